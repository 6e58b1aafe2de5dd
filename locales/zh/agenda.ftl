# The agenda and its annotations, both generated from the session. ° marks wording inferred.

agenda-title-provisional = 临时议程
# ° inferred
agenda-title-preliminary-list = 暂定项目表
agenda-title-adopted = 议程
agenda-title-annotated = 附加说明的临时议程
# ° inferred
agenda-title-combined = 临时议程和说明
# ° inferred
agenda-annotations = 说明
# ° inferred
agenda-documentation = 文件
agenda-document = { $title }({ $symbol })
# The heads of the list of documents. ° inferred
list-symbol = 文号
list-items = 议程项目
list-title = 标题
