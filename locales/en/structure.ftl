# Labels and heads inside the text.

summary = Summary
contents = Contents
contents-page = Page
contents-paragraphs = Paragraphs
# $number: as the language numbers them
chapter = Chapter { $number }
annex = Annex
annex-numbered = Annex { $number }
# $language: one of the original-... names in masthead.ftl
annex-original = [Original: { $language }]
box = Box { $number }
table = Table { $number }
figure-chart = Figure { $number }
figure-diagram = Figure { $number }
source = Source:
note = Note:
abbreviations = Abbreviations:
framework-objective = Objective of the Organization:
framework-accomplishments = Expected accomplishments of the Secretariat
framework-indicators = Indicators of achievement
