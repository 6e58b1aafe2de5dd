//! The register of a session: one line a document, with its state, when it is due, and whether it is late.

use crate::calendar::Due;
use crate::document::{CoverNoteKind, Document, Kind};
use crate::language::Language;
use crate::lint;
use crate::session::Session;
use crate::source::Sources;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// How far a document has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is being written: it has no date or no job number yet.
    Draft,
    /// It is with those who process it.
    Submitted,
    /// It is out in every language in which it is due.
    Issued,
    /// It was printed again in one language or more.
    Reissued,
}

impl State {
    /// The word that is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Issued => "issued",
            Self::Reissued => "reissued",
        }
    }
}

/// One document of the register.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Its symbol.
    pub symbol: String,
    /// What it is, as document.toml says it.
    pub kind: Kind,
    /// Its agenda items.
    pub items: Vec<String>,
    /// The language in which it was written; the first that is there where nobody says.
    pub original: Option<&'static str>,
    /// The languages in which it is there.
    pub languages: Vec<&'static str>,
    /// The languages in which it is due and not there.
    pub missing: Vec<&'static str>,
    /// Its words, by language, as the limits count them.
    pub words: BTreeMap<&'static str, usize>,
    /// How far it has come.
    pub state: State,
    /// When it is due; `None` for what follows other documents or is written in session.
    pub due: Option<Due>,
    /// What of it is late.
    pub late: Vec<String>,
}

/// The documents of a session in the order of their symbols. What is not there yet is late from its day on: `today` is
/// the day on which somebody asks.
pub fn register(sources: &Sources, session: &Session, today: Date) -> Vec<Entry> {
    session.documents().map(|document| entry(sources, session, document, today)).collect()
}

fn entry(sources: &Sources, session: &Session, document: &Document, today: Date) -> Entry {
    let there = session.editions(document);
    let missing: Vec<Language> = session.due(document).into_iter().filter(|due| !there.contains(due)).collect();
    let first = session.dates.as_ref().map(|(first, _)| first.value);
    let due = first.and_then(|first| session.calendar.due(document.kind.value, first));
    Entry {
        symbol: document.symbol.value.to_string(),
        kind: document.kind.value,
        items: document.agenda_items.iter().map(|item| item.value.to_string()).collect(),
        original: document
            .original
            .first()
            .map(|original| original.value)
            .or(there.first().copied())
            .map(Language::code),
        languages: codes(&there),
        missing: codes(&missing),
        words: document.texts.iter().map(|(language, text)| (language.code(), lint::count(text, sources))).collect(),
        state: state(session, document),
        late: due.map(|due| late(session, document, due, today)).unwrap_or_default(),
        due,
    }
}

fn codes(languages: &[Language]) -> Vec<&'static str> {
    languages.iter().map(|language| language.code()).collect()
}

fn state(session: &Session, document: &Document) -> State {
    let due = session.due(document);
    if document.cover_notes.iter().any(|note| note.kind.value == CoverNoteKind::Reissued) {
        State::Reissued
    } else if !due.is_empty() && due.iter().all(|language| document.issued.contains_key(language)) {
        State::Issued
    } else if document.date.is_some() && !document.job_numbers.is_empty() {
        State::Submitted
    } else {
        State::Draft
    }
}

/// What came after its day, or has not come by `today`.
fn late(session: &Session, document: &Document, due: Due, today: Date) -> Vec<String> {
    let mut late = Vec::new();
    let after = |day: Date, due: Date| due.until(day).map_or(0, |span| span.get_days());
    match &document.date {
        Some(date) if date.value > due.submission => {
            late.push(format!("submitted {} late", days(after(date.value, due.submission))));
        }
        None if today > due.submission => late.push("not submitted".to_owned()),
        _ => {}
    }
    let languages = session.due(document);
    let first = |language: &Language| document.issued.get(language).and_then(|dates| dates.first().copied());
    let without: Vec<Language> = languages.iter().copied().filter(|language| first(language).is_none()).collect();
    if without.is_empty() {
        let last = languages.iter().filter_map(first).max();
        if let Some(last) = last.filter(|last| *last > due.issue) {
            late.push(format!("issued {} late", days(after(last, due.issue))));
        }
    } else if today > due.issue {
        late.push(format!("not issued in {}", codes(&without).join(", ")));
    }
    late
}

fn days(count: i32) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    const SESSION: &str = "symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"en\", \"fr\"]\n\
                           dates = { first = 2099-04-13, last = 2099-04-17 }\n[calendar]\nissue = 7\n";
    const DOCUMENT: &str = "symbol = \"E/C.16/2099/2\"\nkind = \"report\"\noriginal = [\"en\"]\n";

    #[track_caller]
    fn check(document: &str, today: &str, state: State, late: &[&str]) {
        let files = [
            ("documents/s/session.toml", SESSION.to_owned()),
            ("documents/s/d/document.toml", format!("{DOCUMENT}{document}")),
            (
                "documents/s/d/en.md",
                "+++\ntitle = \"Two words\"\n+++\n\nThree more words.[^a]\n\n[^a]: One.\n".to_owned(),
            ),
        ];
        let sources = Sources::new(files.map(|(path, text)| (path.to_owned(), text.into_bytes())));
        let (sessions, _) = load(&sources, "documents");
        let entries = register(&sources, &sessions[0].session, today.parse().unwrap());
        let [entry] = entries.as_slice() else { panic!("one document, not {}", entries.len()) };
        assert_eq!((entry.state, entry.late.iter().map(String::as_str).collect::<Vec<_>>()), (state, late.to_vec()));
        assert_eq!((entry.words.get("en"), entry.missing.as_slice()), (Some(&6), ["fr"].as_slice()));
    }

    #[test]
    fn what_is_not_there_is_late_from_its_day_on() {
        check("", "2099-02-02", State::Draft, &[]);
        check("", "2099-02-03", State::Draft, &["not submitted"]);
        let submitted = "date = 2099-02-03\njob-number = \"99-00001\"\n";
        check(submitted, "2099-02-20", State::Submitted, &["submitted 1 day late"]);
        check(submitted, "2099-02-24", State::Submitted, &["submitted 1 day late", "not issued in en, fr"]);
    }

    #[test]
    fn a_document_is_out_when_it_is_out_in_every_language() {
        let document = "date = 2099-02-01\njob-number = \"99-00001\"\n";
        let half = format!("{document}[issued]\nen = 2099-02-20\n");
        check(&half, "2099-02-20", State::Submitted, &[]);
        let whole = format!("{half}fr = 2099-02-25\n");
        check(&whole, "2099-02-20", State::Issued, &["issued 2 days late"]);
        check(
            &format!("{whole}[[cover-note]]\nkind = \"reissued\"\n"),
            "2099-02-20",
            State::Reissued,
            &["issued 2 days late"],
        );
    }
}
