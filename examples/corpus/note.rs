//! The notes of the first page: `{fn:*}` in its lines, their words below.

use crate::schema::Document;
use crate::sources::{Cover, CoverNoteTable};
use crate::{cover, date, escape, sources};
use masthead::document::{CoverNoteKind, CoverNotePlace};
use masthead::language::Language;
use masthead::symbol::Symbol;

/// A note and where it is called.
pub(crate) struct Note {
    place: CoverNotePlace,
    words: String,
    kind: NoteKind,
}

#[derive(PartialEq, Eq)]
enum NoteKind {
    Agenda(Symbol),
    Reissued,
    Text,
}

impl Note {
    /// The agenda that it names.
    pub(crate) fn agenda(&self) -> Option<&Symbol> {
        match &self.kind {
            NoteKind::Agenda(symbol) => Some(symbol),
            _ => None,
        }
    }
}

/// A line of the first page without the marks of its notes: masthead sets them.
pub(crate) fn without_marks(line: &str) -> String {
    let mut parts = line.split("{fn:");
    let mut words = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        words.push_str(part.split_once('}').map_or(part, |(_, after)| after));
    }
    words.trim().to_owned()
}

/// The notes, each with its place.
pub(crate) fn read(
    document: &Document,
    language: Language,
    title: &str,
    author: &str,
    warnings: &mut Vec<String>,
) -> Vec<Note> {
    let on_symbol = cover::marks_of_symbol(document);
    let places = cover::places(document, title, author);
    let notes = document.cover_notes.iter().map(|note| {
        let (marker, words) = (note.marker.joined(), escape::one_line(&note.text.joined()));
        let mark = format!("{{fn:{marker}}}");
        let place = match places.iter().find(|(_, line)| line.contains(&mark)) {
            Some((place, _)) => *place,
            None => {
                if on_symbol != marker {
                    warnings.push(format!("nothing calls the cover note `{marker}`: it is hung on the symbol"));
                }
                CoverNotePlace::Symbol
            }
        };
        let kind = match words.trim_end_matches(['.', '。', ' ']).parse() {
            Ok(symbol) if place == CoverNotePlace::Item => NoteKind::Agenda(symbol),
            _ if is_reissue(&words, language) => NoteKind::Reissued,
            _ => NoteKind::Text,
        };
        Note { place, words, kind }
    });
    notes.collect()
}

/// The notes into document.toml and the front matter; the agenda's comes by itself.
pub(crate) fn add(notes: Vec<Note>, cover: &mut Cover) {
    for (index, note) in notes.into_iter().filter(|note| note.agenda().is_none()).enumerate() {
        let mut table = CoverNoteTable { kind: CoverNoteKind::Reissued, at: note.place, date: None, name: None };
        if note.kind == NoteKind::Reissued {
            table.date = date::find(&note.words).first().copied().and_then(sources::datetime);
        } else {
            let name = format!("note-{}", index + 1);
            cover.front.cover_notes.insert(name.clone(), escape::inline(&note.words));
            table.kind = CoverNoteKind::Text;
            table.name = Some(name);
        }
        cover.document.cover_note.push(table);
    }
}

/// Whether a note says what a reissue says (un-format 3.3).
fn is_reissue(words: &str, language: Language) -> bool {
    let phrase = match language {
        Language::Ar => "لأسباب فنية",
        Language::En => "Reissued for technical reasons",
        Language::Es => "por razones técnicas",
        Language::Fr => "Nouveau tirage pour raisons techniques",
        Language::Ru => "по техническим причинам",
        Language::Zh => "重新印发",
    };
    words.contains(phrase)
}
