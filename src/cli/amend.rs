//! What all commands that edit sources share: the project is read, the change worked out, held against the rules, and
//! shown or written.

use super::project::Project;
use super::{Editing, End, report};
use crate::amend::{Changes, Refusal};
use crate::check::Strictness;
use crate::diagnostic::{Diagnostic, Format};
use crate::load::{Loaded, load};
use crate::plan::plan;
use crate::selection::Selection;
use crate::source::Sources;
use jiff::civil::Date;
use std::io::{self, Write};
use std::path::Path;

/// Works out a change and shows or writes it. A change that would bring new errors is refused.
pub(super) fn amend(
    editing: &Editing,
    change: impl for<'s> FnOnce(&'s Sources, &str, &[Loaded]) -> Result<Changes<'s>, Refusal>,
) -> io::Result<End> {
    let project = Project::around(editing.project.as_deref())?;
    let (sources, _) = project.read();
    let (sessions, _) = load(&sources, &project.documents);
    let changes = match change(&sources, &project.documents, &sessions) {
        Ok(changes) => changes,
        Err(refusal) => {
            writeln!(io::stderr(), "refused: {refusal}")?;
            return Ok(End::Findings);
        }
    };
    let applied = changes.applied();
    let new = errors_of(&changes, &sources, &applied, &project.documents);
    if !new.is_empty() {
        report::findings(&new, &applied, Format::Human)?;
        writeln!(io::stderr(), "refused: the change would leave these errors; nothing was written")?;
        return Ok(End::Findings);
    }
    if editing.dry_run {
        io::stdout().write_all(changes.diff().as_bytes())?;
        return Ok(End::Clean);
    }
    for change in changes.iter() {
        write(&project.root.join(change.path), change.after)?;
        let verb = if change.before.is_some() { "changed" } else { "new" };
        writeln!(io::stdout(), "{verb} {}", change.path)?;
    }
    Ok(End::Clean)
}

/// The day on which the command is given, where it was told no other.
pub(super) fn today() -> Date {
    jiff::Zoned::now().date()
}

/// The errors that the sources did not have before.
fn errors_of(changes: &Changes, before: &Sources, after: &Sources, documents: &str) -> Vec<Diagnostic> {
    if changes.iter().next().is_none() {
        return Vec::new();
    }
    let found = |sources: &Sources| plan(sources, documents, &Selection::default(), Strictness::default()).diagnostics;
    let known: Vec<_> = found(before).into_iter().map(|finding| (finding.code, finding.message)).collect();
    let is_new = |finding: &Diagnostic| {
        !known.iter().any(|(code, message)| (*code, message) == (finding.code, &finding.message))
    };
    found(after).into_iter().filter(|finding| finding.is_error() && is_new(finding)).collect()
}

/// Writes beside and renames, so that no half-written source ever stands there.
pub(super) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let failed = |error: io::Error| io::Error::other(format!("`{}` cannot be written: {error}", path.display()));
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut file = tempfile::Builder::new().prefix(".").tempfile_in(folder).map_err(failed)?;
    file.write_all(content).map_err(failed)?;
    if let Ok(known) = std::fs::metadata(path) {
        file.as_file().set_permissions(known.permissions()).map_err(failed)?;
    } else {
        readable(file.as_file()).map_err(failed)?;
    }
    file.persist(path).map(drop).map_err(|error| failed(error.error))
}

/// A new source is as readable as any other file; a temporary one is its owner's alone.
fn readable(file: &std::fs::File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    #[cfg(not(unix))]
    let _same = file;
    Ok(())
}
