//! What was understood last, kept so that the one text that a writer changes can be read again without the others.

use crate::decide::{self, Elsewhere, elsewhere, numbering::Numbers};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::edition::Edition;
use crate::language::Language;
use crate::load::{Loaded, reread};
use crate::source::{FileId, Sources};
use crate::symbol::Symbol;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Sessions as they were loaded, and the files from which they were.
pub(super) struct Base {
    sources: Arc<Sources>,
    sessions: Vec<Loaded>,
    /// What the blocks of a session's documents are called, by the place of the session and the language.
    places: BTreeMap<(usize, Language), Elsewhere>,
    /// The texts in which there are errors.
    broken: BTreeSet<FileId>,
}

impl Base {
    pub(super) fn new(sources: Arc<Sources>, sessions: Vec<Loaded>) -> Self {
        Self { sources, sessions, places: BTreeMap::new(), broken: BTreeSet::new() }
    }

    /// Reads again the texts that say something else in `sources`. `false` where anything but texts differs, or nothing
    /// does: then everything has to be understood anew.
    pub(super) fn follow(&mut self, sources: &Arc<Sources>) -> bool {
        let Some(changed) = self.changed(sources) else { return false };
        for (session, document, language) in &changed {
            let Some(Loaded { session, .. }) = self.sessions.get_mut(*session) else { return false };
            let Some(document) = session.documents.get_mut(*document) else { return false };
            let found = reread(sources, Arc::make_mut(document), *language);
            let file = document.texts.get(language).map(|text| text.file);
            self.broken.retain(|known| Some(*known) != file);
            if found.iter().any(Diagnostic::is_error) {
                self.broken.extend(file);
            }
        }
        for (session, document, language) in &changed {
            self.rename(*session, *document, *language);
        }
        self.sources = sources.clone();
        !changed.is_empty()
    }

    /// The texts whose files differ, by session, document and language; `None` where another file does.
    fn changed(&self, sources: &Sources) -> Option<Vec<(usize, usize, Language)>> {
        let paths = |sources: &Sources| sources.iter().map(|(_, file)| file.path().to_owned()).collect::<Vec<_>>();
        if paths(&self.sources) != paths(sources) {
            return None;
        }
        let both = self.sources.iter().zip(sources.iter());
        let differing = both.filter(|((_, old), (_, new))| old.digest() != new.digest());
        differing.map(|((file, _), _)| self.text(file)).collect()
    }

    /// The text that stands in a file.
    fn text(&self, file: FileId) -> Option<(usize, usize, Language)> {
        self.sessions.iter().enumerate().find_map(|(at, Loaded { session, .. })| {
            session.documents().enumerate().find_map(|(document, Document { texts, .. })| {
                let language = texts.values().find(|text| text.file == file)?.language;
                Some((at, document, language))
            })
        })
    }

    /// Finds out what the blocks of a text are called now.
    fn rename(&mut self, session: usize, document: usize, language: Language) {
        let Some(places) = self.places.get_mut(&(session, language)) else { return };
        let document = self.sessions.get(session).and_then(|loaded| loaded.session.documents.get(document));
        let Some((document, text)) = document.and_then(|document| Some((document, document.texts.get(&language)?)))
        else {
            return;
        };
        let numbers = Numbers::of(text, language.row(), &document.policy);
        places.insert(document.symbol.value.clone(), numbers);
    }

    /// The edition of a name, where nothing in its own text stands in its way.
    pub(super) fn edition(&mut self, name: &str) -> Option<Edition> {
        let (at, document, language) = self.sessions.iter().enumerate().find_map(|(at, Loaded { session, .. })| {
            let find = |document: &Document| {
                session
                    .editions(document)
                    .into_iter()
                    .find(|language| name_of(&document.symbol.value, *language) == name)
            };
            session.documents().enumerate().find_map(|(document, it)| Some((at, document, find(it)?)))
        })?;
        let Loaded { session, locales } = self.sessions.get(at)?;
        let document = session.documents.get(document)?;
        if document.texts.get(&language).is_some_and(|text| self.broken.contains(&text.file)) {
            return None;
        }
        let places = self.places.entry((at, language)).or_insert_with(|| elsewhere(session, language));
        let (edition, found) = decide::edition(session, document, language, locales, places);
        (!found.iter().any(Diagnostic::is_error)).then_some(edition)
    }
}

/// The name by which an edition is asked for: that of its PDF.
pub(super) fn name_of(symbol: &Symbol, language: Language) -> String {
    format!("{}-{}", symbol.file_name(), language.suffix())
}
