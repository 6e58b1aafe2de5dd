//! Segments: the stretches of words that a translator turns, each with a name, its bytes, its codes and its meaning.
//!
//! A segment is a paragraph, a heading, a note, a caption, a cell, a label, a description, a line of front matter, the
//! title of an agenda item. Its [`SegmentId`] is the key of its block, which is the same in all languages, and its part
//! in that. [`of_text`] finds those of a language file, [`of_session`] those of a session's own wording; [`pieces`] cuts
//! words into text and codes, as exchange files have them, [`joined`] puts them together again; [`written`] says what is
//! to stand at a segment's span for other words, [`wrapped`] in which lines.

mod code;
mod collect;
mod form;
mod meaning;
mod unit;
mod wording;
mod wrap;
mod write;

use crate::source::{FileId, Span};
use crate::text::Inline;
use serde::{Deserialize, Serialize};
use std::fmt;

pub use code::{CodeId, CodeKind, Piece, codes, joined, pieces};
pub use collect::of_text;
pub use form::Form;
pub use meaning::{Fingerprint, count_words, meaning, plain};
pub use unit::{Unit, UnitKind};
pub use wording::of_session;
pub use wrap::wrapped;
pub use write::{Unwritable, written};

/// What stands where words are to be written, as the commands that begin documents put it there.
pub const TO_BE_WRITTEN: &str = "[…]";

/// What a segment is called in all languages: the key of its block (`p7`, `trust`, `^why/p1`, `posts-table/2/3/p1`), with
/// its part where the block has several (`flow/alt`, `framework/1/text`), or `front/title` and the like. Two segments of
/// a document never share one. Names that a writer gives have no `/`, so no part is ever taken for one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SegmentId(pub String);

impl fmt::Display for SegmentId {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A stretch of words that is translated in one.
#[derive(Debug, Clone)]
pub struct Segment {
    /// What it is called in all languages.
    pub id: SegmentId,
    /// Whether a writer named it, or what it is names it alone: then it is the same segment wherever it is moved. What is
    /// called by its position is matched by its content instead.
    pub named: bool,
    /// What it is.
    pub kind: SegmentKind,
    /// Exactly the bytes in whose place a translation is put, with quotation marks where the file has them.
    pub span: Span,
    /// How words are written there.
    pub form: Form,
    /// The words.
    pub words: Vec<Inline>,
    /// Of what they mean; where lines end and what is escaped do not count.
    pub fingerprint: Fingerprint,
    /// Whether it says nothing yet: it is [`TO_BE_WRITTEN`] alone, and not in a quotation, which may leave words out.
    pub unwritten: bool,
    /// What holds it and can be put into another language's file as a whole, the largest first: a frame, a paragraph.
    /// Empty for what has a place of its own, as a title.
    pub units: Vec<Unit>,
}

impl Segment {
    /// Whether somebody writes it in the file of its own language, and not in one that all languages share.
    pub fn is_own(&self, files: &[FileId]) -> bool {
        files.contains(&self.span.file)
    }
}

/// What a segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SegmentKind {
    /// The title of a document.
    Title,
    /// The line under the title.
    Author,
    /// The words of a cover note.
    CoverNote,
    /// A heading.
    Heading,
    /// The typed label of a heading: `label="Programme 8"`.
    HeadingLabel,
    /// A paragraph; of an item of a list too.
    Paragraph,
    /// A paragraph of a note.
    Note,
    /// The caption of a table or figure.
    Caption,
    /// The headnote of a table or figure.
    Headnote,
    /// Source, note or abbreviations under a table or figure.
    Remark,
    /// A paragraph of a cell; of a head too.
    Cell,
    /// A label of a figure, a chart or a flow.
    Label,
    /// What a figure shows, for who does not see it.
    Alt,
    /// A head, an objective, an accomplishment or an indicator of a results framework.
    Framework,
    /// The title of an agenda item.
    ItemTitle,
    /// A paragraph of the annotation of an agenda item, or of what stands before the annotations.
    Annotation,
    /// Other wording of a session: its body, its place.
    Wording,
}

impl SegmentKind {
    /// The word that is printed and stands in exchange files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Author => "author",
            Self::CoverNote => "cover-note",
            Self::Heading => "heading",
            Self::HeadingLabel => "heading-label",
            Self::Paragraph => "paragraph",
            Self::Note => "note",
            Self::Caption => "caption",
            Self::Headnote => "headnote",
            Self::Remark => "remark",
            Self::Cell => "cell",
            Self::Label => "label",
            Self::Alt => "alt",
            Self::Framework => "framework",
            Self::ItemTitle => "item-title",
            Self::Annotation => "annotation",
            Self::Wording => "wording",
        }
    }
}

#[cfg(test)]
mod tests;
