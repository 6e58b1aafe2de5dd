//! Tables as they were written: every cell in its row, nothing drawn.

use super::{Block, Caption};
use crate::source::Span;
use serde::Serialize;

/// A table: every row has a cell for every column, spans counted.
#[derive(Debug, Clone)]
pub struct Table {
    /// What stands around it.
    pub caption: Caption,
    /// The columns, left to right as read.
    pub columns: Vec<Column>,
    /// Rows of heads, repeated on every page.
    pub head: Vec<Vec<Cell>>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// How its cells are aligned.
    pub align: Align,
    /// Its share of the width; `None`: as wide as it needs.
    pub share: Option<f64>,
}

/// How the cells of a column are aligned, in the direction of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Where a line begins.
    Start,
    /// In the middle.
    Center,
    /// Where a line ends; figures.
    End,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it stands.
    pub span: Span,
    /// A total: a rule above, bold.
    pub total: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Where it stands.
    pub span: Span,
    /// Paragraphs and lists.
    pub blocks: Vec<Block>,
    /// Columns it covers.
    pub columns: usize,
    /// Rows it covers.
    pub rows: usize,
    /// Whether it was written as a number, and not as words: TOML without quotation marks.
    pub is_number: bool,
}
