//! What a text states.

use super::quantity::Quantity;
use std::ops::Range;

/// Something countable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    Number(Quantity),
    /// 1 to 12
    Month(u8),
    /// Minutes from midnight.
    Time(u16),
}

impl Value {
    pub(super) fn whole(value: u32) -> Self {
        Self::Number(Quantity::whole(value))
    }

    pub(super) fn is_said_by(self, statement: &Statement) -> bool {
        statement.values().any(|value| value == self)
    }

    #[cfg(test)]
    pub(super) fn number(self) -> Option<Quantity> {
        match self {
            Self::Number(quantity) => Some(quantity),
            _ => None,
        }
    }
}

/// How much it means that the other language does not have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Small numbers in words, Roman numerals, halves: another language may turn them into other words.
    Loose,
    /// Larger numbers in words: there is something in their place, if not necessarily a number.
    Firm,
    /// Digits and months: the other language has them, in digits or in words.
    Strict,
}

/// One number, month or time of a text, and all that it may mean.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// Its characters.
    pub(super) range: Range<usize>,
    /// What it may mean, the likeliest first; each a list, since `45,46` may be two numbers.
    pub(super) readings: Vec<Vec<Value>>,
    pub(super) weight: Weight,
    /// Per cents.
    pub(super) percent: bool,
    /// The power of ten of the magnitude that follows its digits.
    pub(super) power: i32,
}

impl Statement {
    pub(super) fn new(range: Range<usize>, weight: Weight, readings: Vec<Vec<Value>>) -> Self {
        Self { range, readings, weight, percent: false, power: 0 }
    }

    /// Another thing that it may mean.
    pub(super) fn may_be(&mut self, reading: Vec<Value>) {
        if !self.readings.contains(&reading) {
            self.readings.push(reading);
        }
    }

    /// Its likeliest meaning as one number.
    pub(super) fn number(&self) -> Option<Quantity> {
        match self.readings.first()?.as_slice() {
            [Value::Number(quantity)] => Some(*quantity),
            _ => None,
        }
    }

    /// All values that it may have.
    pub(super) fn values(&self) -> impl Iterator<Item = Value> {
        self.readings.iter().flatten().copied()
    }
}
