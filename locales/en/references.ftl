# References in their worded form, for brackets and labels: $number, or a range in $number. In running prose the noun is
# the writer's and only the number is set.

reference-paragraph = para.{"\u00A0"}{ $number }
reference-paragraphs = paras.{"\u00A0"}{ $number }
reference-section = sect.{"\u00A0"}{ $number }
reference-sections = sects.{"\u00A0"}{ $number }
reference-chapter = chap.{"\u00A0"}{ $number }
reference-chapters = chaps.{"\u00A0"}{ $number }
reference-annex = annex{"\u00A0"}{ $number }
reference-annexes = annexes{"\u00A0"}{ $number }
# A single annex has no number.
reference-annex-only = annex
reference-table = table{"\u00A0"}{ $number }
reference-tables = tables{"\u00A0"}{ $number }
reference-figure = figure{"\u00A0"}{ $number }
reference-figures = figures{"\u00A0"}{ $number }
# Figures that are charts, for languages that call them otherwise.
reference-chart = figure{"\u00A0"}{ $number }
reference-charts = figures{"\u00A0"}{ $number }
reference-box = box{"\u00A0"}{ $number }
reference-boxes = boxes{"\u00A0"}{ $number }
reference-note = footnote{"\u00A0"}{ $number }
reference-notes = footnotes{"\u00A0"}{ $number }
# A subparagraph: $paragraph is the number of the paragraph, $letter the label of the item as the language cites it.
reference-subparagraph = { $paragraph }{"\u00A0"}{ $letter }
# A place in another document: $symbol, $place in worded form.
reference-elsewhere = { $symbol }, { $place }
