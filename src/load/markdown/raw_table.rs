//! The data of a table before its cells are read: heads and rows, whichever way they were written.

use super::passage::Place;
use crate::source::Span;
use crate::text::Column;

/// Heads and rows, as they were written.
#[derive(Debug)]
pub(super) struct Data {
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// The heads of the columns.
    pub(super) head: RawRow,
    /// What stands over the heads of neighbouring columns, for each column; empty where nothing does.
    pub(super) groups: Vec<Option<RawCell>>,
    /// The rows below.
    pub(super) rows: Vec<RawRow>,
    /// Whether all that was written is here: where not, what rows lack is no mistake of its own.
    pub(super) whole: bool,
    /// The keys that tell how a table looks, and where they stand: they mean nothing where no table is set.
    pub(super) looks: Vec<(&'static str, Span)>,
}

/// A row as it was written.
#[derive(Debug)]
pub(super) struct RawRow {
    /// Where it stands.
    pub(super) span: Span,
    /// Whether it is written as a total.
    pub(super) total: bool,
    /// Its cells.
    pub(super) cells: Vec<RawCell>,
}

/// A cell as it was written.
#[derive(Debug, Clone)]
pub(super) struct RawCell {
    /// Its Markdown.
    pub(super) words: String,
    /// Where each byte of that stands, as far as it can be told.
    pub(super) place: Place,
    /// Where all of it stands.
    pub(super) span: Span,
    /// How many columns it covers.
    pub(super) columns: usize,
    /// How many rows it covers.
    pub(super) rows: usize,
    /// Whether it was written as a number, and not as words.
    pub(super) is_number: bool,
}

impl RawCell {
    /// A cell of its own column and row.
    pub(super) fn new(words: &str, place: Place, span: Span) -> Self {
        Self { words: words.to_owned(), place, span, columns: 1, rows: 1, is_number: false }
    }
}
