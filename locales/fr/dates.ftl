# Dates and ranges. The first of a month is an ordinal.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
dates-in-a-month = { $day1 ->
    [1] 1er
   *[other] { $day1 }
 }{ $dash }{ $day2 } { $month1 } { $year1 }
dates-across-months = { $day1 ->
    [1] 1er
   *[other] { $day1 }
 } { $month1 }{ $dash }{ $day2 ->
    [1] 1er
   *[other] { $day2 }
 } { $month2 } { $year1 }
# ° inferred from the form within a year
dates-across-years = { $day1 ->
    [1] 1er
   *[other] { $day1 }
 } { $month1 } { $year1 }{ $dash }{ $day2 ->
    [1] 1er
   *[other] { $day2 }
 } { $month2 } { $year2 }
range = { $first }{"\u00A0"}à{"\u00A0"}{ $last }
