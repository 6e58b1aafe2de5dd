//! Dates in prose of the six languages.

use jiff::civil::Date;

/// The dates in a text, in order: of `30 March-3 April 2099` two, of `2099 年 4 月 15 日至 19 日` too.
pub(crate) fn find(text: &str) -> Vec<Date> {
    let (mut days, mut months, mut years): (Vec<i8>, Vec<i8>, Vec<i16>) = Default::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() };
        let length = rest.find(|c| !same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (word, after) = rest.split_at(length);
        rest = after;
        match word.parse::<i16>() {
            Ok(year @ 1900..) => years.push(year),
            Ok(month @ 1..=12) if after.trim_start().starts_with('月') => months.push(month as i8),
            Ok(day @ 1..=31) => days.push(day as i8),
            _ => months.extend(month(word)),
        }
    }
    let nth = |list: &[i8], index: usize| list.get(index).or(list.last()).copied();
    let date = |(index, day): (usize, &i8)| {
        let year = years.get(index).or(years.last()).copied()?;
        Date::new(year, nth(&months, index)?, *day).ok()
    };
    days.iter().enumerate().filter_map(date).collect()
}

/// The date of `ddmmyy`, as on a job line.
pub(crate) fn of_job_line(digits: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i8>().ok();
    let year = i16::from(part(4..6)?);
    // The system of job numbers is younger than 1980.
    Date::new(if year < 80 { 2000 + year } else { 1900 + year }, part(2..4)?, part(0..2)?).ok()
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let index = MONTHS.iter().position(|names| names.contains(&word.as_str()))?;
    i8::try_from(index + 1).ok()
}

/// The months of un-format 4.5; of the two Arabic names the second, which is one word.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "enero", "января", "يناير"],
    &["february", "février", "febrero", "февраля", "فبراير"],
    &["march", "mars", "marzo", "марта", "مارس"],
    &["april", "avril", "abril", "апреля", "أبريل"],
    &["may", "mai", "mayo", "мая", "مايو"],
    &["june", "juin", "junio", "июня", "يونيه", "يونيو"],
    &["july", "juillet", "julio", "июля", "يوليه", "يوليو"],
    &["august", "août", "agosto", "августа", "أغسطس"],
    &["september", "septembre", "septiembre", "сентября", "سبتمبر"],
    &["october", "octobre", "octubre", "октября", "أكتوبر"],
    &["november", "novembre", "noviembre", "ноября", "نوفمبر"],
    &["december", "décembre", "diciembre", "декабря", "ديسمبر"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: &[&str]) {
        assert_eq!(find(input).iter().map(Date::to_string).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn dates_are_read_in_six_languages() {
        check("New York, 15-19 April 2099", &["2099-04-15", "2099-04-19"]);
        check("30 March–3 April 2099", &["2099-03-30", "2099-04-03"]);
        check("New York, 15-19 avril 2099", &["2099-04-15", "2099-04-19"]);
        check("Nueva York, 15 a 19 de abril de 2099", &["2099-04-15", "2099-04-19"]);
        check("Нью-Йорк, 29 ноября–1 декабря 2099 года", &["2099-11-29", "2099-12-01"]);
        check("نيويورك، 15-19 نيسان/أبريل 2099", &["2099-04-15", "2099-04-19"]);
        check("2099 年 4 月 15 日至 19 日，纽约", &["2099-04-15", "2099-04-19"]);
        check("26 July 2098–24 July 2099", &["2098-07-26", "2099-07-24"]);
    }

    #[test]
    fn what_is_no_date_is_none() {
        check("Geneva", &[]);
        check("31 February 2099", &[]);
        check("15 April", &[]);
    }

    #[test]
    fn the_dates_of_a_job_line_have_six_figures() {
        assert_eq!(of_job_line("160611"), Date::new(2011, 6, 16).ok());
        assert_eq!(of_job_line("999999"), None);
    }
}
