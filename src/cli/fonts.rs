//! `masthead fonts`: the typefaces in use, and what is missing.

use super::project::existing;
use super::{End, FontArguments, FontPaths, report};
use crate::diagnostic::Format;
use crate::fonts::Faces;
use crate::language::Language;
use crate::source::Sources;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub(super) fn run(arguments: &FontArguments) -> io::Result<End> {
    let here = std::env::current_dir()?;
    let project = match &arguments.project {
        Some(project) => existing(project)?,
        None => here,
    };
    let faces = Faces::for_languages(&folders(&arguments.fonts, &project)?, &Language::ALL);
    let families = faces.families();
    let mut listing = String::new();
    for language in Language::ALL {
        let chosen: Vec<&str> = families.of(language).collect();
        listing += &format!("{}  {}\n", language.code(), chosen.join(", "));
    }
    for face in faces.iter() {
        let slope = if face.italic { " italic" } else { "" };
        listing += &format!("{} {}{slope}  {}\n", face.family, face.weight, face.file.path.display());
    }
    io::stdout().write_all(listing.as_bytes())?;
    let missing = faces.missing_families(&Language::ALL);
    report::findings(&missing, &Sources::default(), Format::Human)?;
    Ok(report::end(&missing))
}

/// Where faces are looked for, in order, before the system's own folders.
///
/// # Errors
/// A folder that was named is not there.
pub(super) fn folders(paths: &FontPaths, project: &Path) -> io::Result<Vec<PathBuf>> {
    if let Some(path) = paths.paths.iter().find(|path| !path.is_dir()) {
        let message = format!("`{}` is no folder of fonts", path.display());
        return Err(io::Error::other(format!("{message}\n  hint: name a folder that is there, or leave it out")));
    }
    Ok(paths.paths.iter().cloned().chain([project.join("fonts")]).collect())
}
