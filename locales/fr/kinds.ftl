# The line under the title, by kind of document. ° marks wording inferred, not seen in an official document.

kind-note-by-the-secretariat = Note du Secrétariat
kind-note-by-the-secretary-general = Note du Secrétaire général
kind-report-of-the-secretary-general = Rapport du Secrétaire général
kind-report = Rapport
kind-provisional-agenda = Ordre du jour provisoire
kind-annotated-provisional-agenda = Ordre du jour provisoire annoté
kind-list-of-documents = Liste des documents
# ° inferred
kind-conference-room-paper = Document de séance
kind-draft-resolution = Projet de résolution
# ° inferred
kind-draft-decision = Projet de décision
# ° inferred
kind-information-note = Note d’information
kind-corrigendum = Rectificatif
kind-addendum = Additif
# ° inferred
kind-revision = Version révisée
