//! What the last of several numbers says for all of them: "20 to 30 million", "5 and 10 per cent", 3至4月, 2012/13.

use super::quantity::Quantity;
use super::reading::Reading;
use super::statement::{Statement, Value, Weight};
use crate::language::Language;

/// What stands between members of a list or a range, in six languages.
const JOINS: &[&str] = &[
    "-", "/", "to", "and", "or", "and/or", "a", "et", "ou", "au", "aux", "y", "o", "u", "e", "al", "до", "и", "или",
    "по", "الي", "و", "او", "至", "到", "和", "或", "与", "及", "、", "日至", "日和", "日、", "日到", "日-", "号至",
    "", "de", "by",
];

/// Whether words between two numbers hold them together.
pub(super) fn joins(between: &str) -> bool {
    let plain = between.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '$' | '€' | '،' | '，'));
    let plain =
        ["us", "usd", "du", "de", "del"].iter().find_map(|word| plain.strip_suffix(word)).unwrap_or(plain).trim();
    let plain = plain.strip_suffix('-').filter(|rest| !rest.is_empty()).unwrap_or(plain).trim();
    !between.is_empty() && JOINS.contains(&plain.to_lowercase().as_str())
}

/// Gives each number what the next, joined to it, says for both.
pub(super) fn spread(reading: &Reading, statements: &mut [Statement]) {
    for index in (1..statements.len()).rev() {
        let (before, after) = statements.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first_mut()) else { continue };
        if first.range.end > second.range.start {
            continue;
        }
        let between = reading.slice(first.range.end..second.range.start);
        if joins(&between) {
            let adjacent = between.trim().is_empty();
            share(first, second, adjacent);
            if matches!(between.trim(), "-" | "/") {
                complete(first, second);
                month_in_figures(first, second);
                month_in_figures(second, first);
            }
        }
    }
}

/// "Two and a half", deux ans et demi, 两年半: what stands before a half may be so much more.
pub(super) fn halves(reading: &Reading, statements: &mut [Statement]) {
    const NEAR: usize = 12;
    let half = Value::Number(Quantity::decimal("0", "5"));
    for index in 1..statements.len() {
        let (before, after) = statements.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let near = second.range.start.checked_sub(first.range.end).is_some_and(|gap| gap <= NEAR);
        if !(near && second.weight == Weight::Loose && half.is_said_by(second)) {
            continue;
        }
        let gap = reading.slice(first.range.end..second.range.start).to_lowercase();
        let joined = reading.language == Language::Zh
            || matches!(gap.trim_end().rsplit(' ').next(), Some("a" | "et" | "y" | "с"))
            || reading.slice(second.range.clone()).starts_with('و');
        let more = first.number().and_then(|number| number.plus(Quantity::decimal("0", "5").scaled(first.power)));
        if let Some(more) = more.filter(|_| joined) {
            first.may_be(vec![Value::Number(more)]);
        }
    }
}

fn share(first: &mut Statement, second: &Statement, adjacent: bool) {
    let Some(number) = first.number() else { return };
    first.percent |= second.percent && second.number().is_some();
    if first.power == 0 && second.power > 0 {
        first.may_be(vec![Value::Number(number.scaled(second.power))]);
        first.power = second.power;
    }
    let whole = number.as_whole();
    match second.readings.first().map(Vec::as_slice) {
        // 3至4月; a day stands right before the name of its month.
        Some([Value::Month(_)]) if !adjacent => {
            if let Some(month) = whole.and_then(|month| u8::try_from(month).ok()).filter(|m| (1..=12).contains(m)) {
                first.may_be(vec![Value::Month(month)]);
            }
        }
        _ if tells_time(second) => {
            if let Some(hour) = whole.and_then(|hour| u16::try_from(hour).ok()).filter(|hour| *hour <= 24) {
                first.may_be(vec![Value::Time(hour * 60)]);
                first.may_be(vec![Value::Time((hour + 12) % 24 * 60)]);
            }
        }
        _ => {}
    }
}

fn tells_time(statement: &Statement) -> bool {
    statement.readings.iter().any(|values| matches!(values.as_slice(), [Value::Time(_)]))
}

/// The year of which two digits are written: 2012/13.
fn complete(first: &Statement, second: &mut Statement) {
    let year = first.number().and_then(Quantity::as_whole);
    let rest = second.number().and_then(Quantity::as_whole);
    if let (Some(year @ 1800..2200), Some(rest @ ..100)) = (year, rest)
        && rest > year % 100
    {
        second.may_be(vec![Value::whole(year / 100 * 100 + rest)]);
    }
}

/// 15/03/2014, 2014-03: what stands beside a year may be a month; what stands beside the month was one.
fn month_in_figures(one: &mut Statement, other: &Statement) {
    let number = |statement: &Statement| statement.number().and_then(Quantity::as_whole);
    let beside = number(other).is_some_and(|year| (1900..2150).contains(&year))
        || other.readings.iter().skip(1).any(|values| matches!(values.as_slice(), [Value::Month(_)]));
    if let (true, Some(month @ 1..=12)) = (beside, number(one)) {
        one.readings.extend(u8::try_from(month).ok().map(|month| vec![Value::Month(month)]));
    }
}

/// Joins what one number is written in: 1亿2 000万, 1 млрд. 200 млн.
pub(super) fn sums(reading: &Reading, statements: Vec<Statement>) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for statement in statements {
        let whole = found.last().and_then(|before| sum(reading, before, &statement));
        match (found.last_mut(), whole) {
            (Some(last), Some(whole)) => *last = whole,
            _ => found.push(statement),
        }
    }
    found
}

fn sum(reading: &Reading, first: &Statement, second: &Statement) -> Option<Statement> {
    let gap = (first.range.end <= second.range.start).then(|| reading.slice(first.range.end..second.range.start))?;
    let (large, small) = (first.number()?, second.number()?);
    let smaller = first.power > second.power && small.scaled(-first.power).is_below_one();
    // A stop shortens the word of a magnitude in Russian.
    let joined = matches!(gap.trim(), "" | "et" | "y" | "и") || (gap.trim() == "." && reading.language == Language::Ru);
    if !(smaller && joined && !first.percent && first.weight == second.weight) {
        return None;
    }
    let mut whole = first.clone();
    whole.range.end = second.range.end;
    whole.readings = vec![vec![Value::Number(large.plus(small)?)], vec![Value::Number(large), Value::Number(small)]];
    whole.power = second.power;
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::super::quantities;
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, statement: usize, expected: &str) {
        let statements = quantities(&mut Reading::new(text, language));
        let numbers = statements[statement].values().filter_map(Value::number);
        assert!(numbers.into_iter().any(|number| number.to_string() == expected), "{statements:?}");
    }

    #[test]
    fn a_magnitude_holds_for_all_numbers_of_a_range() {
        check(Language::En, "from $20 to $30 million", 0, "20000000");
        check(Language::Ru, "20–30 млн. долл.", 0, "20000000");
        check(Language::Zh, "2至3亿", 0, "200000000");
        check(Language::Fr, "de 2 à 3 milliards", 0, "2000000000");
    }

    #[test]
    fn a_year_of_two_digits_is_completed() {
        check(Language::En, "2012/13", 1, "2013");
        check(Language::En, "2012-13", 1, "2013");
    }

    #[test]
    fn a_half_belongs_to_what_stands_before_it() {
        check(Language::Fr, "deux ans et demi", 0, "2.5");
        check(Language::Es, "7 millones y medio", 0, "7500000");
        check(Language::Ru, "два с половиной года", 0, "2.5");
        check(Language::Zh, "一年半", 0, "1.5");
    }

    #[test]
    fn parts_of_one_number_are_added() {
        check(Language::Zh, "1亿2 000万", 0, "120000000");
        check(Language::Ru, "1 млрд. 200 млн. долл.", 0, "1200000000");
        check(Language::Es, "2 mil 500", 0, "2500");
    }

    #[test]
    fn a_month_may_be_written_in_figures() {
        for text in ["15/03/2014", "2014-03-15"] {
            let statements = quantities(&mut Reading::new(text, Language::En));
            assert!(statements[1].values().any(|value| value == Value::Month(3)), "{text}");
        }
    }

    #[test]
    fn per_cents_hold_for_all_numbers_of_a_list() {
        let statements = quantities(&mut Reading::new("45 and 46 per cent", Language::En));
        assert!(statements.iter().all(|statement| statement.percent));
    }
}
