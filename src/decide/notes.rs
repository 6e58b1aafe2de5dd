//! Numbered notes: one definition, many marks.
//!
//! Notes count in reading order through the whole document. Where one is called again, policy decides: the same mark
//! (the older rule) or a new number and the text again (the current one); un-format 6.4. So it does in annexes: the
//! numbers go on, or letters begin (un-format 6.1).

use super::numbering::NoteCount;
use crate::edition::InlineKind;
use crate::language::Row;
use crate::policy::{Policy, RepeatedNotes};
use crate::text::{Note, Text};
use std::collections::BTreeMap;

/// The notes of one document while its marks are met.
pub(super) struct Notes<'a> {
    policy: &'a Policy,
    row: &'static Row,
    count: NoteCount,
    definitions: BTreeMap<&'a str, &'a Note>,
    met: Vec<(String, &'a Note)>,
    first: BTreeMap<&'a str, usize>,
}

impl<'a> Notes<'a> {
    /// The notes of a text, none met yet.
    pub(super) fn of(text: Option<&'a Text>, policy: &'a Policy, row: &'static Row) -> Self {
        let definitions =
            text.iter().flat_map(|text| &text.notes).map(|note| (note.name.value.as_str(), note)).collect();
        Self { policy, row, count: NoteCount::default(), definitions, met: Vec::new(), first: BTreeMap::new() }
    }

    /// Goes on in an annex.
    pub(super) fn enter_annex(&mut self) {
        self.count.enter_annex(self.policy.annex_notes);
    }

    /// The definition of a note.
    pub(super) fn definition(&self, name: &str) -> Option<&'a Note> {
        self.definitions.get(name).copied()
    }

    /// The mark of the note `name`, met now; `None`: it is defined nowhere.
    pub(super) fn mark(&mut self, name: &str) -> Option<InlineKind> {
        let note = self.definition(name)?;
        let (index, first) = match (self.first.get(name), self.policy.repeated_notes) {
            (Some(index), RepeatedNotes::Mark) => (*index, false),
            _ => {
                self.met.push((self.count.label(self.row), note));
                (self.met.len() - 1, true)
            }
        };
        self.first.entry(note.name.value.as_str()).or_insert(index);
        let label = self.met.get(index).map(|(label, _)| label.clone())?;
        Some(InlineKind::Mark { note: index, label, first })
    }

    /// The notes met, in their order, each with its mark.
    pub(super) fn met(&self) -> Vec<(String, &'a Note)> {
        self.met.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{blocks, edition};
    use crate::edition::plain;

    /// The text with its marks, and the notes at its foot.
    #[track_caller]
    fn check(language: &str, policy: &str, text: &str, expected: &str, notes: &[&str]) {
        let document = format!("[policy]\nrepeated-notes = \"{policy}\"\n");
        let text = format!("{text}\n\n[^a]: First.\n\n[^b]: Second.\n");
        let edition = edition(language, &document, &text);
        assert_eq!(blocks(&edition), [expected]);
        let found = edition.notes.iter().map(|note| format!("{} {}", note.number, plain(&note.paragraphs[0])));
        assert_eq!(found.collect::<Vec<_>>(), notes);
    }

    const TWICE: &str = "One[^a] two[^b] three.[^a]";

    #[test]
    fn a_note_called_twice_is_one_note() {
        check("en", "mark", TWICE, "1. One[1] two[2] three.[1=]", &["1 First.", "2 Second."]);
    }

    #[test]
    fn a_note_called_twice_is_printed_twice_where_policy_says_so() {
        check("en", "note", TWICE, "1. One[1] two[2] three.[3]", &["1 First.", "2 Second.", "3 First."]);
    }

    #[test]
    fn notes_of_an_annex_go_on_or_are_lettered_by_policy() {
        let text = "One[^a] and [](#^b).\n\n# Data {.annex}\n\nTwo[^b] three.[^a]\n\n[^a]: First.\n\n[^b]: Second.\n";
        let shown = |policy: &str| {
            let edition = edition("en", policy, text);
            let notes = edition.notes.iter().map(|note| note.number.clone()).collect::<Vec<_>>();
            (blocks(&edition).join(" "), notes.join(" "))
        };
        let words = "1. One[1] and 2. H1 Annex Data 1. Two[2] three.[1=]";
        assert_eq!(shown(""), (words.to_owned(), "1 2".to_owned()));
        let words = "1. One[1] and a. H1 Annex Data 1. Two[a] three.[1=]";
        assert_eq!(shown("[policy]\nannex-notes = \"letters\"\n"), (words.to_owned(), "1 a".to_owned()));
    }

    #[test]
    fn notes_count_in_the_order_of_their_marks_and_not_of_their_definitions() {
        check("en", "mark", "One[^b] two.[^a]", "1. One[1] two.[2]", &["1 Second.", "2 First."]);
    }

    #[test]
    fn marks_that_stand_together_are_parted() {
        check("en", "mark", "One.[^a][^b]", "1. One.[1],\u{a0}[2]", &["1 First.", "2 Second."]);
        check(
            "ar",
            "mark",
            "واحد[^a][^b] اثنان",
            "1\u{a0}- واحد[(1)]،\u{a0}[(2)] اثنان",
            &["(1) First.", "(2) Second."],
        );
    }
}
