//! Files that stay in their places until their content is asked for.

use super::{most, read_at_most};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Sources, Store};
use std::fs;
use std::path::{Path, PathBuf};

/// A project's folder, in which files stay.
#[derive(Debug)]
pub(super) struct InPlace(pub(super) PathBuf);

impl Store for InPlace {
    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let (place, most) = (self.0.join(path), most(Path::new(path)));
        // What was a file may have become a pipe, which would be waited for without end.
        if !fs::metadata(&place).is_ok_and(|metadata| metadata.is_file()) {
            return None;
        }
        read_at_most(&place, most).ok().flatten()
    }
}

/// Every file that was asked for and is no longer what it was when the project was read.
pub fn altered(sources: &Sources) -> Vec<Diagnostic> {
    let found = sources.altered().map(|path| {
        let message = format!("`{path}` changed after it was read");
        Diagnostic::nowhere(Code::ReadFailed, message).hint("begin again once it is saved")
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{read, read_in_place};

    #[test]
    fn files_in_place_are_read_when_they_are_asked_for_and_let_go() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["documents/s/session.toml", "documents/s/d/en.md", "templates/edition.typ"] {
            fs::create_dir_all(folder.path().join(path).parent().unwrap()).unwrap();
            fs::write(folder.path().join(path), "x").unwrap();
        }
        let (sources, found) = read_in_place(folder.path(), Path::new("documents"));
        let whole = read(folder.path(), Path::new("documents")).0;
        let all = |sources: &Sources| sources.iter().map(|(_, file)| (file.path().to_owned(), file.digest())).collect();
        assert_eq!((found, all(&sources)), (vec![], all(&whole) as Vec<_>));
        let text = sources.find("documents/s/d/en.md").unwrap();
        assert_eq!(sources.clone().text(text), "x");

        fs::write(folder.path().join("documents/s/d/en.md"), "y").unwrap();
        fs::remove_file(folder.path().join("templates/edition.typ")).unwrap();
        assert_eq!(sources.of_each(|_, file| file.text().len()).iter().filter(|length| **length == 0).count(), 2);
        let own = sources.clone();
        own.iter().for_each(|(_, file)| assert!(file.text().len() != 1 || file.path().ends_with("session.toml")));
        let told: Vec<_> = altered(&own).into_iter().map(|finding| finding.message).collect();
        let changed = ["documents/s/d/en.md", "templates/edition.typ"];
        assert_eq!(told, changed.map(|path| format!("`{path}` changed after it was read")));
        assert_eq!(altered(&sources), []);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_became_a_pipe_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("documents")).unwrap();
        let text = folder.path().join("documents/en.md");
        fs::write(&text, "x").unwrap();
        let (sources, _) = read_in_place(folder.path(), Path::new("documents"));
        fs::remove_file(&text).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&text).status().unwrap().success());
        assert_eq!(sources.text(sources.find("documents/en.md").unwrap()), "");
        assert_eq!(altered(&sources).len(), 1);
    }
}
