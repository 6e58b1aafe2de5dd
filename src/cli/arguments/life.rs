//! What the commands of a document's life are told.

use super::language;
use crate::agenda::ItemNumber;
use crate::document::Kind;
use crate::language::Language;
use crate::symbol::Symbol;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// What every command that edits sources is told.
#[derive(Debug, Args)]
pub(in crate::cli) struct Editing {
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
    /// Show the change and write nothing
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ListArguments {
    /// The session, by the name of its folder [default: the only one]
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) session: Option<String>,
    /// The day on which what is not there is late [default: today]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<Date>,
    /// How the list is written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(in crate::cli) format: ListFormat,
    /// The folder of the outputs, in which pages are counted [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum ListFormat {
    /// Columns for people
    #[default]
    Table,
    /// A JSON list
    Json,
    /// Comma-separated values
    Csv,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct DraftArguments {
    /// What it is: a kind of document.toml, such as note-by-the-secretariat
    #[arg(value_parser = kind)]
    pub(in crate::cli) kind: Kind,
    /// Agenda items, such as "3 (a)"; may be repeated
    #[arg(long = "item", value_name = "ITEM")]
    pub(in crate::cli) items: Vec<ItemNumber>,
    /// The title in the original language [default: that of the first item]
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) title: Option<String>,
    /// The language in which it is written
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = language)]
    pub(in crate::cli) original: Language,
    /// Languages, divided by commas [default: all of the session's]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    pub(in crate::cli) lang: Vec<Language>,
    /// The date of its masthead [default: today]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<Date>,
    /// The session, by the name of its folder [default: the only one]
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) session: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SuccessorArguments {
    /// The document that it belongs to
    pub(in crate::cli) symbol: Symbol,
    /// Languages, divided by commas [default: those of that document]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    pub(in crate::cli) lang: Vec<Language>,
    /// The date of its masthead [default: today]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<Date>,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ReissueArguments {
    /// The document
    pub(in crate::cli) symbol: Symbol,
    /// Languages, divided by commas [default: all in which it was issued]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    pub(in crate::cli) lang: Vec<Language>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<Date>,
    /// Why
    #[arg(long, value_enum, default_value_t, value_name = "REASON")]
    pub(in crate::cli) reason: Reason,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RenumberArguments {
    /// The document
    pub(in crate::cli) symbol: Symbol,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ReleaseArguments {
    /// The document
    pub(in crate::cli) symbol: Symbol,
    /// The output date of the languages that have none [default: today]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) date: Option<Date>,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

/// Why a document is reissued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum Reason {
    /// Faults of production; another change takes a corrigendum or a revision
    #[default]
    Technical,
}

pub(in crate::cli) fn kind(word: &str) -> Result<Kind, String> {
    Kind::ALL.into_iter().find(|kind| kind.as_str() == word).ok_or_else(|| {
        let words = Kind::ALL.map(Kind::as_str);
        format!("the kinds are {}", words.join(", "))
    })
}
