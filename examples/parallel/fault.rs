//! Faults put into a translation, each of which changes what it says. They know nothing of how the checks look for them.

use super::chance::Chance;
use masthead::language::Language;
use std::ops::Range;

/// A kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// One digit is another.
    Digit,
    /// A number is gone.
    Number,
    /// A symbol is gone.
    Symbol,
    /// A date is in another month, on another day or in another year.
    Date,
    /// The mark of a note is gone.
    Note,
    /// A number is a thousand times larger or smaller.
    Magnitude,
}

impl Kind {
    pub(super) const ALL: [Self; 6] =
        [Self::Digit, Self::Number, Self::Symbol, Self::Date, Self::Note, Self::Magnitude];
}

/// A pair with a fault in its translation.
pub(super) struct Faulty {
    pub(super) source: String,
    pub(super) target: String,
}

/// The pair with a fault of a kind; `None` where there is no room for one.
pub(super) fn put(kind: Kind, source: &str, target: &str, language: Language, chance: &mut Chance) -> Option<Faulty> {
    let (source, target) = match kind {
        Kind::Digit => (source.to_owned(), digit(source, target, chance)?),
        Kind::Number => (source.to_owned(), number(source, target, chance)?),
        Kind::Symbol => (source.to_owned(), symbol(target, chance)?),
        Kind::Date => (source.to_owned(), date(target, language, chance)?),
        Kind::Note => note(source, target, chance)?,
        Kind::Magnitude => (source.to_owned(), magnitude(target, language, chance)?),
    };
    Some(Faulty { source, target })
}

fn without(text: &str, range: Range<usize>) -> String {
    format!("{}{}", &text[..range.start], &text[range.end..])
}

fn instead(text: &str, range: Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &text[..range.start], &text[range.end..])
}

/// Runs of digits. The number of a paragraph that one language leaves out is none: nothing says that it is wrong.
fn runs(source: &str, target: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, character) in target.char_indices().filter(|(_, character)| value(*character).is_some()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += character.len_utf8(),
            _ => runs.push(at..at + character.len_utf8()),
        }
    }
    if is_labelled(target) && !is_labelled(source) && !runs.is_empty() {
        runs.remove(0);
    }
    runs
}

/// Whether a text begins with the number of its paragraph.
fn is_labelled(text: &str) -> bool {
    let digits = text.chars().take_while(|c| value(*c).is_some()).count();
    let rest = text.chars().skip(digits).collect::<String>();
    digits > 0 && rest.trim_start().starts_with(['.', '-', ')', '、'])
}

/// European and Arabic digits.
fn value(c: char) -> Option<u32> {
    match c {
        '٠'..='٩' => Some(u32::from(c) - 0x660),
        _ => c.to_digit(10),
    }
}

fn digit(source: &str, target: &str, chance: &mut Chance) -> Option<String> {
    let runs = runs(source, target);
    let run = chance.one(&runs)?.clone();
    let digits: Vec<(usize, char)> = target[run.clone()].char_indices().collect();
    let (at, old) = *chance.one(&digits)?;
    // No leading nought that would leave the number as it is.
    let new = (value(old)? + 1 + u32::try_from(chance.below(8)).ok()?) % 10;
    let new = if new == 0 && at == 0 { (value(old)? % 9) + 1 } else { new };
    let nought = if old.is_ascii_digit() { '0' } else { '٠' };
    let new = char::from_u32(u32::from(nought) + new)?;
    let at = run.start + at;
    (new != old).then(|| instead(target, at..at + old.len_utf8(), new.encode_utf8(&mut [0; 4])))
}

fn number(source: &str, target: &str, chance: &mut Chance) -> Option<String> {
    // What stands twice may well be said once; a number that one language adds may be left out, as may a label.
    let both = |run: &Range<usize>| {
        let digits = &target[run.clone()];
        target.matches(digits).count() == 1 && source.contains(digits) && (run.start > 0 || !is_labelled(target))
    };
    let runs: Vec<Range<usize>> = runs(source, target).into_iter().filter(both).collect();
    let run = chance.one(&runs)?.clone();
    Some(without(target, run))
}

/// Letters, figures and slashes as of a symbol: `A/99/3/Add.1`.
fn symbol(target: &str, chance: &mut Chance) -> Option<String> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-');
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in target.match_indices('/') {
        let start = target[..at].trim_end_matches(part).len();
        let end = at + target[at..].find(|c| !part(c)).unwrap_or(target.len() - at);
        let range = start..start + target[start..end].trim_end_matches(['.', '-', '/']).len();
        let text = &target[range.clone()];
        let shaped = text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.split('/').next().is_some_and(|series| series.chars().all(|c| c.is_ascii_uppercase()))
            && text.ends_with(|c: char| c.is_ascii_digit())
            && text.matches('/').count() > 1;
        if shaped && !found.contains(&range) {
            found.push(range);
        }
    }
    let range = chance.one(&found)?.clone();
    Some(without(target, range))
}

/// Months as they stand in dates.
const MONTHS: &[(Language, [&str; 12])] = &[
    (
        Language::Fr,
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    ),
    (
        Language::Es,
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    ),
    (
        Language::Ru,
        [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
    ),
    (
        Language::Ar,
        [
            "كانون الثاني/يناير",
            "شباط/فبراير",
            "آذار/مارس",
            "نيسان/أبريل",
            "أيار/مايو",
            "حزيران/يونيه",
            "تموز/يوليه",
            "آب/أغسطس",
            "أيلول/سبتمبر",
            "تشرين الأول/أكتوبر",
            "تشرين الثاني/نوفمبر",
            "كانون الأول/ديسمبر",
        ],
    ),
    (Language::Zh, ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"]),
];

fn date(target: &str, language: Language, chance: &mut Chance) -> Option<String> {
    let (_, months) = MONTHS.iter().find(|(known, _)| *known == language)?;
    // 10月 ends like no other, but 1月 stands in 11月.
    let found: Vec<(usize, usize)> = months
        .iter()
        .enumerate()
        .flat_map(|(month, name)| target.match_indices(name).map(move |(at, _)| (month, at)))
        .filter(|(month, at)| {
            let before = target[..*at].chars().next_back();
            let after = target[at + months[*month].len()..].chars().next();
            let divided = language == Language::Zh || !after.is_some_and(char::is_alphabetic);
            !before.is_some_and(|c| c.is_alphanumeric() && (language != Language::Zh || c.is_ascii_digit())) && divided
        })
        .collect();
    let (month, at) = *chance.one(&found)?;
    let range = at..at + months[month].len();
    let day = day_beside(target, &range, language).filter(|_| chance.below(2) == 0);
    match day {
        Some((range, day)) => {
            let moved = if day > 27 { day - 1 - chance.below(20) } else { day + 1 };
            Some(instead(target, range, &moved.to_string()))
        }
        None => {
            let other = (month + 1 + chance.below(11)) % 12;
            Some(instead(target, range, months[other]))
        }
    }
}

/// The day that stands right beside a month.
fn day_beside(target: &str, month: &Range<usize>, language: Language) -> Option<(Range<usize>, usize)> {
    let range = if language == Language::Zh {
        let digits = target[month.end..].chars().take_while(char::is_ascii_digit).count();
        month.end..month.end + digits
    } else {
        let before = target[..month.start].trim_end();
        let before = before.strip_suffix(" de").unwrap_or(before);
        let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
        before.len() - digits..before.len()
    };
    let day = target[range.clone()].parse().ok().filter(|day| (1..=31).contains(day))?;
    Some((range, day))
}

/// A note that both had, called behind the first word of the source and of the translation; the translation loses it.
fn note(source: &str, target: &str, chance: &mut Chance) -> Option<(String, String)> {
    if source.len() < 40 {
        return None;
    }
    const MARKS: [&str; 4] = ["¹²", "[^why]", "*", "{fn:3}"];
    let mark = chance.one(&MARKS)?;
    (!target.contains(mark)).then(|| (format!("{source}{mark}"), target.to_owned()))
}

/// Magnitudes that are put for one another.
const MAGNITUDES: &[(Language, &[&str])] = &[
    (Language::Fr, &["millions", "milliards"]),
    (Language::Es, &["millones", "mil millones"]),
    (Language::Ru, &["млн", "млрд", "тыс"]),
    (Language::Ru, &["миллионов", "миллиардов"]),
    (Language::Ru, &["миллиона", "миллиарда"]),
    (Language::Ar, &["مليون", "بليون", "ألف"]),
    (Language::Ar, &["ملايين", "بلايين", "آلاف"]),
    (Language::Zh, &["亿", "万"]),
];

fn magnitude(target: &str, language: Language, chance: &mut Chance) -> Option<String> {
    let mut faulty = Vec::new();
    for (_, words) in MAGNITUDES.iter().filter(|(known, _)| *known == language) {
        for word in *words {
            for (at, _) in target.match_indices(word) {
                let numbered = target[..at].trim_end().ends_with(|c: char| value(c).is_some());
                let other = words.iter().find(|other| *other != word);
                let alone = words.iter().all(|other| other == word || !target[..at].ends_with(other));
                if let Some(other) = other.filter(|_| numbered && alone) {
                    faulty.push(instead(target, at..at + word.len(), other));
                }
            }
        }
    }
    if faulty.is_empty() {
        faulty.extend(group_lost(target));
    }
    chance.one(&faulty).cloned()
}

/// A number that has lost its last three digits: 31 000 for 31.
fn group_lost(target: &str) -> Option<String> {
    let (at, _) = target.match_indices([' ', '\u{a0}', '.']).find(|(at, mark)| {
        let (before, after) = (&target[..*at], &target[at + mark.len()..]);
        let whole = |text: &str| text.chars().take(3).all(|c| c.is_ascii_digit());
        before.ends_with(|c: char| c.is_ascii_digit())
            && after.len() > 3
            && whole(after)
            && after.chars().nth(3).is_some_and(|c| c.is_whitespace() || c.is_alphabetic())
            && before.chars().rev().take_while(char::is_ascii_digit).count() <= 3
    })?;
    let mark = target[at..].chars().next()?.len_utf8();
    (&target[at + mark..at + mark + 3] == "000").then(|| without(target, at..at + mark + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Kind, language: Language, target: &str, expected: &[&str]) {
        let source = "4. The source of a segment with 24 words that has room for notes.";
        for seed in 0..40 {
            let Some(faulty) = put(kind, source, target, language, &mut Chance::new(seed)) else {
                assert!(expected.is_empty(), "{target}");
                continue;
            };
            assert!(faulty.target != target || faulty.source != source);
            assert!(expected.contains(&faulty.target.as_str()), "{}", faulty.target);
        }
    }

    #[test]
    fn faults_change_what_is_said() {
        check(Kind::Symbol, Language::Fr, "voir A/99/3/Add.1.", &["voir ."]);
        check(Kind::Symbol, Language::Fr, "et/ou", &[]);
        check(Kind::Number, Language::Fr, "les 24 mots", &["les  mots"]);
        check(Kind::Magnitude, Language::Ru, "3 млн. долл.", &["3 млрд. долл."]);
        check(Kind::Magnitude, Language::Zh, "18.20亿", &["18.20万"]);
        check(Kind::Magnitude, Language::Fr, "31 000 pages", &["31 pages"]);
        check(Kind::Note, Language::Fr, "des mots", &["des mots"]);
    }

    #[test]
    fn a_changed_digit_is_another_and_no_leading_nought() {
        for seed in 0..200 {
            let faulty = put(Kind::Digit, "", "le 9 et 10", Language::Fr, &mut Chance::new(seed)).unwrap();
            assert_ne!(faulty.target, "le 9 et 10");
            assert!(!faulty.target.contains(" 0"));
        }
    }

    #[test]
    fn a_moved_date_is_another() {
        for seed in 0..200 {
            for (language, text) in
                [(Language::Zh, "2014年12月31日"), (Language::Es, "31 de mayo"), (Language::Ru, "1 мая")]
            {
                let faulty = put(Kind::Date, "", text, language, &mut Chance::new(seed)).unwrap();
                assert_ne!(faulty.target, text);
            }
        }
    }
}
