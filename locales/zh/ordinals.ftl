# Session ordinals. $n: the number; $form: `words` or `figures`, by the table of languages; $numeral: the number as
# the language counts sessions; $unit: its last digit; $tail: its last two; $hundreds: its hundreds.

# The number in characters.
ordinal = { $form ->
    [figures] 第{ $n }
   *[words] 第{ $numeral }
 }
