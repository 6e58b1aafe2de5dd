# The line under the title, by kind of document. ° marks wording inferred, not seen in an official document.

kind-note-by-the-secretariat = Nota de la Secretaría
kind-note-by-the-secretary-general = Nota del Secretario General
kind-report-of-the-secretary-general = Informe del Secretario General
kind-report = Informe
kind-provisional-agenda = Programa provisional
kind-annotated-provisional-agenda = Programa provisional anotado
kind-list-of-documents = Lista de documentos
# ° inferred
kind-conference-room-paper = Documento de sesión
# ° inferred
kind-draft-resolution = Proyecto de resolución
# ° inferred
kind-draft-decision = Proyecto de decisión
# ° inferred
kind-information-note = Nota informativa
kind-corrigendum = Corrección
kind-addendum = Adición
# ° inferred
kind-revision = Revisión
