//! Documents against the agenda.

use crate::agenda::ItemNumber;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Document;
use crate::session::Session;

/// The agenda itself: every item has a title, and its document is one of the session's. A title that is missing in some
/// languages is found when their wording is held against the others'.
pub(super) fn check(session: &Session) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for item in &session.agenda.items {
        let number = &item.number;
        // A session without languages is a mistake of its own.
        if session.languages.is_empty() || session.words.values().any(|words| words.items.contains_key(&number.value)) {
            continue;
        }
        let message = format!("agenda item `{}` has no title in any language", number.value);
        let hint = format!("add `{} = ...` to `{}/en.ftl` and the others", number.value.message(), session.folder);
        diagnostics.push(Diagnostic::at(number.span, Code::AgendaItemWithoutTitle, message).hint(hint));
    }
    if let Some(document) = &session.agenda.document
        && !known(session).any(|symbol| symbol == document.value.to_string())
    {
        let message = format!("the agenda's document `{}` is not one of this session", document.value);
        let hint = "add the document, or list its symbol under `issued`";
        diagnostics.push(Diagnostic::at(document.span, Code::AgendaDocumentUnknown, message).hint(hint));
    }
    diagnostics
}

fn known(session: &Session) -> impl Iterator<Item = String> {
    let own = session.documents().map(|document| document.symbol.value.to_string());
    own.chain(session.issued.iter().map(|symbol| symbol.value.to_string()))
}

/// The items of one document are on the agenda.
pub(super) fn of_document(session: &Session, document: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for item in &document.agenda_items {
        let is_unread = !session.whole && session.agenda.items.is_empty();
        if is_unread || session.agenda.item(&item.value).is_some() {
            continue;
        }
        let message = format!("item `{}` is not on the agenda", item.value);
        let numbers: Vec<String> = session.agenda.items.iter().map(|item| item.number.value.to_string()).collect();
        let hint = match nearest(&item.value.to_string(), numbers.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => missing(&item.value),
        };
        diagnostics.push(Diagnostic::at(item.span, Code::AgendaItemUnknown, message).hint(hint));
    }
    diagnostics
}

fn missing(number: &ItemNumber) -> String {
    format!("add `[[agenda.item]]` with `number = \"{number}\"` to `session.toml`")
}
