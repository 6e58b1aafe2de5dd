# The entries of a corrigendum. $number: of the place; $n: of a sentence or row. ° marks wording inferred, not seen in an
# official document.

# $place: one of the places below, bold; $change: one of the changes below
correction = { $place }: { $change }
correction-title = Title
correction-paragraph = Paragraph { $number }
correction-section = Section { $number }
correction-chapter = Chapter { $number }
correction-annex = Annex { $number }
correction-table = Table { $number }
correction-chart = Figure { $number }
correction-figure = Figure { $number }
correction-box = Box { $number }
correction-note = Footnote { $number }
# A place in an annex or chapter: $over and $place, whose first letter is small
correction-within = { $over }, { $place }
correction-sentence = { $place }, { $n ->
    [1] first sentence
    [2] second sentence
    [3] third sentence
    [4] fourth sentence
    [5] fifth sentence
    [6] sixth sentence
   *[other] sentence { $n }
 }
# ° inferred
correction-row = { $place }, row { $n }
# $for and $read, in italics; $old and $new: the words
correction-words = { $for } { $old } { $read } { $new }.
correction-for = for
correction-read = read
correction-replace = replace the existing text with the following:
# ° inferred
correction-insert = after this, insert the following:
# ° inferred
correction-delete = delete.
# ° inferred
correction-not-applicable = not applicable to English.
