//! A session as the ground on which each of its documents is surveyed by itself.

use super::asked::sift;
use super::order::blocks;
use super::survey::{Survey, Surveyed};
use crate::check::check_document;
use crate::decide::{edition, elsewhere};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::edition::Edition;
use crate::glossary::{self, Glossary, unsorted};
use crate::language::Language;
use crate::lint::Known;
use crate::load::Loaded;
use crate::release;
use crate::session::Session;
use crate::source::Sources;
use crate::translation::{self, Subject};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A session and its terms.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) loaded: Loaded,
    pub(super) glossary: Glossary,
}

impl Ground {
    /// Checks a document whose texts are whole in `session`, and decides its editions; `found` is what was found on reading.
    pub(super) fn survey(&self, session: &Session, mut found: Vec<Diagnostic>, on: &Survey) -> Surveyed {
        let Some(document) = session.documents.get(on.place.document) else { return Surveyed::default() };
        let reached = session.reached(on.place.document);
        let (subject, of_record) = translation::of_document(on.sources, session, document);
        found.extend(of_record);
        let (checked, decided) = rayon::join(
            || self.check(session, document, subject.as_ref(), on),
            || {
                let draft = || drafts(session, (on.place.document, subject.as_ref()), &reached, on.sources);
                let draft = if on.strictness.last { None } else { draft() };
                self.decide(draft.as_ref().unwrap_or(session), on)
            },
        );
        found.extend(checked);
        let (editions, of_editions): (Vec<Edition>, Vec<Vec<Diagnostic>>) = decided.into_iter().unzip();
        let of_editions: Vec<Diagnostic> = of_editions.into_iter().flatten().collect();
        let blocks = |edition: &Edition| {
            let mut findings = on.shared.iter().chain(&found).chain(&of_editions);
            findings.any(|finding| blocks(finding, on.sources, session, &on.place.home, edition.language))
        };
        let editions: Vec<(Edition, bool)> = editions
            .into_iter()
            .map(|edition| {
                let is_blocked = blocks(&edition);
                (edition, is_blocked)
            })
            .collect();
        let stopped = editions.iter().filter(|(_, is_blocked)| *is_blocked);
        let stopped = stopped.map(|(edition, _)| (on.place.home.as_str(), edition.language)).collect();
        sift(&mut found, on.sources, &[session], on.selection, &stopped);
        // What deciding what was asked for has found is told, in whatever file.
        found.extend(of_editions);
        let reached = reached.iter().map(|other| session.documents[*other].folder.clone()).collect();
        Surveyed { editions, findings: found, reached }
    }

    fn check(&self, session: &Session, document: &Document, subject: Option<&Subject>, on: &Survey) -> Vec<Diagnostic> {
        let Survey { sources, strictness, .. } = *on;
        let mut findings = release::check(sources, session, document);
        findings.extend(document.texts.values().flat_map(unsorted));
        let mut known = Known::default();
        if let Some(subject) = subject {
            let (found, of_record) = translation::check(sources, subject, strictness.last);
            known = of_record;
            findings.extend(found);
            findings.extend(glossary::check(sources, &self.glossary, subject));
        }
        findings.extend(check_document(session, document, sources, strictness, &on.selection.languages, &known));
        findings
    }

    /// The editions of a document in the order of its languages, each with what was found while it was decided.
    fn decide(&self, session: &Session, on: &Survey) -> Vec<(Edition, Vec<Diagnostic>)> {
        let Some(document) = session.documents.get(on.place.document) else { return Vec::new() };
        let of_language = |language: &Language| {
            let places = elsewhere(session, *language);
            let (mut edition, found) = edition(session, document, *language, &self.loaded.locales, &places);
            edition.disguised = on.selection.disguised;
            (edition, found)
        };
        on.place.languages.par_iter().map(of_language).collect()
    }
}

/// A session in which the document `own`, with what it has to translate, and those `reached` by it are drafts; `None` where
/// nothing of them is stale or missing.
fn drafts(
    session: &Session,
    own: (usize, Option<&Subject>),
    reached: &BTreeSet<usize>,
    sources: &Sources,
) -> Option<Session> {
    let mut draft: Option<Session> = None;
    let mut mark = |at: usize, subject: Option<&Subject>| {
        let drafted = subject.and_then(|subject| translation::drafted(&session.documents[at], subject));
        if let Some(drafted) = drafted {
            draft.get_or_insert_with(|| session.clone()).documents[at] = Arc::new(drafted);
        }
    };
    mark(own.0, own.1);
    for other in reached {
        let (subject, _) = translation::of_document(sources, session, &session.documents[*other]);
        mark(*other, subject.as_ref());
    }
    draft
}
