//! Digits in a row, with the marks that hold them together: what is read as a number, a time or a date.

use super::reading::Reading;
use crate::language::Language;
use std::ops::Range;

/// Digits with the marks between them.
#[derive(Debug)]
pub(super) struct Numeral {
    pub(super) range: Range<usize>,
    pub(super) groups: Vec<String>,
    pub(super) marks: Vec<char>,
}

impl Numeral {
    /// A number without any mark.
    pub(super) fn plain(&self) -> Option<u32> {
        match self.groups.as_slice() {
            [group] => group.parse().ok(),
            _ => None,
        }
    }
}

/// The digits at a place, as far as marks hold them together.
pub(super) fn lex(reading: &Reading, start: usize) -> Numeral {
    let mut groups = Vec::new();
    let mut marks = Vec::new();
    let mut at = start;
    loop {
        let length = reading.digits(at);
        groups.push(reading.slice(at..at + length));
        at += length;
        let Some(mark) = reading.free(at) else { break };
        let next = reading.digits(at + 1);
        let joins = match mark {
            '.' | ',' => next > 0,
            '\'' => next == 3 && length <= 3,
            ':' => groups.len() == 1 && length <= 2 && next == 2,
            ' ' => {
                let forward = next == 3 && length <= 3;
                // Stored in reverse order (un-format 14 A, 7).
                let reversed = reading.language == Language::Ar && length == 3 && (1..=3).contains(&next);
                forward || reversed
            }
            _ => false,
        };
        if !joins || (marks.contains(&':')) {
            break;
        }
        marks.push(mark);
        at += 1;
    }
    Numeral { range: start..at, groups, marks }
}
