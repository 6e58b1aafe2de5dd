//! Lines of a source, set in by how deep they stand.

use super::map::SourceMap;
use crate::source::Span;

/// What is printed so far.
#[derive(Debug, Default)]
pub(super) struct Printer {
    out: String,
    depth: usize,
    map: SourceMap,
}

impl Printer {
    /// One line.
    pub(super) fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.extend(std::iter::repeat_n("  ", self.depth));
            self.out.push_str(text);
        }
        self.out.push('\n');
    }

    /// A line that opens something, the lines within, a line that closes it.
    pub(super) fn nest(&mut self, open: &str, close: &str) -> Closing {
        self.line(open);
        self.depth += 1;
        Closing(close.to_owned())
    }

    /// The line that closes what [`Printer::nest`] opened.
    pub(super) fn close(&mut self, closing: Closing) {
        self.depth = self.depth.saturating_sub(1);
        self.line(&closing.0);
    }

    /// Where the next byte will stand.
    pub(super) fn position(&self) -> usize {
        self.out.len()
    }

    /// Keeps that all since `start` was printed from `origin`.
    pub(super) fn record(&mut self, start: usize, origin: Option<Span>) {
        if let Some(span) = origin {
            self.map.record(start..self.out.len(), span);
        }
    }

    /// The source and its map.
    pub(super) fn finish(self) -> (String, SourceMap) {
        (self.out, self.map)
    }
}

/// A line still to be printed.
#[must_use = "what is opened must be closed"]
pub(super) struct Closing(String);
