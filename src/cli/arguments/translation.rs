//! What the commands of translators are told.

use super::{Editing, language};
use crate::diagnostic::Format;
use crate::exchange::Format as ExchangeFormat;
use crate::language::Language;
use crate::translation::State;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Translate {
    /// Take translations for made from the words that stand there now
    Accept(AcceptArguments),
    /// Ask the author about a segment; never printed, listed by status
    Ask(AskArguments),
    /// Take out the queries about a segment
    Answer(AnswerArguments),
    /// Write the segments of documents into a file that tools of translators read
    Export(ExportArguments),
    /// Take in a file that came back; what lost something is refused, segment by segment
    Import(ImportArguments),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArguments {
    /// Symbols of documents, or folders of sessions for their own wording [default: everything]
    pub(in crate::cli) what: Vec<String>,
    /// The language into which is translated
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(in crate::cli) to: Language,
    /// The language from which is translated [default: that in which the documents were written]
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(in crate::cli) from: Option<Language>,
    /// Only what is missing or stale
    #[arg(long)]
    pub(in crate::cli) stale: bool,
    /// The format
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(in crate::cli) format: ExchangeFormat,
    /// The file; - for the terminal [default: as en-fr.xlf, in the working folder]
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Replace whatever stands there, also translations that were not taken in
    #[arg(long)]
    pub(in crate::cli) force: bool,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ImportArguments {
    /// The file: XLIFF 2, TMX 1.4, PO, or the table of a word processor
    pub(in crate::cli) file: PathBuf,
    /// Of a memory of many languages, the one that is taken in
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(in crate::cli) to: Option<Language>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(in crate::cli) format: Format,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct StatusArguments {
    /// Symbols of documents, or folders of sessions for their own wording [default: everything]
    pub(in crate::cli) what: Vec<String>,
    /// Languages, divided by commas [default: all]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    pub(in crate::cli) lang: Vec<Language>,
    /// How it is written; html goes to status.html among the outputs
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(in crate::cli) format: StatusFormat,
    /// Show what has changed in the source of each stale segment
    #[arg(long)]
    pub(in crate::cli) diff: bool,
    /// List every segment, not those alone with which something is to be done
    #[arg(long)]
    pub(in crate::cli) lines: bool,
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum StatusFormat {
    /// Columns for people
    #[default]
    Table,
    /// A JSON list
    Json,
    /// A page
    Html,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AcceptArguments {
    /// A symbol or the folder of a session, then names of segments or blocks [default: everything]
    pub(in crate::cli) what: Vec<String>,
    /// Languages, divided by commas [default: all]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    pub(in crate::cli) lang: Vec<Language>,
    /// How far they are [default: as far as they were, at first final]
    #[arg(long, value_name = "STATE", value_parser = state)]
    pub(in crate::cli) state: Option<State>,
    /// The language from which they were translated [default: that of the document]
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(in crate::cli) from: Option<Language>,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AskArguments {
    /// A symbol, or the folder of a session
    pub(in crate::cli) what: String,
    /// The segment, as status names it
    pub(in crate::cli) segment: String,
    /// What is asked
    pub(in crate::cli) query: String,
    /// The language of the translator
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(in crate::cli) lang: Option<Language>,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AnswerArguments {
    /// A symbol, or the folder of a session
    pub(in crate::cli) what: String,
    /// The segment, as status names it
    pub(in crate::cli) segment: String,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum LocaleCommand {
    /// Tell what is missing, unused, unlike in other languages, or not confirmed
    Check(LocaleCheckArguments),
    /// Show what differs from the built-in wording of a language, and from English
    Diff(LocaleDiffArguments),
    /// Write the wording of a language beside the English one, as PO
    Export(LocaleExportArguments),
    /// Take in wording that came back as PO
    Import(LocaleImportArguments),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LocaleExportArguments {
    /// The language
    #[arg(value_name = "LANG", value_parser = language)]
    pub(in crate::cli) language: Language,
    /// The file; - for the terminal [default: as wording-fr.po, in the working folder]
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Replace whatever stands there
    #[arg(long)]
    pub(in crate::cli) force: bool,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LocaleImportArguments {
    /// The file
    pub(in crate::cli) file: PathBuf,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(in crate::cli) format: Format,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LocaleCheckArguments {
    /// List the wording that was inferred and not seen in print
    #[arg(long)]
    pub(in crate::cli) inferred: bool,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(in crate::cli) format: Format,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LocaleDiffArguments {
    /// The language
    #[arg(value_name = "LANG", value_parser = language)]
    pub(in crate::cli) language: Language,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

pub(in crate::cli) fn state(word: &str) -> Result<State, String> {
    let states = [State::Draft, State::Revised, State::Final];
    let found = states.into_iter().find(|state| state.as_str() == word);
    found.ok_or_else(|| format!("the states are {}", states.map(State::as_str).join(", ")))
}
