//! Editions become files: workers take them from a queue, set them, and put each PDF in its place whole.
//!
//! A document that fails leaves its last good PDF alone and stops no other. Nothing half-written ever stands in out/:
//! a file is written beside its place and renamed.

use crate::compose::compose;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::Edition;
use crate::fonts::{Faces, Families};
use crate::lines::{Advances, with_line_ends};
use crate::plan::Plan;
use crate::source::Sources;
use crate::typeset::{Typesetter, forget};
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

/// Where and how to build.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder of the outputs.
    pub out: PathBuf,
    /// Workers, at least one.
    pub jobs: usize,
    /// Write the composed Typst source beside each PDF instead of the PDF.
    pub emit_typst: bool,
}

/// What became of one edition.
#[derive(Debug)]
pub struct Outcome {
    /// Its place in the plan.
    pub index: usize,
    /// Its file, relative to the folder of outputs.
    pub file: String,
    /// Whether the file stands there.
    pub built: bool,
    /// What the typesetter found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Layout recurses; a long table nests deep.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// Sets every edition of a plan that nothing blocks, and tells of each as it is done, in whatever order.
///
/// # Errors
/// The folder of outputs cannot be made.
pub fn build(
    plan: &Plan,
    sources: &Sources,
    faces: &Faces,
    settings: &Settings,
    mut tell: impl FnMut(&Outcome),
) -> io::Result<Vec<Outcome>> {
    std::fs::create_dir_all(&settings.out)?;
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
    let queue = queue(plan);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let mut outcomes = Vec::new();
    std::thread::scope(|scope| -> io::Result<()> {
        for worker in 0..settings.jobs.max(1) {
            let (sender, queue, next, room) = (sender.clone(), &queue, &next, &room);
            let work = move || {
                while let Some(index) = queue.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let edition = &plan.editions[*index].edition;
                    let outcome = room.set(*index, edition);
                    forget(settings.jobs);
                    if sender.send(outcome).is_err() {
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
        for outcome in receiver {
            tell(&outcome);
            outcomes.push(outcome);
        }
        Ok(())
    })?;
    outcomes.sort_by_key(|outcome| outcome.index);
    Ok(outcomes)
}

/// What is to be set, the longest first: the last worker should not be left alone with it.
fn queue(plan: &Plan) -> Vec<usize> {
    let mut queue: Vec<usize> = (0..plan.editions.len()).filter(|index| !plan.editions[*index].blocked).collect();
    queue.sort_by_key(|index| std::cmp::Reverse(plan.editions[*index].edition.blocks.len()));
    queue
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

impl Room<'_> {
    fn set(&self, index: usize, edition: &Edition) -> Outcome {
        let folder = edition.symbol.file_name();
        let name = edition.file_name();
        let name = if self.settings.emit_typst { name.replace(".pdf", ".typ") } else { name };
        let file = format!("{folder}/{name}");
        let failed = |diagnostics| Outcome { index, file: file.clone(), built: false, diagnostics };
        let (bytes, diagnostics) = match unbroken(edition, || self.bytes(edition)) {
            Ok(set) => set,
            Err(diagnostics) => return failed(diagnostics),
        };
        let placed = {
            let _one = self.placing.lock();
            place(&self.settings.out.join(&folder), &name, &bytes)
        };
        match placed {
            Ok(()) => Outcome { index, file, built: true, diagnostics },
            Err(error) => {
                // The kind of an error is said alone: its own words hold paths of the machine.
                let message = format!("`{file}` cannot be written: {}", error.kind());
                let hint = remedy(&error, &self.settings.out.join(&folder), &folder);
                failed(vec![Diagnostic::nowhere(Code::BuildNotWritten, message).hint(hint)])
            }
        }
    }

    /// The bytes of one output, and what was found on the way.
    fn bytes(&self, edition: &Edition) -> Result<(Vec<u8>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let edition = &*with_line_ends(edition, self.advances);
        let composed = compose(edition, self.sources, self.families);
        if self.settings.emit_typst {
            return Ok((composed.source.into_bytes(), Vec::new()));
        }
        let set = self.typesetter.typeset(&composed, edition, self.sources)?;
        Ok((set.pdf, set.warnings))
    }
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

/// Puts a file in its place whole: written beside it, then renamed.
fn place(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut beside = tempfile::Builder::new().prefix(".").suffix(".part").tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_data()?;
    readable_by_all(beside.as_file())?;
    beside.persist(folder.join(name)).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is its owner's alone; an output is for whoever may read its folder.
#[cfg(unix)]
fn readable_by_all(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &std::fs::File) -> io::Result<()> {
    Ok(())
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
