//! `masthead fonts`: the typefaces in use, and what is missing.

use super::{End, FontArguments, FontPaths, report};
use crate::diagnostic::Format;
use crate::fonts::Faces;
use crate::language::Language;
use crate::source::Sources;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub(super) fn run(arguments: &FontArguments) -> io::Result<End> {
    let here = std::env::current_dir()?;
    let project = arguments.project.as_deref().unwrap_or(&here);
    let faces = Faces::for_languages(&folders(&arguments.fonts, project), &Language::ALL);
    let families = faces.families();
    let mut listing = String::new();
    for language in Language::ALL {
        let chosen: Vec<&str> = families.of(language).collect();
        listing += &format!("{}  {}\n", language.code(), chosen.join(", "));
    }
    for face in faces.iter() {
        let slope = if face.italic { " italic" } else { "" };
        listing += &format!("{} {}{slope}  {}\n", face.family, face.weight, face.path.display());
    }
    io::stdout().write_all(listing.as_bytes())?;
    let missing = faces.missing_families(&Language::ALL);
    report::findings(&missing, &Sources::default(), Format::Human)?;
    Ok(report::end(&missing))
}

/// Where faces are looked for, in order, before the system's own folders.
pub(super) fn folders(paths: &FontPaths, project: &Path) -> Vec<PathBuf> {
    paths.paths.iter().cloned().chain([project.join("fonts")]).collect()
}
