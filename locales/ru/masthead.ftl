# The first page: masthead, item lines, foot. ° marks wording inferred, not seen in an official document.

organization = Организация Объединенных Наций
organ-general-assembly = Генеральная Ассамблея
organ-security-council = Совет Безопасности
organ-economic-and-social-council = Экономический и Социальный Совет

# The distribution block is printed in English, with an English date (un-format 4.1, 14 B).
distribution-general = Distr.: General
distribution-limited = Distr.: Limited
# ° inferred
distribution-restricted = Distr.: Restricted
language-name = Russian
# ° inferred
language-only = Russian only
original = Original: { $languages }
original-separator = /
original-ar = Arabic
original-en = English
original-es = Spanish
original-fr = French
original-ru = Russian
original-zh = Chinese
# ° inferred
advance-unedited = Неотредактированный предварительный вариант
# ° inferred
advance-edited = Предварительный вариант

session-name = { $ordinal } сессия
session-annual = Сессия { $year } года
place-and-dates = { $place }, { $dates }

item-preliminary-list = { $count ->
    [1] Пункт { $items } первоначального перечня{ $mark }
   *[other] Пункты { $items } первоначального перечня{ $mark }
 }
item-provisional = { $count ->
    [1] Пункт { $items } предварительной повестки дня{ $mark }
   *[other] Пункты { $items } предварительной повестки дня{ $mark }
 }
item-adopted = { $count ->
    [1] Пункт { $items } повестки дня
   *[other] Пункты { $items } повестки дня
 }
# New York; Nairobi writes `5 d)` (un-format 14 A)
item-with-letter = { $item }({ $letter })
list-pair = { $first } и { $last }
list-comma = { $first }, { $last }
# The title of a subitem after that of its item: $item, $subitem
item-and-subitem = { $item }: { $subitem }

# ° inferred
recycle = Просьба отправить на вторичную переработку
# ° inferred
qr-alt = QR-код: { $url }
