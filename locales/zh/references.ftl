# References in their worded form, for brackets and labels. ° marks wording inferred, not seen in an official document.

reference-paragraph = 第{ $number }段
reference-paragraphs = 第{ $number }段
reference-section = 第{ $number }节
reference-sections = 第{ $number }节
reference-chapter = 第{ $number }章
reference-chapters = 第{ $number }章
reference-annex = 附件{ $number }
reference-annexes = 附件{ $number }
# A single annex has no number.
reference-annex-only = 附件
reference-table = 表{ $number }
reference-tables = 表{ $number }
reference-figure = 图{ $number }
reference-figures = 图{ $number }
reference-chart = 图{ $number }
reference-charts = 图{ $number }
# ° inferred
reference-box = 方框{ $number }
# ° inferred
reference-boxes = 方框{ $number }
reference-note = 注{ $number }
reference-notes = 注{ $number }
reference-subparagraph = { $paragraph }{ $letter }
reference-elsewhere = { $symbol }，{ $place }
