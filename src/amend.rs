//! The life of a document after it is written: it is reissued, corrected, revised, added to, renumbered, released.
//!
//! Each command is a function from sources to [`Changes`], or a [`Refusal`] with its reason. Nothing here writes a file:
//! the command line shows the changes or writes them. What people wrote is edited in place: comments, order and every
//! line that is not meant stay as they are.

mod accept;
mod ask;
mod change;
mod draft;
mod refusal;
mod reissue;
mod release;
mod renumber;
mod repair;
mod scaffold;
mod successor;
mod table;

use crate::diagnostic::nearest;
use crate::document::Document;
use crate::load::Loaded;
use crate::symbol::Symbol;

pub use accept::{accept, whole};
pub use ask::{answer, ask};
pub use change::{Change, Changes};
pub use draft::{Draft, draft};
pub use refusal::Refusal;
pub use reissue::{Reissue, reissue};
pub use release::release;
pub use renumber::renumber;
pub use repair::repair;
pub use successor::{Successor, addendum, corrigendum, elsewhere, revise};

/// The document of a symbol and its session.
///
/// # Errors
/// There is none; the nearest is named.
pub fn document<'l>(sessions: &'l [Loaded], symbol: &Symbol) -> Result<(&'l Loaded, &'l Document), Refusal> {
    let found = sessions.iter().find_map(|loaded| Some((loaded, loaded.session.document(symbol)?)));
    found.ok_or_else(|| {
        let documents = sessions.iter().flat_map(|loaded| loaded.session.documents());
        let symbols: Vec<String> = documents.map(|document| document.symbol.value.to_string()).collect();
        let hint = match nearest(&symbol.to_string(), symbols.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name the symbol of one of its documents".to_owned(),
        };
        Refusal::new(format!("`{symbol}` is no document of this project"), hint)
    })
}

/// The session in a folder, named by the folder's own name; the only one where none is named.
///
/// # Errors
/// There are several, or none of that name.
pub fn session<'l>(sessions: &'l [Loaded], name: Option<&str>) -> Result<&'l Loaded, Refusal> {
    let own_name = |loaded: &Loaded| loaded.session.folder.rsplit('/').next().unwrap_or_default().to_owned();
    let names: Vec<String> = sessions.iter().map(|loaded| format!("`{}`", own_name(loaded))).collect();
    let found = match (name, sessions) {
        (None, [only]) => Some(only),
        (None, _) => None,
        (Some(name), _) => sessions.iter().find(|loaded| own_name(loaded) == name || loaded.session.folder == name),
    };
    found.ok_or_else(|| {
        let message = match name {
            Some(name) => format!("there is no session `{name}`"),
            None => format!("there are {} sessions", sessions.len()),
        };
        Refusal::new(message, format!("name one with `--session`: {}", names.join(", ")))
    })
}
