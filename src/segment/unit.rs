//! What holds segments and can be put into another language's file as a whole: blocks, items, notes, rows.

use crate::source::{FileId, Sources, Span};
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
        let lines = Span::new(span.file, first..past_attributes(sources, span.file, end));
        Self { kind, key: key.clone(), lines }
    }
}

/// The end of the line in which `end` stands, or of the attributes on lines of their own below it: those of the last item
/// of a list are none of the list's.
fn past_attributes(sources: &Sources, file: FileId, end: usize) -> usize {
    let text = sources.text(file);
    let mut end = sources.line_range(file, end).end;
    while let Some(next) =
        text.get(end..).and_then(|rest| rest.strip_prefix('\n').or_else(|| rest.strip_prefix("\r\n")))
    {
        let line = next.lines().next().unwrap_or_default();
        if !(line.trim_start().starts_with('{') && line.trim_end().ends_with('}')) {
            break;
        }
        end = text.len() - next.len() + line.trim_end().len();
    }
    end
}
