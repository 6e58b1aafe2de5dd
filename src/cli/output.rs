//! Where commands put what they make: never among the sources, never over what somebody else wrote.

use super::amend::write;
use super::project::Project;
use std::ffi::OsString;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The folders of a project beside its documents in which people write.
const WRITTEN: [&str; 2] = ["templates", "locales"];

/// The folder of outputs: the one asked for, else out/ beside the documents.
///
/// # Errors
/// It is a folder of sources, or lies in one, or holds one.
pub(super) fn folder(project: &Project, out: Option<&Path>) -> io::Result<PathBuf> {
    let Some(out) = out else { return Ok(project.root.join("out")) };
    let place = resolved(out)?;
    let meets = |sources: &PathBuf| place.starts_with(sources) || sources.starts_with(&place);
    match written(project)?.iter().find(|sources| meets(sources)) {
        None => Ok(out.to_owned()),
        Some(sources) => Err(among(out, sources)),
    }
}

/// What became of a file that was to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Put {
    New,
    Replaced,
    Unchanged,
}

impl Put {
    /// The word that is printed.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Replaced => "replaced",
            Self::Unchanged => "unchanged",
        }
    }
}

/// Writes a file for somebody else's tool. What stands in its place is asked about: `keeps` says why it must stay, if it
/// must.
///
/// # Errors
/// It would stand among the sources, its folder is not there, or what stands in its place is no file or must stay.
pub(super) fn file(
    project: &Project,
    path: &Path,
    bytes: &[u8],
    keeps: impl FnOnce(&[u8]) -> Option<String>,
) -> io::Result<Put> {
    let place = resolved(path)?;
    if let Some(sources) = written(project)?.iter().find(|sources| place.starts_with(sources)) {
        return Err(among(path, sources));
    }
    let shown = path.display();
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !parent.is_dir() {
        let message = format!("`{shown}` cannot be written: there is no folder `{}`", parent.display());
        return Err(io::Error::other(format!("{message}\n  hint: make the folder, or name another place with `-o`")));
    }
    let put = match std::fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Put::New,
        Err(_) if path.is_dir() => {
            let message = format!("`{shown}` is a folder");
            return Err(io::Error::other(format!("{message}\n  hint: name a file in it: `-o {shown}/NAME`")));
        }
        Err(error) => return Err(io::Error::other(format!("`{shown}` cannot be written: {}", error.kind()))),
        Ok(known) if known == bytes => return Ok(Put::Unchanged),
        Ok(known) => match keeps(&known) {
            None => Put::Replaced,
            Some(why) => {
                let message = format!("`{shown}` {why}: it stays as it is");
                return Err(io::Error::other(format!(
                    "{message}\n  hint: name another file with `-o`, or replace it with `--force`"
                )));
            }
        },
    };
    write(path, bytes)?;
    Ok(put)
}

/// The folders in which people write, with their links resolved.
fn written(project: &Project) -> io::Result<Vec<PathBuf>> {
    let folders = std::iter::once(project.documents.as_str()).chain(WRITTEN);
    folders.map(|folder| resolved(&project.root.join(folder))).collect()
}

fn among(path: &Path, sources: &Path) -> io::Error {
    let name = sources.file_name().map_or_else(OsString::new, OsString::from);
    let message = format!("`{}` would put outputs among the sources in `{}`", path.display(), name.display());
    io::Error::other(format!("{message}\n  hint: name a place that neither lies there nor holds it, such as `out`"))
}

/// A path from the root on, with the links of all that is there of it resolved.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    let mut place = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::ParentDir => {
                place.pop();
            }
            Component::CurDir => {}
            part => {
                place.push(part);
                place = place.canonicalize().unwrap_or(place);
            }
        }
    }
    Ok(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::selection::Selection;

    fn project(root: &Path) -> Project {
        for folder in ["documents/s", "elsewhere", "templates"] {
            std::fs::create_dir_all(root.join(folder)).unwrap();
        }
        Project { root: root.to_owned(), documents: "documents".to_owned(), selection: Selection::default() }
    }

    #[track_caller]
    fn check(out: &str, expected: bool) {
        let root = tempfile::tempdir().unwrap();
        let found = folder(&project(root.path()), Some(&root.path().join(out)));
        assert_eq!(found.is_ok(), expected, "{found:?}");
    }

    #[test]
    fn outputs_stand_apart_from_the_sources() {
        for apart in ["out", "elsewhere", "gone/out", "documents/../pdf", "documents-2"] {
            check(apart, true);
        }
        for among in ["documents", "documents/s/out", "templates", "locales/fr", ".", "gone/../documents", "out/.."] {
            check(among, false);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_sources_is_no_way_around() {
        let root = tempfile::tempdir().unwrap();
        let project = project(root.path());
        std::os::unix::fs::symlink("documents", root.path().join("pdf")).unwrap();
        assert!(folder(&project, Some(&root.path().join("pdf"))).is_err());
        assert!(file(&project, &root.path().join("pdf/s/x.xlf"), b"x", |_| None).is_err());
    }

    #[test]
    fn what_stands_there_is_replaced_only_where_it_may_be() {
        let root = tempfile::tempdir().unwrap();
        let project = project(root.path());
        let put = |name: &str, bytes: &[u8], keeps: Option<&str>| {
            let put = file(&project, &root.path().join(name), bytes, |_| keeps.map(str::to_owned));
            put.map(Put::as_str).map_err(|error| error.to_string().lines().next().unwrap().to_owned())
        };
        assert_eq!(put("a.xlf", b"1", None), Ok("new"));
        assert_eq!(put("a.xlf", b"1", Some("is mine")), Ok("unchanged"));
        assert!(put("a.xlf", b"2", Some("is mine")).unwrap_err().ends_with("a.xlf` is mine: it stays as it is"));
        assert_eq!(put("a.xlf", b"2", None), Ok("replaced"));
        assert!(put("gone/a.xlf", b"1", None).unwrap_err().contains("there is no folder"));
        assert!(put("elsewhere", b"1", None).unwrap_err().ends_with("elsewhere` is a folder"));
        assert!(put("documents/s/en.md", b"1", None).unwrap_err().contains("among the sources"));
        assert!(!root.path().join("gone").exists());
    }
}
