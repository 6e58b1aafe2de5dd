# The agenda and its annotations, both generated from the session. ° marks wording inferred.

agenda-title-provisional = Ordre du jour provisoire
# ° inferred
agenda-title-preliminary-list = Liste préliminaire des questions
agenda-title-adopted = Ordre du jour
agenda-title-annotated = Ordre du jour provisoire annoté
# ° inferred
agenda-title-combined = Ordre du jour provisoire et annotations
# ° inferred
agenda-annotations = Annotations
# ° inferred
agenda-documentation = Documentation
agenda-document = { $title } ({ $symbol })
# The heads of the list of documents. ° inferred
list-symbol = Cote
list-items = Point de l’ordre du jour
list-title = Titre
