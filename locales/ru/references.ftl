# References in their worded form, for brackets and labels: nouns in the nominative. ° marks wording inferred.

reference-paragraph = пункт{"\u00A0"}{ $number }
reference-paragraphs = пункты{"\u00A0"}{ $number }
reference-section = раздел{"\u00A0"}{ $number }
reference-sections = разделы{"\u00A0"}{ $number }
reference-chapter = глава{"\u00A0"}{ $number }
reference-chapters = главы{"\u00A0"}{ $number }
reference-annex = приложение{"\u00A0"}{ $number }
reference-annexes = приложения{"\u00A0"}{ $number }
# A single annex has no number.
reference-annex-only = приложение
reference-table = таблица{"\u00A0"}{ $number }
reference-tables = таблицы{"\u00A0"}{ $number }
reference-figure = схема{"\u00A0"}{ $number }
reference-figures = схемы{"\u00A0"}{ $number }
reference-chart = диаграмма{"\u00A0"}{ $number }
reference-charts = диаграммы{"\u00A0"}{ $number }
# ° inferred
reference-box = вставка{"\u00A0"}{ $number }
# ° inferred
reference-boxes = вставки{"\u00A0"}{ $number }
reference-note = сноска{"\u00A0"}{ $number }
reference-notes = сноски{"\u00A0"}{ $number }
reference-subparagraph = { $paragraph }{ $letter }
reference-elsewhere = { $symbol }, { $place }
