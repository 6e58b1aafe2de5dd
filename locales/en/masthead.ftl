# The first page: masthead, item lines, foot. ° marks wording inferred, not seen in an official document.

organization = United Nations
organ-general-assembly = General Assembly
organ-security-council = Security Council
organ-economic-and-social-council = Economic and Social Council

# Distribution block. Arabic, Chinese and Russian versions print these lines in English (un-format 4.1).
distribution-general = Distr.: General
distribution-limited = Distr.: Limited
distribution-restricted = Distr.: Restricted
language-name = English
# ° inferred
language-only = English only
# $languages: the names of the original languages, joined by original-separator
original = Original: { $languages }
original-separator = /
original-ar = Arabic
original-en = English
original-es = Spanish
original-fr = French
original-ru = Russian
original-zh = Chinese
advance-unedited = Advance unedited version
advance-edited = Advance version

# Session lines. $ordinal comes from ordinals.ftl.
session-name = { $ordinal } session
session-annual = { $year } session
# $place, $dates
place-and-dates = { $place }, { $dates }

# Item lines. $items: the numbers, joined; $count: how many; $mark: the asterisks of the agenda's cover note,
# or nothing; $marked: `yes` or `no`.
item-preliminary-list = { $count ->
    [one] Item { $items } of the preliminary list{ $mark }
   *[other] Items { $items } of the preliminary list{ $mark }
 }
item-provisional = { $count ->
    [one] Item { $items } of the provisional agenda{ $mark }
   *[other] Items { $items } of the provisional agenda{ $mark }
 }
item-adopted = { $count ->
    [one] Agenda item { $items }
   *[other] Agenda items { $items }
 }
# An item with its letter: $item, $letter
item-with-letter = { $item }{"\u00A0"}({ $letter })
# $first, $last; for more than two the first joins all but the last
list-pair = { $first } and { $last }
list-comma = { $first }, { $last }
# The title of a subitem after that of its item: $item, $subitem
item-and-subitem = { $item }: { $subitem }

# Foot of the first page.
recycle = Please recycle
qr-alt = QR code: { $url }
