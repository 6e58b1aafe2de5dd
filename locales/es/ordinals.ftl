# Session ordinals. $n: the number; $form: `words` or `figures`, by the table of languages; $numeral: the number as
# the language counts sessions; $unit: its last digit; $tail: its last two; $hundreds: its hundreds.

# Masculine, of «período de sesiones»: first and third lose their vowel before it, in figures too.
ordinal = { $form ->
    [figures] { $tail ->
        [11] { $n }º
       *[other] { $unit ->
            [1] { $n }er
            [3] { $n }er
           *[other] { $n }º
        }
    }
   *[words] { $n ->
        [1] Primer
        [2] Segundo
        [3] Tercer
        [4] Cuarto
        [5] Quinto
        [6] Sexto
        [7] Séptimo
        [8] Octavo
        [9] Noveno
        [10] Décimo
        [11] Undécimo
        [12] Duodécimo
        [13] Decimotercer
        [14] Decimocuarto
        [15] Decimoquinto
        [16] Decimosexto
        [17] Decimoséptimo
        [18] Decimoctavo
        [19] Decimonoveno
        [20] Vigésimo
        [21] Vigésimo primer
        [22] Vigésimo segundo
        [23] Vigésimo tercer
        [24] Vigésimo cuarto
        [25] Vigésimo quinto
        [26] Vigésimo sexto
        [27] Vigésimo séptimo
        [28] Vigésimo octavo
        [29] Vigésimo noveno
        [30] Trigésimo
        [31] Trigésimo primer
        [32] Trigésimo segundo
        [33] Trigésimo tercer
        [34] Trigésimo cuarto
        [35] Trigésimo quinto
        [36] Trigésimo sexto
        [37] Trigésimo séptimo
        [38] Trigésimo octavo
        [39] Trigésimo noveno
        [40] Cuadragésimo
        [41] Cuadragésimo primer
        [42] Cuadragésimo segundo
        [43] Cuadragésimo tercer
        [44] Cuadragésimo cuarto
        [45] Cuadragésimo quinto
        [46] Cuadragésimo sexto
        [47] Cuadragésimo séptimo
        [48] Cuadragésimo octavo
        [49] Cuadragésimo noveno
        [50] Quincuagésimo
        [51] Quincuagésimo primer
        [52] Quincuagésimo segundo
        [53] Quincuagésimo tercer
        [54] Quincuagésimo cuarto
        [55] Quincuagésimo quinto
        [56] Quincuagésimo sexto
        [57] Quincuagésimo séptimo
        [58] Quincuagésimo octavo
        [59] Quincuagésimo noveno
        [60] Sexagésimo
        [61] Sexagésimo primer
        [62] Sexagésimo segundo
        [63] Sexagésimo tercer
        [64] Sexagésimo cuarto
        [65] Sexagésimo quinto
        [66] Sexagésimo sexto
        [67] Sexagésimo séptimo
        [68] Sexagésimo octavo
        [69] Sexagésimo noveno
        [70] Septuagésimo
        [71] Septuagésimo primer
        [72] Septuagésimo segundo
        [73] Septuagésimo tercer
        [74] Septuagésimo cuarto
        [75] Septuagésimo quinto
        [76] Septuagésimo sexto
        [77] Septuagésimo séptimo
        [78] Septuagésimo octavo
        [79] Septuagésimo noveno
        [80] Octogésimo
        [81] Octogésimo primer
        [82] Octogésimo segundo
        [83] Octogésimo tercer
        [84] Octogésimo cuarto
        [85] Octogésimo quinto
        [86] Octogésimo sexto
        [87] Octogésimo séptimo
        [88] Octogésimo octavo
        [89] Octogésimo noveno
        [90] Nonagésimo
        [91] Nonagésimo primer
        [92] Nonagésimo segundo
        [93] Nonagésimo tercer
        [94] Nonagésimo cuarto
        [95] Nonagésimo quinto
        [96] Nonagésimo sexto
        [97] Nonagésimo séptimo
        [98] Nonagésimo octavo
        [99] Nonagésimo noveno
       *[other] { $n }
    }
 }
