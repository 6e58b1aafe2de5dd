//! Numbers in digits: 1,800 and 1 800 and 1.800, 18.20 亿, `000 31` for 31,000.
//!
//! Whether a mark groups thousands or begins decimals, the language says (un-format 7, 14 A). Where a text may follow
//! either use, a number has several readings; the other language decides among them.

use super::numeral::{Numeral, lex};
use super::reading::Reading;
use super::statement::{Statement, Value, Weight};
use super::{clock, grouping, magnitude, per_cent};
use std::ops::Range;

/// The numbers in digits that nothing has read.
pub(super) fn find(reading: &Reading) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.chars.len() {
        if !reading.digit(at) {
            at += 1;
            continue;
        }
        let numeral = lex(reading, at);
        let statement = statement(reading, &numeral);
        at = statement.range.end.max(numeral.range.end);
        found.push(statement);
    }
    found
}

fn statement(reading: &Reading, numeral: &Numeral) -> Statement {
    if let Some(statement) = clock::read(reading, numeral) {
        return statement;
    }
    if let Some(month) = chinese_month(reading, numeral) {
        return month;
    }
    let start = numeral.range.start;
    let mut readings: Vec<Vec<Value>> = grouping::readings(numeral, reading.language);
    if let Some(decade) = decade(reading, numeral) {
        readings.extend(decade);
    }
    if let Some((hour, minute)) = clock::hour_and_minute(numeral) {
        readings.push(vec![Value::Time(hour * 60 + minute)]);
    }
    let magnitude = magnitude::after(reading, numeral.range.end);
    let power = magnitude.map_or(0, |(_, power)| power);
    if power > 0 {
        for value in readings.iter_mut().filter_map(|values| values.last_mut()) {
            if let Value::Number(quantity) = value {
                *quantity = quantity.scaled(power);
            }
        }
    }
    let end = magnitude.map_or_else(|| past_ordinal(reading, numeral.range.end), |(end, _)| end);
    let mut statement = Statement::new(start..end, weight(reading, numeral), readings);
    statement.power = power;
    let per_cent = per_cent::after(reading, end);
    statement.percent = per_cent.is_some() || per_cent::before(reading, start);
    statement.range.end = per_cent.unwrap_or(end);
    statement
}

/// 4月; 4个月 are four months.
fn chinese_month(reading: &Reading, numeral: &Numeral) -> Option<Statement> {
    let month = numeral.plain().and_then(|month| u8::try_from(month).ok()).filter(|month| (1..=12).contains(month))?;
    let at = reading.past_spaces(numeral.range.end);
    let range = numeral.range.start..at + 1;
    (reading.free(at) == Some('月')).then(|| Statement::new(range, Weight::Strict, vec![vec![Value::Month(month)]]))
}

/// The end of the letters that make an ordinal of a number: 45th, 7367e, 36-я.
fn past_ordinal(reading: &Reading, end: usize) -> usize {
    let from = if reading.free(end) == Some('-') { end + 1 } else { end };
    let letters = (from..).take_while(|at| reading.free(*at).is_some_and(char::is_alphabetic)).count();
    let is_suffix = (1..=4).contains(&letters)
        && matches!(
            reading.slice(from..from + letters).to_lowercase().as_str(),
            "st" | "nd"
                | "rd"
                | "th"
                | "e"
                | "er"
                | "re"
                | "eme"
                | "ere"
                | "nde"
                | "a"
                | "o"
                | "ro"
                | "ra"
                | "º"
                | "ª"
                | "я"
                | "й"
                | "е"
                | "го"
                | "ая"
                | "ый"
                | "ой"
                | "ого"
                | "му"
                | "ю"
                | "х"
                | "ми"
                | "м"
        );
    let masculine = |at: usize| matches!(reading.free(at), Some('°' | 'º' | 'ª'));
    if is_suffix {
        from + letters
    } else if masculine(end) {
        end + 1
    } else if reading.free(end) == Some('.') && masculine(end + 1) {
        end + 2
    } else {
        end
    }
}

/// A figure in a name, CO2, or in a unit, km2, and the number of a century may be missing where words stand for it.
fn weight(reading: &Reading, numeral: &Numeral) -> Weight {
    let Range { start, end } = numeral.range;
    let in_name = end - start == 1 && start > 0 && reading.free(start - 1).is_some_and(|c| c.is_ascii_alphabetic());
    let currency = start >= 3 && reading.slice(start.saturating_sub(3)..start).to_lowercase().ends_with("uro");
    if is_of_job(reading, numeral) {
        return Weight::Loose;
    }
    let century = ["世纪", "century", "siecle"].iter().any(|word| {
        let after = reading.past_spaces(past_ordinal(reading, end));
        reading.stands(word, after).is_some()
    });
    if (in_name && !currency) || century { Weight::Loose } else { Weight::Strict }
}

/// Whether a number is one of the job line: `99-00412 (E) 130499 150499`, which each language has of its own
/// (un-format 1.5, 11).
fn is_of_job(reading: &Reading, numeral: &Numeral) -> bool {
    let Range { start, end } = numeral.range;
    let first = end - start == 2 && reading.free(end) == Some('-') && reading.digits(end + 1) == 5;
    let second = end - start == 5
        && start >= 3
        && reading.chars.get(start - 1) == Some(&'-')
        && (start - 3..start - 1).all(|at| reading.digit(at))
        && !(start >= 4 && reading.digit(start - 4));
    // Output dates stand behind the letter of the language, or before the number.
    let output = end - start == 6 && reading.has_letter_of_language;
    first || second || output
}

/// What the number of a decade may mean: the 1990s are les années 90.
fn decade(reading: &Reading, numeral: &Numeral) -> Option<Vec<Vec<Value>>> {
    let number = numeral.plain().filter(|number| number.is_multiple_of(10))?;
    let Range { start, end } = numeral.range;
    let after = ["s", "'s", "-х", "-е", "х", "年代"].iter().any(|suffix| {
        let at = if *suffix == "年代" { reading.past_spaces(end) } else { end };
        reading.stands(suffix, at).is_some()
    });
    let before = ["annees", "anos", "decenio de", "decada de", "decada del", "decennie", "عقد", "عام"]
        .iter()
        .any(|word| reading.ends(word, start).is_some());
    if !(after || before) {
        return None;
    }
    match number {
        1800..=2100 => Some(vec![vec![Value::whole(number % 100)]]),
        10..=90 => Some(vec![vec![Value::whole(1900 + number)]]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// Expectations: readings divided by `|`, the numbers of one by `+`.
    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let found = find(&Reading::new(text, language));
        let value = |value: &Value| match value {
            Value::Number(quantity) => quantity.to_string(),
            Value::Month(month) => format!("month {month}"),
            Value::Time(minutes) => format!("{}:{:02}", minutes / 60, minutes % 60),
        };
        let reading = |values: &Vec<Value>| values.iter().map(value).collect::<Vec<_>>().join("+");
        let found: Vec<String> = found
            .iter()
            .map(|statement| statement.readings.iter().map(reading).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn thousands_are_grouped_as_the_language_does() {
        check(Language::En, "1,800 and 8,787,700", &["1800", "8787700"]);
        check(Language::Fr, "1\u{a0}800 enfants", &["1800|1+800"]);
        check(Language::Es, "1.800 niños", &["1800|1.8|1+800"]);
        check(Language::Ru, "2784 и 31 000", &["2784", "31000|31+0"]);
        check(Language::Zh, "1 800多名", &["1800|1+800"]);
    }

    #[test]
    fn groups_of_arabic_are_stored_in_reverse() {
        check(Language::Ar, "000 31", &["31000|0+31"]);
        check(Language::Ar, "700 787 8", &["8787700|700+787+8"]);
        check(Language::Ar, "918 483", &["483918|918483|918+483"]);
        check(Language::Ar, "٢٣ ٥٥١", &["23551|23+551"]);
    }

    #[test]
    fn decimals_are_marked_as_the_language_does() {
        check(Language::En, "43.3 and 8,787.5", &["43.3|43+3", "8787.5|8+787+5"]);
        check(Language::Fr, "43,3 et 8 787,5", &["43.3|43+3", "8787.5|8+787.5|8+787+5"]);
        check(Language::En, "articles 240,243", &["240243"]);
    }

    #[test]
    fn magnitudes_belong_to_their_numbers() {
        check(Language::Zh, "18.20 亿", &["1820000000|18+2000000000|18:20"]);
        check(Language::En, "1.82 billion", &["1820000000|1+82000000000"]);
        check(Language::Ru, "1,82 млрд", &["1820000000|1+82000000000"]);
        check(Language::Fr, "1 820 millions", &["1820000000|1+820000000"]);
        check(Language::Zh, "200多万人", &["2000000"]);
    }

    #[test]
    fn years_whose_dash_was_lost_are_two() {
        check(Language::Fr, "période 20142020", &["2014+2020|20142020"]);
    }

    #[test]
    fn decades_have_two_or_four_digits() {
        check(Language::En, "the 1990s", &["1990|90"]);
        check(Language::Fr, "années 90", &["90|1990"]);
        check(Language::Zh, "20世纪90年代", &["20", "90|1990"]);
    }

    #[test]
    fn marks_in_any_order_do_no_harm() {
        let text = "1.2.3,4 000 5:66 ,7. 12:34:56 ' 0,,1 999999999999999999999999999999999999999999999999";
        for language in Language::ALL {
            assert!(!find(&Reading::new(text, language)).is_empty());
        }
    }
}
