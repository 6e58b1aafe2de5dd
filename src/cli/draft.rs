//! `masthead new`: a document begun.

use super::amend::{amend, today};
use super::{DraftArguments, End};
use crate::amend::{Draft, draft, session};
use std::io;

pub(super) fn run(arguments: &DraftArguments) -> io::Result<End> {
    let wanted = Draft {
        kind: arguments.kind,
        items: arguments.items.clone(),
        title: arguments.title.clone(),
        original: arguments.original,
        languages: arguments.lang.clone(),
        date: arguments.date.unwrap_or_else(today),
    };
    amend(&arguments.editing, |sources, _, sessions| {
        draft(sources, session(sessions, arguments.session.as_deref())?, &wanted)
    })
}
