//! The command line: what is typed, and the exit code. The work is done elsewhere.

mod build;
mod check;
mod fonts;
mod init;
mod progress;
mod project;
mod report;

use crate::diagnostic::Format;
use crate::language::Language;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::io::{self, Write};
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
    /// List the typefaces in use and what is missing
    Fonts(FontArguments),
    /// Make a project that builds at once
    Init(InitArguments),
}

#[derive(Debug, Args)]
struct BuildArguments {
    #[command(flatten)]
    scope: Scope,
    /// The folder of the outputs [default: out/ beside documents/]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Documents set at the same time [default: one a processor]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
    /// Write the composed Typst source instead of PDFs
    #[arg(long, value_name = "WHAT")]
    emit: Option<Emit>,
}

#[derive(Debug, Args)]
struct CheckArguments {
    #[command(flatten)]
    scope: Scope,
}

/// What to work on, and how to tell of it.
#[derive(Debug, Args)]
struct Scope {
    /// Symbols or paths: a documents/ folder, a session, a document [default: everything]
    what: Vec<String>,
    /// The project: the folder above documents/ [default: found from WHAT or the working folder]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
    /// Languages, divided by commas [default: all]
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language)]
    lang: Vec<Language>,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Emit {
    /// The Typst source of each edition
    Typst,
}

const PATH_DELIMITER: char = if cfg!(windows) { ';' } else { ':' };

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        format!("the languages are {}", codes.join(", "))
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
        Command::Fonts(arguments) => fonts::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
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
