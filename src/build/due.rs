//! One edition against its output: whether that still stands as it was made, from what it would be made of now.

use super::bench::Bench;
use super::digests::SharedFiles;
use super::folder::{Folder, Standing};
use super::{Asked, Settings};
use crate::edition::Edition;
use crate::language::Language;
use crate::plan::Place;
use crate::record::{Common, Entry, Inputs, Reason, Record, Written};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

/// An edition against its output.
#[derive(Debug)]
pub(super) struct Due {
    /// The edition.
    pub(super) edition: Edition,
    /// The languages in which it shows something.
    pub(super) languages: BTreeSet<Language>,
    /// What it is called, and its file.
    pub(super) asked: Arc<Asked>,
    /// The sources of its document, held as long as one of its editions is to be set.
    pub(super) sources: Arc<Sources>,
    /// What it is made of.
    pub(super) inputs: Inputs,
    /// The files that people wrote for it.
    pub(super) files: Written,
    /// What is remembered of its output, where that is still what was put there.
    pub(super) known: Option<Entry>,
    /// Why it is set again; none: it is not.
    pub(super) reasons: Vec<Reason>,
}

/// What editions are held against.
pub(super) struct Register<'a> {
    pub(super) sources: &'a Sources,
    pub(super) settings: &'a Settings,
    pub(super) folder: &'a Folder,
    pub(super) record: &'a Record,
    pub(super) common: &'a Common,
    pub(super) shared: &'a SharedFiles<'a>,
}

impl Register<'_> {
    /// An edition that nothing keeps from being set, against its output.
    ///
    /// # Errors
    /// It has no canonical form: a defect.
    pub(super) fn due(
        &self,
        edition: Edition,
        languages: BTreeSet<Language>,
        asked: &Arc<Asked>,
        place: &Place,
        bench: &Bench,
        sources: &Arc<Sources>,
    ) -> io::Result<Due> {
        let inputs = Inputs::of(&edition, &bench.digests(&languages), self.common, sources)?;
        let files = self.shared.written_for(self.sources, place, edition.language);
        let is_asked = self.settings.afresh || self.settings.emit_typst;
        let known = if is_asked { None } else { self.record.output(&asked.file) };
        let mut due = Due {
            edition,
            languages,
            asked: Arc::clone(asked),
            sources: Arc::clone(sources),
            inputs,
            files,
            known: None,
            reasons: Vec::new(),
        };
        let Some(mut known) = known else {
            due.reasons.push(if is_asked { Reason::Asked } else { Reason::New });
            return Ok(due);
        };
        match self.folder.holds(&asked.file, &mut known) {
            Standing::Missing => due.reasons.push(Reason::Missing),
            Standing::Altered => due.reasons.push(Reason::Altered),
            Standing::Same => {}
        }
        let stands = due.reasons.is_empty();
        due.reasons.extend(Reason::of_inputs(&known, &due.inputs, &due.files, self.record, self.common));
        if due.reasons.is_empty() && !self.can_be_told(&known, &due.files) {
            due.reasons.push(Reason::Places);
        }
        due.known = stands.then_some(known);
        Ok(due)
    }

    /// Whether what the typesetter found still stands where it was found.
    fn can_be_told(&self, known: &Entry, files: &Written) -> bool {
        let shared = self.record.set(known.shared);
        let before = |path: &str| known.files.get(path).or_else(|| shared.as_ref()?.get(path));
        known.findings.iter().all(|finding| {
            let is_same = |path: &str| match self.sources.find(path).map(|file| self.sources.file(file).digest()) {
                Some(digest) if path.starts_with("templates/") => self.common.each_template.get(path) == Some(&digest),
                Some(digest) => before(path) == Some(&digest) && files.get(path).is_some(),
                None => false,
            };
            finding.path().is_none_or(is_same) && finding.recall(self.sources).is_some()
        })
    }
}
