//! The shapes that numbers of resolutions have, and the symbol that one has by its body.

use super::body::{Body, Named};
use crate::language::Sequence;
use crate::symbol::Symbol;

/// The sessions of the General Assembly from which its resolutions are numbered `31/1`, and the last one linked.
const ASSEMBLY_SESSIONS: std::ops::RangeInclusive<u32> = 31..=85;
/// The years since which those of the Economic and Social Council are numbered `1978/1`, and the last one linked.
const ECONOMIC_YEARS: std::ops::RangeInclusive<u32> = 1978..=2035;
/// The years of the Security Council, to the last one linked.
const SECURITY_YEARS: std::ops::RangeInclusive<u32> = 1946..=2035;
/// No resolution of the Economic and Social Council bore a higher number before its thirty-first session.
const LAST_DOUBTFUL: u32 = 999;

/// What a number looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// `57/295`, `2011/22`, `S-10/2`, `ES-10/24`, `78/250 B`
    Slashed { kind: &'static str, first: u32, second: u32, letter: Option<char> },
    /// `1325 (2000)`
    OfYear { number: u32, year: u32 },
    /// `1514 (XV)`, `3201 (S-VI)`; in Arabic `1514 (د-15)`
    OfSession { number: u32, session: String },
    /// Numbers of conferences of parties, which have no symbol of their own: `24/CP.18`, `SC-6/11`, `VI/12`
    OfConference,
}

impl Shape {
    /// The shape of the number that stands at the start of `text`, and its length.
    pub(super) fn read(text: &str) -> Option<(usize, Self)> {
        let (length, shape) =
            Self::slashed(text).or_else(|| Self::bracketed(text)).or_else(|| Self::of_conference(text))?;
        let mut after = text[length..].chars();
        let next = after.next();
        let goes_on = match next {
            Some('.' | ',' | ':') => after.next().and_then(digit).is_some(),
            Some(c) => digit(c).is_some() || matches!(c, '/' | '%') || c.is_lowercase() || c.is_uppercase(),
            None => false,
        };
        (!goes_on).then_some((length, shape))
    }

    fn slashed(text: &str) -> Option<(usize, Self)> {
        let kind = ["ES-", "S-"].into_iter().find(|kind| text.starts_with(kind)).unwrap_or("");
        let (first_length, first) = figures(&text[kind.len()..])?;
        let slash = kind.len() + first_length;
        let (second_length, second) = figures(text[slash..].strip_prefix('/')?)?;
        let end = slash + 1 + second_length;
        let (length, letter) = letter(&text[end..]).map_or((0, None), |(length, letter)| (length, Some(letter)));
        Some((end + length, Self::Slashed { kind, first, second, letter }))
    }

    /// The number stands before or behind the letters of the conference, or the meeting is counted in roman figures.
    fn of_conference(text: &str) -> Option<(usize, Self)> {
        let capitals = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_uppercase()).len();
        let slash = text.find('/')?;
        let (before, after) = (&text[..slash], &text[slash + 1..]);
        let whole = |text: &str| figures(text).is_some_and(|(length, _)| length == text.len());
        let counted_before = || {
            let letters = capitals(after);
            let (length, _) = figures(after[letters..].strip_prefix('.')?)?;
            (whole(before) && (2..=4).contains(&letters)).then_some(slash + 1 + letters + 1 + length)
        };
        let counted_behind = || {
            let letters = capitals(before);
            let lettered = (2..=6).contains(&letters) && before[letters..].strip_prefix('-').is_some_and(whole);
            let (length, _) = figures(after)?;
            (lettered || roman(before).is_some_and(|meeting| meeting > 0)).then_some(slash + 1 + length)
        };
        counted_before().or_else(counted_behind).map(|length| (length, Self::OfConference))
    }

    fn bracketed(text: &str) -> Option<(usize, Self)> {
        let (length, number) = figures(text)?;
        let rest = text[length..].strip_prefix([' ', '\u{a0}']).unwrap_or(&text[length..]);
        let open = rest.strip_prefix(['(', '（'])?;
        let close = open.find([')', '）'])?;
        let (inner, after) = open.split_at(close);
        let end = text.len() - after.len() + after.chars().next()?.len_utf8();
        if let Some((length, year)) = figures(inner) {
            return (length == inner.len() && inner.chars().count() == 4)
                .then_some((end, Self::OfYear { number, year }));
        }
        // Arabic counts the sessions of old resolutions in figures: (د-15) for (XV).
        if let Some(written) = ["د-", "د - "].into_iter().find_map(|mark| inner.strip_prefix(mark)) {
            let (length, session) = figures(written)?;
            let session = Sequence::UpperRoman.nth(session);
            return (length == written.len()).then_some((end, Self::OfSession { number, session }));
        }
        let roman = inner.trim_start_matches("ES-").trim_start_matches("S-");
        let is_roman = !roman.is_empty() && roman.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'));
        is_roman.then(|| (end, Self::OfSession { number, session: inner.to_owned() }))
    }

    /// The symbol of the resolution; `None` where neither its body's name nor the number leaves no doubt.
    pub(super) fn symbol(&self, named: Named) -> Option<Symbol> {
        let body = named.body;
        let symbol = match self {
            Self::OfConference => return None,
            Self::Slashed { kind, first, second, letter } => {
                let letter = letter.map(String::from).unwrap_or_default();
                let organ = match (*kind, *first) {
                    ("", year) if ECONOMIC_YEARS.contains(&year) => match body {
                        None | Some(Body::Economic) => "E",
                        Some(Body::Council) if named.context != Some(Body::Rights) => "E",
                        _ => return None,
                    },
                    (_, session) => {
                        let counted = match *kind {
                            "" => ASSEMBLY_SESSIONS.contains(&session),
                            _ => true,
                        };
                        let rights = (named.context == Some(Body::Rights))
                            && (body == Some(Body::Council) || (body.is_none() && (named.own || !counted)));
                        match body {
                            _ if session > *ASSEMBLY_SESSIONS.end() => return None,
                            Some(Body::Rights) => "A/HRC",
                            _ if rights => "A/HRC",
                            None | Some(Body::Assembly) if counted => "A",
                            _ => return None,
                        }
                    }
                };
                format!("{organ}/RES/{kind}{first}/{second}{letter}")
            }
            Self::OfYear { number, year } => match body {
                None | Some(Body::Security | Body::Council) if SECURITY_YEARS.contains(year) => {
                    format!("S/RES/{number} ({year})")
                }
                _ => return None,
            },
            Self::OfSession { number, session } => {
                let of_assembly = session.contains('-') || roman(session).is_some_and(|session| session <= 30);
                let economic = [body, named.context].contains(&Some(Body::Economic));
                match body.or(named.context.filter(|_| *number <= LAST_DOUBTFUL)) {
                    Some(Body::Assembly) if of_assembly => format!("A/RES/{number} ({session})"),
                    None if of_assembly && *number > LAST_DOUBTFUL => format!("A/RES/{number} ({session})"),
                    Some(Body::Economic | Body::Council) | None if economic => format!("E/RES/{number} ({session})"),
                    _ => return None,
                }
            }
        };
        symbol.parse().ok()
    }
}

/// A number below 10000 at the start of `text` and its length in bytes; it does not begin with nought.
fn figures(text: &str) -> Option<(usize, u32)> {
    let length = text.find(|c| digit(c).is_none()).unwrap_or(text.len());
    let mut value = 0;
    for (at, digit) in text[..length].chars().map_while(digit).enumerate() {
        if at == 4 {
            return None;
        }
        value = value * 10 + digit;
    }
    (value > 0 && !text.starts_with(['0', '٠'])).then_some((length, value))
}

/// The value of a digit: of 0 to 9, or of ٠ to ٩.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '\u{660}'..='\u{669}' => Some(u32::from(c) - 0x660),
        _ => c.to_digit(10),
    }
}

/// The letter that tells apart resolutions of one number (`78/250 B`), in Latin; and its length with the space before.
fn letter(text: &str) -> Option<(usize, char)> {
    const ARABIC: &[(&str, char)] = &[
        ("ألف", 'A'),
        ("باء", 'B'),
        ("جيم", 'C'),
        ("دال", 'D'),
        ("هاء", 'E'),
        ("واو", 'F'),
        ("زاي", 'G'),
        ("حاء", 'H'),
        ("طاء", 'I'),
        ("ياء", 'J'),
        ("كاف", 'K'),
        ("لام", 'L'),
        ("ميم", 'M'),
    ];
    let rest = text.strip_prefix([' ', '\u{a0}']).unwrap_or(text);
    let first = rest.chars().next()?;
    let (length, letter) = match first {
        'A'..='Z' => (1, first),
        // Cyrillic letters that are drawn alike are typed for Latin ones.
        'А' => (first.len_utf8(), 'A'),
        'В' => (first.len_utf8(), 'B'),
        'С' => (first.len_utf8(), 'C'),
        'Е' => (first.len_utf8(), 'E'),
        _ => ARABIC.iter().find(|(word, _)| rest.starts_with(word)).map(|(word, letter)| (word.len(), *letter))?,
    };
    let ends = !rest[length..].starts_with(|c: char| c.is_alphanumeric() && !super::is_han(c));
    ends.then_some((text.len() - rest.len() + length, letter))
}

fn roman(numeral: &str) -> Option<u32> {
    let mut sum = 0u32;
    let mut last = 0;
    for c in numeral.chars().rev() {
        let value = match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            _ => return None,
        };
        sum = if value < last { sum.checked_sub(value)? } else { sum.checked_add(value)? };
        last = value;
    }
    Some(sum)
}
