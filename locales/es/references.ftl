# References in their worded form, for brackets and labels. ° marks wording inferred, not seen in an official document.

reference-paragraph = párr.{"\u00A0"}{ $number }
reference-paragraphs = párrs.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-section = secc.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-sections = seccs.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-chapter = cap.{"\u00A0"}{ $number }
# ° the short form is inferred
reference-chapters = caps.{"\u00A0"}{ $number }
reference-annex = anexo{"\u00A0"}{ $number }
reference-annexes = anexos{"\u00A0"}{ $number }
# A single annex has no number.
reference-annex-only = anexo
reference-table = cuadro{"\u00A0"}{ $number }
reference-tables = cuadros{"\u00A0"}{ $number }
reference-figure = figura{"\u00A0"}{ $number }
reference-figures = figuras{"\u00A0"}{ $number }
reference-chart = gráfico{"\u00A0"}{ $number }
reference-charts = gráficos{"\u00A0"}{ $number }
# ° inferred
reference-box = recuadro{"\u00A0"}{ $number }
# ° inferred
reference-boxes = recuadros{"\u00A0"}{ $number }
reference-note = nota{"\u00A0"}{ $number }
reference-notes = notas{"\u00A0"}{ $number }
reference-subparagraph = { $paragraph }{"\u00A0"}{ $letter }
reference-elsewhere = { $symbol }, { $place }
