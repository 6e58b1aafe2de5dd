//! `masthead locale`: what is wrong with the wording, and where it differs.

use super::project::Project;
use super::{End, LocaleCheckArguments, LocaleCommand, LocaleDiffArguments, report};
use crate::check::wording;
use crate::diagnostic::Format;
use crate::language::Language;
use crate::locale::{difference, inferred, standings};
use crate::source::Sources;
use std::io::{self, Write};

pub(super) fn run(command: &LocaleCommand) -> io::Result<End> {
    match command {
        LocaleCommand::Check(arguments) => check(arguments),
        LocaleCommand::Diff(arguments) => diff(arguments),
    }
}

fn check(arguments: &LocaleCheckArguments) -> io::Result<End> {
    let project = Project::around(arguments.project.as_deref())?;
    let (sources, _) = project.read();
    let found = wording(&sources, &project.documents);
    report::findings(&found, &sources, arguments.format)?;
    if arguments.format != Format::Json {
        let mut table = String::from("language  messages  inferred\n");
        for standing in standings(&sources) {
            table += &format!("{:<8}  {:>8}  {:>8}\n", standing.language.code(), standing.messages, standing.inferred);
        }
        io::stdout().write_all(table.as_bytes())?;
    }
    if arguments.inferred {
        let listed: String = Language::ALL.into_iter().map(|language| list(&sources, language)).collect();
        io::stdout().write_all(listed.as_bytes())?;
    }
    report::closing("the wording of six languages checked", &found, arguments.format)?;
    Ok(report::end(&found))
}

/// The messages that were inferred, each with its place and its text.
fn list(sources: &Sources, language: Language) -> String {
    let line = |(key, line): (String, crate::locale::Line)| {
        let at = sources.position(line.key.file, line.key.start);
        let text = sources.slice(line.text).split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}:{}:{}: {key} = {text}\n", sources.path(line.key.file), at.line, at.column)
    };
    inferred(sources, language).into_iter().map(line).collect()
}

fn diff(arguments: &LocaleDiffArguments) -> io::Result<End> {
    let project = Project::around(arguments.project.as_deref())?;
    let (sources, _) = project.read();
    io::stdout().write_all(difference(&sources, arguments.language).as_bytes())?;
    Ok(End::Clean)
}
