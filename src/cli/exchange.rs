//! `masthead translate export` and `import`: files for translators, and what came back.

use super::amend::written;
use super::project::Project;
use super::status::{Asked, asked};
use super::{End, ExportArguments, ImportArguments, output, report};
use crate::diagnostic::Format as Findings;
use crate::exchange::{self, Exchange, Format, LARGEST, Stage, Wanted};
use crate::language::Language;
use crate::load::load;
use crate::source::Sources;
use crate::translation::Subject;
use std::io::{self, Write};
use std::path::Path;

pub(super) fn exported(arguments: &ExportArguments) -> io::Result<End> {
    if arguments.stale && arguments.format == Format::Tmx {
        let hint = "leave `--stale` out, or choose another format";
        return Err(io::Error::other(format!("a memory holds what is final, and nothing stale\n  hint: {hint}")));
    }
    let project = Project::around(arguments.project.as_deref())?;
    let Some((sources, Asked { mut subjects, found })) = asked(&project, &arguments.what)? else {
        return Ok(End::Findings);
    };
    let end = report::end(&found);
    let asked = subjects.len();
    subjects.retain(|subject| is_legible(subject, arguments.to));
    if subjects.is_empty() && asked > 0 {
        writeln!(io::stderr(), "no file was written")?;
        return Ok(end);
    }
    let from = match (arguments.from, exchange::origins(&subjects, arguments.to).as_slice()) {
        (Some(from), _) => from,
        (None, [from]) => *from,
        (None, []) => return nothing(&format!("nothing is translated into `{}`", arguments.to.code()), end),
        (None, origins) => {
            let codes: Vec<String> = origins.iter().map(|origin| format!("`{}`", origin.code())).collect();
            let message =
                format!("what is translated into `{}` comes from {}", arguments.to.code(), codes.join(" and "));
            return Err(io::Error::other(format!(
                "{message}\n  hint: export one at a time: `--from {}`",
                origins[0].code()
            )));
        }
    };
    let wanted = Wanted { from, to: arguments.to, stale: arguments.stale };
    let exchange = exchange::export(&sources, &subjects, wanted);
    let count = segments(&exchange, arguments.format);
    if count == 0 {
        let what = match (arguments.format, arguments.stale) {
            (Format::Tmx, _) => "nothing is final",
            (_, true) => "nothing is missing or stale",
            (_, false) => "there is nothing to translate",
        };
        return nothing(&format!("{what} from `{}` into `{}`", from.code(), arguments.to.code()), end);
    }
    let bytes = exchange::write(&exchange, arguments.format);
    let noun = if count == 1 { "segment" } else { "segments" };
    match &arguments.output {
        Some(path) if path == Path::new("-") => io::stdout().write_all(&bytes)?,
        path => {
            let name = named(from, arguments.to, arguments.format);
            let path = path.clone().unwrap_or_else(|| name.into());
            let keeps = |known: &[u8]| if arguments.force { None } else { keeps(&project, &sources, known) };
            let put = output::file(&project, &path, &bytes, keeps)?;
            writeln!(io::stdout(), "{} {} ({count} {noun})", put.as_str(), path.display())?;
        }
    }
    Ok(end)
}

/// Whether a document can be given out: what could not be read of it would come back as lost. What is left out is told.
fn is_legible(subject: &Subject, to: Language) -> bool {
    let languages = [subject.source, to];
    let is_damaged = subject.record.as_ref().is_some_and(|record| record.damaged);
    let is_legible = !is_damaged && !languages.iter().any(|language| subject.illegible.concerns(*language));
    if !is_legible && subject.targets.contains(&to) {
        // A closed terminal stops no export.
        let _closed = writeln!(io::stderr(), "`{}` is left out: mend what was found first", subject.name);
    }
    is_legible
}

/// Why a file that is to be replaced must stay: it is none of ours, or holds work that was not taken in.
fn keeps(project: &Project, sources: &Sources, known: &[u8]) -> Option<String> {
    let came_back = exchange::sources("file", known);
    let file = came_back.find("file").filter(|file| exchange::is_ours(came_back.text(*file)));
    let Some(file) = file else { return Some("is there, and is no export".to_owned()) };
    let (sessions, _) = load(sources, &project.documents);
    let held = exchange::read(&came_back, file, None).and_then(|received| match received.is_memory {
        true => Ok(0),
        false => exchange::import(sources, &project.documents, &sessions, &received).map(|import| import.taken),
    });
    match held {
        Ok(0) => None,
        Ok(1) => Some("holds a translation that was not taken in".to_owned()),
        Ok(taken) => Some(format!("holds {taken} translations that were not taken in")),
        Err(_) => Some("is there, and cannot be held against the sources".to_owned()),
    }
}

fn nothing(message: &str, end: End) -> io::Result<End> {
    writeln!(io::stderr(), "{message}: no file was written")?;
    Ok(end)
}

/// How many segments a file will hold: a memory holds the final pairs alone.
fn segments(exchange: &Exchange, format: Format) -> usize {
    let units = exchange.parts.iter().flat_map(|part| &part.units);
    units.filter(|unit| format != Format::Tmx || unit.stage == Stage::Final).count()
}

fn named(from: Language, to: Language, format: Format) -> String {
    let ending = match format {
        Format::Xliff => "xlf",
        Format::Tmx => "tmx",
        Format::Po => "po",
        Format::DocxTable => "docx",
    };
    format!("{}-{}.{ending}", from.code(), to.code())
}

pub(super) fn imported(arguments: &ImportArguments) -> io::Result<End> {
    let project = Project::around(arguments.editing.project.as_deref())?;
    let _hold = if arguments.editing.dry_run { None } else { Some(project.hold()?) };
    let (sources, _) = project.read();
    let (sessions, _) = load(&sources, &project.documents);
    let bytes = file(&arguments.file)?;
    let name = arguments.file.file_name().map_or("file", |name| name.to_str().unwrap_or("file"));
    let came_back = exchange::sources(name, &bytes);
    let received = came_back
        .find(name)
        .ok_or_else(|| io::Error::other("the file has no name"))
        .map(|file| exchange::read(&came_back, file, arguments.to))?;
    let import = received.and_then(|received| exchange::import(&sources, &project.documents, &sessions, &received));
    let import = match import {
        Ok(import) => import,
        Err(finding) => {
            report::findings(&[finding], &came_back, arguments.format)?;
            writeln!(io::stderr(), "refused: nothing was written")?;
            return Ok(End::Findings);
        }
    };
    written(&project, &import.changes, arguments.editing.dry_run)?;
    report::findings(&import.refused, &came_back, arguments.format)?;
    if arguments.format == Findings::Human {
        let refused = import.refused.iter().filter(|finding| finding.is_error()).count();
        let (taken, unchanged) = (import.taken, import.unchanged);
        writeln!(io::stderr(), "{taken} taken in, {unchanged} as they stood, {refused} refused")?;
    }
    Ok(report::end(&import.refused))
}

/// The bytes of a file, unless it is too large to be meant.
pub(super) fn file(path: &Path) -> io::Result<Vec<u8>> {
    let failed = |error: io::Error| io::Error::other(format!("`{}` cannot be read: {}", path.display(), error.kind()));
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(io::Error::other(format!("`{}` is not a file", path.display())));
    }
    if metadata.len() > LARGEST {
        let megabytes = LARGEST / 1024 / 1024;
        return Err(io::Error::other(format!("`{}` has more than {megabytes} megabytes", path.display())));
    }
    std::fs::read(path).map_err(failed)
}
