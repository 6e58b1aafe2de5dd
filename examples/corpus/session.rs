//! The session: its name, its place and its dates, in the words of the original.

use crate::date;
use crate::note::without_marks;
use crate::schema::Document;
use crate::sources::{Cover, Dates, datetime, message};
use jiff::civil::Date;
use masthead::language::{Language, Sequence};
use masthead::session::{DutyStation, Organ};
use masthead::symbol::Symbol;

/// The session into session.toml and its words.
pub(crate) fn read(document: &Document, language: Language, cover: &mut Cover, warnings: &mut Vec<String>) {
    let body = without_marks(&document.or_inferred(&document.body, "body"));
    cover.session.symbol = stem(&cover.symbol);
    cover.session.organ = organ(&cover.symbol);
    if cover.session.organ == Organ::Other {
        cover.messages.push(("organ".to_owned(), message(&body)));
    } else if !body.is_empty() && !is_organ(&body, language) {
        cover.messages.push(("body".to_owned(), message(&body)));
    }
    if body.is_empty() {
        warnings.push("no body".to_owned());
    }
    name(&without_marks(&document.or_inferred(&document.session, "session")), cover, warnings);
    place(&without_marks(&document.or_inferred(&document.dates_place, "dates_place")), cover, warnings);
}

/// The common stem of a session's symbols: without suffixes and the number of the document.
fn stem(symbol: &Symbol) -> Option<Symbol> {
    let document = std::iter::successors(Some(symbol.clone()), Symbol::parent).last()?.to_string();
    document.rsplit_once('/')?.0.parse().ok()
}

fn name(words: &str, cover: &mut Cover, warnings: &mut Vec<String>) {
    if words.is_empty() {
        warnings.push("no session: its number is the symbol's, or its year".to_owned());
        match of_symbol(&cover.symbol) {
            Some(year @ 1900..) => cover.session.year = Some(year),
            number => cover.session.number = number.or(Some(1)),
        }
        return;
    }
    let key = match number(words) {
        Some(year @ 1900..) => {
            cover.session.year = Some(year);
            "session-annual"
        }
        number => {
            if number.is_none() {
                warnings.push(format!("no number is read in `{words}`: the session counts as the first"));
            }
            cover.session.number = number.or(Some(1));
            "session-name"
        }
    };
    cover.messages.push((key.to_owned(), message(words)));
}

/// The first number of a symbol: the session of the General Assembly, the year of other organs.
fn of_symbol(symbol: &Symbol) -> Option<u32> {
    symbol.rest().split('/').find_map(|part| part.parse().ok())
}

/// The number of a session in figures or in Chinese numerals.
fn number(words: &str) -> Option<u32> {
    let digits: String = words.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let han =
        || (1..=200).filter(|n| words.contains(&Sequence::Han.nth(*n))).max_by_key(|n| Sequence::Han.nth(*n).len());
    digits.parse().ok().or_else(han)
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

/// Whether a body is the organ itself, which the masthead has already (un-format 4.2).
fn is_organ(body: &str, language: Language) -> bool {
    let names = match language {
        Language::Ar => ["الجمعية العامة", "المجلس الاقتصادي والاجتماعي", "مجلس الأمن"],
        Language::En => ["General Assembly", "Economic and Social Council", "Security Council"],
        Language::Es => ["Asamblea General", "Consejo Económico y Social", "Consejo de Seguridad"],
        Language::Fr => ["Assemblée générale", "Conseil économique et social", "Conseil de sécurité"],
        Language::Ru => ["Генеральная Ассамблея", "Экономический и Социальный Совет", "Совет Безопасности"],
        Language::Zh => ["大会", "经济及社会理事会", "安全理事会"],
    };
    names.contains(&body)
}
