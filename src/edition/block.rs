//! Blocks as they will be read: headings with their labels, paragraphs with their numbers.

use super::{ContentsList, Figure, Inline, Table};
use crate::source::Span;
use crate::text::{Frame, Key};
use serde::Serialize;

/// A block of the text.
#[derive(Debug, Clone, Serialize)]
pub struct Block {
    /// The same in all languages. Anchors and references use it.
    pub key: Key,
    /// Where it was written; nowhere for what was generated.
    #[serde(skip)]
    pub origin: Option<Span>,
    /// What it is.
    #[serde(flatten)]
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum BlockKind {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph {
        /// `7.`, `7 -`; `None`: it has no number.
        number: Option<String>,
        /// How its first line stands.
        indent: Indent,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A lettered list.
    List {
        /// 1 to 3: (a), (i), a.
        level: u8,
        /// Its items.
        items: Vec<Item>,
    },
    /// A list with bullets, at its level from 1.
    Bullets {
        /// 1 to 3.
        level: u8,
        /// Its items; their labels are the bullets.
        items: Vec<Item>,
    },
    /// Blocks in a frame.
    Frame {
        /// Which.
        frame: Frame,
        /// "Summary", "Box 1"; `None`: it has no heading.
        heading: Option<String>,
        /// The caption of a box.
        caption: Vec<Inline>,
        /// Its blocks.
        blocks: Vec<Block>,
    },
    /// Objective, accomplishments and indicators.
    ResultsFramework(ResultsFramework),
    /// A table.
    Table(Table),
    /// A figure.
    Figure(Figure),
    /// The title, printed again where the text begins.
    RepeatedTitle {
        /// The title.
        text: Vec<Inline>,
    },
    /// The list of contents. Its page numbers come from the typesetter.
    ContentsList(ContentsList),
    /// What follows begins on a new page.
    PageBreak,
}

/// A heading.
#[derive(Debug, Clone, Serialize)]
pub struct Heading {
    /// The level in the tags: its depth in the tree, from 1, none skipped.
    pub depth: u8,
    /// The rank in print.
    pub rank: Rank,
    /// `I.`, `Chapter I`, `Programme 8`, `Annex II`.
    pub label: Option<String>,
    /// `[Original: French]`, under an annex in another language.
    pub remark: Option<String>,
    /// Its words.
    pub text: Vec<Inline>,
}

/// How a heading is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// Chapter I, on a line of its own over the words.
    Chapter,
    /// A section: 1 (I., 14 pt bold) to 6 (a., 10 pt).
    Section(u8),
    /// A typed label on a line of its own over the words, at the rank of a section.
    Labelled(u8),
    /// An annex: begins a page.
    Annex,
}

/// How the first line of a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Indent {
    /// Number at the edge, text at the first tab, further lines at the edge.
    Numbered,
    /// All lines at the edge.
    Flush,
    /// First line at the first tab.
    FirstLine,
}

/// An item of a list.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// The same in all languages.
    pub key: Key,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Option<Span>,
    /// `(a)`, `㈠`, `•`
    pub label: String,
    /// Its paragraphs and nested lists.
    pub blocks: Vec<Block>,
}

/// Objective, accomplishments and indicators.
#[derive(Debug, Clone, Serialize)]
pub struct ResultsFramework {
    /// "Objective of the Organization:" and the objective.
    pub objective: Option<(String, Vec<Inline>)>,
    /// The heads of the two columns.
    pub heads: [String; 2],
    /// The rows.
    pub rows: Vec<FrameworkRow>,
}

/// One accomplishment beside its indicators.
#[derive(Debug, Clone, Serialize)]
pub struct FrameworkRow {
    /// `(a)`, in both columns; empty where there is one row only.
    pub label: String,
    /// What is expected.
    pub accomplishment: Vec<Inline>,
    /// Label and text of each indicator; a single one has an empty label.
    pub indicators: Vec<(String, Vec<Inline>)>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Option<Span>,
}
