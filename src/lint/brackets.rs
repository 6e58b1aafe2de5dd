//! Brackets: each that opens closes, each that closes was opened, and both are of one width.
//!
//! Half-width brackets beside Chinese characters are house style in New York, full-width ones elsewhere (un-format 14 A,
//! 7): neither is a finding, only a pair of both.

use super::Reading;
use super::prose::{Place, Prose};
use crate::diagnostic::{Code, Diagnostic};
use std::ops::Range;

/// The kinds of brackets: what opens, what closes. Kinds that are each other's width stand side by side.
const KINDS: [(&[char], &[char]); 5] = [
    (&['(', '（'], &[')', '）']),
    (&['[', '［'], &[']', '］']),
    (&['《'], &['》']),
    (&['〈'], &['〉']),
    (&['【'], &['】']),
];

/// A bracket that has no partner, or one of another width.
enum Flaw {
    Alone { stretch: usize, range: Range<usize>, opens: bool },
    Widths { stretch: usize, range: Range<usize>, closing: char },
}

/// Every bracket without a partner. A pair may be opened in a paragraph and closed in its list.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for flaw in flaws(&reading.prose) {
        let Flaw::Alone { stretch, range, opens } = flaw else { continue };
        let prose = &reading.prose[stretch];
        let bracket = &prose.words[range.clone()];
        let (message, hint) = match opens {
            true => (format!("the bracket `{bracket}` is never closed"), "close it, or take it out"),
            false => (format!("the bracket `{bracket}` was never opened"), "open it, or take it out"),
        };
        found.push(Diagnostic::at(prose.span(range), Code::StyleBracket, message).hint(hint));
    }
    found
}

/// Every pair of brackets of two widths.
pub(super) fn widths(reading: &Reading) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for flaw in flaws(&reading.prose) {
        let Flaw::Widths { stretch, range, closing } = flaw else { continue };
        let prose = &reading.prose[stretch];
        let span = prose.span(range.clone());
        let message = format!("`{}` closes a bracket of another width", &prose.words[range]);
        let hint = format!("write `{closing}`, as wide as what opened it");
        found.push(Diagnostic::at(span, Code::StyleBracketWidth, message).hint(hint).fix(span, closing));
    }
    found
}

/// Every bracket of every kind.
fn all() -> impl Iterator<Item = char> {
    KINDS.iter().flat_map(|(opening, closing)| opening.iter().chain(*closing)).copied()
}

/// Whether a character stands where brackets do: letters are passed over before the kinds are looked through.
fn may_be_one(c: char) -> bool {
    matches!(c, '('..=')' | '['..=']' | '\u{3000}'..='\u{301f}' | '\u{ff00}'..='\u{ff5f}')
}

/// The brackets of a stretch, and where they stand.
fn brackets(prose: &Prose) -> Vec<(usize, char)> {
    let is_bracket = |c: char| may_be_one(c) && all().any(|bracket| bracket == c);
    prose.characters().filter(|(_, character)| is_bracket(*character)).collect()
}

fn flaws(stretches: &[Prose]) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let brackets: Vec<Vec<(usize, char)>> = stretches.iter().map(brackets).collect();
    for (opening, closing) in KINDS {
        let mut open: Vec<(usize, Range<usize>, usize)> = Vec::new();
        for (stretch, (prose, brackets)) in stretches.iter().zip(&brackets).enumerate() {
            if !prose.continues {
                flaws.extend(open.drain(..).map(|(stretch, range, _)| Flaw::Alone { stretch, range, opens: true }));
            }
            for &(at, character) in brackets {
                let range = at..at + character.len_utf8();
                if let Some(width) = opening.iter().position(|bracket| *bracket == character) {
                    open.push((stretch, range, width));
                } else if let Some(width) = closing.iter().position(|bracket| *bracket == character) {
                    match open.pop() {
                        Some((_, _, opened)) if opened != width => {
                            flaws.push(Flaw::Widths { stretch, range, closing: closing[opened] });
                        }
                        Some(_) => {}
                        None if is_label(prose, at) => {}
                        None => flaws.push(Flaw::Alone { stretch, range, opens: false }),
                    }
                }
            }
        }
        flaws.extend(open.into_iter().map(|(stretch, range, _)| Flaw::Alone { stretch, range, opens: true }));
    }
    flaws
}

/// Whether a closing bracket ends a label in running text, as `b)` does in French, Spanish and Russian: a letter, a
/// figure or a small roman number that stands alone.
fn is_label(prose: &Prose, at: usize) -> bool {
    let before = &prose.words[..at];
    let label = before.len() - before.trim_end_matches(char::is_alphanumeric).len();
    let inner = &before[before.len() - label..];
    let letters = inner.chars().count();
    let is_roman = letters < 6 && inner.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let is_number = letters < 3 && inner.chars().all(|c| c.is_ascii_digit());
    let stands_alone = before[..before.len() - label].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    prose.place != Place::Heading && letters > 0 && stands_alone && (letters == 1 || is_roman || is_number)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleBracket, language, text), expected);
    }

    #[test]
    fn a_bracket_without_its_partner_is_found_at_its_place() {
        check("zh", "方案 3(登记事务次级方案 2(出生登记)。", &["("]);
        check("en", "See \\[below and above).", &["[", ")"]);
    }

    #[test]
    fn every_kind_is_looked_at() {
        assert!(super::all().all(super::may_be_one));
    }

    #[test]
    fn labels_in_running_text_close_what_nothing_opened() {
        check("fr", "Le plan comprend : a) des lettres; ii) des listes; 3) des plans.", &[]);
    }

    #[test]
    fn addresses_keep_their_own_brackets_and_lists_go_on() {
        check("zh", "(见 http://www.example.org/cepa.asp。", &["("]);
        check("en", "The plan (in short:\n\n1. Letters;\n2. Lists).", &[]);
    }
}
