//! One document in one language with everything decided.
//!
//! Paragraph numbers, labels, note numbers, cover notes, dates, fixed terms, references: all stand here as they will
//! be read. No template and no exporter computes a number or looks up a word. Nothing here knows Typst, and nothing is
//! a control character: what runs in another direction is a [`InlineKind::Run`]. What serializes is canonical: the same
//! edition gives the same bytes; places in the sources are left out of it.

mod agenda_text;
mod body;
mod contents;
mod cover;
mod decide;
mod display;
mod foot;
mod foreign;
mod masthead;
mod notes;
pub mod numbering;
mod reference;
mod running_text;
mod slot;
mod spacing;
mod visible;
mod writer;

use crate::document::{Contents, Distribution, Kind};
use crate::language::Language;
use crate::policy::PageNumbers;
use crate::session::DutyStation;
use crate::source::{FileId, Span};
use crate::symbol::Symbol;
use crate::text::{Align, FigureKind, Frame, Key};
use jiff::civil::Date;
use serde::Serialize;

pub use decide::{Elsewhere, edition, elsewhere};
pub use visible::{Visible, visible};

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
}

impl Edition {
    /// The name of its PDF: `E_C.16_2099_2-AR.pdf`.
    pub fn file_name(&self) -> String {
        format!("{}-{}.pdf", self.symbol.file_name(), self.language.suffix())
    }
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

/// The head of the first page.
#[derive(Debug, Clone, Serialize)]
pub struct Masthead {
    /// "United Nations"
    pub organization: String,
    /// What stands before the first slash of the symbol, set large: `E`.
    pub series: String,
    /// The rest of the symbol: `/C.16/2099/2`.
    pub rest: String,
    /// The asterisks on the symbol; empty where no cover note hangs on it.
    pub marks: String,
    /// "Economic and Social Council"
    pub organ: String,
    /// The user's emblem: the file that is shown.
    #[serde(skip)]
    pub emblem: Option<FileId>,
    /// "Advance unedited version", above the distribution.
    pub advance: Option<String>,
    /// Distribution, date, language, original: four lines, of which one may be empty. Arabic, Chinese and Russian
    /// versions have them in English (un-format 4.1): the language of each line stands with it.
    pub distribution: Vec<Phrase>,
    /// "Committee of Experts on Public Administration"
    pub body: Option<Vec<Inline>>,
    /// "Twelfth session"
    pub session: Option<Vec<Inline>>,
    /// "New York, 15–19 April 2013"
    pub place: Option<Vec<Inline>>,
    /// "Item 3 (a) of the provisional agenda*" and the titles of its items.
    pub items: Vec<ItemLine>,
}

/// Words in a language that need not be the edition's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// Its language.
    pub language: Language,
    /// The words.
    pub text: String,
}

/// The line that names agenda items, and their titles.
#[derive(Debug, Clone, Serialize)]
pub struct ItemLine {
    /// "Item 3 (a) of the provisional agenda*"
    pub line: Vec<Inline>,
    /// "Compendium of basic terminology in governance"
    pub titles: Vec<Vec<Inline>>,
}

/// The title and the lines under it.
#[derive(Debug, Clone, Serialize)]
pub struct TitleArea {
    /// The title.
    pub title: Vec<Inline>,
    /// "Note by the Secretariat", "Addendum".
    pub subtitles: Vec<Vec<Inline>>,
}

/// A note at the foot of the first page.
#[derive(Debug, Clone, Serialize)]
pub struct CoverNote {
    /// Its asterisks.
    pub mark: String,
    /// What it says, with its full stop.
    pub text: Vec<Inline>,
}

/// The foot of the first page.
#[derive(Debug, Clone, Serialize)]
pub struct Foot {
    /// `99-00412* (E)    220199`: number, mark, letter of the language, output dates.
    pub job_line: Option<String>,
    /// What the Code 39 bars say, stars included: `*9900412*`.
    pub barcode: Option<String>,
    /// "Please recycle"
    pub recycle: String,
    /// Where the QR code leads.
    pub qr: QrCode,
}

/// A QR code, decided: its modules, row by row.
#[derive(Debug, Clone, Serialize)]
pub struct QrCode {
    /// What it says.
    pub payload: String,
    /// The modules of each row, `#` dark and `.` light, without the quiet zone.
    pub rows: Vec<String>,
    /// What it is, for who does not see it.
    pub alt: String,
}

/// The heads and feet of the later pages.
#[derive(Debug, Clone, Serialize)]
pub struct Running {
    /// The symbol, without asterisks.
    pub symbol: String,
    /// The job number, without letter and asterisk.
    pub job_number: Option<String>,
    /// `2/24` or `2`.
    pub page_numbers: PageNumbers,
    /// "SPECIMEN", where the session is one.
    pub specimen: Option<String>,
}

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
    /// A picture: its file and, since bytes decide and not names, its size.
    Image(#[serde(skip)] FileId),
    /// Labels in reading order.
    Labels(Vec<String>),
    /// Bars: the labels of the groups, and the series with value and printed value for each group.
    Chart {
        /// The labels of the groups.
        categories: Vec<String>,
        /// The series.
        series: Vec<ChartSeries>,
    },
}

/// One series of a chart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartSeries {
    /// Its label.
    pub name: String,
    /// Value, and the value as it is printed in this language.
    pub values: Vec<(f64, String)>,
}

/// The list of contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsList {
    /// "Contents"
    pub heading: String,
    /// "Page"
    pub page_head: String,
    /// "Paragraphs", where that column is asked for.
    pub paragraphs_head: Option<String>,
    /// Pages alone, or paragraphs too.
    pub style: Contents,
    /// The entries.
    pub entries: Vec<ContentsEntry>,
}

/// One entry of the contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsEntry {
    /// The heading it leads to.
    pub key: Key,
    /// Its depth in the tree, from 1.
    pub depth: u8,
    /// Its label.
    pub label: Option<String>,
    /// Its words, without marks of notes.
    pub text: Vec<Inline>,
    /// "1–5": the paragraphs under it.
    pub paragraphs: Option<String>,
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
    /// A line that ends where the writer ended it.
    Break,
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
            | InlineKind::Run { text: inner, .. } => words.push_str(&plain(inner)),
            InlineKind::Mark { .. } | InlineKind::Letter(_) | InlineKind::CoverMark(_) => {}
            InlineKind::Break => words.push(' '),
        }
    }
    words
}

#[cfg(test)]
pub(crate) mod sample;
