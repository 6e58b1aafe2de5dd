//! Dates that contradict one another.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{CoverNoteKind, Document, Kind};
use crate::session::Session;
use crate::source::{Sources, Spanned};
use jiff::civil::Date;

/// A document for a session that is dated after it. Reports on it, and what corrects, revises or adds to a document,
/// rightly come later.
pub(super) fn after_session(session: &Session, document: &Document, _: &Sources) -> Vec<Diagnostic> {
    let is_for_session = match document.kind.value {
        Kind::NoteByTheSecretariat
        | Kind::NoteByTheSecretaryGeneral
        | Kind::ProvisionalAgenda
        | Kind::AnnotatedProvisionalAgenda
        | Kind::ConferenceRoomPaper
        | Kind::DraftResolution
        | Kind::DraftDecision => true,
        Kind::ReportOfTheSecretaryGeneral
        | Kind::Report
        | Kind::ListOfDocuments
        | Kind::InformationNote
        | Kind::Corrigendum
        | Kind::Addendum
        | Kind::Revision => false,
    };
    let (Some((_, last)), Some(date)) = (&session.dates, &document.date) else { return Vec::new() };
    if !is_for_session || date.value <= last.value {
        return Vec::new();
    }
    let message =
        format!("a {} is dated after its session, which ends on {}", document.kind.value.as_str(), last.value);
    let hint = "correct the year or the day; a reissue keeps the date, and has its own in its cover note";
    vec![Diagnostic::at(date.span, Code::DateAfterSession, message).hint(hint)]
}

/// Years that cannot be true together: the session's against its symbol's, and a document's against the session's.
pub(super) fn year(session: &Session, document: &Document, _: &Sources) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let met = session.dates.as_ref().map(|(first, _)| first.value.year());
    // A session that runs on over New Year has its documents numbered in the year in which it began.
    let ended = session.dates.as_ref().map(|(_, last)| last.value.year());
    // What corrects, revises or adds to a document bears its symbol, of whatever year.
    let is_own = document.parent.is_none();
    if let (Some(met), Some(ended), Some(named)) = (met, ended, year_of(document.symbol.value.rest()))
        && is_own
        && ![met, ended].contains(&named)
        && is_of(session, document)
    {
        let message = format!("`{}` is of {named}, and its session meets in {met}", document.symbol.value);
        let hint = "correct the symbol here, or `dates` in `session.toml`";
        found.push(Diagnostic::at(document.symbol.span, Code::DateYear, message).hint(hint));
    }
    if let (Some(date), Some(met)) = (&document.date, met.or(year_of(document.symbol.value.rest())))
        && (date.value.year() - met).abs() > 1
    {
        let message = format!("the date is of {}, and the session of {met}", date.value.year());
        let hint = "correct the year";
        found.push(Diagnostic::at(date.span, Code::DateYear, message).hint(hint));
    }
    found
}

/// Whether a document has a symbol of its session; one that has not is a finding of its own.
fn is_of(session: &Session, document: &Document) -> bool {
    let symbol = document.symbol.value.to_string();
    session.symbol.as_ref().is_none_or(|stem| {
        symbol.strip_prefix(&stem.value.to_string()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// The year among the parts of a symbol.
fn year_of(parts: &str) -> Option<i16> {
    let is_year = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.split('/').find(is_year)?.parse().ok().filter(|year| (1946..=2199).contains(year))
}

/// Dates that come before what they follow from: an output or a reissue before the submission, a corrigendum before what
/// it corrects.
pub(super) fn order(session: &Session, document: &Document, _: &Sources) -> Vec<Diagnostic> {
    let Some(date) = &document.date else { return Vec::new() };
    let mut found = Vec::new();
    for (language, issued) in &document.issued {
        if let Some(first) = issued.iter().min().filter(|first| **first < date.value) {
            let message = format!("issued in `{}` on {first}, before the date of the document", language.code());
            let hint = "the date is the day of submission, and an output date comes after it; correct one of them";
            found.push(Diagnostic::at(date.span, Code::DateOrder, message).hint(hint));
        }
    }
    let reissues = document.cover_notes.iter().filter(|note| note.kind.value == CoverNoteKind::Reissued);
    for reissued in reissues.filter_map(|note| note.date.as_ref()).filter(|reissued| reissued.value < date.value) {
        let hint = "the date of the document stays that of the first issue; the reissue comes after it";
        found.push(earlier(reissued, "the reissue", date.value, hint));
    }
    let parent = document.parent.as_ref();
    let parent = parent.and_then(|parent| session.documents().find(|other| other.symbol.value == parent.value));
    if let Some(first) = parent.and_then(|parent| parent.date.as_ref()).filter(|first| date.value < first.value) {
        let hint = "correct one of the two dates";
        found.push(earlier(date, "what corrects, revises or adds to a document", first.value, hint));
    }
    found
}

fn earlier(date: &Spanned<Date>, what: &str, first: Date, hint: &str) -> Diagnostic {
    let message = format!("{what} is dated {}, before the document of {first}", date.value);
    Diagnostic::at(date.span, Code::DateOrder, message).hint(hint)
}
