//! Documents under the wrong item of the agenda: what corrects, revises or adds to a document stands under the same item,
//! and a document that an annotation lists stands under the item annotated.

use super::prose;
use crate::agenda::ItemNumber;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::session::Session;
use crate::source::Sources;
use std::collections::BTreeSet;

/// The items of a document against those of its parent, and against the annotations.
pub(super) fn check(session: &Session, document: &Document, sources: &Sources) -> Vec<Diagnostic> {
    against_parent(session, document).or_else(|| against_annotations(session, document, sources)).into_iter().collect()
}

fn against_parent(session: &Session, document: &Document) -> Option<Diagnostic> {
    let parent = document.parent.as_ref()?;
    let parent = session.documents().find(|other| other.symbol.value == parent.value)?;
    let own: BTreeSet<&ItemNumber> = document.agenda_items.iter().map(|item| &item.value).collect();
    let theirs: BTreeSet<&ItemNumber> = parent.agenda_items.iter().map(|item| &item.value).collect();
    let first = document.agenda_items.first().filter(|_| !theirs.is_empty() && own != theirs)?;
    let listed: Vec<String> = theirs.into_iter().map(|item| format!("`{item}`")).collect();
    let message = format!("`{}` stands under item {}", parent.symbol.value, listed.join(" and "));
    let hint = "what corrects, revises or adds to a document stands under the same item";
    Some(Diagnostic::at(first.span, Code::AgendaItemOther, message).hint(hint))
}

/// A document may be named in the annotation of another item too; it is under the wrong one where none of its own names
/// it.
fn against_annotations(session: &Session, document: &Document, sources: &Sources) -> Option<Diagnostic> {
    let first = document.agenda_items.first()?;
    let symbol = document.symbol.value.to_string();
    let mut naming = BTreeSet::new();
    for (language, words) in &session.words {
        for (number, item) in &words.items {
            let stretches = prose::of_blocks(&item.annotation, *language, sources);
            let named = stretches
                .iter()
                .any(|prose| prose.opaque.iter().any(|opaque| prose.words[opaque.range.clone()] == symbol));
            if named {
                naming.insert(number);
            }
        }
    }
    let is_under = |number: &ItemNumber| document.agenda_items.iter().any(|own| own.value.item == number.item);
    let other = naming.first().filter(|_| !naming.iter().any(|number| is_under(number)))?;
    let message = format!("the annotation of item `{other}` lists this document");
    let hint =
        format!("set `agenda-items = [\"{other}\"]`, or move its symbol to the annotation of item `{}`", first.value);
    Some(Diagnostic::at(first.span, Code::AgendaItemOther, message).hint(hint))
}
