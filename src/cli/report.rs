//! Findings on the terminal: data on stdout is for `--format json`; all else goes to stderr.

use super::End;
use crate::diagnostic::{Diagnostic, Format, render, summary};
use crate::source::Sources;
use std::io::{self, IsTerminal, Write};

/// Writes findings in the form asked for.
pub(super) fn findings(diagnostics: &[Diagnostic], sources: &Sources, format: Format) -> io::Result<()> {
    let colour = format == Format::Human
        && io::stderr().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    let text: String = diagnostics.iter().map(|diagnostic| render(diagnostic, sources, format, colour)).collect();
    match format {
        Format::Human => io::stderr().write_all(text.as_bytes()),
        Format::Short | Format::Json => io::stdout().write_all(text.as_bytes()),
    }
}

/// What a run ends with, for people.
pub(super) fn closing(words: &str, diagnostics: &[Diagnostic], format: Format) -> io::Result<()> {
    if format == Format::Json {
        return Ok(());
    }
    let counts = summary(diagnostics);
    let line = [words, &counts].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    if line.is_empty() { Ok(()) } else { writeln!(io::stderr(), "{line}") }
}

/// How a run with these findings ends.
pub(super) fn end(diagnostics: &[Diagnostic]) -> End {
    if diagnostics.iter().any(Diagnostic::is_error) { End::Findings } else { End::Clean }
}
