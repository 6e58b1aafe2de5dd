# Dates and ranges. A range is written with a word, never with a dash.

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
date = { $year }年{ $month }{ $day }日
dates-in-a-month = { $year1 }年{ $month1 }{ $day1 }日至{ $day2 }日
dates-across-months = { $year1 }年{ $month1 }{ $day1 }日至{ $month2 }{ $day2 }日
# ° inferred from the form within a year
dates-across-years = { $year1 }年{ $month1 }{ $day1 }日至{ $year2 }年{ $month2 }{ $day2 }日
range = { $first }至{ $last }
