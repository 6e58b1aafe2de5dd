//! The record itself: plain data, and the file it makes. A line for each segment and language, in the order of the
//! document, so that a difference of two versions shows what was translated and nothing else.

use super::FILE;
use crate::language::Language;
use crate::segment::{Fingerprint, SegmentId};
use crate::source::{FileId, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What is known of the translations of one document.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// Its file, where it stands in one.
    pub file: Option<FileId>,
    /// What of it could not be understood must not be lost: it is not written anew.
    pub damaged: bool,
    /// The language from which all is translated that says nothing else; `None`: that in which the document was written.
    pub source: Option<Language>,
    /// Its segments, in the order of the document.
    pub entries: Vec<Entry>,
}

/// What is known of one segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it was called when the record was written.
    pub id: SegmentId,
    /// Where it stands in the record.
    pub span: Option<Span>,
    /// The words from which its translations were made, by their fingerprints: what a difference is shown against.
    pub words: BTreeMap<Fingerprint, String>,
    /// Its translations.
    pub languages: BTreeMap<Language, Translated>,
    /// What its translators ask the author. Never printed in a document.
    pub queries: Vec<String>,
}

/// One translation of one segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// How far it is.
    pub state: State,
    /// From which language it was made; `None`: the record's own.
    pub from: Option<Language>,
    /// Of the words that were translated.
    pub source: Fingerprint,
    /// Of the words of the translation.
    pub target: Fingerprint,
}

/// How far a translation is, as somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Translated.
    #[default]
    Draft,
    /// Read by another.
    Revised,
    /// To be issued.
    Final,
}

impl State {
    /// The word in records, exchange files and commands.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Revised => "revised",
            Self::Final => "final",
        }
    }
}

impl Record {
    /// The path of the record of a folder.
    pub fn path(folder: &str) -> String {
        format!("{folder}/{FILE}")
    }

    /// One that stands there and could not be read.
    pub(super) fn unreadable() -> Self {
        Self { damaged: true, ..Self::default() }
    }

    /// The entry of a segment by its name in the record.
    pub fn entry(&self, id: &SegmentId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }

    /// The file.
    pub fn to_toml(&self) -> String {
        let mut file = String::from(
            "# How far each segment is translated. `masthead status` reads this; `masthead translate` writes it.\n",
        );
        if let Some(source) = self.source {
            file.push_str(&format!("source = \"{}\"\n", source.code()));
        }
        for entry in &self.entries {
            entry.write(&mut file);
        }
        file
    }
}

impl Entry {
    /// Nothing known yet.
    pub fn new(id: SegmentId) -> Self {
        Self { id, span: None, words: BTreeMap::new(), languages: BTreeMap::new(), queries: Vec::new() }
    }

    fn write(&self, file: &mut String) {
        // Writing to a string cannot fail.
        let mut line = |text: std::fmt::Arguments| writeln!(file, "{text}").unwrap_or_default();
        line(format_args!("\n[[segment]]\nid = {}", quoted(&self.id.0)));
        for (fingerprint, words) in &self.words {
            line(format_args!("words.{fingerprint} = {}", quoted(words)));
        }
        for query in &self.queries {
            // A list in one line would change as a whole.
            if query == &self.queries[0] {
                line(format_args!("queries = ["));
            }
            line(format_args!("  {},", quoted(query)));
        }
        if !self.queries.is_empty() {
            line(format_args!("]"));
        }
        for (language, translated) in &self.languages {
            let Translated { state, from, source, target } = translated;
            let from = from.map_or(String::new(), |from| format!("from = \"{}\", ", from.code()));
            let (code, state) = (language.code(), state.as_str());
            line(format_args!("in.{code} = {{ state = \"{state}\", {from}of = \"{source}\", is = \"{target}\" }}"));
        }
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
