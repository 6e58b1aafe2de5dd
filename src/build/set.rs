//! One edition becomes a file: its lines are ended, it is composed and set, and at last its file put in its place.

use super::bench::Bench;
use super::due::Due;
use super::folder::{place, sha256};
use super::{Outcome, Settings};
use crate::compose::compose;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::words;
use crate::lines::with_line_ends;
use crate::read::altered;
use crate::record::Stamp;
use crate::source::Sources;
use serde::Serialize;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long each stage of an edition took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Stages {
    /// Ending lines and composing the Typst source.
    pub compose: Duration,
    /// Layout and the PDF.
    pub typeset: Duration,
    /// Putting the file in its place.
    pub write: Duration,
}

impl Stages {
    /// All of them.
    pub fn total(&self) -> Duration {
        self.compose + self.typeset + self.write
    }
}

/// What all workers share.
pub(super) struct Room<'a> {
    pub(super) settings: &'a Settings,
    pub(super) bench: &'a Bench<'a>,
}

/// An edition that is set and not yet in its place.
pub(super) struct Set {
    outcome: Outcome,
    /// The bytes of its file; `None`: it could not be set.
    bytes: Option<Vec<u8>>,
}

impl Set {
    /// Whether there is no file to be put in its place.
    pub(super) fn failed(&self) -> bool {
        self.bytes.is_none()
    }
}

/// What came of setting an edition.
struct Output {
    bytes: Vec<u8>,
    pages: usize,
    found: Vec<Diagnostic>,
}

impl Room<'_> {
    /// Sets an edition.
    pub(super) fn set(&self, due: &Due) -> Set {
        let edition = &due.edition;
        let mut stages = Stages::default();
        let act = format!("setting `{}` in `{}`", edition.symbol, edition.language.code());
        let set = unbroken(&act, || self.output(due, &mut stages));
        let outcome = Outcome {
            edition: Arc::clone(&due.asked),
            built: false,
            stamp: None,
            reasons: due.reasons.clone(),
            diagnostics: Vec::new(),
            stages,
            pages: 0,
            words: words(edition),
            sha256: String::new(),
        };
        match set {
            Ok(Output { bytes, pages, found }) => {
                let sha256 = sha256(&bytes);
                Set { outcome: Outcome { pages, sha256, diagnostics: found, ..outcome }, bytes: Some(bytes) }
            }
            Err(diagnostics) => Set { outcome: Outcome { diagnostics, ..outcome }, bytes: None },
        }
    }

    /// Puts the file of an edition in its place: what became of it. Called by one thread alone, so that two editions of
    /// a document do not race for its folder.
    pub(super) fn place(&self, set: Set) -> Outcome {
        let Set { mut outcome, bytes: Some(bytes) } = set else { return set.outcome };
        let began = Instant::now();
        let file = &outcome.edition.file;
        let (folder, name) = file.split_once('/').unwrap_or(("", file));
        let place = self.settings.out.join(folder);
        match place_and_look(&place, name, &bytes) {
            Ok(stamp) => {
                outcome.stages.write = began.elapsed();
                Outcome { built: true, stamp: Some(stamp), ..outcome }
            }
            Err(error) => {
                // The kind of an error is said alone: its own words hold paths of the machine.
                let message = format!("`{file}` cannot be written: {}", error.kind());
                let found = Diagnostic::nowhere(Code::BuildNotWritten, message).hint(remedy(&error, &place, folder));
                Outcome { diagnostics: vec![found], pages: 0, sha256: String::new(), ..outcome }
            }
        }
    }

    /// The bytes of one output, and what was found on the way.
    fn output(&self, due: &Due, stages: &mut Stages) -> Result<Output, Vec<Diagnostic>> {
        let tools = self.bench.tools(&due.languages);
        let began = Instant::now();
        let edition = &*with_line_ends(&due.edition, &tools.advances);
        let composed = compose(edition, &due.sources, &tools.families);
        stages.compose = began.elapsed();
        if self.settings.emit_typst {
            return Ok(Output { bytes: composed.source.into_bytes(), pages: 0, found: Vec::new() });
        }
        let began = Instant::now();
        let set = tools.typesetter.typeset(&composed, edition, &due.sources);
        stages.typeset = began.elapsed();
        let set = unaltered(&due.sources, set)??;
        Ok(Output { bytes: set.pdf, pages: set.pages, found: set.warnings })
    }
}

/// What comes of something, where all that was read for it is what it was when the sources were read.
///
/// # Errors
/// Each file that is not.
pub(super) fn unaltered<T>(sources: &Sources, came: T) -> Result<T, Vec<Diagnostic>> {
    let found = altered(sources);
    if found.is_empty() { Ok(came) } else { Err(found) }
}

fn place_and_look(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
    place(folder, name, bytes)?;
    std::fs::symlink_metadata(folder.join(name)).map(|metadata| Stamp::of(&metadata))
}

/// What comes of an act; a defect of the tool or the engine names it, and stops no other.
pub(super) fn unbroken<T>(act: &str, does: impl FnOnce() -> Result<T, Vec<Diagnostic>>) -> Result<T, Vec<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(does)).unwrap_or_else(|_| {
        let message = format!("{act} broke off");
        let hint = "this is a defect of the tool: please report it with the document";
        Err(vec![Diagnostic::nowhere(Code::BuildBrokeOff, message).hint(hint)])
    })
}

/// What to do about a file that could not be put in its folder.
fn remedy(error: &io::Error, place: &Path, folder: &str) -> String {
    match error.kind() {
        _ if place.exists() && !place.is_dir() => {
            format!("`{folder}` is a file in the folder of outputs: take it away")
        }
        io::ErrorKind::PermissionDenied => {
            "let the folder of outputs be written to, or name another with `--out`".into()
        }
        io::ErrorKind::IsADirectory => "a folder stands in its place: take it away".into(),
        _ => "make room for it in the folder of outputs, or name another with `--out`".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_finding() {
        let found = unbroken("setting `E/1` in `en`", || -> Result<(), _> { panic!("a defect") }).unwrap_err();
        assert_eq!(
            found.iter().map(|finding| (finding.code, &*finding.message)).collect::<Vec<_>>(),
            [(Code::BuildBrokeOff, "setting `E/1` in `en` broke off")]
        );
    }
}
