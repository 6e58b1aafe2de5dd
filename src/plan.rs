//! From files to editions: what a run would set, and everything that is wrong with it.
//!
//! A function of its arguments: `check` shows what it finds, `build` sets what it gives.

mod asked;

use crate::check::{Strictness, check, glyphs};
use crate::decide::{edition, elsewhere};
use crate::diagnostic::{Diagnostic, nearest};
use crate::edition::{Edition, visible};
use crate::fonts::Faces;
use crate::glossary;
use crate::language::Language;
use crate::load::{Loaded, load};
use crate::locale::Locales;
use crate::release;
use crate::selection::{Selection, What, lies_in};
use crate::session::Session;
use crate::source::Sources;
use crate::symbol::Symbol;
use crate::translation;
use std::collections::{BTreeMap, BTreeSet};

/// What a run would set.
#[derive(Debug, Default)]
pub struct Plan {
    /// The editions, in the order of session, symbol and language.
    pub editions: Vec<Planned>,
    /// Everything that was found, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// What was asked for and is not there.
    pub unknown: Vec<Unknown>,
    /// Languages that were asked for and in which none of the documents asked for is due.
    pub undue: Vec<Undue>,
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

/// One edition and whether it may be set.
#[derive(Debug)]
pub struct Planned {
    /// The edition.
    pub edition: Edition,
    /// The folder of its document.
    pub home: String,
    /// The folder of its session.
    pub session: String,
    /// The languages in which it shows something: its own, and those of foreign words in it.
    pub languages: BTreeSet<Language>,
    /// An error stands in its way.
    pub blocked: bool,
}

/// What a run over `documents` would set.
pub fn plan(sources: &Sources, documents: &str, selection: &Selection, strictness: Strictness) -> Plan {
    let (mut sessions, diagnostics) = load(sources, documents);
    plan_loaded(&mut sessions, diagnostics, sources, selection, strictness)
}

/// What a run over sessions that are loaded would set; `diagnostics` is what was found on loading them.
pub fn plan_loaded(
    sessions: &mut [Loaded],
    mut diagnostics: Vec<Diagnostic>,
    sources: &Sources,
    selection: &Selection,
    strictness: Strictness,
) -> Plan {
    let unknown = unknown(selection, sessions);
    let undue = undue(selection, sessions);
    let mut editions = Vec::new();
    let mut asked: Vec<&Session> = Vec::new();
    // What deciding the editions that were asked for has found, in whatever file.
    let mut of_editions = Vec::new();
    for loaded in sessions {
        let terms = glossary::check(sources, loaded);
        let translations = translation::check(sources, loaded, strictness.last);
        // A draft shows what is not as it will be issued; a final edition never does.
        let draft = if strictness.last { None } else { translation::drafted(sources, loaded) };
        let Loaded { session, locales } = loaded;
        let session: &Session = session;
        let is_asked = session.documents.iter().any(|document| selection.holds(session, document));
        if !is_asked && !selection.what.is_empty() {
            diagnostics.retain(|diagnostic| !stands_in(diagnostic, sources, &session.folder));
            continue;
        }
        diagnostics.extend(check(session, sources, strictness, &selection.languages));
        diagnostics.extend(release::check(sources, session));
        diagnostics.extend(translations);
        diagnostics.extend(terms);
        if selection.disguised {
            selection.languages.iter().for_each(|language| locales.disguise(*language));
        }
        let decided = decide(draft.as_ref().unwrap_or(session), locales, selection, &mut of_editions);
        asked.push(session);
        editions.extend(decided.into_iter().map(|edition| (session, edition)));
    }
    let editions: Vec<Planned> = editions
        .into_iter()
        .map(|(session, (home, edition))| {
            let mut found = diagnostics.iter().chain(&of_editions);
            let blocked = found.any(|diagnostic| blocks(diagnostic, sources, session, &edition));
            let languages = spoken(&edition);
            Planned { edition, home, session: session.folder.clone(), languages, blocked }
        })
        .collect();
    asked::sift(&mut diagnostics, sources, &asked, selection, &editions);
    diagnostics.extend(of_editions);
    Plan { editions, diagnostics: in_order(diagnostics, sources), unknown, undue }
}

impl Plan {
    /// The languages whose faces its editions need: their own, and those of foreign words in them.
    pub fn languages(&self) -> Vec<Language> {
        let languages: BTreeSet<Language> =
            self.editions.iter().flat_map(|planned| planned.languages.iter().copied()).collect();
        languages.into_iter().collect()
    }

    /// Adds what was found elsewhere.
    pub fn found(&mut self, found: Vec<Diagnostic>, sources: &Sources) {
        self.diagnostics.extend(found);
        self.diagnostics = in_order(std::mem::take(&mut self.diagnostics), sources);
    }

    /// Holds the editions against the faces that are there: a missing family blocks the languages that need it, a
    /// character that no face has its edition.
    pub fn hold_against(&mut self, faces: &Faces, sources: &Sources) {
        let mut found = faces.missing_families(&self.languages());
        for planned in &mut self.editions {
            let languages: Vec<Language> = planned.languages.iter().copied().collect();
            if !faces.missing_families(&languages).is_empty() {
                planned.blocked = true;
                continue;
            }
            let uncovered = glyphs::check(&planned.edition, faces, sources);
            planned.blocked |= !uncovered.is_empty();
            found.extend(uncovered);
        }
        self.found(found, sources);
    }
}

fn unknown(selection: &Selection, sessions: &[Loaded]) -> Vec<Unknown> {
    let documents = sessions.iter().flat_map(|loaded| &loaded.session.documents);
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
        for document in session.documents.iter().filter(|document| selection.holds(session, document)) {
            due.extend(session.due(document));
            due.extend(session.editions(document));
        }
    }
    // Where nothing is due at all, other findings say why.
    let languages = selection.languages.iter().filter(|language| !due.is_empty() && !due.contains(language));
    languages.map(|language| Undue { language: *language, due: due.clone() }).collect()
}

/// The languages in which an edition shows something.
fn spoken(edition: &Edition) -> BTreeSet<Language> {
    visible(edition).into_iter().map(|piece| piece.language).collect()
}

fn decide(
    session: &Session,
    locales: &Locales,
    selection: &Selection,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(String, Edition)> {
    let mut editions: BTreeMap<(Symbol, Language), (String, Edition)> = BTreeMap::new();
    for language in Language::ALL.into_iter().filter(|language| selection.speaks(*language)) {
        let places = elsewhere(session, language);
        for document in session.documents.iter().filter(|document| selection.holds(session, document)) {
            if !session.editions(document).contains(&language) {
                continue;
            }
            let (mut edition, found) = edition(session, document, language, locales, &places);
            edition.disguised = selection.disguised;
            diagnostics.extend(found);
            editions.insert((document.symbol.value.clone(), language), (document.folder.clone(), edition));
        }
    }
    editions.into_values().collect()
}

/// Findings in the order of files and places, each once.
fn in_order(mut diagnostics: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    diagnostics.sort_by(|a, b| {
        let place = |diagnostic: &Diagnostic| {
            diagnostic.span.map(|span| (sources.path(span.file).to_owned(), span.start, span.end))
        };
        place(a).cmp(&place(b)).then_with(|| (a.code, &a.message).cmp(&(b.code, &b.message)))
    });
    diagnostics.dedup();
    diagnostics
}

fn stands_in(diagnostic: &Diagnostic, sources: &Sources, folder: &str) -> bool {
    diagnostic.span.is_some_and(|span| lies_in(sources.path(span.file), folder))
}

/// Whether a finding stands in the way of an edition: an error in its own files, in what its session shares, or in the
/// wording of its language.
fn blocks(diagnostic: &Diagnostic, sources: &Sources, session: &Session, edition: &Edition) -> bool {
    if !diagnostic.is_error() {
        return false;
    }
    let Some(span) = diagnostic.span else { return true };
    let path = sources.path(span.file);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    if asked::language_of(path).is_some_and(|language| language != edition.language) {
        return false;
    }
    let home = session.documents.iter().find(|document| lies_in(path, &document.folder));
    match home {
        Some(document) => document.symbol.value == edition.symbol,
        None => {
            lies_in(path, &session.folder)
                || folder == format!("locales/{}", edition.language.code())
                || lies_in(path, "templates")
        }
    }
}
