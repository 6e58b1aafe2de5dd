# The first page: masthead, item lines, foot. ° marks wording inferred, not seen in an official document.

organization = Nations Unies
organ-general-assembly = Assemblée générale
organ-security-council = Conseil de sécurité
organ-economic-and-social-council = Conseil économique et social

distribution-general = Distr. générale
# ° inferred
distribution-limited = Distr. limitée
# ° inferred
distribution-restricted = Distr. restreinte
language-name = Français
# ° inferred
language-only = Français seulement
# New York; Vienna closes the colon (un-format 14 A)
original = Original{"\u00A0"}: { $languages }
original-separator = /
original-ar = arabe
original-en = anglais
original-es = espagnol
original-fr = français
original-ru = russe
original-zh = chinois
# ° inferred
advance-unedited = Version avancée non éditée
# ° inferred
advance-edited = Version avancée

session-name = { $ordinal } session
session-annual = Session de { $year }
place-and-dates = { $place }, { $dates }

item-preliminary-list = { $count ->
    [1] Point { $items } de la liste préliminaire{ $mark }
   *[other] Points { $items } de la liste préliminaire{ $mark }
 }
item-provisional = { $count ->
    [1] Point { $items } de l’ordre du jour provisoire{ $mark }
   *[other] Points { $items } de l’ordre du jour provisoire{ $mark }
 }
item-adopted = { $count ->
    [1] Point { $items } de l’ordre du jour
   *[other] Points { $items } de l’ordre du jour
 }
item-with-letter = { $item }{"\u00A0"}{ $letter })
list-pair = { $first } et { $last }
list-comma = { $first }, { $last }
# The title of a subitem after that of its item: $item, $subitem
item-and-subitem = { $item }{"\u00A0"}: { $subitem }

recycle = Merci de recycler
# ° inferred
qr-alt = Code QR{"\u00A0"}: { $url }
