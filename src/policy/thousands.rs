//! What groups the thousands of a number, and from how many digits on (un-format 7 and 14 A).

use super::Policy;
use crate::language::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The space between groups: no line ends at it, and no line that is filled makes it wider, so that a number stays one.
pub const THIN: char = '\u{202f}';

/// What groups thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Thousands {
    /// What the language has in running text of 2015 and since: a comma in English, a point in Spanish, else a space.
    Language,
    /// 31,000
    Comma,
    /// 31.000
    Point,
    /// 31 000, with a space at which no line ends: tables in every language (un-format 7), but for words in
    /// their cells, which are as other text.
    Space,
    /// 31000
    None,
}

/// Whether numbers of four digits are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FourDigits {
    /// As the language has it: closed in Russian, grouped in the others.
    Language,
    /// 2 784
    Grouped,
    /// 2784
    Closed,
}

/// How the numbers of one language are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grouping {
    /// What stands between groups; `None`: nothing.
    pub mark: Option<char>,
    /// From how many digits on.
    pub from: usize,
}

impl Policy {
    /// How numbers are grouped in running text.
    pub fn grouping_in_text(&self, row: &Row) -> Grouping {
        grouping(self.thousands_in_text, self.four_digits, row)
    }

    /// How numbers are grouped that stand alone: in cells of tables, in charts.
    pub fn grouping_in_tables(&self, row: &Row) -> Grouping {
        grouping(self.thousands_in_tables, self.four_digits, row)
    }
}

fn grouping(thousands: Thousands, four: FourDigits, row: &Row) -> Grouping {
    let (own, from) = row.thousands;
    let mark = match thousands {
        Thousands::Language => Some(own),
        Thousands::Comma => Some(','),
        Thousands::Point => Some('.'),
        Thousands::Space => Some(THIN),
        Thousands::None => None,
    };
    // Where a mark of decimals would group thousands, 1.234 could be either.
    let mark = mark.filter(|mark| *mark != row.decimal).or((mark == Some(row.decimal)).then_some(own));
    let from = match four {
        FourDigits::Language => from,
        FourDigits::Grouped => 4,
        FourDigits::Closed => 5,
    };
    Grouping { mark, from }
}

impl Grouping {
    /// Whole figures with what groups them: `31 000`.
    pub fn group(&self, figures: &str) -> String {
        let Some(mark) = self.mark.filter(|_| figures.len() >= self.from) else { return figures.to_owned() };
        let mut grouped = String::with_capacity(figures.len() + figures.len() / 3 * mark.len_utf8());
        for (index, figure) in figures.chars().enumerate() {
            if index > 0 && (figures.len() - index).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(figure);
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// Numbers of four and five digits in the order of codes: ar en es fr ru zh; `~` is a thin space.
    #[track_caller]
    fn check(thousands: Thousands, four: FourDigits, expected: [&str; 6]) {
        let shown = Language::ALL.map(|language| {
            let grouping = grouping(thousands, four, language.row());
            format!("{} {}", grouping.group("2784"), grouping.group("31000")).replace(THIN, "~")
        });
        assert_eq!(shown, expected);
    }

    #[test]
    fn the_language_decides_unless_the_policy_says_otherwise() {
        use FourDigits::{Closed, Grouped};
        let of_language = FourDigits::Language;
        let own = ["2~784 31~000", "2,784 31,000", "2.784 31.000", "2~784 31~000", "2784 31~000", "2~784 31~000"];
        check(Thousands::Language, of_language, own);
        check(Thousands::Space, Grouped, ["2~784 31~000"; 6]);
        check(Thousands::Space, Closed, ["2784 31~000"; 6]);
        check(Thousands::None, Grouped, ["2784 31000"; 6]);
    }

    #[test]
    fn no_number_is_grouped_by_the_mark_of_decimals() {
        let grouped = ["2,784 31,000", "2,784 31,000", "2.784 31.000", "2~784 31~000", "2~784 31~000", "2,784 31,000"];
        check(Thousands::Comma, FourDigits::Grouped, grouped);
    }
}
