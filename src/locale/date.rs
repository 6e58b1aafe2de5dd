//! Dates and ranges of dates (un-format 4.3, 4.5, 14 B).

use super::{Args, Locale};
use crate::diagnostic::Diagnostic;
use crate::policy::Ranges;
use jiff::civil::Date;

impl Locale {
    /// A date: `15 April 2013`, `1er avril 2013`, `2013年4月15日`.
    pub fn date(&self, date: Date) -> Result<String, Diagnostic> {
        let args = Args::new().number("day", date.day()).text("month", self.month(date)?).number("year", date.year());
        self.text("date", &args)
    }

    /// From one date to another, as short as the language has it: `15–19 April 2013`.
    pub fn dates(&self, first: Date, last: Date, ranges: Ranges) -> Result<String, Diagnostic> {
        if first == last {
            return self.date(first);
        }
        let args = Args::new()
            .number("day1", first.day())
            .text("month1", self.month(first)?)
            .number("year1", first.year())
            .number("day2", last.day())
            .text("month2", self.month(last)?)
            .number("year2", last.year())
            .text("dash", self.dash(ranges));
        let key = match (first.year() == last.year(), first.month() == last.month()) {
            (true, true) => "dates-in-a-month",
            (true, false) => "dates-across-months",
            (false, _) => "dates-across-years",
        };
        self.text(key, &args)
    }

    fn month(&self, date: Date) -> Result<String, Diagnostic> {
        self.text(&format!("month-{}", date.month()), &Args::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::locale::tests::tool;
    use jiff::civil::date;

    /// Expectations in the order of codes: ar en es fr ru zh; `~` is a no-break space.
    #[track_caller]
    fn check(first: Date, last: Date, ranges: Ranges, expected: [&str; 6]) {
        let locales = tool();
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            let dates = locales.get(language).dates(first, last, ranges).unwrap();
            assert_eq!(dates.replace('\u{a0}', "~"), expected);
        }
    }

    #[test]
    fn a_range_of_one_day_is_a_date() {
        let day = date(2013, 4, 15);
        check(
            day,
            day,
            Ranges::EnDash,
            [
                "15~نيسان/أبريل~2013",
                "15 April 2013",
                "15 de abril de 2013",
                "15 avril 2013",
                "15 апреля 2013 года",
                "2013年4月15日",
            ],
        );
    }

    #[test]
    fn within_a_month_the_month_stands_once() {
        check(
            date(2013, 4, 15),
            date(2013, 4, 19),
            Ranges::EnDash,
            [
                "15-19~نيسان/أبريل~2013",
                "15–19 April 2013",
                "15 a 19 de abril de 2013",
                "15-19 avril 2013",
                "15–19 апреля 2013 года",
                "2013年4月15日至19日",
            ],
        );
    }

    #[test]
    fn the_older_dash_is_a_hyphen() {
        check(
            date(2013, 4, 15),
            date(2013, 4, 19),
            Ranges::Hyphen,
            [
                "15-19~نيسان/أبريل~2013",
                "15-19 April 2013",
                "15 a 19 de abril de 2013",
                "15-19 avril 2013",
                "15-19 апреля 2013 года",
                "2013年4月15日至19日",
            ],
        );
    }

    #[test]
    fn across_months_the_year_stands_once_and_the_first_is_an_ordinal_in_french() {
        check(
            date(2015, 4, 27),
            date(2015, 5, 1),
            Ranges::EnDash,
            [
                "27~نيسان/أبريل~- 1~أيار/مايو~2015",
                "27 April–1 May 2015",
                "27 de abril a 1 de mayo de 2015",
                "27 avril-1er mai 2015",
                "27 апреля~— 1 мая 2015 года",
                "2015年4月27日至5月1日",
            ],
        );
    }

    #[test]
    fn across_years_everything_stands_twice() {
        check(
            date(2018, 7, 26),
            date(2019, 7, 24),
            Ranges::EnDash,
            [
                "26~تموز/يوليه~2018~- 24~تموز/يوليه~2019",
                "26 July 2018–24 July 2019",
                "26 de julio de 2018 a 24 de julio de 2019",
                "26 juillet 2018-24 juillet 2019",
                "26 июля 2018 года~— 24 июля 2019 года",
                "2018年7月26日至2019年7月24日",
            ],
        );
    }
}
