//! What a documents officer looks for in a text before it goes out: the house rules, one a file, registered in [`RULES`].
//!
//! Every rule is a function of the sources, finds at the exact place, goes through a text once, and has a page by
//! `masthead explain`. A finding may be allowed in document.toml, with a reason; where the remedy is beyond doubt it
//! carries a [`Fix`](crate::diagnostic::Fix).

mod address;
mod align;
mod allow;
mod alphabet;
mod brackets;
mod doubled;
mod ending;
#[cfg(test)]
mod fixture;
mod french;
mod full_width;
mod half_width;
mod item;
mod known;
mod length;
mod mention;
mod names;
mod note_order;
mod numbering;
mod original;
mod per_cent;
mod prose;
mod quotes;
mod range;
mod spaces;
mod subheading;
mod thousands;
mod timing;

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::language::Language;
use crate::session::Session;
use crate::source::Sources;
use crate::text::Text;
use prose::Prose;

pub use allow::allowable;
pub use known::{Known, OfText};
pub use length::{count, limit};
pub use original::is_of_alignment;

/// One house rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The code of its findings.
    pub code: Code,
    find: Find,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
enum Find {
    /// One stretch of words.
    Prose(fn(&Prose) -> Vec<Diagnostic>),
    /// One text.
    Text(fn(&Reading) -> Vec<Diagnostic>),
    /// The translations of one document against its original.
    Translations,
    /// One document in all its languages.
    Document(fn(&Session, &Document, &Sources) -> Vec<Diagnostic>),
    /// Nothing by itself: the rule before it finds this on the way.
    Together,
}

/// A text being read.
struct Reading<'a> {
    document: &'a Document,
    text: &'a Text,
    prose: Vec<Prose>,
}

const fn rule(code: Code, find: Find) -> Rule {
    Rule { code, find }
}

/// Every house rule, in the order of codes.
pub const RULES: &[Rule] = &[
    rule(Code::AgendaItemOther, Find::Document(item::check)),
    rule(Code::NoteOrder, Find::Text(note_order::check)),
    rule(Code::NumberGap, Find::Text(numbering::gaps)),
    rule(Code::NumberRestart, Find::Text(numbering::restarts)),
    rule(Code::DateAfterSession, Find::Document(timing::after_session)),
    rule(Code::DateYear, Find::Document(timing::year)),
    rule(Code::DateOrder, Find::Document(timing::order)),
    rule(Code::StyleBracket, Find::Text(brackets::check)),
    rule(Code::StyleBracketWidth, Find::Text(brackets::widths)),
    rule(Code::StyleQuote, Find::Text(quotes::check)),
    rule(Code::StyleDoubled, Find::Prose(doubled::check)),
    rule(Code::StyleHalfWidth, Find::Prose(half_width::check)),
    rule(Code::StyleFullWidth, Find::Prose(full_width::check)),
    rule(Code::StyleSpace, Find::Text(spaces::check)),
    rule(Code::StyleThousands, Find::Text(thousands::check)),
    rule(Code::StyleRange, Find::Text(range::check)),
    rule(Code::StylePerCent, Find::Prose(per_cent::check)),
    rule(Code::StyleAddress, Find::Prose(address::check)),
    rule(Code::StyleListLead, Find::Text(ending::leads)),
    rule(Code::StyleParagraphEnd, Find::Text(ending::paragraphs)),
    rule(Code::StyleItemEnd, Find::Text(ending::items)),
    rule(Code::StyleHeadingStop, Find::Prose(ending::headings)),
    rule(Code::StyleAlphabet, Find::Prose(alphabet::check)),
    rule(Code::StyleTwoNames, Find::Text(names::check)),
    rule(Code::StyleUnmentioned, Find::Text(mention::check)),
    rule(Code::StyleSubheading, Find::Text(subheading::check)),
    rule(Code::StyleLength, Find::Document(length::check)),
    rule(Code::StyleFrench, Find::Text(french::check)),
    rule(Code::AlignMissing, Find::Translations),
    rule(Code::AlignExtra, Find::Together),
    rule(Code::AlignShape, Find::Together),
    rule(Code::AlignNote, Find::Together),
    rule(Code::AlignReference, Find::Together),
    rule(Code::AlignSymbol, Find::Together),
    rule(Code::AlignResolution, Find::Together),
    rule(Code::AlignAddress, Find::Together),
    rule(Code::AlignNumber, Find::Together),
    rule(Code::AlignDate, Find::Together),
    rule(Code::AlignPerCent, Find::Together),
    rule(Code::AlignAdded, Find::Together),
];

/// The rule whose findings have a code.
pub fn rule_of(code: Code) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// Everything in one document that the house rules do not allow and the document does not say it allows, in its original and
/// in `languages` (none: in all); `known` is what records know of its translations.
pub fn check(
    session: &Session,
    document: &Document,
    sources: &Sources,
    languages: &[Language],
    known: &Known,
) -> Vec<Diagnostic> {
    let is_original = |text: &Text| document.original.iter().any(|original| original.value == text.language);
    let is_asked = |text: &Text| languages.is_empty() || languages.contains(&text.language);
    let texts = document.texts.values().filter(|text| is_asked(text) || is_original(text));
    let readings: Vec<Reading> =
        texts.map(|text| Reading { document, text, prose: prose::of_text(text, sources) }).collect();
    let mut found = Vec::new();
    for rule in RULES {
        match rule.find {
            Find::Prose(find) => {
                found.extend(readings.iter().flat_map(|reading| reading.prose.iter().flat_map(find)));
            }
            Find::Text(find) => found.extend(readings.iter().flat_map(find)),
            Find::Translations => found.extend(original::check(document, sources, languages, known)),
            Find::Document(find) => found.extend(find(session, document, sources)),
            Find::Together => {}
        }
    }
    // What was released changes by a reissue or a corrigendum alone.
    if document.release.is_some() {
        found.iter_mut().for_each(|finding| finding.fix = None);
    }
    // Whether a text needs what is allowed is known once it has been looked at.
    let is_whole = readings.len() == document.texts.len();
    allow::sift(document, found, is_whole)
}
