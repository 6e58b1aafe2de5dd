//! `masthead locale`: what is wrong with the wording, and where it differs.

use super::amend::written;
use super::exchange::file;
use super::project::Project;
use super::terminal::printable;
use super::{
    End, LocaleCheckArguments, LocaleCommand, LocaleDiffArguments, LocaleExportArguments, LocaleImportArguments,
    output, report,
};
use crate::check::wording;
use crate::diagnostic::Format;
use crate::exchange::{self, export_wording, import_wording};
use crate::language::Language;
use crate::locale::{difference, inferred, standings};
use crate::source::Sources;
use std::io::{self, Write};
use std::path::Path;

pub(super) fn run(command: &LocaleCommand) -> io::Result<End> {
    match command {
        LocaleCommand::Check(arguments) => check(arguments),
        LocaleCommand::Diff(arguments) => diff(arguments),
        LocaleCommand::Export(arguments) => exported(arguments),
        LocaleCommand::Import(arguments) => imported(arguments),
    }
}

fn check(arguments: &LocaleCheckArguments) -> io::Result<End> {
    let project = Project::around(arguments.project.as_deref())?;
    let (sources, _) = project.read();
    let found = wording(&sources, &project.documents);
    report::findings(&found, &sources, arguments.format)?;
    if !matches!(arguments.format, Format::Json | Format::Sarif) {
        let mut table = String::from("language  messages  inferred\n");
        for standing in standings(&sources) {
            table += &format!("{:<8}  {:>8}  {:>8}\n", standing.language.code(), standing.messages, standing.inferred);
        }
        io::stdout().write_all(table.as_bytes())?;
    }
    if arguments.inferred {
        let listed: String = Language::ALL.into_iter().map(|language| list(&sources, language)).collect();
        io::stdout().write_all(printable(&listed).as_bytes())?;
    }
    report::closing("the wording of six languages checked", &found, &sources, arguments.format)?;
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
    io::stdout().write_all(printable(&difference(&sources, arguments.language)).as_bytes())?;
    Ok(End::Clean)
}

fn exported(arguments: &LocaleExportArguments) -> io::Result<End> {
    let project = Project::around(arguments.project.as_deref())?;
    let (sources, _) = project.read();
    let bytes = export_wording(&sources, arguments.language);
    match &arguments.output {
        Some(path) if path == Path::new("-") => io::stdout().write_all(&bytes)?,
        path => {
            let path = path.clone().unwrap_or_else(|| format!("wording-{}.po", arguments.language.code()).into());
            let is_ours = |known: &[u8]| {
                let known = exchange::sources("file", known);
                known.find("file").is_some_and(|file| exchange::is_ours(known.text(file)))
            };
            let keeps =
                |known: &[u8]| (!arguments.force && !is_ours(known)).then(|| "is there, and is no export".to_owned());
            let put = output::file(&project, &path, &bytes, keeps)?;
            writeln!(io::stdout(), "{} {}", put.as_str(), path.display())?;
        }
    }
    Ok(End::Clean)
}

fn imported(arguments: &LocaleImportArguments) -> io::Result<End> {
    let project = Project::around(arguments.editing.project.as_deref())?;
    let _hold = if arguments.editing.dry_run { None } else { Some(project.hold()?) };
    let (sources, _) = project.read();
    let bytes = file(&arguments.file)?;
    let name = arguments.file.file_name().map_or("file", |name| name.to_str().unwrap_or("file"));
    let came_back = exchange::sources(name, &bytes);
    let id = came_back.find(name).ok_or_else(|| io::Error::other("the file has no name"))?;
    match import_wording(&sources, &came_back, id) {
        Ok(import) => {
            written(&project, &import.changes, arguments.editing.dry_run)?;
            report::findings(&import.refused, &came_back, arguments.format)?;
            let refused = import.refused.len();
            writeln!(io::stderr(), "{} taken in, {refused} refused", import.taken)?;
            Ok(report::end(&import.refused))
        }
        Err(finding) => {
            report::findings(&[finding], &came_back, arguments.format)?;
            writeln!(io::stderr(), "refused: nothing was written")?;
            Ok(End::Findings)
        }
    }
}
