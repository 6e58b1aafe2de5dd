//! `masthead renumber`: numbers after an insertion.

use super::amend::amend;
use super::{End, RenumberArguments};
use crate::amend::{document, renumber};
use std::io;

pub(super) fn run(arguments: &RenumberArguments) -> io::Result<End> {
    amend(&arguments.editing, |sources, documents, sessions| {
        let (loaded, document) = document(sessions, &arguments.symbol)?;
        renumber(sources, documents, &loaded.session, document)
    })
}
