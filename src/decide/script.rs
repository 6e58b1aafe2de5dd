//! What is written in another script than the edition's: Latin names in Arabic, Arabic and Chinese words in English.
//!
//! A run is set apart whole, with the spaces, figures and brackets between its words, so that its parts stay in order
//! where directions differ, and so that it is set in faces that have it.

use crate::edition::{Inline, InlineKind};
use crate::language::Language;
use unicode_script::{Script, UnicodeScript};

/// `words` as pieces of an edition in `language`.
pub(super) fn set_apart(words: &str, language: Language) -> Vec<InlineKind> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((start, foreign)) = first_foreign(rest, language) {
        let length = run_length(&rest[start..], foreign);
        if start > 0 {
            pieces.push(InlineKind::Text(rest[..start].to_owned()));
        }
        let run = rest[start..start + length].to_owned();
        let text = vec![Inline { kind: InlineKind::Text(run), origin: None }];
        pieces.push(InlineKind::Run { language: foreign, text });
        rest = &rest[start + length..];
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(InlineKind::Text(rest.to_owned()));
    }
    pieces
}

/// The language whose faces and direction serve the script of a character; `None` for what all scripts share. Latin,
/// Cyrillic and Greek letters are served alike.
fn served_by(character: char) -> Option<Language> {
    usual(character).unwrap_or_else(|| by_tables(character))
}

fn by_tables(character: char) -> Option<Language> {
    match character.script() {
        Script::Arabic => Some(Language::Ar),
        Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo => Some(Language::Zh),
        Script::Latin | Script::Cyrillic | Script::Greek => Some(Language::En),
        _ => None,
    }
}

/// The same of the characters of which texts consist, told without the tables; `None` for all others.
fn usual(character: char) -> Option<Option<Language>> {
    match character {
        'a'..='z' | 'A'..='Z' | 'à'..='ö' | 'а'..='я' | 'А'..='Я' => Some(Some(Language::En)),
        '\0'..='\x7f' => Some(None),
        'ء'..='غ' | 'ف'..='ي' => Some(Some(Language::Ar)),
        '\u{4e00}'..='\u{9fff}' => Some(Some(Language::Zh)),
        _ => None,
    }
}

/// The language of a character that the edition's own faces do not serve. Chinese faces come with Latin ones.
fn foreign(character: char, language: Language) -> Option<Language> {
    let needed = served_by(character)?;
    let served = match language {
        Language::Ar => needed == Language::Ar,
        Language::Zh => needed != Language::Ar,
        _ => needed == Language::En,
    };
    (!served).then_some(needed)
}

fn first_foreign(words: &str, language: Language) -> Option<(usize, Language)> {
    words.char_indices().find_map(|(at, character)| Some((at, foreign(character, language)?)))
}

/// How far the run goes that begins here: to its last letter or figure before letters of another script, and over a
/// bracket that closes one opened inside.
fn run_length(text: &str, language: Language) -> usize {
    let mut length = 0;
    let mut open = 0_usize;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match character {
            _ if served_by(character) == Some(language) || character.is_ascii_digit() => length = end,
            _ if served_by(character).is_some() => break,
            '(' | '[' => open += 1,
            ')' | ']' if open > 0 => {
                open -= 1;
                length = end;
            }
            ')' | ']' | '،' | '؛' | '؟' | '«' | '»' | '“' | '”' | '"' | ';' => break,
            _ => {}
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, input: &str, expected: &[&str]) {
        let pieces: Vec<String> = set_apart(input, language)
            .into_iter()
            .map(|piece| match piece {
                InlineKind::Run { language, text } => format!("{}:{}", language.code(), crate::edition::plain(&text)),
                other => crate::edition::plain(&[Inline { kind: other, origin: None }]),
            })
            .collect();
        assert_eq!(pieces, expected);
    }

    #[test]
    fn a_latin_name_is_one_run_with_its_spaces_and_figures() {
        check(Language::Ar, "برنامج Open Records 2 الجديد", &["برنامج ", "en:Open Records 2", " الجديد"]);
    }

    #[test]
    fn a_bracket_belongs_to_the_run_that_opened_it() {
        check(Language::Ar, "نظام Archive (ARC) و(ISO)", &["نظام ", "en:Archive (ARC)", " و(", "en:ISO", ")"]);
    }

    #[test]
    fn figures_and_the_own_script_stay_where_they_are() {
        check(Language::Ar, "في 15-19 نيسان/أبريل 2099", &["في 15-19 نيسان/أبريل 2099"]);
        check(Language::Zh, "联合国 Secretariat 24%", &["联合国 Secretariat 24%"]);
        check(Language::Ru, "Секретариат (Secretariat)", &["Секретариат (Secretariat)"]);
    }

    #[test]
    fn arabic_and_chinese_words_in_english_are_runs_of_their_own() {
        check(Language::En, "Registrar: مسجل (登记员).", &["Registrar: ", "ar:مسجل", " (", "zh:登记员", ")."]);
    }

    #[test]
    fn what_is_told_without_the_tables_is_what_they_tell() {
        for character in '\0'..=char::MAX {
            assert!(usual(character).is_none_or(|told| told == by_tables(character)), "{character:?}");
        }
    }

    #[test]
    fn an_empty_text_stays_one_piece() {
        check(Language::En, "", &[""]);
    }
}
