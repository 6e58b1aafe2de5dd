//! The sentences of running text, so that a place can be named that is the same in all languages.

/// The sentences in words, in order, without the spaces between them. A stop ends a sentence where a space and no small
/// letter follow it, or a closing mark before that; a stop of Chinese ends one wherever it stands.
pub fn sentences(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut characters = words.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let han = matches!(character, '。' | '！' | '？');
        if !han && !matches!(character, '.' | '!' | '?' | '؟' | '…') {
            continue;
        }
        let mut end = at + character.len_utf8();
        while let Some((at, closing)) = characters.next_if(|(_, next)| closes(*next)) {
            end = at + closing.len_utf8();
        }
        let rest = words.get(end..).unwrap_or_default();
        let next = rest.trim_start();
        let divided = next.len() < rest.len() && !next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        if han || next.is_empty() || (divided && !is_abbreviation(&words[start..at])) {
            found.push(words[start..end].trim());
            start = words.len() - next.len();
        }
    }
    let last = words.get(start..).unwrap_or_default().trim();
    if !last.is_empty() {
        found.push(last);
    }
    found
}

fn closes(character: char) -> bool {
    matches!(character, '”' | '’' | '»' | '"' | ')' | '）' | '」' | '』' | '“')
}

/// A single letter, or one of a few words that a stop shortens.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || matches!(word, "No" | "Nos" | "Mr" | "Mrs" | "Ms" | "Dr" | "St" | "vol" | "Vol" | "Sr" | "Sra" | "г")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: &[&str]) {
        assert_eq!(sentences(words), expected);
    }

    #[test]
    fn sentences_end_at_their_stops() {
        check("One is 62.5 per cent. Two? Three", &["One is 62.5 per cent.", "Two?", "Three"]);
        check("He said “Go.” Then he went.", &["He said “Go.”", "Then he went."]);
        check("Одно. Второе.", &["Одно.", "Второе."]);
        check("الأولى. الثانية؟", &["الأولى.", "الثانية؟"]);
        check("第一句。第二句？", &["第一句。", "第二句？"]);
        check("", &[]);
    }

    #[test]
    fn a_stop_that_shortens_a_word_ends_none() {
        check("See No. A and p. 3, e.g. this, of A. Title.", &["See No. A and p. 3, e.g. this, of A. Title."]);
    }
}
