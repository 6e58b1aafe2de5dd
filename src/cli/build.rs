//! `masthead build`: the documents as PDFs.

use super::check::Prepared;
use super::progress::Progress;
use super::project::Project;
use super::{BuildArguments, Emit, End, report};
use crate::build::{self, Built, Event, Outcome, Question, Settings};
use crate::check::Strictness;
use crate::diagnostic::{Diagnostic, Format};
use crate::fonts::Faces;
use crate::source::Sources;
use std::io::{self, Write};
use std::thread::available_parallelism;

pub(super) fn run(arguments: &BuildArguments) -> io::Result<End> {
    let format = arguments.scope.format;
    let project = Project::of(&arguments.scope)?;
    let (sources, unread) = project.read();
    let settings = Settings {
        out: arguments.out.clone().unwrap_or_else(|| project.root.join("out")),
        jobs: arguments.jobs.map_or_else(|| available_parallelism().map_or(1, usize::from), usize::from),
        emit_typst: arguments.emit == Some(Emit::Typst),
        afresh: arguments.afresh,
        fail_fast: arguments.fail_fast,
    };
    let selection = project.selection.clone();
    let documents = project.documents.clone();
    let strictness = Strictness { last: arguments.scope.last };
    let question = Question { unread: &unread, documents: &documents, selection: &selection, strictness };
    let folders = super::fonts::folders(&arguments.scope.fonts, &project.root)?;
    let faces = |languages: &[_]| Ok(Faces::for_languages(&folders, languages));
    let unwritable = |error: io::Error| {
        io::Error::other(format!("`{}` cannot be written: {}", settings.out.display(), error.kind()))
    };
    if let Some(standing) = build::standing(&question, &sources, &settings, faces, waiting).map_err(unwritable)? {
        report::findings(&standing.diagnostics, &sources, format)?;
        let built = Built { outcomes: standing.outcomes, diagnostics: Vec::new() };
        return end(&built, standing.blocked, standing.diagnostics, &sources, format);
    }
    let prepared = Prepared::from(project, sources, unread.clone(), &arguments.scope)?;
    report::findings(&prepared.plan.diagnostics, &prepared.sources, format)?;
    let mut progress = Progress::new(format);
    let built = build::build(&prepared.plan, &prepared.sources, &prepared.faces, &settings, |event| match event {
        Event::Waiting => waiting(),
        Event::Queued(queue, _) => progress.begin(queue.len()),
        Event::Begun(_) => {}
        Event::Done(outcome) => {
            if arguments.explain {
                why(outcome);
            }
            progress.tell(outcome);
        }
    })
    .map_err(unwritable)?;
    progress.finish();
    build::remember(&question, &prepared.sources, &prepared.plan, &prepared.faces, &built, &settings)
        .map_err(unwritable)?;
    let blocked = prepared.plan.editions.iter().filter(|planned| planned.blocked).count();
    if selection.what.is_empty() && selection.languages.is_empty() {
        let stale = build::stale(&prepared.plan, &prepared.sources, &settings.out).map_err(unwritable)?;
        if !stale.is_empty() && format == Format::Human {
            let files = if stale.len() == 1 { "output is" } else { "outputs are" };
            writeln!(io::stderr(), "{} {files} of what is no longer there: `masthead clean --stale`", stale.len())?;
        }
    }
    end(&built, blocked, prepared.plan.diagnostics, &prepared.sources, format)
}

/// Tells what was found while pages were set, and how many stand.
fn end(
    built: &Built,
    blocked: usize,
    mut diagnostics: Vec<Diagnostic>,
    sources: &Sources,
    format: Format,
) -> io::Result<End> {
    let of_setting = built.outcomes.iter().flat_map(|outcome| outcome.diagnostics.iter().cloned());
    let of_setting: Vec<Diagnostic> = of_setting.chain(built.diagnostics.iter().cloned()).collect();
    report::findings(&of_setting, sources, format)?;
    diagnostics.extend(of_setting);
    let of = built.outcomes.len() + blocked;
    let standing = built.outcomes.iter().filter(|outcome| outcome.built);
    let (kept, set): (Vec<&Outcome>, Vec<&Outcome>) = standing.partition(|outcome| outcome.reasons.is_empty());
    let mut words = format!("{} of {of} editions built", set.len());
    if !kept.is_empty() {
        words += &format!(", {} unchanged", kept.len());
    }
    if set.len() + kept.len() < of {
        words += "; the last good PDFs of the others stay";
    }
    report::closing(&words, &diagnostics, format)?;
    Ok(report::end(&diagnostics))
}

fn why(outcome: &Outcome) {
    let reasons: Vec<String> = outcome.reasons.iter().map(ToString::to_string).collect();
    // A closed stderr is no reason to stop building.
    let _closed = writeln!(io::stderr(), "{}: {}", outcome.file, reasons.join("; "));
}

fn waiting() {
    let _closed = writeln!(io::stderr(), "another build is at work in the folder of outputs: waiting for its end");
}
