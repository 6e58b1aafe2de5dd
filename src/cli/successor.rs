//! `masthead corrigendum`, `addendum` and `revise`: what comes after a document.

use super::amend::{amend, today};
use super::{End, SuccessorArguments};
use crate::amend::{Changes, Refusal, Successor, document, elsewhere};
use crate::document::{Document, Kind};
use crate::session::Session;
use crate::source::Sources;
use std::io;

/// How one of the three begins.
type Begin = for<'s> fn(&'s Sources, &Session, &Document, &Successor) -> Result<Changes<'s>, Refusal>;

pub(super) fn run(arguments: &SuccessorArguments, kind: Kind, begin: Begin) -> io::Result<End> {
    let wanted = Successor { languages: arguments.lang.clone(), date: arguments.date.unwrap_or_else(today) };
    amend(&arguments.editing, |sources, _, sessions| {
        let symbol = &arguments.symbol;
        let is_listed = |session: &Session| session.issued.iter().any(|issued| issued.value == *symbol);
        let found = document(sessions, symbol);
        if let (Err(_), Some(loaded)) = (&found, sessions.iter().find(|loaded| is_listed(&loaded.session))) {
            return elsewhere(sources, &loaded.session, symbol, &wanted, kind);
        }
        let (loaded, document) = found?;
        begin(sources, &loaded.session, document, &wanted)
    })
}
