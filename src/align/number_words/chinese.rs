//! Chinese characters of numbers: 三十二, 二〇一五, 三分之一, ㈢.

use super::super::quantity::Quantity;
use super::super::reading::Reading;
use super::super::statement::{Statement, Value, Weight};
use super::{FIRM, in_tenths};

fn digit(c: char) -> Option<u32> {
    let at = "零一二三四五六七八九".chars().position(|known| known == c);
    match (c, at) {
        ('〇' | '○', _) => Some(0),
        ('两' | '双', _) => Some(2),
        ('廿', _) => Some(20),
        (_, Some(at)) => u32::try_from(at).ok(),
        (_, None) => None,
    }
}

fn power(c: char) -> Option<i32> {
    match c {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    }
}

/// ㈠ to ㈩, ① to ⑳
fn enclosed(c: char) -> Option<u32> {
    match c {
        '㈠'..='㈩' => Some(u32::from(c) - 0x321f),
        '①'..='⑳' => Some(u32::from(c) - 0x245f),
        _ => None,
    }
}

/// The numbers in characters that nothing has read.
pub(super) fn find(reading: &Reading) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(character) = reading.chars.get(at).copied() {
        let free = reading.free(at).is_some();
        let run =
            (at..).take_while(|at| reading.free(*at).is_some_and(|c| digit(c).is_some() || power(c).is_some())).count();
        if let Some(value) = enclosed(character).filter(|_| free) {
            found.push(Statement::new(at..at + 1, Weight::Loose, vec![vec![Value::whole(value)]]));
        } else if matches!(character, '半') && free {
            let half = [5, 20, 500, 60, 300].map(|tenths| vec![in_tenths(tenths)]);
            found.push(Statement::new(at..at + 1, Weight::Loose, half.to_vec()));
        } else if run > 0 {
            found.push(statement(reading, at, run));
        }
        at += run.max(1);
    }
    found
}

fn statement(reading: &Reading, start: usize, length: usize) -> Statement {
    let end = start + length;
    let text = reading.slice(start..end);
    let value = value(&text);
    let mut readings: Vec<Vec<Value>> = vec![vec![Value::Number(value)]];
    let small = value.as_whole();
    // 三成 is 30 per cent; 五月 a month; 一番 doubles; 九十年代 began in 1990.
    let next = reading.free(reading.past_spaces(end));
    match (next, small) {
        (Some('成'), Some(tenths @ 1..=10)) => readings.push(vec![Value::whole(tenths * 10)]),
        (Some('月'), Some(month @ 1..=12)) => {
            readings.extend(u8::try_from(month).ok().map(|month| vec![Value::Month(month)]));
        }
        (Some('番'), Some(1)) => readings.push(vec![Value::whole(2)]),
        (Some('年'), Some(decade @ 10..=90)) => readings.push(vec![Value::whole(1900 + decade)]),
        _ => {}
    }
    let compound = length > 1 && text.chars().any(|c| digit(c).is_some());
    let weight = if compound && small.is_some_and(|small| small >= FIRM) { Weight::Firm } else { Weight::Loose };
    let mut statement = Statement::new(start..end, weight, readings);
    statement.percent = super::super::per_cent::before(reading, start);
    statement
}

/// 三十二 by places; 二〇一五 digit by digit.
fn value(text: &str) -> Quantity {
    if text.chars().all(|c| digit(c).is_some()) {
        let digits: String = text.chars().filter_map(digit).map(|digit| digit.to_string()).collect();
        return Quantity::decimal(&digits, "");
    }
    let (mut total, mut section, mut unit) = (0u64, 0u64, 0u64);
    for c in text.chars() {
        match (digit(c), power(c)) {
            (Some(digit), _) => unit = digit.into(),
            (None, Some(power @ 1..4)) => {
                section += unit.max(1) * 10u64.pow(power.unsigned_abs());
                unit = 0;
            }
            (None, Some(power)) => {
                let before = (section + unit).max(u64::from(total == 0));
                let scale = 10u64.pow(power.unsigned_abs());
                total = if before == 0 { total.saturating_mul(scale) } else { total + before.saturating_mul(scale) };
                (section, unit) = (0, 0);
            }
            (None, None) => {}
        }
    }
    Quantity::decimal(&(total.saturating_add(section).saturating_add(unit)).to_string(), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(value(text).to_string(), expected);
    }

    #[test]
    fn characters_are_read_by_places_or_digit_by_digit() {
        check("十", "10");
        check("十五", "15");
        check("二十", "20");
        check("三百零五", "305");
        check("一千零一", "1001");
        check("两万三千", "23000");
        check("一亿两千万", "120000000");
        check("三万亿", "3000000000000");
        check("二〇一五", "2015");
    }
}
