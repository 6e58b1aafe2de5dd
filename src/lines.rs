//! Line ends of Chinese, decided before the engine sets them.
//!
//! Official Chinese documents fill a line as far as it goes and close up its punctuation to take one character more; the
//! engine weighs whole paragraphs and ends two lines in five elsewhere. Here lines are filled the official way, from the
//! advances of the faces. What was measured and what was inferred stands in `fill.rs`.
//!
//! Lines are decided only where the column is known; the templates drop them where theirs is another. A paragraph of
//! which some width is not known is left to the engine.

mod advance;
mod atom;
mod fill;

use crate::duty_station::DutyStation;
use crate::edition::{Block, BlockKind, Edition, Indent, Inline, Item};
use crate::language::Language;
use crate::text::Frame;
use std::borrow::Cow;

pub use advance::Advances;

/// The room of a line, in points, as `templates/style.typ` and `templates/page.typ` have it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// The width of the column.
    pub column: f64,
    /// The size of the text.
    pub size: f64,
    /// From one tab to the next.
    pub tab: f64,
}

impl Measure {
    /// The room of the lines of an edition; `None` where the engine decides them.
    pub fn of(edition: &Edition) -> Option<Self> {
        let column = match edition.page {
            DutyStation::NewYork => 365.3,
            DutyStation::Geneva => 371.0,
        };
        (edition.language == Language::Zh).then_some(Self { column, size: 10.5, tab: 21.6 })
    }
}

/// The edition with its line ends.
pub fn with_line_ends<'e>(edition: &'e Edition, advances: &Advances) -> Cow<'e, Edition> {
    let Some(measure) = Measure::of(edition) else { return Cow::Borrowed(edition) };
    let mut edition = edition.clone();
    let setter = Setter { measure, advances };
    setter.blocks(&mut edition.blocks, 0.0);
    Cow::Owned(edition)
}

/// Where labels of the second and third level stand, and the room of both, as `templates/style.typ` has them.
const SECOND: f64 = 31.5;
const THIRD: f64 = 21.0;
const LABEL: f64 = 15.75;

struct Setter<'a> {
    measure: Measure,
    advances: &'a Advances,
}

impl Setter<'_> {
    /// Blocks whose lines begin `left` points into the column.
    fn blocks(&self, blocks: &mut [Block], left: f64) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Paragraph { number, indent, text } => {
                    let first = match (number, indent) {
                        (Some(number), _) => self.tabbed(number),
                        (None, Indent::FirstLine) => self.measure.tab,
                        (None, _) => 0.0,
                    };
                    self.lines(text, left, first);
                }
                BlockKind::List { level, items } => self.list(*level, items, left),
                BlockKind::Frame { frame: Frame::Summary | Frame::Transmittal | Frame::Unnumbered, blocks, .. } => {
                    self.blocks(blocks, left);
                }
                _ => {}
            }
        }
    }

    /// Items of the first level begin at the second tab and return to the edge, those of the second return to their
    /// label, those of the third hang.
    fn list(&self, level: u8, items: &mut [Item], left: f64) {
        let tab = self.measure.tab;
        for item in items {
            let (left, first) = match level {
                1 => (left, tab + tab.max(self.width(&item.label) + 3.0)),
                2 => (left + SECOND, LABEL.max(self.width(&item.label) + 3.0)),
                _ => (left + THIRD + LABEL, 0.0),
            };
            let mut blocks = item.blocks.as_mut_slice();
            if let [Block { kind: BlockKind::Paragraph { number: None, text, .. }, .. }, rest @ ..] = blocks {
                self.lines(text, left, first);
                blocks = rest;
            }
            self.blocks(blocks, left);
        }
    }

    /// The room that a label takes before the words: whole tabs, as `tabbed` in `templates/paragraph.typ`.
    fn tabbed(&self, label: &str) -> f64 {
        let tab = self.measure.tab;
        (self.width(&format!("{label}\u{a0}")) / tab).ceil().max(1.0) * tab
    }

    fn width(&self, words: &str) -> f64 {
        words.chars().filter_map(|c| self.advances.regular(c)).sum::<f64>() * self.measure.size
    }

    /// Puts the ends of its lines into running text.
    fn lines(&self, text: &mut Vec<Inline>, left: f64, first: f64) {
        let Some(atoms) = atom::atoms(text, self.advances) else { return };
        let size = self.measure.size;
        let Some(ends) = fill::fill(&atoms, (self.measure.column - left) / size, first / size) else { return };
        *text = atom::ended(std::mem::take(text), &ends);
    }
}

#[cfg(test)]
mod tests;
