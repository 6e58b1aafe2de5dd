# Labels and heads inside the text. ° marks wording inferred, not seen in an official document.

summary = Резюме
contents = Содержание
contents-page = Стр.
contents-paragraphs = Пункты
# The first and the last paragraph under a heading: $first, $last, $dash
contents-range = { $first }{ $dash }{ $last }
chapter = Глава { $number }
annex = Приложение
annex-numbered = Приложение { $number }
# ° inferred; $language in the prepositional case
annex-original = [Подлинный текст на { $language } языке]
original-of-annex-ar = арабском
original-of-annex-en = английском
original-of-annex-es = испанском
original-of-annex-fr = французском
original-of-annex-ru = русском
original-of-annex-zh = китайском
# ° inferred
box = Вставка { $number }
table = Таблица { $number }
figure-chart = Диаграмма { $number }
figure-diagram = Схема { $number }
percent = { $number }%
source = Источник:
# ° inferred
note = Примечание:
# ° inferred
abbreviations = Сокращения:
# ° inferred
framework-objective = Цель Организации:
# ° inferred
framework-accomplishments = Ожидаемые достижения Секретариата
# ° inferred
framework-indicators = Показатели достижения результатов
