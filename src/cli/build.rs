//! `masthead build`: the documents as PDFs.

use super::check::Prepared;
use super::progress::Progress;
use super::{BuildArguments, Emit, End, report};
use crate::build::{Settings, build};
use std::io;
use std::thread::available_parallelism;

pub(super) fn run(arguments: &BuildArguments) -> io::Result<End> {
    let format = arguments.scope.format;
    let prepared = Prepared::of(&arguments.scope)?;
    report::findings(&prepared.plan.diagnostics, &prepared.sources, format)?;
    let settings = Settings {
        out: arguments.out.clone().unwrap_or_else(|| prepared.project.root.join("out")),
        jobs: arguments.jobs.map_or_else(|| available_parallelism().map_or(1, usize::from), usize::from),
        emit_typst: arguments.emit == Some(Emit::Typst),
    };
    let blocked = prepared.plan.editions.iter().filter(|planned| planned.blocked).count();
    let mut progress = Progress::new(prepared.plan.editions.len() - blocked, format);
    let outcomes =
        build(&prepared.plan, &prepared.sources, &prepared.faces, &settings, |outcome| progress.tell(outcome))
            .map_err(|error| io::Error::other(format!("`{}` cannot be written: {error}", settings.out.display())))?;
    progress.finish();
    let mut diagnostics = prepared.plan.diagnostics.clone();
    let of_setting: Vec<_> = outcomes.iter().flat_map(|outcome| outcome.diagnostics.clone()).collect();
    report::findings(&of_setting, &prepared.sources, format)?;
    diagnostics.extend(of_setting);
    let built = outcomes.iter().filter(|outcome| outcome.built).count();
    let of = prepared.plan.editions.len();
    let kept = if built < of { "; the last good PDFs of the others stay" } else { "" };
    report::closing(&format!("{built} of {of} editions built{kept}"), &diagnostics, format)?;
    Ok(report::end(&diagnostics))
}
