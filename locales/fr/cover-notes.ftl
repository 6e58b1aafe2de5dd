# Notes at the foot of the first page, with their full stops. $date: a date; $symbols: symbols, joined.
# ° marks wording inferred, not seen in an official document.

cover-note-agenda = { $symbols }.
cover-note-reissued = Nouveau tirage pour raisons techniques.
# ° the dated form is inferred
cover-note-reissued-on = Nouveau tirage pour raisons techniques ({ $date }).
# ° inferred
cover-note-late-submission = Le présent document a été soumis après la date prévue pour que l’information la plus récente puisse y figurer.
# ° inferred
cover-note-late-submission-on = Le présent document a été soumis le { $date }, après la date prévue, pour que l’information la plus récente puisse y figurer.
# ° inferred
cover-note-replaces = Le présent document remplace { $symbols }.
# ° inferred
cover-note-to-be-replaced = Le présent document sera remplacé.
# ° inferred
cover-note-to-be-replaced-by = Le présent document sera remplacé par { $symbols }.
# ° inferred
cover-note-without-formal-editing = Le présent document est publié sans avoir été revu par les services d’édition.
# ° inferred
cover-note-as-received = Le présent document est reproduit tel qu’il a été reçu.
# ° no organization prints such a note
cover-note-specimen = Spécimen{"\u00A0"}: le présent document est une démonstration et n’émane ni de l’Organisation des Nations Unies ni d’aucune autre organisation.
# ° no organization prints such a mark
specimen = SPÉCIMEN
