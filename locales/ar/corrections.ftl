# The entries of a corrigendum. $number: of the place; $n: of a sentence or row. ° marks wording inferred, not seen in an
# official document.

# $place: one of the places below, bold; $change: one of the changes below
correction = { $place }: { $change }
correction-title = العنوان
correction-paragraph = الفقرة{"\u00A0"}{ $number }
correction-section = الفرع{"\u00A0"}{ $number }
correction-chapter = الفصل{"\u00A0"}{ $number }
correction-annex = المرفق{"\u00A0"}{ $number }
correction-table = الجدول{"\u00A0"}{ $number }
correction-chart = الشكل{"\u00A0"}{ $number }
correction-figure = الشكل{"\u00A0"}{ $number }
correction-box = الإطار{"\u00A0"}{ $number }
correction-note = الحاشية{"\u00A0"}{ $number }
# A place in an annex or chapter: $over and $place, whose first letter is small
correction-within = { $over }، { $place }
correction-sentence = { $place }، { $n ->
    [1] الجملة الأولى
    [2] الجملة الثانية
    [3] الجملة الثالثة
    [4] الجملة الرابعة
    [5] الجملة الخامسة
    [6] الجملة السادسة
   *[other] الجملة { $n }
 }
# ° inferred
correction-row = { $place }، الصف { $n }
# $for and $read, in italics; $old and $new: the words
correction-words = { $for } ”{ $old }“ { $read } ”{ $new }“.
correction-for = يُستعاض عن عبارة
correction-read = بعبارة
correction-replace = يُستعاض عن النص الحالي بالنص التالي:
# ° inferred
correction-insert = يُدرج بعدها النص التالي:
# ° inferred
correction-delete = تُحذف.
# ° inferred
correction-not-applicable = لا ينطبق على النص العربي.
