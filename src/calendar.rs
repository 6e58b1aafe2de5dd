//! The calendar of a session's documents: when each is due, counted in weeks before the first day (un-format 8): ten for
//! submission, of which four are for processing, six for issue.

use crate::document::Kind;
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many weeks before the session documents are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Calendar {
    /// Weeks between submission and the first day.
    pub submission: u16,
    /// Weeks between issue and the first day.
    pub issue: u16,
}

impl Default for Calendar {
    fn default() -> Self {
        Self { submission: 10, issue: 6 }
    }
}

/// The days on which a document is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Due {
    /// Its submission.
    pub submission: Date,
    /// Its issue, in all languages.
    pub issue: Date,
}

impl Calendar {
    /// When a document of a kind is due for a session that begins on `first`. `None` for what is written in session, or
    /// follows another document when that is known to need it.
    pub fn due(self, kind: Kind, first: Date) -> Option<Due> {
        let is_planned = match kind {
            Kind::NoteByTheSecretariat
            | Kind::NoteByTheSecretaryGeneral
            | Kind::ReportOfTheSecretaryGeneral
            | Kind::Report
            | Kind::ProvisionalAgenda
            | Kind::AnnotatedProvisionalAgenda => true,
            Kind::ListOfDocuments
            | Kind::ConferenceRoomPaper
            | Kind::DraftResolution
            | Kind::DraftDecision
            | Kind::InformationNote
            | Kind::Corrigendum
            | Kind::Addendum
            | Kind::Revision => false,
        };
        let before = |weeks: u16| first.checked_sub(i64::from(weeks).weeks()).ok();
        is_planned.then(|| Some(Due { submission: before(self.submission)?, issue: before(self.issue)? }))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Kind, expected: Option<(&str, &str)>) {
        let due = Calendar::default().due(kind, "2099-04-13".parse().unwrap());
        let due = due.map(|due| (due.submission.to_string(), due.issue.to_string()));
        assert_eq!(due, expected.map(|(submission, issue)| (submission.to_owned(), issue.to_owned())));
    }

    #[test]
    fn what_is_written_before_a_session_is_due_ten_and_six_weeks_before_it() {
        check(Kind::NoteByTheSecretariat, Some(("2099-02-02", "2099-03-02")));
        check(Kind::DraftResolution, None);
        check(Kind::Corrigendum, None);
    }
}
