//! Numbers as a language prints them, and ranges of numbers (un-format 7 and 14 A).

use super::{Args, Locale};
use crate::diagnostic::Diagnostic;
use crate::policy::Ranges;

impl Locale {
    /// A number with the language's decimal mark and grouping: `68,743.5`, `68 743,5`. A negative one has a true minus.
    pub fn figure(&self, value: f64) -> String {
        self.grouped(value, &value.abs().to_string())
    }

    /// The same with so many decimals, as figures have that stand together.
    pub fn figure_to(&self, value: f64, decimals: usize) -> String {
        self.grouped(value, &format!("{:.decimals$}", value.abs()))
    }

    fn grouped(&self, value: f64, written: &str) -> String {
        let row = self.row();
        let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
        let mut figure = String::new();
        if value < 0.0 {
            figure.push('\u{2212}');
        }
        let (mark, from) = row.thousands;
        let grouped = whole.len() >= from && whole.bytes().all(|byte| byte.is_ascii_digit());
        for (index, digit) in whole.chars().enumerate() {
            if grouped && index > 0 && (whole.len() - index) % 3 == 0 {
                figure.push(mark);
            }
            figure.push(digit);
        }
        if !fraction.is_empty() {
            figure.push(row.decimal);
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
    use crate::language::Language;
    use crate::locale::tests::tool;

    /// Expectations in the order of codes: ar en es fr ru zh; `~` is a no-break space.
    #[track_caller]
    fn check(value: f64, expected: [&str; 6]) {
        let figures = Language::ALL.map(|language| tool().get(language).figure(value).replace('\u{a0}', "~"));
        assert_eq!(figures, expected);
    }

    #[test]
    fn thousands_and_decimals_are_those_of_the_language() {
        check(8_787_700.0, ["8~787~700", "8,787,700", "8.787.700", "8~787~700", "8~787~700", "8~787~700"]);
        check(31_000.5, ["31~000.5", "31,000.5", "31.000,5", "31~000,5", "31~000,5", "31~000.5"]);
        check(1.25, ["1.25", "1.25", "1,25", "1,25", "1,25", "1.25"]);
        check(-3.0, ["−3"; 6]);
        check(0.0, ["0"; 6]);
    }

    #[test]
    fn four_digits_stay_closed_in_russian() {
        check(2784.0, ["2~784", "2,784", "2.784", "2~784", "2784", "2~784"]);
    }

    #[test]
    fn figures_that_stand_together_have_as_many_decimals() {
        let figures = Language::ALL.map(|language| tool().get(language).figure_to(1011.0, 1).replace('\u{a0}', "~"));
        assert_eq!(figures, ["1~011.0", "1,011.0", "1.011,0", "1~011,0", "1011,0", "1~011.0"]);
    }

    #[test]
    fn what_is_no_number_is_printed_as_it_is() {
        check(f64::INFINITY, ["inf"; 6]);
        check(f64::NAN, ["NaN"; 6]);
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
