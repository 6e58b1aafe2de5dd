//! Why a command does not do what it was asked.

use std::error::Error;
use std::fmt;

/// A rule forbids it: the fact, and what to do instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The fact.
    pub message: String,
    /// The remedy.
    pub hint: String,
}

impl Refusal {
    /// A refusal with its remedy.
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}\n  hint: {}", self.message, self.hint)
    }
}

impl Error for Refusal {}
