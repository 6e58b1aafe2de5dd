//! Numbered notes: one definition, many marks.
//!
//! Notes count in reading order through the whole document. Where one is called again, policy decides: the same mark
//! (the older rule) or a new number and the text again (the current one); un-format 6.4.

use crate::edition::InlineKind;
use crate::language::Row;
use crate::policy::RepeatedNotes;
use crate::text::{Note, Text};
use std::collections::BTreeMap;

/// The notes of one document while its marks are met.
pub(super) struct Notes<'a> {
    policy: RepeatedNotes,
    row: &'static Row,
    definitions: BTreeMap<&'a str, &'a Note>,
    met: Vec<&'a Note>,
    first: BTreeMap<&'a str, usize>,
}

impl<'a> Notes<'a> {
    /// The notes of a text, none met yet.
    pub(super) fn of(text: Option<&'a Text>, policy: RepeatedNotes, row: &'static Row) -> Self {
        let definitions =
            text.iter().flat_map(|text| &text.notes).map(|note| (note.name.value.as_str(), note)).collect();
        Self { policy, row, definitions, met: Vec::new(), first: BTreeMap::new() }
    }

    /// The definition of a note.
    pub(super) fn definition(&self, name: &str) -> Option<&'a Note> {
        self.definitions.get(name).copied()
    }

    /// The mark of the note `name`, met now; `None`: it is defined nowhere.
    pub(super) fn mark(&mut self, name: &str) -> Option<InlineKind> {
        let note = self.definition(name)?;
        let (index, first) = match (self.first.get(name), self.policy) {
            (Some(index), RepeatedNotes::Mark) => (*index, false),
            _ => {
                self.met.push(note);
                (self.met.len() - 1, true)
            }
        };
        self.first.entry(note.name.value.as_str()).or_insert(index);
        Some(InlineKind::Mark { note: index, label: self.row.note.label(index as u32 + 1), first })
    }

    /// The notes met, in the order of their numbers.
    pub(super) fn met(&self) -> Vec<&'a Note> {
        self.met.clone()
    }
}
