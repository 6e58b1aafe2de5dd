# Labels and heads inside the text. ° marks wording inferred, not seen in an official document.

summary = 摘要
# ° inferred
contents = 目录
# ° inferred
contents-page = 页次
# ° inferred
contents-paragraphs = 段次
# The first and the last paragraph under a heading: $first, $last, $dash
contents-range = { $first }{ $dash }{ $last }
# $number: a number in characters
chapter = 第{ $number }章
annex = 附件
annex-numbered = 附件{ $number }
annex-original = [原件：{ $language }]
original-of-annex-ar = 阿拉伯文
original-of-annex-en = 英文
original-of-annex-es = 西班牙文
original-of-annex-fr = 法文
original-of-annex-ru = 俄文
original-of-annex-zh = 中文
# ° inferred
box = 方框{ $number }
table = 表{ $number }
figure-chart = 图{ $number }
figure-diagram = 图{ $number }
percent = { $number }%
source = 资料来源：
# ° inferred
note = 注：
abbreviations = 简称：
framework-objective = 本组织目标：
framework-accomplishments = 秘书处预期成绩
framework-indicators = 绩效指标
