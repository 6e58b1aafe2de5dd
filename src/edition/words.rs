//! How many words an edition has.

use super::{Edition, visible};

/// The words that an edition shows, numbers and notes among them; in Chinese, which has no gaps, the characters.
pub fn words(edition: &Edition) -> usize {
    visible(edition).iter().map(|piece| of_text(piece.text)).sum()
}

fn of_text(text: &str) -> usize {
    let characters = text.chars().filter(|c| is_han(*c)).count();
    let rest = text.split(|c: char| c.is_whitespace() || is_han(c));
    characters + rest.filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: usize) {
        assert_eq!(of_text(text), expected);
    }

    #[test]
    fn a_word_is_what_stands_between_gaps_or_a_character_of_chinese() {
        check("a report of 12 pages – at most", 7);
        check("第12号文件。", 5);
        check(" \u{a0}", 0);
    }
}
