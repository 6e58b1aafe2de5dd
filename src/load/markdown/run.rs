//! A run of words: what the parser gives in pieces, in one, with the place of every part of it.

use super::passage::Passage;
use std::ops::Range;

/// Words without a mark between them.
#[derive(Debug, Default)]
pub(super) struct Run {
    value: String,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// Where it begins in the run.
    at: usize,
    /// Where it stands in the passage.
    range: Range<usize>,
    /// Whether it stands there as it is, byte for byte.
    exact: bool,
    /// Whether a backslash keeps it from being more than text.
    escaped: bool,
}

impl Run {
    /// Adds words that stand at `range`.
    pub(super) fn push(&mut self, passage: &Passage, words: &str, range: Range<usize>) {
        if range.start < passage.lead && self.value.is_empty() {
            let unled = passage.lead.min(range.end)..range.end;
            self.add(passage, words.get(passage.lead..).unwrap_or_default(), unled, false);
        } else {
            self.add(passage, words, range, false);
        }
    }

    /// Adds what a backslash stands before.
    pub(super) fn push_escaped(&mut self, passage: &Passage, words: &str, range: Range<usize>) {
        self.add(passage, words, range, true);
    }

    fn add(&mut self, passage: &Passage, words: &str, range: Range<usize>, escaped: bool) {
        // An entity is longer in its source than it is read; what stands before and after it is exact all the same.
        let written = passage.slice(range.clone());
        let same = shared(words.chars(), written.chars());
        let (rest, unread) = (&words[same..], &written[same..]);
        let tail = shared(rest.chars().rev(), unread.chars().rev());
        let (before, after) = (range.start + same, range.end - tail);
        self.add_piece(&words[..same], range.start..before, true, escaped);
        self.add_piece(&rest[..rest.len() - tail], before..after, false, escaped);
        self.add_piece(&rest[rest.len() - tail..], after..range.end, true, escaped);
    }

    fn add_piece(&mut self, words: &str, range: Range<usize>, exact: bool, escaped: bool) {
        if !words.is_empty() {
            self.pieces.push(Piece { at: self.value.len(), range, exact, escaped });
            self.value.push_str(words);
        }
    }

    /// The words.
    pub(super) fn value(&self) -> &str {
        &self.value
    }

    /// Where a part of the words stands in the passage.
    pub(super) fn range(&self, part: Range<usize>) -> Range<usize> {
        let at = |offset: usize| self.pieces.iter().rev().find(|piece| piece.at <= offset);
        let start =
            at(part.start).map_or(0, |piece| piece.range.start + if piece.exact { part.start - piece.at } else { 0 });
        let end = at(part.end.saturating_sub(1)).map_or(start, |piece| {
            if piece.exact { piece.range.start + (part.end - piece.at) } else { piece.range.end }
        });
        start..end.max(start)
    }

    /// Whether any of a part is escaped.
    pub(super) fn is_escaped(&self, part: Range<usize>) -> bool {
        let ends = self.pieces.iter().skip(1).map(|piece| piece.at).chain(std::iter::once(self.value.len()));
        self.pieces.iter().zip(ends).any(|(piece, end)| piece.escaped && piece.at < part.end && part.start < end)
    }
}

/// How many bytes two texts have in common where they begin.
fn shared(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum()
}
