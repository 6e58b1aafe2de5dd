//! Keeps the record and the list of hashes true while editions are set.

use super::due::Due;
use super::folder::Folder;
use super::survey::Found;
use super::{Outcome, kept};
use crate::digest::Digest;
use crate::record::{Common, Entry, Known, Record, Remembered, Stamp};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::io;
use std::time::{Duration, Instant};

/// The least time from one writing of the record to the next.
const REST: Duration = Duration::from_secs(1);

/// How many times as long the record rests as it takes to write it.
const SHARE: u32 = 20;

pub(super) struct Keeper<'a> {
    folder: &'a Folder,
    common: &'a Common,
    sources: &'a Sources,
    /// What is remembered.
    pub(super) record: Record,
    /// When the record is written next.
    next: Instant,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(folder: &'a Folder, common: &'a Common, sources: &'a Sources, record: Record) -> Self {
        Self { folder, common, sources, record, next: Instant::now() + REST }
    }

    /// Remembers an output that was put in its place.
    pub(super) fn set(&mut self, due: &Due, outcome: &Outcome, stamp: Stamp) {
        self.record.share(&self.common.each_template);
        let entry = Entry {
            symbol: outcome.symbol.clone(),
            language: outcome.language,
            inputs: due.inputs.clone(),
            files: due.files.own.clone(),
            shared: self.record.share(&due.files.shared),
            home: due.home.clone(),
            stamp,
            sha256: outcome.sha256.clone(),
            pages: outcome.pages,
            words: outcome.words,
            findings: outcome.diagnostics.iter().map(|found| Remembered::of(found, self.sources)).collect(),
        };
        self.record.outputs.insert(due.file.clone(), entry);
        self.write_now_and_then();
    }

    /// Whether an output still stands as it is remembered; of one of which nothing is, whether it is there. What does not
    /// is forgotten.
    pub(super) fn stands(&mut self, file: &str, unremembered: bool) -> bool {
        let stamp = self.folder.stamp(file);
        if unremembered {
            return stamp.is_some();
        }
        let stands = stamp.is_some() && stamp == self.record.outputs.get(file).map(|known| known.stamp);
        if !stands {
            self.record.outputs.remove(file);
        }
        stands
    }

    /// Remembers an output that stands as it is.
    pub(super) fn stays(&mut self, due: Due) -> Option<Outcome> {
        let mut known = due.known?;
        known.shared = self.record.share(&due.files.shared);
        known.files = due.files.own;
        let outcome = kept(due.index, &due.file, &known, self.sources);
        self.record.outputs.insert(due.file, known);
        Some(outcome)
    }

    /// Remembers a document of whose editions nothing is left to be done.
    pub(super) fn done(&mut self, name: String, found: &Found, key: Digest, faces: Digest, outputs: BTreeSet<String>) {
        let known = Known {
            key,
            reached: found.reached.clone(),
            languages: found.languages.clone(),
            faces,
            outputs,
            blocked: found.blocked.values().cloned().collect(),
            findings: found.findings.iter().map(|found| Remembered::of(found, self.sources)).collect(),
        };
        self.record.documents.insert(name, known);
    }

    /// A build that is cut off has not worked for nothing. What is not written now is written at the end.
    fn write_now_and_then(&mut self) {
        let began = Instant::now();
        if began >= self.next {
            let _later = self.folder.remember(&self.record);
            self.next = Instant::now() + REST.max(began.elapsed() * SHARE);
        }
    }

    /// Lists the hashes of what stands as it is remembered.
    pub(super) fn list(&self, stays: impl Fn(&str) -> bool) -> io::Result<()> {
        let is_standing = |file: &str, known: &Entry| stays(file) && self.folder.stamp(file) == Some(known.stamp);
        self.folder.list(&self.record.sums(is_standing))
    }

    /// Writes all that is remembered.
    pub(super) fn write(&mut self) -> io::Result<()> {
        self.record.tidy();
        self.folder.remember(&self.record).and_then(|()| self.list(|_| true))
    }
}
