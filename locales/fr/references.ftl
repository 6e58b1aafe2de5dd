# References in their worded form, for brackets and labels. ° marks wording inferred, not seen in an official document.

reference-paragraph = par.{"\u00A0"}{ $number }
reference-paragraphs = par.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-section = sect.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-sections = sect.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-chapter = chap.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-chapters = chap.{"\u00A0"}{ $number }
reference-annex = annexe{"\u00A0"}{ $number }
reference-annexes = annexes{"\u00A0"}{ $number }
# A single annex has no number.
reference-annex-only = annexe
reference-table = tableau{"\u00A0"}{ $number }
reference-tables = tableaux{"\u00A0"}{ $number }
reference-figure = figure{"\u00A0"}{ $number }
reference-figures = figures{"\u00A0"}{ $number }
reference-chart = figure{"\u00A0"}{ $number }
reference-charts = figures{"\u00A0"}{ $number }
# ° inferred
reference-box = encadré{"\u00A0"}{ $number }
# ° inferred
reference-boxes = encadrés{"\u00A0"}{ $number }
reference-note = note de bas de page{"\u00A0"}{ $number }
reference-notes = notes de bas de page{"\u00A0"}{ $number }
reference-subparagraph = { $paragraph }{"\u00A0"}{ $letter }
reference-elsewhere = { $symbol }, { $place }
