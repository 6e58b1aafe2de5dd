//! What no first page goes without: a date. A missing title is found when its text is read.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;

/// A missing date.
pub(super) fn check(document: &Document) -> Option<Diagnostic> {
    let message = format!("`{}` has no date", document.symbol.value);
    let hint = "add `date = ...` to `document.toml`: the day on which it was submitted";
    document.date.is_none().then(|| Diagnostic::at(document.symbol.span, Code::DocumentDate, message).hint(hint))
}
