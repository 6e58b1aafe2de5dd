//! The folder of outputs: one build at a time works in it, and no file in it is ever half-written but the record, of which
//! half a line is none.

use crate::language::Language;
use crate::record::{Entry, Record, Stamp};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File, TryLockError};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// The names of what stands there beside the outputs.
const RECORD: &str = ".masthead-record";
const LOCK: &str = ".masthead-lock";
/// The hashes of the outputs, as `sha256sum` prints them.
pub const SUMS: &str = "SHA256SUMS";
/// How a file ends that is not yet in its place.
const PART: &str = ".part";

/// The folder of outputs, held for one build.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    /// Let go when it is dropped, or when the process ends, however it ends.
    _lock: File,
}

impl Folder {
    /// Makes the folder, and waits until no other build works in it; `waits` is called where one does.
    ///
    /// # Errors
    /// The folder cannot be made or written to.
    pub fn open(path: &Path, waits: impl FnOnce()) -> io::Result<Self> {
        fs::create_dir_all(path)?;
        if in_the_way(path).is_some() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let lock = File::options().create(true).truncate(false).write(true).open(path.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waits();
                lock.lock()?;
            }
            // A network drive may know no locks: then nothing keeps two builds apart.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Self { path: path.to_owned(), _lock: lock })
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is remembered; nothing where the record is lost.
    pub fn record(&self) -> Record {
        let path = self.path.join(RECORD);
        Record::of(is_file(&path).then(|| File::open(path).ok()).flatten())
    }

    /// The same, to remember more.
    pub(super) fn growing_record(&self) -> Record {
        let path = self.path.join(RECORD);
        let is_other = || path.symlink_metadata().is_ok_and(|metadata| !metadata.is_file());
        // Nothing is written to where a link leads, of whatever kind.
        if is_other() {
            let _stays = fs::remove_file(&path);
        } else if has_other_names(&path) {
            let copy = |file: &mut File| File::open(&path).and_then(|mut from| io::copy(&mut from, file)).map(drop);
            if self.put(RECORD, copy).is_err() {
                return self.record();
            }
        }
        let open = || File::options().read(true).write(true).create(true).truncate(false).open(&path).ok();
        match open().filter(|_| !is_other()) {
            Some(file) => Record::of(Some(file)),
            None => self.record(),
        }
    }

    /// Writes what is remembered anew, in order; its file is let go before another takes its place.
    pub(super) fn remember(&self, record: Record) -> io::Result<()> {
        self.put(RECORD, move |file| {
            let mut to = BufWriter::new(file);
            record.write(&mut to)?;
            to.flush()
        })
    }

    /// Writes the hashes of outputs, where they are not what stands there.
    pub(super) fn list<'a>(&self, sums: impl Iterator<Item = (&'a str, String)>) -> io::Result<()> {
        let text: String = sums.map(|(file, sha256)| format!("{sha256}  {file}\n")).collect();
        if read(&self.path.join(SUMS)).is_some_and(|known| known == text.as_bytes()) {
            return Ok(());
        }
        place(&self.path, SUMS, text.as_bytes())
    }

    /// Writes a file beside the outputs, which is none itself: should the machine fail, it may be lost.
    pub(super) fn put(&self, name: &str, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
        beside(&self.path, write)?.persist(self.path.join(name)).map(drop).map_err(|error| error.error)
    }

    /// How an output stands; `None`: it does not.
    pub(super) fn stamp(&self, file: &str) -> Option<Stamp> {
        let metadata = fs::symlink_metadata(self.path.join(file)).ok()?;
        metadata.is_file().then(|| Stamp::of(&metadata))
    }

    /// Whether an output is what was put there. Where it stands otherwise its bytes decide.
    pub(super) fn holds(&self, file: &str, known: &mut Entry) -> Standing {
        let Some(stamp) = self.stamp(file) else { return Standing::Missing };
        if stamp == known.stamp {
            return Standing::Same;
        }
        match sha256_of_file(&self.path.join(file)) {
            Ok(sha256) if sha256 == known.sha256 => {
                known.stamp = stamp;
                Standing::Same
            }
            _ => Standing::Altered,
        }
    }

    /// Takes away what builds that were cut off have left half-written.
    pub(super) fn sweep(&self) {
        let folders = fs::read_dir(&self.path).into_iter().flatten().flatten().map(|entry| entry.path());
        for folder in folders.filter(|path| path.is_dir()).chain([self.path.clone()]) {
            let files = fs::read_dir(&folder).into_iter().flatten().flatten();
            for file in files.filter(|file| is_part(&file.file_name())) {
                // What cannot be taken away stays, and is nobody's output.
                let _stays = fs::remove_file(file.path());
            }
        }
    }
}

/// What stands in the way of a build: a file in the place of the folder, or something else in the place of a file that is
/// kept beside the outputs.
pub fn in_the_way(out: &Path) -> Option<String> {
    if out.exists() && !out.is_dir() {
        return Some(format!("`{}` is a file, where a folder belongs", out.display()));
    }
    let kept = [LOCK, RECORD, SUMS].into_iter().chain(super::account::FILES);
    if let Some(folder) = kept.map(|name| out.join(name)).find(|path| path.is_dir()) {
        return Some(format!("`{}` is a folder, where a file belongs", folder.display()));
    }
    let lock = out.join(LOCK);
    (lock.exists() && !lock.is_file()).then(|| format!("`{}` is no file, where one belongs", lock.display()))
}

/// The bytes of a file; nothing of what is none: a pipe would be waited for without end, and a link leads elsewhere.
fn read(path: &Path) -> Option<Vec<u8>> {
    is_file(path).then(|| fs::read(path).ok()).flatten()
}

fn is_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|metadata| metadata.is_file())
}

fn is_part(name: &std::ffi::OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with('.') && name.ends_with(PART))
}

/// What stands in a folder under the name of an output: `E_C.16_2099_2/E_C.16_2099_2-AR.pdf`.
pub(super) fn outputs_in(out: &Path) -> Vec<String> {
    let mut outputs = Vec::new();
    for folder in fs::read_dir(out).into_iter().flatten().flatten() {
        let Some(symbol) = folder.file_name().to_str().map(str::to_owned) else { continue };
        for language in Language::ALL {
            for ending in ["pdf", "typ"] {
                let name = format!("{symbol}-{}.{ending}", language.suffix());
                if folder.path().join(&name).is_file() {
                    outputs.push(format!("{symbol}/{name}"));
                }
            }
        }
    }
    outputs.sort();
    outputs
}

/// How an output stands against what is remembered of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is what was put there.
    Same,
    /// It does not stand there.
    Missing,
    /// It is something else.
    Altered,
}

/// Puts a file in its place whole: written beside it, brought to the disk, then renamed.
pub(super) fn place(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(folder, |file| file.write_all(bytes))?;
    beside.as_file().sync_data()?;
    beside.persist(folder.join(name)).map(drop).map_err(|error| error.error)
}

/// A file written beside where it will stand.
fn beside(folder: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<tempfile::NamedTempFile> {
    fs::create_dir_all(folder)?;
    let mut beside = tempfile::Builder::new().prefix(".").suffix(PART).tempfile_in(folder)?;
    write(beside.as_file_mut())?;
    readable_by_all(beside.as_file())?;
    Ok(beside)
}

/// Whether a file is known under other names too.
#[cfg(unix)]
fn has_other_names(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    path.symlink_metadata().is_ok_and(|metadata| metadata.nlink() > 1)
}

#[cfg(not(unix))]
fn has_other_names(_: &Path) -> bool {
    false
}

/// A temporary file is its owner's alone; an output is for whoever may read its folder.
#[cfg(unix)]
fn readable_by_all(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &File) -> io::Result<()> {
    Ok(())
}

/// The SHA-256 of bytes, in hexadecimal figures.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(Sha256::new_with_prefix(bytes))
}

/// The SHA-256 of a file, in hexadecimal figures.
pub(super) fn sha256_of_file(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hexadecimal(hash)),
            read => hash.update(&buffer[..read]),
        }
    }
}

fn hexadecimal(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::Digest;
    use crate::record::{Files, Inputs, Large};
    use std::collections::BTreeMap;

    fn entry(folder: &Folder, bytes: &[u8]) -> Entry {
        let digest = Digest::of(b"");
        let inputs = Inputs { tool: digest, templates: digest, faces: digest, pictures: digest, edition: digest };
        place(folder.path(), "a.pdf", bytes).unwrap();
        let stamp = folder.stamp("a.pdf").unwrap();
        let (files, shared) = (Files::default(), digest);
        let (home, findings) = (String::new(), Vec::new());
        let (symbol, language) = ("E/1".to_owned(), crate::language::Language::En);
        Entry {
            symbol,
            language,
            inputs,
            files,
            shared,
            home,
            stamp,
            sha256: sha256(bytes),
            pages: 1,
            words: 1,
            findings,
        }
    }

    #[track_caller]
    fn check(does: impl FnOnce(&Path), expected: Standing) {
        let outside = tempfile::tempdir().unwrap();
        let folder = Folder::open(outside.path(), || ()).unwrap();
        let mut known = entry(&folder, b"words");
        does(&outside.path().join("a.pdf"));
        assert_eq!(folder.holds("a.pdf", &mut known), expected);
        if expected == Standing::Same {
            assert_eq!(folder.stamp("a.pdf"), Some(known.stamp));
        }
    }

    #[test]
    fn an_output_is_what_its_bytes_are() {
        check(|_| (), Standing::Same);
        check(|path| fs::write(path, "words").unwrap(), Standing::Same);
        check(|path| fs::write(path, "Words").unwrap(), Standing::Altered);
        check(|path| fs::write(path, "").unwrap(), Standing::Altered);
        check(|path| fs::remove_file(path).unwrap(), Standing::Missing);
    }

    #[test]
    fn what_stands_in_the_way_is_named() {
        for name in [LOCK, RECORD, SUMS, "report.json", "report.html"] {
            let out = tempfile::tempdir().unwrap();
            assert_eq!(in_the_way(out.path()), None);
            fs::create_dir(out.path().join(name)).unwrap();
            let found = in_the_way(out.path()).unwrap();
            assert!(found.ends_with(&format!("{name}` is a folder, where a file belongs")), "{found}");
        }
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("out"), "").unwrap();
        assert!(in_the_way(&outside.path().join("out")).unwrap().ends_with("is a file, where a folder belongs"));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_not_waited_for() {
        let outside = tempfile::tempdir().unwrap();
        let folder = Folder::open(outside.path(), || ()).unwrap();
        let pipe = |name: &str| {
            let _gone = fs::remove_file(outside.path().join(name));
            std::process::Command::new("mkfifo").arg(outside.path().join(name)).status().unwrap();
        };
        [RECORD, SUMS].into_iter().for_each(pipe);
        assert_eq!(folder.record().outputs().count(), 0);
        let mut record = folder.growing_record();
        record.put_run(None).and_then(|()| folder.remember(record)).unwrap();
        folder.list(std::iter::empty()).unwrap();
        drop(folder);
        pipe(LOCK);
        assert!(in_the_way(outside.path()).unwrap().ends_with("is no file, where one belongs"));
        assert!(Folder::open(outside.path(), || ()).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_to_where_a_link_leads() {
        let outside = tempfile::tempdir().unwrap();
        let folder = Folder::open(&outside.path().join("out"), || ()).unwrap();
        let other = outside.path().join("other");
        fs::write(&other, "words").unwrap();
        std::os::unix::fs::symlink(&other, folder.path().join(RECORD)).unwrap();
        let mut record = folder.growing_record();
        record.put_large(&BTreeMap::from([("a".to_owned(), large())])).unwrap();
        assert_eq!(fs::read_to_string(&other).unwrap(), "words");
        assert_eq!(folder.record().large(), BTreeMap::from([("a".to_owned(), large())]));
        drop(record);

        let written = fs::read_to_string(folder.path().join(RECORD)).unwrap();
        let name = outside.path().join("name");
        fs::hard_link(folder.path().join(RECORD), &name).unwrap();
        let mut record = folder.growing_record();
        record.put_run(None).and_then(|()| record.put_large(&BTreeMap::from([("b".to_owned(), large())]))).unwrap();
        assert_eq!(fs::read_to_string(&name).unwrap(), written);
        assert_eq!(folder.record().large().len(), 2);
    }

    fn large() -> Large {
        Large { stamp: Stamp { size: 1, modified: 2, changed: 3 }, digest: Digest::of(b"words") }
    }

    #[test]
    fn a_folder_is_held_by_one_at_a_time() {
        let outside = tempfile::tempdir().unwrap();
        let first = Folder::open(outside.path(), || panic!("nobody holds it")).unwrap();
        let (sender, told) = std::sync::mpsc::channel();
        let path = outside.path().to_owned();
        let second = std::thread::spawn(move || Folder::open(&path, move || sender.send(()).unwrap()).unwrap());
        told.recv().unwrap();
        drop(first);
        second.join().unwrap();
    }

    #[test]
    fn what_was_half_written_is_swept_away() {
        let outside = tempfile::tempdir().unwrap();
        let folder = Folder::open(outside.path(), || ()).unwrap();
        place(&outside.path().join("d"), "a.pdf", b"whole").unwrap();
        for half in [".x.part", "d/.y.part"] {
            fs::write(outside.path().join(half), "ha").unwrap();
        }
        folder.sweep();
        let walk = walkdir::WalkDir::new(outside.path()).sort_by_file_name().min_depth(1);
        let names: Vec<_> = walk.into_iter().map(|entry| entry.unwrap().file_name().to_owned()).collect();
        assert_eq!(names, [LOCK, "d", "a.pdf"]);
    }
}
