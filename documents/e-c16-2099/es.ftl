# El texto del período de sesiones: el órgano, el lugar, el programa y las anotaciones.

body = Comité de Expertos en Administración Pública
place = Nueva York

agenda-introduction =
    El 98º período de sesiones del Comité se celebrará del 13 al 17 de abril de 2099. La primera sesión dará
    comienzo el lunes 13 de abril a las 10.00 horas.

    En las anotaciones que figuran a continuación se indica lo que el Comité tendrá ante sí en relación con
    cada tema. Sirven de orientación sobre la documentación y no prejuzgan ninguna decisión que el Comité
    pueda adoptar.

item-1 = Elección de la Mesa
    .annotation =
        En la primera sesión de cada período de sesiones, el Comité elige a quienes ocuparán la Presidencia,
        las tres Vicepresidencias y la Relatoría. Los miembros de la Mesa permanecen en funciones hasta que se
        elige a sus sucesores.

item-2 = Aprobación del programa y otras cuestiones de organización
    .annotation =
        El Comité tendrá ante sí el programa provisional (E/C.16/2099/1), preparado por la Secretaría en
        consulta con la Mesa.

        La información para los participantes, incluidas las disposiciones relativas al acceso a los
        documentos en la sala de reuniones, figura en el documento E/C.16/2099/INF/1.

item-3 = Las palabras de la administración pública
    .annotation =
        El Comité examinará sucesivamente los tres subtemas y dedicará una sesión a cada uno de ellos. Tal vez
        desee celebrar un debate general sobre el tema en su conjunto antes de examinar cualquier proyecto de
        resolución.

item-3-a = El lenguaje claro en la administración pública
    .annotation =
        En su 97º período de sesiones, el Comité pidió que se le informara sobre la práctica del lenguaje
        claro en las cartas, los formularios y los avisos. De ello se ocupa la nota de la Secretaría
        (E/C.16/2099/2). El Comité tal vez desee examinar en primer lugar las condiciones enumeradas en el
        párrafo [](<E/C.16/2099/2#conditions>) de la nota.

        Se distribuirá, en inglés únicamente, un documento de sesión sobre los nombres de las oficinas
        públicas preparado por el grupo de trabajo sobre lenguaje claro (E/C.16/2099/CRP.1).

item-3-b = Continuidad de los archivos públicos
    .annotation =
        El Comité tendrá ante sí una nota de la Secretaría sobre la conservación de los archivos públicos
        cuando se producen cambios de oficina, de locales o de sistema (E/C.16/2099/3). Se invita al Comité a
        formular observaciones sobre los cuatro deberes del custodio de los documentos que se proponen en la
        sección [](<E/C.16/2099/3#duties>) de la nota.

        El Comité tendrá ante sí también el informe del grupo de trabajo sobre archivos acerca de la puesta a
        prueba del recibo (E/C.16/2099/7), en cuyo párrafo [](<E/C.16/2099/7#recommendation>) se formula una
        recomendación al Comité.

item-3-c = Terminología de la gobernanza y la administración pública: términos convenidos, definiciones y equivalentes en los seis idiomas oficiales
    .annotation =
        El Comité tendrá ante sí una nota de la Secretaría sobre términos, idiomas y servicios
        (E/C.16/2099/4). La primera parte de la nota se refiere al presente subtema.

item-4 = Publicación en seis idiomas: distribución simultánea de los documentos e igualdad entre las versiones lingüísticas
    .annotation =
        La segunda parte de la nota de la Secretaría sobre términos, idiomas y servicios se refiere a la
        publicación de los documentos en los seis idiomas oficiales. El Comité tal vez desee expresar su
        opinión sobre la norma según la cual no debe examinarse ningún documento hasta que se haya publicado
        en todos los idiomas previstos.

        El Comité tendrá ante sí también una nota del Secretario General con cifras sobre la distribución
        simultánea en el período 2091-2098 (E/C.16/2099/6), en la que se anuncian otras dos medidas.

item-5 = Estadísticas de los servicios municipales: conjunto común de indicadores sobre el agua, los residuos, el registro civil y el transporte público
    .annotation =
        En la tercera parte de la misma nota se presenta un conjunto común de 12 indicadores. Se invita al
        Comité a recomendar que las ciudades empiecen a presentar información sobre ellos a partir del año
        2101.

item-6 = Examen del programa de administración pública correspondiente al período 2095-2098
    .annotation =
        El Comité tendrá ante sí el informe del Secretario General sobre el examen del programa
        (E/C.16/2099/5). Una vez cerradas las cuentas, se publicará una adición al informe con las cifras del
        último trimestre de 2098 (E/C.16/2099/5/Add.1).

        Las conclusiones y recomendaciones figuran en el capítulo [](<E/C.16/2099/5#conclusions>) del informe.
        Las opiniones del Comité se transmitirán al Consejo Económico y Social junto con el informe del propio
        Comité.

item-7 = Programa provisional del 99º período de sesiones del Comité
    .annotation =
        El Comité examinará el programa provisional de su 99º período de sesiones, que se celebrará en 2100,
        sobre la base de una propuesta de la Mesa.

item-8 = Aprobación del informe del Comité sobre su 98º período de sesiones
    .annotation =
        La Relatoría presentará el proyecto de informe en la última sesión, el viernes 17 de abril. El informe
        aprobado se presentará al Consejo Económico y Social.
