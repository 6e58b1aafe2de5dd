body = Comité de Expertos en Administración Pública
place = Nueva York
item-1 = Aprobación del programa
item-2 = Archivos del período de sesiones
