//! What one place of a text is: its kind, what is printed at it, how it is cited.

use crate::text::{FigureKind, Key};

/// What one block is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What kind of place it is, for the worded form of a reference.
    pub kind: PlaceKind,
    /// What is printed at the block itself: `7.`, `(a)`, `I.`; the bare number of tables, figures, boxes, chapters and
    /// annexes, whose word stands in the locales.
    pub label: Option<String>,
    /// What a reference prints: `7`, `II.A`; `None`: nothing can refer to it by number.
    pub number: Option<Citation>,
    /// How many places stand before it in the text.
    pub at: usize,
    /// The annex or chapter that it stands in, where its kind is counted anew in each.
    pub division: Option<Key>,
}

/// How a place is cited: a number, and the letters of items under it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation {
    /// `7`
    pub number: String,
    /// `(b)`, `(i)`
    pub letters: Vec<String>,
}

impl Citation {
    pub(super) fn plain(number: impl Into<String>) -> Option<Self> {
        Some(Self { number: number.into(), letters: Vec::new() })
    }
}

/// What kind of place a reference may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A paragraph or an item of its lists.
    Paragraph,
    /// A section of any rank.
    Section,
    /// A chapter.
    Chapter,
    /// An annex.
    Annex,
    /// A table.
    Table,
    /// A figure.
    Figure(FigureKind),
    /// A box.
    Box,
    /// Another directive that holds text: it has no number.
    Frame,
}
