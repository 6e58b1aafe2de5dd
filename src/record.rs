//! What a build remembers: of every output, what it was made from and how it stood when it was put in its place.
//!
//! The record is one file under the folder of outputs. It is never needed: lost or damaged, everything is built anew. It
//! is never trusted where an output is missing or altered.

mod files;
mod finding;
mod inputs;
mod reason;

use crate::digest::{Digest, Digesting};
use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, IntoInnerError, Write};
use std::time::UNIX_EPOCH;

pub use files::{Files, Written};
pub use finding::Remembered;
pub use inputs::{Common, Inputs};
pub use reason::Reason;

/// What a build remembers. Outputs are named by their paths in the folder of outputs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The outputs.
    pub outputs: BTreeMap<String, Entry>,
    /// The sets of files that many of them share, templates and wording, by the digest of the set.
    pub sets: BTreeMap<String, Files>,
    /// The digests of large files outside the project, fonts and the tool itself, by the digest of their paths.
    pub large: BTreeMap<String, Large>,
    /// The documents as they were last surveyed, by their folders.
    pub documents: BTreeMap<String, Known>,
    /// The last run that left nothing to be done.
    pub run: Option<Run>,
}

/// A document that left nothing to be done: from the same files, what was found about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// Everything from which it was surveyed, but for the faces.
    pub key: Digest,
    /// The folders of the other documents into whose texts it looks.
    pub reached: Vec<String>,
    /// The languages in which its editions show something.
    pub languages: BTreeSet<Language>,
    /// The faces of these languages.
    pub faces: Digest,
    /// Its outputs.
    pub outputs: BTreeSet<String>,
    /// Editions that findings keep from being set.
    pub blocked: Vec<Blocked>,
    /// What was found before pages were set.
    pub findings: Vec<Remembered>,
}

/// What is remembered of one output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its document.
    pub symbol: String,
    /// Its language.
    pub language: Language,
    /// What it was made from.
    pub inputs: Inputs,
    /// The files of its document that people wrote for it.
    pub files: Files,
    /// The set of files that its session and its language share.
    pub shared: Digest,
    /// The folder of its document in the project.
    pub home: String,
    /// How the file stood when it was put in its place.
    pub stamp: Stamp,
    /// The SHA-256 of its bytes, in hexadecimal figures.
    pub sha256: String,
    /// Its pages.
    pub pages: usize,
    /// Its words.
    pub words: usize,
    /// What the typesetter found, which stops nothing.
    pub findings: Vec<Remembered>,
}

/// How a file stands on the disk. A file with another stamp may have other content; one with the same is taken to have
/// the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Bytes.
    pub size: u64,
    /// Nanoseconds from 1970 to its last change.
    pub modified: u64,
    /// The same of what the disk says of it, where the system tells: no program sets this time back.
    pub changed: u64,
}

impl Stamp {
    /// The stamp of a file.
    pub fn of(metadata: &std::fs::Metadata) -> Self {
        let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = since.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX));
        Self { size: metadata.len(), modified, changed: changed(metadata) }
    }
}

#[cfg(unix)]
fn changed(metadata: &std::fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    (metadata.ctime() as u64).wrapping_mul(1_000_000_000).wrapping_add(metadata.ctime_nsec() as u64)
}

#[cfg(not(unix))]
fn changed(_: &std::fs::Metadata) -> u64 {
    0
}

/// The digest of a large file, and how it stood when it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Large {
    /// How the file stood.
    pub stamp: Stamp,
    /// What it held.
    pub digest: Digest,
}

/// A run that left nothing to be done: of the same question over the same files, the answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Everything that was read and asked for, but for the faces.
    pub question: Digest,
    /// The languages whose faces were looked for.
    pub languages: Vec<Language>,
    /// The faces that were found.
    pub faces: Digest,
    /// Its outputs, and the SHA-256 of each.
    pub outputs: Vec<(String, String)>,
    /// Editions that findings kept from being set.
    pub blocked: Vec<Blocked>,
    /// Its documents, by the names under which they are remembered.
    pub documents: Vec<String>,
    /// What it found in none of them.
    pub findings: Vec<Remembered>,
}

/// An edition that findings keep from being set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Blocked {
    /// Its document.
    pub symbol: String,
    /// Its language.
    pub language: Language,
    /// The folder of its document.
    pub home: String,
    /// Its file, in the folder of outputs.
    pub file: String,
}

/// The form of the record: a record of another form is not read.
const FORM: &str = "masthead record 6";

impl Record {
    /// The record in the bytes of its file; `None` if they are damaged, or of another form.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let body = std::str::from_utf8(bytes).ok()?.strip_prefix(FORM)?.strip_prefix('\n')?;
        let (body, digest) = body.rsplit_once('\n')?;
        (digest == Digest::of(body.as_bytes()).to_string()).then_some(())?;
        serde_json::from_str(body).ok().filter(Self::is_of_outputs)
    }

    /// Whether it tells of outputs alone: of files in a folder in the folder of outputs, with their hashes.
    fn is_of_outputs(&self) -> bool {
        let is_name =
            |name: &str| !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0', '\n']);
        let is_output =
            |file: &str| file.split_once('/').is_some_and(|(folder, name)| is_name(folder) && is_name(name));
        let is_hash = |hash: &str| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.outputs.iter().all(|(file, known)| is_output(file) && is_hash(&known.sha256))
    }

    /// Writes its file: what it says, then the digest of that. No more of it is held than is being written.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        writeln!(to, "{FORM}")?;
        let mut body = BufWriter::new(Digesting::new(&mut to));
        serde_json::to_writer(&mut body, self)?;
        let digest = body.into_inner().map_err(IntoInnerError::into_error)?.digest();
        write!(to, "\n{digest}")
    }

    /// Remembers a set of files; its name.
    pub fn share(&mut self, files: &Files) -> Digest {
        let set = files.digest();
        self.sets.entry(set.to_string()).or_insert_with(|| files.clone());
        set
    }

    /// A set of files that is remembered.
    pub fn set(&self, set: Digest) -> Option<&Files> {
        self.sets.get(&set.to_string())
    }

    /// The hashes of the outputs that a list of them is to name.
    pub fn sums(&self, named: impl Fn(&str, &Entry) -> bool) -> BTreeMap<&str, &str> {
        let named = self.outputs.iter().filter(|(file, known)| named(file, known));
        named.map(|(file, known)| (file.as_str(), known.sha256.as_str())).collect()
    }

    /// Forgets the sets of files of which nothing that is remembered was made, and documents whose outputs are not.
    pub fn tidy(&mut self) {
        let outputs = &self.outputs;
        self.documents.retain(|_, known| known.outputs.iter().all(|file| outputs.contains_key(file)));
        let used = self.outputs.values().flat_map(|entry| [entry.inputs.templates, entry.shared]);
        let used: BTreeSet<String> = used.map(|set| set.to_string()).collect();
        self.sets.retain(|set, _| used.contains(set));
    }
}

#[cfg(test)]
mod tests;
