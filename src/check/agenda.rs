//! Documents against the agenda.

use crate::agenda::ItemNumber;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Document;
use crate::session::Session;

/// The agenda itself: every item has a title in every language, and its document is one of the session's.
pub(super) fn check(session: &Session) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for item in &session.agenda.items {
        let number = &item.number;
        let without: Vec<&str> = session
            .languages
            .iter()
            .filter(|language| session.words.get(language).is_none_or(|words| !words.items.contains_key(&number.value)))
            .map(|language| language.code())
            .collect();
        if !without.is_empty() {
            let key = number.value.message();
            let message = format!("agenda item `{}` has no title in {}", number.value, without.join(", "));
            let hint = format!("add `{key} = ...` to {}", files(&session.folder, &without));
            diagnostics.push(Diagnostic::at(number.span, Code::AgendaItemWithoutTitle, message).hint(hint));
        }
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

fn files(folder: &str, languages: &[&str]) -> String {
    languages.iter().map(|language| format!("`{folder}/{language}.ftl`")).collect::<Vec<_>>().join(", ")
}

fn known(session: &Session) -> impl Iterator<Item = String> {
    let own = session.documents.iter().map(|document| document.symbol.value.to_string());
    own.chain(session.issued.iter().map(|symbol| symbol.value.to_string()))
}

/// The items of one document are on the agenda.
pub(super) fn of_document(session: &Session, document: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for item in &document.agenda_items {
        if session.agenda.item(&item.value).is_some() {
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
    format!("add `[[agenda.item]]` with `number = \"{number}\"` to session.toml")
}
