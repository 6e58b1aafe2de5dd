//! `masthead clean`: outputs taken away that are of nothing that is there.

use super::project::Project;
use super::{CleanArguments, End, output};
use crate::build::{self, Present};
use crate::check::Strictness;
use crate::plan::plan;
use std::io::{self, Write};

pub(super) fn run(arguments: &CleanArguments) -> io::Result<End> {
    let project = Project::around(arguments.project.as_deref())?;
    let (sources, unread) = project.read();
    let mut plan = plan(&sources, &project.documents, &project.selection, Strictness::default());
    plan.found(unread, &sources);
    let out = output::folder(&project, arguments.out.as_deref())?;
    let work = if arguments.dry_run { build::stale } else { build::clean };
    let files = work(&Present::of(&plan.outline, &plan.diagnostics), &sources, &out)
        .map_err(|error| io::Error::other(format!("`{}` cannot be cleaned: {}", out.display(), error.kind())))?;
    files.iter().try_for_each(|file| writeln!(io::stdout(), "{file}"))?;
    Ok(End::Clean)
}
