//! The text of one document in one language, as its writer meant it: a tree of blocks with nothing decided.
//!
//! No number, no label, no wording stands here: what `(a)` is in which language, the edition decides. Every block has a
//! [`Key`] that is the same in all languages, so that editions can be held against each other.

mod chart;
mod flow;
mod sentence;
mod stretch;
mod table;
mod whole;

use crate::language::Language;
use crate::source::{FileId, Span, Spanned};
use crate::symbol::Symbol;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

pub use chart::{Chart, ChartShape, ChartUnit};
pub use flow::{Arrows, Brace, Cells, Flow, FlowBox, Link, Outline, Panel, Side, Way};
pub use sentence::sentences;
pub use stretch::{calls, stretches};
pub use table::{Align, Cell, Column, Row, Table, Width};
pub use whole::{all_inlines, within};

/// What a block is called in all languages: its `{#id}`, else its kind and position, such as `p12` or `list2/1/p1`.
/// Never printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Key(pub String);

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// One language file, understood.
#[derive(Debug, Clone)]
pub struct Text {
    /// The file.
    pub file: FileId,
    /// Its language.
    pub language: Language,
    /// What stands between the `+++` lines.
    pub front: FrontMatter,
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// The notes defined, in the order of their definitions.
    pub notes: Vec<Note>,
    /// Every `{#name}` and where it stands.
    pub names: BTreeMap<String, Span>,
    /// The words of a draft that are not as they will be issued, by where their first piece stands.
    pub pending: BTreeMap<Span, Pending>,
}

/// Why words of a draft are not as they will be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pending {
    /// They translate what has changed since, or is gone.
    Stale,
    /// They stand in the language from which they are to be translated.
    Missing(Language),
}

impl Pending {
    /// The word for templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::Missing(_) => "missing",
        }
    }
}

/// What stands between the `+++` lines: the words of the first page that this language alone has.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// The title; inline Markdown.
    pub title: Option<Spanned<Vec<Inline>>>,
    /// A line under the title in place of the fixed one of the kind ("Note by the Secretariat").
    pub author: Option<Spanned<Vec<Inline>>>,
    /// Words of the cover notes of kind `text`, by their `name` in document.toml.
    pub cover_notes: Vec<(Spanned<String>, Spanned<Vec<Inline>>)>,
}

/// A block and what is attached to it.
#[derive(Debug, Clone)]
pub struct Block {
    /// The same in all languages.
    pub key: Key,
    /// What stands in `{...}` at its end.
    pub attributes: Attributes,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone)]
pub enum BlockKind {
    /// `#` to `######`
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// An ordered list: (a), (b) ... of the paragraph before it.
    List(Vec<Item>),
    /// A list with bullets.
    Bullets(Vec<Item>),
    /// `::: summary` and the other frames that hold blocks.
    Frame(Frame, Vec<Block>),
    /// `::: results-framework`
    ResultsFramework(ResultsFramework),
    /// `::: table`
    Table(Table),
    /// `::: figure`, `::: chart`
    Figure(Figure),
}

/// The directives that hold blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frame {
    /// `summary`: the box on the first page; unnumbered. The text after it begins on a new page.
    Summary,
    /// `transmittal`: the note with which a document is transmitted; unnumbered. The text after it begins on a new page.
    Transmittal,
    /// `unnumbered`: paragraphs without numbers.
    Unnumbered,
    /// `box`: a frame with a number and a caption (its first paragraph).
    Box,
    /// `quote`: a quotation set in.
    Quote,
    /// `correction`: the words of an entry of a corrigendum. An edition has a numbered paragraph and a quotation instead.
    Correction,
    /// `decision`: text proposed for a decision, set in: preamble unnumbered, its own numbers from 1 where asked.
    Decision,
}

/// One item of a list.
#[derive(Debug, Clone)]
pub struct Item {
    /// The same in all languages.
    pub key: Key,
    /// What stands in `{...}` at its end.
    pub attributes: Attributes,
    /// Where it stands.
    pub span: Span,
    /// Paragraphs and nested lists.
    pub blocks: Vec<Block>,
}

/// `{#id .class key="value"}`
#[derive(Debug, Clone, Default)]
pub struct Attributes {
    /// `#id`
    pub id: Option<Spanned<String>>,
    /// `.class`, in order
    pub classes: Vec<Spanned<String>>,
    /// `key="value"`, in order
    pub pairs: Vec<(Spanned<String>, Spanned<String>)>,
}

impl Attributes {
    /// Whether `.class` stands there.
    pub fn has(&self, class: &str) -> bool {
        self.classes.iter().any(|written| written.value == class)
    }

    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&Spanned<String>> {
        self.pairs.iter().find(|(written, _)| written.value == key).map(|(_, value)| value)
    }
}

/// A framed objective, and accomplishments beside their indicators.
#[derive(Debug, Clone)]
pub struct ResultsFramework {
    /// The row over both columns.
    pub objective: Option<Vec<Inline>>,
    /// The rows.
    pub accomplishments: Vec<Accomplishment>,
}

/// One expected accomplishment with its indicators of achievement.
#[derive(Debug, Clone)]
pub struct Accomplishment {
    /// The same in all languages.
    pub key: Key,
    /// What stands in `{...}` at its end.
    pub attributes: Attributes,
    /// Where it stands.
    pub span: Span,
    /// What is expected.
    pub text: Vec<Inline>,
    /// How it is measured. A single one without a list is not lettered: `lettered` is false.
    pub indicators: Vec<Vec<Inline>>,
    /// Whether the indicators were written as a list.
    pub lettered: bool,
}

/// What tables, figures and boxes have around their content.
#[derive(Debug, Clone, Default)]
pub struct Caption {
    /// The caption; the first paragraph of the directive.
    pub title: Vec<Inline>,
    /// `{.headnote}`: the unit, under the caption.
    pub headnote: Vec<Inline>,
    /// `{.source}`
    pub source: Option<Remark>,
    /// `{.note}`
    pub note: Option<Remark>,
    /// `{.abbreviations}`
    pub abbreviations: Option<Remark>,
}

/// A remark under a table or figure.
#[derive(Debug, Clone)]
pub struct Remark {
    /// What it says.
    pub words: Vec<Inline>,
    /// `{.own-label}`: it begins with the writer's own "Source:", and the edition sets none.
    pub own_label: bool,
}

/// A figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What stands around it.
    pub caption: Caption,
    /// What it shows, in words, for who does not see it. Required.
    pub alt: Option<Spanned<String>>,
    /// What kind: the label of a figure depends on it in some languages.
    pub kind: FigureKind,
    /// What is drawn.
    pub content: FigureContent,
}

/// What kind of figure: Spanish says *gráfico* of a chart and *figura* of others, Russian *диаграмма* and *схема*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureKind {
    /// A chart of data.
    Chart,
    /// A model, a flow, a map, a picture.
    Diagram,
}

/// What a figure shows.
#[derive(Debug, Clone)]
pub enum FigureContent {
    /// A picture beside the document: its file.
    Image(Spanned<FileId>),
    /// The labels, in the order in which they are read.
    Labels(Vec<Spanned<String>>),
    /// Data, drawn.
    Chart(Chart),
    /// Boxes and arrows.
    Flow(Flow<Spanned<String>>),
}

/// The definition of a note.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its name: `[^name]`.
    pub name: Spanned<String>,
    /// Its paragraphs.
    pub blocks: Vec<Block>,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

impl Inline {
    /// The words alone, without marks of notes; a line that was ended by hand goes on after a space.
    pub fn words(inlines: &[Inline]) -> String {
        inlines.iter().map(|inline| inline.kind.words()).collect()
    }

    /// Whether nothing would be seen of them: no words, and nothing that stands for some.
    pub fn is_blank(inlines: &[Inline]) -> bool {
        inlines.iter().all(|inline| match &inline.kind {
            InlineKind::Text(words) => words.trim().is_empty(),
            InlineKind::Break => true,
            _ => false,
        })
    }
}

impl InlineKind {
    fn words(&self) -> String {
        match self {
            Self::Text(words) | Self::Url(words) => words.clone(),
            Self::Emphasis(inner) | Self::Strong(inner) | Self::Superscript(inner) => Inline::words(inner),
            Self::Note(_) => String::new(),
            Self::Symbol(symbol) => symbol.to_string(),
            Self::Resolution { number, .. } => number.clone(),
            Self::Link { text, .. } => Inline::words(text),
            Self::Reference(reference) => Inline::words(&reference.words),
            Self::Break => " ".to_owned(),
        }
    }
}

/// What a piece of running text is.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind {
    /// Words.
    Text(String),
    /// `*words*`
    Emphasis(Vec<Inline>),
    /// `**words**`
    Strong(Vec<Inline>),
    /// `^words^`: raised.
    Superscript(Vec<Inline>),
    /// `[^name]`
    Note(String),
    /// A symbol of a document, recognised in running text.
    Symbol(Symbol),
    /// The number of a resolution, recognised in running text beside its noun.
    Resolution {
        /// As written: `57/295`, `1325 (2000)`.
        number: String,
        /// The symbol of the resolution, where its body is certain.
        symbol: Option<Symbol>,
    },
    /// An address, recognised in running text.
    Url(String),
    /// `[words](https://...)`
    Link {
        /// Where it leads.
        url: String,
        /// The writer's words.
        text: Vec<Inline>,
    },
    /// `[](#trust)`, `[](#a..b)`, `[](#^note)`, `[words](#trust)`, `[](<E/C.16/2099/1#trust>)`
    Reference(Reference),
    /// A line that ends where the writer ended it.
    Break,
}

/// A reference to a place in this document or another.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Another document's symbol; `None`: this document.
    pub document: Option<Symbol>,
    /// The place.
    pub target: Target,
    /// The writer's own words; empty: the number.
    pub words: Vec<Inline>,
    /// `{.worded}`: "para. 12" instead of the bare "12".
    pub worded: bool,
}

/// The place that a reference means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A block.
    Block(Key),
    /// From one block to another.
    Range(Key, Key),
    /// A note.
    Note(String),
    /// From one note to another.
    Notes(String, String),
}
