# Dates and ranges. $day, $month (1 to 12), $year; in ranges $day1, $month1 ... The dash of a range is the session's
# policy: $dash.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# $day, $month: the month's name, $year
date = { $day } { $month } { $year }
dates-in-a-month = { $day1 }{ $dash }{ $day2 } { $month1 } { $year1 }
dates-across-months = { $day1 } { $month1 }{ $dash }{ $day2 } { $month2 } { $year1 }
dates-across-years = { $day1 } { $month1 } { $year1 }{ $dash }{ $day2 } { $month2 } { $year2 }
# A range of numbers: paragraphs 3 to 5. $first, $last, $dash
range = { $first }{ $dash }{ $last }
