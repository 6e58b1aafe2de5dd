//! What is to be set: of every edition, whether its output still stands as it was made, from what it would be made of now.

use super::folder::{Folder, Standing};
use super::{Settings, large, output};
use crate::digest::Digest;
use crate::fonts::Faces;
use crate::plan::{Plan, Planned};
use crate::record::{Common, Entry, Inputs, Reason, Record};
use crate::selection::lies_in;
use crate::source::Sources;
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An edition against its output.
#[derive(Debug)]
pub(super) struct Due {
    /// Its place in the plan.
    pub(super) index: usize,
    /// Its file, in the folder of outputs.
    pub(super) file: String,
    /// What it is made of.
    pub(super) inputs: Inputs,
    /// The files that people wrote for it.
    pub(super) files: BTreeMap<String, Digest>,
    /// What is remembered of its output, where that is still what was put there.
    pub(super) known: Option<Entry>,
    /// Why it is set again; none: it is not.
    pub(super) reasons: Vec<Reason>,
}

/// Every edition of a plan that nothing blocks, in its order. What is remembered of large files is put in `record`.
pub(super) fn due(
    plan: &Plan,
    sources: &Sources,
    faces: &Faces,
    settings: &Settings,
    folder: &Folder,
    record: &mut Record,
) -> io::Result<(Vec<Due>, Common)> {
    let tool = large::tool(&mut record.large);
    let faces = large::faces(faces, &plan.languages(), &mut record.large);
    let common = Common::of(tool, sources, faces);
    let digests = Digests::of(sources);
    let queue: Vec<usize> = (0..plan.editions.len()).filter(|index| !plan.editions[*index].blocked).collect();
    let next = AtomicUsize::new(0);
    let question = Question { plan, sources, settings, folder, record, common: &common, digests: &digests };
    let work = || {
        let mut found = Vec::new();
        while let Some(index) = queue.get(next.fetch_add(1, Ordering::Relaxed)) {
            found.push(question.of(*index));
        }
        found
    };
    let found: Vec<io::Result<Due>> = std::thread::scope(|scope| {
        let workers: Vec<_> = (1..settings.jobs.max(1)).map(|_| scope.spawn(work)).collect();
        let own = work();
        // A worker that broke off has told so itself; what it held is missing below, and is set again.
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).chain(own).collect()
    });
    let mut due = found.into_iter().collect::<io::Result<Vec<Due>>>()?;
    due.sort_by_key(|due| due.index);
    Ok((due, common))
}

/// The digests of the files that people wrote.
struct Digests(BTreeMap<String, Digest>);

impl Digests {
    fn of(sources: &Sources) -> Self {
        Self(sources.iter().map(|(_, file)| (file.path.clone(), Digest::of(&file.bytes))).collect())
    }

    /// Those of the files that an edition is written in: beside it what its session and its language share.
    fn written_for(&self, planned: &Planned) -> BTreeMap<String, Digest> {
        let language = planned.edition.language;
        let is_others = |name: &str| {
            let mut parts = name.split('.');
            parts.any(|part| crate::language::Language::from_code(part).is_some_and(|other| other != language))
        };
        let wording = format!("locales/{}", language.code());
        let belongs = |path: &str| {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            (lies_in(folder, &planned.home) || folder == planned.session || folder == wording) && !is_others(name)
        };
        let of_edition = self.0.iter().filter(|(path, _)| belongs(path));
        of_edition.map(|(path, digest)| (path.clone(), *digest)).collect()
    }
}

struct Question<'a> {
    plan: &'a Plan,
    sources: &'a Sources,
    settings: &'a Settings,
    folder: &'a Folder,
    record: &'a Record,
    common: &'a Common,
    digests: &'a Digests,
}

impl Question<'_> {
    fn of(&self, index: usize) -> io::Result<Due> {
        let planned = &self.plan.editions[index];
        let file = output(&planned.edition);
        let inputs = Inputs::of(&planned.edition, &planned.languages, self.common, self.sources)?;
        let files = self.digests.written_for(planned);
        let known = self.record.outputs.get(&file).filter(|_| !self.settings.afresh);
        let mut due = Due { index, file, inputs, files, known: None, reasons: Vec::new() };
        let Some(mut known) = known.cloned() else {
            due.reasons.push(if self.settings.afresh { Reason::Asked } else { Reason::New });
            return Ok(due);
        };
        match self.folder.holds(&due.file, &mut known) {
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
    fn can_be_told(&self, known: &Entry, files: &BTreeMap<String, Digest>) -> bool {
        known.findings.iter().all(|finding| {
            let is_same = |path: &str| match self.digests.0.get(path) {
                Some(digest) if path.starts_with("templates/") => self.common.each_template.get(path) == Some(digest),
                Some(digest) => known.files.get(path) == Some(digest) && files.contains_key(path),
                None => false,
            };
            finding.path().is_none_or(is_same) && finding.recall(self.sources).is_some()
        })
    }
}
