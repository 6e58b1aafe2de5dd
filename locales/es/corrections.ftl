# The entries of a corrigendum. $number: of the place; $n: of a sentence or row. ° marks wording inferred, not seen in an
# official document.

# $place: one of the places below, bold; $change: one of the changes below
correction = { $place }: { $change }
correction-title = Título
correction-paragraph = Párrafo { $number }
correction-section = Sección { $number }
correction-chapter = Capítulo { $number }
correction-annex = Anexo { $number }
correction-table = Cuadro { $number }
correction-chart = Gráfico { $number }
correction-figure = Figura { $number }
correction-box = Recuadro { $number }
correction-note = Nota { $number }
# A place in an annex or chapter: $over and $place, whose first letter is small
correction-within = { $over }, { $place }
correction-sentence = { $place }, { $n ->
    [1] primera oración
    [2] segunda oración
    [3] tercera oración
    [4] cuarta oración
    [5] quinta oración
    [6] sexta oración
   *[other] oración { $n }
 }
# ° inferred
correction-row = { $place }, fila { $n }
# $for and $read, in italics; $old and $new: the words
correction-words = { $for } { $old } { $read } { $new }.
correction-for = donde dice
correction-read = debe decir
correction-replace = sustitúyase el texto existente por el siguiente:
# ° inferred
correction-insert = insértese a continuación el texto siguiente:
# ° inferred
correction-delete = suprímase.
# ° inferred
correction-not-applicable = no se aplica al texto español.
