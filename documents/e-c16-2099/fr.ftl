# Le libellé de la session : son organe, son lieu, son ordre du jour et les annotations.

body = Comité d’experts de l’administration publique
place = New York

agenda-introduction =
    La quatre-vingt-dix-huitième session du Comité se tiendra du 13 au 17 avril 2099. La première séance sera
    ouverte le lundi 13 avril à 10 heures.

    Les annotations ci-après indiquent ce dont le Comité est saisi au titre de chaque point. Elles servent de
    guide de la documentation et ne préjugent en rien les décisions que le Comité pourra prendre.

item-1 = Élection du Bureau
    .annotation =
        Le Comité élit à la première séance de chaque session un président, trois vice-présidents et un
        rapporteur. Les membres du Bureau restent en fonctions jusqu’à l’élection de leurs successeurs.

item-2 = Adoption de l’ordre du jour et autres questions d’organisation
    .annotation =
        Le Comité sera saisi de l’ordre du jour provisoire (E/C.16/2099/1), établi par le Secrétariat en
        consultation avec le Bureau.

        Les renseignements destinés aux participants, notamment sur la manière d’obtenir les documents dans la
        salle de réunion, figurent dans le document E/C.16/2099/INF/1.

item-3 = Les mots de l’administration publique
    .annotation =
        Le Comité examinera tour à tour les trois points subsidiaires et consacrera une séance à chacun. Il
        souhaitera peut-être tenir un débat général sur l’ensemble du point avant de se saisir de tout projet
        de résolution.

item-3-a = Le langage clair dans le service public
    .annotation =
        À sa quatre-vingt-dix-septième session, le Comité a demandé qu’il lui soit rendu compte de l’usage du
        langage clair dans les lettres, les formulaires et les avis. Tel est l’objet de la note du Secrétariat
        (E/C.16/2099/2). Le Comité souhaitera peut-être se pencher en premier lieu sur les conditions
        énumérées au paragraphe [](<E/C.16/2099/2#conditions>) de la note.

        Un document de séance sur les noms des services publics, établi par le groupe de travail sur le
        langage clair, sera distribué en anglais seulement (E/C.16/2099/CRP.1).

item-3-b = Continuité des archives publiques
    .annotation =
        Le Comité sera saisi d’une note du Secrétariat sur la conservation des archives publiques en cas de
        changement de service, de locaux ou de système (E/C.16/2099/3). Il est invité à formuler des
        observations sur les quatre devoirs du dépositaire proposés dans la section [](<E/C.16/2099/3#duties>)
        de la note.

        Il sera également saisi du rapport du groupe de travail sur les archives consacré à l’essai du reçu
        (E/C.16/2099/7), dont le paragraphe [](<E/C.16/2099/7#recommendation>) contient une recommandation à son
        intention.

item-3-c = Terminologie de la gouvernance et de l’administration publique : termes convenus, définitions et équivalents dans les six langues officielles
    .annotation =
        Le Comité sera saisi d’une note du Secrétariat intitulée « Des termes, des langues et des services »
        (E/C.16/2099/4). La première partie de la note porte sur le présent point subsidiaire.

item-4 = Publication en six langues : parution simultanée des documents et égalité des versions linguistiques
    .annotation =
        La deuxième partie de la note du Secrétariat intitulée « Des termes, des langues et des services »
        porte sur la publication des documents dans les six langues officielles. Le Comité souhaitera
        peut-être donner son avis sur la règle selon laquelle aucun document ne serait examiné avant d’avoir
        paru dans toutes les langues prévues.

        Le Comité sera également saisi d’une note du Secrétaire général donnant les chiffres de la parution
        simultanée pour la période 2091-2098 (E/C.16/2099/6), dans laquelle deux nouvelles mesures sont
        annoncées.

item-5 = Statistiques des services municipaux : ensemble commun d’indicateurs relatifs à l’eau, aux déchets, à l’état civil et aux transports publics
    .annotation =
        La troisième partie de la même note présente un ensemble commun de douze indicateurs. Le Comité est
        invité à recommander aux villes de commencer à communiquer des données s’y rapportant à compter de
        l’année 2101.

item-6 = Examen du programme d’administration publique pour la période 2095-2098
    .annotation =
        Le Comité sera saisi du rapport du Secrétaire général sur l’examen du programme (E/C.16/2099/5). Un
        additif, où figureront les chiffres du dernier trimestre de 2098, paraîtra après la clôture des
        comptes (E/C.16/2099/5/Add.1).

        Les conclusions et recommandations figurent au chapitre [](<E/C.16/2099/5#conclusions>) du rapport.
        Les vues du Comité seront transmises au Conseil économique et social en même temps que le rapport du
        Comité.

item-7 = Ordre du jour provisoire de la quatre-vingt-dix-neuvième session du Comité
    .annotation =
        Le Comité examinera l’ordre du jour provisoire de sa quatre-vingt-dix-neuvième session, qui se tiendra
        en 2100, sur la base d’une proposition de son Bureau.

item-8 = Adoption du rapport du Comité sur les travaux de sa quatre-vingt-dix-huitième session
    .annotation =
        Le Rapporteur présentera le projet de rapport à la dernière séance, le vendredi 17 avril. Le rapport
        adopté sera présenté au Conseil économique et social.
