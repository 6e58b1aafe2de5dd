# References in their worded form, for brackets and labels: nouns in the nominative. ° marks wording inferred.

reference-paragraph = الفقرة{"\u00A0"}{ $number }
reference-paragraphs = الفقرات{"\u00A0"}{ $number }
reference-section = الفرع{"\u00A0"}{ $number }
reference-sections = الفروع{"\u00A0"}{ $number }
reference-chapter = الفصل{"\u00A0"}{ $number }
reference-chapters = الفصول{"\u00A0"}{ $number }
reference-annex = المرفق{"\u00A0"}{ $number }
reference-annexes = المرفقات{"\u00A0"}{ $number }
# A single annex has no number.
reference-annex-only = المرفق
reference-table = الجدول{"\u00A0"}{ $number }
reference-tables = الجداول{"\u00A0"}{ $number }
reference-figure = الشكل{"\u00A0"}{ $number }
reference-figures = الأشكال{"\u00A0"}{ $number }
reference-chart = الشكل{"\u00A0"}{ $number }
reference-charts = الأشكال{"\u00A0"}{ $number }
# ° inferred
reference-box = الإطار{"\u00A0"}{ $number }
# ° inferred
reference-boxes = الأطر{"\u00A0"}{ $number }
reference-note = الحاشية{"\u00A0"}{ $number }
reference-notes = الحواشي{"\u00A0"}{ $number }
reference-subparagraph = { $paragraph }{"\u00A0"}{ $letter }
reference-elsewhere = { $symbol }، { $place }
