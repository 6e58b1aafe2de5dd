//! `masthead build`: the documents as PDFs.

use super::check::Prepared;
use super::progress::Progress;
use super::project::Project;
use super::timings::Timings;
use super::{BuildArguments, Emit, End, jobs, output, report};
use crate::build::{self, Account, Built, Event, Outcome, Question, Settings};
use crate::check::Strictness;
use crate::diagnostic::{Diagnostic, Format};
use crate::fonts::Faces;
use crate::record::Blocked;
use crate::source::Sources;
use std::io::{self, Write};

pub(super) fn run(arguments: &BuildArguments) -> io::Result<End> {
    let mut timings = Timings::new();
    let format = arguments.scope.format;
    let project = Project::of(&arguments.scope)?;
    let mut progress = Progress::new(arguments.progress, format);
    let (sources, unread) = project.read();
    timings.mark("reading");
    let settings = Settings {
        out: output::folder(&project, arguments.out.as_deref())?,
        jobs: arguments.jobs.map_or_else(jobs::fitting, usize::from),
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
    let unwritable = |error: io::Error| unwritable(&settings, &error);
    let standing = build::standing(&question, &sources, &settings, faces, || progress.waiting());
    timings.mark("holding against the record");
    if let Some(standing) = standing.map_err(unwritable)? {
        progress.finish();
        report::findings(&standing.diagnostics, &sources, format)?;
        let built = Built { outcomes: standing.outcomes, diagnostics: Vec::new() };
        let run = Run { arguments, settings: &settings, built, blocked: standing.blocked, timings };
        return run.end(standing.diagnostics, &sources);
    }
    let prepared = Prepared::from(project, sources, unread.clone(), &arguments.scope)?;
    let Prepared { plan, sources, faces, .. } = &prepared;
    timings.mark("loading, checking, deciding");
    progress.aside(|| report::findings(&plan.diagnostics, sources, format))?;
    let built = build::build(plan, sources, faces, &settings, |event| {
        if let (Event::Done(outcome), true) = (event, arguments.explain) {
            progress.note(&why(outcome));
        }
        progress.tell(event, &plan.editions);
    })
    .map_err(unwritable)?;
    timings.mark("setting");
    progress.finish();
    build::remember(&question, sources, plan, faces, &built, &settings).map_err(unwritable)?;
    if selection.what.is_empty() && selection.languages.is_empty() && format == Format::Human {
        let stale = build::stale(plan, sources, &settings.out).map_err(unwritable)?;
        if !stale.is_empty() {
            let files = if stale.len() == 1 { "output is" } else { "outputs are" };
            writeln!(io::stderr(), "{} {files} of what is no longer there: `masthead clean --stale`", stale.len())?;
        }
    }
    timings.mark("remembering");
    let run = Run { arguments, settings: &settings, built, blocked: build::blocked(plan), timings };
    run.end(plan.diagnostics.clone(), sources)
}

/// A run that has done its work.
struct Run<'a> {
    arguments: &'a BuildArguments,
    settings: &'a Settings,
    built: Built,
    blocked: Vec<Blocked>,
    timings: Timings,
}

impl Run<'_> {
    /// Tells what was found while pages were set, how many stand, and how long it took.
    fn end(mut self, mut diagnostics: Vec<Diagnostic>, sources: &Sources) -> io::Result<End> {
        let format = self.arguments.scope.format;
        let outcomes = &self.built.outcomes;
        let mut of_setting: Vec<Diagnostic> = outcomes.iter().flat_map(|outcome| outcome.diagnostics.clone()).collect();
        of_setting.append(&mut self.built.diagnostics);
        report::findings(&of_setting, sources, format)?;
        diagnostics.extend(of_setting);
        if !self.settings.emit_typst {
            let account = Account::of(outcomes, &self.blocked, self.timings.began.elapsed());
            account.write(&self.settings.out).map_err(|error| unwritable(self.settings, &error))?;
        }
        self.timings.mark("reporting");
        if self.arguments.timings {
            io::stderr().write_all(self.timings.table(outcomes).as_bytes())?;
        }
        report::closing(&self.words(), &diagnostics, sources, format)?;
        Ok(report::end(&diagnostics))
    }

    /// How many editions stand.
    fn words(&self) -> String {
        let outcomes = &self.built.outcomes;
        let of = outcomes.len() + self.blocked.len();
        let standing = outcomes.iter().filter(|outcome| outcome.built);
        let (kept, set): (Vec<&Outcome>, Vec<&Outcome>) = standing.partition(|outcome| outcome.reasons.is_empty());
        let mut words = format!("{} of {of} editions built", set.len());
        if !kept.is_empty() {
            words += &format!(", {} unchanged", kept.len());
        }
        if set.len() + kept.len() < of {
            words += "; the last good PDFs of the others stay";
        }
        words
    }
}

fn why(outcome: &Outcome) -> String {
    let reasons: Vec<String> = outcome.reasons.iter().map(ToString::to_string).collect();
    format!("{}: {}", outcome.file, reasons.join("; "))
}

fn unwritable(settings: &Settings, error: &io::Error) -> io::Error {
    let hint = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room there, or name another with `--out`",
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            "a file stands in its place: take it away, or name another with `--out`"
        }
        _ => "let the folder of outputs be written to, or name another with `--out`",
    };
    io::Error::other(format!("`{}` cannot be written: {}\n  hint: {hint}", settings.out.display(), error.kind()))
}
