//! `masthead release`: a document given out.

use super::amend::{amend, today};
use super::{End, ReleaseArguments};
use crate::amend::{document, release};
use std::io;

pub(super) fn run(arguments: &ReleaseArguments) -> io::Result<End> {
    let date = arguments.date.unwrap_or_else(today);
    amend(&arguments.editing, |sources, documents, sessions| {
        let (loaded, document) = document(sessions, &arguments.symbol)?;
        release(sources, documents, &loaded.session, document, date)
    })
}
