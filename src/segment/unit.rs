//! What holds segments and can be put into another language's file as a whole: blocks, items, notes, rows.

use crate::source::{Sources, Span};
use crate::text::{Attributes, Key};

/// Something of whole lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// What it is called in all languages.
    pub key: Key,
    /// Its lines, from the beginning of the first to the end of the last, attributes and fences and all.
    pub lines: Span,
}

/// What kind of unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// A block; a blank line stands between two.
    Block,
    /// An item of a list; a blank line stands between two.
    Item,
    /// The definition of a note; a blank line stands between two.
    Note,
    /// A row of a pipe table or of comma-separated values: a line.
    Row,
}

impl Unit {
    /// The unit that covers `span` and its attributes.
    pub(super) fn new(sources: &Sources, kind: UnitKind, key: &Key, span: Span, attributes: &Attributes) -> Self {
        let names = attributes.id.iter().chain(&attributes.classes).map(|written| written.span.end);
        let pairs = attributes.pairs.iter().map(|(_, value)| value.span.end);
        let written = sources.slice(span);
        let last = span.start + written.trim_end().len();
        let end = names.chain(pairs).fold(last.max(span.start), usize::max);
        let first = sources.line_range(span.file, span.start).start;
        let lines = Span::new(span.file, first..sources.line_range(span.file, end).end);
        Self { kind, key: key.clone(), lines }
    }
}
