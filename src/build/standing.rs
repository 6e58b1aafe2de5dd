//! A run over the same files that asks the same and found nothing left to do: its answer is told again, and nothing is
//! loaded, checked or decided.

use super::folder::Folder;
use super::keeper::Versions;
use super::{Asked, Built, Outcome, Settings, kept, large};
use crate::check::Strictness;
use crate::diagnostic::Diagnostic;
use crate::digest::{Digest, Digester};
use crate::fonts::Faces;
use crate::language::Language;
use crate::plan::in_order;
use crate::record::{Blocked, Entry, Remembered, Run};
use crate::selection::Selection;
use crate::source::Sources;
use std::io;
use std::sync::Arc;

/// What a run is asked over its sources, but for the faces.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// What could not be read.
    pub unread: &'a [Diagnostic],
    /// The folder of the documents.
    pub documents: &'a str,
    /// What is asked for.
    pub selection: &'a Selection,
    /// How strict the run is.
    pub strictness: Strictness,
}

impl Question<'_> {
    /// What is asked, but for the files over which: in which languages, and how strictly. Which documents are asked for
    /// changes nothing that is found about one.
    pub(super) fn asked(&self) -> String {
        let Selection { languages, disguised, .. } = self.selection;
        format!("{} {languages:?} {disguised} {:?}", self.documents, self.strictness)
    }

    fn digest(&self, sources: &Sources, tool: Digest) -> io::Result<Digest> {
        let mut digester = Digester::default();
        digester.part(tool.as_bytes());
        digester.part(self.documents.as_bytes());
        digester.part(format!("{:?} {:?}", self.selection, self.strictness).as_bytes());
        let unread: Vec<Remembered> = self.unread.iter().map(|found| Remembered::of(found, sources)).collect();
        digester.value(&unread)?;
        for (_, file) in sources.iter() {
            digester.part(file.path().as_bytes());
            digester.part(file.digest().as_bytes());
        }
        Ok(digester.finish())
    }

    /// What is remembered of a run that left nothing to be done, so that it is not worked out again.
    pub(super) fn answered(
        &self,
        sources: &Sources,
        tool: Digest,
        built: &Built,
        shared: Shared,
    ) -> io::Result<Option<Run>> {
        if built.outcomes.iter().any(|outcome| !outcome.built) {
            return Ok(None);
        }
        let Shared { versions: (outputs, documents), findings, languages, faces } = shared;
        let findings = findings.iter().map(|found| Remembered::of(found, sources)).collect();
        let (question, blocked) = (self.digest(sources, tool)?, built.blocked.clone());
        Ok(Some(Run { question, faces, outputs, blocked, documents, findings, languages }))
    }
}

/// What is remembered of a run beside its documents.
pub(super) struct Shared {
    /// What is remembered of its outputs, and of its documents.
    pub(super) versions: (Versions, Versions),
    /// What it found in none of them.
    pub(super) findings: Vec<Diagnostic>,
    /// The languages whose faces were looked for.
    pub(super) languages: Vec<Language>,
    /// The faces that were found.
    pub(super) faces: Digest,
}

/// What a run found and left, told again.
#[derive(Debug)]
pub struct Standing {
    /// Its outputs, all of which stand as they were put there.
    pub outcomes: Vec<Outcome>,
    /// Editions that findings kept from being set.
    pub blocked: Vec<Blocked>,
    /// What was found before pages were set.
    pub diagnostics: Vec<Diagnostic>,
}

/// The answer to a question, where the last run was asked the same and every output stands; `faces` finds the faces of
/// languages.
///
/// # Errors
/// The folder of outputs cannot be made or written to.
pub fn standing(
    question: &Question,
    sources: &Sources,
    settings: &Settings,
    faces: impl FnOnce(&[Language]) -> io::Result<Faces>,
    waits: impl FnOnce(),
) -> io::Result<Option<Standing>> {
    if settings.afresh || settings.emit_typst || !settings.out.is_dir() {
        return Ok(None);
    }
    let folder = Folder::open(&settings.out, waits)?;
    let record = folder.record();
    let Some(run) = record.run() else { return Ok(None) };
    let mut large = record.large();
    let tool = large::tool(&mut large);
    if run.question != question.digest(sources, tool)?
        || run.faces != of_faces(&faces(&run.languages)?, &run.languages, &mut large)
    {
        return Ok(None);
    }
    let mut outcomes = Vec::new();
    for (index, (file, version)) in run.outputs.into_iter().enumerate() {
        let known = record.output(&file).filter(|known| known.digest() == Some(version));
        let Some(known) = known.filter(|known| folder.stamp(&file) == Some(known.stamp)) else { return Ok(None) };
        let Entry { symbol, language, home, .. } = known.clone();
        outcomes.push(kept(Arc::new(Asked { index, symbol, language, home, file, length: 0 }), &known, sources));
    }
    let mut found: Vec<Remembered> = run.findings;
    for (name, version) in run.documents {
        let known = record.document(&name).filter(|known| known.digest() == Some(version));
        let Some(known) = known else { return Ok(None) };
        found.extend(known.findings);
    }
    // A build that was cut off may have left the list shorter than what stands; people may have changed it.
    if folder.list(record.sums(|file, known| folder.stamp(file) == Some(known.stamp))).is_err() {
        return Ok(None);
    }
    let diagnostics = in_order(found.iter().filter_map(|finding| finding.recall(sources)).collect(), sources);
    Ok(Some(Standing { outcomes, blocked: run.blocked, diagnostics }))
}

fn of_faces(faces: &Faces, languages: &[Language], large: &mut large::Known) -> Digest {
    let digests = large::faces(faces, languages, large);
    Digest::of_parts(digests.values().map(|digest| digest.as_bytes()))
}
