//! Where practice differs from year to year and from duty station to duty station: a session says what it does, a
//! document may say otherwise.

mod french;
mod thousands;

use crate::duty_station::DutyStation;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use french::{FrenchNoBreak, FrenchSpaces};
pub use thousands::{FourDigits, Grouping, THIN, Thousands};

/// What a session, or one document of it, does where practice differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Policy {
    /// What stands where a note is called again.
    pub repeated_notes: RepeatedNotes,
    /// The dash of ranges.
    pub ranges: Ranges,
    /// What stands at the foot of a page.
    pub page_numbers: PageNumbers,
    /// Where symbols lead.
    pub links: Links,
    /// Whether annotations stand in the agenda's own document or in one apart.
    pub annotations: Annotations,
    /// How tables, figures and boxes of annexes are numbered.
    pub annex_tables: AnnexTables,
    /// How notes of annexes are marked.
    pub annex_notes: AnnexNotes,
    /// What groups thousands in running text.
    pub thousands_in_text: Thousands,
    /// What groups the thousands of numbers that stand alone: in cells of tables, in charts.
    pub thousands_in_tables: Thousands,
    /// Whether numbers of four digits are grouped.
    pub four_digits: FourDigits,
    /// Before which signs French sets a space.
    pub french_spaces: FrenchSpaces,
    /// Which space that is.
    pub french_no_break: FrenchNoBreak,
}

impl Policy {
    /// What holds at a duty station where a session says nothing else: Geneva numbers its pages without their total
    /// (un-format 1.6).
    pub fn of(station: DutyStation) -> Self {
        Self {
            repeated_notes: RepeatedNotes::Mark,
            ranges: Ranges::EnDash,
            page_numbers: match station {
                DutyStation::NewYork => PageNumbers::OfTotal,
                DutyStation::Geneva => PageNumbers::Bare,
            },
            links: Links::DocsUnOrg,
            annotations: Annotations::Combined,
            annex_tables: AnnexTables::Own,
            annex_notes: AnnexNotes::Continuous,
            thousands_in_text: Thousands::Language,
            thousands_in_tables: Thousands::Space,
            four_digits: FourDigits::Language,
            french_spaces: FrenchSpaces::Colon,
            french_no_break: FrenchNoBreak::Full,
        }
    }
}

impl Policy {
    /// What holds for a document of another duty station than its session's: what the session has as its own station
    /// does is done as the other one does it.
    pub fn moved(self, from: DutyStation, to: DutyStation) -> Self {
        let (here, there) = (Self::of(from), Self::of(to));
        let page_numbers = if self.page_numbers == here.page_numbers { there.page_numbers } else { self.page_numbers };
        Self { page_numbers, ..self }
    }
}

/// What stands where a note is called again (editorial manual, footnotes, chapter V).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RepeatedNotes {
    /// The same mark; the note stands once. The older rule.
    Mark,
    /// A new number and the text again. The current rule.
    Note,
}

/// The dash of ranges: 15–19 April since the 2010s, 15-19 April before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ranges {
    /// –
    EnDash,
    /// -
    Hyphen,
}

/// What stands at the foot of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageNumbers {
    /// 2/24
    OfTotal,
    /// 2
    Bare,
}

/// Where symbols lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Links {
    /// `https://docs.un.org/en/A/69/6`
    #[serde(rename = "docs.un.org")]
    DocsUnOrg,
    /// `https://undocs.org/en/A/69/6`, Chinese `ch`; in the QR code without a language
    #[serde(rename = "undocs.org")]
    UndocsOrg,
}

/// Whether annotations stand in the agenda's own document or in one apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Annotations {
    /// One document: items, then annotations.
    Combined,
    /// The agenda has items only; a document of kind `annotated-provisional-agenda` has the rest.
    Separate,
}

/// How tables, figures and boxes of annexes are numbered (un-format 9.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnnexTables {
    /// Table A.1.
    Own,
    /// They go on from those of the text.
    Continuous,
}

/// How notes of annexes are marked (un-format 6.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnnexNotes {
    /// Their numbers go on from those of the text. The current rule.
    Continuous,
    /// With letters, from the first in each annex. The older rule.
    Letters,
}
