//! What a symbol says of its document: organ, bodies, session or year, series, number, and what it derives from
//! (un-format 2.1 to 2.3).

use super::grammar::components;
use super::{Suffix, SuffixKind, Symbol};

/// One part of a symbol and what it says, in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning<'a> {
    /// As it stands in the symbol: `C.16`.
    pub part: &'a str,
    /// "committee 16"
    pub says: String,
}

impl Symbol {
    /// What its parts say, in order.
    pub fn meanings(&self) -> Vec<Meaning<'_>> {
        let parts = components(&self.0);
        let mut period_is_due = true;
        let mut meanings = Vec::new();
        for (index, part) in parts.iter().copied().enumerate() {
            let says = match Suffix::of(part) {
                Some(suffix) => suffix_says(suffix),
                None if index == 0 => organ(part).to_owned(),
                None => match period(self.series(), part).filter(|_| period_is_due && index + 1 < parts.len()) {
                    Some(period) => {
                        period_is_due = false;
                        period
                    }
                    None => component(part),
                },
            };
            meanings.push(Meaning { part, says });
        }
        meanings
    }

    /// The documents that it corrects, revises or adds to, the nearest first, and how: "corrigendum 1 to".
    pub fn derivation(&self) -> Vec<(String, Symbol)> {
        let mut steps = Vec::new();
        let mut symbol = self.clone();
        while let (Some(suffix), Some(parent)) = (symbol.suffixes().last().copied(), symbol.parent()) {
            steps.push((format!("{} {}", suffix_says(suffix), joined_by(suffix.kind)), parent.clone()));
            symbol = parent;
        }
        steps
    }
}

fn suffix_says(suffix: Suffix) -> String {
    let word = suffix.kind.word();
    suffix.number.map_or_else(|| word.to_owned(), |number| format!("{word} {number}"))
}

fn joined_by(kind: SuffixKind) -> &'static str {
    match kind {
        SuffixKind::Revision | SuffixKind::Summary => "of",
        SuffixKind::Addendum | SuffixKind::Corrigendum | SuffixKind::Amendment => "to",
    }
}

/// The organ of a series.
fn organ(series: &str) -> &'static str {
    match series {
        "A" => "General Assembly",
        "E" => "Economic and Social Council",
        "S" => "Security Council",
        "ST" => "Secretariat",
        "T" => "Trusteeship Council",
        "CAT" => "Committee against Torture",
        "CCPR" => "Human Rights Committee",
        "CEDAW" => "Committee on the Elimination of Discrimination against Women",
        "CERD" => "Committee on the Elimination of Racial Discrimination",
        "CRC" => "Committee on the Rights of the Child",
        "CRPD" => "Committee on the Rights of Persons with Disabilities",
        "DP" => "United Nations Development Programme",
        "ECE" => "Economic Commission for Europe",
        "ESCAP" => "Economic and Social Commission for Asia and the Pacific",
        "HSP" => "United Nations Human Settlements Programme",
        "JIU" => "Joint Inspection Unit",
        "LC" => "Economic Commission for Latin America and the Caribbean",
        "TD" => "United Nations Conference on Trade and Development",
        "UNEP" => "United Nations Environment Programme",
        _ => "a series of another organ or body",
    }
}

/// A session or a year: the Assembly counts sessions, since the thirty-first in its symbols; the others have years.
fn period(series: &str, part: &str) -> Option<String> {
    if let Some(session) = part.strip_prefix("ES-") {
        return Some(format!("emergency special session {session}"));
    }
    if let Some(session) = part.strip_prefix("S-") {
        return Some(format!("special session {session}"));
    }
    let number: u32 = part.parse().ok()?;
    match number {
        1946..=2199 => Some(format!("year {number}")),
        1..=999 if series == "A" => Some(format!("session {number}")),
        _ => None,
    }
}

fn component(part: &str) -> String {
    let (stem, qualifier) = match part.split_once('(') {
        Some((stem, qualifier)) => (stem.trim_end(), Some(qualifier.trim_end_matches(')'))),
        None => (part, None),
    };
    let says = match stem.split_once('.') {
        Some((word, number)) => match dotted(word) {
            Some(says) => format!("{says} {number}"),
            None => "a body or series".to_owned(),
        },
        None if stem.bytes().all(|byte| byte.is_ascii_digit()) => format!("number {stem}"),
        None => plain(stem).to_owned(),
    };
    match qualifier {
        Some(qualifier) => format!("{says}, {qualifier}"),
        None => says,
    }
}

fn dotted(word: &str) -> Option<&'static str> {
    Some(match word {
        "AC" => "ad hoc committee",
        "C" => "committee",
        "CN" => "commission",
        "CONF" => "conference",
        "COP" => "conference of the parties",
        "CRP" => "conference room paper",
        "GC" => "governing council",
        "INF" => "information paper",
        "L" => "limited distribution: draft",
        "NGO" => "statement of a non-governmental organization",
        "PC" => "preparatory committee",
        "PV" => "verbatim record of meeting",
        "R" => "restricted distribution:",
        "SC" => "subcommittee",
        "SER" => "series",
        "SR" => "summary record of meeting",
        "Sub" => "subcommission",
        "WG" => "working group",
        "WP" => "working paper",
        _ => return None,
    })
}

fn plain(word: &str) -> &'static str {
    match word {
        "BUR" => "General Committee",
        "DEC" => "decisions",
        "HRC" => "Human Rights Council",
        "INF" => "information series",
        "NGO" => "statements of non-governmental organizations",
        "PC" => "preparatory committee",
        "PET" => "petitions",
        "PRST" => "statements by the President",
        "RES" => "resolutions",
        _ if word.starts_with("Part ") => "a part",
        _ => "a body or series",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(symbol: &str, expected: &[&str]) {
        let symbol: Symbol = symbol.parse().unwrap();
        let meanings = symbol.meanings();
        let says: Vec<String> =
            meanings.into_iter().map(|meaning| format!("{}: {}", meaning.part, meaning.says)).collect();
        assert_eq!(says, expected);
    }

    #[test]
    fn every_part_says_something() {
        check(
            "E/C.16/2099/2/Add.1/Corr.1",
            &[
                "E: Economic and Social Council",
                "C.16: committee 16",
                "2099: year 2099",
                "2: number 2",
                "Add.1: addendum 1",
                "Corr.1: corrigendum 1",
            ],
        );
        check(
            "A/C.3/99/L.16/Rev.2",
            &[
                "A: General Assembly",
                "C.3: committee 3",
                "99: session 99",
                "L.16: limited distribution: draft 16",
                "Rev.2: revision 2",
            ],
        );
    }

    #[test]
    fn the_number_of_a_document_is_no_year() {
        check("A/4684", &["A: General Assembly", "4684: number 4684"]);
        check("S/2099", &["S: Security Council", "2099: number 2099"]);
        check("A/99/2099", &["A: General Assembly", "99: session 99", "2099: number 2099"]);
    }

    #[test]
    fn resolutions_and_volumes_are_told() {
        check("A/RES/1514 (XV)", &["A: General Assembly", "RES: resolutions", "1514 (XV): number 1514, XV"]);
        check("A/99/5 (Vol. II)", &["A: General Assembly", "99: session 99", "5 (Vol. II): number 5, Vol. II"]);
    }

    #[test]
    fn derivation_goes_back_to_the_first_document() {
        let symbol: Symbol = "A/99/2/Rev.1/Add.1".parse().unwrap();
        let steps: Vec<String> = symbol.derivation().iter().map(|(how, of)| format!("{how} {of}")).collect();
        assert_eq!(steps, ["addendum 1 to A/99/2/Rev.1", "revision 1 of A/99/2"]);
    }
}
