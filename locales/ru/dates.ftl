# Dates and ranges. Months stand in the genitive. Between months a dash with spaces, whatever the policy
# (un-format 14 B).

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
date = { $day } { $month } { $year } года
dates-in-a-month = { $day1 }{ $dash }{ $day2 } { $month1 } { $year1 } года
dates-across-months = { $day1 } { $month1 }{"\u00A0"}— { $day2 } { $month2 } { $year1 } года
# ° inferred from the form within a year
dates-across-years = { $day1 } { $month1 } { $year1 } года{"\u00A0"}— { $day2 } { $month2 } { $year2 } года
range = { $first }{ $dash }{ $last }
