//! The command line: what is typed, and the exit code. The work is done elsewhere.

mod amend;
mod build;
mod check;
mod clean;
mod draft;
mod exchange;
mod explain;
mod fonts;
mod init;
mod jobs;
mod list;
mod locale;
mod output;
mod progress;
mod project;
mod reissue;
mod release;
mod renumber;
mod report;
mod schema;
mod shell;
mod status;
mod successor;
mod symbol;
mod terminal;
mod timings;
mod translate;
mod verify;
mod watch;

use crate::agenda::ItemNumber;
use crate::diagnostic::Format;
use crate::document::Kind;
use crate::exchange::Format as ExchangeFormat;
use crate::language::Language;
use crate::locale::PSEUDO;
use crate::symbol::Symbol;
use crate::translation::State;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::ffi::OsString;
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;

/// Sets the documents of an intergovernmental session as typeset, archival, accessible PDFs in six languages.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Set documents as PDFs
    Build(BuildArguments),
    /// Tell what is wrong, without setting anything
    Check(CheckArguments),
    /// Take away outputs: those of documents that are no longer there
    Clean(CleanArguments),
    /// Tell why a code is a finding, with a bad and a good example; without one, list the house rules
    Explain(ExplainArguments),
    /// List the typefaces in use and what is missing
    Fonts(FontArguments),
    /// Make a project that builds at once
    Init(InitArguments),
    /// List the documents of a session: state, due dates, what is late
    List(ListArguments),
    /// Check and compare the fixed wording of the six languages
    #[command(subcommand)]
    Locale(LocaleCommand),
    /// Begin a document under the next free symbol
    New(DraftArguments),
    /// Begin a corrigendum of an issued document
    Corrigendum(SuccessorArguments),
    /// Begin an addendum to a document
    Addendum(SuccessorArguments),
    /// Begin the revision of a document
    Revise(SuccessorArguments),
    /// Reissue an issued document for technical reasons
    Reissue(ReissueArguments),
    /// Number a document anew after an insertion, in every language
    Renumber(RenumberArguments),
    /// Release a document that is whole and clean in every language; it is frozen
    Release(ReleaseArguments),
    /// Write JSON Schemas of session.toml, document.toml, front matter and data, for editors
    Schema(SchemaArguments),
    /// Print what completes commands in a shell
    Completions(CompletionArguments),
    /// Print the page of the manual, or write one for each command
    Man(ManArguments),
    /// Hold the outputs against SHA256SUMS
    Verify(VerifyArguments),
    /// Explain a symbol; 1 for what is none
    Symbol(SymbolArguments),
    /// Set what is affected on every save, and show it in a browser
    Watch(WatchArguments),
    /// Tell how far everything is translated, document by language, and what is left to do
    Status(StatusArguments),
    /// Work on translations
    #[command(subcommand)]
    Translate(Translate),
}

#[derive(Debug, Subcommand)]
enum Translate {
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
struct ExportArguments {
    /// Symbols of documents, or folders of sessions for their own wording [default: everything]
    what: Vec<String>,
    /// The language into which is translated
    #[arg(long, value_name = "LANG", value_parser = language)]
    to: Language,
    /// The language from which is translated [default: that in which the documents were written]
    #[arg(long, value_name = "LANG", value_parser = language)]
    from: Option<Language>,
    /// Only what is missing or stale
    #[arg(long)]
    stale: bool,
    /// The format
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ExchangeFormat,
    /// The file; - for the terminal [default: as en-fr.xlf, in the working folder]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace whatever stands there, also translations that were not taken in
    #[arg(long)]
    force: bool,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct ImportArguments {
    /// The file: XLIFF 2, TMX 1.4, PO, or the table of a word processor
    file: PathBuf,
    /// Of a memory of many languages, the one that is taken in
    #[arg(long, value_name = "LANG", value_parser = language)]
    to: Option<Language>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct StatusArguments {
    /// Symbols of documents, or folders of sessions for their own wording [default: everything]
    what: Vec<String>,
    /// Languages, divided by commas [default: all]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    lang: Vec<Language>,
    /// How it is written; html goes to status.html among the outputs
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: StatusFormat,
    /// Show what has changed in the source of each stale segment
    #[arg(long)]
    diff: bool,
    /// List every segment, not those alone with which something is to be done
    #[arg(long)]
    lines: bool,
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum StatusFormat {
    /// Columns for people
    #[default]
    Table,
    /// A JSON list
    Json,
    /// A page
    Html,
}

#[derive(Debug, Args)]
struct AcceptArguments {
    /// A symbol or the folder of a session, then names of segments or blocks [default: everything]
    what: Vec<String>,
    /// Languages, divided by commas [default: all]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    lang: Vec<Language>,
    /// How far they are [default: as far as they were, at first final]
    #[arg(long, value_name = "STATE", value_parser = state)]
    state: Option<State>,
    /// The language from which they were translated [default: that of the document]
    #[arg(long, value_name = "LANG", value_parser = language)]
    from: Option<Language>,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct AskArguments {
    /// A symbol, or the folder of a session
    what: String,
    /// The segment, as status names it
    segment: String,
    /// What is asked
    query: String,
    /// The language of the translator
    #[arg(long, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct AnswerArguments {
    /// A symbol, or the folder of a session
    what: String,
    /// The segment, as status names it
    segment: String,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct BuildArguments {
    #[command(flatten)]
    scope: Scope,
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Documents set at the same time [default: one a processor, as far as memory goes]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
    /// Write the composed Typst source instead of PDFs
    #[arg(long, value_name = "WHAT")]
    emit: Option<Emit>,
    /// Tell of each edition that is set why: which of what it depends on changed
    #[arg(long)]
    explain: bool,
    /// Set everything, whatever was built before
    #[arg(long)]
    afresh: bool,
    /// Begin no further edition once one has failed
    #[arg(long)]
    fail_fast: bool,
    /// How progress is told
    #[arg(long, value_enum, default_value_t, value_name = "HOW")]
    progress: progress::How,
    /// Tell at the end how long each stage took, and the slowest editions
    #[arg(long)]
    timings: bool,
}

#[derive(Debug, Args)]
struct WatchArguments {
    #[command(flatten)]
    scope: Scope,
    /// The address at which pages are shown; 0.0.0.0 shows them to the network
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Its port; 0 takes one that is free [default: 3300, else one that is free]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Look at the files every so many milliseconds [500], where the drive does not tell of changes
    #[arg(long, value_name = "MS", num_args = 0..=1, require_equals = true, value_parser = clap::value_parser!(u32).range(20..))]
    poll: Option<Option<u32>>,
    /// The folder of the outputs, which is kept as a build leaves it [default: out/ beside documents/]
    #[arg(long, value_name = "DIR", conflicts_with = "no_out")]
    out: Option<PathBuf>,
    /// Show pages only, and leave out/ as it is
    #[arg(long)]
    no_out: bool,
}

#[derive(Debug, Args)]
struct CheckArguments {
    #[command(flatten)]
    scope: Scope,
    /// Repair what needs no judgement, in the sources
    #[arg(long)]
    fix: bool,
    /// With --fix: show the change and write nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

#[derive(Debug, Args)]
struct CleanArguments {
    /// Those of documents, and languages of documents, that are no longer there
    #[arg(long, required = true)]
    stale: bool,
    /// Name them and take nothing away
    #[arg(long)]
    dry_run: bool,
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct SchemaArguments {
    /// The folder into which they are written [default: the names are listed]
    dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct CompletionArguments {
    /// The shell
    shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
struct ManArguments {
    /// The folder into which a page for each command is written
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct VerifyArguments {
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct ExplainArguments {
    /// A code, such as style-004
    code: Option<String>,
}

/// What to work on, and how to tell of it.
#[derive(Debug, Args)]
struct Scope {
    /// Symbols or paths: a documents/ folder, a session, a document [default: everything]
    what: Vec<String>,
    /// The project: the folder above documents/ [default: found from WHAT or the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
    /// Languages, divided by commas [default: all]; qps: English with its fixed wording disguised
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = wanted)]
    lang: Vec<Wanted>,
    /// Refuse what is incomplete: a missing language is an error
    #[arg(long = "final")]
    last: bool,
    #[command(flatten)]
    fonts: FontPaths,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

#[derive(Debug, Args)]
struct FontPaths {
    /// Folders of fonts, searched first
    #[arg(long = "font-path", value_name = "DIR", env = "MASTHEAD_FONTS", value_delimiter = PATH_DELIMITER)]
    paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
struct FontArguments {
    #[command(flatten)]
    fonts: FontPaths,
    /// The project, whose fonts/ folder is searched
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct InitArguments {
    /// The folder of the project, new or empty
    dir: PathBuf,
    /// Write the built-in templates and locales too, to be changed there
    #[arg(long)]
    defaults: bool,
}

/// What every command that edits sources is told.
#[derive(Debug, Args)]
struct Editing {
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
    /// Show the change and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
struct ListArguments {
    /// The session, by the name of its folder [default: the only one]
    #[arg(long, value_name = "NAME")]
    session: Option<String>,
    /// The day on which what is not there is late [default: today]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// How the list is written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ListFormat,
    /// The folder of the outputs, in which pages are counted [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum LocaleCommand {
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
struct LocaleExportArguments {
    /// The language
    #[arg(value_name = "LANG", value_parser = language)]
    language: Language,
    /// The file; - for the terminal [default: as wording-fr.po, in the working folder]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace whatever stands there
    #[arg(long)]
    force: bool,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct LocaleImportArguments {
    /// The file
    file: PathBuf,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct LocaleCheckArguments {
    /// List the wording that was inferred and not seen in print
    #[arg(long)]
    inferred: bool,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct LocaleDiffArguments {
    /// The language
    #[arg(value_name = "LANG", value_parser = language)]
    language: Language,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum ListFormat {
    /// Columns for people
    #[default]
    Table,
    /// A JSON list
    Json,
    /// Comma-separated values
    Csv,
}

#[derive(Debug, Args)]
struct DraftArguments {
    /// What it is: a kind of document.toml, such as note-by-the-secretariat
    #[arg(value_parser = kind)]
    kind: Kind,
    /// Agenda items, such as "3 (a)"; may be repeated
    #[arg(long = "item", value_name = "ITEM")]
    items: Vec<ItemNumber>,
    /// The title in the original language [default: that of the first item]
    #[arg(long, value_name = "WORDS")]
    title: Option<String>,
    /// The language in which it is written
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = language)]
    original: Language,
    /// Languages, divided by commas [default: all of the session's]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    lang: Vec<Language>,
    /// The date of its masthead [default: today]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// The session, by the name of its folder [default: the only one]
    #[arg(long, value_name = "NAME")]
    session: Option<String>,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct SuccessorArguments {
    /// The document that it belongs to
    symbol: Symbol,
    /// Languages, divided by commas [default: those of that document]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    lang: Vec<Language>,
    /// The date of its masthead [default: today]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct ReissueArguments {
    /// The document
    symbol: Symbol,
    /// Languages, divided by commas [default: all in which it was issued]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    lang: Vec<Language>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Why
    #[arg(long, value_enum, default_value_t, value_name = "REASON")]
    reason: Reason,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct RenumberArguments {
    /// The document
    symbol: Symbol,
    #[command(flatten)]
    editing: Editing,
}

#[derive(Debug, Args)]
struct ReleaseArguments {
    /// The document
    symbol: Symbol,
    /// The output date of the languages that have none [default: today]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    #[command(flatten)]
    editing: Editing,
}

/// Why a document is reissued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Reason {
    /// Faults of production; another change takes a corrigendum or a revision
    #[default]
    Technical,
}

#[derive(Debug, Args)]
struct SymbolArguments {
    /// What may be a symbol, such as E/C.16/2099/2/Add.1
    symbol: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Emit {
    /// The Typst source of each edition
    Typst,
}

const PATH_DELIMITER: char = if cfg!(windows) { ';' } else { ':' };

/// A language, or the pseudo-locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Language(Language),
    Pseudo,
}

fn wanted(code: &str) -> Result<Wanted, String> {
    if code == PSEUDO { Ok(Wanted::Pseudo) } else { language(code).map(Wanted::Language) }
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        format!("the languages are {}", codes.join(", "))
    })
}

fn state(word: &str) -> Result<State, String> {
    let states = [State::Draft, State::Revised, State::Final];
    let found = states.into_iter().find(|state| state.as_str() == word);
    found.ok_or_else(|| format!("the states are {}", states.map(State::as_str).join(", ")))
}

fn kind(word: &str) -> Result<Kind, String> {
    Kind::ALL.into_iter().find(|kind| kind.as_str() == word).ok_or_else(|| {
        let words = Kind::ALL.map(Kind::as_str);
        format!("the kinds are {}", words.join(", "))
    })
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Nothing stops any document.
    Clean,
    /// Findings stop a document.
    Findings,
}

/// Runs the command that was typed. 0: clean; 1: findings that stop a document; 2: it could not run.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let help = !error.use_stderr();
            // Whoever closed the pipe does not want the rest.
            let _closed = error.print();
            return if help { ExitCode::SUCCESS } else { ExitCode::from(2) };
        }
    };
    let end = match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Clean(arguments) => clean::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Fonts(arguments) => fonts::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::List(arguments) => list::run(&arguments),
        Command::Locale(command) => locale::run(&command),
        Command::New(arguments) => draft::run(&arguments),
        Command::Corrigendum(arguments) => successor::run(&arguments, Kind::Corrigendum, crate::amend::corrigendum),
        Command::Addendum(arguments) => successor::run(&arguments, Kind::Addendum, crate::amend::addendum),
        Command::Revise(arguments) => successor::run(&arguments, Kind::Revision, crate::amend::revise),
        Command::Reissue(arguments) => reissue::run(&arguments),
        Command::Renumber(arguments) => renumber::run(&arguments),
        Command::Release(arguments) => release::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Completions(arguments) => shell::completions(&arguments),
        Command::Man(arguments) => shell::man(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Symbol(arguments) => symbol::run(&arguments),
        Command::Watch(arguments) => watch::run(&arguments),
        Command::Status(arguments) => status::run(&arguments),
        Command::Translate(Translate::Accept(arguments)) => translate::accepted(&arguments),
        Command::Translate(Translate::Ask(arguments)) => translate::asked(&arguments),
        Command::Translate(Translate::Answer(arguments)) => translate::answered(&arguments),
        Command::Translate(Translate::Export(arguments)) => exchange::exported(&arguments),
        Command::Translate(Translate::Import(arguments)) => exchange::imported(&arguments),
    };
    match end {
        Ok(End::Clean) => ExitCode::SUCCESS,
        Ok(End::Findings) => ExitCode::from(1),
        Err(error) => {
            let _closed = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}
