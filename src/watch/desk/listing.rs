//! The list of documents, as a browser shows it.

use crate::watch::finding::Finding;
use serde::Serialize;

/// Every document of the project, and what was found that belongs to none of them.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(in crate::watch) struct Listing {
    /// The documents, in the order of sessions and symbols.
    pub(in crate::watch) documents: Vec<ListedDocument>,
    /// What concerns them all, or none.
    pub(in crate::watch) findings: Vec<Finding>,
}

/// A document.
#[derive(Debug, PartialEq, Serialize)]
pub(in crate::watch) struct ListedDocument {
    /// Its symbol.
    pub(in crate::watch) symbol: String,
    /// Its folder, in which findings about it stand.
    pub(in crate::watch) folder: String,
    /// Its editions, in the order of languages.
    pub(in crate::watch) editions: Vec<Listed>,
}

/// An edition.
#[derive(Debug, PartialEq, Serialize)]
pub(in crate::watch) struct Listed {
    /// The name by which it is asked for: that of its PDF.
    pub(in crate::watch) name: String,
    /// The code of its language.
    pub(in crate::watch) language: &'static str,
    /// Its title.
    pub(in crate::watch) title: String,
    /// Whether errors stand in its way.
    pub(in crate::watch) blocked: bool,
    /// How many errors were found about it.
    pub(in crate::watch) errors: usize,
    /// How many warnings.
    pub(in crate::watch) warnings: usize,
}
