//! The agenda: what a session talks about, in which order. Its words stand in the session's own `<lang>.ftl`.

use crate::source::Spanned;
use crate::symbol::Symbol;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The agenda of a session.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The document that holds it.
    pub document: Option<Spanned<Symbol>>,
    /// How far it is decided.
    pub status: AgendaStatus,
    /// Its items and subitems, in order.
    pub items: Vec<AgendaItem>,
}

impl Agenda {
    /// The item of a number.
    pub fn item(&self, number: &ItemNumber) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.number.value == *number)
    }
}

/// How far an agenda is decided. An adopted one is named without a cover note (manual, mastheads).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AgendaStatus {
    /// The preliminary list of items.
    PreliminaryList,
    /// The provisional agenda.
    #[default]
    Provisional,
    /// The agenda as adopted.
    Adopted,
}

/// One item or subitem.
#[derive(Debug, Clone)]
pub struct AgendaItem {
    /// `3`, `3 (a)`.
    pub number: Spanned<ItemNumber>,
}

/// The number of an item: `3`, or with the letter of a subitem `3 (a)`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ItemNumber {
    /// The item.
    pub item: u32,
    /// The letter of the subitem.
    pub letter: Option<char>,
}

impl ItemNumber {
    /// The key of its words in the session's `<lang>.ftl`: `item-3`, `item-3-a`.
    pub fn message(&self) -> String {
        match self.letter {
            None => format!("item-{}", self.item),
            Some(letter) => format!("item-{}-{letter}", self.item),
        }
    }
}

impl FromStr for ItemNumber {
    type Err = String;

    /// `3`, `3 (a)` or `3(a)`.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not the number of an agenda item");
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let item = text[..digits].parse().map_err(|_| wrong())?;
        let rest = text[digits..].trim();
        if rest.is_empty() {
            return Ok(Self { item, letter: None });
        }
        let letter = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).ok_or_else(wrong)?;
        match letter.chars().collect::<Vec<_>>()[..] {
            [letter @ 'a'..='z'] => Ok(Self { item, letter: Some(letter) }),
            _ => Err(wrong()),
        }
    }
}

impl fmt::Display for ItemNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self.letter {
            None => write!(formatter, "{}", self.item),
            Some(letter) => write!(formatter, "{} ({letter})", self.item),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: Option<(&str, &str)>) {
        let parsed = input.parse::<ItemNumber>().ok().map(|number| (number.to_string(), number.message()));
        assert_eq!(parsed, expected.map(|(shown, message)| (shown.to_owned(), message.to_owned())));
    }

    #[test]
    fn an_item_and_a_subitem_are_read_and_printed() {
        check("3", Some(("3", "item-3")));
        check("3 (a)", Some(("3 (a)", "item-3-a")));
        check("12(b)", Some(("12 (b)", "item-12-b")));
    }

    #[test]
    fn what_is_no_item_is_refused() {
        check("", None);
        check("(a)", None);
        check("3 (ab)", None);
        check("3 a", None);
        check("99999999999", None);
    }
}
