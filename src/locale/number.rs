//! Numbers as a language prints them, and ranges of numbers (un-format 7 and 14 A).

use super::{Args, Locale};
use crate::diagnostic::Diagnostic;
use crate::policy::{Grouping, Ranges};

impl Locale {
    /// A number with so many decimals, the language's decimal mark and thousands grouped so: `68,743.5`, `68 743,5`. A
    /// negative one has a true minus.
    pub fn figure(&self, value: f64, decimals: usize, grouping: Grouping) -> String {
        let written = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        let mut figure = String::new();
        if value < 0.0 {
            figure.push('\u{2212}');
        }
        let is_number = whole.bytes().all(|byte| byte.is_ascii_digit());
        figure.push_str(&if is_number { grouping.group(whole) } else { whole.to_owned() });
        if !fraction.is_empty() {
            figure.push(self.row().decimal);
            figure.push_str(fraction);
        }
        figure
    }

    /// From one number, or label, to another: "3–5", "3 à 5", "3至5".
    pub fn range(&self, first: &str, last: &str, ranges: Ranges) -> Result<String, Diagnostic> {
        let args = Args::new().text("first", first).text("last", last).text("dash", self.dash(ranges));
        self.text("range", &args)
    }

    /// The dash of ranges: the session's policy, unless the language has but one.
    pub fn dash(&self, ranges: Ranges) -> &'static str {
        self.row().range_dash.unwrap_or(match ranges {
            Ranges::EnDash => "–",
            Ranges::Hyphen => "-",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty_station::DutyStation;
    use crate::language::Language;
    use crate::locale::tests::tool;
    use crate::policy::{Policy, THIN, Thousands};

    /// Expectations in the order of codes: ar en es fr ru zh; `~` is a thin space.
    #[track_caller]
    fn check(value: f64, decimals: usize, expected: [&str; 6]) {
        let policy = Policy { thousands_in_tables: Thousands::Language, ..Policy::of(DutyStation::NewYork) };
        let figures = Language::ALL.map(|language| {
            let grouping = policy.grouping_in_tables(language.row());
            tool().get(language).figure(value, decimals, grouping).replace(THIN, "~")
        });
        assert_eq!(figures, expected);
    }

    #[test]
    fn thousands_and_decimals_are_those_of_the_language() {
        check(8_787_700.0, 0, ["8~787~700", "8,787,700", "8.787.700", "8~787~700", "8~787~700", "8~787~700"]);
        check(31_000.5, 1, ["31~000.5", "31,000.5", "31.000,5", "31~000,5", "31~000,5", "31~000.5"]);
        check(1.25, 2, ["1.25", "1.25", "1,25", "1,25", "1,25", "1.25"]);
        check(-3.0, 0, ["−3"; 6]);
        check(0.0, 0, ["0"; 6]);
    }

    #[test]
    fn figures_that_stand_together_have_as_many_decimals() {
        check(1011.0, 1, ["1~011.0", "1,011.0", "1.011,0", "1~011,0", "1011,0", "1~011.0"]);
    }

    #[test]
    fn what_is_no_number_is_printed_as_it_is() {
        check(f64::INFINITY, 0, ["inf"; 6]);
        check(f64::NAN, 0, ["NaN"; 6]);
    }

    #[test]
    fn ranges_have_a_dash_or_a_word() {
        let range = |ranges| Language::ALL.map(|language| tool().get(language).range("27", "32", ranges).unwrap());
        let words = range(Ranges::EnDash);
        assert_eq!(words, ["27-32", "27–32", "27\u{a0}a\u{a0}32", "27\u{a0}à\u{a0}32", "27–32", "27至32"]);
        let older = range(Ranges::Hyphen);
        assert_eq!(older, ["27-32", "27-32", "27\u{a0}a\u{a0}32", "27\u{a0}à\u{a0}32", "27-32", "27至32"]);
    }
}
