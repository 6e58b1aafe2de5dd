//! `masthead corrigendum`, `addendum` and `revise`: what comes after a document.

use super::amend::{amend, today};
use super::{End, SuccessorArguments};
use crate::amend::{Changes, Refusal, Successor, document};
use crate::document::Document;
use crate::session::Session;
use crate::source::Sources;
use std::io;

/// How one of the three begins.
type Begin = for<'s> fn(&'s Sources, &Session, &Document, &Successor) -> Result<Changes<'s>, Refusal>;

pub(super) fn run(arguments: &SuccessorArguments, begin: Begin) -> io::Result<End> {
    let wanted = Successor { languages: arguments.lang.clone(), date: arguments.date.unwrap_or_else(today) };
    amend(&arguments.editing, |sources, _, sessions| {
        let (loaded, document) = document(sessions, &arguments.symbol)?;
        begin(sources, &loaded.session, document, &wanted)
    })
}
