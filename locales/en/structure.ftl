# Labels and heads inside the text.

summary = Summary
contents = Contents
contents-page = Page
contents-paragraphs = Paragraphs
# The first and the last paragraph under a heading: $first, $last, $dash
contents-range = { $first }{ $dash }{ $last }
# $number: as the language numbers them
chapter = Chapter { $number }
annex = Annex
annex-numbered = Annex { $number }
# $language: one of the original-of-annex-... words
annex-original = [Original: { $language }]
original-of-annex-ar = Arabic
original-of-annex-en = English
original-of-annex-es = Spanish
original-of-annex-fr = French
original-of-annex-ru = Russian
original-of-annex-zh = Chinese
box = Box { $number }
table = Table { $number }
figure-chart = Figure { $number }
figure-diagram = Figure { $number }
# A value of a chart: $number in figures
percent = { $number }%
source = Source:
note = Note:
abbreviations = Abbreviations:
framework-objective = Objective of the Organization:
framework-accomplishments = Expected accomplishments of the Secretariat
framework-indicators = Indicators of achievement
