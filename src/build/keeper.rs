//! Keeps the record and the list of hashes true while editions are set.

use super::due::Due;
use super::folder::Folder;
use super::survey::Found;
use super::{Outcome, kept};
use crate::digest::Digest;
use crate::record::{Common, Entry, Known, Large, Record, Remembered, Run, Stamp};
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// Names, and the digest of what is remembered under each.
pub(super) type Versions = Vec<(String, Digest)>;

pub(super) struct Keeper<'a> {
    folder: &'a Folder,
    common: &'a Common,
    sources: &'a Sources,
    /// What is remembered.
    record: Record,
    /// What kept something from being remembered.
    lost: Option<io::Error>,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(folder: &'a Folder, common: &'a Common, sources: &'a Sources, record: Record) -> Self {
        Self { folder, common, sources, record, lost: None }
    }

    /// Remembers an output, if it was put in its place.
    pub(super) fn set(&mut self, due: &Due, outcome: &Outcome) {
        let remembered = outcome.stamp.map_or(Ok(()), |stamp| self.of_set(due, outcome, stamp));
        self.lost = self.lost.take().or(remembered.err());
    }

    fn of_set(&mut self, due: &Due, outcome: &Outcome, stamp: Stamp) -> io::Result<()> {
        let edition = &outcome.edition;
        let entry = Entry {
            symbol: edition.symbol.clone(),
            language: edition.language,
            inputs: due.inputs.clone(),
            files: due.files.own.clone(),
            shared: self.record.share(&due.files.shared)?,
            home: edition.home.clone(),
            stamp,
            sha256: outcome.sha256.clone(),
            pages: outcome.pages,
            words: outcome.words,
            findings: outcome.diagnostics.iter().map(|found| Remembered::of(found, self.sources)).collect(),
        };
        self.record.put_output(&edition.file, &entry)
    }

    /// Whether an output still stands as it was put there. What does not is forgotten.
    pub(super) fn stands(&mut self, outcome: &Outcome) -> bool {
        let file = &outcome.edition.file;
        let stands = outcome.stamp.is_some() && outcome.stamp == self.folder.stamp(file);
        if !stands {
            self.record.forget_output(file);
        }
        stands
    }

    /// Remembers an output that stands as it is.
    pub(super) fn stays(&mut self, due: Due) -> Option<Outcome> {
        let known = Entry { files: due.files.own, ..due.known? };
        let outcome = kept(due.asked, &known, self.sources);
        let shared = self.record.share(&due.files.shared);
        let remembered =
            shared.and_then(|shared| self.record.put_output(&outcome.edition.file, &Entry { shared, ..known }));
        self.lost = self.lost.take().or(remembered.err());
        Some(outcome)
    }

    /// Remembers a document of whose editions nothing is left to be done; `key` is that under which it was surveyed.
    pub(super) fn done(
        &mut self,
        name: &str,
        found: &Found,
        findings: &[Remembered],
        (key, faces): (Digest, Digest),
        outputs: BTreeSet<String>,
    ) {
        let Some(outputs) = self.record.versions_of_outputs(outputs) else { return };
        let outputs = outputs.into_iter().collect();
        let known = Known {
            key,
            reached: found.reached.clone(),
            languages: found.languages.clone(),
            faces,
            outputs,
            blocked: found.blocked.values().cloned().collect(),
            findings: findings.to_vec(),
        };
        let remembered = self.record.put_document(name, &known);
        self.lost = self.lost.take().or(remembered.err());
    }

    /// The digests of what is remembered of outputs and of documents; `None` where nothing is of one of them.
    pub(super) fn versions(
        &self,
        outputs: impl IntoIterator<Item = String>,
        documents: impl IntoIterator<Item = String>,
    ) -> Option<(Versions, Versions)> {
        Some((self.record.versions_of_outputs(outputs)?, self.record.versions_of_documents(documents)?))
    }

    /// Lists the hashes of what stands as it is remembered.
    pub(super) fn list(&self, stays: impl Fn(&str) -> bool) -> io::Result<()> {
        let is_standing = |file: &str, known: &Entry| stays(file) && self.folder.stamp(file) == Some(known.stamp);
        self.folder.list(self.record.sums(is_standing))
    }

    /// Puts all that is remembered in order, with what the run came to and the large files that were seen.
    ///
    /// # Errors
    /// Something could not be written, now or before.
    pub(super) fn close(mut self, run: Option<&Run>, large: &BTreeMap<String, Large>) -> io::Result<()> {
        let ended = self.record.put_run(run).and_then(|()| self.record.put_large(large));
        let ended = ended.and(self.record.share(&self.common.each_template));
        self.record.tidy();
        let listed = self.list(|_| true);
        let ordered = self.folder.remember(self.record);
        self.lost.map_or(Ok(()), Err).and(ended.map(drop)).and(listed).and(ordered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::folder::place;

    #[test]
    fn an_output_that_could_not_be_remembered_stands_until_it_is_another() {
        let outside = tempfile::tempdir().unwrap();
        let folder = Folder::open(outside.path(), || ()).unwrap();
        let sources = Sources::default();
        let common = Common::of(Digest::of(b"tool"), &sources);
        let mut keeper = Keeper::new(&folder, &common, &sources, Record::of(None));
        let mut outcome = Outcome::of_nothing("E/1");
        let mut edition = crate::build::Asked::clone(&outcome.edition);
        edition.file = "a.pdf".to_owned();
        outcome.edition = edition.into();
        assert!(!keeper.stands(&outcome));
        place(outside.path(), "a.pdf", b"words").unwrap();
        outcome.stamp = folder.stamp("a.pdf");
        assert!(keeper.stands(&outcome));
        place(outside.path(), "a.pdf", b"other words").unwrap();
        assert!(!keeper.stands(&outcome));
        assert!(keeper.close(None, &BTreeMap::new()).is_err());
    }
}
