//! Spaces at which a line must not end. None is added: only spaces that the writer typed are made unbreakable.

use crate::language::Language;

const NO_BREAK: char = '\u{a0}';

/// `words` with the spaces unbroken that hold figures, units and punctuation together.
pub(super) fn unbroken(words: &str, language: Language) -> String {
    let mut set = String::with_capacity(words.len());
    let mut before = None;
    for (at, character) in words.char_indices() {
        let rest = &words[at + character.len_utf8()..];
        let holds = character == ' ' && holds(before, rest, language);
        set.push(if holds { NO_BREAK } else { character });
        before = Some(character);
    }
    set
}

fn holds(before: Option<char>, rest: &str, language: Language) -> bool {
    let Some(after) = rest.chars().next() else { return false };
    let figure = before.is_some_and(|c| c.is_ascii_digit());
    let french =
        language == Language::Fr && (matches!(after, ':' | ';' | '?' | '!' | '»' | '%') || before == Some('«'));
    (figure && (after == '%' || is_group(rest))) || french || before == Some('№')
}

/// Whether a text begins with a group of exactly three digits, as in 31 000.
fn is_group(text: &str) -> bool {
    text.chars().take(4).take_while(char::is_ascii_digit).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, input: &str, expected: &str) {
        assert_eq!(unbroken(input, language).replace(NO_BREAK, "~"), expected);
    }

    #[test]
    fn thousands_hold_together_and_neighbouring_numbers_do_not() {
        check(Language::Ru, "31 000 рублей в 2012 2013", "31~000 рублей в 2012 2013");
        check(Language::Fr, "1 234 567 euros", "1~234~567 euros");
        check(Language::En, "in 98 1000 cases", "in 98 1000 cases");
    }

    #[test]
    fn french_punctuation_holds_to_its_word_and_only_in_french() {
        check(Language::Fr, "suivant : « oui » ; 24 %", "suivant~: «~oui~»~; 24~%");
        check(Language::Es, "lo siguiente : no", "lo siguiente : no");
    }

    #[test]
    fn no_space_is_added() {
        check(Language::Fr, "suivant: «oui»", "suivant: «oui»");
        check(Language::Zh, "18.20亿", "18.20亿");
    }
}
