//! `masthead watch`: sets what is affected on every save, and shows it in a browser.

use super::check::asked_in_vain;
use super::project::Project;
use super::{End, WatchArguments, output, report};
use crate::check::Strictness;
use crate::diagnostic::{Diagnostic, Format};
use crate::locale::PSEUDO;
use crate::selection::Selection;
use crate::watch::{Keeper, Settings, Told, USUAL_POLL, Watch};
use std::ffi::OsString;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::time::Duration;

/// The port unless another is named; where it is taken, one that is free.
const USUAL_PORT: u16 = 3300;

pub(super) fn run(arguments: &WatchArguments) -> io::Result<End> {
    let format = arguments.scope.format;
    let project = Project::of(&arguments.scope)?;
    let poll = arguments.poll.map(|every| every.map_or(USUAL_POLL, |every| Duration::from_millis(every.into())));
    let settings = Settings {
        fonts: super::fonts::folders(&arguments.scope.fonts, &project.root)?,
        host: arguments.host,
        port: arguments.port.unwrap_or(USUAL_PORT),
        poll,
        keeper: if arguments.no_out { None } else { Some(keeper(arguments, &project)?) },
        strictness: Strictness { last: arguments.scope.last },
        root: project.root,
        documents: project.documents,
        selection: project.selection,
    };
    let watch = open(settings, arguments.port.is_none())?;
    // A build that is under way is ended too, and nothing is left half-done.
    let stopper = watch.stopper();
    ctrlc::set_handler(move || stopper.stop()).map_err(io::Error::other)?;
    writeln!(io::stderr(), "pages at http://{}/ ; Ctrl-C ends", watch.address())?;
    let mut before: Option<Vec<Diagnostic>> = None;
    watch.run(&mut |told| {
        // What is asked for may come and go later; what was never there is a mistake.
        if before.is_none() {
            asked_in_vain(told.outline)?;
        }
        // A closed terminal is no reason to stop showing pages.
        let _closed = tell(told, before.as_deref().unwrap_or_default(), format);
        before = Some(told.diagnostics.to_vec());
        Ok(())
    })?;
    Ok(End::Clean)
}

/// A watch at the port named, or at one that is free.
fn open(settings: Settings, may_move: bool) -> io::Result<Watch> {
    let address = SocketAddr::new(settings.host, settings.port);
    let opened = match Watch::open(settings.clone()) {
        Err(error) if may_move && error.kind() == io::ErrorKind::AddrInUse => {
            Watch::open(Settings { port: 0, ..settings })
        }
        opened => opened,
    };
    opened.map_err(|error| {
        let hint = "`--port 0` takes one that is free; `--host` names an address of this machine";
        io::Error::other(format!("pages cannot be shown at `{address}`: {}\n  hint: {hint}", error.kind()))
    })
}

/// The build that keeps out/: of what is watched, as it is asked for.
fn keeper(arguments: &WatchArguments, project: &Project) -> io::Result<Keeper> {
    let scope = &arguments.scope;
    let mut words: Vec<OsString> = vec!["build".into(), "--format".into(), "json".into()];
    words.extend(["--project".into(), project.root.clone().into()]);
    for path in &scope.fonts.paths {
        words.extend(["--font-path".into(), path.into()]);
    }
    let Selection { languages, disguised, .. } = &project.selection;
    if *disguised {
        words.extend(["--lang".into(), PSEUDO.into()]);
    } else if !languages.is_empty() {
        let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
        words.extend(["--lang".into(), codes.join(",").into()]);
    }
    if scope.last {
        words.push("--final".into());
    }
    if let Some(out) = &arguments.out {
        words.extend(["--out".into(), out.into()]);
    }
    words.extend(scope.what.iter().map(OsString::from));
    let out = output::folder(project, arguments.out.as_deref())?;
    Ok(Keeper { program: std::env::current_exe()?, arguments: words, out })
}

/// Findings that are new, and how things stand.
fn tell(told: &Told, before: &[Diagnostic], format: Format) -> io::Result<()> {
    let new: Vec<Diagnostic> = told.diagnostics.iter().filter(|found| !before.contains(found)).cloned().collect();
    report::findings(&new, told.sources, format)?;
    let noun = if told.editions == 1 { "edition" } else { "editions" };
    let stopped = if told.blocked > 0 { format!(", {} of them stopped", told.blocked) } else { String::new() };
    report::closing(&format!("{} {noun}{stopped}", told.editions), told.diagnostics, told.sources, format)
}
