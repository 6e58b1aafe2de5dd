//! How many words a document has, and how many it may have (un-format 8): 8,500 for what the Secretariat writes, 10,700
//! for reports of others, 3,300 in session. Notes and headings count. The limit holds for the language in which it was
//! written; the counts of all are told.

use super::prose::{self, is_han};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Document, Kind};
use crate::language::Language;
use crate::session::Session;
use crate::source::Sources;
use crate::text::Text;

/// How many words a kind of document may have; `None`: it has no limit.
pub fn limit(kind: Kind) -> Option<usize> {
    match kind {
        Kind::NoteByTheSecretariat | Kind::NoteByTheSecretaryGeneral | Kind::ReportOfTheSecretaryGeneral => Some(8_500),
        Kind::Report => Some(10_700),
        Kind::ConferenceRoomPaper | Kind::DraftResolution | Kind::DraftDecision => Some(3_300),
        // What is generated is as long as the agenda; what corrects, revises or adds to has its parent's measure.
        Kind::ProvisionalAgenda
        | Kind::AnnotatedProvisionalAgenda
        | Kind::ListOfDocuments
        | Kind::InformationNote
        | Kind::Corrigendum
        | Kind::Addendum
        | Kind::Revision => None,
    }
}

/// The words of a text: title, headings, paragraphs, tables and notes. A Chinese character counts as three fifths of a
/// word (inferred °: no conversion of the limits is laid down, un-format 8).
pub fn count(text: &Text, sources: &Sources) -> usize {
    let mut words = 0;
    let mut characters = 0;
    for prose in prose::of_text(text, sources) {
        characters += prose.words.chars().filter(|c| is_han(*c)).count();
        let rest = prose.words.split(|c: char| c.is_whitespace() || is_han(c) || "，。；：、（）《》“”".contains(c));
        words += rest.filter(|word| word.contains(char::is_alphanumeric)).count();
    }
    words + characters * 3 / 5
}

/// A document that is longer, in the language it was written in, than its kind or its waiver allows.
pub(super) fn check(_: &Session, document: &Document, sources: &Sources) -> Vec<Diagnostic> {
    let waived = document.waiver.as_ref().map(|waiver| waiver.value);
    let Some(most) = waived.or(limit(document.kind.value)) else { return Vec::new() };
    let counts = || document.texts.iter().map(|(language, text)| (*language, count(text, sources)));
    let is_original = |language: Language| match document.original.is_empty() {
        true => document.texts.len() == 1,
        false => document.original.iter().any(|original| original.value == language),
    };
    let originals = document.texts.iter().filter(|(language, _)| is_original(**language));
    let longest = originals.map(|(language, text)| (language, count(text, sources))).max_by_key(|(_, words)| *words);
    let Some((language, words)) = longest.filter(|(_, words)| *words > most) else { return Vec::new() };
    let all: Vec<String> = counts().map(|(language, words)| format!("{} {words}", language.code())).collect();
    let message = format!(
        "`{}` has {words} words in `{}`, {} over its limit",
        document.symbol.value,
        language.code(),
        words - most
    );
    let hint = format!(
        "the limit is {most}; all counts: {}; a waiver is recorded as `waiver = {{ words = ..., reason = \"...\" }}`",
        all.join(", ")
    );
    vec![Diagnostic::at(document.symbol.span, Code::StyleLength, message).hint(hint)]
}
