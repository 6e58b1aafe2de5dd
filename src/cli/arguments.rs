//! What is typed: the commands and what each is told.

mod life;
mod translation;

pub(super) use life::*;
pub(super) use translation::*;

use crate::cli::progress;
use crate::diagnostic::Format;
use crate::language::Language;
use crate::locale::PSEUDO;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::path::PathBuf;

/// Sets the documents of an intergovernmental session as typeset, archival, accessible PDFs in six languages.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    pub(in crate::cli) command: Command,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
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

#[derive(Debug, Args)]
pub(in crate::cli) struct BuildArguments {
    #[command(flatten)]
    pub(in crate::cli) scope: Scope,
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Documents set at the same time [default: one a processor, as far as memory goes]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(in crate::cli) jobs: Option<u16>,
    /// Write the composed Typst source instead of PDFs
    #[arg(long, value_name = "WHAT")]
    pub(in crate::cli) emit: Option<Emit>,
    /// Tell of each edition that is set why: which of what it depends on changed
    #[arg(long)]
    pub(in crate::cli) explain: bool,
    /// Set everything, whatever was built before
    #[arg(long)]
    pub(in crate::cli) afresh: bool,
    /// Begin no further edition once errors have stopped one
    #[arg(long)]
    pub(in crate::cli) fail_fast: bool,
    /// How progress is told
    #[arg(long, value_enum, default_value_t, value_name = "HOW")]
    pub(in crate::cli) progress: progress::How,
    /// Tell at the end how long each stage took, and the slowest editions
    #[arg(long)]
    pub(in crate::cli) timings: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct WatchArguments {
    #[command(flatten)]
    pub(in crate::cli) scope: Scope,
    /// The address at which pages are shown; 0.0.0.0 shows them to the network
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub(in crate::cli) host: IpAddr,
    /// Its port; 0 takes one that is free [default: 3300, else one that is free]
    #[arg(long, value_name = "PORT")]
    pub(in crate::cli) port: Option<u16>,
    /// Look at the files every so many milliseconds [500], where the drive does not tell of changes
    #[arg(long, value_name = "MS", num_args = 0..=1, require_equals = true, value_parser = clap::value_parser!(u32).range(20..))]
    pub(in crate::cli) poll: Option<Option<u32>>,
    /// The folder of the outputs, which is kept as a build leaves it [default: out/ beside documents/]
    #[arg(long, value_name = "DIR", conflicts_with = "no_out")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Show pages only, and leave out/ as it is
    #[arg(long)]
    pub(in crate::cli) no_out: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CheckArguments {
    #[command(flatten)]
    pub(in crate::cli) scope: Scope,
    /// Repair what needs no judgement, in the sources
    #[arg(long)]
    pub(in crate::cli) fix: bool,
    /// With --fix: show the change and write nothing
    #[arg(long, requires = "fix")]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CleanArguments {
    /// Those of documents, and languages of documents, that are no longer there
    #[arg(long, required = true)]
    pub(in crate::cli) stale: bool,
    /// Name them and take nothing away
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SchemaArguments {
    /// The folder into which they are written [default: the names are listed]
    pub(in crate::cli) dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CompletionArguments {
    /// The shell
    pub(in crate::cli) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ManArguments {
    /// The folder into which a page for each command is written
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct VerifyArguments {
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// The project: the folder above documents/ [default: found from the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ExplainArguments {
    /// A code, such as style-004
    pub(in crate::cli) code: Option<String>,
}

/// What to work on, and how to tell of it.
#[derive(Debug, Args)]
pub(in crate::cli) struct Scope {
    /// Symbols or paths: a documents/ folder, a session, a document [default: everything]
    pub(in crate::cli) what: Vec<String>,
    /// The project: the folder above documents/ [default: found from WHAT or the working folder]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
    /// Languages, divided by commas [default: all]; qps: English with its fixed wording disguised
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = wanted)]
    pub(in crate::cli) lang: Vec<Wanted>,
    /// Refuse what is incomplete: a missing language is an error
    #[arg(long = "final")]
    pub(in crate::cli) last: bool,
    #[command(flatten)]
    pub(in crate::cli) fonts: FontPaths,
    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(in crate::cli) format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FontPaths {
    /// Folders of fonts, searched first
    #[arg(long = "font-path", value_name = "DIR", env = "MASTHEAD_FONTS", value_delimiter = PATH_DELIMITER)]
    pub(in crate::cli) paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FontArguments {
    #[command(flatten)]
    pub(in crate::cli) fonts: FontPaths,
    /// The project, whose fonts/ folder is searched
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) project: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct InitArguments {
    /// The folder of the project, new or empty
    pub(in crate::cli) dir: PathBuf,
    /// Write the built-in templates and locales too, to be changed there
    #[arg(long)]
    pub(in crate::cli) defaults: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SymbolArguments {
    /// What may be a symbol, such as E/C.16/2099/2/Add.1
    pub(in crate::cli) symbol: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Emit {
    /// The Typst source of each edition
    Typst,
}

pub(in crate::cli) const PATH_DELIMITER: char = if cfg!(windows) { ';' } else { ':' };

/// A language, or the pseudo-locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Wanted {
    Language(Language),
    Pseudo,
}

pub(in crate::cli) fn wanted(code: &str) -> Result<Wanted, String> {
    if code == PSEUDO { Ok(Wanted::Pseudo) } else { language(code).map(Wanted::Language) }
}

pub(in crate::cli) fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        format!("the languages are {}", codes.join(", "))
    })
}
