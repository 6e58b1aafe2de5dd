//! `masthead reissue`: the same document printed again.

use super::amend::{amend, today};
use super::{End, Reason, ReissueArguments};
use crate::amend::{Reissue, document, reissue};
use std::io;

pub(super) fn run(arguments: &ReissueArguments) -> io::Result<End> {
    let Reason::Technical = arguments.reason;
    let wanted = Reissue { languages: arguments.lang.clone(), date: arguments.date.unwrap_or_else(today) };
    amend(&arguments.editing, |sources, _, sessions| {
        let (loaded, document) = document(sessions, &arguments.symbol)?;
        reissue(sources, &loaded.session, document, &wanted)
    })
}
