//! Marks of notes in plain text: raised figures, asterisks, `[^name]`, `{fn:3}`.

use std::ops::Range;

/// The marks of notes in a text: where each stands in bytes, and which it is.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(begins) {
        at += next;
        let rest = &text[at..];
        let named = ["[^", "{fn:", "<sup>"].iter().zip(["]", "}", "</sup>"]).find_map(|(open, close)| {
            let (name, _) = rest.strip_prefix(open)?.split_once(close)?;
            Some((open.len() + name.len() + close.len(), name.to_owned()))
        });
        let raised: String = rest.chars().map_while(raised).collect();
        let asterisks = rest.len() - rest.trim_start_matches(['*', '†', '‡']).len();
        let (length, name) = match named {
            Some(named) => named,
            None if !raised.is_empty() => (rest.chars().take(raised.len()).map(char::len_utf8).sum(), raised),
            None if asterisks > 0 => (asterisks, rest[..asterisks].to_owned()),
            None => {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
        };
        if !is_power(&text[..at], &name) {
            found.push((at..at + length, name));
        }
        at += length;
    }
    found
}

/// Whether a mark may begin with a character.
fn begins(c: char) -> bool {
    matches!(c, '[' | '{' | '<' | '*' | '†' | '‡' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

fn raised(c: char) -> Option<char> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let digit = RAISED.chars().position(|raised| raised == c)?;
    char::from_digit(u32::try_from(digit).ok()?, 10)
}

/// m², km³: a unit and no note.
fn is_power(before: &str, name: &str) -> bool {
    let unit = before.ends_with(['m', 'м', 'م']) && !before.ends_with("mm");
    let short = before.chars().rev().take_while(|c| c.is_alphabetic()).count() <= 2;
    matches!(name, "2" | "3") && unit && short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(find(text).into_iter().map(|(_, name)| name).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn marks_of_every_kind_are_found() {
        check("the report.¹² See[^why] and {fn:3} agenda** x<sup>4</sup>", &["12", "why", "3", "**", "4"]);
        check("5 km² of land", &[]);
        check("[^", &[]);
    }
}
