# Dates and ranges, with both names of each month and no-break spaces, so that figures stay with their words.

month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر
date = { $day }{"\u00A0"}{ $month }{"\u00A0"}{ $year }
dates-in-a-month = { $day1 }{ $dash }{ $day2 }{"\u00A0"}{ $month1 }{"\u00A0"}{ $year1 }
dates-across-months = { $day1 }{"\u00A0"}{ $month1 }{"\u00A0"}{ $dash } { $day2 }{"\u00A0"}{ $month2 }{"\u00A0"}{ $year1 }
dates-across-years = { $day1 }{"\u00A0"}{ $month1 }{"\u00A0"}{ $year1 }{"\u00A0"}{ $dash } { $day2 }{"\u00A0"}{ $month2 }{"\u00A0"}{ $year2 }
range = { $first }{ $dash }{ $last }
