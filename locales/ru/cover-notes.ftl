# Notes at the foot of the first page, with their full stops. $date: a date; $symbols: symbols, joined.
# ° marks wording inferred, not seen in an official document.

cover-note-agenda = { $symbols }.
# ° inferred
cover-note-reissued = Переиздано по техническим причинам.
# ° inferred
cover-note-reissued-on = Переиздано по техническим причинам { $date }.
# ° inferred
cover-note-late-submission = Настоящий документ представлен после установленного срока, с тем чтобы отразить в нем самую последнюю информацию.
# ° inferred
cover-note-late-submission-on = Настоящий документ представлен { $date }, после установленного срока, с тем чтобы отразить в нем самую последнюю информацию.
# ° inferred
cover-note-replaces = Настоящий документ заменяет { $symbols }.
# ° inferred
cover-note-to-be-replaced = Настоящий документ будет заменен.
# ° inferred; the symbols stand where they need no case and no number
cover-note-to-be-replaced-by = Вместо настоящего документа будет издано: { $symbols }.
# ° inferred
cover-note-without-formal-editing = Настоящий документ издается без официального редактирования.
# ° inferred
cover-note-as-received = Настоящий документ воспроизводится в том виде, в котором он был получен.
# ° no organization prints such a note
cover-note-specimen = Образец: настоящий документ представляет собой демонстрацию и не является документом Организации Объединенных Наций или какой-либо другой организации.
# ° no organization prints such a mark
specimen = ОБРАЗЕЦ
