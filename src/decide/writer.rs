//! What is at hand while an edition is written: the session, the document, the language and its wording, what every
//! place is called, and the findings so far.

use super::notes::Notes;
use super::numbering::Numbers;
use super::spacing::worded;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::language::{Language, Row};
use crate::locale::{Args, Locale, Locales};
use crate::session::{Session, SessionWords};
use crate::symbol::Symbol;
use std::collections::BTreeMap;

/// What is at hand while one edition is written.
pub(super) struct Writer<'a> {
    pub(super) session: &'a Session,
    pub(super) document: &'a Document,
    pub(super) language: Language,
    pub(super) row: &'static Row,
    pub(super) locales: &'a Locales,
    pub(super) locale: &'a Locale,
    pub(super) numbers: &'a Numbers,
    /// The places of the session's documents in this language, for references from one to another.
    pub(super) elsewhere: &'a BTreeMap<Symbol, Numbers>,
    pub(super) notes: Notes<'a>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> Writer<'a> {
    /// Fixed wording. What is missing becomes a finding, and nothing on the page.
    pub(super) fn word(&mut self, key: &str, args: &Args) -> String {
        let word = self.locale.text(key, args);
        let word = self.found(word);
        worded(word, self.language, &self.document.policy)
    }

    /// Fixed wording without variables.
    pub(super) fn term(&mut self, key: &str) -> String {
        self.word(key, &Args::new())
    }

    /// The words, or their absence as a finding.
    pub(super) fn found(&mut self, words: Result<String, Diagnostic>) -> String {
        words.unwrap_or_else(|diagnostic| {
            self.diagnostics.push(diagnostic);
            String::new()
        })
    }

    /// The session's own words in this language.
    pub(super) fn words(&self) -> Option<&'a SessionWords> {
        self.session.words.get(&self.language)
    }
}
