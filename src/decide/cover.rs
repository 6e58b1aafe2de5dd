//! The notes of the first page and their asterisks.
//!
//! Marks follow reading order: symbol, session, item, title, line under the title; the nth note has n asterisks
//! (un-format 3.2). An asterisk says nothing but that a note hangs there: a reissue is one such note (14 A). Of several
//! reissues the symbol carries the mark of the last; that the earlier ones keep their notes is inferred °.

use super::slot::slot;
use super::writer::Writer;
use crate::agenda::AgendaStatus;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, CoverNoteKind, CoverNotePlace};
use crate::edition::{CoverNote, Inline};
use crate::locale::Args;

/// The notes of the first page, and which asterisks stand at which place.
#[derive(Debug, Default)]
pub(super) struct Cover {
    pub(super) notes: Vec<CoverNote>,
    marks: Vec<(CoverNotePlace, String)>,
    /// The asterisks of the last reissue; the job number has one whenever there are any (un-format 3.1).
    pub(super) reissue: String,
}

impl Cover {
    /// The asterisks at a place; several notes' divided by commas.
    pub(super) fn at(&self, place: CoverNotePlace) -> String {
        let marks: Vec<&str> =
            self.marks.iter().filter(|(at, _)| *at == place).map(|(_, mark)| mark.as_str()).collect();
        marks.join(", ")
    }
}

const PLACES: [CoverNotePlace; 5] = [
    CoverNotePlace::Symbol,
    CoverNotePlace::Session,
    CoverNotePlace::Item,
    CoverNotePlace::Title,
    CoverNotePlace::Author,
];

impl<'a> Writer<'a> {
    /// The notes of the first page in this language.
    pub(super) fn cover(&mut self) -> Cover {
        let mut cover = Cover::default();
        for place in PLACES {
            if place == CoverNotePlace::Item
                && let Some(text) = self.agenda_note()
            {
                let mark = next_mark(&cover);
                cover.marks.push((place, mark.clone()));
                cover.notes.push(CoverNote { mark, text });
            }
            for note in self.document.cover_notes.iter().filter(|note| note.at == place) {
                if let Some(languages) = &note.languages
                    && !languages.iter().any(|language| language.value == self.language)
                {
                    continue;
                }
                if !self.has(place) {
                    let place = place.as_str();
                    let message = format!("a cover note hangs at `{place}`, which this first page does not have");
                    let hint = "hang it elsewhere: `at = \"title\"`";
                    self.diagnostics.push(Diagnostic::at(note.kind.span, Code::DocumentNotePlace, message).hint(hint));
                }
                let text = self.cover_note(note);
                let mark = next_mark(&cover);
                if note.kind.value == CoverNoteKind::Reissued {
                    cover.marks.retain(|(at, known)| *at != place || *known != cover.reissue);
                    cover.reissue = mark.clone();
                }
                cover.marks.push((place, mark.clone()));
                cover.notes.push(CoverNote { mark, text });
            }
        }
        if self.session.specimen {
            let words = self.term("cover-note-specimen");
            cover.notes.push(CoverNote { mark: String::new(), text: self.wording(&words) });
        }
        cover
    }

    /// Whether the first page has what a note may hang at.
    fn has(&self, place: CoverNotePlace) -> bool {
        match place {
            CoverNotePlace::Symbol | CoverNotePlace::Title => true,
            CoverNotePlace::Session => self.session.number.is_some() || self.session.year.is_some(),
            CoverNotePlace::Item => !self.document.agenda_items.is_empty(),
            CoverNotePlace::Author => self.has_author_line(),
        }
    }

    /// "E/C.16/2099/1.": a preliminary list and a provisional agenda are named by symbol, an adopted agenda is not; no
    /// document names itself.
    fn agenda_note(&mut self) -> Option<Vec<Inline>> {
        let agenda = &self.session.agenda;
        let symbol = &agenda.document.as_ref()?.value;
        let named = agenda.status != AgendaStatus::Adopted
            && !self.document.agenda_items.is_empty()
            && *symbol != self.document.symbol.value;
        named.then(|| {
            let symbol = vec![Inline { kind: self.symbol(symbol), origin: None }];
            self.filled("cover-note-agenda", [("symbols", symbol)])
        })
    }

    fn cover_note(&mut self, note: &'a document::CoverNote) -> Vec<Inline> {
        if note.kind.value == CoverNoteKind::Text {
            return self.own_words(note);
        }
        // What it replaces is missing: a finding of document.toml.
        if note.kind.value == CoverNoteKind::Replaces && note.documents.is_empty() {
            return Vec::new();
        }
        let stem = match note.kind.value {
            CoverNoteKind::Reissued => "cover-note-reissued",
            CoverNoteKind::LateSubmission => "cover-note-late-submission",
            CoverNoteKind::Replaces => "cover-note-replaces",
            CoverNoteKind::ToBeReplaced => "cover-note-to-be-replaced",
            CoverNoteKind::WithoutFormalEditing => "cover-note-without-formal-editing",
            CoverNoteKind::AsReceived | CoverNoteKind::Text => "cover-note-as-received",
        };
        let mut args = Args::new();
        let mut key = stem.to_owned();
        let dated = matches!(note.kind.value, CoverNoteKind::Reissued | CoverNoteKind::LateSubmission);
        if let Some(date) = note.date.as_ref().filter(|_| dated) {
            key += "-on";
            let date = self.locale.date(date.value);
            args = args.text("date", self.found(date));
        }
        if !note.documents.is_empty() {
            args = args.text("symbols", slot(0).to_string());
            if note.kind.value == CoverNoteKind::ToBeReplaced {
                key += "-by";
            }
        }
        let words = self.word(&key, &args);
        let symbols = self.symbols(note);
        self.fill(&words, &[symbols])
    }

    fn own_words(&mut self, note: &'a document::CoverNote) -> Vec<Inline> {
        let (Some(name), Some(text)) = (&note.name, self.document.texts.get(&self.language)) else {
            return Vec::new();
        };
        let words = text.front.cover_notes.iter().find(|(known, _)| known.value == name.value);
        let Some((_, words)) = words else {
            let language = self.language.code();
            let message = format!("the cover note `{}` has no words in `{language}.md`", name.value);
            let hint = format!("add `cover-notes = {{ {} = \"...\" }}` to its front matter", name.value);
            self.diagnostics.push(Diagnostic::at(name.span, Code::DocumentCoverNoteWords, message).hint(hint));
            return Vec::new();
        };
        self.text_without_marks(&words.value)
    }

    /// The symbols that a note names, joined as the language joins a list.
    fn symbols(&mut self, note: &document::CoverNote) -> Vec<Inline> {
        let mut joined = Vec::new();
        for (index, symbol) in note.documents.iter().enumerate() {
            let symbol = vec![Inline { kind: self.symbol(&symbol.value), origin: None }];
            let key = if index + 1 == note.documents.len() { "list-pair" } else { "list-comma" };
            joined = match index {
                0 => symbol,
                _ => self.filled(key, [("first", joined), ("last", symbol)]),
            };
        }
        joined
    }
}

fn next_mark(cover: &Cover) -> String {
    "*".repeat(cover.notes.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::edition;
    use crate::edition::plain;

    /// The asterisks on the symbol, and each note of the first page.
    #[track_caller]
    fn check(language: &str, notes: &str, symbol: &str, expected: &[&str]) {
        let edition = edition(language, notes, "Text.");
        assert_eq!(edition.masthead.marks, symbol);
        let notes = edition.cover_notes.iter().map(|note| format!("{} {}", note.mark, plain(&note.text)));
        assert_eq!(notes.collect::<Vec<_>>(), expected);
    }

    const REISSUED: &str = "[[cover-note]]\nkind = \"reissued\"\ndate = 2099-02-03\n";
    const AGAIN: &str = "[[cover-note]]\nkind = \"reissued\"\ndate = 2099-02-20\n";

    #[test]
    fn the_agenda_is_named_by_its_symbol() {
        check("en", "", "", &["* E/C.16/2099/1."]);
        check("zh", "", "", &["* E/C.16/2099/1。"]);
    }

    #[test]
    fn a_reissue_stands_before_the_agenda() {
        let expected = ["* Reissued for technical reasons on 3 February 2099.", "** E/C.16/2099/1."];
        check("en", REISSUED, "*", &expected);
    }

    #[test]
    fn the_symbol_carries_the_mark_of_the_last_reissue_and_every_note_stays() {
        let expected = [
            "* Nouveau tirage pour raisons techniques (3 février 2099).",
            "** Nouveau tirage pour raisons techniques (20 février 2099).",
            "*** E/C.16/2099/1.",
        ];
        check("fr", &format!("{REISSUED}{AGAIN}"), "**", &expected);
    }

    #[test]
    fn a_reissue_in_one_language_is_unknown_to_the_others() {
        let chinese = format!("{REISSUED}languages = [\"zh\"]\n");
        check("zh", &chinese, "*", &["* 由于技术原因于2099年2月3日重新印发。", "** E/C.16/2099/1。"]);
        check("en", &chinese, "", &["* E/C.16/2099/1."]);
    }

    #[test]
    fn marks_follow_the_order_of_reading_whatever_the_order_of_writing() {
        let title = "[[cover-note]]\nkind = \"without-formal-editing\"\nat = \"title\"\n";
        let session = "[[cover-note]]\nkind = \"as-received\"\nat = \"session\"\n";
        let expected = [
            "* Reissued for technical reasons on 3 February 2099.",
            "** The present document is being reproduced as received.",
            "*** E/C.16/2099/1.",
            "**** The present document is being issued without formal editing.",
        ];
        check("en", &format!("{title}{session}{REISSUED}"), "*", &expected);
    }

    #[test]
    fn another_note_on_a_reissued_symbol_keeps_its_own_mark() {
        let replaces = "[[cover-note]]\nkind = \"replaces\"\ndocuments = [\"E/C.16/2098/7\"]\n";
        let expected = [
            "* The present document replaces E/C.16/2098/7.",
            "** Reissued for technical reasons on 3 February 2099.",
            "*** E/C.16/2099/1.",
        ];
        check("en", &format!("{replaces}{REISSUED}"), "*, **", &expected);
    }
}
