//! Entries of a tree of TOML: the one that holds a place, and how it is cut out.

use std::ops::Range;
use toml::de::{DeArray, DeTable, DeValue};

/// What a text is, in words.
pub(super) const TEXT: &str = "text in quotes";
/// What a list is, in words.
pub(super) const LIST: &str = "a list in brackets";
/// What a table is, in words.
pub(super) const TABLE: &str = "a table";

/// What a number without decimals is, in words.
pub(super) const INTEGER: &str = "a whole number";

/// A step from a table or a list down to what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A key of a table.
    Key(String),
    /// A place in a list.
    Index(usize),
}

/// A key with its value, or an element of a list.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The way to it from the top.
    pub path: Vec<Step>,
    /// Its key; of an element, the key of its list.
    pub key: String,
    /// Whether it is an element of a list.
    pub is_element: bool,
    /// The range of its value.
    pub span: Range<usize>,
    /// The range of the table or list that it stands in.
    pub parent: Range<usize>,
    /// What its value is, in words.
    pub found: &'static str,
}

/// The innermost entry whose key or value holds `place`.
///
/// The whole tree is gone through: the range of a `[table]` is its header and does not hold its entries.
pub(super) fn at(table: &DeTable, place: &Range<usize>) -> Option<Entry> {
    let mut search = Search { place, path: Vec::new(), best: None };
    search.table(table, &(0..0));
    search.best.map(|(_, entry)| entry)
}

/// Takes the entry at the end of `path` out of the tree.
pub(super) fn cut(table: &mut DeTable, path: &[Step]) {
    match path {
        [Step::Key(key)] => {
            table.remove(key.as_str());
        }
        [Step::Key(key), rest @ ..] => {
            if let Some(value) = table.get_mut(key.as_str()) {
                cut_value(value.get_mut(), rest);
            }
        }
        _ => {}
    }
}

fn cut_value(value: &mut DeValue, path: &[Step]) {
    match (value, path) {
        (DeValue::Table(table), _) => cut(table, path),
        (DeValue::Array(array), [Step::Index(index)]) => {
            let whole = std::mem::replace(array, DeArray::new());
            *array = whole.into_iter().enumerate().filter(|(at, _)| at != index).map(|(_, element)| element).collect();
        }
        (DeValue::Array(array), [Step::Index(index), rest @ ..]) => {
            if let Some(element) = array.get_mut(*index) {
                cut_value(element.get_mut(), rest);
            }
        }
        _ => {}
    }
}

struct Search<'a> {
    place: &'a Range<usize>,
    path: Vec<Step>,
    best: Option<(usize, Entry)>,
}

impl Search<'_> {
    fn table(&mut self, table: &DeTable, span: &Range<usize>) {
        for (key, value) in table {
            self.path.push(Step::Key(key.get_ref().to_string()));
            self.entry(&[key.span(), value.span()], value, span);
            self.path.pop();
        }
    }

    fn entry(&mut self, ranges: &[Range<usize>], value: &toml::Spanned<DeValue>, parent: &Range<usize>) {
        let holding = ranges.iter().filter(|range| holds(range, self.place));
        let size = holding.map(|range| range.end - range.start).min();
        if let Some(size) = size.filter(|size| self.best.as_ref().is_none_or(|(best, _)| size <= best)) {
            let key = self.path.iter().rev().find_map(|step| match step {
                Step::Key(key) => Some(key.clone()),
                Step::Index(_) => None,
            });
            let entry = Entry {
                path: self.path.clone(),
                key: key.unwrap_or_default(),
                is_element: matches!(self.path.last(), Some(Step::Index(_))),
                span: value.span(),
                parent: parent.clone(),
                found: type_of(value.get_ref()),
            };
            self.best = Some((size, entry));
        }
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, &value.span()),
            DeValue::Array(array) => {
                for (index, element) in array.iter().enumerate() {
                    self.path.push(Step::Index(index));
                    self.entry(&[element.span()], element, &value.span());
                    self.path.pop();
                }
            }
            _ => {}
        }
    }
}

/// An empty place is that of a value which is not there, and of the whole: nothing else holds it.
fn holds(range: &Range<usize>, place: &Range<usize>) -> bool {
    if place.is_empty() { range == place } else { range.start <= place.start && place.end <= range.end }
}

/// What a value is, in words.
fn type_of(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => TEXT,
        DeValue::Integer(_) => INTEGER,
        DeValue::Float(_) => "a number with decimals",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => LIST,
        DeValue::Table(_) => TABLE,
    }
}
