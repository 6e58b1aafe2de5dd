//! A session held against itself: documents against the agenda, one another, the languages they are due in, and the
//! house rules of each language.
//!
//! What one file alone can tell is found when it is read; what only a whole edition can tell, a dead reference, is found
//! when the edition is decided.

mod agenda;
mod chain;
mod corrections;
mod first_page;
pub mod glyphs;
mod languages;
mod marks;
mod names;
mod parents;
mod wording;

use crate::diagnostic::{Diagnostic, Severity};
use crate::document::Document;
use crate::language::Language;
use crate::lint::{self, Known};
use crate::session::Session;
use crate::source::Sources;

pub use wording::wording;

/// How strict a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Strictness {
    /// A final build: an edition that is due and missing is an error, and one that states other things than its original.
    pub last: bool,
}

/// Everything that is wrong with a session as a whole: its agenda.
pub fn check(session: &Session) -> Vec<Diagnostic> {
    agenda::check(session)
}

/// Everything that is wrong with one document of a session, whose texts are whole, and those of the documents that it
/// reaches. Only texts of these `languages` are
/// missed and, with the original, held against the house rules; none: of all. `known` is what its record knows of its translations.
pub fn check_document(
    session: &Session,
    document: &Document,
    sources: &Sources,
    strictness: Strictness,
    languages: &[Language],
    known: &Known,
) -> Vec<Diagnostic> {
    let mut diagnostics = agenda::of_document(session, document);
    diagnostics.extend(parents::check(session, document));
    diagnostics.extend(chain::check(session, document));
    diagnostics.extend(corrections::check(session, document));
    diagnostics.extend(first_page::check(document));
    for mut diagnostic in languages::check(session, document, languages) {
        if strictness.last {
            diagnostic.severity = Severity::Error;
        }
        diagnostics.push(diagnostic);
    }
    diagnostics.extend(names::check(document));
    for text in document.texts.values() {
        diagnostics.extend(marks::check(text));
    }
    for mut diagnostic in lint::check(session, document, sources, languages, known) {
        if strictness.last && lint::is_of_alignment(diagnostic.code) {
            diagnostic.severity = Severity::Error;
        }
        diagnostics.push(diagnostic);
    }
    diagnostics
}
