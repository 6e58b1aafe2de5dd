//! What no first page goes without: a title in every language, and a date.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::source::Span;

/// A missing title or date. A generated agenda is titled by its kind.
pub(super) fn check(document: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if document.date.is_none() {
        let message = format!("`{}` has no date", document.symbol.value);
        let hint = "add `date = ...` to document.toml: the day on which it was submitted";
        diagnostics.push(Diagnostic::at(document.symbol.span, Code::DocumentDate, message).hint(hint));
    }
    if document.kind.value.is_generated() {
        return diagnostics;
    }
    for text in document.texts.values().filter(|text| text.front.title.is_none()) {
        let message = format!("`{}` has no title in `{}`", document.symbol.value, text.language.code());
        let hint = "begin the file with `+++`, `title = \"...\"`, `+++`";
        diagnostics.push(Diagnostic::at(Span::new(text.file, 0..0), Code::DocumentTitle, message).hint(hint));
    }
    diagnostics
}
