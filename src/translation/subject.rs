//! What is translated as one: a document, or the own wording of a session; its segments by language, and its record.

use super::illegible::Illegible;
use super::read::read;
use super::record::Record;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::language::Language;
use crate::load::Loaded;
use crate::segment::{self, Segment, SegmentId};
use crate::source::{FileId, Sources};
use crate::symbol::Symbol;
use std::collections::BTreeMap;

/// A document, or the wording of a session.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The symbol of the document; `None`: the wording of the session.
    pub document: Option<Symbol>,
    /// What it is called: its symbol, or the folder of the session.
    pub name: String,
    /// Its folder, relative to the project.
    pub folder: String,
    /// The language in which it was written.
    pub source: Language,
    /// The languages into which it is translated, in the order of their codes.
    pub targets: Vec<Language>,
    /// Its segments by language; a language that has no file has none.
    pub segments: BTreeMap<Language, Vec<Segment>>,
    /// The file of each language.
    pub files: BTreeMap<Language, FileId>,
    /// The languages whose editions are given out and do not change.
    pub released: Vec<Language>,
    /// What is known of its translations; `None`: no record is kept.
    pub record: Option<Record>,
    /// What of it could not be read.
    pub illegible: Illegible,
}

impl Subject {
    /// Its segments in the language in which it was written.
    pub fn sources(&self) -> &[Segment] {
        self.in_language(self.source)
    }

    /// Its segments in a language.
    pub fn in_language(&self, language: Language) -> &[Segment] {
        self.segments.get(&language).map_or(&[], Vec::as_slice)
    }

    /// All that its translators ask: the segment, as the record calls it, and the query; before that, where somebody
    /// said so, the language of the translator: `fr: ...`.
    pub fn queries(&self) -> Vec<(&SegmentId, &str)> {
        let entries = self.record.iter().flat_map(|record| &record.entries);
        entries.flat_map(|entry| entry.queries.iter().map(move |words| (&entry.id, words.as_str()))).collect()
    }

    /// The path of its record.
    pub fn record_path(&self) -> String {
        Record::path(&self.folder)
    }
}

/// What a session has to translate: its own wording, then its documents in the order of their symbols; and what is wrong
/// with their records. What has no words of its own, as a generated agenda, is left out.
pub fn of_session(sources: &Sources, loaded: &Loaded) -> (Vec<Subject>, Vec<Diagnostic>) {
    let session = &loaded.session;
    let mut diagnostics = Vec::new();
    let mut subjects = Vec::new();
    let record = |folder: &str, diagnostics: &mut Vec<Diagnostic>| {
        let path = Record::path(folder);
        let Some(file) = sources.find(&path) else {
            // What stands there and cannot be read must not pass for a record that nobody began.
            return sources.unread().any(|unread| unread == path).then(Record::unreadable);
        };
        let (record, found) = read(sources, file);
        diagnostics.extend(found);
        Some(record)
    };
    let own = record(&session.folder, &mut diagnostics);
    let english = session.languages.contains(&Language::En).then_some(Language::En);
    let first = english.or(session.languages.first().copied()).unwrap_or(Language::En);
    let source = own.as_ref().and_then(|record| record.source).unwrap_or(first);
    let wording = session.languages.iter().map(|language| (*language, segment::of_session(sources, loaded, *language)));
    let file = |language: &Language| sources.find(&format!("{}/{}.ftl", session.folder, language.code()));
    subjects.push(Subject {
        document: None,
        name: session.folder.clone(),
        folder: session.folder.clone(),
        source,
        targets: targets(session.languages.clone(), source),
        segments: wording.collect(),
        files: session.languages.iter().filter_map(|language| Some((*language, file(language)?))).collect(),
        released: Vec::new(),
        record: own,
        illegible: Illegible::default(),
    });
    for document in &session.documents {
        let record = record(&document.folder, &mut diagnostics);
        let source = source_of(document, record.as_ref());
        let texts = document.texts.iter();
        subjects.push(Subject {
            document: Some(document.symbol.value.clone()),
            name: document.symbol.value.to_string(),
            folder: document.folder.clone(),
            source,
            targets: targets(session.due(document), source),
            segments: texts.clone().map(|(language, text)| (*language, segment::of_text(sources, text))).collect(),
            files: texts.map(|(language, text)| (*language, text.file)).collect(),
            released: document.release.iter().flat_map(|release| release.editions.keys().copied()).collect(),
            record,
            illegible: Illegible::default(),
        });
    }
    subjects.iter_mut().for_each(|subject| subject.leave_out_unread(sources));
    subjects.retain(|subject| subject.segments.values().any(|segments| !segments.is_empty()));
    (subjects, diagnostics)
}

fn targets(mut due: Vec<Language>, source: Language) -> Vec<Language> {
    due.retain(|language| *language != source);
    due.sort();
    due.dedup();
    due
}

/// The language in which a document was written: as it says, else English, else the first that it has.
fn source_of(document: &Document, record: Option<&Record>) -> Language {
    let said = record.and_then(|record| record.source).or(document.original.first().map(|original| original.value));
    let there = |language: &Language| document.texts.contains_key(language);
    let first = document.texts.keys().next().copied();
    said.or(Some(Language::En).filter(there)).or(first).unwrap_or(Language::En)
}
