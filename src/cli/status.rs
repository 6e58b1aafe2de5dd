//! `masthead status`: how far everything is translated, document by language.

use super::amend::refused;
use super::project::Project;
use super::terminal::printable;
use super::{End, StatusArguments, StatusFormat, output, report};
use crate::amend::{Refusal, document};
use crate::diagnostic::{Diagnostic, Format};
use crate::language::Language;
use crate::load::{Loaded, load};
use crate::selection::lies_in;
use crate::source::Sources;
use crate::translation::{Left, Overview, Subject, of_session, overview, page};
use std::io::{self, Write};

/// What is asked for, and what was found on reading it.
pub(super) struct Asked {
    pub(super) subjects: Vec<Subject>,
    /// Of that, what concerns it.
    pub(super) found: Vec<Diagnostic>,
}

/// The subjects that are asked for, by the symbols of their documents or the folders of their sessions; none: all.
/// `found` is what was found on reading and loading the project.
///
/// # Errors
/// Something is not there.
pub(super) fn subjects(
    sources: &Sources,
    sessions: &[Loaded],
    found: &[Diagnostic],
    what: &[String],
) -> Result<Asked, Refusal> {
    let (mut all, mut found) = (Vec::new(), found.to_vec());
    for (subjects, of_records) in sessions.iter().map(|loaded| of_session(sources, loaded)) {
        all.extend(subjects);
        found.extend(of_records);
    }
    if let Some(name) = what.iter().find(|name| !all.iter().any(|subject| is_called(subject, name))) {
        match name.parse() {
            Ok(symbol) => {
                document(sessions, &symbol)?;
                let message = format!("`{symbol}` has no text of its own to translate");
                let hint = "its words are those of its session: name the session's folder";
                return Err(Refusal::new(message, hint));
            }
            Err(_) => {
                let message = format!("`{name}` is neither the symbol of a document nor the folder of a session");
                let hint = "`masthead status` lists both";
                return Err(Refusal::new(message, hint));
            }
        }
    }
    let asked = |subject: &Subject| what.is_empty() || what.iter().any(|name| is_called(subject, name));
    let mut subjects: Vec<Subject> = all.into_iter().filter(asked).collect();
    found.retain(|finding| what.is_empty() || subjects.iter().any(|subject| concerns(sources, finding, subject)));
    subjects.iter_mut().for_each(|subject| subject.leave_out(sources, &found));
    Ok(Asked { subjects, found })
}

/// Whether a finding stands in the folder of a document or of the wording of a session, in what these share with others,
/// or in no file at all.
fn concerns(sources: &Sources, finding: &Diagnostic, subject: &Subject) -> bool {
    let Some(span) = finding.span else { return true };
    let path = sources.path(span.file);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_shared = path.ends_with(".toml") && lies_in(&subject.folder, folder);
    folder == subject.folder || is_shared || (subject.document.is_some() && lies_in(path, &subject.folder))
}

/// What a project has to translate of what is asked for, with its sources; `None` where that is refused. What was found,
/// and why something is refused, is told.
pub(super) fn asked(project: &Project, what: &[String]) -> io::Result<Option<(Sources, Asked)>> {
    let (sources, mut found) = project.read();
    let (sessions, of_load) = load(&sources, &project.documents);
    found.extend(of_load);
    match subjects(&sources, &sessions, &found, what) {
        Ok(asked) => {
            report::findings(&asked.found, &sources, Format::Human)?;
            Ok(Some((sources, asked)))
        }
        Err(refusal) => {
            report::findings(&found, &sources, Format::Human)?;
            refused(&refusal)?;
            Ok(None)
        }
    }
}

fn is_called(subject: &Subject, name: &str) -> bool {
    let name = name.trim_end_matches('/');
    subject.name == name
        || subject.folder == name
        || (subject.document.is_none() && subject.folder.rsplit('/').next() == Some(name))
}

pub(super) fn run(arguments: &StatusArguments) -> io::Result<End> {
    let project = Project::around(arguments.project.as_deref())?;
    let Some((sources, Asked { subjects, found })) = asked(&project, &arguments.what)? else {
        return Ok(End::Findings);
    };
    let overviews: Vec<Overview> =
        subjects.iter().map(|subject| overview(&sources, subject, &arguments.lang, arguments.lines)).collect();
    match arguments.format {
        StatusFormat::Table => {
            let languages = languages(&overviews);
            let text = table(&overviews, &languages, arguments.diff);
            io::stdout().write_all(printable(&text).as_bytes())?;
        }
        StatusFormat::Json => {
            let text = serde_json::to_string_pretty(&overviews)? + "\n";
            io::stdout().write_all(text.as_bytes())?;
        }
        StatusFormat::Html => {
            let path = output::folder(&project, arguments.out.as_deref())?.join("status.html");
            super::amend::write(&path, page(&overviews, &languages(&overviews)).as_bytes())?;
            writeln!(io::stderr(), "{}", path.display())?;
        }
    }
    Ok(report::end(&found))
}

/// The languages of the columns.
fn languages(overviews: &[Overview]) -> Vec<Language> {
    let is_shown = |language: &Language| {
        overviews.iter().any(|one| one.source == *language || one.translations.contains_key(language.code()))
    };
    Language::ALL.into_iter().filter(is_shown).collect()
}

fn table(overviews: &[Overview], languages: &[Language], diff: bool) -> String {
    let mut rows = vec![vec!["document".to_owned(), "words".to_owned()]];
    if let Some(head) = rows.first_mut() {
        head.extend(languages.iter().map(|language| language.code().to_owned()));
    }
    for one in overviews {
        let mut row = vec![one.name.clone(), one.words.to_string()];
        for language in languages {
            row.push(match one.translations.get(language.code()) {
                Some(translation) if translation.unread => "not read".to_owned(),
                Some(translation) if translation.words_left > 0 => {
                    format!("{} % ({} left)", translation.per_cent, translation.words_left)
                }
                Some(translation) => format!("{} %", translation.per_cent),
                None if one.source == *language => "source".to_owned(),
                None => "-".to_owned(),
            });
        }
        rows.push(row);
    }
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..languages.len() + 2).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    for one in overviews {
        for (code, translation) in &one.translations {
            if !translation.lines.is_empty() {
                text.push_str(&format!("\n{} {code}\n", one.name));
            }
            translation.lines.iter().for_each(|line| text.push_str(&shown(line, diff)));
        }
        if !one.queries.is_empty() {
            text.push_str(&format!("\n{} queries\n", one.name));
        }
        for asked in &one.queries {
            let at = asked.at.as_deref().unwrap_or("gone");
            text.push_str(&format!("  {}  {at}\n    {}\n", asked.segment, asked.query));
        }
    }
    let unkept = overviews.iter().filter(|one| !one.recorded && !one.translations.is_empty()).count();
    if unkept > 0 {
        let message =
            format!("\n{unkept} without a record, taken as they stand; `masthead translate accept` begins one\n");
        text.push_str(&message);
    }
    text
}

fn shown(line: &Left, diff: bool) -> String {
    let at = line.at.as_deref().or(line.source_at.as_deref()).unwrap_or_default();
    let mut text = format!("  {:<8} {}  {at}\n", line.condition, line.segment);
    if diff && line.condition != "orphan" {
        match line.change() {
            Some(change) => text.push_str(&format!("    {change}\n")),
            None if line.condition == "stale" => text.push_str("    its source is stale itself\n"),
            None if line.condition == "missing" => text.push_str(&format!("    {{+{}+}}\n", line.words)),
            None => {}
        }
    }
    text
}
