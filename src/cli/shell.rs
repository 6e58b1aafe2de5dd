//! `masthead completions` and `masthead man`: made from the commands as they are defined.

use super::{Arguments, CompletionArguments, End, ManArguments};
use clap::CommandFactory;
use std::io::{self, Write};

pub(super) fn completions(arguments: &CompletionArguments) -> io::Result<End> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "masthead", &mut script);
    io::stdout().write_all(&script)?;
    Ok(End::Clean)
}

pub(super) fn man(arguments: &ManArguments) -> io::Result<End> {
    match &arguments.dir {
        Some(dir) => {
            std::fs::create_dir_all(dir)?;
            clap_mangen::generate_to(Arguments::command(), dir)?;
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Arguments::command()).render(&mut page)?;
            io::stdout().write_all(&page)?;
        }
    }
    Ok(End::Clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_defined_without_contradiction() {
        Arguments::command().debug_assert();
    }
}
