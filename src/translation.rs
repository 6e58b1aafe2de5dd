//! How far each segment is translated, and what has changed since.
//!
//! The [`Record`] of a document, `translation.toml` beside its texts, holds for each segment and language from which
//! words it was translated and into which. [`Standing`] holds it against the texts as they stand: what is missing, what
//! is stale, what nothing asks for any more is worked out, never written down. A segment that nobody named is found again
//! by its content, on both sides: [`pair`] does that. [`renewed`] is the record for what a translator has done by
//! hand.
//!
//! A document without a record keeps none: its translations are taken as they stand, for final.

mod check;
mod drafted;
mod illegible;
mod left_out;
mod overview;
mod page;
mod pairing;
mod read;
mod record;
mod renewed;
mod standing;
mod subject;
mod tally;

pub use check::check;
pub use drafted::{drafted, mark_words};
pub use illegible::Illegible;
pub use overview::{Counts, Left, Overview, Translation, overview};
pub use page::page;
pub use pairing::{Candidate, pair};
pub use read::read;
pub use record::{Entry, Record, State, Translated};
pub use renewed::{Acceptance, renewed};
pub use standing::{Condition, Line, Orphan, Standing};
pub use subject::{Subject, of_document, of_session, of_wording};
pub use tally::{Tally, tallies};

/// The file of a record, in the folder of its document or session.
pub const FILE: &str = "translation.toml";

#[cfg(test)]
mod tests;
