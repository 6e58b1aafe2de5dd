//! What a command is asked to work on: symbols, sessions, documents; everything, if nothing is named.

use crate::document::Document;
use crate::language::Language;
use crate::session::Session;
use crate::symbol::Symbol;

/// What a command is asked to work on.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The documents; empty: all.
    pub what: Vec<What>,
    /// The languages; empty: all.
    pub languages: Vec<Language>,
    /// Disguise the fixed wording.
    pub disguised: bool,
}

/// One thing named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A document by its symbol.
    Symbol(Symbol),
    /// A folder or a file in it, relative to the project.
    Path(String),
}

impl Selection {
    /// Whether a document is asked for.
    pub fn holds(&self, session: &Session, document: &Document) -> bool {
        self.what.is_empty() || self.what.iter().any(|what| what.means(session, document))
    }

    /// Whether a language is asked for.
    pub fn speaks(&self, language: Language) -> bool {
        self.languages.is_empty() || self.languages.contains(&language)
    }

    /// What was named and is not there.
    pub fn unknown<'a>(&self, sessions: impl Iterator<Item = &'a Session>) -> Vec<&What> {
        let documents: Vec<_> =
            sessions.flat_map(|session| session.documents().map(move |document| (session, document))).collect();
        self.what
            .iter()
            .filter(|what| !documents.iter().any(|(session, document)| what.means(session, document)))
            .collect()
    }
}

impl What {
    fn means(&self, session: &Session, document: &Document) -> bool {
        match self {
            Self::Symbol(symbol) => document.symbol.value == *symbol,
            // A file of a session that is none of a document's means the session.
            Self::Path(path) => {
                lies_in(&document.folder, path)
                    || lies_in(path, &document.folder)
                    || (lies_in(path, &session.folder)
                        && !session.documents().any(|other| lies_in(path, &other.folder)))
            }
        }
    }
}

/// Whether `path` is `folder` or lies in it; the project itself is the empty path.
pub fn lies_in(path: &str, folder: &str) -> bool {
    folder.is_empty() || path == folder || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}
