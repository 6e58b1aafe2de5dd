# Notes at the foot of the first page, with their full stops. $date: a date; $symbols: symbols, joined.
# ° marks wording inferred, not seen in an official document.

cover-note-agenda = { $symbols }.
# ° inferred
cover-note-reissued = Publicado nuevamente por razones técnicas.
# ° inferred
cover-note-reissued-on = Publicado nuevamente por razones técnicas el { $date }.
# ° inferred
cover-note-late-submission = Este documento se presentó con retraso a fin de incluir la información más reciente.
# ° inferred
cover-note-late-submission-on = Este documento se presentó con retraso, el { $date }, a fin de incluir la información más reciente.
# ° inferred
cover-note-replaces = El presente documento sustituye a { $symbols }.
# ° inferred
cover-note-to-be-replaced = El presente documento será sustituido.
# ° inferred
cover-note-to-be-replaced-by = El presente documento será sustituido por { $symbols }.
# ° inferred
cover-note-without-formal-editing = El presente documento se publica sin revisión editorial oficial.
# ° inferred
cover-note-as-received = El presente documento se reproduce tal como se recibió.
# ° no organization prints such a note
cover-note-specimen = Espécimen: el presente documento es una demostración y no es un documento de las Naciones Unidas ni de ninguna otra organización.
# ° no organization prints such a mark
specimen = ESPÉCIMEN
