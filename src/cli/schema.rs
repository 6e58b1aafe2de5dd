//! `masthead schema`: JSON Schemas of the files of TOML, for editors.

use super::{End, SchemaArguments, amend};
use crate::load::schema::schemas;
use std::io::{self, Write};

pub(super) fn run(arguments: &SchemaArguments) -> io::Result<End> {
    for (name, schema) in schemas() {
        let file = format!("{name}.schema.json");
        if let Some(dir) = &arguments.dir {
            amend::write(&dir.join(&file), format!("{schema:#}\n").as_bytes())?;
        }
        let title = schema["title"].as_str().unwrap_or_default();
        writeln!(io::stdout(), "{file}  {title}")?;
    }
    Ok(End::Clean)
}
