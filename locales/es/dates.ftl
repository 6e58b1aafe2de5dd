# Dates and ranges. A range is written with a word, never with a dash.

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date = { $day } de { $month } de { $year }
dates-in-a-month = { $day1 } a { $day2 } de { $month1 } de { $year1 }
dates-across-months = { $day1 } de { $month1 } a { $day2 } de { $month2 } de { $year1 }
# ° inferred from the form within a year
dates-across-years = { $day1 } de { $month1 } de { $year1 } a { $day2 } de { $month2 } de { $year2 }
range = { $first }{"\u00A0"}a{"\u00A0"}{ $last }
