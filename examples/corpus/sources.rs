//! The files that masthead reads, as docs/sources.md has them.

use masthead::agenda::AgendaStatus;
use masthead::document::{CoverNoteKind, CoverNotePlace, Kind};
use masthead::duty_station::DutyStation;
use masthead::language::Language;
use masthead::session::Organ;
use masthead::symbol::Symbol;
use serde::Serialize;
use std::collections::BTreeMap;
use toml::value::Datetime;

/// All of a document but its text.
pub(crate) struct Cover {
    pub(crate) symbol: Symbol,
    pub(crate) session: SessionFile,
    /// Key and words of `<lang>.ftl`.
    pub(crate) messages: Vec<(String, String)>,
    pub(crate) document: DocumentFile,
    pub(crate) front: FrontMatter,
}

/// session.toml
#[derive(Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct SessionFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) symbol: Option<Symbol>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) number: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) year: Option<u32>,
    pub(crate) duty_station: DutyStation,
    pub(crate) organ: Organ,
    pub(crate) languages: Vec<Language>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) issued: Vec<Symbol>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) dates: Option<Dates>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) agenda: Option<AgendaTable>,
}

#[derive(Serialize)]
pub(crate) struct Dates {
    pub(crate) first: Datetime,
    pub(crate) last: Datetime,
}

#[derive(Serialize)]
pub(crate) struct AgendaTable {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) document: Option<Symbol>,
    pub(crate) status: AgendaStatus,
    pub(crate) item: Vec<ItemTable>,
}

#[derive(Serialize)]
pub(crate) struct ItemTable {
    pub(crate) number: String,
}

/// document.toml
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct DocumentFile {
    pub(crate) symbol: Symbol,
    pub(crate) kind: Kind,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) agenda_items: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) job_number: Option<String>,
    pub(crate) repeat_title: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) issued: BTreeMap<&'static str, Vec<Datetime>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) cover_note: Vec<CoverNoteTable>,
}

#[derive(Serialize)]
pub(crate) struct CoverNoteTable {
    pub(crate) kind: CoverNoteKind,
    pub(crate) at: CoverNotePlace,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<Datetime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
}

/// What stands between the `+++` lines; all of it inline Markdown.
#[derive(Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct FrontMatter {
    pub(crate) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) author: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) cover_notes: BTreeMap<String, String>,
}

/// The files by their paths. The session has the name of its document and language, so that of two documents of one
/// session neither overwrites the other's words.
pub(crate) fn files(cover: &Cover, body: &str, language: Language) -> Result<Vec<(String, String)>, toml::ser::Error> {
    let name = cover.symbol.file_name();
    let session = format!("{name}-{}", language.suffix());
    let code = language.code();
    let messages: String = cover.messages.iter().map(|(key, words)| format!("{key} = {words}\n")).collect();
    let front = toml::to_string(&cover.front)?;
    Ok(vec![
        (format!("{session}/session.toml"), toml::to_string(&cover.session)?),
        (format!("{session}/{code}.ftl"), messages),
        (format!("{session}/{name}/document.toml"), toml::to_string(&cover.document)?),
        (format!("{session}/{name}/{code}.md"), format!("+++\n{front}+++\n\n{body}")),
    ])
}

/// Words as the value of a message: braces would be a placeable's.
pub(crate) fn message(words: &str) -> String {
    let escaped: String =
        words.chars().map(|c| if matches!(c, '{' | '}') { format!("{{\"{c}\"}}") } else { c.to_string() }).collect();
    if escaped.is_empty() { "{\"\"}".to_owned() } else { escaped }
}

/// A date as TOML has it.
pub(crate) fn datetime(date: jiff::civil::Date) -> Option<Datetime> {
    date.to_string().parse().ok()
}
