//! Documents against the languages in which they are due. One that says that it is issued in fewer is not counted as
//! missing.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::language::Language;
use crate::session::Session;

/// A text that is due in one of `languages` (none: in any) and not there; a final build makes these errors.
pub(super) fn check(session: &Session, document: &Document, languages: &[Language]) -> Vec<Diagnostic> {
    // That there is no text at all is found when the document is read.
    if document.kind.value.is_generated() || document.texts.is_empty() {
        return Vec::new();
    }
    let symbol = &document.symbol;
    session
        .due(document)
        .into_iter()
        .filter(|language| languages.is_empty() || languages.contains(language))
        .filter(|language| !document.texts.contains_key(language))
        .map(|language| {
            let code = language.code();
            let message = format!("`{}` has no text in `{code}`", symbol.value);
            let hint = format!(
                "add `{}/{code}.md`, or name the languages in which it is issued: `languages = [...]`",
                document.folder
            );
            Diagnostic::at(symbol.span, Code::DocumentLanguageMissing, message).hint(hint)
        })
        .collect()
}
