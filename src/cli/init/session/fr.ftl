body = Comité d’experts de l’administration publique
place = New York
item-1 = Adoption de l’ordre du jour
item-2 = Archives de la session
