//! Symbols of documents: `E/C.16/2099/2/Add.1`.

use serde::Serialize;
use std::fmt;

/// The symbol of a document. The asterisk of a reissue is presentation and no part of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Symbol(String);

impl Symbol {
    /// The name of its folder and files: `E_C.16_2099_2`.
    pub fn file_name(&self) -> String {
        self.0.replace(['/', ' '], "_")
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::str::FromStr for Symbol {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}
