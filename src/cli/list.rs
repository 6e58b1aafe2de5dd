//! `masthead list`: the register of a session, for people, as JSON, as CSV.

use super::amend::today;
use super::project::Project;
use super::terminal::printable;
use super::{End, ListArguments, ListFormat};
use crate::amend::session;
use crate::build::pages;
use crate::load::load;
use crate::register::{Entry, register};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// A line of the register, and the pages of what is built of it, by language.
#[derive(Serialize)]
struct Line {
    #[serde(flatten)]
    entry: Entry,
    pages: BTreeMap<&'static str, u32>,
}

pub(super) fn run(arguments: &ListArguments) -> io::Result<End> {
    let project = Project::around(arguments.project.as_deref())?;
    let (sources, _) = project.read();
    let (sessions, _) = load(&sources, &project.documents);
    let session = &session(&sessions, arguments.session.as_deref()).map_err(io::Error::other)?.session;
    let out = arguments.out.clone().unwrap_or_else(|| project.root.join("out"));
    let entries = register(&sources, session, arguments.date.unwrap_or_else(today));
    let documents = entries.into_iter().zip(session.documents());
    let lines: Vec<Line> = documents
        .map(|(entry, document)| {
            let folder = document.symbol.value.file_name();
            let pages = session.editions(document).into_iter().filter_map(|language| {
                let file = out.join(&folder).join(format!("{folder}-{}.pdf", language.suffix()));
                Some((language.code(), pages(&file)?))
            });
            Line { pages: pages.collect(), entry }
        })
        .collect();
    let text = match arguments.format {
        ListFormat::Table => table(&lines),
        ListFormat::Json => serde_json::to_string_pretty(&lines)? + "\n",
        ListFormat::Csv => csv(&lines)?,
    };
    let text = if arguments.format == ListFormat::Table { printable(&text) } else { text.into() };
    io::stdout().write_all(text.as_bytes())?;
    Ok(End::Clean)
}

const HEADS: [&str; 10] =
    ["symbol", "kind", "items", "languages", "words", "pages", "state", "submission due", "issue due", "late"];

/// One line in columns. Words and pages are those of the original.
fn cells(line: &Line) -> [String; 10] {
    let Line { entry, pages } = line;
    let missing: Vec<String> = entry.missing.iter().map(|code| format!("-{code}")).collect();
    let languages = entry.languages.iter().map(|code| (*code).to_owned()).chain(missing).collect::<Vec<_>>();
    let number = |counts: Option<String>| counts.unwrap_or_else(|| "-".to_owned());
    let due = entry.due.map(|due| (due.submission.to_string(), due.issue.to_string()));
    let (submission, issue) = due.unwrap_or_else(|| ("-".to_owned(), "-".to_owned()));
    let words = entry.original.and_then(|code| entry.words.get(code));
    let pages = entry.original.and_then(|code| pages.get(code));
    [
        entry.symbol.clone(),
        entry.kind.as_str().to_owned(),
        entry.items.join(", "),
        languages.join(" "),
        number(words.map(ToString::to_string)),
        number(pages.map(ToString::to_string)),
        entry.state.as_str().to_owned(),
        submission,
        issue,
        entry.late.join("; "),
    ]
}

fn table(lines: &[Line]) -> String {
    let rows: Vec<[String; 10]> = std::iter::once(HEADS.map(str::to_owned)).chain(lines.iter().map(cells)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..HEADS.len()).map(width).collect();
    let shown = |row: &[String; 10]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(shown).collect()
}

fn csv(lines: &[Line]) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADS)?;
    for line in lines {
        writer.write_record(cells(line))?;
    }
    let bytes = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    String::from_utf8(bytes).map_err(io::Error::other)
}
