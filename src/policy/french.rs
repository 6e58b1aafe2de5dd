//! The spaces before French signs: before which, and of which width (un-format 7 and 14 A).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Before which signs French sets a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FrenchSpaces {
    /// Before `:` and inside « »: New York in 2015, 199 colons to 30, and no `;` nor `?`.
    Colon,
    /// Before `:` `;` `?` `!` and inside « »: documents of 2021.
    All,
    /// None: the older form, and Vienna's in 2013.
    None,
}

/// Which space stands before French signs; no line ends at either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FrenchNoBreak {
    /// As wide as any other.
    Full,
    /// Narrow before `;` `?` `!`, full before `:` and inside « », as French printers have it.
    Narrow,
}

impl FrenchSpaces {
    /// Whether a space stands before a sign, or after an opening guillemet. `None`: the sign is not of these.
    pub fn has(self, sign: char) -> Option<bool> {
        match sign {
            ':' | '«' | '»' => Some(self != Self::None),
            ';' | '?' | '!' => Some(self == Self::All),
            _ => None,
        }
    }
}

impl FrenchNoBreak {
    /// The space before a sign.
    pub fn before(self, sign: char) -> char {
        match (self, sign) {
            (Self::Narrow, ';' | '?' | '!') => '\u{202f}',
            _ => '\u{a0}',
        }
    }
}
