# The entries of a corrigendum. $number: of the place; $n: of a sentence or row. ° marks wording inferred, not seen in an
# official document.

# $place: one of the places below, bold; $change: one of the changes below
correction = { $place }{"\u00A0"}: { $change }
correction-title = Titre
correction-paragraph = Paragraphe { $number }
correction-section = Section { $number }
correction-chapter = Chapitre { $number }
correction-annex = Annexe { $number }
correction-table = Tableau { $number }
correction-chart = Figure { $number }
correction-figure = Figure { $number }
correction-box = Encadré { $number }
correction-note = Note { $number }
# A place in an annex or chapter: $over and $place, whose first letter is small
correction-within = { $over }, { $place }
correction-sentence = { $place }, { $n ->
    [1] première phrase
    [2] deuxième phrase
    [3] troisième phrase
    [4] quatrième phrase
    [5] cinquième phrase
    [6] sixième phrase
   *[other] phrase n{"\u00B0"}{"\u00A0"}{ $n }
 }
# ° inferred
correction-row = { $place }, ligne { $n }
# $for and $read, in italics; $old and $new: the words
correction-words = { $for } { $old } { $read } { $new }.
correction-for = au lieu de
correction-read = lire
correction-replace = remplacer le texte existant par le texte suivant{"\u00A0"}:
# ° inferred
correction-insert = insérer à la suite le texte suivant{"\u00A0"}:
# ° inferred
correction-delete = à supprimer.
# ° inferred
correction-not-applicable = sans objet en français.
