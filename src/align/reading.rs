//! A text as numbers are looked for in it: characters in one form, each with its place.

use crate::language::Language;
use std::ops::Range;
use unicode_normalization::char::decompose_canonical;

/// A text being read. Digits are European, spaces and dashes of one kind, Latin and Arabic letters without their signs;
/// what is never seen (marks of direction, vowel signs, tatweel) is left out.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) language: Language,
    pub(super) chars: Vec<char>,
    /// Where each character stands, in bytes; one more for the end.
    offsets: Vec<usize>,
    taken: Vec<bool>,
    /// Whether the letter of a language stands in it as in a job line: `(E)`.
    pub(super) has_letter_of_language: bool,
}

/// A word in lower case, and where its characters stand.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

impl Reading {
    pub(super) fn new(text: &str, language: Language) -> Self {
        let mut chars = Vec::with_capacity(text.len());
        let mut offsets = Vec::with_capacity(text.len() + 1);
        for (at, character) in text.char_indices() {
            if let Some(plain) = plain(character) {
                chars.push(plain);
                offsets.push(at);
            }
        }
        offsets.push(text.len());
        let taken = vec![false; chars.len()];
        let is_letter = |part: &[char]| matches!(part, ['(', 'A' | 'C' | 'E' | 'F' | 'R' | 'S', ')']);
        let has_letter_of_language = chars.windows(3).any(is_letter);
        Self { language, chars, offsets, taken, has_letter_of_language }
    }

    /// The same text with nothing read.
    pub(super) fn untouched(&self) -> Self {
        let (chars, offsets) = (self.chars.clone(), self.offsets.clone());
        let Self { language, has_letter_of_language, .. } = *self;
        Self { language, taken: vec![false; chars.len()], chars, offsets, has_letter_of_language }
    }

    /// The place of characters in bytes.
    pub(super) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let at = |index: usize| self.offsets.get(index).copied().unwrap_or_default();
        let end = range.end.checked_sub(1).and_then(|last| self.offsets.get(last + 1)).copied();
        at(range.start)..end.unwrap_or_default().max(at(range.start))
    }

    /// The characters whose bytes lie in a range.
    pub(super) fn within(&self, bytes: &Range<usize>) -> Range<usize> {
        let last = self.chars.len();
        let at = |byte: usize| self.offsets.partition_point(|offset| *offset < byte).min(last);
        at(bytes.start)..at(bytes.end)
    }

    /// Notes that characters have been understood, so that nothing else reads them.
    pub(super) fn take(&mut self, range: Range<usize>) {
        if let Some(taken) = self.taken.get_mut(range) {
            taken.fill(true);
        }
    }

    /// The character at a place, if nothing has read it.
    pub(super) fn free(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied().filter(|_| self.taken.get(at) == Some(&false))
    }

    pub(super) fn digit(&self, at: usize) -> bool {
        self.free(at).is_some_and(|c| c.is_ascii_digit())
    }

    /// How many digits stand from a place on.
    pub(super) fn digits(&self, at: usize) -> usize {
        (at..).take_while(|at| self.digit(*at)).count()
    }

    pub(super) fn slice(&self, range: Range<usize>) -> String {
        self.chars.get(range).unwrap_or_default().iter().collect()
    }

    /// The place after spaces.
    pub(super) fn past_spaces(&self, at: usize) -> usize {
        at + (at..).take_while(|at| self.free(*at) == Some(' ')).count()
    }

    /// The end of `words` where they stand at a place, case aside; letters must not go on behind a last letter but in
    /// Han.
    pub(super) fn stands(&self, words: &str, at: usize) -> Option<usize> {
        let mut end = at;
        let mut last = ' ';
        for expected in words.chars() {
            let found = self.free(end)?;
            if !is_same(found, expected) {
                return None;
            }
            last = expected;
            end += 1;
        }
        let divides = is_han(last) || !last.is_alphabetic() || !self.free(end).is_some_and(is_letter);
        divides.then_some(end)
    }

    /// The longest of `words` that stands at a place: which, and where it ends.
    pub(super) fn longest<T: Copy>(&self, words: &[(&str, T)], at: usize) -> Option<(usize, T)> {
        let found = words.iter().filter_map(|(word, value)| Some((self.stands(word, at)?, *value)));
        found.max_by_key(|(end, _)| *end)
    }

    /// Where `words` begin that end at a place, after spaces; a letter must not stand before a first letter but in Han.
    pub(super) fn ends(&self, words: &str, at: usize) -> Option<usize> {
        let end = at - (0..at).rev().take_while(|at| self.free(*at) == Some(' ')).count();
        let start = end.checked_sub(words.chars().count())?;
        (start..end).all(|at| self.free(at).is_some()).then_some(())?;
        let same = self.chars.get(start..end)?.iter().flat_map(|c| c.to_lowercase()).eq(words.chars());
        let first = words.chars().next()?;
        let divides = is_han(first) || start == 0 || !self.free(start - 1).is_some_and(is_letter);
        (same && divides).then_some(start)
    }

    /// The words that nothing has read, in lower case.
    pub(super) fn words(&self) -> Vec<Word> {
        self.words_within(0..self.chars.len())
    }

    /// Those of these words that still nothing has read, and what is left of others.
    pub(super) fn left_of(&self, words: Vec<Word>) -> Vec<Word> {
        let mut left = Vec::with_capacity(words.len());
        for word in words {
            match self.taken.get(word.range.clone()).is_some_and(|taken| !taken.contains(&true)) {
                true => left.push(word),
                false => left.extend(self.words_within(word.range)),
            }
        }
        left
    }

    fn words_within(&self, range: Range<usize>) -> Vec<Word> {
        let mut words = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let length = (at..range.end).take_while(|at| self.free(*at).is_some_and(is_letter)).count();
            if length > 0 {
                let letters = self.chars.get(at..at + length).unwrap_or_default();
                words.push(Word { text: lowered(letters), range: at..at + length });
            }
            at += length.max(1);
        }
        words
    }
}

/// Letters in lower case. The usual ones are told without the table.
fn lowered(letters: &[char]) -> String {
    let mut text = String::with_capacity(letters.len() * 2);
    for letter in letters {
        match letter {
            'a'..='z' | 'а'..='я' | 'ا'..='غ' | 'ف'..='ي' => text.push(*letter),
            _ => text.extend(letter.to_lowercase()),
        }
    }
    text
}

/// Whether two letters are one, case aside.
fn is_same(one: char, other: char) -> bool {
    match one.is_ascii() && other.is_ascii() {
        true => one.eq_ignore_ascii_case(&other),
        false => one == other || one.to_lowercase().eq(other.to_lowercase()),
    }
}

/// Letters of words that spaces divide. The usual ones are told without the table.
fn is_letter(c: char) -> bool {
    matches!(c, 'а'..='я' | 'А'..='Я' | 'ا'..='غ' | 'ف'..='ي') || (!is_han(c) && c.is_alphabetic())
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{9fff}')
}

/// A character in the form in which tables have it; `None` for what is never seen.
pub(super) fn plain(c: char) -> Option<char> {
    let plain = match c {
        'a'..='z' | 'A'..='Z' | 'а'..='я' | '\u{4e00}'..='\u{9fff}' => c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            return None;
        }
        '\u{640}' | '\u{64b}'..='\u{655}' | '\u{670}' | '\u{300}'..='\u{36f}' => return None,
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '０'..='９' => digit(c, '０'),
        '٫' => '.',
        '٬' => ',',
        '％' | '٪' => '%',
        '：' => ':',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '～' => '-',
        '’' | '‘' | 'ʼ' => '\'',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'ё' => 'е',
        'Ё' => 'Е',
        _ if c.is_whitespace() => ' ',
        _ => base(c),
    };
    Some(plain)
}

fn digit(c: char, nought: char) -> char {
    char::from_digit(u32::from(c) - u32::from(nought), 10).unwrap_or(c)
}

/// A Latin letter without its accent.
fn base(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let mut first = None;
    decompose_canonical(c, |part| first = first.or(Some(part)));
    first.filter(char::is_ascii).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let reading = Reading::new(text, Language::En);
        assert_eq!(reading.chars.iter().collect::<String>(), expected);
        assert_eq!(reading.bytes(&(0..reading.chars.len())), 0..text.len());
    }

    #[test]
    fn characters_are_of_one_form() {
        check("١٨٣ － 24％", "183 － 24%");
        check("été ёлка й", "ete елка й");
        check("أُولى تشرين الأوّل", "اولي تشرين الاول");
        check("1\u{a0}800–2\u{202f}000", "1 800-2 000");
    }

    #[test]
    fn what_is_told_without_the_tables_is_what_they_tell() {
        for letter in '\0'..=char::MAX {
            assert_eq!(lowered(&[letter]), letter.to_lowercase().collect::<String>());
            assert!(!is_letter(letter) || letter.is_alphabetic(), "{letter:?}");
        }
        for range in ['a'..='z', 'A'..='Z', 'а'..='я', '\u{4e00}'..='\u{9fff}'] {
            assert!(range.into_iter().all(|c| plain(c) == Some(base(c))));
        }
    }

    #[test]
    fn of_a_word_of_which_a_part_is_read_the_rest_is_left() {
        let mut reading = Reading::new("one two three", Language::En);
        let words = reading.words();
        reading.take(4..5);
        reading.take(8..13);
        let left: Vec<String> = reading.left_of(words).into_iter().map(|word| word.text).collect();
        assert_eq!(left, ["one", "wo"]);
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "ـ١٢ é3";
        let reading = Reading::new(text, Language::Ar);
        assert_eq!(&text[reading.bytes(&(0..2))], "١٢");
        assert_eq!(reading.within(&(2..6)), 0..2);
    }
}
