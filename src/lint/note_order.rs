//! Notes named by numbers, called in another order: `[^3]` before `[^2]`. They are printed in the order of their marks,
//! so the number in the source is not the one on the page, and one of them has been moved or lost.

use super::Reading;
use crate::diagnostic::{Code, Diagnostic};
use crate::text::{calls, stretches};
use std::collections::BTreeSet;

/// Every note whose number is lower than that of one called before it.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let mut met = BTreeSet::new();
    let mut found = Vec::new();
    for (name, inline) in stretches(&reading.text.blocks).into_iter().flat_map(calls) {
        let Ok(number) = name.parse::<u32>() else { continue };
        if met.contains(&number) {
            continue;
        }
        if let Some(last) = met.last().filter(|last| **last > number) {
            let message = format!("the note `{number}` is called after the note `{last}`");
            let hint = "give notes names that are words, or numbers in the order of their marks";
            found.push(Diagnostic::at(inline.span, Code::NoteOrder, message).hint(hint));
        }
        met.insert(number);
    }
    found
}
