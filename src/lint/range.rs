//! The dash of ranges: what the session's policy says, and what some languages keep whatever the policy (un-format 7
//! and 14 A: en dash in English of today, hyphen before; Arabic, French, Spanish and Chinese have the hyphen).

use super::Reading;
use super::prose::Prose;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::policy::Ranges;

/// Every range of years, days or numbers with the other dash.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let language = reading.text.language;
    let keeps = language.row().range_dash.is_some();
    let (right, wrong, name) = match (keeps, reading.document.policy.ranges) {
        (false, Ranges::EnDash) => ('–', '-', "an en dash"),
        _ => ('-', '–', "a hyphen"),
    };
    let is_settled = matches!(language, Language::En | Language::Ru) || keeps;
    let prose = reading.prose.iter().filter(|_| is_settled);
    prose.flat_map(|prose| ranges(prose, wrong, right, name)).collect()
}

fn ranges(prose: &Prose, wrong: char, right: char, name: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, _) in prose.characters().filter(|(_, character)| *character == wrong) {
        let end = at + wrong.len_utf8();
        let (Some(low), Some(high)) = (number_before(&prose.words[..at]), number_after(&prose.words[end..])) else {
            continue;
        };
        if !is_range(low, high) {
            continue;
        }
        let range = at - low.len()..end + high.len();
        let message = format!("the range `{}` has the wrong dash", &prose.words[range]);
        let span = prose.span(at..end);
        let hint = format!("ranges have {name} here: `{low}{right}{high}`");
        found.push(Diagnostic::at(span, Code::StyleRange, message).hint(hint).fix(span, right));
    }
    found
}

/// Whether two numbers are the ends of a range: rising, and neither the part of a code.
fn is_range(low: &str, high: &str) -> bool {
    let (Ok(first), Ok(last)) = (low.parse::<u32>(), high.parse::<u32>()) else { return false };
    first < last && !low.starts_with('0') && !high.starts_with('0') && low.len() <= 4 && high.len() <= 4
}

fn number_before(words: &str) -> Option<&str> {
    let stem = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &words[stem.len()..];
    (!number.is_empty() && !stem.ends_with(joins)).then_some(number)
}

fn number_after(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &words[..words.len() - rest.len()];
    let mut next = rest.chars();
    let joined = match (next.next(), next.next()) {
        (Some('.' | ',' | ':'), Some(after)) => after.is_ascii_digit(),
        (Some(first), _) => joins(first),
        (None, _) => false,
    };
    (!number.is_empty() && !joined).then_some(number)
}

fn joins(character: char) -> bool {
    matches!(character, '-' | '–' | '/' | '.' | ',' | ':' | '+' | '№' | '_') || character.is_ascii_alphabetic()
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleRange, language, text), expected);
    }

    #[test]
    fn a_range_has_the_dash_of_the_policy_and_codes_keep_theirs() {
        check("en", "In 2010-2011, 2012–2013, E/C.16/2099/2-3, 99-00412, 2099-01-20 and No. A-3-5.", &["-"]);
        check("zh", "2010–2011 两年期和 2012-2013 两年期。", &["–"]);
        check("es", "En 2010-2011.", &[]);
    }
}
