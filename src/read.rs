//! Reads the files of a project. What can be read ends at the project's folder: a link that leads out of it is not
//! followed, and what is no file is not opened.

mod in_place;

use crate::defaults;
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::language::Language;
use crate::source::Sources;
use in_place::InPlace;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::{DirEntry, WalkDir};

pub use in_place::altered;

/// The endings of files that a session is made of.
const KEPT: [&str; 10] = ["toml", "md", "ftl", "typ", "csv", "tbx", "svg", "png", "jpg", "jpeg"];

/// Those of pictures.
const PICTURES: [&str; 4] = ["svg", "png", "jpg", "jpeg"];

/// Files that a session has by these names; beside them texts and wording, called by their languages.
const NAMED: [&str; 6] =
    ["session.toml", "document.toml", "release.toml", "translation.toml", "glossary.toml", "glossary.tbx"];

/// Folders of a project in which files of the user stand over the tool's own.
const OVERRIDES: [&str; 2] = ["templates", "locales"];

/// Folders directly in the project that hold what was made, not what was written.
const MADE: [&str; 2] = ["out", "target"];

/// The files of the project in the folder `project`: those under `documents` (a folder in it, usually `documents`), its
/// own templates and locales, and the tool's where it has none. Paths are relative to the project.
///
/// What cannot be read is a finding: `read-002`, `read-003`.
pub fn read(project: &Path, documents: &Path) -> (Sources, Vec<Diagnostic>) {
    walked(project, documents, None)
}

/// The same, where every file stays in its place until its content is asked for: what holds a session of any length
/// needs no more room than one of its documents.
pub fn read_in_place(project: &Path, documents: &Path) -> (Sources, Vec<Diagnostic>) {
    walked(project, documents, Some(BTreeMap::new()))
}

/// The digests and lengths of files by their paths, where the files stay in their places.
type Stored = BTreeMap<String, (Digest, usize)>;

fn walked(project: &Path, documents: &Path, mut stored: Option<Stored>) -> (Sources, Vec<Diagnostic>) {
    let mut files: BTreeMap<String, Vec<u8>> =
        defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    let (mut diagnostics, mut unread) = (Vec::new(), BTreeSet::new());
    let real = match fs::canonicalize(project) {
        Ok(real) => real,
        Err(error) => {
            diagnostics
                .push(failed("the project's folder", &error).hint("give the folder in which `documents` stands"));
            return (Sources::new(files), diagnostics);
        }
    };
    let (files, stored) = (&mut files, &mut stored);
    let mut reader = Reader { project, real, files, stored, unread: &mut unread, diagnostics: &mut diagnostics };
    for folder in OVERRIDES.map(Path::new) {
        if project.join(folder).exists() {
            reader.folder(folder);
        }
    }
    match relative(&reader.real, project, documents) {
        Some(documents) => reader.folder(&documents),
        None => reader.diagnostics.push(
            Diagnostic::nowhere(Code::ReadOutside, "the documents folder is not in the project")
                .hint("give a folder in the project, relative to it"),
        ),
    }
    let files = std::mem::take(files);
    let sources = match stored.take() {
        Some(stored) => Sources::stored(files, stored, Arc::new(InPlace(project.to_owned()))),
        None => Sources::new(files),
    };
    (sources.without(unread), diagnostics)
}

/// `documents` relative to the project, however it is given; `None` where it leads out.
fn relative(real: &Path, project: &Path, documents: &Path) -> Option<PathBuf> {
    if documents.is_absolute() {
        // As it is called in the project, even where it is a link: its files are asked for by that name.
        let called = documents.strip_prefix(project).or_else(|_| documents.strip_prefix(real)).map(Path::to_owned);
        let resolved = || fs::canonicalize(documents).ok()?.strip_prefix(real).ok().map(Path::to_owned);
        return called.ok().or_else(resolved);
    }
    let leads_up = documents.components().any(|part| part == std::path::Component::ParentDir);
    (!leads_up).then(|| documents.strip_prefix(".").unwrap_or(documents).to_owned())
}

struct Reader<'a> {
    /// The project's folder as it was given.
    project: &'a Path,
    /// The same with every link resolved.
    real: PathBuf,
    files: &'a mut BTreeMap<String, Vec<u8>>,
    stored: &'a mut Option<Stored>,
    /// The paths of what could not be read.
    unread: &'a mut BTreeSet<String>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Reads every file under a folder of the project.
    fn folder(&mut self, folder: &Path) {
        let root = self.project.join(folder);
        if !self.is_inside(&root, folder) {
            return;
        }
        let project = self.project;
        let walk = WalkDir::new(&root).follow_links(false).sort_by_file_name();
        for entry in walk.into_iter().filter_entry(|entry| is_wanted(project, entry)) {
            match entry {
                Ok(entry) => self.entry(&entry),
                Err(error) => {
                    let path =
                        error.path().and_then(|path| path.strip_prefix(project).ok()).unwrap_or(folder).to_owned();
                    self.failed(&path, &error.into());
                }
            }
        }
    }

    fn entry(&mut self, entry: &DirEntry) {
        let Ok(path) = entry.path().strip_prefix(self.project) else { return };
        let is_kept = path.extension().is_some_and(|ending| KEPT.iter().any(|kept| ending.eq_ignore_ascii_case(kept)));
        let kind = entry.file_type();
        if kind.is_dir() && entry.depth() > 0 && is_named_as_a_file(path) {
            let message = format!("`{}` is a folder, where a file belongs", shown(path));
            self.unread(
                path,
                Diagnostic::nowhere(Code::ReadFailed, message)
                    .hint("put the file back in its place, or take the folder away"),
            );
        }
        if entry.depth() == 0 || kind.is_dir() || (!is_kept && !kind.is_symlink()) {
            return;
        }
        // Whatever needs what a link does not lead to says so itself: what nothing needs stops nothing.
        if kind.is_symlink() {
            if let Err(error) = fs::canonicalize(entry.path()) {
                self.unread(path, failed(&format!("`{}`", shown(path)), &error).warning());
                return;
            }
            if !self.is_inside(entry.path(), path) {
                return;
            }
            if entry.path().is_dir() {
                let message = format!("the link `{}` leads to a folder and is not followed", shown(path));
                let finding = Diagnostic::nowhere(Code::ReadFailed, message).warning();
                self.unread(path, finding.hint("put the folder itself in its place"));
                return;
            }
            if !is_kept {
                return;
            }
        }
        // A pipe would be waited for without end: it must be known for a file before it is opened.
        match fs::metadata(entry.path()) {
            Ok(metadata) if !metadata.is_file() => self.unread(
                path,
                Diagnostic::nowhere(Code::ReadFailed, format!("`{}` is not a file", shown(path)))
                    .warning()
                    .hint("put a file in its place, or take it away"),
            ),
            Ok(_) => self.file(entry.path(), path),
            Err(error) => self.failed(path, &error),
        }
    }

    fn file(&mut self, place: &Path, path: &Path) {
        let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
        let Some(parts) = parts else {
            let message = format!("the name of `{}` is not UTF-8", shown(path));
            self.diagnostics.push(Diagnostic::nowhere(Code::ReadFailed, message).hint("give the file another name"));
            return;
        };
        let most = most(path);
        match read_at_most(place, most) {
            Ok(Some(bytes)) => self.keep(parts.join("/"), bytes),
            Ok(None) => {
                let message = format!("`{}` is longer than {} MB", shown(path), most / 1_000_000);
                let hint = "divide it into several, or take it away";
                self.unread(path, Diagnostic::nowhere(Code::ReadLong, message).hint(hint));
            }
            Err(error) => self.failed(path, &error),
        }
    }

    /// What stands in the project takes the place of the tool's own.
    fn keep(&mut self, path: String, bytes: Vec<u8>) {
        match self.stored {
            Some(stored) => {
                self.files.remove(&path);
                stored.insert(path, (Digest::of(&bytes), bytes.len()));
            }
            None => {
                self.files.insert(path, bytes);
            }
        }
    }

    /// Whether a place with all its links resolved lies in the project; if not, it is reported.
    fn is_inside(&mut self, place: &Path, path: &Path) -> bool {
        match fs::canonicalize(place) {
            Ok(real) if real.starts_with(&self.real) => true,
            Ok(_) => {
                let message = format!("the link `{}` leads out of the project", shown(path));
                let hint = "put the file itself in the project";
                self.unread(path, Diagnostic::nowhere(Code::ReadOutside, message).hint(hint));
                false
            }
            Err(error) => {
                self.failed(path, &error);
                false
            }
        }
    }

    fn failed(&mut self, path: &Path, error: &io::Error) {
        self.unread(path, failed(&format!("`{}`", shown(path)), error));
    }

    /// What stands at a path is not among the files; why not is told.
    fn unread(&mut self, path: &Path, finding: Diagnostic) {
        self.unread.insert(shown(path));
        self.diagnostics.push(finding);
    }
}

/// The most bytes of a file: several times those of the longest document, or of the largest picture that prints well.
fn most(path: &Path) -> u64 {
    let is_picture = |ending: &std::ffi::OsStr| PICTURES.iter().any(|picture| ending.eq_ignore_ascii_case(picture));
    if path.extension().is_some_and(is_picture) { 64_000_000 } else { 4_000_000 }
}

/// The bytes of a file; `None` if there are more. It may grow while it is read.
fn read_at_most(place: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = fs::File::open(place)?;
    let size = file.metadata()?.len();
    if size > most {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// The kind of an error is said alone: its own words hold paths of the machine.
fn failed(what: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::nowhere(Code::ReadFailed, format!("{what} cannot be read: {}", error.kind()))
        .hint("put what can be read in its place, or take it away")
}

fn is_wanted(project: &Path, entry: &DirEntry) -> bool {
    if entry.depth() == 0 {
        return true;
    }
    let is_hidden = entry.file_name().to_str().is_some_and(|name| name.starts_with('.'));
    let is_made = MADE.iter().any(|made| entry.path() == project.join(made));
    !is_hidden && !is_made
}

/// Whether a path has the name of a file that a session is read from.
fn is_named_as_a_file(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let of_language = name
        .rsplit_once('.')
        .is_some_and(|(stem, ending)| ["md", "ftl"].contains(&ending) && Language::from_code(stem).is_some());
    of_language || NAMED.contains(&name)
}

fn shown(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for path in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    #[track_caller]
    fn check(project: &Path, documents: &str, expected: &[&str], findings: &[&str]) {
        let (sources, diagnostics) = read(project, Path::new(documents));
        let is_default = |path: &str| defaults::files().iter().any(|(known, _)| *known == path);
        let paths: Vec<_> = sources.iter().map(|(_, file)| file.path()).filter(|path| !is_default(path)).collect();
        assert_eq!(paths, expected);
        let found: Vec<_> =
            diagnostics.iter().map(|finding| format!("{}: {}", finding.code.as_str(), finding.message)).collect();
        assert_eq!(found, findings);
    }

    #[test]
    fn files_of_a_session_are_kept_by_their_path_in_the_project() {
        let files =
            ["documents/s/session.toml", "documents/s/d/en.md", "templates/own.typ", "locales/xx/own.ftl", "notes.md"];
        let folder = project(&files);
        let expected = ["documents/s/d/en.md", "documents/s/session.toml", "locales/xx/own.ftl", "templates/own.typ"];
        check(folder.path(), "documents", &expected, &[]);
        check(folder.path(), "./documents/", &expected, &[]);
        check(folder.path(), folder.path().join("documents").to_str().unwrap(), &expected, &[]);
    }

    #[test]
    fn what_is_hidden_or_made_or_of_another_kind_is_left_out() {
        let files =
            [".git/a.toml", "out/a.md", "target/b.toml", "s/.en.md.swp", "s/en.md~", "s/en.docx", "s/out/en.MD"];
        check(project(&files).path(), "", &["s/out/en.MD"], &[]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_reported() {
        let folder = project(&["a.md"]);
        check(folder.path(), "documents", &[], &["read-002: `documents` cannot be read: entity not found"]);
        check(folder.path(), "../documents", &[], &["read-003: the documents folder is not in the project"]);
        check(folder.path(), "/", &[], &["read-003: the documents folder is not in the project"]);
        let gone = folder.path().join("gone");
        check(&gone, "documents", &[], &["read-002: the project's folder cannot be read: entity not found"]);
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_is_reported_and_known_as_unread() {
        let folder =
            project(&["documents/s/session.toml", "documents/s/translation.toml/a.txt", "documents/s/fr.md/a.txt"]);
        fs::create_dir_all(folder.path().join("documents/glossary.toml")).unwrap();
        let paths = ["documents/glossary.toml", "documents/s/fr.md", "documents/s/translation.toml"];
        let findings = paths.map(|path| format!("read-002: `{path}` is a folder, where a file belongs"));
        check(folder.path(), "documents", &["documents/s/session.toml"], &findings.each_ref().map(String::as_str));
        let (sources, _) = read(folder.path(), Path::new("documents"));
        assert_eq!(sources.unread().collect::<Vec<_>>(), paths);
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_out_of_the_project() {
        use std::os::unix::fs::symlink;
        let outside = project(&["secret.md"]);
        let folder = project(&["documents/en.md"]);
        let link = |target: &Path, name: &str| symlink(target, folder.path().join("documents").join(name)).unwrap();
        link(&outside.path().join("secret.md"), "es.md");
        link(outside.path(), "folder");
        link(Path::new("en.md"), "fr.md");
        link(Path::new("."), "loop");
        link(Path::new("gone.md"), "ru.md");
        let findings = [
            "read-003: the link `documents/es.md` leads out of the project",
            "read-003: the link `documents/folder` leads out of the project",
            "read-002: the link `documents/loop` leads to a folder and is not followed",
            "read-002: `documents/ru.md` cannot be read: entity not found",
        ];
        check(folder.path(), "documents", &["documents/en.md", "documents/fr.md"], &findings);
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_of_documents_may_be_a_link_within_the_project() {
        let folder = project(&["session/en.md"]);
        std::os::unix::fs::symlink("session", folder.path().join("documents")).unwrap();
        let expected = ["documents/en.md"];
        check(folder.path(), "documents", &expected, &[]);
        check(folder.path(), folder.path().join("documents").to_str().unwrap(), &expected, &[]);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_opened() {
        let folder = project(&["documents/en.md"]);
        let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("documents/fr.md")).unwrap();
        check(folder.path(), "documents", &["documents/en.md"], &["read-002: `documents/fr.md` is not a file"]);
    }
}
