# Labels and heads inside the text. ° marks wording inferred, not seen in an official document.

summary = موجز
contents = المحتويات
contents-page = الصفحة
# ° inferred
contents-paragraphs = الفقرات
# The first and the last paragraph under a heading: $first, $last, $dash
contents-range = { $first }{ $dash }{ $last }
# $number: an ordinal in words
chapter = الفصل { $number }
annex = المرفق
annex-numbered = المرفق { $number }
# ° inferred
annex-original = [الأصل: { $language }]
original-of-annex-ar = بالعربية
original-of-annex-en = بالإنكليزية
original-of-annex-es = بالإسبانية
original-of-annex-fr = بالفرنسية
original-of-annex-ru = بالروسية
original-of-annex-zh = بالصينية
# ° inferred
box = الإطار{"\u00A0"}{ $number }
table = الجدول{"\u00A0"}{ $number }
figure-chart = الشكل { $number }
figure-diagram = الشكل { $number }
# ° inferred
percent = { $number }%
source = المصدر:
note = ملاحظة:
# ° inferred
abbreviations = المختصرات:
# ° inferred
framework-objective = هدف المنظمة:
# ° inferred
framework-accomplishments = الإنجازات المتوقعة من الأمانة العامة
# ° inferred
framework-indicators = مؤشرات الإنجاز
