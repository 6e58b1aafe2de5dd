//! Values as Typst writes them.
//!
//! What a person wrote reaches Typst inside string literals only; no character of it can end one.

use crate::text::Key;
use std::fmt::Write;

/// A string literal. What cannot be seen is escaped, so that the printed source shows it.
pub(super) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            _ if invisible(c) => {
                let _ = write!(literal, "\\u{{{:x}}}", c as u32);
            }
            _ => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// A string literal, or `none`.
pub(super) fn optional(text: Option<&str>) -> String {
    text.map_or_else(|| "none".to_owned(), string)
}

/// An array; one member alone keeps its comma, or Typst would read brackets.
pub(super) fn array(members: impl IntoIterator<Item = String>) -> String {
    let members: Vec<String> = members.into_iter().collect();
    match members.as_slice() {
        [single] => format!("({single},)"),
        _ => format!("({})", members.join(", ")),
    }
}

/// A number; what is none becomes 0.
pub(super) fn number(value: f64) -> String {
    if value.is_finite() { format!("{value:?}") } else { "0".to_owned() }
}

/// The name of the anchor of a block.
pub(super) fn anchor(key: &Key) -> String {
    format!("block:{key}")
}

/// What a file name ends with, lower case, without the dot: at most five letters and digits.
pub(super) fn extension(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let plain = (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    if plain { ending } else { "bin".to_owned() }
}

/// Control characters, spaces of other widths, marks of direction: what an eye cannot tell.
fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(string(text), expected);
    }

    #[test]
    fn nothing_written_ends_a_literal() {
        check(r#"say "no" \"#, r#""say \"no\" \\""#);
        check("a\nb", r#""a\nb""#);
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        check("1\u{a0}000\u{0}", r#""1\u{a0}000\u{0}""#);
        check("第一章 (أ)", r#""第一章 (أ)""#);
    }

    #[test]
    fn one_member_is_still_an_array() {
        assert_eq!(array(["1".to_owned()]), "(1,)");
        assert_eq!(array([]), "()");
    }

    #[test]
    fn odd_endings_of_files_become_one() {
        assert_eq!(extension("a/b/flow.SVG"), "svg");
        assert_eq!(extension("a.b/flow"), "bin");
        assert_eq!(extension("flow.\u{1f600}"), "bin");
    }
}
