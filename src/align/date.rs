//! Months by their names, in six languages and in both of the Arabic ones, and the days that stand beside them
//! (un-format 4.5).

use super::reading::{Reading, Word};
use super::spread;
use super::statement::{Statement, Value, Weight};
use crate::language::Language;

type Table = &'static [(&'static str, u8)];

const ENGLISH: Table = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

const FRENCH: Table = &[
    ("janvier", 1),
    ("fevrier", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("aout", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("decembre", 12),
];

const SPANISH: Table = &[
    ("enero", 1),
    ("febrero", 2),
    ("marzo", 3),
    ("abril", 4),
    ("mayo", 5),
    ("junio", 6),
    ("julio", 7),
    ("agosto", 8),
    ("septiembre", 9),
    ("setiembre", 9),
    ("octubre", 10),
    ("noviembre", 11),
    ("diciembre", 12),
];

/// How the months begin in every case, and their adjectives.
const RUSSIAN: Table = &[
    ("январ", 1),
    ("феврал", 2),
    ("март", 3),
    ("апрел", 4),
    ("май", 5),
    ("мая", 5),
    ("мае", 5),
    ("маю", 5),
    ("июн", 6),
    ("июл", 7),
    ("август", 8),
    ("сентяб", 9),
    ("октяб", 10),
    ("нояб", 11),
    ("декаб", 12),
];

/// The months of the Levant, of Egypt and of the Maghreb. Two have a second word.
const ARABIC: Table = &[
    ("يناير", 1),
    ("جانفي", 1),
    ("شباط", 2),
    ("فبراير", 2),
    ("فيفري", 2),
    ("اذار", 3),
    ("مارس", 3),
    ("نيسان", 4),
    ("ابريل", 4),
    ("افريل", 4),
    ("ايار", 5),
    ("مايو", 5),
    ("ماي", 5),
    ("حزيران", 6),
    ("يونيه", 6),
    ("يونيو", 6),
    ("جوان", 6),
    ("تموز", 7),
    ("يوليه", 7),
    ("يوليو", 7),
    ("جويليه", 7),
    ("اب", 8),
    ("اغسطس", 8),
    ("اوت", 8),
    ("ايلول", 9),
    ("سبتمبر", 9),
    ("اكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
    ("دجنبر", 12),
];

/// How months are shortened, before a stop or beside figures.
const SHORT: Table = &[
    ("jan", 1),
    ("janv", 1),
    ("ene", 1),
    ("янв", 1),
    ("feb", 2),
    ("fevr", 2),
    ("фев", 2),
    ("mar", 3),
    ("мар", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("апр", 4),
    ("jun", 6),
    ("jul", 7),
    ("juil", 7),
    ("aug", 8),
    ("ago", 8),
    ("авг", 8),
    ("sep", 9),
    ("sept", 9),
    ("сен", 9),
    ("сент", 9),
    ("oct", 10),
    ("окт", 10),
    ("nov", 11),
    ("ноя", 11),
    ("dec", 12),
    ("dic", 12),
    ("дек", 12),
];

const ARABIC_PAIRS: &[(&str, &str, u8)] =
    &[("كانون", "ثاني", 1), ("تشرين", "اول", 10), ("تشرين", "ثاني", 11), ("كانون", "اول", 12)];

/// Words that are months and other things: a month only beside figures.
const OTHER_THINGS: &[&str] = &["may", "march", "mars", "اب", "ماي", "مارس", "جوان", "мае", "маю", "mayo", "mai"];

/// The months named in these words, which nothing has read.
pub(super) fn find(reading: &Reading, words: &[Word]) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let named = month(&words[at..], reading.language).or_else(|| short(reading, word));
        at += named.as_ref().map_or(1, |(_, words, _)| *words);
        let Some((month, length, name)) = named else { continue };
        let last = words.get(at - 1).unwrap_or(word);
        let range = word.range.start..last.range.end;
        let beside = beside_figures(reading, range.start, range.end);
        let foreign = length == 1 && is_foreign(word, reading.language);
        let weight = if beside || !(foreign || OTHER_THINGS.contains(&name)) { Weight::Strict } else { Weight::Loose };
        found.push(Statement::new(range, weight, vec![vec![Value::Month(month)]]));
    }
    found
}

/// The month that words begin with: its number, how many words name it, and the name that is known.
fn month(words: &[Word], language: Language) -> Option<(u8, usize, &'static str)> {
    let first = words.first()?;
    let text = first.text.as_str();
    let exact = |table: Table| table.iter().find(|(name, _)| *name == text).map(|(name, month)| (*month, 1, *name));
    match language {
        Language::Ar => arabic(words).or_else(|| exact(ENGLISH)),
        Language::Ru => {
            let known = RUSSIAN.iter().find(|(name, _)| text.starts_with(name) && is_russian_month(text, name));
            known.map(|(name, month)| (*month, 1, *name)).or_else(|| exact(ENGLISH))
        }
        Language::Es => exact(SPANISH).or_else(|| exact(ENGLISH)),
        Language::Fr => exact(FRENCH).or_else(|| exact(ENGLISH)),
        Language::En | Language::Zh => exact(ENGLISH),
    }
}

/// A month that is shortened. Sept is seven in French, mar the sea in Spanish: a stop and a figure beside them tell.
fn short(reading: &Reading, word: &Word) -> Option<(u8, usize, &'static str)> {
    let (name, month) = SHORT.iter().find(|(name, _)| *name == word.text)?;
    let stop = reading.free(word.range.end) == Some('.');
    let end = if stop { word.range.end + 1 } else { word.range.end };
    let shortened = beside_figures(reading, word.range.start, end) && (stop || *name != "sept");
    shortened.then_some((*month, 1, *name))
}

/// The endings of the months: of марта, but not of мартышка.
fn is_russian_month(word: &str, stem: &str) -> bool {
    let ending = &word[stem.len()..];
    let is_whole = matches!(stem, "май" | "мая" | "мае" | "маю");
    let case = if is_whole { matches!(ending, "" | "м") } else { ending.chars().count() <= 4 };
    case || ending.contains("ск")
}

fn arabic(words: &[Word]) -> Option<(u8, usize, &'static str)> {
    let first = words.first()?.text.as_str();
    let forms = || std::iter::successors(Some(first), |word| word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']));
    forms().find_map(|form| {
        let second = words.get(1).map(|word| word.text.as_str());
        let which = second.map(|word| word.strip_prefix("ال").unwrap_or(word));
        let pair = ARABIC_PAIRS.iter().find(|(name, known, _)| *name == form && which == Some(*known));
        let one = || ARABIC.iter().find(|(name, _)| *name == form).map(|(name, month)| (*month, 1, *name));
        pair.map(|(name, _, month)| (*month, 2, *name)).or_else(one)
    })
}

fn is_foreign(word: &Word, language: Language) -> bool {
    language != Language::En
        && word.text.is_ascii()
        && match language {
            Language::Es => !SPANISH.iter().any(|(name, _)| *name == word.text),
            Language::Fr => !FRENCH.iter().any(|(name, _)| *name == word.text),
            _ => true,
        }
}

/// Whether a figure stands before or behind, but for spaces, a comma, a dash and "de".
fn beside_figures(reading: &Reading, start: usize, end: usize) -> bool {
    let passed = |c: char| matches!(c, ' ' | ',' | '-' | '.' | 'º' | '°');
    let behind = (end..).find(|at| !reading.free(*at).is_some_and(passed)).unwrap_or(end);
    let behind = reading.stands("de", behind).or_else(|| reading.stands("del", behind)).unwrap_or(behind);
    let behind = reading.past_spaces(behind);
    let before = (0..start).rev().find(|at| !reading.free(*at).is_some_and(passed));
    let word = before.map(|at| {
        let letters = (0..=at).rev().take_while(|at| reading.free(*at).is_some_and(char::is_alphabetic)).count();
        (at + 1 - letters, letters)
    });
    let before_digit = word.is_some_and(|(start, letters)| {
        let at = (0..start).rev().find(|at| !reading.free(*at).is_some_and(passed));
        letters <= 3 && at.is_some_and(|at| reading.digit(at))
    });
    reading.digit(behind) || before_digit || before.is_some_and(|at| reading.digit(at))
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) month: u8,
    pub(super) day: u32,
    /// The statement of the day.
    pub(super) statement: usize,
}

/// The days of months that statements tell, in the order of the text; of a range both ends, and of a list every one.
pub(super) fn days(reading: &Reading, statements: &[Statement]) -> Vec<Day> {
    let mut found = Vec::new();
    for (at, statement) in statements.iter().enumerate() {
        let Some([Value::Month(month)]) = statement.readings.first().map(Vec::as_slice) else { continue };
        let day = |statement: usize| {
            let number = statements.get(statement)?.number()?.as_whole()?;
            (1..=31).contains(&number).then_some(Day { month: *month, day: number, statement })
        };
        let between = |first: usize| match (statements.get(first), statements.get(first + 1)) {
            (Some(first), Some(second)) if first.range.end <= second.range.start => {
                reading.slice(first.range.end..second.range.start)
            }
            _ => "x".to_owned(),
        };
        let forward = reading.language == Language::Zh
            || (reading.language == Language::En && (at == 0 || !is_beside(&between(at - 1))));
        if forward {
            let mut next = at;
            while is_beside(&between(next)) || (next > at && spread::joins(&between(next))) {
                let Some(day) = day(next + 1) else { break };
                found.push(day);
                next += 1;
            }
        } else {
            let mut next = at;
            while next > 0 && (is_beside(&between(next - 1)) || (next < at && spread::joins(&between(next - 1)))) {
                let Some(day) = day(next - 1) else { break };
                found.push(day);
                next -= 1;
            }
        }
    }
    found
}

/// Whether nothing that matters stands between a day and its month.
fn is_beside(between: &str) -> bool {
    matches!(between.trim(), "" | "de" | "of" | "del")
}

#[cfg(test)]
mod tests {
    use super::super::quantities;
    use super::*;

    /// The days as `day.month`.
    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let reading = Reading::new(text, language);
        let statements = quantities(&mut Reading::new(text, language));
        let mut found = days(&reading, &statements);
        found.sort_by_key(|day| (day.month, day.day));
        let found: Vec<String> = found.iter().map(|day| format!("{}.{}", day.day, day.month)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn days_of_a_range_share_their_month() {
        check(Language::En, "15-19 April 2013", &["15.4", "19.4"]);
        check(Language::En, "from 29 to 31 July", &["29.7", "31.7"]);
        check(Language::En, "on August 13, 2014", &["13.8"]);
        check(Language::Fr, "du 1er au 5 mai", &["1.5", "5.5"]);
        check(Language::Es, "27 de abril a 1 de mayo de 2015", &["27.4", "1.5"]);
        check(Language::Ru, "29 - 31 июля 2014 года", &["29.7", "31.7"]);
        check(Language::Ar, "15-19 نيسان/أبريل 2013", &["15.4", "19.4"]);
        check(Language::Ar, "13 كانون الثاني/يناير", &["13.1"]);
        check(Language::Zh, "2013年4月15日至19日", &["15.4", "19.4"]);
        check(Language::Zh, "2月17日，星期二", &["17.2"]);
    }

    #[test]
    fn a_word_that_is_also_something_else_is_a_month_beside_figures() {
        let weight = |text: &str| {
            let reading = Reading::new(text, Language::En);
            find(&reading, &reading.words()).first().map(|month| month.weight)
        };
        assert_eq!(weight("it may be"), Some(Weight::Loose));
        assert_eq!(weight("15 May"), Some(Weight::Strict));
        assert_eq!(weight("in December"), Some(Weight::Strict));
    }

    #[test]
    fn every_month_is_in_the_form_in_which_texts_are_read() {
        for (name, _) in [ENGLISH, FRENCH, SPANISH, RUSSIAN, ARABIC].concat() {
            assert!(name == "май" || Reading::new(name, Language::Ar).chars.iter().collect::<String>() == name);
        }
    }
}
