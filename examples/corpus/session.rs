//! The session: its name, its place and its dates, in the words of the original.

use crate::date;
use crate::note::without_marks;
use crate::schema::Document;
use crate::sources::{Cover, Dates, datetime, message};
use jiff::civil::Date;
use masthead::duty_station::DutyStation;
use masthead::locale::{Args, Locale};
use masthead::session::Organ;
use masthead::symbol::Symbol;

/// How far a session is looked for among the names of sessions.
const LAST: u32 = 200;

/// The session into session.toml and its words.
pub(crate) fn read(document: &Document, locale: &Locale, cover: &mut Cover, warnings: &mut Vec<String>) {
    let body = without_marks(&document.or_inferred(&document.body, "body"));
    cover.session.symbol = stem(&cover.symbol);
    cover.session.organ = organ(&cover.symbol);
    if cover.session.organ == Organ::Other {
        cover.messages.push(("organ".to_owned(), message(&body)));
    } else if !body.is_empty() && !is_organ(&body, locale) {
        cover.messages.push(("body".to_owned(), message(&body)));
    }
    if body.is_empty() {
        warnings.push("no body".to_owned());
    }
    name(&without_marks(&document.or_inferred(&document.session, "session")), locale, cover, warnings);
    place(&without_marks(&document.or_inferred(&document.dates_place, "dates_place")), cover, warnings);
}

/// The common stem of a session's symbols: without suffixes and the number of the document.
fn stem(symbol: &Symbol) -> Option<Symbol> {
    let document = std::iter::successors(Some(symbol.clone()), Symbol::parent).last()?.to_string();
    document.rsplit_once('/')?.0.parse().ok()
}

fn name(words: &str, locale: &Locale, cover: &mut Cover, warnings: &mut Vec<String>) {
    let session = &mut cover.session;
    let organ = session.organ;
    let same = |name: &str| name.to_lowercase() == words.to_lowercase();
    if words.is_empty() {
        warnings.push("no session: its number is the symbol's, or its year".to_owned());
        match first_number(cover.symbol.rest()) {
            Some(year @ 1900..) => session.year = Some(year),
            number => session.number = number.or(Some(1)),
        }
    } else if let Some(n) = (1..=LAST).find(|n| locale.session_name(*n, organ).is_ok_and(|name| same(&name))) {
        session.number = Some(n);
    } else if let Some(year @ 1900..) = first_number(words) {
        session.year = Some(year);
        cover.messages.push(("session-annual".to_owned(), message(words)));
    } else {
        let number = first_number(words);
        if number.is_none() {
            warnings.push(format!("no number is read in `{words}`: the session counts as the first"));
        }
        session.number = number.or(Some(1));
        cover.messages.push(("session-name".to_owned(), message(words)));
    }
}

/// The first number in a text; of a symbol, the session of the General Assembly or the year of another organ.
fn first_number(text: &str) -> Option<u32> {
    text.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty())?.parse().ok()
}

fn place(words: &str, cover: &mut Cover, warnings: &mut Vec<String>) {
    if words.is_empty() {
        warnings.push("no place and dates".to_owned());
        return;
    }
    let dates = date::find(words);
    if dates.is_empty() {
        warnings.push(format!("no dates are read in `{words}`: the first day of the year stands for them"));
    }
    let unknown = Date::constant(1, 1, 1);
    let (first, last) = (dates.first().unwrap_or(&unknown), dates.last().unwrap_or(&unknown));
    cover.session.dates = datetime(*first).zip(datetime(*last)).map(|(first, last)| Dates { first, last });
    let geneva = ["Geneva", "Genève", "Ginebra", "Женева", "جنيف", "日内瓦"];
    if geneva.iter().any(|name| words.contains(name)) {
        cover.session.duty_station = DutyStation::Geneva;
    }
    let is_place = |part: &&str| !part.contains(|c: char| c.is_ascii_digit());
    let place = words.split([',', '，', '،']).map(str::trim).find(is_place).unwrap_or(words);
    cover.messages.push(("place".to_owned(), message(place)));
    cover.messages.push(("place-and-dates".to_owned(), message(words)));
}

fn organ(symbol: &Symbol) -> Organ {
    match symbol.series() {
        "A" => Organ::GeneralAssembly,
        "E" => Organ::EconomicAndSocialCouncil,
        "S" => Organ::SecurityCouncil,
        _ => Organ::Other,
    }
}

/// Whether a body is the organ itself, which the masthead has already.
fn is_organ(body: &str, locale: &Locale) -> bool {
    let keys = ["organ-general-assembly", "organ-economic-and-social-council", "organ-security-council"];
    keys.into_iter().any(|key| locale.text(key, &Args::new()).is_ok_and(|name| name == body))
}
