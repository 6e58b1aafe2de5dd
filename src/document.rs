//! One document: what all its languages share, and its text in each.

use crate::agenda::ItemNumber;
use crate::correction::Correction;
use crate::diagnostic::Code;
use crate::duty_station::DutyStation;
use crate::language::Language;
use crate::policy::Policy;
use crate::source::{FileId, Spanned};
use crate::symbol::Symbol;
use crate::text::Text;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One document of the session.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its folder, relative to the project.
    pub folder: String,
    /// Its document.toml.
    pub file: FileId,
    /// Its symbol.
    pub symbol: Spanned<Symbol>,
    /// What it is.
    pub kind: Spanned<Kind>,
    /// The agenda items under which it is issued.
    pub agenda_items: Vec<Spanned<ItemNumber>>,
    /// How far it goes.
    pub distribution: Distribution,
    /// An advance version, before editing or before issue.
    pub advance: Option<Advance>,
    /// The date on the masthead: when it was submitted.
    pub date: Option<Spanned<Date>>,
    /// The language or languages in which it was written.
    pub original: Vec<Spanned<Language>>,
    /// The languages in which it is issued, where they are fewer than the session's.
    pub languages: Option<Vec<Spanned<Language>>>,
    /// The job number: one, or one a language as in older years. Empty: none.
    pub job_numbers: BTreeMap<Language, Spanned<String>>,
    /// The output dates on the job line.
    pub issued: BTreeMap<Language, Vec<Date>>,
    /// The notes of the first page that somebody asked for; the agenda's comes by itself.
    pub cover_notes: Vec<CoverNote>,
    /// What it corrects, where it is a corrigendum.
    pub corrections: Vec<Correction>,
    /// Whether and how it has a contents list.
    pub contents: Option<Contents>,
    /// The document that this one corrects, revises or adds to.
    pub parent: Option<Spanned<Symbol>>,
    /// Why it has no predecessor of its kind: an `Add.3` where no `Add.2` was issued.
    pub out_of_sequence: Option<Spanned<String>>,
    /// Whether the title is printed again where the text begins.
    pub repeat_title: bool,
    /// Whether a rule closes it.
    pub closing_rule: bool,
    /// Whose conventions of page and number it follows: its session's, unless it says otherwise.
    pub duty_station: DutyStation,
    /// The session's policy with this document's own words over it.
    pub policy: Policy,
    /// The house rules that it may break, each for a reason that is written down.
    pub allowed: Vec<Spanned<Code>>,
    /// How many words it may have, where its limit was waived.
    pub waiver: Option<Spanned<usize>>,
    /// What was released of it.
    pub release: Option<Release>,
    /// Its text, by language.
    pub texts: BTreeMap<Language, Text>,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Note by the Secretariat
    NoteByTheSecretariat,
    /// Note by the Secretary-General
    NoteByTheSecretaryGeneral,
    /// Report of the Secretary-General
    ReportOfTheSecretaryGeneral,
    /// A report of another author, named in the front matter.
    Report,
    /// The list of items; generated from the session.
    ProvisionalAgenda,
    /// The items with their annotations; generated from the session.
    AnnotatedProvisionalAgenda,
    /// The documents of the session; generated from them.
    ListOfDocuments,
    /// Conference room paper
    ConferenceRoomPaper,
    /// Draft resolution
    DraftResolution,
    /// Draft decision
    DraftDecision,
    /// Information note
    InformationNote,
    /// Corrects an issued document.
    Corrigendum,
    /// Adds to an issued document.
    Addendum,
    /// Replaces an issued document.
    Revision,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 14] = [
        Self::NoteByTheSecretariat,
        Self::NoteByTheSecretaryGeneral,
        Self::ReportOfTheSecretaryGeneral,
        Self::Report,
        Self::ProvisionalAgenda,
        Self::AnnotatedProvisionalAgenda,
        Self::ListOfDocuments,
        Self::ConferenceRoomPaper,
        Self::DraftResolution,
        Self::DraftDecision,
        Self::InformationNote,
        Self::Corrigendum,
        Self::Addendum,
        Self::Revision,
    ];

    /// Whether its text comes from the session's data, with or without a file of its own.
    pub fn is_generated(self) -> bool {
        matches!(self, Self::ProvisionalAgenda | Self::AnnotatedProvisionalAgenda | Self::ListOfDocuments)
    }

    /// The word in document.toml, and the end of its key in the locales.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoteByTheSecretariat => "note-by-the-secretariat",
            Self::NoteByTheSecretaryGeneral => "note-by-the-secretary-general",
            Self::ReportOfTheSecretaryGeneral => "report-of-the-secretary-general",
            Self::Report => "report",
            Self::ProvisionalAgenda => "provisional-agenda",
            Self::AnnotatedProvisionalAgenda => "annotated-provisional-agenda",
            Self::ListOfDocuments => "list-of-documents",
            Self::ConferenceRoomPaper => "conference-room-paper",
            Self::DraftResolution => "draft-resolution",
            Self::DraftDecision => "draft-decision",
            Self::InformationNote => "information-note",
            Self::Corrigendum => "corrigendum",
            Self::Addendum => "addendum",
            Self::Revision => "revision",
        }
    }
}

/// How far a document goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Distribution {
    /// To everybody.
    #[default]
    General,
    /// Drafts, for the time of the session.
    Limited,
    /// To named recipients.
    Restricted,
}

impl Distribution {
    /// The word in document.toml.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Limited => "limited",
            Self::Restricted => "restricted",
        }
    }
}

/// What an advance version lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Advance {
    /// "Advance unedited version"
    Unedited,
    /// "Advance version"
    Edited,
}

/// Whether contents show pages alone or paragraphs too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Contents {
    /// A column of pages.
    Pages,
    /// A column of paragraphs and one of pages.
    Paragraphs,
}

/// What was released of a document: its release.toml.
#[derive(Debug, Clone)]
pub struct Release {
    /// The file.
    pub file: FileId,
    /// The languages that were released.
    pub editions: BTreeMap<Language, Frozen>,
}

/// The fingerprints of a released edition, in hexadecimal figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// Of what it says.
    pub text: String,
    /// Of how its blocks are called.
    pub numbers: String,
}

/// A note of the first page.
#[derive(Debug, Clone)]
pub struct CoverNote {
    /// What it says.
    pub kind: Spanned<CoverNoteKind>,
    /// What on the page calls it.
    pub at: CoverNotePlace,
    /// The date it names.
    pub date: Option<Spanned<Date>>,
    /// The documents it names.
    pub documents: Vec<Spanned<Symbol>>,
    /// The name under which the front matter of each language has its words; for `text` only.
    pub name: Option<Spanned<String>>,
    /// The languages in which it stands; `None`: all.
    pub languages: Option<Vec<Spanned<Language>>>,
}

/// What a note of the first page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CoverNoteKind {
    /// Reissued for technical reasons (on a date).
    Reissued,
    /// Submitted after the deadline.
    LateSubmission,
    /// Replaces an earlier document.
    Replaces,
    /// Will be replaced.
    ToBeReplaced,
    /// Issued without formal editing.
    WithoutFormalEditing,
    /// Reproduced as received.
    AsReceived,
    /// The writer's own words, from the front matter.
    Text,
}

impl CoverNotePlace {
    /// The word in document.toml.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Symbol => "symbol",
            Self::Session => "session",
            Self::Item => "item",
            Self::Title => "title",
            Self::Author => "author",
        }
    }
}

/// What on the first page calls a note, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CoverNotePlace {
    /// The symbol.
    #[default]
    Symbol,
    /// The session.
    Session,
    /// The agenda item.
    Item,
    /// The title.
    Title,
    /// The line under the title.
    Author,
}
