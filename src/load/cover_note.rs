//! `[[cover-note]]` of document.toml: the notes of the first page that somebody asked for.

use super::date::Date;
use super::values::Values;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{CoverNote, CoverNoteKind, CoverNotePlace};
use crate::language::Language;
use crate::source::{Span, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CoverNoteTable {
    /// What it says.
    #[schemars(with = "CoverNoteKind")]
    kind: toml::Spanned<CoverNoteKind>,
    /// Where its asterisks stand.
    #[serde(default)]
    at: CoverNotePlace,
    /// The date that it names.
    #[serde(default)]
    #[schemars(with = "Option<Date>")]
    date: Option<toml::Spanned<Date>>,
    /// The documents that it names.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    documents: Vec<toml::Spanned<String>>,
    /// The name under which each language's front matter has its words.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    name: Option<toml::Spanned<String>>,
    /// The languages in which it stands; all, if left out.
    #[serde(default)]
    #[schemars(with = "Option<Vec<Language>>")]
    languages: Option<toml::Spanned<Vec<toml::Spanned<String>>>>,
}

/// A note as it was written, held against what its kind needs and names.
pub(super) fn read(written: CoverNoteTable, due: &[Language], values: &mut Values) -> CoverNote {
    let languages = written.languages.map(|languages| {
        let Spanned { value, span } = values.place(languages);
        if value.is_empty() {
            values.report(
                Diagnostic::at(span, Code::DocumentNoLanguage, "a cover note stands in at least one language")
                    .hint("name its languages, or leave `languages` out for all"),
            );
        }
        let mut languages = values.languages(value);
        languages.retain(|language| values.is_due(language, due, "the document is not issued in"));
        languages
    });
    let has_documents = !written.documents.is_empty();
    let note = CoverNote {
        kind: values.place(written.kind),
        at: written.at,
        date: written.date.map(|date| values.date(date)),
        documents: values.symbols(written.documents),
        name: written.name.map(|name| values.place(name)),
        languages,
    };
    let needs = |key, hint| (Code::DocumentNoteNeeds, note.kind.span, format!("this note needs `{key}`"), hint);
    match note.kind.value {
        CoverNoteKind::Text if note.name.is_none() => {
            report(
                values,
                needs(
                    "name",
                    "write `name = \"...\"`; its words stand under it in `cover-notes` of each language's front matter",
                ),
            );
        }
        CoverNoteKind::Replaces if !has_documents => {
            report(values, needs("documents", "write `documents = [\"...\"]`: what it replaces"));
        }
        _ => {}
    }
    let unused = |span: Span, key| {
        (Code::DocumentNoteUnused, span, format!("this note says nothing of `{key}`"), "leave it out")
    };
    if let Some(name) = note.name.as_ref().filter(|_| note.kind.value != CoverNoteKind::Text) {
        report(values, unused(name.span, "name"));
    }
    if let Some(date) = note.date.as_ref().filter(|_| !names_a_date(note.kind.value)) {
        report(values, unused(date.span, "date"));
    }
    if let Some(document) = note.documents.first().filter(|_| !names_documents(note.kind.value)) {
        report(values, unused(document.span, "documents"));
    }
    note
}

fn report(values: &mut Values, (code, span, message, hint): (Code, Span, String, &str)) {
    values.report(Diagnostic::at(span, code, message).hint(hint));
}

fn names_a_date(kind: CoverNoteKind) -> bool {
    matches!(kind, CoverNoteKind::Reissued | CoverNoteKind::LateSubmission)
}

fn names_documents(kind: CoverNoteKind) -> bool {
    matches!(kind, CoverNoteKind::Replaces | CoverNoteKind::ToBeReplaced)
}
