//! What runs from left to right inside text that runs from right to left: names, titles and words in Latin letters.
//!
//! A run is set apart whole, with the spaces, figures and brackets between its words, so that its parts stay in order.

use super::{Inline, InlineKind};
use crate::language::{Direction, Language};

/// `words` as pieces; in a language that runs from left to right there is one.
pub(super) fn set_apart(words: &str, direction: Direction) -> Vec<InlineKind> {
    if direction == Direction::LeftToRight || !words.chars().any(is_latin) {
        return vec![InlineKind::Text(words.to_owned())];
    }
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some(start) = rest.find(is_latin) {
        let length = run_length(&rest[start..]);
        if start > 0 {
            pieces.push(InlineKind::Text(rest[..start].to_owned()));
        }
        let run = rest[start..start + length].to_owned();
        let text = vec![Inline { kind: InlineKind::Text(run), origin: None }];
        pieces.push(InlineKind::Run { language: Language::En, text });
        rest = &rest[start + length..];
    }
    if !rest.is_empty() {
        pieces.push(InlineKind::Text(rest.to_owned()));
    }
    pieces
}

fn is_latin(character: char) -> bool {
    character.is_alphabetic() && (character.is_ascii() || matches!(character, '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{4ff}'))
}

/// How far the run goes that begins here: to its last letter or figure before other letters, and over a bracket that
/// closes one opened inside.
fn run_length(text: &str) -> usize {
    let mut length = 0;
    let mut open = 0_i32;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match character {
            _ if is_latin(character) || character.is_ascii_digit() => length = end,
            '(' | '[' => open += 1,
            ')' | ']' if open > 0 => {
                open -= 1;
                length = end;
            }
            ')' | ']' => break,
            ' ' | '\u{a0}' | '-' | '–' | '\'' | '’' | '.' | ',' | '/' | '&' | ':' | '_' | '@' | '+' => {}
            _ => break,
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: &[&str]) {
        let pieces: Vec<String> = set_apart(input, Direction::RightToLeft)
            .into_iter()
            .map(|piece| match piece {
                InlineKind::Run { text, .. } => format!("<{}>", super::super::plain(&text)),
                other => super::super::plain(&[Inline { kind: other, origin: None }]),
            })
            .collect();
        assert_eq!(pieces, expected);
    }

    #[test]
    fn a_latin_name_is_one_run_with_its_spaces_and_figures() {
        check("برنامج Open Records 2 الجديد", &["برنامج ", "<Open Records 2>", " الجديد"]);
    }

    #[test]
    fn a_bracket_belongs_to_the_run_that_opened_it() {
        check("نظام Archive (ARC) و(ISO)", &["نظام ", "<Archive (ARC)>", " و(", "<ISO>", ")"]);
    }

    #[test]
    fn figures_and_arabic_stay_where_they_are() {
        check("في 15-19 نيسان/أبريل 2099", &["في 15-19 نيسان/أبريل 2099"]);
    }
}
