//! What two languages of one text state, and where they differ: symbols, resolutions, numbers, dates, times, per cents,
//! addresses, marks of notes.
//!
//! Numbers are held against each other as quantities, not as strings: 1,800 and 1 800 and 1.800, 18.20 亿 and
//! 1.82 billion, 15-19 April and 4 月 15 日至 19 日 state the same (un-format 4, 7, 14). A number in digits must stand in
//! the other language, in digits or in words; a number in words may have become other words. Functions of two strings;
//! nothing else is looked at.

mod clock;
mod compare;
mod date;
mod destination;
mod digits;
mod grouping;
mod magnitude;
mod mark;
mod names;
mod number_words;
mod numeral;
mod per_cent;
mod quantity;
mod reading;
mod roman;
mod side;
mod spread;
mod statement;

use crate::language::Language;
use reading::Reading;
pub use side::Side;
use statement::Statement;
use std::ops::Range;

/// What kind of thing two texts differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The symbol of a document.
    Symbol,
    /// The number of a resolution or decision.
    Resolution,
    /// A number, with its magnitude.
    Number,
    /// Whether a number is a share of a hundred.
    PerCent,
    /// A month, or a day of one.
    Date,
    /// A time of day.
    Time,
    /// An address of the web or of mail.
    Address,
    /// The mark of a note.
    Mark,
}

/// Something that a text states: its words and their place in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// Where it stands.
    pub range: Range<usize>,
    /// As it is written.
    pub words: String,
}

/// One thing that a translation does not state as its source does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of thing.
    pub kind: Kind,
    /// What the source states; `None` where the translation adds.
    pub source: Option<Stated>,
    /// What the translation states in its place, where that is known.
    pub target: Option<Stated>,
    /// Whether something was lost or changed. What a translation only adds, to make itself clear, is not.
    pub certain: bool,
}

impl Difference {
    fn missing(kind: Kind, stated: Stated) -> Self {
        Self { kind, source: Some(stated), target: None, certain: true }
    }

    fn added(kind: Kind, stated: Stated, certain: bool) -> Self {
        Self { kind, source: None, target: Some(stated), certain }
    }
}

/// How a translation differs from its source in what it states. Each text comes with its language.
pub fn compare(source: (&str, Language), target: (&str, Language)) -> Vec<Difference> {
    let side = |(text, language): (&str, Language)| Side::new(text.to_owned(), language);
    differences(&side(source), &side(target))
}

/// The same of texts that are read already.
pub fn differences(source: &Side, target: &Side) -> Vec<Difference> {
    compare::differences(source, target)
}

/// What an address leads to, whatever the language: the same for the page of a site in English and in French.
pub fn destination(address: &str) -> String {
    destination::destination(address).join("/")
}

/// The numbers, months and times of a text, in its order.
fn quantities(reading: &mut Reading) -> Vec<Statement> {
    let mut statements = Vec::new();
    let words = reading.words();
    take(reading, date::find(reading, &words), &mut statements);
    take(reading, digits::find(reading), &mut statements);
    let words = reading.left_of(words);
    take(reading, number_words::find(reading, &words), &mut statements);
    let whole = reading.untouched();
    let mut statements = spread::sums(&whole, statements);
    spread::spread(&whole, &mut statements);
    spread::halves(&whole, &mut statements);
    statements
}

/// Adds what was found, so that nothing else reads it.
fn take(reading: &mut Reading, found: Vec<Statement>, statements: &mut Vec<Statement>) {
    found.iter().for_each(|statement| reading.take(statement.range.clone()));
    statements.extend(found);
    statements.sort_by_key(|statement| statement.range.start);
}

#[cfg(test)]
mod tests;
