//! One text and all that it states.

use super::quantity::Quantity;
use super::reading::Reading;
use super::statement::{Statement, Value, Weight};
use super::{Kind, Stated, mark, quantities, roman};
use crate::address;
use crate::language::Language;
use crate::symbol;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What one text states, read once and held against as many others as there are.
pub struct Side {
    pub(super) text: String,
    /// The whole text, however much of it has been understood.
    pub(super) reading: Reading,
    pub(super) symbols: Vec<(Range<usize>, String)>,
    pub(super) addresses: Vec<Range<usize>>,
    pub(super) marks: Vec<(Range<usize>, String)>,
    pub(super) statements: Vec<Statement>,
    /// The number of the paragraph or item that the text begins with, if there is one.
    pub(super) label: Option<Statement>,
    pub(super) values: BTreeSet<Value>,
    /// How often digits or a month say each value.
    counts: BTreeMap<Value, usize>,
    /// The statements of months, by their places in the list, in the order of the text.
    months: Vec<usize>,
}

impl Side {
    /// Reads a text.
    pub fn new(text: String, language: Language) -> Self {
        let mut reading = Reading::new(&text, language);
        let whole = reading.untouched();
        let addresses = address::find_all(&text);
        let within = |range: &Range<usize>| {
            let last = addresses.partition_point(|address| address.start <= range.start).checked_sub(1);
            last.and_then(|last| addresses.get(last)).is_some_and(|address| address.contains(&range.start))
        };
        let symbols = symbol::find(&text).into_iter().map(|(range, symbol)| (range, symbol.to_string()));
        let symbols: Vec<_> = symbols.filter(|(range, _)| !within(range)).collect();
        let marks: Vec<_> = mark::find(&text).into_iter().filter(|(range, _)| !within(range)).collect();
        let understood = addresses.iter().chain(symbols.iter().chain(&marks).map(|(range, _)| range));
        for range in understood {
            let range = reading.within(range);
            reading.take(range);
        }
        let mut statements = quantities(&mut reading);
        let label = statements.first().is_some_and(|first| is_label(&whole, first)).then(|| statements.remove(0));
        statements.extend(roman::find(&reading));
        let mut values: BTreeSet<Value> = statements.iter().flat_map(said).collect();
        // A symbol that a line end broke on one side is there as numbers.
        let whole_names = symbols.iter().map(|(range, _)| range).chain(&addresses);
        values.extend(whole_names.flat_map(|range| numbers_in(&text[range.clone()])));
        let mut counts = BTreeMap::new();
        for statement in statements.iter().filter(|statement| statement.weight == Weight::Strict) {
            let said: BTreeSet<Value> = statement.readings.first().into_iter().flatten().copied().collect();
            said.into_iter().for_each(|value| *counts.entry(value).or_default() += 1);
        }
        let of_months = statements.iter().enumerate().filter(|(_, statement)| kind(statement) == Kind::Date);
        let months = of_months.map(|(at, _)| at).collect();
        Self { text, reading: whole, symbols, addresses, marks, statements, label, values, counts, months }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn states(&self, statement: &Statement) -> bool {
        statement.readings.iter().any(|values| values.iter().all(|value| self.has(*value)))
    }

    pub(super) fn has(&self, value: Value) -> bool {
        self.values.contains(&value)
    }

    pub(super) fn stated(&self, statement: &Statement) -> Stated {
        self.stated_at(self.reading.bytes(&statement.range))
    }

    pub(super) fn stated_at(&self, range: Range<usize>) -> Stated {
        Stated { words: self.text[range.clone()].to_owned(), range }
    }

    /// How often digits or a month say a value.
    pub(super) fn count(&self, value: Value) -> usize {
        self.counts.get(&value).copied().unwrap_or_default()
    }

    /// The first statement of a month that stands within so many characters of a range.
    pub(super) fn month_near(&self, range: &Range<usize>, near: usize) -> Option<&Statement> {
        let month = |at: &usize| self.statements.get(*at);
        let first = self.months.partition_point(|at| month(at).is_some_and(|one| one.range.end + near < range.start));
        let of_here = self.months.get(first..)?.iter().filter_map(month);
        of_here
            .take_while(|one| one.range.start <= range.end + near)
            .find(|one| one.range.start >= range.end || one.range.end <= range.start)
    }

    /// Statements of a weight that the other side does not make.
    pub(super) fn alone<'a>(&'a self, other: &'a Self, weight: Weight) -> impl Iterator<Item = &'a Statement> {
        self.statements.iter().filter(move |statement| statement.weight == weight && !other.states(statement))
    }
}

pub(super) fn numbers_in(text: &str) -> impl Iterator<Item = Value> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).map(Value::whole)
}

/// What a statement says; of a time of day the full hour alone is a number that explains others.
fn said(statement: &Statement) -> Vec<Value> {
    let is_time = kind(statement) == Kind::Time;
    statement.readings.iter().filter(|values| !is_time || values.len() == 1).flatten().copied().collect()
}

/// Whether a text begins with this number as a label: `4. `, `12 - `, `3)`.
fn is_label(reading: &Reading, first: &Statement) -> bool {
    let Range { start, end } = first.range;
    let opens = |c: char| matches!(c, ' ' | '(' | '[' | '\'' | '-' | '"');
    let leads = (0..start).all(|at| reading.chars.get(at).copied().is_some_and(opens));
    let short =
        first.power == 0 && !first.percent && first.number().and_then(Quantity::as_whole).is_some_and(|n| n < 1000);
    let mark = reading.past_spaces(end);
    let closes = matches!(reading.chars.get(mark), Some('.' | ')' | '-' | '、' | '．' | '\''));
    let next = reading.chars.get(reading.past_spaces(mark + 1)).copied();
    let dash = reading.chars.get(mark) == Some(&'-');
    // 15-19 April is no label; what follows a label is a word, or after a stop anything.
    let goes_on = match next {
        Some(c) if c.is_ascii_digit() => !dash && reading.chars.get(mark + 1) == Some(&' '),
        Some(c) if dash => !c.is_ascii_digit() && (mark > end || reading.chars.get(mark + 1) == Some(&' ')),
        _ => true,
    };
    leads && short && closes && goes_on
}

/// What kind of thing a statement tells of.
pub(super) fn kind(statement: &Statement) -> Kind {
    match statement.readings.first().and_then(|values| values.first()) {
        Some(Value::Month(_)) => Kind::Date,
        Some(Value::Time(_)) => Kind::Time,
        _ => Kind::Number,
    }
}
