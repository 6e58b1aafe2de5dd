//! What things are counted with.
//!
//! Every sequence has a member for every number: where its own letters or words end, and for nought, figures stand.

mod arabic;
mod han;

/// A sequence of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sequence {
    /// 1, 2, 3
    Arabic,
    /// I, II, III
    UpperRoman,
    /// i, ii, iii
    LowerRoman,
    /// A, B, C ... Z, AA, BB
    UpperLatin,
    /// a, b, c ... z, aa, bb
    LowerLatin,
    /// 一, 二, 三
    Han,
    /// ㈠, ㈡, ㈢
    HanInParentheses,
    /// أ, ب, ج in abjad order; the fifth is هـ
    Abjad,
    /// ألف, باء, جيم: the names of the letters
    AbjadNames,
    /// أولا, ثانيا, ثالثا
    ArabicAdverbs,
    /// الأول, الثاني, الثالث
    ArabicOrdinals,
}

impl Sequence {
    /// The `n`th member, from 1.
    pub fn nth(self, n: u32) -> String {
        let member = match self {
            Self::Arabic => None,
            Self::UpperRoman => roman(n),
            Self::LowerRoman => roman(n).map(|numeral| numeral.to_ascii_lowercase()),
            Self::UpperLatin => letter(&LATIN, n).map(|letter| letter.to_ascii_uppercase()),
            Self::LowerLatin => letter(&LATIN, n),
            Self::Han => han::number(n),
            Self::HanInParentheses => han::in_parentheses(n),
            Self::Abjad => letter(&arabic::LETTERS, n),
            Self::AbjadNames => arabic::letter_name(n),
            Self::ArabicAdverbs => arabic::adverb(n),
            Self::ArabicOrdinals => arabic::ordinal(n),
        };
        member.unwrap_or_else(|| n.to_string())
    }
}

const LATIN: [&str; 26] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
    "x", "y", "z",
];

/// How often a letter may stand in one label: beyond, figures are easier to read.
const REPEATS: usize = 3;

/// a ... z, aa, bb ... zzz.
fn letter(alphabet: &[&str], n: u32) -> Option<String> {
    let index = usize::try_from(n.checked_sub(1)?).ok()?;
    let times = index / alphabet.len() + 1;
    (times <= REPEATS).then(|| alphabet[index % alphabet.len()].repeat(times))
}

const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// I ... MMMCMXCIX.
fn roman(n: u32) -> Option<String> {
    if !(1..=3999).contains(&n) {
        return None;
    }
    let mut rest = n;
    let mut numeral = String::new();
    for (value, sign) in ROMAN {
        while rest >= value {
            numeral.push_str(sign);
            rest -= value;
        }
    }
    Some(numeral)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sequence: Sequence, expected: &[(u32, &str)]) {
        for (n, label) in expected {
            assert_eq!(sequence.nth(*n), *label, "{sequence:?} {n}");
        }
    }

    #[test]
    fn roman_numerals_subtract_and_end_at_3999() {
        check(Sequence::UpperRoman, &[(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (1994, "MCMXCIV")]);
        check(Sequence::UpperRoman, &[(3999, "MMMCMXCIX"), (4000, "4000")]);
        check(Sequence::LowerRoman, &[(2, "ii"), (8, "viii")]);
    }

    #[test]
    fn latin_letters_are_doubled_after_z() {
        check(Sequence::LowerLatin, &[(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (78, "zzz"), (79, "79")]);
        check(Sequence::UpperLatin, &[(3, "C"), (27, "AA")]);
    }

    #[test]
    fn the_fifth_arabic_letter_has_its_tatweel() {
        check(Sequence::Abjad, &[(1, "أ"), (5, "هـ"), (7, "ز"), (8, "ح"), (12, "ل"), (22, "ت"), (28, "غ"), (29, "أأ")]);
        check(Sequence::AbjadNames, &[(1, "ألف"), (5, "هاء"), (9, "طاء"), (22, "تاء"), (29, "29")]);
    }

    #[test]
    fn arabic_adverbs_and_ordinals_are_written_out_to_99() {
        let adverbs = [(1, "أولا"), (6, "سادسا"), (10, "عاشرا"), (11, "حادي عشر"), (12, "ثاني عشر"), (20, "عشرون")];
        check(Sequence::ArabicAdverbs, &adverbs);
        check(Sequence::ArabicAdverbs, &[(21, "حادي وعشرون"), (99, "تاسع وتسعون"), (100, "100")]);
        let ordinals = [(1, "الأول"), (2, "الثاني"), (6, "السادس"), (11, "الحادي عشر"), (20, "العشرون")];
        check(Sequence::ArabicOrdinals, &ordinals);
        check(Sequence::ArabicOrdinals, &[(21, "الحادي والعشرون"), (35, "الخامس والثلاثون"), (100, "100")]);
    }

    #[test]
    fn chinese_numbers_have_one_nought_for_a_gap() {
        check(Sequence::Han, &[(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一"), (99, "九十九")]);
        check(Sequence::Han, &[(100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一")]);
        check(Sequence::Han, &[(1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (9999, "九千九百九十九")]);
        check(Sequence::Han, &[(10_000, "10000")]);
        check(Sequence::HanInParentheses, &[(1, "㈠"), (10, "㈩"), (11, "(十一)")]);
    }

    #[test]
    fn no_number_is_without_a_label() {
        use Sequence::*;
        for sequence in [Arabic, UpperRoman, LowerRoman, UpperLatin, LowerLatin, Han, HanInParentheses, Abjad] {
            check(sequence, &[(0, "0"), (u32::MAX, "4294967295")]);
        }
        for sequence in [AbjadNames, ArabicAdverbs, ArabicOrdinals] {
            check(sequence, &[(0, "0"), (u32::MAX, "4294967295")]);
        }
    }
}
