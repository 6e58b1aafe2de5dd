//! The corpus schema, as far as it is read: words and structure, nothing of lines and pages.
//!
//! Files differ in small ways; [`Words`] takes a text in whatever form it comes.

use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// One document.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Document {
    pub(crate) symbol: Words,
    pub(crate) language: Words,
    pub(crate) body: Words,
    pub(crate) session: Words,
    pub(crate) dates_place: Words,
    pub(crate) agenda_item: Words,
    pub(crate) agenda_item_title: Words,
    pub(crate) title: Words,
    pub(crate) author_line: Words,
    pub(crate) job_number: Words,
    pub(crate) transmittal: Words,
    pub(crate) summary: Words,
    #[serde(deserialize_with = "or_none")]
    pub(crate) cover_notes: Vec<CoverNote>,
    /// What is not in the extraction, by the name of its field.
    #[serde(deserialize_with = "or_none")]
    pub(crate) inferred: BTreeMap<String, Words>,
    #[serde(deserialize_with = "or_none")]
    pub(crate) blocks: Vec<Block>,
    #[serde(deserialize_with = "or_none")]
    pub(crate) footnotes: BTreeMap<String, Words>,
}

impl Document {
    /// A field of the cover, or what was inferred for it: a question mark after it is the inferrer's.
    pub(crate) fn or_inferred(&self, words: &Words, name: &str) -> String {
        let found = words.joined();
        match self.inferred.get(name) {
            Some(inferred) if found.is_empty() => inferred.joined().trim_end_matches('?').trim_end().to_owned(),
            _ => found,
        }
    }
}

impl Block {
    /// The level of a heading; nought is the title again.
    pub(crate) fn level(&self) -> u8 {
        self.level.joined().parse().unwrap_or(1)
    }
}

/// A note at the foot of the first page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CoverNote {
    pub(crate) marker: Words,
    pub(crate) text: Words,
}

/// A block of any type: which fields it has depends on that.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Block {
    #[serde(rename = "type")]
    pub(crate) kind: Words,
    #[serde(rename = "kind")]
    pub(crate) variety: Words,
    pub(crate) text: Words,
    pub(crate) role: Words,
    pub(crate) level: Words,
    pub(crate) label: Words,
    pub(crate) two_line: Words,
    pub(crate) number: Words,
    #[serde(deserialize_with = "or_none")]
    pub(crate) list: Vec<Entry>,
    #[serde(deserialize_with = "or_none")]
    pub(crate) items: Vec<Entry>,
    pub(crate) caption: Words,
    pub(crate) objective: Words,
    pub(crate) columns: Words,
    pub(crate) rows: Words,
    pub(crate) headnote: Words,
    pub(crate) source: Words,
    pub(crate) note: Words,
    pub(crate) notes: Words,
    pub(crate) labels: Words,
    pub(crate) structure: Words,
    pub(crate) data: Words,
}

/// An item of a list.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Entry {
    /// With its label and what is under it.
    Item {
        /// Its words.
        text: Words,
        /// `(a)`, `•`
        #[serde(default)]
        label: Words,
        /// What is under it.
        #[serde(default, deserialize_with = "or_none")]
        children: Vec<Entry>,
    },
    /// Words alone.
    Bare(Words),
}

/// A text: one string, paragraphs, a number, nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(untagged)]
pub(crate) enum Words {
    #[default]
    Nothing,
    One(String),
    Number(serde_json::Number),
    Many(Vec<Words>),
    Named(BTreeMap<String, Words>),
    Flag(bool),
}

impl Words {
    /// Its paragraphs, in order; of something with names, its `text`, else everything.
    pub(crate) fn paragraphs(&self) -> Vec<String> {
        match self {
            Self::Nothing | Self::Flag(_) => Vec::new(),
            Self::One(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()).into_iter().collect(),
            Self::Number(number) => vec![number.to_string()],
            Self::Many(many) => many.iter().flat_map(Self::paragraphs).collect(),
            Self::Named(named) => match named.get("text") {
                Some(text) => text.paragraphs(),
                None => named.values().flat_map(Self::paragraphs).collect(),
            },
        }
    }

    /// Its paragraphs as one.
    pub(crate) fn joined(&self) -> String {
        self.paragraphs().join(" ")
    }

    /// What it is made of: the rows of a table, the cells of a row.
    pub(crate) fn parts(&self) -> Vec<&Words> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Many(many) => many.iter().collect(),
            Self::Named(named) => named.get("cells").map_or_else(|| vec![self], Self::parts),
            _ => vec![self],
        }
    }

    /// Whether it says yes.
    pub(crate) fn is_true(&self) -> bool {
        matches!(self, Self::Flag(true))
    }

    /// The value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Words> {
        match self {
            Self::Named(named) => named.get(name),
            _ => None,
        }
    }
}

/// What is null is empty.
fn or_none<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}
