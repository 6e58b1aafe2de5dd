//! Which words of a translation are of which words of its original, where a record of translations knows it.

use crate::source::{FileId, Span};
use std::collections::{BTreeMap, BTreeSet};

/// What records know, by the file of the translation.
#[derive(Debug, Clone, Default)]
pub struct Known(BTreeMap<FileId, OfText>);

/// What a record knows of one translation. Segments are known by where they begin.
#[derive(Debug, Clone)]
pub struct OfText {
    /// The file of the original.
    original: FileId,
    /// For each segment of the original its translation; none where that is missing, which is told of by itself.
    pairs: BTreeMap<(FileId, usize), Option<(FileId, usize)>>,
    /// Where there are translations.
    targets: BTreeSet<(FileId, usize)>,
    /// Translations of what is gone, which is told of by itself.
    orphans: BTreeSet<(FileId, usize)>,
}

impl Known {
    /// Adds what is known of a translation.
    pub fn add(&mut self, text: FileId, known: OfText) {
        self.0.insert(text, known);
    }

    /// What is known of a translation of an original.
    pub(super) fn of(&self, original: FileId, text: FileId) -> Option<&OfText> {
        self.0.get(&text).filter(|known| known.original == original)
    }
}

impl OfText {
    /// Segments of an original, each with its translation, and translations of what is gone.
    pub fn new(
        original: FileId,
        pairs: impl Iterator<Item = (Span, Option<Span>)>,
        orphans: impl Iterator<Item = Span>,
    ) -> Self {
        let place = |span: Span| (span.file, span.start);
        let pairs: BTreeMap<_, _> = pairs.map(|(one, other)| (place(one), other.map(place))).collect();
        let targets = pairs.values().flatten().copied().collect();
        Self { original, pairs, targets, orphans: orphans.map(place).collect() }
    }

    /// Whether what stands in some places of the original is translated in some places of the translation; `None`: nothing
    /// is known of what stands there.
    pub(super) fn relates(&self, original: &[Span], text: &[Span]) -> Option<bool> {
        let mut is_known = false;
        for target in original.iter().flat_map(|span| self.pairs.range(range(*span))).map(|(_, target)| target) {
            is_known = true;
            let is_there = |(file, at): (FileId, usize)| {
                text.iter().any(|span| span.file == file && (span.start..span.end).contains(&at))
            };
            if target.is_some_and(is_there) {
                return Some(true);
            }
        }
        is_known.then_some(false)
    }

    /// Whether all that stands in some places of the original is told of as missing.
    pub(super) fn is_missing(&self, original: &[Span]) -> bool {
        let mut within = original.iter().flat_map(|span| self.pairs.range(range(*span))).peekable();
        within.peek().is_some() && within.all(|(_, target)| target.is_none())
    }

    /// Whether what stands in some places of the translation is told of as a translation of what is gone.
    pub(super) fn is_orphan(&self, text: &[Span]) -> bool {
        let has =
            |places: &BTreeSet<(FileId, usize)>| text.iter().any(|span| places.range(range(*span)).next().is_some());
        has(&self.orphans) && !has(&self.targets)
    }
}

fn range(span: Span) -> std::ops::Range<(FileId, usize)> {
    (span.file, span.start)..(span.file, span.end.max(span.start))
}
