# Notes at the foot of the first page, with their full stops. $date: a date; $symbols: symbols, joined.
# ° marks wording inferred, not seen in an official document.

cover-note-agenda = { $symbols }.
cover-note-reissued = Reissued for technical reasons.
cover-note-reissued-on = Reissued for technical reasons on { $date }.
# ° inferred
cover-note-late-submission = The present document was submitted after the deadline so as to include the most recent information.
# ° inferred
cover-note-late-submission-on = The present document was submitted on { $date }, after the deadline, so as to include the most recent information.
# ° inferred
cover-note-replaces = The present document replaces { $symbols }.
# ° inferred
cover-note-to-be-replaced = The present document will be replaced.
cover-note-to-be-replaced-by = The present document will be replaced by { $symbols }.
cover-note-without-formal-editing = The present document is being issued without formal editing.
# ° inferred
cover-note-as-received = The present document is being reproduced as received.
# ° where the session is a specimen: no organization prints such a note
cover-note-specimen = Specimen: the present document is a demonstration and not a document of the United Nations or of any other organization.
# ° no organization prints such a mark
specimen = SPECIMEN
