# The agenda and its annotations, both generated from the session. ° marks wording inferred.

agenda-title-provisional = جدول الأعمال المؤقت
# ° inferred
agenda-title-preliminary-list = القائمة الأولية بالبنود
agenda-title-adopted = جدول الأعمال
agenda-title-annotated = جدول الأعمال المؤقت المشروح
# ° inferred
agenda-title-combined = جدول الأعمال المؤقت وشروحه
# ° inferred
agenda-annotations = الشروح
# ° inferred
agenda-documentation = الوثائق
agenda-document = { $title } ({ $symbol })
# The heads of the list of documents. ° inferred
list-symbol = الرمز
list-items = بند جدول الأعمال
list-title = العنوان
