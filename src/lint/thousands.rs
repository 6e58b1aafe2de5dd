//! Thousands as the policy has them in running text: what groups them, and from how many digits on (un-format 7 and
//! 14 A). Words in a cell of a table are text too; a number that fills its cell is set by the tool and is no finding.

use super::Reading;
use super::prose::{Place, Prose};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Row;
use crate::policy::{Grouping, THIN};
use std::ops::Range;

/// Every number of thousands that is grouped otherwise than the policy groups.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let row = reading.text.language.row();
    let grouping = reading.document.policy.grouping_in_text(row);
    let prose = reading.prose.iter().filter(|prose| prose.place != Place::Cell || has_words(prose));
    prose.flat_map(|prose| of_prose(prose, row, grouping)).collect()
}

fn has_words(prose: &Prose) -> bool {
    prose.words.chars().any(char::is_alphabetic)
}

fn of_prose(prose: &Prose, row: &Row, grouping: Grouping) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for range in numbers(&prose.words) {
        if prose.is_opaque(&range) || is_called(prose, range.start) {
            continue;
        }
        let number = &prose.words[range.clone()];
        let Some(right) = grouped(number, row, grouping) else { continue };
        let message = format!("`{number}` is not grouped as thousands are here");
        let shown = right.replace(THIN, " ");
        let finding = Diagnostic::at(prose.span(range.clone()), Code::StyleThousands, message);
        found.push(prose.mended(finding.hint(format!("write `{shown}`")), range, right.replace(THIN, "\u{a0}")));
    }
    found
}

/// Runs of digits with one mark or space between groups.
fn numbers(words: &str) -> Vec<Range<usize>> {
    let bytes = words.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = digits(bytes, at);
        let first = end - start;
        let may_be_grouped = first <= 3;
        while let Some(length) = separator(&words[end..]).filter(|_| may_be_grouped) {
            let group = digits(bytes, end + length);
            if group - (end + length) != 3 {
                break;
            }
            end = group;
        }
        // What goes on with letters, signs or more digits is a code, a date, an address or a decimal.
        let stands_alone = words[..start].chars().next_back().is_none_or(|c| !is_joined(c));
        let rest = &words[end..];
        let mut next = rest.chars();
        let goes_on = match (next.next(), next.next()) {
            (Some('.' | ',' | ':'), Some(after)) => after.is_ascii_digit(),
            (Some(c), _) => matches!(c, '/' | '-' | '–' | '_') || c.is_ascii_alphanumeric(),
            (None, _) => false,
        };
        if stands_alone && !goes_on {
            found.push(start..end);
        }
        at = end.max(start + 1);
    }
    found
}

fn digits(bytes: &[u8], from: usize) -> usize {
    from + bytes.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn separator(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    matches!(first, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}').then(|| first.len_utf8())
}

fn is_joined(character: char) -> bool {
    matches!(character, '/' | '-' | '–' | '.' | ',' | ':' | '_' | '+' | '#') || character.is_ascii_alphanumeric()
}

/// Whether a number is a name: "No. 10017", "№ 12345", "ISBN 92".
fn is_called(prose: &Prose, start: usize) -> bool {
    let before = prose.words[..start].trim_end();
    before.ends_with(['№', '#', 'º', '°'])
        || ["No.", "Nos.", "no.", "nos.", "núm.", "Núm.", "ISBN", "ISSN", "NY", "New York", "رقم"]
            .iter()
            .any(|word| before.ends_with(word))
}

/// The number as it is to be grouped; `None` where it is so already, or where it may be no number of thousands.
fn grouped(number: &str, row: &Row, grouping: Grouping) -> Option<String> {
    let own = grouping.mark.map(plain);
    let figures: String = number.chars().filter(char::is_ascii_digit).collect();
    let marks: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).map(plain).collect();
    if figures.starts_with('0') || figures.len() > 15 {
        return None;
    }
    let right = grouping.group(&figures);
    if marks.is_empty() {
        // A closed number of four digits is most often a year; a longer one that is not round, a code.
        return (figures.len() > 4 && figures.ends_with("00") && right != number).then_some(right);
    }
    let is_own = marks.iter().all(|found| Some(*found) == own);
    if marks.windows(2).any(|pair| pair[0] != pair[1]) || is_own {
        return (is_own && figures.len() < grouping.from).then_some(right);
    }
    let alone = marks.len() == 1;
    let is_doubtful = match marks[0] {
        // Two numbers side by side look the same.
        ' ' => alone && !figures.ends_with("000"),
        // A decimal looks the same.
        found if found == row.decimal => alone && (found == '.' || !figures.ends_with("000")),
        _ => false,
    };
    (!is_doubtful).then_some(right)
}

fn plain(mark: char) -> char {
    if mark.is_whitespace() { ' ' } else { mark }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::{found, found_under};

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleThousands, language, text), expected);
    }

    #[test]
    fn the_policy_goes_before_the_language() {
        let under = |policy, text| found_under(policy, Code::StyleThousands, "en", text);
        assert_eq!(under("thousands-in-text = \"space\"", "There are 31 000 posts, 31,000 lists."), ["31,000"]);
        assert_eq!(under("thousands-in-text = \"none\"", "There are 31 000 posts and 31000 lists."), ["31 000"]);
        assert_eq!(under("four-digits = \"closed\"", "There are 2,784 and 31,000 posts."), ["2,784"]);
    }

    #[test]
    fn words_in_a_cell_are_text_and_a_number_that_fills_one_is_set_by_the_tool() {
        let rows = "| Unit | Posts |\n|--|--:|\n| About 31 000 | (31 000) |\n";
        check("en", &format!("::: table\nPosts in 31,000 places\n\n{rows}:::\n"), &["31 000"]);
    }

    #[test]
    fn thousands_are_grouped_as_the_language_does() {
        check("en", "There are 31 000 posts, 31,000 lists and 1.5 plans.", &["31 000"]);
        check("fr", "Il y a 31,000 postes, 31 000 listes et 1,5 plan.", &["31,000"]);
        check("es", "Hay 8 787 700 puestos y 31.000 listas.", &["8 787 700"]);
        check("ru", "Всего 2 784 и 2784, 31 000 и 31000.", &["2 784", "31000"]);
        check("zh", "提供 4 278 份文件和 2,528 篇文章。", &["2,528"]);
    }

    #[test]
    fn what_is_no_number_of_thousands_is_spared() {
        check("en", "In 2015 100 posts; 12.30 a.m., 15.5.2099, E/C.16/2099/2, No. 31000, 10017-2.", &[]);
        check("fr", "Le 1 234 de la rue, 3,125 %.", &[]);
    }
}
