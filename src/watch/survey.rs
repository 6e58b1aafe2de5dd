//! A survey of all the files: what there is to be set, what was found about each edition, and the list of them all.

use super::base::{Base, name_of};
use super::desk::{Desk, Listed, ListedDocument, Listing, Planned, Work};
use super::finding::Finding;
use super::outputs::Outputs;
use super::reader::{Reading, Shared};
use super::{Settings, Tell, Told};
use crate::diagnostic::Diagnostic;
use crate::edition::{Edition, plain};
use crate::fonts::Faces;
use crate::language::Language;
use crate::load::load;
use crate::plan::{self, Outline, plan_whole};
use crate::selection::lies_in;
use crate::source::Sources;
use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, PoisonError};
use std::time::Instant;

/// Plans everything, as often as it is read.
pub(super) struct Surveyor<'a> {
    pub(super) settings: &'a Settings,
    pub(super) faces: &'a Faces,
    pub(super) desk: &'a Desk,
    pub(super) base: &'a Shared,
}

impl Surveyor<'_> {
    /// Surveys the newest reading until there are no more.
    ///
    /// # Errors
    /// Whoever is told has had enough.
    pub(super) fn work(
        &self,
        readings: &Receiver<Reading>,
        outputs: Option<&Outputs>,
        tell: &mut Tell,
    ) -> io::Result<()> {
        while let Ok(reading) = readings.recv() {
            if let Some(outputs) = outputs {
                outputs.ask();
            }
            // Of several that wait, the newest says all.
            self.survey(readings.try_iter().last().unwrap_or(reading), tell)?;
        }
        Ok(())
    }

    /// Plans what was read and lays it on the desk.
    fn survey(&self, reading: Reading, tell: &mut Tell) -> io::Result<()> {
        let Settings { documents, selection, strictness, .. } = self.settings;
        let Reading { number, sources, unread, mut stages } = reading;
        let began = Instant::now();
        let (sessions, found) = load(&sources, documents);
        stages.load = began.elapsed();
        let began = Instant::now();
        let outline = Outline::of_heads(sessions, found, &sources, selection, *strictness);
        let mut plan = plan_whole(outline, &sources, selection, *strictness);
        plan.found(unread, &sources);
        plan.hold_against(self.faces, &sources);
        stages.decide = began.elapsed();
        let editions = plan.editions.len();
        let blocked = plan.editions.iter().filter(|planned| planned.blocked).count();
        let work = |edition| Work {
            edition: Arc::new(edition),
            sources: sources.clone(),
            stages,
            decided: Instant::now(),
            round: number,
        };
        let (planned, listing) = laid_out(plan.editions, &plan.diagnostics, &sources, work);
        self.desk.plan(number, planned, listing);
        tell(&Told { diagnostics: &plan.diagnostics, sources: &sources, editions, blocked, outline: &plan.outline })?;
        let base = Base::new(sources, plan.outline.into_sessions());
        *self.base.lock().unwrap_or_else(PoisonError::into_inner) = Some(base);
        Ok(())
    }
}

/// Each edition with what was found about it, and the list of them all.
fn laid_out(
    editions: Vec<plan::Planned>,
    diagnostics: &[Diagnostic],
    sources: &Sources,
    work: impl Fn(Edition) -> Work,
) -> (BTreeMap<String, Planned>, Listing) {
    let mut listing = Listing::default();
    let mut laid = BTreeMap::new();
    let mut homeless: Vec<&Diagnostic> = diagnostics.iter().collect();
    for plan::Planned { edition, blocked, home, .. } in editions {
        let concerns = |found: &Diagnostic| concerns(found, sources, &home, edition.language);
        homeless.retain(|found| !concerns(found));
        let own = diagnostics.iter().filter(|found| concerns(found));
        let findings: Vec<Finding> = own.map(|found| Finding::of(found, sources)).collect();
        let name = name_of(&edition.symbol, edition.language);
        listing.add(&edition, &home, listed(&name, &edition, blocked, &findings));
        laid.insert(name, Planned { work: (!blocked).then(|| work(edition)), findings });
    }
    listing.findings = homeless.into_iter().map(|found| Finding::of(found, sources)).collect();
    (laid, listing)
}

impl Listing {
    /// Adds an edition to its document; those of one document come one after another.
    fn add(&mut self, edition: &Edition, folder: &str, listed: Listed) {
        match self.documents.last_mut().filter(|document| document.folder == folder) {
            Some(document) => document.editions.push(listed),
            None => self.documents.push(ListedDocument {
                symbol: edition.symbol.to_string(),
                folder: folder.to_owned(),
                editions: vec![listed],
            }),
        }
    }
}

fn listed(name: &str, edition: &Edition, blocked: bool, findings: &[Finding]) -> Listed {
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    Listed {
        name: name.to_owned(),
        language: edition.language.code(),
        title: plain(&edition.title.title),
        blocked,
        errors,
        warnings: findings.len() - errors,
    }
}

/// Whether a finding stands in the files of a document, and in none of another language.
fn concerns(found: &Diagnostic, sources: &Sources, folder: &str, language: Language) -> bool {
    let Some(span) = found.span else { return false };
    let path = sources.path(span.file);
    let name = path.rsplit('/').next().unwrap_or(path);
    let speaks = name.split('.').next().and_then(Language::from_code);
    lies_in(path, folder) && speaks.is_none_or(|speaks| speaks == language)
}
