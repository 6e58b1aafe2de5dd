//! Documents that were surveyed before from the same files, and whose outputs stand: they are not even read.

use super::bench::Bench;
use super::digests::Keys;
use super::folder::Folder;
use super::{Asked, Outcome, Question, Settings, kept};
use crate::digest::Digest;
use crate::language::Language;
use crate::plan::Place;
use crate::record::{Blocked, Known, Record};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is told again of a document, beside what was found about it.
pub(super) struct Again {
    pub(super) outcomes: Vec<Outcome>,
    pub(super) blocked: Vec<Blocked>,
    pub(super) languages: BTreeSet<Language>,
}

/// What is held against what is remembered.
pub(super) struct Memory<'a> {
    pub(super) record: &'a Record,
    pub(super) keys: &'a Keys,
    pub(super) bench: &'a Bench<'a>,
    pub(super) folder: &'a Folder,
    pub(super) sources: &'a Sources,
}

impl Memory<'_> {
    /// What is told again of a document, whose editions are `asked` for; `None`: it is to be surveyed.
    pub(super) fn of(
        &self,
        place: &Place,
        asked: &[Arc<Asked>],
        question: &Question,
        settings: &Settings,
    ) -> Option<Again> {
        if settings.afresh || settings.emit_typst {
            return None;
        }
        let known = self.record.document(&name(place, question))?;
        if known.key != self.keys.key(&place.home, &known.reached) || known.faces != faces(self.bench, &known.languages)
        {
            return None;
        }
        let mut outcomes = Vec::new();
        for edition in asked {
            let file = &edition.file;
            if known.blocked.iter().any(|blocked| blocked.file == *file) {
                continue;
            }
            let entry = self.record.output(file)?;
            if entry.digest() != known.outputs.get(file).copied() || self.folder.stamp(file) != Some(entry.stamp) {
                return None;
            }
            outcomes.push(kept(Arc::clone(edition), &entry, self.sources));
        }
        let Known { blocked, findings, languages, .. } = known;
        let can_be_told = findings.iter().all(|finding| finding.recall(self.sources).is_some());
        can_be_told.then_some(Again { outcomes, blocked, languages })
    }
}

/// The name under which a document is remembered, in the languages that are asked for.
pub(super) fn name(place: &Place, question: &Question) -> String {
    let languages = question.selection.languages.iter().map(|language| language.code());
    std::iter::once(place.home.as_str()).chain(languages).collect::<Vec<_>>().join(" ")
}

/// The digest of the faces of some languages.
pub(super) fn faces(bench: &Bench, languages: &BTreeSet<Language>) -> Digest {
    Digest::of_parts(bench.digests(languages).values().map(Digest::as_bytes))
}
