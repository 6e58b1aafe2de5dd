//! What a symbol may be made of (un-format 2.1): the loose grammar of what somebody wrote *as* a symbol.
//!
//! Organs invent components as they need them, so that no list of them is complete; [`super::find`], which has prose
//! before it, is stricter.

use super::suffix::Suffix;
use std::error::Error;
use std::fmt;

/// The longest symbols have some 40 letters; files are named by them, and a name has 255 bytes at most.
const MOST: usize = 120;

/// Why a text is not a symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SymbolError {
    /// There is nothing.
    Empty,
    /// It ends in the asterisk of a cover note.
    Asterisk,
    /// It does not begin with the capital letters of a series.
    Series(String),
    /// Something between two slashes is no component.
    Component(String),
    /// It is longer than any name of a file.
    Long,
    /// A space stands before or after it.
    Space(String),
    /// There is no number in it.
    NoNumber(String),
}

impl fmt::Display for SymbolError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => write!(formatter, "the symbol is empty"),
            Self::Asterisk => {
                write!(formatter, "the asterisk is no part of a symbol: it is set where a cover note hangs on it")
            }
            Self::Series(text) => {
                write!(formatter, "`{text}` does not begin with a series in capital letters, such as `E` or `ST`")
            }
            Self::Component(component) => write!(formatter, "`{component}` cannot be a part of a symbol"),
            Self::Long => write!(formatter, "this is longer than any symbol: {MOST} letters at most"),
            Self::Space(text) => write!(formatter, "a space stands before or after the symbol in `{text}`"),
            Self::NoNumber(text) => write!(formatter, "`{text}` has no number and names no document"),
        }
    }
}

impl Error for SymbolError {}

/// Whether `text` is a symbol, or why not.
pub(super) fn check(text: &str) -> Result<(), SymbolError> {
    if text.is_empty() {
        return Err(SymbolError::Empty);
    }
    if text.len() > MOST {
        return Err(SymbolError::Long);
    }
    if text.trim() != text {
        return Err(SymbolError::Space(text.to_owned()));
    }
    if text.contains('*') {
        return Err(SymbolError::Asterisk);
    }
    let components = components(text);
    let [series, rest @ ..] = &components[..] else { return Err(SymbolError::Empty) };
    if !is_series(series) {
        return Err(SymbolError::Series(text.to_owned()));
    }
    if let Some(wrong) = rest.iter().find(|component| !is_component(component)) {
        return Err(SymbolError::Component((*wrong).to_owned()));
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(SymbolError::NoNumber(text.to_owned()));
    }
    Ok(())
}

/// What stands between the slashes; one in parentheses (`G.2150(SES.31/3)`) divides nothing.
pub(super) fn components(text: &str) -> Vec<&str> {
    let mut depth = 0u32;
    text.split(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == '/' && depth == 0
    })
    .collect()
}

/// `A`, `ST`, `IDB.49`, `DP-FPA`, `TD(X)`
fn is_series(text: &str) -> bool {
    let (stem, qualifiers) = split_qualifiers(text);
    stem.starts_with(|c: char| c.is_ascii_uppercase())
        && !stem.contains(|c: char| c.is_ascii_lowercase())
        && is_atoms(stem)
        && are_qualifiers(qualifiers)
}

/// `C.16`, `2099`, `S-10`, `6 (Sect. 9)`, `COP(8)`, `Part A`
fn is_component(text: &str) -> bool {
    let (stem, qualifiers) = split_qualifiers(text);
    Suffix::of(text).is_none_or(|suffix| suffix.number != Some(0))
        && is_atoms(stem.strip_prefix("Part ").unwrap_or(stem))
        && are_qualifiers(qualifiers)
}

fn split_qualifiers(text: &str) -> (&str, &str) {
    let open = text.find('(').unwrap_or(text.len());
    let stem = text[..open].strip_suffix(' ').unwrap_or(&text[..open]);
    text.split_at(stem.len())
}

/// Letters and figures, joined by single points and hyphens.
fn is_atoms(text: &str) -> bool {
    text.split(['.', '-']).all(|atom| !atom.is_empty() && atom.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// Any number of ` (Vol. II)` or `(Vol.II)`.
fn are_qualifiers(mut text: &str) -> bool {
    while !text.is_empty() {
        let Some(inner) = text.strip_prefix(' ').unwrap_or(text).strip_prefix('(') else { return false };
        let Some((words, rest)) = inner.split_once(')') else { return false };
        let within = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '-' | '/');
        let edges = |c: char| c.is_ascii_alphanumeric();
        if !(words.starts_with(edges) && words.ends_with(edges) && words.chars().all(within)) {
            return false;
        }
        text = rest;
    }
    true
}

/// Symbols for property tests.
#[cfg(test)]
pub(super) fn any() -> impl proptest::strategy::Strategy<Value = String> {
    const SYMBOL: &str = "(A|S|E|ST|CRC|IDB\\.49)(/(C\\.[1-9]{1,2}|CONF\\.[0-9]{4}|S-[1-9]|RES))?/[1-9][0-9]{0,3}\
                          /((L|CRP|WP)\\.)?[1-9][0-9]{0,2}( \\((Vol\\. I{1,3}|Part II|Sect\\. [1-9])\\))?\
                          (/(Add|Rev|Corr|Amend)\\.[1-9]){0,2}";
    proptest::string::string_regex(SYMBOL).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: Result<(), SymbolError>) {
        assert_eq!(super::check(input), expected);
    }

    #[test]
    fn symbols_of_all_series_are_read() {
        for symbol in [
            "A/99/1",
            "E/C.16/2099",
            "A/ES-10/670",
            "S/RES/1881 (2099)",
            "A/RES/3201 (S-VI)",
            "A/80/5(Vol.II)",
            "A/81/6 (Sect. 29B)/Part A",
            "A/CONF.224/PC(III)/3",
            "ICCD/COP(8)/16/Add.1",
            "TD/B(S-XIX)/2",
            "LC/G.2150(SES.31/3)",
            "ECE/MP.PP/2/Add.1",
            "ST/CS/SER.A/44/Rev.1",
            "CEDAW/C/XYZ/Q/4-5/Add.1",
            "DP/FPA-ICEF-UNW/2099/CRP.1",
            "A/C.3/62/L.16/Rev.2",
            "A/68/6 (Introduction)",
            "IDB.49",
            "GC.15/2",
        ] {
            check(symbol, Ok(()));
        }
    }

    #[test]
    fn an_asterisk_is_refused_by_name() {
        check("A/61/3*", Err(SymbolError::Asterisk));
        check("*", Err(SymbolError::Asterisk));
    }

    #[test]
    fn what_is_no_symbol_is_refused() {
        check("", Err(SymbolError::Empty));
        check("57/295", Err(SymbolError::Series("57/295".to_owned())));
        check("e/2099/1", Err(SymbolError::Series("e/2099/1".to_owned())));
        check("A/B", Err(SymbolError::NoNumber("A/B".to_owned())));
        check("A//1", Err(SymbolError::Component(String::new())));
        check("A/1/", Err(SymbolError::Component(String::new())));
        check("A/1 ", Err(SymbolError::Space("A/1 ".to_owned())));
        check(" A/1", Err(SymbolError::Space(" A/1".to_owned())));
        check("A/1/Add.0", Err(SymbolError::Component("Add.0".to_owned())));
        check(&format!("A/{}", "1".repeat(200)), Err(SymbolError::Long));
        check("A/L.", Err(SymbolError::Component("L.".to_owned())));
        check("A/80/5 (Vol. II", Err(SymbolError::Component("5 (Vol. II".to_owned())));
        check("A/80/5 ()", Err(SymbolError::Component("5 ()".to_owned())));
        check("A/80/第", Err(SymbolError::Component("第".to_owned())));
    }
}
