//! Arabic letters, their names, and ordinals in words: what Arabic has instead of I., A. and Annex I
//! (un-format 5.1, 5.3, 14 A).

/// The letters in abjad order. The fifth has a tatweel, so that it is not read as a figure (un-format 14 A, 5.3).
pub(super) const LETTERS: [&str; 28] = [
    "أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت", "ث",
    "خ", "ذ", "ض", "ظ", "غ",
];

const NAMES: [&str; 28] = [
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين", "عين",
    "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين",
];

/// Masculine ordinals as they stand before عشر and a ten, without article.
const UNITS: [&str; 9] = ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"];

const TENS: [&str; 8] = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];

const ADVERBS: [&str; 10] = ["أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"];

const ORDINALS: [&str; 10] =
    ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"];

/// ألف ... غين.
pub(super) fn letter_name(n: u32) -> Option<String> {
    member(&NAMES, n).map(str::to_owned)
}

/// أولا ... تاسع وتسعون.
pub(super) fn adverb(n: u32) -> Option<String> {
    member(&ADVERBS, n).map(str::to_owned).or_else(|| beyond_ten(n, ""))
}

/// الأول ... التاسع والتسعون, definite and masculine: of المرفق, الفصل, الشكل.
pub(super) fn ordinal(n: u32) -> Option<String> {
    member(&ORDINALS, n).map(str::to_owned).or_else(|| beyond_ten(n, "ال"))
}

fn beyond_ten(n: u32, article: &str) -> Option<String> {
    let unit = member(&UNITS, n % 10);
    match (n / 10, unit) {
        (1, Some(unit)) => Some(format!("{article}{unit} عشر")),
        (ten @ 2..=9, None) => Some(format!("{article}{}", member(&TENS, ten - 1)?)),
        (ten @ 2..=9, Some(unit)) => Some(format!("{article}{unit} و{article}{}", member(&TENS, ten - 1)?)),
        _ => None,
    }
}

fn member(words: &[&'static str], n: u32) -> Option<&'static str> {
    words.get(usize::try_from(n.checked_sub(1)?).ok()?).copied()
}
