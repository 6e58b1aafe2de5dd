//! Tables as they were written: every cell in its row, nothing drawn.

use super::{Block, Caption};
use crate::source::Span;
use serde::Serialize;

/// A table: every row has a cell for every column, spans counted.
#[derive(Debug, Clone)]
pub struct Table {
    /// What stands around it.
    pub caption: Caption,
    /// How wide it is.
    pub width: Width,
    /// The columns, left to right as read.
    pub columns: Vec<Column>,
    /// Rows of heads, repeated on every page.
    pub head: Vec<Vec<Cell>>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// How wide a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Width {
    /// As the column of text, where its rows fit there unbroken; else as the page.
    #[default]
    Natural,
    /// As the column of text.
    Column,
    /// From the edge of the column where lines begin to the far edge of the page's.
    Edge,
    /// As the page allows.
    Page,
}

impl Width {
    const ALL: [Self; 4] = [Self::Natural, Self::Column, Self::Edge, Self::Page];

    /// Its name in sources and templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::Natural => "natural",
            Self::Column => "column",
            Self::Edge => "edge",
            Self::Page => "page",
        }
    }

    /// The width of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|width| width.name() == name)
    }
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
