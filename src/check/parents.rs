//! Corrigenda, addenda and revisions against the documents that they correct, add to and revise; symbols against the
//! session.

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Document;
use crate::session::Session;

/// What a document belongs to exists, in this session or listed as issued.
pub(super) fn check(session: &Session, document: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if let Some(parent) = &document.parent {
        let own = session.documents().map(|document| &document.symbol.value);
        let known: Vec<_> = own.chain(session.issued.iter().map(|symbol| &symbol.value)).collect();
        if !known.contains(&&parent.value) {
            let message = format!("there is no `{}` for `{}` to belong to", parent.value, document.symbol.value);
            let names: Vec<String> = known.iter().map(ToString::to_string).collect();
            let hint = match nearest(&parent.value.to_string(), names.iter().map(String::as_str)) {
                Some(near) => {
                    format!("did you mean `{near}`? one issued elsewhere is listed under `issued` in `session.toml`")
                }
                None => "a document issued elsewhere is listed under `issued` in `session.toml`".to_owned(),
            };
            diagnostics.push(Diagnostic::at(parent.span, Code::DocumentParentUnknown, message).hint(hint));
        }
    }
    if let Some(through) = circle(session, document) {
        let message = format!("`{}` belongs to itself by way of `{}`", document.symbol.value, through.symbol.value);
        let place = document.parent.as_ref().map_or(document.symbol.span, |parent| parent.span);
        let hint = "name the document that was issued first as the parent, and none for that one";
        diagnostics.push(Diagnostic::at(place, Code::DocumentParentSelf, message).hint(hint));
    }
    if let Some(stem) = &session.symbol {
        let symbol = document.symbol.value.to_string();
        if document.symbol.value == stem.value {
            let message = format!("`{symbol}` is the symbol of the session itself");
            let hint = format!("add the number of the document: `{symbol}/1`");
            diagnostics.push(Diagnostic::at(document.symbol.span, Code::DocumentSymbolOutside, message).hint(hint));
            return diagnostics;
        }
        let under = symbol.strip_prefix(&stem.value.to_string()).is_some_and(|rest| rest.starts_with('/'));
        // What corrects or adds to a document issued elsewhere bears that document's symbol.
        let follows = session
            .issued
            .iter()
            .any(|issued| symbol.strip_prefix(&issued.value.to_string()).is_some_and(|rest| rest.starts_with('/')));
        if !under && !follows {
            let message = format!("`{symbol}` does not begin with `{}`", stem.value);
            let hint = "the symbols of a session begin with its own, in `session.toml`";
            diagnostics.push(Diagnostic::at(document.symbol.span, Code::DocumentSymbolOutside, message).hint(hint));
        }
    }
    diagnostics
}

/// The first document on the way from one to its parent, its parent's and so on, where that way leads back to it.
fn circle<'a>(session: &'a Session, document: &Document) -> Option<&'a Document> {
    let parent = |document: &Document| {
        let symbol = &document.parent.as_ref()?.value;
        session.documents().find(|known| known.symbol.value == *symbol)
    };
    let first = parent(document)?;
    let mut above = Some(first);
    // No way is longer than there are documents.
    for _ in &session.documents {
        match above {
            Some(known) if known.symbol.value == document.symbol.value => return Some(first),
            Some(known) => above = parent(known),
            None => break,
        }
    }
    None
}
