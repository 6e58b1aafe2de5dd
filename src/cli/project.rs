//! Where the project is: the folder above documents/, found from what was named or from the working folder.

use super::{Scope, Wanted};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::read::{read, read_in_place};
use crate::selection::{Selection, What};
use crate::source::Sources;
use crate::symbol::Symbol;
use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A project found, and what of it is asked for.
pub(super) struct Project {
    /// The folder above the documents.
    pub(super) root: PathBuf,
    /// The folder of the documents, relative to the root.
    pub(super) documents: String,
    /// What is asked for.
    pub(super) selection: Selection,
}

impl Project {
    /// The project that a scope means.
    ///
    /// # Errors
    /// What was named is not there, or there is no documents/ folder to be found.
    pub(super) fn of(scope: &Scope) -> io::Result<Self> {
        let mut symbols = Vec::new();
        let mut paths = Vec::new();
        for what in &scope.what {
            match what.parse::<Symbol>() {
                Ok(symbol) if !Path::new(what).exists() => symbols.push(What::Symbol(symbol)),
                Err(_) if !Path::new(what).exists() => {
                    return Err(neither(what));
                }
                _ => paths.push(existing(Path::new(what))?),
            }
        }
        let (root, documents) = folders(scope.project.as_deref(), paths.first().map(PathBuf::as_path))?;
        let relative = |path: &Path| path.strip_prefix(&root).map(slashed).map_err(|_| outside(path, &root));
        let mut what = symbols;
        for path in paths.iter().filter(|path| **path != documents && **path != root) {
            what.push(What::Path(relative(path)?));
        }
        let disguised = scope.lang.contains(&Wanted::Pseudo);
        if disguised && scope.lang.len() > 1 {
            return Err(io::Error::other("`qps` stands alone\n  hint: ask for the languages in another run"));
        }
        let languages = scope.lang.iter().map(|wanted| match wanted {
            Wanted::Language(language) => *language,
            Wanted::Pseudo => Language::En,
        });
        let selection = Selection { what, languages: languages.collect(), disguised };
        Ok(Self { documents: relative(&documents)?, root, selection })
    }

    /// The project in a folder, or the one around the working folder; nothing of it asked for.
    ///
    /// # Errors
    /// There is no documents/ folder to be found.
    pub(super) fn around(folder: Option<&Path>) -> io::Result<Self> {
        let (root, documents) = folders(folder, None)?;
        let documents = documents.strip_prefix(&root).map(slashed).map_err(|_| outside(&documents, &root))?;
        Ok(Self { root, documents, selection: Selection::default() })
    }

    /// Waits until no other command edits the sources, and lets none begin until what is given back is dropped.
    ///
    /// # Errors
    /// The lock is refused.
    pub(super) fn hold(&self) -> io::Result<Hold> {
        // The folder itself is locked, so that nothing new stands among the sources. Where folders cannot be opened or a
        // drive knows no locks, nothing keeps two commands apart.
        let Ok(folder) = File::open(self.root.join(&self.documents)) else { return Ok(Hold { _folder: None }) };
        match folder.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                writeln!(io::stderr(), "another command edits the sources: its end is waited for")?;
                folder.lock()?;
            }
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                return Ok(Hold { _folder: None });
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Hold { _folder: Some(folder) })
    }

    /// The same, where files stay in their places until they are asked for.
    pub(super) fn read_in_place(&self) -> (Sources, Vec<Diagnostic>) {
        read_in_place(&self.root, &self.root.join(&self.documents))
    }

    /// Every file of the project that matters.
    pub(super) fn read(&self) -> (Sources, Vec<Diagnostic>) {
        read(&self.root, &self.root.join(&self.documents))
    }
}

/// The sources, held by one command at a time; let go when it is dropped, or when the process ends, however it ends.
pub(super) struct Hold {
    _folder: Option<File>,
}

const DOCUMENTS: &str = "documents";

/// The project's folder and that of its documents: of the project named, else of the path, else around the working
/// folder.
fn folders(project: Option<&Path>, path: Option<&Path>) -> io::Result<(PathBuf, PathBuf)> {
    let documents = match (project, path) {
        (Some(project), path) => {
            let root = existing(project)?;
            let inside = path.and_then(documents_of).filter(|documents| documents.starts_with(&root));
            inside.unwrap_or_else(|| root.join(DOCUMENTS))
        }
        (None, Some(path)) => documents_of(path).ok_or_else(|| no_documents(path))?,
        (None, None) => {
            let here = std::env::current_dir()?;
            here.ancestors()
                .map(|folder| folder.join(DOCUMENTS))
                .find(|documents| documents.is_dir())
                .ok_or_else(|| no_documents(&here))?
        }
    };
    if !documents.is_dir() {
        return Err(match project {
            Some(project) if holds_sessions(project) => too_deep(project),
            _ => no_documents(&documents),
        });
    }
    let root = match project {
        Some(project) => existing(project)?,
        None => documents.parent().unwrap_or(&documents).to_owned(),
    };
    Ok((root, documents))
}

/// The documents/ folder to which a path belongs: above a session, a document or a file; else the path itself.
fn documents_of(path: &Path) -> Option<PathBuf> {
    let session = path.ancestors().find(|folder| folder.join("session.toml").is_file());
    if let Some(session) = session {
        return session.parent().map(Path::to_owned);
    }
    let inner = path.join(DOCUMENTS);
    [path.to_owned(), inner].into_iter().find(|folder| holds_sessions(folder))
}

/// Whether a folder has that of a session in it.
fn holds_sessions(folder: &Path) -> bool {
    let mut entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.any(|entry| entry.path().join("session.toml").is_file())
}

/// A path that is there, with its links resolved.
pub(super) fn existing(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().map_err(|error| {
        let message = format!("`{}` cannot be read: {}", path.display(), error.kind());
        io::Error::other(format!("{message}\n  hint: name a folder or a file that is there"))
    })
}

/// What is no symbol is often one in small letters, or with the asterisk of its first page.
fn neither(what: &str) -> io::Error {
    let meant = what.trim().trim_end_matches('*').to_ascii_uppercase();
    let hint = match meant.parse::<Symbol>() {
        Ok(symbol) => format!("did you mean `{symbol}`?"),
        Err(_) => "name a document by its symbol, as `E/C.16/2099/2`, or a folder by its path".to_owned(),
    };
    io::Error::other(format!("`{what}` is neither a symbol nor a path that is there\n  hint: {hint}"))
}

fn too_deep(project: &Path) -> io::Error {
    let message = format!("`{}` holds sessions: it is no project, but its folder of documents", project.display());
    io::Error::other(format!("{message}\n  hint: `--project` names the folder above it"))
}

fn no_documents(place: &Path) -> io::Error {
    io::Error::other(format!(
        "there is no folder of documents at `{}`\n  hint: a project is a folder with `documents/<session>/session.toml`; `masthead init DIR` makes one",
        place.display()
    ))
}

fn outside(path: &Path, root: &Path) -> io::Error {
    io::Error::other(format!("`{}` lies outside the project `{}`", path.display(), root.display()))
}

/// A relative path with `/` on every machine.
fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
