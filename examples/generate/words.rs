//! The words of which generated documents are made: rows of one meaning in six languages.

mod bodies;
mod clauses;
mod objects;
mod patterns;

pub(crate) use bodies::{OFFICES, PLACES, SIDES, TIMES, YEARS};
pub(crate) use clauses::{STATEMENTS, SUBJECTS};
pub(crate) use objects::{ACTIONS, OBJECTS, RESOLVES};
pub(crate) use patterns::*;

/// One meaning in Arabic, English, Spanish, French, Russian and Chinese: the order of `Language::ALL`.
pub(crate) type Row = [&'static str; 6];

/// The same, put together.
pub(crate) type Words = [String; 6];
