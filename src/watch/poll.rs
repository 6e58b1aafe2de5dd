//! Looking at folders again and again, where nothing tells what changes in them: drives of the network, some containers.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};
use walkdir::WalkDir;

/// How often, unless asked otherwise.
pub const USUAL: Duration = Duration::from_millis(500);

/// What of a file can be seen without reading it.
type Look = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Looks at the folders every so often, in a thread of its own, and tells when they look different; ends when nobody
/// wants to be told.
pub(super) fn look(folders: Vec<PathBuf>, every: Duration, tell: impl Fn() -> bool + Send + 'static) {
    std::thread::spawn(move || {
        let mut before = seen(&folders);
        loop {
            std::thread::sleep(every);
            let now = seen(&folders);
            if now != before && !tell() {
                return;
            }
            before = now;
        }
    });
}

fn seen(folders: &[PathBuf]) -> Look {
    let entries = folders.iter().flat_map(|folder| WalkDir::new(folder).into_iter().flatten());
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files
        .map(|entry| {
            // A link is as old as what it leads to.
            let look = std::fs::metadata(entry.path());
            let look = look.map_or((None, 0), |data| (data.modified().ok(), data.len()));
            (entry.into_path(), look)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[track_caller]
    fn check(change: impl Fn(&std::path::Path), expected: bool) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("en.md");
        fs::write(&file, "one").unwrap();
        let folders = [folder.path().to_owned(), folder.path().join("gone")];
        let before = seen(&folders);
        change(&file);
        assert_eq!(seen(&folders) != before, expected);
    }

    #[test]
    fn what_was_written_anew_made_or_taken_away_looks_different() {
        check(|_| {}, false);
        check(|file| fs::write(file, "longer").unwrap(), true);
        check(|file| fs::remove_file(file).unwrap(), true);
        check(|file| fs::write(file.with_extension("toml"), "").unwrap(), true);
    }

    #[test]
    fn a_text_of_the_same_length_looks_different_by_its_time() {
        check(
            |file| {
                fs::write(file, "two").unwrap();
                let later = SystemTime::now() + Duration::from_secs(1);
                fs::File::options().write(true).open(file).unwrap().set_modified(later).unwrap();
            },
            true,
        );
    }
}
