//! `masthead init`: a project that builds at once, with one note in six languages.

use super::{End, InitArguments};
use crate::defaults;
use std::io::{self, Write};
use std::path::Path;

macro_rules! starter {
    ($($path:literal),+ $(,)?) => {
        [$(($path, include_str!(concat!("init/session/", $path)))),+]
    };
}

const STARTER: [(&str, &str); 14] = starter![
    "session.toml",
    "ar.ftl",
    "en.ftl",
    "es.ftl",
    "fr.ftl",
    "ru.ftl",
    "zh.ftl",
    "note/document.toml",
    "note/ar.md",
    "note/en.md",
    "note/es.md",
    "note/fr.md",
    "note/ru.md",
    "note/zh.md",
];

pub(super) fn run(arguments: &InitArguments) -> io::Result<End> {
    let project = &arguments.dir;
    if project.exists() && !project.is_dir() {
        let message = format!("`{}` is not a folder\n  hint: name a new folder", project.display());
        return Err(io::Error::other(message));
    }
    let taken = std::fs::read_dir(project).is_ok_and(|mut entries| entries.next().is_some());
    if taken {
        let message = format!("`{}` is not empty\n  hint: name a new folder", project.display());
        return Err(io::Error::other(message));
    }
    for (path, text) in STARTER {
        write(&project.join("documents/session").join(path), text)?;
    }
    write(&project.join(".gitignore"), "/out/\n")?;
    if arguments.defaults {
        for (path, text) in defaults::files() {
            write(&project.join(path), text)?;
        }
    }
    let name = project.display();
    writeln!(io::stdout(), "a project is in `{name}`; build it with `masthead build --project {name}`")?;
    Ok(End::Clean)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    let written = folder.and_then(|()| std::fs::write(path, text));
    written.map_err(|error| {
        let message = format!("`{}` cannot be written: {}", path.display(), error.kind());
        io::Error::other(format!("{message}\n  hint: name a folder in which you may write"))
    })
}
