//! What a build remembers: of every output, what it was made from and how it stood when it was put in its place.
//!
//! The record is one file under the folder of outputs, which grows with every output and is put in order at the end of a
//! build. It is never needed: lost, everything is built anew; damaged, what stands behind the damage. It is never trusted
//! where an output is missing or altered.

mod book;
mod files;
mod finding;
mod inputs;
mod lines;
mod reason;

use crate::digest::Digest;
use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::time::UNIX_EPOCH;

pub use book::Record;
pub use files::{Files, Written};
pub use finding::Remembered;
pub use inputs::{Common, Inputs};
pub use lines::{Line, Lines};
pub use reason::Reason;

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
    /// Its outputs, and the digest of what was remembered of each: a later one is of other files.
    pub outputs: BTreeMap<String, Digest>,
    /// Editions that findings keep from being set.
    pub blocked: Vec<Blocked>,
    /// What was found before pages were set.
    pub findings: Vec<Remembered>,
}

impl Known {
    /// The digest of all of it.
    pub fn digest(&self) -> Option<Digest> {
        Digest::of_value(self).ok()
    }
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

impl Entry {
    /// The digest of all of it.
    pub fn digest(&self) -> Option<Digest> {
        Digest::of_value(self).ok()
    }
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
    /// Its outputs, and the digest of what was remembered of each.
    pub outputs: Vec<(String, Digest)>,
    /// Editions that findings kept from being set.
    pub blocked: Vec<Blocked>,
    /// Its documents, by the names under which they are remembered, and the digest of what was.
    pub documents: Vec<(String, Digest)>,
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

#[cfg(test)]
mod tests;
