//! The glossary of a project: terms and their official equivalents, `documents/glossary.toml` for all sessions and
//! `glossary.toml` in the folder of one; and the rules of order of languages.
//!
//! Held against each pair of a source and its translation: the source has a term, and its translation none of the
//! equivalents. Words are compared as languages inflect them (`words.rs`): a glossary that cries wolf is not read.

mod compare;
mod file;
mod order;
mod words;

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::source::{FileId, Sources, Spanned};
use std::collections::BTreeMap;

pub use compare::{check, missing};
pub use file::read;
pub use order::unsorted;

/// The file of a glossary, in the folder of documents or of a session.
pub const FILE: &str = "glossary.toml";

/// The terms of one file.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// Its terms, in the order of the file.
    pub terms: Vec<Term>,
}

/// A term: what it is called in each language.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its names by language, the official one first; any of them may stand in a translation.
    pub names: BTreeMap<Language, Vec<Spanned<String>>>,
    /// Names that are used no longer, by language.
    pub outdated: BTreeMap<Language, Vec<Spanned<String>>>,
}

/// The terms that hold in a session, and what is wrong with their files.
pub fn of_session(sources: &Sources, session: &str) -> (Glossary, Vec<Diagnostic>) {
    let mut glossary = Glossary::default();
    let mut found = Vec::new();
    for file in files(sources, session) {
        let (read, mistakes) = read(sources, file);
        glossary.terms.extend(read.terms);
        found.extend(mistakes);
    }
    (glossary, found)
}

/// The glossaries that hold in a session: the project's, and its own.
pub fn files(sources: &Sources, session: &str) -> Vec<FileId> {
    let above = session.rsplit_once('/').map_or("", |(above, _)| above);
    let path = |folder: &str| if folder.is_empty() { FILE.to_owned() } else { format!("{folder}/{FILE}") };
    [above, session].into_iter().filter_map(|folder| sources.find(&path(folder))).collect()
}
