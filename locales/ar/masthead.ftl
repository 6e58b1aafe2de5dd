# The first page: masthead, item lines, foot. ° marks wording inferred, not seen in an official document.

organization = الأمم المتحدة
organ-general-assembly = الجمعية العامة
organ-security-council = مجلس الأمن
organ-economic-and-social-council = المجلس الاقتصادي والاجتماعي

# The distribution block is printed in English, with an English date (un-format 4.1, 14 B).
distribution-general = Distr.: General
distribution-limited = Distr.: Limited
# ° inferred
distribution-restricted = Distr.: Restricted
language-name = Arabic
# ° inferred
language-only = Arabic only
original = Original: { $languages }
original-separator = /
original-ar = Arabic
original-en = English
original-es = Spanish
original-fr = French
original-ru = Russian
original-zh = Chinese
# ° inferred
advance-unedited = نسخة مسبقة غير محررة
# ° inferred
advance-edited = نسخة مسبقة

session-name = الدورة { $ordinal }
session-annual = دورة عام{"\u00A0"}{ $year }
place-and-dates = { $place }، { $dates }

item-preliminary-list = { $count ->
    [1] البند { $items } من القائمة الأولية{ $mark }
    [2] البندان { $items } من القائمة الأولية{ $mark }
   *[other] البنود { $items } من القائمة الأولية{ $mark }
 }
item-provisional = { $count ->
    [1] البند { $items } من جدول الأعمال المؤقت{ $mark }
    [2] البندان { $items } من جدول الأعمال المؤقت{ $mark }
   *[other] البنود { $items } من جدول الأعمال المؤقت{ $mark }
 }
item-adopted = { $count ->
    [1] البند { $items } من جدول الأعمال
    [2] البندان { $items } من جدول الأعمال
   *[other] البنود { $items } من جدول الأعمال
 }
item-with-letter = { $item }{"\u00A0"}({ $letter })
list-pair = { $first } و{"\u00A0"}{ $last }
# Every member of a list has its و.
list-comma = { $first } و{"\u00A0"}{ $last }
# The title of a subitem after that of its item: $item, $subitem
item-and-subitem = { $item }: { $subitem }

# ° inferred
recycle = الرجاء إعادة استعمال الورق
# ° inferred
qr-alt = رمز QR: { $url }
