//! The walk over the tree of a text, in the order of reading: what has been counted, and the section, chapter or annex that
//! it is in.

use super::displays::{Display, Displays};
use super::{Citation, Numbers, Place, PlaceKind, is_annex, leading_number, next, pinned, section};
use crate::language::Row;
use crate::policy::Policy;
use crate::text::{Accomplishment, Block, BlockKind, Cell, Frame, Item, Key, Text};

#[derive(Default)]
struct Counts {
    headings: [u32; 6],
    /// The sections that the present place is in, for `II.A`.
    sections: [Option<Section>; 6],
    paragraph: u32,
    chapter: u32,
    annex: u32,
    displays: Displays,
}

/// A section as those under it are cited.
struct Section {
    /// `II.A`
    citation: String,
    /// What ends its label in print.
    after: &'static str,
}

struct Walk<'a> {
    row: &'a Row,
    policy: &'a Policy,
    numbers: Numbers,
    annexes: usize,
    count: Counts,
    division: Option<Key>,
}

/// What the blocks of `text` are called in a language; its notes are not counted yet.
pub(super) fn numbers(text: &Text, row: &Row, policy: &Policy) -> Numbers {
    let annexes = text.blocks.iter().filter(|block| is_annex(block)).count();
    let numbers = Numbers { names: text.names.keys().cloned().map(Key).collect(), ..Numbers::default() };
    let mut walk = Walk { row, policy, numbers, annexes, count: Counts::default(), division: None };
    walk.body(&text.blocks);
    walk.division = None;
    text.notes.iter().flat_map(|note| &note.blocks).for_each(|block| walk.inner(block, None));
    walk.numbers
}

impl Walk<'_> {
    fn set(&mut self, key: &Key, kind: PlaceKind, label: Option<String>, number: Option<Citation>) {
        let at = self.numbers.places.len();
        let is_counted_anew = matches!(kind, PlaceKind::Paragraph | PlaceKind::Section);
        let division = self.division.clone().filter(|_| is_counted_anew);
        self.numbers.places.insert(key.clone(), Place { kind, label, number, at, division });
    }

    fn body(&mut self, blocks: &[Block]) {
        let mut owner = None;
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { level, .. } => {
                    self.heading(block, *level);
                    owner = None;
                }
                BlockKind::Paragraph(_) => {
                    let number = self.paragraph(block);
                    // What is continued goes on under the number before it.
                    if !block.attributes.has("continued") {
                        owner = number;
                    }
                }
                BlockKind::List(items) => self.items(items, 0, owner.clone().and_then(Citation::plain)),
                _ => self.object(block),
            }
        }
    }

    fn heading(&mut self, block: &Block, level: u8) {
        let attributes = &block.attributes;
        if attributes.has("annex") {
            return self.annex(block);
        }
        if attributes.has("chapter") {
            self.count.chapter = next(self.count.chapter, attributes);
            self.restart();
            self.division = Some(block.key.clone());
            let number = self.row.chapter.nth(self.count.chapter);
            return self.set(&block.key, PlaceKind::Chapter, Some(number.clone()), Citation::plain(number));
        }
        let rank = usize::from(level.clamp(1, 6)) - 1;
        if let Some(typed) = attributes.get("label") {
            self.open(rank, None);
            let words = typed.value.clone();
            return self.set(&block.key, PlaceKind::Section, Some(words.clone()), Citation::plain(words));
        }
        if attributes.has("unnumbered") {
            self.open(rank, None);
            return self.set(&block.key, PlaceKind::Section, None, None);
        }
        self.count.headings[rank] = next(self.count.headings[rank], attributes);
        let style = self.row.headings[rank];
        let label = style.label(self.count.headings[rank]);
        let over = self.count.sections[..rank].iter().flatten().last();
        let over = over.map(|over| (over.citation.as_str(), over.after));
        let citation = section::citation(self.row, rank, self.count.headings[rank], over);
        self.open(rank, Some(Section { citation: citation.clone(), after: style.after }));
        self.set(&block.key, PlaceKind::Section, Some(label), Citation::plain(citation));
    }

    /// Enters a section: what counted under the one before begins again.
    fn open(&mut self, rank: usize, section: Option<Section>) {
        self.count.sections[rank] = section;
        for lower in rank + 1..6 {
            self.count.headings[lower] = 0;
            self.count.sections[lower] = None;
        }
    }

    /// Begins the numbers of paragraphs and headings again.
    fn restart(&mut self) {
        self.count.paragraph = 0;
        self.count.headings = Default::default();
        self.count.sections = Default::default();
    }

    fn annex(&mut self, block: &Block) {
        self.count.annex = next(self.count.annex, &block.attributes);
        self.count.displays.enter_annex();
        self.restart();
        self.division = Some(block.key.clone());
        // A single annex has no number (manual, mastheads: "Annex").
        let number =
            (self.annexes > 1 || pinned(&block.attributes).is_some()).then(|| self.row.annex.nth(self.count.annex));
        self.set(&block.key, PlaceKind::Annex, number.clone(), number.and_then(Citation::plain));
    }

    /// The number under which the lists after a paragraph are cited.
    fn paragraph(&mut self, block: &Block) -> Option<String> {
        let attributes = &block.attributes;
        if attributes.has("unnumbered") || attributes.has("continued") {
            self.set(&block.key, PlaceKind::Paragraph, None, None);
            return None;
        }
        let style = self.row.paragraph;
        let number = match attributes.get("n") {
            Some(written) => {
                self.count.paragraph = leading_number(&written.value).unwrap_or(self.count.paragraph.saturating_add(1));
                written.value.clone()
            }
            None => {
                self.count.paragraph = self.count.paragraph.saturating_add(1);
                style.sequence.nth(self.count.paragraph)
            }
        };
        let label = format!("{}{number}{}", style.before, style.after);
        self.set(&block.key, PlaceKind::Paragraph, Some(label), Citation::plain(number.clone()));
        Some(number)
    }

    fn items(&mut self, items: &[Item], level: usize, over: Option<Citation>) {
        let (labels, citations) = (self.row.lists[level.min(2)], self.row.citations[level.min(2)]);
        let mut count = 0;
        for item in items {
            count = next(count, &item.attributes);
            let citation = over.clone().map(|mut over| {
                over.letters.push(citations.label(count));
                over
            });
            self.set(&item.key, PlaceKind::Paragraph, Some(labels.label(count)), citation.clone());
            for block in &item.blocks {
                match &block.kind {
                    BlockKind::List(nested) => self.items(nested, level + 1, citation.clone()),
                    _ => self.inner(block, citation.as_ref()),
                }
            }
        }
    }

    /// A block that is no part of the numbered text.
    fn inner(&mut self, block: &Block, over: Option<&Citation>) {
        match &block.kind {
            // What stands in an item or a frame is cited by what it stands in.
            BlockKind::Paragraph(_) => self.set(&block.key, PlaceKind::Paragraph, None, over.cloned()),
            BlockKind::Heading { .. } => self.set(&block.key, PlaceKind::Section, None, None),
            BlockKind::List(items) => self.items(items, 0, over.cloned()),
            _ => self.object(block),
        }
    }

    fn object(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Frame(Frame::Decision, blocks) => {
                self.set(&block.key, PlaceKind::Frame, None, None);
                self.decision(blocks);
            }
            BlockKind::Frame(Frame::Correction, blocks) => {
                // It has its name from its entry in document.toml.
                self.numbers.names.insert(block.key.clone());
                self.paragraph(block);
                for inner in blocks {
                    self.inner(inner, None);
                }
            }
            BlockKind::Frame(frame, blocks) => {
                if *frame == Frame::Box {
                    let number = self.display(Display::Box, block);
                    self.set(&block.key, PlaceKind::Box, Some(number.clone()), Citation::plain(number));
                } else {
                    self.set(&block.key, PlaceKind::Frame, None, None);
                }
                for inner in blocks {
                    self.inner(inner, None);
                }
            }
            BlockKind::Bullets(items) => {
                for item in items {
                    self.set(&item.key, PlaceKind::Paragraph, None, None);
                    item.blocks.iter().for_each(|inner| self.inner(inner, None));
                }
            }
            BlockKind::ResultsFramework(framework) => {
                self.set(&block.key, PlaceKind::Frame, None, None);
                self.framework(&framework.accomplishments);
            }
            BlockKind::Table(table) => {
                let numbered = !table.caption.title.is_empty() && !block.attributes.has("unnumbered");
                let number = numbered.then(|| self.display(Display::Table, block));
                self.set(&block.key, PlaceKind::Table, number.clone(), number.and_then(Citation::plain));
                table.head.iter().chain(table.rows.iter().map(|row| &row.cells)).for_each(|row| self.cells(row));
            }
            BlockKind::Figure(figure) => {
                let numbered = !block.attributes.has("unnumbered");
                let number = numbered.then(|| self.display(Display::Figure, block));
                let kind = PlaceKind::Figure(figure.kind);
                self.set(&block.key, kind, number.clone(), number.and_then(Citation::plain));
            }
            BlockKind::Paragraph(_) | BlockKind::Heading { .. } | BlockKind::List(_) => self.inner(block, None),
        }
    }

    fn display(&mut self, of: Display, block: &Block) -> String {
        self.count.displays.number(of, &block.attributes, self.row, self.policy.annex_tables)
    }

    fn cells(&mut self, cells: &[Cell]) {
        for block in cells.iter().flat_map(|cell| &cell.blocks) {
            self.inner(block, None);
        }
    }

    /// The operative paragraphs of a draft count from 1, whatever the paragraphs around it have come to.
    fn decision(&mut self, blocks: &[Block]) {
        for block in blocks {
            let BlockKind::List(items) = &block.kind else {
                self.inner(block, None);
                continue;
            };
            let mut count = 0;
            for item in items {
                count = next(count, &item.attributes);
                let number = self.row.paragraph.sequence.nth(count);
                let citation = Citation::plain(number);
                self.set(&item.key, PlaceKind::Paragraph, Some(self.row.paragraph.label(count)), citation.clone());
                for inner in &item.blocks {
                    self.inner(inner, citation.as_ref());
                }
            }
        }
    }

    fn framework(&mut self, accomplishments: &[Accomplishment]) {
        let mut count = 0;
        for accomplishment in accomplishments {
            count = next(count, &accomplishment.attributes);
            let lettered = accomplishments.len() > 1 || pinned(&accomplishment.attributes).is_some();
            let label = lettered.then(|| self.row.lists[0].label(count));
            let citation = label.clone().and_then(Citation::plain);
            self.set(&accomplishment.key, PlaceKind::Paragraph, label, citation);
        }
    }
}
