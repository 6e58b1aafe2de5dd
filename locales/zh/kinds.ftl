# The line under the title, by kind of document. ° marks wording inferred, not seen in an official document.

kind-note-by-the-secretariat = 秘书处的说明
kind-note-by-the-secretary-general = 秘书长的说明
kind-report-of-the-secretary-general = 秘书长的报告
kind-report = 报告
kind-provisional-agenda = 临时议程
kind-annotated-provisional-agenda = 附加说明的临时议程
kind-list-of-documents = 文件一览表
kind-conference-room-paper = 会议室文件
kind-draft-resolution = 决议草案
# ° inferred
kind-draft-decision = 决定草案
# ° inferred
kind-information-note = 情况说明
kind-corrigendum = 更正
kind-addendum = 增编
kind-revision = 修订
