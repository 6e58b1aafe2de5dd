//! Numbers that fill a cell of a table: their thousands are grouped as the policy has it, whatever the writer typed.
//!
//! What is typed closed stays closed: it may be a year or a code. A number that TOML has without quotation marks is a
//! number and nothing else; it is given the language's mark of decimals and a true minus too.

use crate::edition::{BlockKind, Cell, Inline, InlineKind};
use crate::language::{Direction, Language, Row};
use crate::policy::Grouping;

/// Sets the number of a cell that holds nothing else but marks of notes.
pub(super) fn set(cell: &mut Cell, is_number: bool, row: &Row, grouping: Grouping) {
    let [block] = cell.blocks.as_mut_slice() else { return };
    let BlockKind::Paragraph { text, .. } = &mut block.kind else { return };
    let Some((first, rest)) = text.split_first_mut() else { return };
    let InlineKind::Text(words) = &first.kind else { return };
    let alone = rest.iter().all(|inline| matches!(inline.kind, InlineKind::Letter(_) | InlineKind::Superscript(_)));
    if let Some(number) = alone.then(|| written(words, is_number, row, grouping)).flatten() {
        // From right to left a sign would go to the other end of its number.
        let is_signed = number.starts_with(['-', '\u{2212}', '+']) && row.direction == Direction::RightToLeft;
        let words = InlineKind::Text(number);
        first.kind = if is_signed {
            InlineKind::Run { language: Language::En, text: vec![Inline { kind: words, origin: first.origin }] }
        } else {
            words
        };
    }
}

/// The number as it is printed; `None` where the words are no number, or not beyond doubt.
fn written(words: &str, is_number: bool, row: &Row, grouping: Grouping) -> Option<String> {
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let end = words.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (before, number, after) = (&words[..start], &words[start..end], &words[end..]);
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '-' | '−' | '–' | '+' | '(' | ')' | '$' | '€' | '%');
    if !before.chars().chain(after.chars()).all(is_sign) {
        return None;
    }
    // TOML lets digits be parted.
    let number = if is_number { number.replace('_', "") } else { number.to_owned() };
    let decimal = if is_number { '.' } else { row.decimal };
    let (whole, fraction) = match number.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number.as_str(), None),
    };
    if !fraction.unwrap_or_default().bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let figures: String = whole.chars().filter(char::is_ascii_digit).collect();
    let is_plain = figures.len() == whole.len();
    let is_known = if is_number { is_plain } else { !is_plain && is_grouped(whole) };
    let fraction = fraction.map_or(String::new(), |fraction| format!("{}{fraction}", row.decimal));
    let before = if is_number { before.replace('-', "\u{2212}") } else { before.to_owned() };
    is_known.then(|| format!("{before}{}{fraction}{after}", grouping.group(&figures)))
}

/// Whether figures stand in groups of three with one mark between them.
fn is_grouped(whole: &str) -> bool {
    let Some(mark) = whole.chars().find(|c| !c.is_ascii_digit()) else { return false };
    let is_mark = mark.is_whitespace() || matches!(mark, ',' | '.');
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let is_figures = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    is_mark && (1..=3).contains(&first.len()) && is_figures(first) && groups.all(|g| g.len() == 3 && is_figures(g))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty_station::DutyStation;
    use crate::language::Language;
    use crate::policy::{Policy, THIN};

    /// `~` is a thin space.
    #[track_caller]
    fn check(language: Language, words: &str, is_number: bool, expected: &str) {
        let grouping = Policy::of(DutyStation::NewYork).grouping_in_tables(language.row());
        let set = written(words, is_number, language.row(), grouping).unwrap_or_else(|| words.to_owned());
        assert_eq!(set.replace(THIN, "~"), expected);
    }

    #[test]
    fn what_was_typed_in_groups_is_grouped_as_tables_are() {
        check(Language::En, "2,629,300", false, "2~629~300");
        check(Language::En, "(63,100)", false, "(63~100)");
        check(Language::En, "$1,497.5", false, "$1~497.5");
        check(Language::Es, "8.787.700", false, "8~787~700");
        check(Language::Fr, "1 234,5", false, "1~234,5");
        check(Language::Ru, "2 784", false, "2784");
    }

    #[test]
    fn what_may_be_a_year_a_code_or_a_range_stays() {
        for words in ["2099", "10017", "1,23", "2,784 to 31,000", "1,234 posts", "12,345,67", "–", "1.2.3"] {
            check(Language::En, words, false, words);
        }
        check(Language::Fr, "1,234", false, "1,234");
    }

    #[test]
    fn a_number_of_toml_is_a_number() {
        check(Language::En, "31000", true, "31~000");
        check(Language::En, "31_000", true, "31~000");
        check(Language::Fr, "-31000.5", true, "−31~000,5");
        check(Language::Ru, "2784", true, "2784");
        check(Language::En, "1e6", true, "1e6");
    }
}
