//! One document in one language with everything decided.
//!
//! Paragraph numbers, labels, note numbers, cover notes, dates, fixed terms, references: all stand here as they will
//! be read. No template and no exporter computes a number or looks up a word. Nothing here knows Typst, and nothing is
//! a control character: what runs in another direction is a [`InlineKind::Run`]. What serializes is canonical: the same
//! edition gives the same bytes; places in the sources are left out of it.

mod block;
mod chart;
mod contents;
mod display;
mod first_page;
mod inline;
mod picture;
#[cfg(test)]
pub(crate) mod sample;
mod visible;
mod words;

use crate::document::{Distribution, Kind};
use crate::duty_station::DutyStation;
use crate::language::Language;
use crate::locale::PSEUDO;
use crate::source::Span;
use crate::symbol::Symbol;
use jiff::civil::Date;
use serde::Serialize;

pub use block::{Block, BlockKind, FrameworkRow, Heading, Indent, Item, Rank, ResultsFramework};
pub use chart::{Chart, ChartGroup, ChartSeries, Stretch, Tick};
pub use contents::{ContentsEntry, ContentsList};
pub use display::{Caption, Cell, Figure, FigureContent, Table, TableRow};
pub use first_page::{CoverNote, Foot, ItemLine, Masthead, Phrase, QrCode, Running, TitleArea};
pub use inline::{Inline, InlineKind, plain};
pub use picture::pictures;
pub use visible::{Visible, visible};
pub use words::words;

/// One document in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Edition {
    /// Its symbol, the same in all languages.
    pub symbol: Symbol,
    /// Its language.
    pub language: Language,
    /// What it is.
    pub kind: Kind,
    /// How far it goes.
    pub distribution: Distribution,
    /// The page it is set on.
    pub page: DutyStation,
    /// What the PDF says of itself.
    pub metadata: Metadata,
    /// The head of the first page.
    pub masthead: Masthead,
    /// The title and the lines under it.
    pub title: TitleArea,
    /// The notes at the foot of the first page, in the order of their marks.
    pub cover_notes: Vec<CoverNote>,
    /// The foot of the first page.
    pub foot: Foot,
    /// The heads and feet of the later pages.
    pub running: Running,
    /// The text.
    pub blocks: Vec<Block>,
    /// The numbered notes, in order; marks name them by their place here.
    pub notes: Vec<Footnote>,
    /// Whether a rule closes the document.
    pub closing_rule: bool,
    /// Whether its fixed wording is disguised: no edition for readers.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub disguised: bool,
    /// Whether it is a draft that has words not as they will be issued: [`InlineKind::Pending`].
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pending: bool,
}

impl Edition {
    /// The name of its PDF: `E_C.16_2099_2-AR.pdf`.
    pub fn file_name(&self) -> String {
        file_name(&self.symbol, self.language, self.disguised)
    }
}

/// The name of the file of an edition.
pub fn file_name(symbol: &Symbol, language: Language, disguised: bool) -> String {
    let suffix = if disguised { PSEUDO.to_ascii_uppercase() } else { language.suffix() };
    format!("{}-{suffix}.pdf", symbol.file_name())
}

/// What the PDF says of itself.
#[derive(Debug, Clone, Serialize)]
pub struct Metadata {
    /// Symbol and title.
    pub title: String,
    /// The organization.
    pub author: String,
    /// What it is: kind, session, item.
    pub description: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The date on the masthead; no clock is asked.
    pub date: Date,
}

/// A numbered note.
#[derive(Debug, Clone, Serialize)]
pub struct Footnote {
    /// `7`
    pub number: String,
    /// Its paragraphs; more than one is rare.
    pub paragraphs: Vec<Vec<Inline>>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Option<Span>,
}
