//! Documents become files: workers take one after the other, read it, check it, decide its editions, set them, put each
//! PDF in its place whole, and let go of it all, so that a session of any length takes the memory of a few documents.
//!
//! An edition is set only if what it depends on changed, or its output is no longer what was put there: see
//! [`crate::record`]. A document that fails leaves its last good PDF alone and stops no other. Nothing half-written ever
//! stands in out/: a file is written beside its place and renamed; of the record, which grows in its place, half a line is
//! none. SHA256SUMS names at every moment only what stands there with that hash.

mod account;
mod aside;
mod bench;
mod concern;
mod crew;
mod digests;
mod due;
mod floor;
mod folder;
mod keeper;
mod large;
mod list;
mod pages;
mod queue;
mod remembered;
mod set;
mod stale;
mod standing;
mod survey;
mod verify;

use crate::diagnostic::{Code, Diagnostic};
use crate::edition;
use crate::fonts::Faces;
use crate::language::Language;
use crate::plan::Outline;
use crate::record::{Blocked, Entry, Reason, Stamp};
use crate::source::Sources;
use crate::symbol::Symbol;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

pub use account::Account;
pub use folder::{Folder, SUMS, in_the_way};
pub use pages::pages;
pub use set::Stages;
pub use stale::{Present, clean, stale};
pub use standing::{Question, Standing, standing};
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
    /// Begin no further edition once one has failed, or cannot be set for what was found.
    pub fail_fast: bool,
}

impl Settings {
    /// One worker, PDFs, only what changed.
    pub fn new(out: PathBuf) -> Self {
        Self { out, jobs: 1, emit_typst: false, afresh: false, fail_fast: false }
    }
}

/// An edition that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its place in the list of what is asked for.
    pub index: usize,
    /// Its document.
    pub symbol: String,
    /// Its language.
    pub language: Language,
    /// The folder of its document.
    pub home: String,
    /// Its file, relative to the folder of outputs.
    pub file: String,
    /// How long the text is from which it is made, in bytes.
    pub length: usize,
}

/// What is told while a build is at work. Editions are called by their places in the list of what is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// Another build works in the folder of outputs: its end is waited for.
    Waiting,
    /// All that is asked for, what of it is to be looked at, and how many outputs stay as they are.
    Queued(&'a [Arc<Asked>], &'a [usize], usize),
    /// An edition need not be set.
    Passed(usize),
    /// What was found keeps an edition from being set.
    Blocked(usize),
    /// An edition is begun.
    Begun(usize),
    /// An edition is done.
    Done(&'a Outcome),
}

/// What became of one edition.
#[derive(Debug)]
pub struct Outcome {
    /// The edition.
    pub edition: Arc<Asked>,
    /// Whether the file stands there as it should.
    pub built: bool,
    /// How it stood when it was put there; none: it was not.
    pub stamp: Option<Stamp>,
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
        let (symbol, language) = (symbol.to_owned(), Language::En);
        let edition = Asked { index: 0, symbol, language, home: String::new(), file: String::new(), length: 0 };
        Self {
            edition: Arc::new(edition),
            built: true,
            stamp: None,
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
    /// What became of every edition that nothing blocked, in the order of what was asked for; of a build that ended at its
    /// first failure, those that were reached.
    pub outcomes: Vec<Outcome>,
    /// Editions that findings kept from being set.
    pub blocked: Vec<Blocked>,
    /// What was found before pages were set, in the order of files and places.
    pub findings: Vec<Diagnostic>,
    /// What was found on writing, which concerns no edition.
    pub diagnostics: Vec<Diagnostic>,
}

/// Surveys every document of an outline that has changed, sets every edition of it that has and that nothing blocks, and
/// tells of each as it is done, in whatever order.
///
/// # Errors
/// The folder of outputs cannot be made or written to.
pub fn build(
    outline: &Outline,
    question: &Question,
    sources: &Sources,
    faces: &Faces,
    settings: &Settings,
    mut tell: impl FnMut(Event),
) -> io::Result<Built> {
    let folder = Folder::open(&settings.out, || tell(Event::Waiting))?;
    folder.sweep();
    floor::work(&folder, outline, question, sources, faces, settings, &mut tell)
}

/// What became of an edition whose output stands.
fn kept(edition: Arc<Asked>, known: &Entry, sources: &Sources) -> Outcome {
    Outcome {
        edition,
        built: true,
        stamp: Some(known.stamp),
        reasons: Vec::new(),
        diagnostics: known.findings.iter().filter_map(|finding| finding.recall(sources)).collect(),
        stages: Stages::default(),
        pages: known.pages,
        words: known.words,
        sha256: known.sha256.clone(),
    }
}

/// The output of an edition, in the folder of outputs.
fn output(symbol: &Symbol, language: Language, disguised: bool) -> String {
    format!("{}/{}", symbol.file_name(), edition::file_name(symbol, language, disguised))
}

/// An edition that is kept from being set.
fn blocked(edition: &Asked) -> Blocked {
    let Asked { symbol, language, home, file, .. } = edition.clone();
    Blocked { symbol, language, home, file }
}

/// The kind of an error is said alone: its own words hold paths of the machine.
fn not_written(what: &str, error: &io::Error) -> Diagnostic {
    let message = format!("{what} cannot be written down: {}", error.kind());
    let hint = "make room in the folder of outputs, or let it be written to; all is built anew otherwise";
    Diagnostic::nowhere(Code::BuildNotWritten, message).hint(hint)
}
