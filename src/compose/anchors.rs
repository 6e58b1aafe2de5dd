//! Which blocks something leads to: a first walk over the edition.
//!
//! Only these get an anchor, and a jump to a block that is not there is printed as its words alone.

use crate::edition::{Block, BlockKind, Caption, Edition, Inline, InlineKind};
use crate::text::Key;
use std::collections::BTreeSet;

/// The keys that are led to and the keys that there are.
#[derive(Debug, Default)]
pub(super) struct Anchors<'a> {
    wanted: BTreeSet<&'a Key>,
    present: BTreeSet<&'a Key>,
}

impl<'a> Anchors<'a> {
    /// Those of `edition`.
    pub(super) fn of(edition: &'a Edition) -> Self {
        let mut anchors = Self::default();
        anchors.blocks(&edition.blocks);
        edition.notes.iter().flat_map(|note| &note.paragraphs).for_each(|paragraph| anchors.inlines(paragraph));
        edition.cover_notes.iter().for_each(|note| anchors.inlines(&note.text));
        anchors
    }

    /// Whether a jump or an entry of the contents leads to the block, and the block is there.
    pub(super) fn leads_to(&self, key: &Key) -> bool {
        self.wanted.contains(key) && self.present.contains(key)
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.present.insert(&block.key);
            match &block.kind {
                BlockKind::Heading(heading) => self.inlines(&heading.text),
                BlockKind::Paragraph { text, .. } | BlockKind::RepeatedTitle { text } => self.inlines(text),
                BlockKind::List { items, .. } | BlockKind::Bullets { items, .. } => {
                    for item in items {
                        self.present.insert(&item.key);
                        self.blocks(&item.blocks);
                    }
                }
                BlockKind::Frame { caption, blocks, .. } => {
                    self.inlines(caption);
                    self.blocks(blocks);
                }
                BlockKind::ResultsFramework(framework) => {
                    framework.objective.iter().for_each(|(_, text)| self.inlines(text));
                    for row in &framework.rows {
                        self.inlines(&row.accomplishment);
                        row.indicators.iter().for_each(|(_, text)| self.inlines(text));
                    }
                }
                BlockKind::Table(table) => {
                    self.caption(&table.caption);
                    table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| self.blocks(&cell.blocks));
                }
                BlockKind::Figure(figure) => self.caption(&figure.caption),
                BlockKind::ContentsList(list) => self.wanted.extend(list.entries.iter().map(|entry| &entry.key)),
                BlockKind::PageBreak => {}
            }
        }
    }

    fn caption(&mut self, caption: &'a Caption) {
        self.inlines(&caption.title);
        self.inlines(&caption.headnote);
        caption.remarks.iter().chain(&caption.notes).for_each(|(_, text)| self.inlines(text));
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Jump { key, text } => {
                    self.wanted.insert(key);
                    self.inlines(text);
                }
                InlineKind::Emphasis(text)
                | InlineKind::Strong(text)
                | InlineKind::Superscript(text)
                | InlineKind::Link { text, .. }
                | InlineKind::Run { text, .. }
                | InlineKind::Pending { text, .. } => self.inlines(text),
                InlineKind::Text(_)
                | InlineKind::Mark { .. }
                | InlineKind::Letter(_)
                | InlineKind::CoverMark(_)
                | InlineKind::Symbol { .. }
                | InlineKind::Url(_)
                | InlineKind::Break
                | InlineKind::LineEnd => {}
            }
        }
    }
}
