//! Symbols in running prose of all six languages.
//!
//! Prose also holds `and/or`, dates, fractions, addresses and numbers of resolutions: what is found here has the shape
//! of a symbol *and* ends like one of a document, not of a body (`E/C.16`). Han and Arabic letters may stand beside a
//! symbol; Latin, Greek and Cyrillic letters and figures may not.

use super::Symbol;
use super::part::{Part, digits, part, qualifier};
use super::series;
use std::ops::Range;

/// The symbols in `text`, in order: where each stands in bytes, without the punctuation after it.
///
/// Every range lies on characters and its slice parses as the symbol beside it.
pub fn find(text: &str) -> Vec<(Range<usize>, Symbol)> {
    let mut found = Vec::new();
    if !text.contains('/') {
        return found;
    }
    let mut before = None;
    let mut start = 0;
    while let Some(rest) = text.get(start..)
        && let Some(first) = rest.chars().next()
    {
        let length = if !begins(first) || before.is_some_and(joins_what_follows) {
            first.len_utf8()
        } else if let Some(length) = address(rest) {
            length
        } else if let Some((length, symbol)) = symbol(rest) {
            found.push((start..start + length, symbol));
            length
        } else {
            first.len_utf8()
        };
        before = rest[..length].chars().next_back();
        start += length;
    }
    found
}

/// Whether a symbol or an address may begin with a character.
fn begins(c: char) -> bool {
    c.is_ascii_uppercase() || matches!(c, 'f' | 'h' | 'w')
}

/// Letters of scripts that divide words by spaces have cases; Han and Arabic ones have none.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c.is_lowercase() || c.is_uppercase()
}

fn joins_what_follows(c: char) -> bool {
    is_word(c) || matches!(c, '/' | '.' | '-' | '@' | '#' | '%' | '&' | '=' | '?' | '~' | '+' | '\\' | '$')
}

/// The length of the address that stands here. A parenthesis that it did not open is none of its own.
fn address(text: &str) -> Option<usize> {
    ["http://", "https://", "ftp://", "www."].into_iter().find(|start| text.starts_with(start))?;
    let mut depth = 0u32;
    let end = text.find(|c: char| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth == 0 => true,
        ')' => {
            depth -= 1;
            false
        }
        '<' | '>' | '"' | '[' | ']' => true,
        _ => !c.is_ascii_graphic(),
    });
    Some(end.unwrap_or(text.len()))
}

/// The symbol that stands here and its length.
fn symbol(text: &str) -> Option<(usize, Symbol)> {
    let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '-').len();
    if letters == 0 || text.starts_with('-') {
        return None;
    }
    let numbered = text[letters..].strip_prefix('.').map_or(0, |rest| digits(rest) + 1);
    let letters = &text[..letters];
    let mut end = letters.len() + if numbered > 1 { numbered } else { 0 };
    let mut parts = Vec::new();
    let mut in_resolutions = false;
    while let Some(rest) = text[end..].strip_prefix('/')
        && rest.starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        let (length, part) = part(rest, letters.len() > 1)?;
        in_resolutions |= &rest[..length] == "RES";
        end += 1 + length;
        let qualified = qualifier(&text[end..], in_resolutions).unwrap_or(0);
        end += qualified;
        parts.push(part);
    }
    let ends = !text[end..].starts_with(is_word);
    let known =
        series::is_known(letters) || (letters.len() > 1 && parts.len() > 1 && parts.iter().any(Part::is_dotted));
    if !(ends && known && names_a_document(letters, numbered > 1, &parts)) {
        return None;
    }
    Some((end, text[..end].parse().ok()?))
}

fn names_a_document(letters: &str, numbered: bool, parts: &[Part]) -> bool {
    match *parts {
        // `A/4684` and `CLCS/87` are documents; `A/80` is a session, `S/5` nothing.
        [Part::Number(number)] => numbered || number >= if letters.len() == 1 { 100 } else { 10 },
        // Sessions of the Assembly have stood in symbols since the thirty-first; the other organs have years.
        [Part::Number(number), .., last] if letters.len() == 1 => {
            number >= 31 && last != Part::Word && last != Part::Body
        }
        [.., last] => matches!(last, Part::Number(_) | Part::Paper),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(find(text).into_iter().map(|(range, _)| &text[range]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn punctuation_after_a_symbol_is_not_taken() {
        check("See E/C.16/2099/1.", &["E/C.16/2099/1"]);
        check("见E/C.16/2099/1。", &["E/C.16/2099/1"]);
        check("(A/99/16), A/99/687; A/99/L.5: “A/99/3”", &["A/99/16", "A/99/687", "A/99/L.5", "A/99/3"]);
        check("A/99/604/Add.10* and A/99/1?", &["A/99/604/Add.10", "A/99/1"]);
        check("E/2099/44.However", &["E/2099/44"]);
    }

    #[test]
    fn han_and_arabic_may_stand_beside_a_symbol() {
        check("秘书长的报告A/C.2/99/3，第一章", &["A/C.2/99/3"]);
        check("الوثيقةA/99/6/Rev.1، الفقرة", &["A/99/6/Rev.1"]);
        check("(ST/SGB/2099/8)附件", &["ST/SGB/2099/8"]);
    }

    #[test]
    fn letters_with_cases_may_not() {
        check("xA/99/6 ЯA/99/6 A/99/6x A/99/6я 3A/99/6", &[]);
    }

    #[test]
    fn qualifiers_belong_to_a_symbol() {
        check("A/99/5 (Vol. II), para. 3", &["A/99/5 (Vol. II)"]);
        check("A/81/6 (Sect. 29B)/Part A (see)", &["A/81/6 (Sect. 29B)/Part A"]);
        check("A/99/308 (Part II) (2099)", &["A/99/308 (Part II)"]);
        check("A/99/5\u{a0}(Vol.\u{a0}I)", &["A/99/5\u{a0}(Vol.\u{a0}I)"]);
        check("S/RES/1881 (2099) of A/RES/1514 (XV)", &["S/RES/1881 (2099)", "A/RES/1514 (XV)"]);
    }

    #[test]
    fn other_parentheses_do_not() {
        check("A/99/5 (part of it) A/99/6 (2099) A/99/7 (Part of it)", &["A/99/5", "A/99/6", "A/99/7"]);
    }

    #[test]
    fn symbols_of_many_series_are_found() {
        for symbol in [
            "A/4684",
            "A/ES-10/670",
            "A/S-10/2",
            "S/20702",
            "S/PV.7356",
            "S/AGENDA/7356",
            "A/C.4/69/INF/4/Add.1",
            "A/CONF.224/PC(III)/3",
            "ICCD/COP(8)/16/Add.1",
            "E/CN.4/Sub.2/2099/12",
            "CCPR/C/87/D/1093/2099",
            "CEDAW/C/XYZ/Q/4-5/Add.1",
            "NPT/CONF.2099/WP.4",
            "CTOC/COP/WG.5/2099/2/Rev.1",
            "CAC/COSP/IRG/I/3/1/Add.17",
            "IDB.49/1/Add.1",
            "PBC.37/1",
            "CLCS/87",
            "SPLOS/L.75",
            "ISBA/21/LTC/7",
            "JIU/REP/2099/2",
            "HSP/GC/25/2/Add.3",
            "UNEP/FAO/RC/COP.7/1",
            "DP/FPA-ICEF-UNW/2099/CRP.1",
            "ST/CS/SER.A/44/Rev.1",
            "XYZ/2099/CRP.1",
            "A/99/6/Summary",
        ] {
            check(&format!("({symbol})"), &[symbol]);
        }
    }

    #[test]
    fn nothing_is_found_in_addresses() {
        check("http://undocs.org/ch/A/69/6/Rev.1 www.un.org/A/1/234 undocs.org/A/99/234", &[]);
        check("https://x.org/?symbol=A/99/6&(A/99/6)", &[]);
        check("(http://undocs.org/A/99/6)A/99/7", &["A/99/7"]);
        check("http://undocs.org/A/99/6。A/99/7", &["A/99/7"]);
    }

    #[test]
    fn other_slashes_are_no_symbols() {
        check("and/or 24/7 A/B testing S/he 15/4/2013 km/h E/F n/a 57/295 3/4 HIV/AIDS 2016/17 VIH/SIDA", &[]);
        check("A/H1N1 F/A-18 ISO/IEC 27001 S/N 1234 A/4 TCP/IP 2/3 UNA/UNB A/a/1 E/1 and A/2/3", &[]);
        check("1514 (XV), 64/187, 2099/18号决议", &[]);
        check("آب/أغسطس 20شباط/فبراير", &[]);
    }

    #[test]
    fn bodies_and_sessions_are_no_documents() {
        check("E/C.16 A/CONF.224 A/80 A/S-10 CEDAW/C", &[]);
    }

    #[test]
    fn of_a_range_the_first_is_found() {
        check("A/99/604/Add.1-Add.3, A/99/4-8, A/99/1–3", &["A/99/604/Add.1", "A/99/4", "A/99/1"]);
    }

    #[test]
    fn what_goes_on_as_no_symbol_does_is_none() {
        check("A/99/6.5 E/2099/3.pdf A/99/6/draft", &[]);
    }

    proptest! {
        #[test]
        fn every_slice_parses_as_its_symbol(text in "([AES/T.0-9() -]|Add|Vol|\\PC){0,40}") {
            for (range, symbol) in find(&text) {
                prop_assert_eq!(text[range].parse::<Symbol>().unwrap(), symbol);
            }
        }

        #[test]
        fn a_symbol_is_found_whole(text in super::super::grammar::any()) {
            let prose = format!("见{text}。");
            let found: Vec<_> = find(&prose).into_iter().map(|(range, _)| prose[range].to_owned()).collect();
            prop_assert!(found.is_empty() || found == [text]);
        }
    }
}
