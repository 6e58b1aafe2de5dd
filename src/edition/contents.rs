//! The list of contents as it will be read; its page numbers come from the typesetter.

use super::Inline;
use crate::document::Contents;
use crate::text::Key;
use serde::Serialize;

/// The list of contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsList {
    /// "Contents"
    pub heading: String,
    /// "Page"
    pub page_head: String,
    /// "Paragraphs", where that column is asked for.
    pub paragraphs_head: Option<String>,
    /// Pages alone, or paragraphs too.
    pub style: Contents,
    /// The entries.
    pub entries: Vec<ContentsEntry>,
}

/// One entry of the contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsEntry {
    /// The heading it leads to.
    pub key: Key,
    /// Its depth in the tree, from 1.
    pub depth: u8,
    /// Its label.
    pub label: Option<String>,
    /// Its words, without marks of notes.
    pub text: Vec<Inline>,
    /// "1–5": the paragraphs under it.
    pub paragraphs: Option<String>,
}
