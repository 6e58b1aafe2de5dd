//! The command line: what is typed, and the exit code. The work is done elsewhere.

mod amend;
mod arguments;
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

use crate::document::Kind;
use arguments::*;
use clap::Parser;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

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
