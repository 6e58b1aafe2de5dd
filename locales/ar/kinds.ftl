# The line under the title, by kind of document. ° marks wording inferred, not seen in an official document.

kind-note-by-the-secretariat = مذكرة من الأمانة العامة
kind-note-by-the-secretary-general = مذكرة من الأمين العام
kind-report-of-the-secretary-general = تقرير الأمين العام
kind-report = تقرير
kind-provisional-agenda = جدول الأعمال المؤقت
kind-annotated-provisional-agenda = جدول الأعمال المؤقت المشروح
kind-list-of-documents = قائمة الوثائق
# ° inferred from the plural in the guide to symbols
kind-conference-room-paper = ورقة غرفة مؤتمرات
kind-draft-resolution = مشروع قرار
# ° inferred
kind-draft-decision = مشروع مقرر
# ° inferred
kind-information-note = مذكرة إعلامية
kind-corrigendum = تصويب
kind-addendum = إضافة
# ° inferred
kind-revision = تنقيح
