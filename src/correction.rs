//! What a corrigendum corrects: entries as data, the same in all languages; the words of each stand in the texts.
//!
//! Places are blocks, sentences, rows and notes, never printed lines, which differ by language (un-format 3).

mod numbered;

use crate::language::Language;
use crate::source::Spanned;
use crate::text::Key;
use schemars::JsonSchema;
use serde::Deserialize;

pub use numbered::{NumberedPlace, PlaceNoun};

/// One entry of a corrigendum.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The name under which each language's text has its words.
    pub name: Spanned<String>,
    /// What is corrected.
    pub at: Spanned<CorrectedPlace>,
    /// The sentence of a paragraph, from 1.
    pub sentence: Option<Spanned<u32>>,
    /// The row of a table, from 1, heads not counted.
    pub row: Option<Spanned<u32>>,
    /// What is done to it.
    pub change: ChangeKind,
    /// The languages that it concerns; `None`: all.
    pub languages: Option<Vec<Spanned<Language>>>,
}

impl Correction {
    /// Whether it concerns a language.
    pub fn concerns(&self, language: Language) -> bool {
        self.languages.as_ref().is_none_or(|named| named.iter().any(|named| named.value == language))
    }
}

/// What a correction corrects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectedPlace {
    /// `title`
    Title,
    /// `^name`: a note.
    Note(String),
    /// The name of a block.
    Block(Key),
    /// `paragraph 12 (b)`: of a document whose text is not here.
    Numbered(NumberedPlace),
}

impl CorrectedPlace {
    /// The place that `at` names.
    pub fn of(written: &str) -> Self {
        match (written, written.strip_prefix('^')) {
            ("title", _) => Self::Title,
            (_, Some(name)) => Self::Note(name.to_owned()),
            // No name has a space.
            _ => match NumberedPlace::read(written).filter(|_| written.contains(' ')) {
                Some(place) => Self::Numbered(place),
                None => Self::Block(Key(written.to_owned())),
            },
        }
    }

    /// The place by its kind and number, in a document whose text is not here: `annex` is no name there.
    pub fn numbered(&self) -> Option<NumberedPlace> {
        match self {
            Self::Numbered(place) => Some(place.clone()),
            Self::Block(key) => NumberedPlace::read(&key.0),
            Self::Title | Self::Note(_) => None,
        }
    }
}

/// What a correction does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// For some words read others: the first paragraph of its words, and the second.
    Words,
    /// The existing text gives way to its words.
    Replace,
    /// Its words come after the place.
    Insert,
    /// The place is taken out.
    Delete,
}
