//! `masthead check`: everything but typesetting.

use super::project::Project;
use super::{CheckArguments, End, Scope, amend, report};
use crate::amend::repair;
use crate::check::Strictness;
use crate::fonts::Faces;
use crate::plan::{Outline, Plan, Undue, Unknown, plan};
use crate::selection::What;
use crate::source::Sources;
use std::io::{self, Write};

pub(super) fn run(arguments: &CheckArguments) -> io::Result<End> {
    let project = Project::of(&arguments.scope)?;
    let _hold = if arguments.fix && !arguments.dry_run { Some(project.hold()?) } else { None };
    let mut prepared = Prepared::of(project, &arguments.scope)?;
    if arguments.fix {
        let changes = repair(&prepared.sources, &prepared.plan.diagnostics);
        if arguments.dry_run {
            amend::written(&prepared.project, &changes, true)?;
            return Ok(report::end(&prepared.plan.diagnostics));
        }
        for change in changes.iter() {
            amend::write(&prepared.project.root.join(change.path), change.after)?;
            writeln!(io::stderr(), "repaired {}", change.path)?;
        }
        prepared = Prepared::of(prepared.project, &arguments.scope)?;
    }
    let diagnostics = &prepared.plan.diagnostics;
    report::findings(diagnostics, &prepared.sources, arguments.scope.format)?;
    let editions = prepared.plan.editions.len();
    let noun = if editions == 1 { "edition" } else { "editions" };
    report::closing(&format!("{editions} {noun} checked"), diagnostics, &prepared.sources, arguments.scope.format)?;
    Ok(report::end(diagnostics))
}

/// A project read, its faces found, its editions planned.
struct Prepared {
    project: Project,
    sources: Sources,
    plan: Plan,
}

impl Prepared {
    /// Everything that is known before a page is set.
    ///
    /// # Errors
    /// What was named is not in the project, or there is no such folder of fonts.
    fn of(project: Project, scope: &Scope) -> io::Result<Self> {
        let (sources, unread) = project.read();
        let strictness = Strictness { last: scope.last };
        let mut plan = plan(&sources, &project.documents, &project.selection, strictness);
        asked_in_vain(&plan.outline)?;
        plan.found(unread, &sources);
        let faces = Faces::for_languages(&super::fonts::folders(&scope.fonts, &project.root)?, &plan.languages());
        plan.hold_against(&faces, &sources);
        Ok(Self { project, sources, plan })
    }
}

/// Whether something was asked for that is not there.
pub(super) fn asked_in_vain(outline: &Outline) -> io::Result<()> {
    match (outline.unknown.first(), outline.undue.first()) {
        (Some(unknown), _) => Err(not_there(unknown)),
        (None, Some(undue)) => Err(not_due(undue)),
        (None, None) => Ok(()),
    }
}

fn not_there(unknown: &Unknown) -> io::Error {
    let name = match &unknown.what {
        What::Symbol(symbol) => symbol.to_string(),
        What::Path(path) => path.clone(),
    };
    let hint = unknown.near.as_ref().map(|near| format!("\n  hint: did you mean `{near}`?")).unwrap_or_default();
    io::Error::other(format!("`{name}` is no document of this project{hint}"))
}

fn not_due(undue: &Undue) -> io::Error {
    let due: Vec<String> = undue.due.iter().map(|language| format!("`{}`", language.code())).collect();
    let message = format!("nothing is due in `{}`", undue.language.code());
    io::Error::other(format!("{message}\n  hint: the languages due are {}", due.join(", ")))
}
