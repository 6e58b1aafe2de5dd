//! Running text as it will be read. It is semantic: a mark, a symbol, a run in another language; never Typst, never a
//! control character.

use crate::language::Language;
use crate::source::Span;
use crate::text::{Key, Pending};
use serde::Serialize;

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Inline {
    /// What it is.
    #[serde(flatten)]
    pub kind: InlineKind,
    /// Where it was written; nowhere for fixed wording.
    #[serde(skip)]
    pub origin: Option<Span>,
}

/// What a piece of running text is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum InlineKind {
    /// Words in the edition's language.
    Text(String),
    /// Italic, or what the language has instead.
    Emphasis(Vec<Inline>),
    /// Bold.
    Strong(Vec<Inline>),
    /// Raised.
    Superscript(Vec<Inline>),
    /// The mark of a numbered note.
    Mark {
        /// Which of the edition's notes.
        note: usize,
        /// The mark as printed: `7`; in Arabic `(7)`.
        label: String,
        /// The note stands at its first mark; further marks only repeat it.
        first: bool,
    },
    /// The mark of a lettered note of a table or figure.
    Letter(String),
    /// The asterisks that call a cover note.
    CoverMark(String),
    /// A symbol: never broken; linked where it leads somewhere.
    Symbol {
        /// As printed.
        text: String,
        /// Where it leads.
        url: Option<String>,
    },
    /// An address in the text: may break after slashes.
    Url(String),
    /// Words that lead to an address.
    Link {
        /// Where.
        url: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// Words that lead to a block of this edition.
    Jump {
        /// The block.
        key: Key,
        /// The words.
        text: Vec<Inline>,
    },
    /// Words in another language or direction: Latin names and symbols in Arabic, English lines of a masthead.
    Run {
        /// Its language.
        language: Language,
        /// The words.
        text: Vec<Inline>,
    },
    /// Words of a draft that are not as they will be issued: a bar stands beside their lines.
    Pending {
        /// Why.
        why: Pending,
        /// The words.
        text: Vec<Inline>,
    },
    /// A line that ends where the writer ended it.
    Break,
    /// A full line that ends here and is justified: decided by [`crate::lines`], never by `decide`.
    LineEnd,
}

impl Inline {
    /// Words of the tool, from the locales.
    pub fn wording(text: impl Into<String>) -> Self {
        Self { kind: InlineKind::Text(text.into()), origin: None }
    }
}

/// The words of running text alone: for metadata, contents and comparisons.
pub fn plain(inlines: &[Inline]) -> String {
    let mut words = String::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Url(text) | InlineKind::Symbol { text, .. } => words.push_str(text),
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Superscript(inner)
            | InlineKind::Link { text: inner, .. }
            | InlineKind::Jump { text: inner, .. }
            | InlineKind::Run { text: inner, .. }
            | InlineKind::Pending { text: inner, .. } => words.push_str(&plain(inner)),
            InlineKind::Mark { .. } | InlineKind::Letter(_) | InlineKind::CoverMark(_) | InlineKind::LineEnd => {}
            InlineKind::Break => words.push(' '),
        }
    }
    words
}
