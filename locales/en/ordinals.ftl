# Session ordinals. $n: the number; $form: `words` or `figures`, by the table of languages; $numeral: the number as
# the language counts sessions; $unit: its last digit; $tail: its last two; $hundreds: its hundreds.

ordinal = { $form ->
    [figures] { NUMBER($n, type: "ordinal") ->
        [one] { $n }st
        [two] { $n }nd
        [few] { $n }rd
       *[other] { $n }th
    }
   *[words] { $n ->
        [1] First
        [2] Second
        [3] Third
        [4] Fourth
        [5] Fifth
        [6] Sixth
        [7] Seventh
        [8] Eighth
        [9] Ninth
        [10] Tenth
        [11] Eleventh
        [12] Twelfth
        [13] Thirteenth
        [14] Fourteenth
        [15] Fifteenth
        [16] Sixteenth
        [17] Seventeenth
        [18] Eighteenth
        [19] Nineteenth
        [20] Twentieth
        [21] Twenty-first
        [22] Twenty-second
        [23] Twenty-third
        [24] Twenty-fourth
        [25] Twenty-fifth
        [26] Twenty-sixth
        [27] Twenty-seventh
        [28] Twenty-eighth
        [29] Twenty-ninth
        [30] Thirtieth
        [31] Thirty-first
        [32] Thirty-second
        [33] Thirty-third
        [34] Thirty-fourth
        [35] Thirty-fifth
        [36] Thirty-sixth
        [37] Thirty-seventh
        [38] Thirty-eighth
        [39] Thirty-ninth
        [40] Fortieth
        [41] Forty-first
        [42] Forty-second
        [43] Forty-third
        [44] Forty-fourth
        [45] Forty-fifth
        [46] Forty-sixth
        [47] Forty-seventh
        [48] Forty-eighth
        [49] Forty-ninth
        [50] Fiftieth
        [51] Fifty-first
        [52] Fifty-second
        [53] Fifty-third
        [54] Fifty-fourth
        [55] Fifty-fifth
        [56] Fifty-sixth
        [57] Fifty-seventh
        [58] Fifty-eighth
        [59] Fifty-ninth
        [60] Sixtieth
        [61] Sixty-first
        [62] Sixty-second
        [63] Sixty-third
        [64] Sixty-fourth
        [65] Sixty-fifth
        [66] Sixty-sixth
        [67] Sixty-seventh
        [68] Sixty-eighth
        [69] Sixty-ninth
        [70] Seventieth
        [71] Seventy-first
        [72] Seventy-second
        [73] Seventy-third
        [74] Seventy-fourth
        [75] Seventy-fifth
        [76] Seventy-sixth
        [77] Seventy-seventh
        [78] Seventy-eighth
        [79] Seventy-ninth
        [80] Eightieth
        [81] Eighty-first
        [82] Eighty-second
        [83] Eighty-third
        [84] Eighty-fourth
        [85] Eighty-fifth
        [86] Eighty-sixth
        [87] Eighty-seventh
        [88] Eighty-eighth
        [89] Eighty-ninth
        [90] Ninetieth
        [91] Ninety-first
        [92] Ninety-second
        [93] Ninety-third
        [94] Ninety-fourth
        [95] Ninety-fifth
        [96] Ninety-sixth
        [97] Ninety-seventh
        [98] Ninety-eighth
        [99] Ninety-ninth
       *[other] { $n }
    }
 }
