# Notes at the foot of the first page, with their full stops. $date: a date; $symbols: symbols, joined.
# ° marks wording inferred, not seen in an official document.

cover-note-agenda = { $symbols }.
# ° the undated form is inferred
cover-note-reissued = أعيد إصدارها لأسباب فنية.
cover-note-reissued-on = أعيد إصدارها لأسباب فنية في { $date }.
# ° inferred
cover-note-late-submission = قُدمت هذه الوثيقة بعد انقضاء الموعد المحدد لكي تتضمن أحدث المعلومات.
# ° inferred
cover-note-late-submission-on = قُدمت هذه الوثيقة في { $date }، بعد انقضاء الموعد المحدد، لكي تتضمن أحدث المعلومات.
# ° inferred
cover-note-replaces = تحل هذه الوثيقة محل { $symbols }.
# ° inferred
cover-note-to-be-replaced = سيُستعاض عن هذه الوثيقة.
# ° inferred
cover-note-to-be-replaced-by = سيُستعاض عن هذه الوثيقة بما يلي: { $symbols }.
# ° inferred
cover-note-without-formal-editing = تصدر هذه الوثيقة من دون تحرير رسمي.
# ° inferred
cover-note-as-received = تُستنسخ هذه الوثيقة بالصيغة التي وردت بها.
# ° no organization prints such a note
cover-note-specimen = نموذج: هذه الوثيقة للعرض فقط وليست من وثائق الأمم المتحدة أو أي منظمة أخرى.
# ° no organization prints such a mark
specimen = نموذج
