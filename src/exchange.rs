//! What goes to translators and comes back: the segments of documents in files that their tools read.
//!
//! [`Exchange`] is plain data, the same for every format; each format is a file of its own here, a function to bytes and
//! one back. What comes back was in other hands: [`Received`] says what a file holds and where, and nothing of it is
//! trusted before it was held against the sources.

mod docx;
mod export;
mod hold;
mod import;
mod intake;
mod locate;
mod marks;
mod memory;
mod place;
mod po;
mod tidy;
mod tmx;
mod walk;
mod wording;
mod written;
mod xliff;
mod xml;

use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::segment::{CodeId, Piece};
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;

pub use export::{Wanted, export, origins};
pub use import::{Import, import};
pub use intake::LARGEST;
pub use wording::{WordingImport, export_wording, import_wording};

/// Segments of documents, from one language to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The language from which is translated.
    pub from: Language,
    /// The language into which is translated.
    pub to: Language,
    /// The segments, document by document.
    pub parts: Vec<Part>,
}

/// The segments of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The folder that holds them, relative to the project.
    pub folder: String,
    /// What the document is called, for the translator.
    pub title: String,
    /// Its segments, in reading order.
    pub units: Vec<Unit>,
}

/// A segment as it is given to a translator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The id of the segment in its document.
    pub id: String,
    /// The hash of its source.
    pub hash: String,
    /// How far its translation is.
    pub stage: Stage,
    /// What the translator should know: what it is, queries, the source's change.
    pub notes: Vec<String>,
    /// The codes of its source and of its target.
    pub codes: BTreeMap<CodeId, Mark>,
    /// Its source.
    pub source: Vec<Piece>,
    /// Its translation, if there is one.
    pub target: Option<Vec<Piece>>,
}

/// How far a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// There is none.
    Missing,
    /// It was made of an older source.
    Stale,
    /// It is there.
    Draft,
    /// Somebody went over it.
    Revised,
    /// It is done.
    Final,
}

/// A code: what a translator may move and may not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it is, in a word: `note`, `symbol`, `emphasis`.
    pub kind: &'static str,
    /// What is written in the source, before the words of a pair.
    pub open: String,
    /// What is written after the words of a pair; empty for one that stands for itself.
    pub close: String,
    /// What a tool may show for it.
    pub shown: String,
}

impl Mark {
    /// Whether it stands around words.
    pub fn is_pair(&self) -> bool {
        !self.close.is_empty()
    }

    /// Whether it is a form of the words in it, not a link.
    fn is_form(&self) -> bool {
        ["emphasis", "strong", "superscript"].contains(&self.kind)
    }
}

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// XLIFF 2.1
    #[default]
    Xliff,
    /// TMX 1.4b: a memory of final pairs
    Tmx,
    /// GNU gettext
    Po,
    /// A table for a word processor: DOCX
    DocxTable,
}

/// What a file that came back holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    /// The language that it says its sources are in.
    pub from: Option<Language>,
    /// The language that it says its targets are in.
    pub to: Option<Language>,
    /// Whether it is a memory, whose segments are known by their words, whatever their ids.
    pub is_memory: bool,
    /// Its segments.
    pub units: Vec<ReceivedUnit>,
    /// What of it is not known and was passed over.
    pub remarks: Vec<Diagnostic>,
}

/// A segment that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedUnit {
    /// Where it stands in the file.
    pub span: Span,
    /// The folder of its document.
    pub folder: String,
    /// The id of the segment.
    pub id: String,
    /// The hash of the source from which it was made.
    pub hash: Option<String>,
    /// How far it is; nothing where the file does not say.
    pub stage: Option<Stage>,
    /// Whether its translation is meant as one: some formats mark what a tool guessed.
    pub confirmed: bool,
    /// Its source.
    pub source: Result<Vec<Piece>, Fault>,
    /// Its target; nothing where it is empty.
    pub target: Option<Result<Vec<Piece>, Fault>>,
    /// Where its target stands.
    pub target_at: Span,
}

/// Why the words of a segment cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub span: Span,
    /// The fact.
    pub message: String,
}

/// A file in a format; a memory holds the final pairs alone.
pub fn write(exchange: &Exchange, format: Format) -> Vec<u8> {
    match format {
        Format::Xliff => xliff::write(exchange),
        Format::Tmx => tmx::write(exchange),
        Format::Po => po::write(exchange),
        Format::DocxTable => docx::write(exchange),
    }
}

/// A file that came back, under its name, as sources of its own: places in findings about it are places in these. Of a
/// document of a word processor they are places in the XML in it.
pub fn sources(name: &str, bytes: &[u8]) -> Sources {
    let bytes = docx::unpacked(bytes).map_or_else(|| intake::decoded(bytes), |document| intake::decoded(&document));
    Sources::new([(name.to_owned(), bytes)])
}

/// Whether a file was written by [`write()`] or [`export_wording`], whatever was done in it since.
pub fn is_ours(text: &str) -> bool {
    let signs = [xliff::OURS, "creationtool=\"masthead\"", "Project-Id-Version: masthead", ">segment</w:t>"];
    signs.iter().any(|sign| text.contains(sign))
}

/// What a file holds that came back; its format is told by what it begins with. Of a memory of many languages the pairs
/// into `to` are taken.
///
/// # Errors
/// The file as a whole cannot be understood: nothing of it may be used.
pub fn read(sources: &Sources, file: FileId, to: Option<Language>) -> Result<Received, Diagnostic> {
    intake::check(sources, file)?;
    let text = sources.text(file);
    if !text.trim_start().starts_with('<') {
        return po::read(sources, file);
    }
    let document = xml::parse(sources, file)?;
    let root = document.root_element();
    match root.tag_name().name() {
        "xliff" => xliff::read(file, root),
        "tmx" => tmx::read(file, root, to),
        "document" => docx::read(file, root),
        name => Err(Diagnostic::at(
            xml::tag(file, root),
            Code::ExchangeUnknown,
            format!("`<{name}>` begins no file of translations"),
        )
        .hint("the formats are XLIFF 2, TMX 1.4, PO and the table of a word processor")),
    }
}

#[cfg(test)]
mod tests;
