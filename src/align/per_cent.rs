//! Per cents: the sign and the words, in six languages.

use super::reading::Reading;

/// What follows a number that is a share of a hundred.
const AFTER: &[&str] = &[
    "%",
    "per cent",
    "percent",
    "pour cent",
    "p. 100",
    "por ciento",
    "por cien",
    "процент",
    "процента",
    "процентов",
    "проценту",
    "процентом",
    "проценте",
    "процентам",
    "процентами",
    "процентах",
    "процентный",
    "процентная",
    "процентное",
    "процентного",
    "процентной",
    "процентную",
    "процентных",
    "процентные",
    "процентным",
    "في المائه",
    "في المئه",
    "في الميه",
    "بالمائه",
    "بالمئه",
    "个百分点",
    "百分点",
];

/// What stands before it.
const BEFORE: &[&str] = &["百分之"];

/// What says somewhere in a text that it is about shares.
const ANYWHERE: &[&str] = &["%", "cent", "процент", "مائ", "مئ", "ميه", "百分", "ciento"];

/// The end of the sign or words that follow a number.
pub(super) fn after(reading: &Reading, end: usize) -> Option<usize> {
    let at = reading.past_spaces(end);
    let at = if reading.free(at) == Some('-') { at + 1 } else { at };
    AFTER.iter().filter_map(|words| reading.stands(words, at)).max()
}

/// Whether the words stand before a number.
pub(super) fn before(reading: &Reading, start: usize) -> bool {
    BEFORE.iter().any(|words| reading.ends(words, start).is_some())
}

/// Whether a text says anything of shares.
pub(super) fn anywhere(reading: &Reading) -> bool {
    let text: String = reading.chars.iter().flat_map(|c| c.to_lowercase()).collect();
    ANYWHERE.iter().any(|words| text.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(after(&Reading::new(text, Language::En), 0).is_some(), expected, "{text}");
    }

    #[test]
    fn a_share_is_known_by_its_sign_or_its_words() {
        for text in ["%", "\u{a0}%", " per cent", " pour cent", " por ciento", " процентных", " في المائة", "个百分点"]
        {
            check(text, true);
        }
        check(" percentile", false);
        check(" persons", false);
    }
}
