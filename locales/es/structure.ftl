# Labels and heads inside the text. ° marks wording inferred, not seen in an official document.

summary = Resumen
contents = Índice
contents-page = Página
# ° inferred
contents-paragraphs = Párrafos
# The first and the last paragraph under a heading: $first, $last, $dash
contents-range = { $first }{ $dash }{ $last }
chapter = Capítulo { $number }
annex = Anexo
annex-numbered = Anexo { $number }
# ° inferred
annex-original = [Original: { $language }]
original-of-annex-ar = árabe
original-of-annex-en = inglés
original-of-annex-es = español
original-of-annex-fr = francés
original-of-annex-ru = ruso
original-of-annex-zh = chino
# ° inferred
box = Recuadro { $number }
table = Cuadro { $number }
figure-chart = Gráfico { $number }
figure-diagram = Figura { $number }
percent = { $number }%
source = Fuente:
# ° inferred
note = Nota:
# ° inferred
abbreviations = Abreviaciones:
# ° inferred
framework-objective = Objetivo de la Organización:
# ° inferred
framework-accomplishments = Logros previstos de la Secretaría
# ° inferred
framework-indicators = Indicadores de progreso
