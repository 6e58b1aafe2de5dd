# The first page: masthead, item lines, foot. ° marks wording inferred, not seen in an official document.

organization = Naciones Unidas
organ-general-assembly = Asamblea General
organ-security-council = Consejo de Seguridad
organ-economic-and-social-council = Consejo Económico y Social

distribution-general = Distr. general
distribution-limited = Distr. limitada
distribution-restricted = Distr. reservada
language-name = Español
# ° inferred
language-only = Español únicamente
original = Original: { $languages }
original-separator = /
original-ar = árabe
original-en = inglés
original-es = español
original-fr = francés
original-ru = ruso
original-zh = chino
# ° inferred
advance-unedited = Versión avanzada sin editar
# ° inferred
advance-edited = Versión avanzada

session-name = { $ordinal } período de sesiones
session-annual = Período de sesiones de { $year }
place-and-dates = { $place }, { $dates }

item-preliminary-list = { $count ->
    [1] Tema { $items } de la lista preliminar{ $mark }
   *[other] Temas { $items } de la lista preliminar{ $mark }
 }
item-provisional = { $count ->
    [1] Tema { $items } del programa provisional{ $mark }
   *[other] Temas { $items } del programa provisional{ $mark }
 }
item-adopted = { $count ->
    [1] Tema { $items } del programa
   *[other] Temas { $items } del programa
 }
item-with-letter = { $item }{"\u00A0"}{ $letter })
list-pair = { $first } y { $last }
list-comma = { $first }, { $last }
# The title of a subitem after that of its item: $item, $subitem
item-and-subitem = { $item }: { $subitem }

recycle = Se ruega reciclar
# ° inferred
qr-alt = Código QR: { $url }
