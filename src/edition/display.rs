//! Tables and figures as they will be read.

use super::{Block, Chart, Inline};
use crate::source::{FileId, Spanned};
use crate::text::{Align, FigureKind, Flow, Width};
use serde::Serialize;

/// What stands around a table or a figure.
#[derive(Debug, Clone, Serialize)]
pub struct Caption {
    /// "Table 1", "Figure II", "图一"
    pub label: Option<String>,
    /// The caption.
    pub title: Vec<Inline>,
    /// The unit, in parentheses as written.
    pub headnote: Vec<Inline>,
    /// "Source: ...", "Note: ...", "Abbreviations: ...", in this order: the word, then the writer's.
    pub remarks: Vec<(String, Vec<Inline>)>,
    /// The lettered notes: mark and text.
    pub notes: Vec<(String, Vec<Inline>)>,
}

/// A table.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// What stands around it.
    pub caption: Caption,
    /// How wide it is.
    pub width: Width,
    /// Alignment and share of the width of each column.
    pub columns: Vec<(Align, Option<f64>)>,
    /// Rows of heads, repeated on every page.
    pub head: Vec<Vec<Cell>>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct TableRow {
    /// A total: a rule above, bold.
    pub total: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// Its paragraphs and lists.
    pub blocks: Vec<Block>,
    /// Columns it covers.
    pub columns: usize,
    /// Rows it covers.
    pub rows: usize,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// What stands around it.
    pub caption: Caption,
    /// What it shows, in words.
    pub alt: String,
    /// What kind.
    pub kind: FigureKind,
    /// What is drawn.
    pub content: FigureContent,
}

/// What a figure shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureContent {
    /// A picture: its file, and where it is asked for.
    Image(#[serde(skip)] Spanned<FileId>),
    /// Labels in reading order.
    Labels(Vec<String>),
    /// Data, drawn.
    Chart(Chart),
    /// Boxes and arrows.
    Flow(Flow<String>),
}
