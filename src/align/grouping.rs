//! What the marks between digits mean: whether they group thousands, begin decimals or divide a list.

use super::numeral::Numeral;
use super::quantity::Quantity;
use super::statement::Value;
use crate::language::Language;

/// What a numeral may mean, the likeliest first.
pub(super) fn readings(numeral: &Numeral, language: Language) -> Vec<Vec<Value>> {
    let Numeral { groups, marks, .. } = numeral;
    let mut found: Vec<Vec<Value>> = Vec::new();
    let mut add = |values: Vec<Quantity>| {
        let values: Vec<Value> = values.into_iter().map(Value::Number).collect();
        if !values.is_empty() && !found.contains(&values) {
            found.push(values);
        }
    };
    if let [group] = groups.as_slice() {
        years(group).into_iter().for_each(&mut add);
        add(vec![Quantity::decimal(group, "")]);
        return found;
    }
    if language == Language::Ar && marks.contains(&' ') {
        let (groups, marks) = reversed(groups, marks);
        one(&groups, &marks, language).into_iter().for_each(&mut add);
    }
    one(groups, marks, language).into_iter().for_each(&mut add);
    if let ([whole, fraction], ['.' | ',']) = (groups.as_slice(), marks.as_slice())
        && language == Language::Ar
    {
        add(vec![Quantity::decimal(fraction, whole)]);
    }
    let divided = |at: &mut dyn FnMut(char) -> bool| -> Vec<Quantity> {
        let mut parts: Vec<(Vec<String>, Vec<char>)> = vec![(groups.iter().take(1).cloned().collect(), Vec::new())];
        for (mark, group) in marks.iter().zip(groups.iter().skip(1)) {
            match parts.last_mut() {
                Some((groups, marks)) if !at(*mark) => {
                    groups.push(group.clone());
                    marks.push(*mark);
                }
                _ => parts.push((vec![group.clone()], Vec::new())),
            }
        }
        let parts = parts.iter().map(|(groups, marks)| one(groups, marks, language).into_iter().next());
        parts.collect::<Option<Vec<Vec<Quantity>>>>().map(|parts| parts.concat()).unwrap_or_default()
    };
    if marks.contains(&' ') {
        add(divided(&mut |mark| mark == ' '));
    }
    let grouped = is_grouped(groups) && marks.iter().all(|mark| groups_thousands(*mark, language));
    if !grouped || marks.contains(&'.') {
        add(divided(&mut |_| true));
    }
    if let ([day, month, year], ['.', '.']) = (groups.as_slice(), marks.as_slice())
        && let (Some(day), Some(month)) = (day.parse().ok(), month.parse::<u8>().ok())
        && (1..=12).contains(&month)
        && matches!(year.len(), 2 | 4)
    {
        found.push(vec![Value::whole(day), Value::Month(month), Value::Number(Quantity::decimal(year, ""))]);
    }
    found
}

/// Two years whose dash was lost: 20142020.
fn years(group: &str) -> Option<Vec<Quantity>> {
    let (first, second) = group.split_at_checked(4).filter(|(_, second)| second.len() == 4)?;
    let is_year = |year: &str| year.parse().is_ok_and(|year: u32| (1900..2150).contains(&year));
    (is_year(first) && is_year(second) && first < second)
        .then(|| vec![Quantity::decimal(first, ""), Quantity::decimal(second, "")])
}

fn is_grouped(groups: &[String]) -> bool {
    let [first, rest @ ..] = groups else { return false };
    !rest.is_empty() && (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
}

fn groups_thousands(mark: char, language: Language) -> bool {
    match mark {
        ' ' | '\'' => true,
        ',' => matches!(language, Language::En | Language::Zh | Language::Ar),
        '.' => language == Language::Es,
        _ => false,
    }
}

/// A numeral as one number, in each way in which it may be one.
fn one(groups: &[String], marks: &[char], language: Language) -> Vec<Vec<Quantity>> {
    let mut found = Vec::new();
    let mut add = |quantity: Quantity| {
        if !found.contains(&vec![quantity]) {
            found.push(vec![quantity]);
        }
    };
    if let [group] = groups {
        add(Quantity::decimal(group, ""));
        return found;
    }
    let Some((last_mark, before)) = marks.split_last() else { return found };
    let uniform = marks.iter().all(|mark| mark == last_mark);
    // A mark that stands twice groups, whatever the language's use.
    let groups_here = groups_thousands(*last_mark, language) || (marks.len() > 1 && matches!(last_mark, '.' | ','));
    let thousands = (uniform && is_grouped(groups)).then(|| Quantity::decimal(&groups.concat(), ""));
    thousands.into_iter().filter(|_| groups_here).for_each(&mut add);
    let Some((fraction, whole)) = groups.split_last() else { return found };
    let whole_is_one =
        whole.len() == 1 || (is_grouped(whole) && before.iter().all(|mark| mark != last_mark && *mark == before[0]));
    let decimal = match last_mark {
        '.' => true,
        ',' => !(is_grouped(groups) && matches!(language, Language::En | Language::Zh)),
        _ => false,
    };
    if decimal && whole_is_one {
        add(Quantity::decimal(&whole.concat(), fraction));
    }
    // The use of another language is typed now and then: 5,000 in Spanish.
    let foreign = matches!(
        (last_mark, language),
        (',', Language::Es | Language::Fr | Language::Ru) | ('.', Language::Ar | Language::Fr | Language::Ru)
    );
    thousands.into_iter().filter(|_| foreign && !groups_here).for_each(&mut add);
    found
}

/// A numeral whose parts between spaces are stored from the last to the first.
fn reversed(groups: &[String], marks: &[char]) -> (Vec<String>, Vec<char>) {
    let mut parts: Vec<(Vec<String>, Vec<char>)> = vec![(groups.iter().take(1).cloned().collect(), Vec::new())];
    for (mark, group) in marks.iter().zip(groups.iter().skip(1)) {
        match parts.last_mut() {
            Some((groups, marks)) if *mark != ' ' => {
                groups.push(group.clone());
                marks.push(*mark);
            }
            _ => parts.push((vec![group.clone()], Vec::new())),
        }
    }
    parts.reverse();
    let mut marks = Vec::new();
    let mut groups = Vec::new();
    for (index, (part, inner)) in parts.into_iter().enumerate() {
        if index > 0 {
            marks.push(' ');
        }
        marks.extend(inner);
        groups.extend(part);
    }
    (groups, marks)
}
