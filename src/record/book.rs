//! The record itself: where in its file each thing stands that is remembered.

use super::lines::{Line, Lines, write_line};
use super::{Entry, Files, Known, Large, Run};
use crate::digest::Digest;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Write};
use std::sync::Arc;

/// The form of the record: a record of another form is not read.
const FORM: &str = "masthead record 8";

/// What is remembered, by what it is and its name. Of two lines about one thing the later holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    /// An output, by its path in the folder of outputs: an [`Entry`].
    Output,
    /// A set of files that many outputs share, templates and wording, by its digest: [`Files`].
    Set,
    /// A large file outside the project, a font or the tool itself, by the digest of its path: [`Large`].
    Large,
    /// A document as it was last surveyed, by its folder: [`Known`].
    Document,
    /// The last run that left nothing to be done: [`Run`].
    Run,
}

/// What a build remembers. A clone shares its file: what is put into one of them is not known to the other.
#[derive(Debug, Clone)]
pub struct Record {
    lines: Arc<Lines>,
    places: BTreeMap<(Kind, Box<str>), Line>,
}

impl Record {
    /// What is remembered in a file; nothing, where there is none.
    pub fn of(file: Option<File>) -> Self {
        let mut places = BTreeMap::new();
        let lines = Lines::of(file, FORM, |line, value| {
            if let Ok((kind, name, IgnoredAny)) = serde_json::from_str::<(Kind, Box<str>, IgnoredAny)>(value)
                && (kind != Kind::Output || is_output(&name))
            {
                places.insert((kind, name), line);
            }
        });
        Self { lines: Arc::new(lines), places }
    }

    fn get<T: DeserializeOwned>(&self, kind: Kind, name: &str) -> Option<T> {
        let line = self.places.get(&(kind, name.into()))?;
        self.lines.get(*line).map(|(_, _, value): (Kind, IgnoredAny, T)| value)
    }

    fn put(&mut self, kind: Kind, name: &str, value: &impl Serialize) -> io::Result<()> {
        let line = self.lines.put(FORM, &(kind, name, value))?;
        self.places.insert((kind, name.into()), line);
        Ok(())
    }

    fn names(&self, kind: Kind) -> impl Iterator<Item = &str> {
        let first = (kind, Box::default());
        self.places.range(first..).take_while(move |((other, _), _)| *other == kind).map(|((_, name), _)| &**name)
    }

    /// What is remembered of an output.
    pub fn output(&self, file: &str) -> Option<Entry> {
        self.get(Kind::Output, file).filter(|known: &Entry| is_hash(&known.sha256))
    }

    /// The outputs of which something is remembered, in order.
    pub fn outputs(&self) -> impl Iterator<Item = &str> {
        self.names(Kind::Output)
    }

    /// Remembers an output.
    ///
    /// # Errors
    /// It cannot be written: then nothing new is remembered of it.
    pub fn put_output(&mut self, file: &str, known: &Entry) -> io::Result<()> {
        self.put(Kind::Output, file, known)
    }

    /// Forgets an output.
    pub fn forget_output(&mut self, file: &str) {
        self.places.remove(&(Kind::Output, file.into()));
    }

    /// Remembers a set of files; its name.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn share(&mut self, files: &Files) -> io::Result<Digest> {
        let set = files.digest();
        let name = set.to_string();
        if !self.places.contains_key(&(Kind::Set, name.as_str().into())) {
            self.put(Kind::Set, &name, files)?;
        }
        Ok(set)
    }

    /// A set of files that is remembered.
    pub fn set(&self, set: Digest) -> Option<Files> {
        self.get(Kind::Set, &set.to_string())
    }

    /// The large files of which something is remembered, by the digests of their paths.
    pub fn large(&self) -> BTreeMap<String, Large> {
        self.names(Kind::Large).filter_map(|name| Some((name.to_owned(), self.get(Kind::Large, name)?))).collect()
    }

    /// Remembers large files, and no others.
    ///
    /// # Errors
    /// They cannot be written.
    pub fn put_large(&mut self, large: &BTreeMap<String, Large>) -> io::Result<()> {
        self.places.retain(|(kind, name), _| *kind != Kind::Large || large.contains_key(&**name));
        large.iter().try_for_each(|(name, known)| self.put(Kind::Large, name, known))
    }

    /// A document as it was last surveyed.
    pub fn document(&self, name: &str) -> Option<Known> {
        self.get(Kind::Document, name)
    }

    /// The digests of what is remembered of some outputs; `None` where nothing is of one of them.
    pub fn versions_of_outputs(&self, files: impl IntoIterator<Item = String>) -> Option<Vec<(String, Digest)>> {
        files.into_iter().map(|file| self.output(&file).and_then(|known| known.digest()).map(|it| (file, it))).collect()
    }

    /// The same of documents.
    pub fn versions_of_documents(&self, names: impl IntoIterator<Item = String>) -> Option<Vec<(String, Digest)>> {
        names
            .into_iter()
            .map(|name| self.document(&name).and_then(|known| known.digest()).map(|it| (name, it)))
            .collect()
    }

    /// Remembers a document.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn put_document(&mut self, name: &str, known: &Known) -> io::Result<()> {
        self.put(Kind::Document, name, known)
    }

    /// The last run that left nothing to be done.
    pub fn run(&self) -> Option<Run> {
        self.get(Kind::Run, "")
    }

    /// Remembers a run, or that something was left to be done.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn put_run(&mut self, run: Option<&Run>) -> io::Result<()> {
        self.places.remove(&(Kind::Run, Box::default()));
        run.map_or(Ok(()), |run| self.put(Kind::Run, "", run))
    }

    /// The hashes of the outputs that a list of them is to name, in the order of their paths.
    pub fn sums(&self, named: impl Fn(&str, &Entry) -> bool) -> impl Iterator<Item = (&str, String)> {
        self.outputs().filter_map(move |file| {
            let known = self.output(file).filter(|known| named(file, known))?;
            Some((file, known.sha256))
        })
    }

    /// Forgets the sets of files of which nothing that is remembered was made, and documents whose outputs are not.
    pub fn tidy(&mut self) {
        let used = self.outputs().filter_map(|file| self.output(file));
        let used: BTreeSet<String> =
            used.flat_map(|entry| [entry.inputs.templates, entry.shared]).map(|set| set.to_string()).collect();
        let holds = |file: &String| self.places.contains_key(&(Kind::Output, file.as_str().into()));
        let is_whole = |name: &&str| self.document(name).is_some_and(|known| known.outputs.keys().all(holds));
        let whole: BTreeSet<Box<str>> = self.names(Kind::Document).filter(is_whole).map(Box::from).collect();
        self.places.retain(|(kind, name), _| match kind {
            Kind::Set => used.contains(&**name),
            Kind::Document => whole.contains(name),
            Kind::Output | Kind::Large | Kind::Run => true,
        });
    }

    /// Writes its file anew, in order, without what is forgotten.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        writeln!(to, "{FORM}")?;
        let values = self.places.values().filter_map(|line| self.lines.bytes(*line));
        values.into_iter().try_for_each(|value| write_line(&mut to, &value))
    }
}

/// Whether a path is that of an output: of a file in a folder in the folder of outputs. Nobody's record leads elsewhere.
fn is_output(file: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0', '\n']);
    file.split_once('/').is_some_and(|(folder, name)| is_name(folder) && is_name(name))
}

fn is_hash(hash: &str) -> bool {
    hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}
