//! What every block of a text is called in print: paragraph numbers, labels of headings and items, numbers of tables,
//! figures, boxes, chapters and annexes.
//!
//! One walk over the tree, before anything is set: references may point forward and into other documents. Paragraphs
//! run through the sections; chapters and annexes begin again at 1 (un-format 5.2); tables, figures and boxes run
//! through the text, and again through the annexes.

mod displays;
mod place;
mod section;
mod walk;

use crate::language::{LabelStyle, Row};
use crate::policy::{AnnexNotes, Policy, RepeatedNotes};
use crate::text::{Attributes, Block, BlockKind, Key, Text, calls, stretches};
use std::collections::{BTreeMap, BTreeSet};

pub use place::{Citation, Place, PlaceKind};
pub(super) use section::of_ranks;

/// What the blocks of one text are called, by key.
#[derive(Debug, Clone, Default)]
pub struct Numbers {
    places: BTreeMap<Key, Place>,
    notes: BTreeMap<String, String>,
    /// The names that the writer gave: a reference means no other key.
    names: BTreeSet<Key>,
}

impl Numbers {
    /// What the blocks and notes of `text` are called in a language.
    pub fn of(text: &Text, row: &Row, policy: &Policy) -> Self {
        let mut numbers = walk::numbers(text, row, policy);
        numbers.count_notes(text, row, policy);
        numbers
    }

    /// A reference means the first mark of a note, whatever is done where it is called again.
    fn count_notes(&mut self, text: &Text, row: &Row, policy: &Policy) {
        let mut count = NoteCount::default();
        let title = text.front.title.iter().map(|title| (false, vec![title.value.as_slice()]));
        let blocks = text.blocks.iter().map(|block| (is_annex(block), stretches(std::slice::from_ref(block))));
        for (enters, stretches) in title.chain(blocks) {
            if enters {
                count.enter_annex(policy.annex_notes);
            }
            for (name, _) in stretches.into_iter().flat_map(calls) {
                let known = self.notes.contains_key(name);
                if known && policy.repeated_notes == RepeatedNotes::Mark {
                    continue;
                }
                let style = count.next(row);
                if !known {
                    self.notes.insert(name.to_owned(), style.sequence.nth(count.at));
                }
            }
        }
    }

    /// What the block of a key is called.
    pub fn get(&self, key: &Key) -> Option<&Place> {
        self.places.get(key)
    }

    /// The annex or chapter in which a place is counted.
    pub fn division(&self, place: &Place) -> Option<&Place> {
        place.division.as_ref().and_then(|key| self.get(key))
    }

    /// The number of a note, at its first mark.
    pub fn note(&self, name: &str) -> Option<&str> {
        self.notes.get(name).map(String::as_str)
    }

    /// The names of all notes that are called, in order of names.
    pub fn note_names(&self) -> impl Iterator<Item = &str> {
        self.notes.keys().map(String::as_str)
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.places.keys()
    }

    /// The place that the writer named so.
    pub fn named(&self, name: &Key) -> Option<&Place> {
        self.names.get(name).and_then(|name| self.places.get(name))
    }

    /// All names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| name.0.as_str())
    }
}

fn is_annex(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. }) && block.attributes.has("annex")
}

/// Which note is next.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NoteCount {
    at: u32,
    lettered: bool,
}

impl NoteCount {
    /// Goes on in an annex.
    pub(super) fn enter_annex(&mut self, notes: AnnexNotes) {
        if notes == AnnexNotes::Letters {
            *self = Self { at: 0, lettered: true };
        }
    }

    /// How the next note is marked, which is now the one at hand.
    fn next(&mut self, row: &Row) -> LabelStyle {
        self.at = self.at.saturating_add(1);
        if self.lettered { row.letter_note } else { row.note }
    }

    /// The mark of the next note.
    pub(super) fn label(&mut self, row: &Row) -> String {
        self.next(row).label(self.at)
    }
}

/// The number after `count`, or the one pinned.
fn next(count: u32, attributes: &Attributes) -> u32 {
    pinned(attributes).unwrap_or(count.saturating_add(1))
}

/// The number that a writer pinned with `{n=3}`.
fn pinned(attributes: &Attributes) -> Option<u32> {
    attributes.get("n").and_then(|written| leading_number(&written.value))
}

/// The number with which `12 bis` begins.
fn leading_number(text: &str) -> Option<u32> {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text[..text.len() - digits.len()].parse().ok()
}

#[cfg(test)]
mod tests;
