# Labels and heads inside the text. ° marks wording inferred, not seen in an official document.

summary = Résumé
contents = Table des matières
contents-page = Page
contents-paragraphs = Paragraphes
# The first and the last paragraph under a heading: $first, $last, $dash
contents-range = { $first }{ $dash }{ $last }
chapter = Chapitre { $number }
annex = Annexe
annex-numbered = Annexe { $number }
# ° inferred
annex-original = [Original{"\u00A0"}: { $language }]
original-of-annex-ar = arabe
original-of-annex-en = anglais
original-of-annex-es = espagnol
original-of-annex-fr = français
original-of-annex-ru = russe
original-of-annex-zh = chinois
# ° inferred
box = Encadré { $number }
table = Tableau { $number }
figure-chart = Figure { $number }
figure-diagram = Figure { $number }
percent = { $number }{"\u00A0"}%
source = Source{"\u00A0"}:
# ° inferred
note = Note{"\u00A0"}:
# ° inferred
abbreviations = Abréviations{"\u00A0"}:
# ° inferred
framework-objective = Objectif de l’Organisation{"\u00A0"}:
# ° inferred
framework-accomplishments = Réalisations escomptées du Secrétariat
# ° inferred
framework-indicators = Indicateurs de succès
