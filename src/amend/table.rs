//! A document.toml under the pen: edited so that comments, order and spacing stay.

use super::Refusal;
use crate::language::Language;
use crate::source::{FileId, Sources};
use jiff::civil::Date;
use toml_edit::{Array, ArrayOfTables, Datetime, DocumentMut, Item, Table, Value, value};

/// A document.toml that is being edited.
pub(super) struct DocumentTable(DocumentMut);

impl DocumentTable {
    /// The document.toml `file`. One that cannot be parsed is not touched.
    pub(super) fn open(sources: &Sources, file: FileId) -> Result<Self, Refusal> {
        let not_sound = || {
            let message = format!("`{}` cannot be edited while it has mistakes", sources.path(file));
            Refusal::new(message, "`masthead check` tells of them")
        };
        sources.text(file).parse().map(Self).map_err(|_| not_sound())
    }

    /// An empty one.
    pub(super) fn empty() -> Self {
        Self(DocumentMut::new())
    }

    /// The file as it will stand.
    pub(super) fn text(&self) -> String {
        self.0.to_string()
    }

    /// Writes `key` at the top; in its place where it is there, its comment kept.
    pub(super) fn set(&mut self, key: &str, new: impl Into<Value>) {
        let mut new = new.into();
        match self.0.get_mut(key).and_then(Item::as_value_mut) {
            Some(old) => {
                *new.decor_mut() = old.decor().clone();
                *old = new;
            }
            None => self.0[key] = value(new),
        }
    }

    /// Takes `key` away.
    pub(super) fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// Takes a rule out of those allowed, and their table where none is left.
    pub(super) fn disallow(&mut self, code: &str) {
        let Some(allowed) = self.0.get_mut("allow").and_then(Item::as_table_like_mut) else { return };
        allowed.remove(code);
        if allowed.is_empty() {
            self.0.remove("allow");
        }
    }

    /// The cover notes, in order.
    pub(super) fn cover_notes(&mut self) -> Option<&mut ArrayOfTables> {
        let notes = self.0.entry("cover-note").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        notes.as_array_of_tables_mut()
    }

    /// Adds an output date of a language.
    pub(super) fn issue(&mut self, language: Language, date: Date) {
        let issued = self.0.entry("issued").or_insert_with(|| Item::Table(Table::new()));
        let Some(dates) = issued.as_table_like_mut() else { return };
        let code = language.code();
        match dates.get_mut(code).and_then(Item::as_value_mut) {
            Some(Value::Array(known)) => known.push(day(date)),
            Some(known) => {
                let first = known.clone().decorated("", "");
                let decor = known.decor().clone();
                let mut both = Value::Array(Array::from_iter([first, day(date)]));
                *both.decor_mut() = decor;
                *known = both;
            }
            None => {
                dates.insert(code, value(day(date)));
            }
        }
    }
}

/// A day as TOML writes it.
pub(super) fn day(date: Date) -> Value {
    let date = toml_edit::Date {
        year: u16::try_from(date.year()).unwrap_or_default(),
        month: u8::try_from(date.month()).unwrap_or(1),
        day: u8::try_from(date.day()).unwrap_or(1),
    };
    Value::from(Datetime { date: Some(date), time: None, offset: None })
}

/// Languages as a list of their codes.
pub(super) fn codes(languages: &[Language]) -> Value {
    Value::Array(languages.iter().map(|language| language.code()).collect())
}
