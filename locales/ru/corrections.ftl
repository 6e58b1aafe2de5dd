# The entries of a corrigendum. $number: of the place; $n: of a sentence or row. ° marks wording inferred, not seen in an
# official document.

# $place: one of the places below, bold; $change: one of the changes below
correction = { $place }: { $change }
correction-title = Заголовок
correction-paragraph = Пункт{"\u00A0"}{ $number }
correction-section = Раздел{"\u00A0"}{ $number }
correction-chapter = Глава{"\u00A0"}{ $number }
correction-annex = Приложение{"\u00A0"}{ $number }
correction-table = Таблица{"\u00A0"}{ $number }
correction-chart = Диаграмма{"\u00A0"}{ $number }
correction-figure = Схема{"\u00A0"}{ $number }
correction-box = Вставка{"\u00A0"}{ $number }
correction-note = Сноска{"\u00A0"}{ $number }
# A place in an annex or chapter: $over and $place, whose first letter is small
correction-within = { $over }, { $place }
correction-sentence = { $place }, { $n ->
    [1] первое предложение
    [2] второе предложение
    [3] третье предложение
    [4] четвертое предложение
    [5] пятое предложение
    [6] шестое предложение
   *[other] предложение { $n }
 }
# ° inferred
correction-row = { $place }, строка { $n }
# $for and $read, in italics; $old and $new: the words
correction-words = { $for } { $old } { $read } { $new }.
correction-for = вместо
correction-read = следует читать
correction-replace = заменить существующий текст следующим:
# ° inferred
correction-insert = после этого включить следующий текст:
# ° inferred
correction-delete = исключить.
# ° inferred
correction-not-applicable = к тексту на русском языке не относится.
