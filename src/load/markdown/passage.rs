//! A passage of Markdown and where it stands: a whole language file, a title, a cell.
//!
//! The parser gives lines and columns, and not always the right ones. Here they become byte ranges that lie within the
//! passage and on characters, whatever they were.

use crate::source::{FileId, Span};
use crate::text::Attributes;
use comrak::nodes::{LineColumn, Sourcepos};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// Put before a passage of running text, so that nothing at its start is read as a block: `-`, `1.`, `#`.
const LEAD: &str = ".";

/// A passage of Markdown.
pub(super) struct Passage<'t> {
    /// As it was written.
    pub(super) text: Cow<'t, str>,
    /// As the parser gets it: as long, line for line and byte for byte.
    pub(super) parsed: String,
    /// The attributes of its blocks, by where each block begins.
    pub(super) attributes: BTreeMap<usize, Attributes>,
    /// How many bytes of [`LEAD`] stand before it.
    pub(super) lead: usize,
    /// Where each line begins.
    lines: Vec<usize>,
    place: Place,
}

/// Where a passage stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// Byte for byte in a file, from an offset on.
    At(FileId, usize),
    /// Somewhere in a span, escaped or quoted: its bytes cannot be told one by one.
    Within(Span),
}

impl Place {
    /// The place of `value`, written in `span` with or without quotes around it.
    pub(super) fn of(value: &str, span: Span, written: &str) -> Self {
        if value.is_empty() {
            return Self::Within(span);
        }
        match written.find(value) {
            Some(start) if written.len() - value.len() <= 8 => Self::At(span.file, span.start + start),
            _ => Self::Within(span),
        }
    }
}

impl<'t> Passage<'t> {
    /// A whole file, and what of it is parsed.
    pub(super) fn of_file(file: FileId, text: &'t str, parsed: String) -> Self {
        Self::new(Cow::Borrowed(text), parsed, 0, Place::At(file, 0))
    }

    /// Blocks that stand elsewhere: a cell of several lines.
    pub(super) fn of_blocks(text: &'t str, place: Place) -> Self {
        Self::new(Cow::Borrowed(text), text.to_owned(), 0, place)
    }

    /// Running text that stands elsewhere: a title, a cell of one line.
    pub(super) fn of_line(text: &str, place: Place) -> Self {
        let led = format!("{LEAD}{text}");
        Self::new(Cow::Owned(led.clone()), led, LEAD.len(), place)
    }

    fn new(text: Cow<'t, str>, parsed: String, lead: usize, place: Place) -> Self {
        let bytes = text.as_bytes();
        let ends_line =
            |&(index, byte): &(usize, &u8)| *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
        let lines =
            std::iter::once(0).chain(bytes.iter().enumerate().filter(ends_line).map(|(index, _)| index + 1)).collect();
        Self { text, parsed, attributes: BTreeMap::new(), lead, lines, place }
    }

    /// What notes a passage from elsewhere may call is added at its end, where none of its own text can be.
    pub(super) fn add_definitions<'n>(&mut self, names: impl Iterator<Item = &'n String>) {
        for name in names {
            self.parsed.push_str(&format!("\n\n[^{name}]: ."));
        }
    }

    /// The bytes that a node covers.
    pub(super) fn range(&self, position: Sourcepos) -> Range<usize> {
        let start = self.offset(LineColumn { column: position.start.column.saturating_sub(1), ..position.start });
        let end = self.text.ceil_char_boundary(self.offset(position.end));
        let start = self.text.floor_char_boundary(start);
        start..end.max(start)
    }

    /// The byte after `column` bytes of a line.
    fn offset(&self, place: LineColumn) -> usize {
        match self.lines.get(place.line.saturating_sub(1)) {
            Some(start) => start.saturating_add(place.column).min(self.text.len()),
            None => self.text.len(),
        }
    }

    /// A line, from 1, without its end.
    pub(super) fn line(&self, number: usize) -> Range<usize> {
        let index = number.saturating_sub(1);
        let start = self.lines.get(index).copied().unwrap_or(self.text.len());
        let end = self.lines.get(index + 1).copied().unwrap_or(self.text.len());
        start..start + self.slice(start..end).trim_end_matches(['\n', '\r']).len()
    }

    /// How many lines it has.
    pub(super) fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The text in a range; empty where it does not lie on characters.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Where a range of it was written.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        match self.place {
            Place::At(file, start) => Span::new(
                file,
                start + range.start.saturating_sub(self.lead)..start + range.end.saturating_sub(self.lead),
            ),
            Place::Within(span) => span,
        }
    }

    /// Where a node was written.
    pub(super) fn span_of(&self, position: Sourcepos) -> Span {
        self.span(self.range(position))
    }

    /// Where a block begins: by this it is found again when its attributes are blanked out.
    pub(super) fn start(&self, position: Sourcepos) -> usize {
        self.range(position).start
    }

    /// The attributes of the block that covers `position`.
    pub(super) fn attributes_of(&self, position: Sourcepos) -> Attributes {
        self.attributes.get(&self.start(position)).cloned().unwrap_or_default()
    }
}
