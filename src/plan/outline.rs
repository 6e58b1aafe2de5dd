//! What there is before any text is read whole: the sessions, of each text its head, and the editions that are due.

use super::asked::sift;
use super::ground::Ground;
use super::order::{in_order, stands_in};
use super::place::Place;
use super::survey::{Survey, Surveyed};
use crate::check::{self, Strictness};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::glossary::{self, Glossary};
use crate::language::Language;
use crate::load::{Loaded, heads, whole};
use crate::read::altered;
use crate::selection::{Selection, What};
use crate::session::Session;
use crate::source::Sources;
use crate::translation::{self, Subject};
use std::collections::BTreeSet;

/// What a run goes through.
#[derive(Debug, Default)]
pub struct Outline {
    /// The sessions.
    pub(super) grounds: Vec<Ground>,
    /// The documents that are asked for, in the order of session and symbol.
    pub documents: Vec<Place>,
    /// What was found in what documents share, and in their data, asked for or not.
    shared: Vec<Diagnostic>,
    /// What of it concerns what is asked for; in no particular order.
    pub findings: Vec<Diagnostic>,
    /// What was asked for and is not there.
    pub unknown: Vec<Unknown>,
    /// Languages that were asked for and in which none of the documents asked for is due.
    pub undue: Vec<Undue>,
    /// The files that changed while it was made: nothing of it holds then.
    pub altered: Vec<Diagnostic>,
}

/// A language that was asked for and in which nothing is due.
#[derive(Debug)]
pub struct Undue {
    /// The language.
    pub language: Language,
    /// Those in which something is.
    pub due: BTreeSet<Language>,
}

/// Something that was asked for and is not there.
#[derive(Debug)]
pub struct Unknown {
    /// What was asked for.
    pub what: What,
    /// The symbol that may have been meant.
    pub near: Option<String>,
}

impl Outline {
    /// The outline of what is asked for of the sessions under `documents`.
    pub fn of(sources: &Sources, documents: &str, selection: &Selection, strictness: Strictness) -> Self {
        let (sessions, findings) = heads(sources, documents);
        let mut changed: Vec<Diagnostic> =
            findings.iter().filter(|finding| finding.code == Code::ReadFailed).cloned().collect();
        let outline = Self::of_heads(sessions, findings, sources, selection, strictness);
        changed.extend(altered(sources));
        Self { altered: in_order(changed, sources), ..outline }
    }

    /// The same of sessions that are loaded, of each text the head or the whole; `findings` are those of loading them.
    pub fn of_heads(
        sessions: Vec<Loaded>,
        mut findings: Vec<Diagnostic>,
        sources: &Sources,
        selection: &Selection,
        strictness: Strictness,
    ) -> Self {
        let (unknown, undue) = (unknown(selection, &sessions), undue(selection, &sessions));
        let mut documents = Vec::new();
        let mut grounds = Vec::new();
        for (at, mut loaded) in sessions.into_iter().enumerate() {
            let asked = places(at, &loaded, selection);
            if asked.is_empty() && !selection.what.is_empty() {
                findings.retain(|finding| !stands_in(finding, sources, &loaded.session.folder));
                grounds.push(Ground { loaded, glossary: Glossary::default() });
                continue;
            }
            let (glossary, found) = glossary::of_session(sources, &loaded.session.folder);
            findings.extend(found);
            findings.extend(check::check(&loaded.session));
            let (wording, found) = translation::of_wording(sources, &loaded);
            findings.extend(found);
            if let Some(wording) = &wording {
                findings.extend(translation::check(sources, wording, strictness.last).0);
                findings.extend(glossary::check(sources, &glossary, wording));
            }
            prepare(&mut loaded, wording.as_ref(), selection, strictness);
            documents.extend(asked);
            grounds.push(Ground { loaded, glossary });
        }
        let shared = findings.clone();
        let sessions: Vec<&Session> = grounds.iter().map(|ground| &ground.loaded.session).collect();
        sift(&mut findings, sources, &sessions, selection, &BTreeSet::new());
        Self { grounds, documents, shared, findings, unknown, undue, altered: Vec::new() }
    }

    /// The languages of all editions that are asked for.
    pub fn languages(&self) -> BTreeSet<Language> {
        self.documents.iter().flat_map(|place| place.languages.iter().copied()).collect()
    }

    /// The folders of all documents, asked for or not.
    pub fn homes(&self) -> impl Iterator<Item = &str> {
        let documents = self.grounds.iter().flat_map(|ground| ground.loaded.session.documents());
        documents.map(|document| document.folder.as_str())
    }

    /// Reads a document whole, checks it and decides its editions.
    pub fn survey(&self, place: &Place, sources: &Sources, selection: &Selection, strictness: Strictness) -> Surveyed {
        let ground = &self.grounds[place.session];
        let (session, found) = whole(sources, &ground.loaded.session, place.document);
        let on = Survey { place, sources, selection, strictness, shared: &self.shared };
        ground.survey(&session, found, &on)
    }

    /// The same of a document whose session is loaded whole.
    pub(super) fn survey_whole(
        &self,
        place: &Place,
        sources: &Sources,
        selection: &Selection,
        strictness: Strictness,
    ) -> Surveyed {
        let ground = &self.grounds[place.session];
        let on = Survey { place, sources, selection, strictness, shared: &self.shared };
        ground.survey(&ground.loaded.session, Vec::new(), &on)
    }

    /// The sessions, given back.
    pub fn into_sessions(self) -> Vec<Loaded> {
        self.grounds.into_iter().map(|ground| ground.loaded).collect()
    }
}

/// A draft shows what is not as it will be issued; a final edition never does.
fn prepare(loaded: &mut Loaded, wording: Option<&Subject>, selection: &Selection, strictness: Strictness) {
    if let Some(wording) = wording.filter(|_| !strictness.last) {
        translation::mark_words(&mut loaded.session.words, wording);
    }
    if selection.disguised {
        selection.languages.iter().for_each(|language| loaded.locales.disguise(*language));
    }
}

/// The documents of a session that are asked for.
fn places(at: usize, loaded: &Loaded, selection: &Selection) -> Vec<Place> {
    let session = &loaded.session;
    let asked = session.documents().enumerate().filter(|(_, document)| selection.holds(session, document));
    let place = |(index, document): (usize, &crate::document::Document)| {
        let mut languages = session.editions(document);
        languages.retain(|language| selection.speaks(*language));
        Place {
            session: at,
            document: index,
            symbol: document.symbol.value.clone(),
            home: document.folder.clone(),
            session_folder: session.folder.clone(),
            languages,
        }
    };
    asked.map(place).collect()
}

fn unknown(selection: &Selection, sessions: &[Loaded]) -> Vec<Unknown> {
    let documents = sessions.iter().flat_map(|loaded| loaded.session.documents());
    let symbols: Vec<String> = documents.map(|document| document.symbol.value.to_string()).collect();
    let unknown = selection.unknown(sessions.iter().map(|loaded| &loaded.session)).into_iter();
    unknown
        .map(|what| {
            let near = match what {
                What::Symbol(symbol) => nearest(&symbol.to_string(), symbols.iter().map(String::as_str)),
                What::Path(_) => None,
            };
            Unknown { what: what.clone(), near: near.map(str::to_owned) }
        })
        .collect()
}

fn undue(selection: &Selection, sessions: &[Loaded]) -> Vec<Undue> {
    let mut due = BTreeSet::new();
    for Loaded { session, .. } in sessions {
        for document in session.documents().filter(|document| selection.holds(session, document)) {
            due.extend(session.due(document));
            due.extend(session.editions(document));
        }
    }
    // Where nothing is due at all, other findings say why.
    let languages = selection.languages.iter().filter(|language| !due.is_empty() && !due.contains(language));
    languages.map(|language| Undue { language: *language, due: due.clone() }).collect()
}
