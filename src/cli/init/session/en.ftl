body = Committee of Experts on Public Administration
place = New York
item-1 = Adoption of the agenda
item-2 = Records of the session
