# Notes at the foot of the first page, with their full stops. $date: a date; $symbols: symbols, joined.
# ° marks wording inferred, not seen in an official document.

cover-note-agenda = { $symbols }。
cover-note-reissued = 由于技术原因重新印发。
cover-note-reissued-on = 由于技术原因于{ $date }重新印发。
# ° inferred
cover-note-late-submission = 本文件逾期提交，以便纳入最新信息。
# ° inferred
cover-note-late-submission-on = 本文件于{ $date }逾期提交，以便纳入最新信息。
# ° inferred
cover-note-replaces = 本文件取代{ $symbols }。
# ° inferred
cover-note-to-be-replaced = 本文件将被取代。
# ° inferred
cover-note-to-be-replaced-by = 本文件将由{ $symbols }取代。
# ° inferred
cover-note-without-formal-editing = 本文件未经正式编辑。
# ° inferred
cover-note-as-received = 本文件按收到的原文印发。
# ° no organization prints such a note
cover-note-specimen = 样本：本文件仅供演示，并非联合国或任何其他组织的文件。
# ° no organization prints such a mark
specimen = 样本
