//! Editions become files: workers take them from a queue, set them, and put each PDF in its place whole.
//!
//! An edition is set only if what it depends on changed, or its output is no longer what was put there: see
//! [`crate::record`]. A document that fails leaves its last good PDF alone and stops no other. Nothing half-written ever
//! stands in out/: a file is written beside its place and renamed. SHA256SUMS names at every moment only what stands
//! there with that hash.

mod account;
mod due;
mod folder;
mod large;
mod pages;
mod set;
mod stale;
mod standing;
mod verify;

use crate::diagnostic::{Code, Diagnostic};
use crate::edition::Edition;
use crate::fonts::Faces;
use crate::language::Language;
use crate::plan::Plan;
use crate::record::{Common, Entry, Reason, Record, Remembered};
use crate::source::Sources;
use due::{Due, due};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

pub use account::Account;
pub use folder::{Folder, SUMS};
pub use pages::pages;
pub use set::Stages;
pub use stale::{clean, stale};
pub use standing::{Question, Standing, blocked, remember, standing};
pub use verify::{Flaw, verify};

/// Where and how to build.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder of the outputs.
    pub out: PathBuf,
    /// Workers, at least one.
    pub jobs: usize,
    /// Write the composed Typst source beside each PDF instead of the PDF.
    pub emit_typst: bool,
    /// Set everything, whatever is remembered.
    pub afresh: bool,
    /// Begin no further edition once one has failed.
    pub fail_fast: bool,
}

impl Settings {
    /// One worker, PDFs, only what changed.
    pub fn new(out: PathBuf) -> Self {
        Self { out, jobs: 1, emit_typst: false, afresh: false, fail_fast: false }
    }
}

/// What is told while a build is at work.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// Another build works in the folder of outputs: its end is waited for.
    Waiting,
    /// What is to be set, the longest first, by the places in the plan; and how many outputs stay as they are.
    Queued(&'a [usize], usize),
    /// An edition is begun.
    Begun(usize),
    /// An edition is done.
    Done(&'a Outcome),
}

/// What became of one edition.
#[derive(Debug)]
pub struct Outcome {
    /// Its place in the plan.
    pub index: usize,
    /// Its document.
    pub symbol: String,
    /// Its language.
    pub language: Language,
    /// Its file, relative to the folder of outputs.
    pub file: String,
    /// Whether the file stands there as it should.
    pub built: bool,
    /// Why it was set; none: it stood there already.
    pub reasons: Vec<Reason>,
    /// What the typesetter found.
    pub diagnostics: Vec<Diagnostic>,
    /// How long it took, stage by stage.
    pub stages: Stages,
    /// Its pages.
    pub pages: usize,
    /// Its words.
    pub words: usize,
    /// The SHA-256 of the file, in hexadecimal figures; empty where it does not stand.
    pub sha256: String,
}

#[cfg(test)]
impl Outcome {
    /// One of an edition of which nothing is known, for tests.
    pub(crate) fn of_nothing(symbol: &str) -> Self {
        Self {
            index: 0,
            symbol: symbol.to_owned(),
            language: Language::En,
            file: String::new(),
            built: true,
            reasons: Vec::new(),
            diagnostics: Vec::new(),
            stages: Stages::default(),
            pages: 0,
            words: 0,
            sha256: String::new(),
        }
    }
}

/// What a build has done.
#[derive(Debug, Default)]
pub struct Built {
    /// What became of every edition that nothing blocked, in the order of the plan; of a build that ended at its first
    /// failure, those that were reached.
    pub outcomes: Vec<Outcome>,
    /// What concerns no edition.
    pub diagnostics: Vec<Diagnostic>,
}

/// The time from one writing of the record to the next.
const REMEMBER: Duration = Duration::from_secs(1);

/// Sets every edition of a plan that nothing blocks and that has changed, and tells of each as it is done, in whatever
/// order.
///
/// # Errors
/// The folder of outputs cannot be made or written to.
pub fn build(
    plan: &Plan,
    sources: &Sources,
    faces: &Faces,
    settings: &Settings,
    mut tell: impl FnMut(Event),
) -> io::Result<Built> {
    let folder = Folder::open(&settings.out, || tell(Event::Waiting))?;
    folder.sweep();
    let mut record = folder.record();
    let (mut due, common) = due(plan, sources, faces, settings, &folder, &mut record)?;
    if settings.emit_typst {
        due.iter_mut().for_each(|due| due.reasons = vec![Reason::Asked]);
    }
    let mut built = Built::default();
    let mut queue = Vec::new();
    for due in due {
        match due.known {
            Some(mut known) if due.reasons.is_empty() => {
                known.files = due.files;
                built.outcomes.push(kept(due.index, &due.file, &known, sources));
                record.outputs.insert(due.file, known);
            }
            _ => queue.push(due),
        }
    }
    queue.sort_by_key(|due| std::cmp::Reverse(plan.editions[due.index].edition.blocks.len()));
    let indexes: Vec<usize> = queue.iter().map(|due| due.index).collect();
    tell(Event::Queued(&indexes, built.outcomes.len()));
    let mut keeper = Keeper { folder: &folder, record, common: &common, sources, written: Instant::now() };
    let queue: BTreeMap<usize, Due> = queue.into_iter().map(|due| (due.index, due)).collect();
    if !queue.is_empty() {
        if !settings.emit_typst {
            let changing: BTreeSet<&str> = queue.values().map(|due| due.file.as_str()).collect();
            keeper.list(|file| !changing.contains(file))?;
        }
        let spoken: BTreeSet<Language> =
            indexes.iter().flat_map(|index| plan.editions[*index].languages.iter().copied()).collect();
        let faces = faces.speaking(&spoken.into_iter().collect::<Vec<_>>());
        set::set(plan, &indexes, sources, &faces, settings, |done| match done {
            set::Progress::Begun(index) => tell(Event::Begun(index)),
            set::Progress::Done(mut outcome, stamp) => {
                if let Some(due) = queue.get(&outcome.index) {
                    outcome.reasons.clone_from(&due.reasons);
                    if let Some(stamp) = stamp {
                        keeper.keep(due, &outcome, stamp, &plan.editions[due.index].home);
                    }
                }
                tell(Event::Done(&outcome));
                built.outcomes.push(*outcome);
            }
        })?;
    }
    built.outcomes.sort_by_key(|outcome| outcome.index);
    if !settings.emit_typst {
        keeper.record.tidy();
        let written = folder.remember(&keeper.record).and_then(|()| keeper.list(|_| true));
        built.diagnostics.extend(written.err().map(|error| not_written("what was built", &error)));
    }
    Ok(built)
}

/// What became of an edition whose output stands.
fn kept(index: usize, file: &str, known: &Entry, sources: &Sources) -> Outcome {
    Outcome {
        index,
        symbol: known.symbol.clone(),
        language: known.language,
        file: file.to_owned(),
        built: true,
        reasons: Vec::new(),
        diagnostics: known.findings.iter().filter_map(|finding| finding.recall(sources)).collect(),
        stages: Stages::default(),
        pages: known.pages,
        words: known.words,
        sha256: known.sha256.clone(),
    }
}

/// Keeps the record and the list of hashes true while editions are set.
struct Keeper<'a> {
    folder: &'a Folder,
    record: Record,
    common: &'a Common,
    sources: &'a Sources,
    /// When the record was last written.
    written: Instant,
}

impl Keeper<'_> {
    /// Remembers an output that was put in its place.
    fn keep(&mut self, due: &Due, outcome: &Outcome, stamp: crate::record::Stamp, home: &str) {
        let templates = self.common.templates.to_string();
        self.record.templates.entry(templates).or_insert_with(|| self.common.each_template.clone());
        let entry = Entry {
            symbol: outcome.symbol.clone(),
            language: outcome.language,
            inputs: due.inputs.clone(),
            files: due.files.clone(),
            home: home.to_owned(),
            stamp,
            sha256: outcome.sha256.clone(),
            pages: outcome.pages,
            words: outcome.words,
            findings: outcome.diagnostics.iter().map(|found| Remembered::of(found, self.sources)).collect(),
        };
        self.record.outputs.insert(due.file.clone(), entry);
        // A build that is cut off has not worked for nothing. What is not written now is written at the end.
        if self.written.elapsed() >= REMEMBER {
            let _later = self.folder.remember(&self.record);
            self.written = Instant::now();
        }
    }

    /// Lists the hashes of what stands as it is remembered.
    fn list(&self, stays: impl Fn(&str) -> bool) -> io::Result<()> {
        let is_standing = |file: &str, known: &Entry| stays(file) && self.folder.stamp(file) == Some(known.stamp);
        self.folder.list(&self.record.sums(is_standing))
    }
}

/// The output of an edition, in the folder of outputs.
fn output(edition: &Edition) -> String {
    format!("{}/{}", edition.symbol.file_name(), edition.file_name())
}

/// The kind of an error is said alone: its own words hold paths of the machine.
fn not_written(what: &str, error: &io::Error) -> Diagnostic {
    let message = format!("{what} cannot be written down: {}", error.kind());
    let hint = "make room in the folder of outputs, or let it be written to; all is built anew otherwise";
    Diagnostic::nowhere(Code::BuildNotWritten, message).hint(hint)
}
