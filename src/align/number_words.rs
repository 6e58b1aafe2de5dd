//! Numbers in words: "sixty-third", الحادية والأربعون, "cuarenta y cinco", 三十二.
//!
//! The crates that read number words know three of the six languages at most, and no cases; the tables are our own. What
//! is found here only ever explains a number of the other side, so that a word too many does no harm: a table has every
//! form that a number may take, and does not ask what the word means in its sentence.

mod arabic;
mod chinese;
mod english;
mod french;
mod russian;
mod spanish;

use super::magnitude;
use super::quantity::Quantity;
use super::reading::{Reading, Word};
use super::statement::{Statement, Value, Weight};
use crate::language::Language;
use std::collections::BTreeMap;

/// What a word contributes to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// 1 to 19, and what is said in one word above the tens.
    Unit(u32),
    /// 20 to 90, with a unit behind it, or in Arabic before.
    Ten(u32),
    /// A hundred, or several where the word says how many.
    Hundred(u32),
    /// A power of ten, from a thousand.
    Scale(i32),
    /// A word that implies numbers and joins no others: "half", "decade". Each in tenths, so that a half is 5.
    Implied(&'static [u32]),
}

/// A table of words in which one is found without looking through all.
struct Lexicon(BTreeMap<&'static str, Part>);

impl Lexicon {
    fn of(words: &[(&'static str, Part)]) -> Self {
        Self(words.iter().copied().collect())
    }

    fn part(&self, word: &str) -> Option<Part> {
        self.0.get(word).copied()
    }

    /// The longest beginning of a word that is in the table: its bytes, and what it contributes.
    fn longest(&self, word: &str) -> Option<(usize, Part)> {
        let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
        ends.rev().find_map(|end| Some((end, self.part(&word[..end])?)))
    }
}

/// From this on, numbers in words are no pronouns, articles or figures of speech.
const FIRM: u32 = 11;

/// The numbers in these words, which nothing has read; in Chinese in the characters.
pub(super) fn find(reading: &Reading, words: &[Word]) -> Vec<Statement> {
    if reading.language == Language::Zh {
        return chinese::find(reading);
    }
    let mut found = Vec::new();
    let mut number = Number::default();
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        if !before.is_some_and(|before| touches(reading, before, word)) {
            found.extend(number.finish());
        }
        let (part, joined) = part(word, reading.language);
        match part {
            Some(Part::Implied(tenths)) => {
                found.extend(number.finish());
                let values = tenths.iter().map(|tenth| vec![in_tenths(*tenth)]);
                found.push(Statement::new(word.range.clone(), Weight::Loose, values.collect()));
            }
            Some(part) => {
                if !number.add(part, joined, reading.language) {
                    found.extend(number.finish());
                    number.add(part, joined, reading.language);
                }
                number.extend(word);
            }
            None if is_joint(&word.text, reading.language) => {}
            None => found.extend(number.finish()),
        }
    }
    found.extend(number.finish());
    found
}

fn in_tenths(tenths: u32) -> Value {
    Value::Number(Quantity::whole(tenths).scaled(-1))
}

/// Whether nothing but a space or a hyphen stands between two words.
fn touches(reading: &Reading, before: &Word, word: &Word) -> bool {
    let between = before.range.end..word.range.start;
    let mut marks = reading.chars.get(between.clone()).unwrap_or_default().iter().filter(|c| **c != ' ');
    matches!((marks.next(), marks.next()), (None | Some('-'), None))
        && between.into_iter().all(|at| reading.free(at).is_some())
}

/// What stands between the parts of one number.
fn is_joint(word: &str, language: Language) -> bool {
    match language {
        Language::En => word == "and",
        Language::Es => word == "y",
        Language::Fr => matches!(word, "et" | "de"),
        _ => false,
    }
}

/// What a word contributes, and whether an Arabic "and" is written with it.
fn part(word: &Word, language: Language) -> (Option<Part>, bool) {
    let text = word.text.as_str();
    let plain = match language {
        Language::Ar => return arabic::part(text),
        Language::En => english::part(text),
        Language::Es => spanish::part(text),
        Language::Fr => french::part(text),
        Language::Ru => russian::part(text),
        Language::Zh => None,
    };
    let scale = || magnitude::scale(text, language).filter(|power| *power > 2).map(Part::Scale);
    (plain.or_else(scale), false)
}

/// A number being put together from its words.
#[derive(Debug, Default)]
struct Number {
    range: Option<std::ops::Range<usize>>,
    /// What scales have multiplied.
    total: Vec<Quantity>,
    current: u32,
    /// The power of ten of the last scale.
    last_scale: Option<i32>,
}

impl Number {
    fn extend(&mut self, word: &Word) {
        let start = self.range.as_ref().map_or(word.range.start, |range| range.start);
        self.range = Some(start..word.range.end);
    }

    /// Takes a part in; `false` where it begins another number.
    fn add(&mut self, part: Part, joined: bool, language: Language) -> bool {
        let open = self.range.is_some();
        let rest = self.current % 100;
        match part {
            Part::Unit(unit) => {
                let after_ten = rest >= 20 && rest.is_multiple_of(10) && unit < 10;
                // soixante-dix, quatre-vingt-onze
                let french = language == Language::Fr && matches!(rest, 60 | 80) && unit < 20;
                // ثلاث عشرة: the ten behind its unit.
                let arabic = language == Language::Ar && unit == 10 && (1..10).contains(&rest) && !joined;
                let teen = language == Language::Fr && rest == 10 && (7..10).contains(&unit);
                if open && !(rest == 0 || after_ten || french || arabic || teen) {
                    return false;
                }
                self.current += unit;
            }
            Part::Ten(ten) => {
                let arabic = language == Language::Ar && joined && (1..10).contains(&rest);
                // quatre-vingts
                if language == Language::Fr && rest == 4 && ten == 20 {
                    self.current += 76;
                    return true;
                }
                if open && !(rest == 0 || arabic) {
                    return false;
                }
                self.current += ten;
            }
            Part::Hundred(hundreds) => {
                if open && self.current >= 10 {
                    return false;
                }
                self.current = self.current.max(1) * hundreds;
            }
            Part::Scale(power) => {
                if self.last_scale.is_some_and(|last| power > last && self.current == 0) {
                    // mil millones
                    self.total.iter_mut().for_each(|total| *total = total.scaled(power));
                } else {
                    if self.last_scale.is_some_and(|last| power >= last) {
                        return false;
                    }
                    self.total.push(Quantity::whole(self.current.max(1)).scaled(power));
                    self.current = 0;
                }
                self.last_scale = Some(power);
            }
            Part::Implied(_) => return false,
        }
        true
    }

    /// The number that is put together, if there is one; another begins.
    fn finish(&mut self) -> Option<Statement> {
        let Self { range, total, current, .. } = std::mem::take(self);
        let whole = total.iter().map(|part| part.as_whole()).try_fold(current, |sum, part| sum.checked_add(part?));
        let value = match (whole, total.as_slice()) {
            (Some(whole), _) => Quantity::whole(whole),
            (None, [only, ..]) => *only,
            (None, []) => return None,
        };
        // A hundred, a thousand, a million may be "hundreds of".
        let vague = value.is_round() || whole.is_some_and(|whole| whole < FIRM);
        let weight = if vague { Weight::Loose } else { Weight::Firm };
        Some(Statement::new(range?, weight, vec![vec![Value::Number(value)]]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let reading = Reading::new(text, language);
        let found = find(&reading, &reading.words());
        let found: Vec<String> =
            found.iter().filter_map(|statement| statement.number()).map(|number| number.to_string()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sixty_three_is_read_in_every_language() {
        check(Language::En, "the sixty-third session", &["63"]);
        check(Language::Fr, "la soixante-troisième session", &["63"]);
        check(Language::Es, "sexagésimo tercer período", &["63"]);
        check(Language::Ru, "шестьдесят третьей сессии", &["63"]);
        check(Language::Ar, "الدورة الثالثة والستين", &["63"]);
        check(Language::Zh, "第六十三届会议", &["63"]);
    }

    #[test]
    fn forms_that_languages_have_of_their_own_are_read() {
        check(Language::Fr, "quatre-vingt-dix-neuvième", &["99"]);
        check(Language::Fr, "soixante et onze, quatre-vingts", &["71", "80"]);
        check(Language::Ar, "الحادية والأربعين", &["41"]);
        check(Language::Ar, "ثلاث عشرة دولة", &["13"]);
        check(Language::Ar, "ثلاثمائة", &["300"]);
        check(Language::Es, "veintidós y doscientos cuarenta y cinco", &["22", "245"]);
        check(Language::Es, "mil millones", &["1000000000"]);
        check(Language::Ru, "пятьюдесятью, двадцатипятилетие", &["50", "25"]);
        check(Language::Zh, "二〇一五年 一百零五", &["2015", "105"]);
        check(Language::En, "two hundred and five thousand, one third", &["205000", "1", "3"]);
    }

    #[test]
    fn numbers_that_stand_beside_each_other_are_two() {
        check(Language::En, "two and three", &["2", "3"]);
        check(Language::Ru, "пять семь", &["5", "7"]);
    }

    #[test]
    fn words_that_imply_a_number_are_read() {
        let values = |language, text: &str| -> Vec<String> {
            let reading = Reading::new(text, language);
            let found = find(&reading, &reading.words());
            found.iter().flat_map(Statement::values).filter_map(Value::number).map(|n| n.to_string()).collect()
        };
        assert_eq!(values(Language::En, "a dozen"), ["12"]);
        assert!(values(Language::En, "half").contains(&"50".to_owned()));
        assert!(values(Language::Fr, "décennie").contains(&"10".to_owned()));
        assert!(values(Language::Ar, "سنتين").contains(&"2".to_owned()));
    }
}
