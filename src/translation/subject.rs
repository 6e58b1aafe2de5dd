//! What is translated as one: a document, or the own wording of a session; its segments by language, and its record.

use super::illegible::Illegible;
use super::read::read;
use super::record::Record;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::language::Language;
use crate::load::Loaded;
use crate::segment::{self, Segment, SegmentId};
use crate::session::Session;
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

    /// Itself, where there is anything to translate, with what of it could not be read.
    fn legible(mut self, sources: &Sources) -> Option<Self> {
        self.leave_out_unread(sources);
        self.segments.values().any(|segments| !segments.is_empty()).then_some(self)
    }

    /// Its translations of which a whole record is kept, by their languages: those that have a file and are not released.
    pub(super) fn recorded(&self) -> impl Iterator<Item = Language> {
        let is_kept = self.record.as_ref().is_some_and(|record| !record.damaged);
        let targets = self.targets.iter().copied().filter(move |_| is_kept);
        targets.filter(|language| !self.released.contains(language) && self.files.contains_key(language))
    }

    /// The path of its record.
    pub fn record_path(&self) -> String {
        Record::path(&self.folder)
    }
}

/// What a session has to translate: its own wording, then its documents in the order of their symbols; and what is wrong
/// with their records. What has no words of its own, as a generated agenda, is left out.
pub fn of_session(sources: &Sources, loaded: &Loaded) -> (Vec<Subject>, Vec<Diagnostic>) {
    let (own, mut diagnostics) = of_wording(sources, loaded);
    let mut subjects: Vec<Subject> = own.into_iter().collect();
    for document in loaded.session.documents() {
        let (subject, found) = of_document(sources, &loaded.session, document);
        subjects.extend(subject);
        diagnostics.extend(found);
    }
    (subjects, diagnostics)
}

/// What the own wording of a session has to translate, if anything, and what is wrong with its record.
pub fn of_wording(sources: &Sources, loaded: &Loaded) -> (Option<Subject>, Vec<Diagnostic>) {
    let session = &loaded.session;
    let (record, diagnostics) = record_in(sources, &session.folder);
    let english = session.languages.contains(&Language::En).then_some(Language::En);
    let first = english.or(session.languages.first().copied()).unwrap_or(Language::En);
    let source = record.as_ref().and_then(|record| record.source).unwrap_or(first);
    let wording = session.languages.iter().map(|language| (*language, segment::of_session(sources, loaded, *language)));
    let file = |language: &Language| sources.find(&format!("{}/{}.ftl", session.folder, language.code()));
    let subject = Subject {
        document: None,
        name: session.folder.clone(),
        folder: session.folder.clone(),
        source,
        targets: targets(session.languages.clone(), source),
        segments: wording.collect(),
        files: session.languages.iter().filter_map(|language| Some((*language, file(language)?))).collect(),
        released: Vec::new(),
        record,
        illegible: Illegible::default(),
    };
    (subject.legible(sources), diagnostics)
}

/// What a document, whose texts are whole, has to translate, if anything, and what is wrong with its record.
pub fn of_document(sources: &Sources, session: &Session, document: &Document) -> (Option<Subject>, Vec<Diagnostic>) {
    let (record, diagnostics) = record_in(sources, &document.folder);
    let source = source_of(document, record.as_ref());
    let texts = document.texts.iter();
    let subject = Subject {
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
    };
    (subject.legible(sources), diagnostics)
}

/// The record that is kept in a folder, and what is wrong with it. What stands there and cannot be read must not pass for
/// a record that nobody began.
fn record_in(sources: &Sources, folder: &str) -> (Option<Record>, Vec<Diagnostic>) {
    let path = Record::path(folder);
    match sources.find(&path) {
        Some(file) => {
            let (record, found) = read(sources, file);
            (Some(record), found)
        }
        None => (sources.unread().any(|unread| unread == path).then(Record::unreadable), Vec::new()),
    }
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
