//! `masthead build`: the documents as PDFs.

use super::check::asked_in_vain;
use super::progress::Progress;
use super::project::Project;
use super::timings::Timings;
use super::{BuildArguments, Emit, End, jobs, output, report};
use crate::build::{self, Account, Built, Event, Outcome, Present, Question, Settings, Standing};
use crate::check::Strictness;
use crate::diagnostic::{Diagnostic, Format};
use crate::fonts::Faces;
use crate::language::Language;
use crate::plan::Outline;
use crate::source::Sources;
use std::io::{self, Write};

pub(super) fn run(arguments: &BuildArguments) -> io::Result<End> {
    let mut timings = Timings::new();
    let format = arguments.scope.format;
    let project = Project::of(&arguments.scope)?;
    let folders = super::fonts::folders(&arguments.scope.fonts, &project.root)?;
    let mut progress = Progress::new(arguments.progress, format);
    let (sources, unread) = project.read_in_place();
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
    let faces = |languages: &[_]| Ok(Faces::for_languages(&folders, languages));
    let unwritable = |error: io::Error| unwritable(&settings, &error);
    let standing = build::standing(&question, &sources, &settings, faces, || progress.waiting());
    timings.mark("holding against the record");
    if let Some(standing) = standing.map_err(unwritable)? {
        progress.finish();
        report::findings(&standing.diagnostics, &sources, format)?;
        let Standing { outcomes, blocked, diagnostics: findings } = standing;
        let built = Built { outcomes, blocked, findings, diagnostics: Vec::new() };
        return Run { arguments, settings: &settings, built, timings, progress }.end(&sources);
    }
    let outline = Outline::of(&sources, &documents, &selection, strictness);
    if outline.altered.is_empty() {
        asked_in_vain(&outline)?;
    }
    timings.mark("reading what documents share");
    let faces = Faces::for_languages(&folders, &Language::ALL);
    timings.mark("finding faces");
    let built = build::build(&outline, &question, &sources, &faces, &settings, |event| {
        if let (Event::Done(outcome), true) = (event, arguments.explain) {
            progress.note(&why(outcome));
        }
        progress.tell(event);
    })
    .map_err(unwritable)?;
    timings.mark("surveying and setting");
    progress.finish();
    report::findings(&built.findings, &sources, format)?;
    if selection.what.is_empty() && selection.languages.is_empty() && format == Format::Human {
        let present = Present::of(&outline, &built.findings);
        let stale = build::stale(&present, &sources, &settings.out).map_err(unwritable)?;
        if !stale.is_empty() {
            let files = if stale.len() == 1 { "output is" } else { "outputs are" };
            writeln!(io::stderr(), "{} {files} of what is no longer there: `masthead clean --stale`", stale.len())?;
        }
    }
    let run = Run { arguments, settings: &settings, built, timings, progress };
    run.end(&sources)
}

/// A run that has done its work.
struct Run<'a> {
    arguments: &'a BuildArguments,
    settings: &'a Settings,
    built: Built,
    timings: Timings,
    progress: Progress,
}

impl Run<'_> {
    /// Tells what was found while pages were set, how many stand, and how long it took.
    fn end(mut self, sources: &Sources) -> io::Result<End> {
        let format = self.arguments.scope.format;
        let account = Account::of(&self.built, sources, self.timings.began.elapsed());
        let mut diagnostics = std::mem::take(&mut self.built.findings);
        let outcomes = &self.built.outcomes;
        let mut of_setting: Vec<Diagnostic> = outcomes.iter().flat_map(|outcome| outcome.diagnostics.clone()).collect();
        of_setting.append(&mut self.built.diagnostics);
        report::findings(&of_setting, sources, format)?;
        diagnostics.extend(of_setting);
        let written = if self.settings.emit_typst { Ok(()) } else { account.write(&self.settings.out) };
        self.progress.ended(&account);
        self.timings.mark("reporting");
        if self.arguments.timings {
            io::stderr().write_all(self.timings.table(outcomes).as_bytes())?;
        }
        report::closing(&self.words(), &diagnostics, sources, format)?;
        written.map_err(|error| unwritable(self.settings, &error))?;
        Ok(report::end(&diagnostics))
    }

    /// How many editions stand.
    fn words(&self) -> String {
        let outcomes = &self.built.outcomes;
        let of = outcomes.len() + self.built.blocked.len();
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
    format!("{}: {}", outcome.edition.file, reasons.join("; "))
}

fn unwritable(settings: &Settings, error: &io::Error) -> io::Error {
    if let Some(found) = build::in_the_way(&settings.out) {
        return io::Error::other(format!("{found}\n  hint: take it away, or name another folder with `--out`"));
    }
    let hint = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room there, or name another with `--out`",
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            "a file stands in the place of a folder: take it away, or name another with `--out`"
        }
        _ => "let the folder of outputs be written to, or name another with `--out`",
    };
    io::Error::other(format!("`{}` cannot be written: {}\n  hint: {hint}", settings.out.display(), error.kind()))
}
