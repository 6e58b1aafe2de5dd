//! Tables, figures and boxes are counted each by itself: through the whole text, and again through its annexes, where a
//! letter goes before the number (un-format 9.2: "Table A.1"; for figures and boxes inferred °).

use super::next;
use crate::language::{Row, Sequence};
use crate::policy::AnnexTables;
use crate::text::Attributes;

/// What is counted by itself.
#[derive(Debug, Clone, Copy)]
pub(super) enum Display {
    Table,
    Figure,
    Box,
}

#[derive(Debug, Default)]
struct Counts {
    table: u32,
    figure: u32,
    boxes: u32,
}

/// How many there have been.
#[derive(Debug, Default)]
pub(super) struct Displays {
    text: Counts,
    annexes: Counts,
    in_annex: bool,
}

impl Displays {
    /// Goes on in an annex.
    pub(super) fn enter_annex(&mut self) {
        self.in_annex = true;
    }

    /// The number of the next one, as it is printed.
    pub(super) fn number(&mut self, of: Display, attributes: &Attributes, row: &Row, policy: AnnexTables) -> String {
        let apart = self.in_annex && policy == AnnexTables::Own;
        let counts = if apart { &mut self.annexes } else { &mut self.text };
        let (count, sequence) = match of {
            Display::Table => (&mut counts.table, row.table),
            Display::Figure => (&mut counts.figure, row.figure),
            Display::Box => (&mut counts.boxes, row.table),
        };
        *count = next(*count, attributes);
        // An ordinal in words has no place after a letter.
        let sequence = if apart && sequence == Sequence::ArabicOrdinals { Sequence::Arabic } else { sequence };
        format!("{}{}", if apart { row.annex_display } else { "" }, sequence.nth(*count))
    }
}
