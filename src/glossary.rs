//! The glossary of a project: terms and their official equivalents, `documents/glossary.toml` for all sessions and
//! `glossary.toml` in the folder of one, or `glossary.tbx` in their place or beside them; and the rules of order of
//! languages.
//!
//! Held against each pair of a source and its translation: the source has a term, and its translation none of the
//! equivalents. Words are compared as languages inflect them (`words.rs`): a glossary that cries wolf is not read.

mod compare;
mod file;
mod order;
mod tbx;
mod words;

use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::source::{FileId, Sources, Spanned};
use std::collections::BTreeMap;

pub use compare::{check, missing};
pub use order::unsorted;

/// The files of a glossary, in the folder of documents or of a session: either, or both.
pub const FILES: [&str; 2] = ["glossary.toml", "glossary.tbx"];

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
    let path = |folder: &str, name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let names = [above, session].into_iter().flat_map(|folder| FILES.map(|name| path(folder, name)));
    names.filter_map(|path| sources.find(&path)).collect()
}

/// The glossary in a file, and what is wrong with it.
pub fn read(sources: &Sources, file: FileId) -> (Glossary, Vec<Diagnostic>) {
    let is_tbx = sources.path(file).ends_with(".tbx");
    let (mut glossary, mut diagnostics) = if is_tbx { tbx::read(sources, file) } else { file::read(sources, file) };
    for term in &mut glossary.terms {
        let mut known = |names: &mut BTreeMap<Language, Vec<Spanned<String>>>| {
            for (language, names) in &mut *names {
                names.retain(|name| {
                    let is_known = !words::is_common(&name.value, *language);
                    if !is_known {
                        let message = format!("`{}` has no word by which it could be known", name.value);
                        let hint = "write the whole name; articles and the like stand in every text";
                        diagnostics.push(Diagnostic::at(name.span, Code::GlossaryFile, message).hint(hint));
                    }
                    is_known
                });
            }
            names.retain(|_, names| !names.is_empty());
        };
        known(&mut term.names);
        known(&mut term.outdated);
    }
    glossary.terms.retain(|term| !term.names.is_empty() || !term.outdated.is_empty());
    (glossary, diagnostics)
}
