//! Times of day: 3.30 p.m., 15 h 30, 15.30 horas, 15 ч. 30 м., الساعة 15:30, 下午3时30分 (un-format 14 C, 7).

use super::numeral::{Numeral, lex};
use super::reading::Reading;
use super::statement::{Statement, Value, Weight};
use crate::language::Language;

const HALF_DAY: u16 = 12;

/// The hour and the minute of `10.15`, `10:15`, where they are possible.
pub(super) fn hour_and_minute(numeral: &Numeral) -> Option<(u16, u16)> {
    let ([hour, minute], ['.' | ':']) = (numeral.groups.as_slice(), numeral.marks.as_slice()) else { return None };
    let (hour, minute) = (hour.parse().ok()?, (minute.len() == 2).then(|| minute.parse().ok())??);
    possible(hour, minute)
}

fn possible(hour: u16, minute: u16) -> Option<(u16, u16)> {
    (hour <= 24 && minute < 60).then_some((hour, minute))
}

fn plain_hour(numeral: &Numeral) -> Option<u16> {
    numeral.plain().and_then(|hour| u16::try_from(hour).ok()).filter(|hour| *hour <= 24)
}

/// The time that a numeral and the words around it tell. Words that tell of a duration as well (24 heures) leave the
/// number as the likelier meaning.
pub(super) fn read(reading: &Reading, numeral: &Numeral) -> Option<Statement> {
    if reading.language == Language::Zh
        && let Some(statement) = chinese(reading, numeral)
    {
        return Some(statement);
    }
    half_day(reading, numeral)
        .or_else(|| hours(reading, numeral))
        .or_else(|| with_colon(reading, numeral))
        .or_else(|| announced(reading, numeral))
}

/// A time, or others that it may be too; and its hour and minute, where another language has them in words.
fn time(start: usize, end: usize, (hour, minute): (u16, u16), others: &[(u16, u16)]) -> Statement {
    let mut statement = exactly(start, end, (hour, minute));
    for (hour, minute) in others {
        statement.may_be(vec![Value::Time(hour * 60 + minute)]);
    }
    for (hour, minute) in std::iter::once(&(hour, minute)).chain(others) {
        let (hour, minute) = (Value::whole((*hour).into()), *minute);
        statement.may_be(if minute == 0 { vec![hour] } else { vec![hour, Value::whole(minute.into())] });
    }
    statement
}

fn exactly(start: usize, end: usize, (hour, minute): (u16, u16)) -> Statement {
    Statement::new(start..end, Weight::Strict, vec![vec![Value::Time(hour * 60 + minute)]])
}

/// "3 p.m."
fn half_day(reading: &Reading, numeral: &Numeral) -> Option<Statement> {
    const WORDS: &[(&str, bool)] = &[
        ("a.m", false),
        ("am", false),
        ("a. m", false),
        ("p.m", true),
        ("pm", true),
        ("p. m", true),
        ("صباحا", false),
        ("مساء", true),
        ("بعد الظهر", true),
        ("من بعد الظهر", true),
    ];
    let (hour, minute) = hour_and_minute(numeral).or_else(|| plain_hour(numeral).map(|hour| (hour, 0)))?;
    let (end, afternoon) = reading.longest(WORDS, reading.past_spaces(numeral.range.end))?;
    let whole = match (afternoon, hour) {
        (true, ..12) => hour + HALF_DAY,
        (false, 12) => 0,
        _ => hour,
    };
    let mut statement = time(numeral.range.start, end, (whole, minute), &[]);
    if minute == 0 {
        statement.may_be(vec![Value::whole(hour.into())]);
    }
    Some(statement)
}

/// "15 h 30", "15 ч. 30 м.", "15.30 horas".
fn hours(reading: &Reading, numeral: &Numeral) -> Option<Statement> {
    let words: &[(&str, ())] = match reading.language {
        Language::Fr => &[("h", ()), ("heure", ()), ("heures", ())],
        Language::Es => &[("hora", ()), ("horas", ()), ("h", ()), ("hs", ()), ("hrs", ())],
        Language::Ru => &[("ч", ()), ("час", ()), ("часа", ()), ("часов", ()), ("часам", ()), ("часу", ())],
        Language::En => &[("hours", ()), ("hrs", ()), ("o'clock", ())],
        Language::Ar | Language::Zh => &[],
    };
    let start = numeral.range.start;
    let (mut end, ()) = reading.longest(words, reading.past_spaces(numeral.range.end))?;
    if let Some((hour, minute)) = hour_and_minute(numeral) {
        return Some(time(start, end, (hour, minute), &[]));
    }
    let hour = plain_hour(numeral)?;
    if reading.language == Language::Ru && reading.free(end) == Some('.') {
        end += 1;
    }
    let from = reading.past_spaces(end);
    if reading.digits(from) == 2 && matches!(reading.language, Language::Fr | Language::Ru) {
        let minute = lex(reading, from);
        let unit = reading.longest(&[("м", ()), ("мин", ()), ("минут", ())], reading.past_spaces(minute.range.end));
        let minutes = plain_minute(&minute).filter(|_| reading.language == Language::Fr || unit.is_some());
        if let Some((hour, minutes)) = minutes.and_then(|minute| possible(hour, minute)) {
            let end = unit.map_or(minute.range.end, |(end, ())| end);
            return Some(time(start, end, (hour, minutes), &[]));
        }
    }
    let duration = Value::whole(hour.into());
    let mut statement = Statement::new(start..end, Weight::Strict, vec![vec![duration]]);
    statement.may_be(vec![Value::Time(hour * 60)]);
    Some(statement)
}

fn plain_minute(numeral: &Numeral) -> Option<u16> {
    numeral.plain().and_then(|minute| u16::try_from(minute).ok())
}

/// "10:15"; in Arabic stored as `15:10` too (un-format 14 A, 7). It may be a ratio.
fn with_colon(reading: &Reading, numeral: &Numeral) -> Option<Statement> {
    let ([first, second], [':']) = (numeral.groups.as_slice(), numeral.marks.as_slice()) else { return None };
    let (first, second): (u16, u16) = (first.parse().ok()?, second.parse().ok()?);
    let forward = possible(first, second);
    let backward = possible(second, first).filter(|_| reading.language == Language::Ar);
    let (likely, other) = match (forward, backward) {
        (Some(forward), backward) => (forward, backward),
        (None, Some(backward)) => (backward, None),
        (None, None) => return None,
    };
    let range = &numeral.range;
    let mut statement = time(range.start, range.end, likely, other.as_slice());
    statement.may_be(vec![Value::whole(first.into()), Value::whole(second.into())]);
    Some(statement)
}

/// "الساعة 10", "الساعة 15/30".
fn announced(reading: &Reading, numeral: &Numeral) -> Option<Statement> {
    let start = numeral.range.start;
    reading.ends("الساعه", start).or_else(|| reading.ends("لساعه", start))?;
    let (hour, minute) = hour_and_minute(numeral).or_else(|| plain_hour(numeral).map(|hour| (hour, 0)))?;
    let end = numeral.range.end;
    if minute == 0 && reading.free(end) == Some('/') && reading.digits(end + 1) == 2 {
        let second = lex(reading, end + 1);
        let second_value = plain_minute(&second)?;
        let readings = [possible(hour, second_value), possible(second_value, hour)];
        let readings: Vec<_> = readings.into_iter().flatten().collect();
        let (first, others) = readings.split_first()?;
        return Some(time(start, second.range.end, *first, others));
    }
    Some(time(start, end, (hour, minute), &[]))
}

/// "下午3时30分"
fn chinese(reading: &Reading, numeral: &Numeral) -> Option<Statement> {
    const AFTERNOON: &[&str] = &["下午", "晚上", "傍晚", "晚", "午后"];
    const NOON: &[&str] = &["中午"];
    const MORNING: &[&str] = &["上午", "早上", "凌晨", "清晨"];
    let start = numeral.range.start;
    let before = |words: &[&str]| words.iter().any(|word| reading.ends(word, start).is_some());
    let (afternoon, morning) = (before(AFTERNOON) || before(NOON), before(MORNING));
    let (mut hour, mut minute) = match hour_and_minute(numeral) {
        Some(time) if afternoon || morning || numeral.marks == [':'] => time,
        Some(_) => return None,
        None => (plain_hour(numeral)?, 0),
    };
    let mut end = numeral.range.end;
    let unit = reading.past_spaces(end);
    // 4点建议 is four points: the unit of a time is 时 alone, but behind 下午.
    let is_unit = |c: char| c == '时' || (c == '点' && (afternoon || morning));
    if reading.free(unit).is_some_and(is_unit) && reading.free(unit + 1) != Some('间') {
        end = unit + 1;
        let from = reading.past_spaces(end);
        if reading.digit(from) {
            let minutes = lex(reading, from);
            let after = reading.past_spaces(minutes.range.end);
            if reading.free(after) == Some('分') && minutes.plain().is_some_and(|minutes| minutes < 60) {
                minute = plain_minute(&minutes)?;
                end = after + 1;
            }
        } else if reading.free(from) == Some('半') {
            minute = 30;
            end = from + 1;
        }
    } else if !((afternoon || morning) && !numeral.marks.is_empty()) {
        return None;
    }
    if afternoon && hour < HALF_DAY {
        hour += HALF_DAY;
    }
    Some(if afternoon || morning { exactly(start, end, (hour, minute)) } else { time(start, end, (hour, minute), &[]) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::digits;

    #[track_caller]
    fn check(language: Language, text: &str, hour: u16, minute: u16) {
        let found = digits::find(&Reading::new(text, language));
        let times = found.iter().flat_map(Statement::values).collect::<Vec<_>>();
        assert!(times.contains(&Value::Time(hour * 60 + minute)), "{text}: {times:?}");
        assert_eq!(found.len(), 1, "{text}");
    }

    #[test]
    fn a_time_of_day_is_the_same_in_every_language() {
        check(Language::En, "at 3.30 p.m.", 15, 30);
        check(Language::En, "at 6:15 p.m.", 18, 15);
        check(Language::En, "at 12.40 p.m.", 12, 40);
        check(Language::Fr, "à 15 h 30", 15, 30);
        check(Language::Fr, "à 10 heures", 10, 0);
        check(Language::Es, "a las 15.30 horas", 15, 30);
        check(Language::Ru, "в 15 ч. 30 м.", 15, 30);
        check(Language::Ru, "в 10 часов", 10, 0);
        check(Language::Ar, "الساعة 15:30", 15, 30);
        check(Language::Ar, "الساعة 00:11", 11, 0);
        check(Language::Ar, "الساعة 15/30", 15, 30);
        check(Language::Zh, "下午3时30分", 15, 30);
        check(Language::Zh, "上午10时", 10, 0);
        check(Language::Zh, "中午12时40分", 12, 40);
    }

    #[test]
    fn hours_may_be_a_duration() {
        let found = digits::find(&Reading::new("pendant 24 heures", Language::Fr));
        assert_eq!(found[0].readings[0], vec![Value::whole(24)]);
        assert_eq!(digits::find(&Reading::new("24小时", Language::Zh))[0].readings, vec![vec![Value::whole(24)]]);
    }
}
