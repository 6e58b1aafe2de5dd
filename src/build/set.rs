//! The workers: each takes an edition from the queue, sets it, and puts its file in its place.

use super::folder::{place, sha256};
use super::{Outcome, Settings};
use crate::compose::compose;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::{Edition, words};
use crate::fonts::{Faces, Families};
use crate::lines::{Advances, with_line_ends};
use crate::plan::Plan;
use crate::record::Stamp;
use crate::source::Sources;
use crate::typeset::{Typesetter, forget};
use serde::Serialize;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Layout recurses; a long table nests deep.
const STACK_BYTES: usize = 16 * 1024 * 1024;

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

/// What workers tell of.
pub(super) enum Progress {
    /// An edition is begun.
    Begun(usize),
    /// An edition is done; how its file stands, if it was put in its place.
    Done(Box<Outcome>, Option<Stamp>),
}

/// Sets the editions of a queue, named by their places in the plan.
pub(super) fn set(
    plan: &Plan,
    queue: &[usize],
    sources: &Sources,
    faces: &Faces,
    settings: &Settings,
    mut tell: impl FnMut(Progress),
) -> io::Result<()> {
    let typesetter = Typesetter::new(faces);
    let families = faces.families();
    let advances = Advances::of(faces);
    let room = Room {
        sources,
        settings,
        families: &families,
        advances: &advances,
        typesetter: &typesetter,
        placing: Mutex::new(()),
    };
    let next = AtomicUsize::new(0);
    let ends = AtomicBool::new(false);
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        for worker in 0..settings.jobs.clamp(1, queue.len().max(1)) {
            let (sender, next, ends, room) = (sender.clone(), &next, &ends, &room);
            let work = move || {
                while let Some(index) = queue.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if ends.load(Ordering::Relaxed) || sender.send(Progress::Begun(*index)).is_err() {
                        return;
                    }
                    let (outcome, stamp) = room.set(*index, &plan.editions[*index].edition);
                    forget(settings.jobs);
                    if settings.fail_fast && !outcome.built {
                        ends.store(true, Ordering::Relaxed);
                    }
                    if sender.send(Progress::Done(Box::new(outcome), stamp)).is_err() {
                        return;
                    }
                }
            };
            std::thread::Builder::new()
                .name(format!("worker {worker}"))
                .stack_size(STACK_BYTES)
                .spawn_scoped(scope, work)?;
        }
        drop(sender);
        receiver.into_iter().for_each(&mut tell);
        Ok(())
    })
}

/// What all workers share.
struct Room<'a> {
    sources: &'a Sources,
    settings: &'a Settings,
    families: &'a Families,
    advances: &'a Advances,
    typesetter: &'a Typesetter,
    /// One file at a time is put in its place, so that two editions of a document do not race for its folder.
    placing: Mutex<()>,
}

/// What came of setting an edition.
struct Output {
    bytes: Vec<u8>,
    pages: usize,
    found: Vec<Diagnostic>,
}

impl Room<'_> {
    fn set(&self, index: usize, edition: &Edition) -> (Outcome, Option<Stamp>) {
        let folder = edition.symbol.file_name();
        let name = edition.file_name();
        let name = if self.settings.emit_typst { name.replace(".pdf", ".typ") } else { name };
        let file = format!("{folder}/{name}");
        let mut stages = Stages::default();
        let set = unbroken(edition, || self.output(edition, &mut stages));
        let mut outcome = Outcome {
            index,
            symbol: edition.symbol.to_string(),
            language: edition.language,
            file,
            built: false,
            reasons: Vec::new(),
            diagnostics: Vec::new(),
            stages,
            pages: 0,
            words: words(edition),
            sha256: String::new(),
        };
        let output = match set {
            Ok(output) => output,
            Err(diagnostics) => return (Outcome { diagnostics, ..outcome }, None),
        };
        let began = Instant::now();
        let place = self.settings.out.join(&folder);
        outcome.sha256 = sha256(&output.bytes);
        let placed = {
            let _one = self.placing.lock();
            place_and_look(&place, &name, &output.bytes)
        };
        outcome.stages.write = began.elapsed();
        match placed {
            Ok(stamp) => {
                (Outcome { built: true, pages: output.pages, diagnostics: output.found, ..outcome }, Some(stamp))
            }
            Err(error) => {
                // The kind of an error is said alone: its own words hold paths of the machine.
                let message = format!("`{}` cannot be written: {}", outcome.file, error.kind());
                let hint = remedy(&error, &place, &folder);
                let found = Diagnostic::nowhere(Code::BuildNotWritten, message).hint(hint);
                (Outcome { diagnostics: vec![found], sha256: String::new(), ..outcome }, None)
            }
        }
    }

    /// The bytes of one output, and what was found on the way.
    fn output(&self, edition: &Edition, stages: &mut Stages) -> Result<Output, Vec<Diagnostic>> {
        let began = Instant::now();
        let edition = &*with_line_ends(edition, self.advances);
        let composed = compose(edition, self.sources, self.families);
        stages.compose = began.elapsed();
        if self.settings.emit_typst {
            return Ok(Output { bytes: composed.source.into_bytes(), pages: 0, found: Vec::new() });
        }
        let began = Instant::now();
        let set = self.typesetter.typeset(&composed, edition, self.sources);
        stages.typeset = began.elapsed();
        let set = set?;
        Ok(Output { bytes: set.pdf, pages: set.pages, found: set.warnings })
    }
}

fn place_and_look(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
    place(folder, name, bytes)?;
    std::fs::symlink_metadata(folder.join(name)).map(|metadata| Stamp::of(&metadata))
}

/// What `set` makes of an edition; a defect of the engine names the edition and stops no other.
fn unbroken<T>(edition: &Edition, set: impl FnOnce() -> Result<T, Vec<Diagnostic>>) -> Result<T, Vec<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(set)).unwrap_or_else(|_| {
        let message = format!("setting `{}` in `{}` broke off", edition.symbol, edition.language.code());
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
    use crate::edition::sample;
    use crate::language::Language;

    #[test]
    fn a_panic_is_a_finding_of_its_edition() {
        let edition = sample::bare(Language::En);
        let found = unbroken(&edition, || -> Result<(), _> { panic!("a defect") }).unwrap_err();
        let expected = format!("setting `{}` in `en` broke off", edition.symbol);
        assert_eq!(
            found.iter().map(|finding| (finding.code, &*finding.message)).collect::<Vec<_>>(),
            [(Code::BuildBrokeOff, &*expected)]
        );
    }
}
