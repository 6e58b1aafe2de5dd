# The agenda and its annotations, both generated from the session. The Security Council says «orden del día», other
# organs «programa» (un-format 14 A). ° marks wording inferred.

agenda-title-provisional = Programa provisional
# ° inferred
agenda-title-preliminary-list = Lista preliminar de temas
agenda-title-adopted = Programa
agenda-title-annotated = Programa provisional anotado
# ° inferred
agenda-title-combined = Programa provisional y anotaciones
# ° inferred
agenda-annotations = Anotaciones
agenda-documentation = Documentación
agenda-document = { $title } ({ $symbol })
# The heads of the list of documents. ° inferred
list-symbol = Signatura
list-items = Tema del programa
list-title = Título
