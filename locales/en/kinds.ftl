# The line under the title, by kind of document.

kind-note-by-the-secretariat = Note by the Secretariat
kind-note-by-the-secretary-general = Note by the Secretary-General
kind-report-of-the-secretary-general = Report of the Secretary-General
kind-report = Report
kind-provisional-agenda = Provisional agenda
kind-annotated-provisional-agenda = Annotated provisional agenda
kind-list-of-documents = List of documents
kind-conference-room-paper = Conference room paper
kind-draft-resolution = Draft resolution
kind-draft-decision = Draft decision
kind-information-note = Information note
kind-corrigendum = Corrigendum
kind-addendum = Addendum
kind-revision = Revision
