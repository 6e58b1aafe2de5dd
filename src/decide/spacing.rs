//! Spaces at which a line must not end. In what a writer typed none is added or taken out, only made unbreakable; the
//! tool's own French wording has them where the policy says.

use crate::language::Language;
use crate::policy::{Policy, THIN};

const NO_BREAK: char = '\u{a0}';

/// `words` with the spaces unbroken that hold figures, units and punctuation together.
pub(super) fn unbroken(words: &str, language: Language, policy: &Policy) -> String {
    let mut set = String::with_capacity(words.len());
    let mut before = None;
    for (at, character) in words.char_indices() {
        let rest = &words[at + character.len_utf8()..];
        let follows = |sign: &char| *sign != '«' && policy.french_spaces.has(*sign).is_some();
        let sign = rest.chars().next().filter(|sign| language == Language::Fr && follows(sign));
        set.push(match (character, sign) {
            (' ' | NO_BREAK, Some(sign)) => policy.french_no_break.before(sign),
            (' ' | NO_BREAK, None) if is_figure(before) && is_group(rest) => THIN,
            (' ', None) if holds(before, rest, language) => NO_BREAK,
            _ => character,
        });
        before = Some(character);
    }
    set
}

fn holds(before: Option<char>, rest: &str, language: Language) -> bool {
    let Some(after) = rest.chars().next() else { return false };
    let french = language == Language::Fr && (after == '%' || before == Some('«'));
    (is_figure(before) && after == '%') || french || before == Some('№')
}

fn is_figure(character: Option<char>) -> bool {
    character.is_some_and(|c| c.is_ascii_digit())
}

/// The tool's own words in French, with the spaces before signs that the policy has. In other languages they stay.
pub(super) fn worded(words: String, language: Language, policy: &Policy) -> String {
    if language != Language::Fr {
        return words;
    }
    let mut set = String::with_capacity(words.len());
    let mut characters = words.chars().peekable();
    while let Some(character) = characters.next() {
        let ends = characters.peek().is_none_or(|after| after.is_whitespace());
        match policy.french_spaces.has(character).filter(|_| ends || matches!(character, '«' | '»')) {
            Some(spaced) if character == '«' => {
                characters.next_if(|after| after.is_whitespace());
                set.push(character);
                if spaced {
                    set.push(NO_BREAK);
                }
            }
            Some(spaced) => {
                set.truncate(set.trim_end_matches([' ', NO_BREAK, '\u{202f}']).len());
                if spaced {
                    set.push(policy.french_no_break.before(character));
                }
                set.push(character);
            }
            None => set.push(character),
        }
    }
    set
}

/// Whether a text begins with a group of exactly three digits, as in 31 000.
fn is_group(text: &str) -> bool {
    text.chars().take(4).take_while(char::is_ascii_digit).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty_station::DutyStation;
    use crate::policy::{FrenchNoBreak, FrenchSpaces};

    fn shown(words: &str) -> String {
        words.replace(NO_BREAK, "~").replace(THIN, "^")
    }

    #[track_caller]
    fn check(language: Language, input: &str, expected: &str) {
        let policy = Policy::of(DutyStation::NewYork);
        assert_eq!(shown(&unbroken(input, language, &policy)), expected);
    }

    #[test]
    fn thousands_hold_together_and_neighbouring_numbers_do_not() {
        check(Language::Ru, "31 000 рублей в 2012 2013", "31^000 рублей в 2012 2013");
        check(Language::Fr, "1 234 567 euros", "1^234^567 euros");
        check(Language::En, "in 98 1000 cases", "in 98 1000 cases");
    }

    #[test]
    fn french_punctuation_holds_to_its_word_and_only_in_french() {
        check(Language::Fr, "suivant : « oui » ; 24 %", "suivant~: «~oui~»~; 24~%");
        check(Language::Es, "lo siguiente : no", "lo siguiente : no");
    }

    #[test]
    fn no_space_is_added_to_what_was_typed() {
        check(Language::Fr, "suivant: «oui»", "suivant: «oui»");
        check(Language::Zh, "18.20亿", "18.20亿");
    }

    #[test]
    fn the_space_before_a_french_sign_is_that_of_the_policy() {
        let policy = Policy { french_no_break: FrenchNoBreak::Narrow, ..Policy::of(DutyStation::NewYork) };
        let set = unbroken("oui ; « non » : quoi ?", Language::Fr, &policy);
        assert_eq!(shown(&set), "oui^; «~non~»~: quoi^?");
    }

    #[test]
    fn the_tools_own_french_words_have_the_spaces_of_the_policy() {
        let set = |french_spaces, words: &str| {
            let policy = Policy { french_spaces, ..Policy::of(DutyStation::NewYork) };
            shown(&worded(words.to_owned(), Language::Fr, &policy))
        };
        assert_eq!(set(FrenchSpaces::None, "Original\u{a0}: « oui » https://a.b"), "Original: «oui» https://a.b");
        assert_eq!(set(FrenchSpaces::All, "Source: a; b «c»"), "Source~: a~; b «~c~»");
        assert_eq!(set(FrenchSpaces::Colon, "Source\u{a0}: a; b"), "Source~: a; b");
    }
}
