//! Whom a finding concerns, and the order in which findings are told.

use super::asked::language_of;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::selection::lies_in;
use crate::session::Session;
use crate::source::Sources;

/// Findings in the order of files and places, each once.
pub fn in_order(mut diagnostics: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    diagnostics.sort_by(|a, b| {
        let place =
            |diagnostic: &Diagnostic| diagnostic.span.map(|span| (sources.path(span.file), span.start, span.end));
        place(a).cmp(&place(b)).then_with(|| (a.code, &a.message).cmp(&(b.code, &b.message)))
    });
    diagnostics.dedup();
    diagnostics
}

/// Whether a finding stands in a folder.
pub(super) fn stands_in(diagnostic: &Diagnostic, sources: &Sources, folder: &str) -> bool {
    diagnostic.span.is_some_and(|span| lies_in(sources.path(span.file), folder))
}

/// Whether a finding stands in the way of an edition of the document in `home`: an error in its own files, in what its
/// session shares, or in the wording of its language.
pub(super) fn blocks(
    diagnostic: &Diagnostic,
    sources: &Sources,
    session: &Session,
    home: &str,
    language: Language,
) -> bool {
    if !diagnostic.is_error() {
        return false;
    }
    let Some(span) = diagnostic.span else { return true };
    let path = sources.path(span.file);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    if language_of(path).is_some_and(|other| other != language) {
        return false;
    }
    let is_home = |folder: &str| folder == home;
    match session.documents().find(|document| lies_in(path, &document.folder)) {
        Some(document) => is_home(&document.folder) || twin(session, &document.folder, home),
        None => {
            lies_in(path, &session.folder)
                || folder == format!("locales/{}", language.code())
                || lies_in(path, "templates")
        }
    }
}

/// Whether the documents in two folders bear one symbol.
fn twin(session: &Session, one: &str, other: &str) -> bool {
    let symbol = |folder: &str| {
        let document = session.documents().find(|document| document.folder == folder);
        document.map(|document| &document.symbol.value)
    };
    symbol(one).is_some() && symbol(one) == symbol(other)
}
