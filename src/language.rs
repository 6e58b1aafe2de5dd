//! The six languages, and all that differs between them and is not wording: one row each.
//!
//! A seventh language is a row here and a folder of locales. Wording stands in `locales/`, never here.

mod numeral;
mod row;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use numeral::Sequence;
pub use row::{Direction, LabelStyle, MarkSide, Row};

/// One of the official languages, in the order of their codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Arabic
    Ar,
    /// English
    En,
    /// Spanish
    Es,
    /// French
    Fr,
    /// Russian
    Ru,
    /// Chinese
    Zh,
}

impl Language {
    /// All of them, in the order of their codes.
    pub const ALL: [Language; 6] = [Self::Ar, Self::En, Self::Es, Self::Fr, Self::Ru, Self::Zh];

    /// The two-letter code, lower case, as in file names of sources.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The code in upper case, as in file names of outputs.
    pub fn suffix(self) -> String {
        self.code().to_ascii_uppercase()
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Its row of the table.
    pub fn row(self) -> &'static Row {
        row::of(self)
    }
}
