//! The statements of two texts held against each other.

use super::names::{addresses, marks, symbols};
use super::quantity::{Quantity, Resembling};
use super::side::{Side, kind};
use super::statement::{Statement, Value, Weight};
use super::{Difference, Kind, Stated, date, per_cent};
use crate::symbol;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How a translation differs from its source in what it states.
pub(super) fn differences(source: &Side, target: &Side) -> Vec<Difference> {
    let mut found = symbols(source, target);
    found.extend(addresses(source, target));
    found.extend(marks(source, target));
    let numbers = numbers(source, target);
    if numbers.iter().all(|difference| difference.source.is_none()) {
        found.extend(exchanged_days(source, target));
    }
    found.extend(numbers);
    found.extend(label(source, target));
    found.extend(shares(source, target));
    name_resolutions(&mut found, source, target);
    found
}

/// Numbers that are those of resolutions are called so.
fn name_resolutions(found: &mut [Difference], source: &Side, target: &Side) {
    if found.iter().all(|difference| difference.kind != Kind::Number) {
        return;
    }
    let ranges = |side: &Side| -> Vec<Range<usize>> {
        let resolutions = symbol::find_resolutions(&side.text, side.reading.language);
        resolutions.into_iter().map(|resolution| resolution.range).collect()
    };
    let (in_source, in_target) = (ranges(source), ranges(target));
    let within = |ranges: &[Range<usize>], stated: &Option<Stated>| {
        let Some(start) = stated.as_ref().map(|stated| stated.range.start) else { return false };
        let last = ranges.partition_point(|range| range.start <= start).checked_sub(1);
        last.and_then(|last| ranges.get(last)).is_some_and(|range| range.contains(&start))
    };
    for difference in found.iter_mut().filter(|difference| difference.kind == Kind::Number) {
        if within(&in_source, &difference.source) || within(&in_target, &difference.target) {
            difference.kind = Kind::Resolution;
        }
    }
}

fn numbers(source: &Side, target: &Side) -> Vec<Difference> {
    let mut found = Vec::new();
    let missing: Vec<&Statement> = source.alone(target, Weight::Strict).collect();
    let added: Vec<&Statement> = target.alone(source, Weight::Strict).collect();
    let firm: Vec<&Statement> = source.alone(target, Weight::Firm).collect();
    let firm_added: Vec<&Statement> = target.alone(source, Weight::Firm).collect();
    let like_added = Likes::of(&added);
    let like_firm = Likes::of(&firm_added);
    let dated = months_with_days(source);
    for statement in &missing {
        let dispensable = is_an_article(source, statement) || is_understood(source, target, statement, &dated);
        let certain = !dispensable || like_added.has(statement);
        let stated = Some(source.stated(statement));
        found.push(Difference { kind: kind(statement), source: stated, target: None, certain });
    }
    // Words give way to other words; to another number they do not.
    for statement in &firm {
        if like_added.has(statement) || like_firm.has(statement) {
            found.push(Difference::missing(Kind::Number, source.stated(statement)));
        }
    }
    let loose: Vec<&Statement> = source.alone(target, Weight::Loose).collect();
    // What the source says more often, or the translation in words at most, has perhaps given way to something else.
    let strict = source.statements.iter().filter(|statement| statement.weight == Weight::Strict);
    let is_said_less = |statement: &&Statement| {
        let mut values = statement.readings.iter().take(1).flatten();
        values.any(|value| source.count(*value) > target.count(*value))
    };
    let fewer: Vec<&Statement> = strict.filter(is_said_less).collect();
    let lost: BTreeSet<Kind> = missing.iter().chain(&firm).map(|statement| kind(statement)).collect();
    let (like_loose, like_fewer) = (Likes::of(&loose), Likes::of(&fewer));
    let says_months = source.statements.iter().any(|statement| kind(statement) == Kind::Date);
    for statement in &added {
        let certain = lost.contains(&kind(statement)) || like_loose.has(statement) || like_fewer.has(statement);
        // Chinese says the year where others leave it out.
        let completes_a_date = is_year(statement) && says_months;
        if certain || !completes_a_date {
            found.push(Difference::added(kind(statement), target.stated(statement), certain));
        }
    }
    if found.is_empty() {
        found.extend(exchanged(source, target));
    }
    found
}

/// Whether a number is one that may have become an article or a singular: "1 month", un mes, شهر. One that stands close
/// behind a letter or a stop may be the mark of a note.
fn is_an_article(source: &Side, statement: &Statement) -> bool {
    let before = statement.range.start.checked_sub(1).and_then(|before| source.reading.chars.get(before));
    let behind = source.reading.chars.get(statement.range.end);
    let divided = before.is_none_or(|c| *c == ' ') && behind == Some(&' ');
    divided && statement.number() == Some(Quantity::whole(1)) && month_beside(source, statement).is_none()
}

/// Whether a number is the year of a month that the translation has without one: "October 2014", en octobre. With a day
/// (`dated` are the months that have one) the date is a whole one, and keeps its year.
fn is_understood(source: &Side, target: &Side, statement: &Statement, dated: &BTreeSet<u8>) -> bool {
    let Some(month) = month_beside(source, statement).filter(|_| is_year(statement)) else { return false };
    target.states(month) && !dated.iter().any(|day| Value::Month(*day).is_said_by(month))
}

fn months_with_days(side: &Side) -> BTreeSet<u8> {
    date::days(&side.reading, &side.statements).into_iter().map(|day| day.month).collect()
}

fn is_year(statement: &Statement) -> bool {
    statement.number().and_then(Quantity::as_whole).is_some_and(|year| (1900..2150).contains(&year))
}

/// The month that stands right before or behind a number.
fn month_beside<'a>(side: &'a Side, statement: &Statement) -> Option<&'a Statement> {
    const NEAR: usize = 5;
    side.month_near(&statement.range, NEAR)
}

/// What might have been written for any of some statements: a number like one of theirs, or another month or time.
struct Likes {
    numbers: Resembling,
    kinds: BTreeSet<Kind>,
}

impl Likes {
    fn of(statements: &[&Statement]) -> Self {
        let numbers = Resembling::of(statements.iter().filter_map(|statement| statement.number()));
        let others = statements.iter().filter(|statement| statement.number().is_none());
        Self { numbers, kinds: others.map(|statement| kind(statement)).filter(|kind| *kind != Kind::Number).collect() }
    }

    fn has(&self, statement: &Statement) -> bool {
        match statement.number() {
            Some(number) => self.numbers.has(number),
            None => self.kinds.contains(&kind(statement)),
        }
    }
}

/// As many figures on both sides, the same ones, but not as often each: one was put for another.
fn exchanged(source: &Side, target: &Side) -> Option<Difference> {
    let numbers = |side: &Side| -> BTreeMap<Value, usize> {
        let mut counts = BTreeMap::new();
        let strict = side.statements.iter().filter(|statement| statement.weight == Weight::Strict);
        for value in strict.filter_map(|statement| statement.readings.first()).flatten() {
            *counts.entry(*value).or_insert(0) += 1;
        }
        counts
    };
    let (here, there) = (numbers(source), numbers(target));
    let count = |counts: &BTreeMap<Value, usize>| counts.values().sum::<usize>();
    let same_values = here.keys().eq(there.keys());
    if !same_values || count(&here) != count(&there) {
        return None;
    }
    let (value, _) = here.iter().find(|(value, count)| there.get(value).is_some_and(|other| other < count))?;
    let states = |statement: &&Statement| statement.values().any(|other| other == *value);
    let statement = source.statements.iter().rev().find(states)?;
    Some(Difference::missing(kind(statement), source.stated(statement)))
}

/// A day that stands with another month on the other side, though both sides have both.
fn exchanged_days(source: &Side, target: &Side) -> Option<Difference> {
    let (here, there) =
        (date::days(&source.reading, &source.statements), date::days(&target.reading, &target.statements));
    if here.len() != there.len() {
        return None;
    }
    let moved = |one: &[date::Day], other: &[date::Day]| -> Option<date::Day> {
        let there: BTreeSet<_> = other.iter().map(|day| (day.day, day.month)).collect();
        one.iter().find(|day| !there.contains(&(day.day, day.month))).copied()
    };
    let (lost, put) = (moved(&here, &there)?, moved(&there, &here)?);
    let stated = |side: &Side, day: date::Day| side.statements.get(day.statement).map(|day| side.stated(day));
    Some(Difference { kind: Kind::Date, source: stated(source, lost), target: stated(target, put), certain: true })
}

fn label(source: &Side, target: &Side) -> Option<Difference> {
    let (here, there) = (source.label.as_ref()?, target.label.as_ref()?);
    let same = here.values().any(|value| there.values().any(|other| other == value));
    (!same).then(|| Difference {
        kind: Kind::Number,
        source: Some(source.stated(here)),
        target: Some(target.stated(there)),
        certain: true,
    })
}

/// Numbers that are per cents on one side, where the other side has the same numbers and nothing of per cents.
fn shares(source: &Side, target: &Side) -> Vec<Difference> {
    let mut found = Vec::new();
    for (one, other, missing) in [(source, target, true), (target, source, false)] {
        let has_shares = one.statements.iter().any(|statement| statement.percent && statement.weight == Weight::Strict);
        if !has_shares || per_cent::anywhere(&other.reading) {
            continue;
        }
        let strict = other.statements.iter().filter(|statement| statement.weight == Weight::Strict);
        let there: BTreeSet<Option<Quantity>> = strict.map(Statement::number).collect();
        let share = one.statements.iter().find(|statement| {
            statement.percent && statement.weight == Weight::Strict && there.contains(&statement.number())
        });
        let Some(stated) = share.map(|statement| one.stated(statement)) else { continue };
        found.push(match missing {
            true => Difference::missing(Kind::PerCent, stated),
            false => Difference::added(Kind::PerCent, stated, true),
        });
    }
    found
}
