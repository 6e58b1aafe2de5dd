//! Roman numerals of sections, annexes and wars; in running text they may be letters, so they are never asked for.

use super::reading::Reading;
use super::statement::{Statement, Value, Weight};

/// The Roman numerals that nothing has read: in capitals, or small between a parenthesis and its like.
pub(super) fn find(reading: &Reading) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.chars.len() {
        let length = (at..).take_while(|at| reading.free(*at).is_some_and(char::is_alphanumeric)).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let text = reading.slice(at..at + length);
        let after = reading.free(at + length);
        let labelled = after == Some(')') && text.chars().all(|c| c.is_ascii_lowercase());
        // XXIe siècle, Ier
        let text = text.strip_suffix("er").or_else(|| text.strip_suffix('e')).unwrap_or(&text);
        if let Some(number) = (labelled || text.chars().all(|c| c.is_uppercase())).then(|| value(text)).flatten() {
            found.push(Statement::new(at..at + length, Weight::Loose, vec![vec![Value::whole(number)]]));
        }
        at += length;
    }
    found
}

/// The value of a well-formed numeral below 400. Cyrillic letters that look alike are typed for Latin ones.
fn value(text: &str) -> Option<u32> {
    const PARTS: &[(&str, u32)] =
        &[("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];
    let text: String = text.to_lowercase().replace('х', "x").replace('і', "i").replace('с', "c");
    let mut rest = text.as_str();
    let mut total = 0;
    for (part, value) in PARTS {
        let times = if part.len() == 1 && *part != "v" && *part != "l" { 3 } else { 1 };
        for _ in 0..times {
            let Some(shorter) = rest.strip_prefix(part) else { break };
            total += value;
            rest = shorter;
        }
    }
    (rest.is_empty() && total > 0).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = find(&Reading::new(text, Language::En));
        let found: Vec<String> = found.iter().filter_map(|roman| Some(roman.number()?.to_string())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn roman_numerals_are_read() {
        check("Annex IV, section XLII", &["4", "42"]);
        check("(iii) and XX век, ХХ", &["3", "20", "20"]);
        check("XXIe siècle, Ier", &["21", "1"]);
        check("IIII, VX, mix, MMXV", &[]);
    }
}
