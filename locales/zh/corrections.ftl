# The entries of a corrigendum. $number: of the place; $n: of a sentence or row. ° marks wording inferred, not seen in an
# official document.

# $place: one of the places below, bold; $change: one of the changes below
correction = { $place }：{ $change }
correction-title = 标题
correction-paragraph = 第{ $number }段
correction-section = 第{ $number }节
correction-chapter = 第{ $number }章
correction-annex = 附件{ $number }
correction-table = 表{ $number }
correction-chart = 图{ $number }
correction-figure = 图{ $number }
correction-box = 方框{ $number }
correction-note = 脚注{ $number }
# A place in an annex or chapter: $over and $place, whose first letter is small
correction-within = { $over }，{ $place }
correction-sentence = { $place }，{ $n ->
    [1] 第一句
    [2] 第二句
    [3] 第三句
    [4] 第四句
    [5] 第五句
    [6] 第六句
   *[other] 第{ $n }句
 }
# ° inferred
correction-row = { $place }，第{ $n }行
# $for and $read, in italics; $old and $new: the words
correction-words = { $for }{ $old }{ $read }{ $new }。
correction-for = 将
correction-read = 改为
correction-replace = 请用以下案文取代现有案文：
# ° inferred
correction-insert = 请在其后插入以下案文：
# ° inferred
correction-delete = 请删除。
# ° inferred
correction-not-applicable = 不适用于中文本。
