# The line under the title, by kind of document. ° marks wording inferred, not seen in an official document.

kind-note-by-the-secretariat = Записка Секретариата
kind-note-by-the-secretary-general = Записка Генерального секретаря
kind-report-of-the-secretary-general = Доклад Генерального секретаря
kind-report = Доклад
kind-provisional-agenda = Предварительная повестка дня
kind-annotated-provisional-agenda = Аннотированная предварительная повестка дня
kind-list-of-documents = Перечень документов
# ° inferred
kind-conference-room-paper = Документ зала заседаний
# ° inferred
kind-draft-resolution = Проект резолюции
# ° inferred
kind-draft-decision = Проект решения
# ° inferred
kind-information-note = Информационная записка
kind-corrigendum = Исправление
kind-addendum = Добавление
# ° inferred
kind-revision = Пересмотренный вариант
