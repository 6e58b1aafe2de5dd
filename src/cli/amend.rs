//! What all commands that edit sources share: the project is read, the change worked out, held against the rules, and
//! shown or written.

use super::project::{Hold, Project};
use super::terminal::printable;
use super::{Editing, End, report};
use crate::amend::{Changes, Refusal};
use crate::check::Strictness;
use crate::diagnostic::{Diagnostic, Format};
use crate::load::{Loaded, load};
use crate::plan::plan;
use crate::selection::Selection;
use crate::source::Sources;
use jiff::civil::Date;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// The sources as a command that edits them finds them. Until it ends no other edits them.
pub(super) struct Ground {
    pub(super) project: Project,
    pub(super) sources: Sources,
    pub(super) sessions: Vec<Loaded>,
    /// What could not be read, and what is wrong with what was.
    pub(super) found: Vec<Diagnostic>,
    _hold: Option<Hold>,
}

impl Ground {
    /// Reads the project.
    ///
    /// # Errors
    /// There is none.
    pub(super) fn open(editing: &Editing) -> io::Result<Self> {
        let project = Project::around(editing.project.as_deref())?;
        let hold = if editing.dry_run { None } else { Some(project.hold()?) };
        let (sources, mut found) = project.read();
        let (sessions, of_load) = load(&sources, &project.documents);
        found.extend(of_load);
        Ok(Self { project, sources, sessions, found, _hold: hold })
    }

    /// Shows or writes a change. One that would bring new errors is refused.
    pub(super) fn carry_out(&self, changes: &Changes, editing: &Editing) -> io::Result<End> {
        let applied = changes.applied();
        let new = errors_of(changes, &self.sources, &applied, &self.project.documents);
        if !new.is_empty() {
            report::findings(&new, &applied, Format::Human)?;
            writeln!(io::stderr(), "refused: the change would leave these errors; nothing was written")?;
            return Ok(End::Findings);
        }
        written(&self.project, changes, editing.dry_run)?;
        Ok(End::Clean)
    }
}

/// Works out a change and shows or writes it. A change that would bring new errors is refused.
pub(super) fn amend(
    editing: &Editing,
    change: impl for<'s> FnOnce(&'s Sources, &str, &[Loaded]) -> Result<Changes<'s>, Refusal>,
) -> io::Result<End> {
    let ground = Ground::open(editing)?;
    match change(&ground.sources, &ground.project.documents, &ground.sessions) {
        Ok(changes) => ground.carry_out(&changes, editing),
        Err(refusal) => refused(&refusal),
    }
}

/// Tells why a command does nothing.
pub(super) fn refused(refusal: &Refusal) -> io::Result<End> {
    writeln!(io::stderr(), "refused: {}", printable(&refusal.to_string()))?;
    Ok(End::Findings)
}

/// Writes changes, or shows them.
pub(super) fn written(project: &Project, changes: &Changes, dry_run: bool) -> io::Result<()> {
    if dry_run {
        let diff = changes.diff();
        // What another program reads is left as it is.
        let shown = if io::stdout().is_terminal() { printable(&diff) } else { diff.as_str().into() };
        return io::stdout().write_all(shown.as_bytes());
    }
    if let Some(path) = changes.over_unread() {
        let message = format!("`{path}` cannot be read, and is not written over");
        return Err(io::Error::other(format!("{message}\n  hint: `masthead check` tells why; nothing was written")));
    }
    for change in changes.iter() {
        write(&project.root.join(change.path), change.after)?;
        let verb = if change.before.is_some() { "changed" } else { "new" };
        writeln!(io::stdout(), "{verb} {}", printable(change.path))?;
    }
    Ok(())
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
    let folder = path.parent().unwrap_or(Path::new("."));
    let failed = |error: io::Error| {
        let above = folder.ancestors().find(|above| above.exists() && !above.is_dir());
        let message = match above {
            Some(above) => format!("`{}` is a file, where a folder belongs", above.display()),
            None if path.is_dir() => format!("`{}` is a folder, where a file belongs", path.display()),
            None => {
                let message = format!("`{}` cannot be written: {}", path.display(), error.kind());
                return io::Error::other(format!("{message}\n  hint: let its folder be written to"));
            }
        };
        io::Error::other(format!("{message}\n  hint: take it away, or name another place"))
    };
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
