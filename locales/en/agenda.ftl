# The agenda and its annotations, both generated from the session.

agenda-title-provisional = Provisional agenda
agenda-title-preliminary-list = Preliminary list of items
agenda-title-adopted = Agenda
agenda-title-annotated = Annotated provisional agenda
agenda-title-combined = Provisional agenda and annotations
agenda-annotations = Annotations
agenda-documentation = Documentation
# A document under its item: $title, $symbol
agenda-document = { $title } ({ $symbol })
# The heads of the list of documents. ° inferred
list-symbol = Symbol
list-items = Agenda item
list-title = Title
