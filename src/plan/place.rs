//! Where a document stands in an outline, and what of it is asked for.

use crate::language::Language;
use crate::symbol::Symbol;

/// One document that is asked for.
#[derive(Debug, Clone)]
pub struct Place {
    /// The place of its session.
    pub(super) session: usize,
    /// Its own in the session.
    pub(super) document: usize,
    /// Its symbol.
    pub symbol: Symbol,
    /// Its folder.
    pub home: String,
    /// The folder of its session.
    pub session_folder: String,
    /// The languages of the editions that are asked for.
    pub languages: Vec<Language>,
}
