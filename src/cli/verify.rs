//! `masthead verify`: the outputs held against SHA256SUMS.

use super::project::Project;
use super::{End, VerifyArguments};
use crate::build::{in_the_way, verify};
use std::io::{self, Write};

pub(super) fn run(arguments: &VerifyArguments) -> io::Result<End> {
    let out = match &arguments.out {
        Some(out) => out.clone(),
        None => Project::around(arguments.project.as_deref())?.root.join("out"),
    };
    let (sound, flaws) = verify(&out).map_err(|error| {
        let message = format!("`{}` has no list of hashes: {}", out.display(), error.kind());
        match in_the_way(&out) {
            Some(found) => io::Error::other(format!("{found}\n  hint: take it away, and `masthead build`")),
            None => io::Error::other(format!("{message}\n  hint: `masthead build` writes it")),
        }
    })?;
    flaws.iter().try_for_each(|flaw| writeln!(io::stdout(), "{flaw}"))?;
    let noun = if sound == 1 { "output is" } else { "outputs are" };
    writeln!(io::stderr(), "{sound} {noun} as listed")?;
    Ok(if flaws.is_empty() { End::Clean } else { End::Findings })
}
