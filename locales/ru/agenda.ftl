# The agenda and its annotations, both generated from the session. ° marks wording inferred.

agenda-title-provisional = Предварительная повестка дня
# ° inferred
agenda-title-preliminary-list = Первоначальный перечень пунктов
agenda-title-adopted = Повестка дня
agenda-title-annotated = Аннотированная предварительная повестка дня
# ° inferred
agenda-title-combined = Предварительная повестка дня и аннотации
# ° inferred
agenda-annotations = Аннотации
# ° inferred
agenda-documentation = Документация
agenda-document = { $title } ({ $symbol })
# The heads of the list of documents. ° inferred
list-symbol = Условное обозначение
list-items = Пункт повестки дня
list-title = Название
