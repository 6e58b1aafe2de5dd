body = Committee of Experts on Public Administration
place = New York
item-2 = Records
