//! Quantities as exact decimals: no float, so that 18.20 亿 and 1.82 billion are the same to the last digit.

use std::collections::BTreeSet;
use std::fmt;

/// A decimal of any size that a document states: digits and a power of ten, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Quantity {
    digits: u128,
    /// The value is `digits` times ten to this power; no digit of `digits` is a trailing nought.
    power: i32,
}

/// What is longer is a number of a telephone or an account, and compared by as many digits.
const LONGEST: usize = 36;

impl Quantity {
    /// From a whole number.
    pub(super) fn whole(value: u32) -> Self {
        Self::lowest(u128::from(value), 0)
    }

    /// From the digits before and after the decimal mark. What is no digit is passed over.
    pub(super) fn decimal(whole: &str, fraction: &str) -> Self {
        let digit = |c: char| c.to_digit(10).map(u128::from);
        let digits = whole.chars().chain(fraction.chars()).filter_map(digit).take(LONGEST);
        let value = digits.fold(0, |value: u128, digit| value * 10 + digit);
        let after = i32::try_from(fraction.chars().filter(char::is_ascii_digit).count()).unwrap_or(0);
        Self::lowest(value, -after)
    }

    fn lowest(mut digits: u128, mut power: i32) -> Self {
        if digits == 0 {
            return Self { digits, power: 0 };
        }
        while digits.is_multiple_of(10) {
            digits /= 10;
            power += 1;
        }
        Self { digits, power }
    }

    /// Ten to the `power` times as much.
    pub(super) fn scaled(self, power: i32) -> Self {
        if self.digits == 0 { self } else { Self { power: self.power + power, ..self } }
    }

    /// The sum, where it can be told.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let power = self.power.min(other.power);
        let at = |quantity: Self| {
            let more = u32::try_from(quantity.power - power).ok()?;
            quantity.digits.checked_mul(10u128.checked_pow(more)?)
        };
        Some(Self::lowest(at(self)?.checked_add(at(other)?)?, power))
    }

    /// Whether nothing but nought stands before the decimal mark.
    pub(super) fn is_below_one(self) -> bool {
        self.places() <= 0
    }

    /// Whether it is one and noughts.
    pub(super) fn is_round(self) -> bool {
        self.digits == 1
    }

    /// As a small whole number, where it is one.
    pub(super) fn as_whole(self) -> Option<u32> {
        let power = u32::try_from(self.power).ok()?;
        let value = self.digits.checked_mul(10u128.checked_pow(power)?)?;
        u32::try_from(value).ok()
    }

    /// How many digits stand before the decimal mark.
    fn places(self) -> i32 {
        i32::try_from(self.digits.checked_ilog10().unwrap_or(0)).unwrap_or(0) + self.power + 1
    }
}

/// Quantities for which others might have been written.
#[derive(Debug, Default)]
pub(super) struct Resembling {
    digits: BTreeSet<u128>,
    places: BTreeSet<i32>,
}

impl Resembling {
    pub(super) fn of(quantities: impl Iterator<Item = Quantity>) -> Self {
        let mut resembling = Self::default();
        for quantity in quantities {
            resembling.digits.insert(quantity.digits);
            resembling.places.insert(quantity.places());
        }
        resembling
    }

    /// Whether a quantity might have been written for one of these: as many digits before the decimal mark, or the same
    /// digits with another magnitude.
    pub(super) fn has(&self, quantity: Quantity) -> bool {
        self.digits.contains(&quantity.digits) || self.places.contains(&quantity.places())
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let digits = self.digits.to_string();
        match usize::try_from(self.power) {
            Ok(noughts) => write!(formatter, "{digits}{}", "0".repeat(noughts)),
            Err(_) => {
                let after = usize::try_from(self.power.unsigned_abs()).unwrap_or(0);
                let padded = format!("{digits:0>width$}", width = after + 1);
                let (whole, fraction) = padded.split_at(padded.len() - after);
                write!(formatter, "{whole}.{fraction}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(whole: &str, fraction: &str, power: i32, expected: &str) {
        assert_eq!(Quantity::decimal(whole, fraction).scaled(power).to_string(), expected);
    }

    #[test]
    fn a_quantity_is_the_same_however_it_is_written() {
        check("18", "20", 8, "1820000000");
        assert_eq!(Quantity::decimal("18", "20").scaled(8), Quantity::decimal("1", "82").scaled(9));
        check("0", "05", 0, "0.05");
        check("000", "", 6, "0");
        check("007", "50", 0, "7.5");
    }

    #[test]
    fn sums_are_exact() {
        let sum = Quantity::decimal("1", "").scaled(8).plus(Quantity::decimal("2", "5").scaled(6));
        assert_eq!(sum.map(|sum| sum.to_string()).as_deref(), Some("102500000"));
    }

    #[test]
    fn a_long_number_does_no_harm() {
        check(&"9".repeat(60), "", 0, &"9".repeat(36));
    }

    #[test]
    fn what_might_have_been_written_for_another_resembles_it() {
        let number = |n| Quantity::whole(n);
        let resembles = |one, other| Resembling::of([number(other)].into_iter()).has(number(one));
        assert!(resembles(5, 6));
        assert!(resembles(3_000, 3_000_000));
        assert!(!resembles(1, 2003));
    }
}
