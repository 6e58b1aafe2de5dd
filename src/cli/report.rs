//! Findings on the terminal: data for programs goes to stdout; all else goes to stderr.

use super::End;
use super::terminal::printable;
use crate::diagnostic::{Diagnostic, Format, render, sarif, summary};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};

/// Findings from which on a run ends with a summary by document.
const MANY: usize = 10;

/// How many findings are written together.
const SOME: usize = 100;

/// Writes findings in the form asked for, as they are found.
pub(super) fn findings(diagnostics: &[Diagnostic], sources: &Sources, format: Format) -> io::Result<()> {
    let colour = format == Format::Human
        && io::stderr().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    // The lines that are shown are read for some findings at a time, and let go.
    for some in diagnostics.chunks(SOME) {
        let sources = sources.clone();
        let each = || some.iter().map(|diagnostic| render(diagnostic, &sources, format, colour)).collect::<String>();
        match format {
            Format::Human => io::stderr().write_all(each().as_bytes())?,
            Format::Short => io::stdout().write_all(printable(&each()).as_bytes())?,
            Format::Json => io::stdout().write_all(each().as_bytes())?,
            // One log for the whole run: see `closing`.
            Format::Sarif => {}
        }
    }
    Ok(())
}

/// What a run ends with: for people how it went, in short; for programs that read one log, all that was found.
pub(super) fn closing(words: &str, diagnostics: &[Diagnostic], sources: &Sources, format: Format) -> io::Result<()> {
    match format {
        Format::Json => return Ok(()),
        Format::Sarif => return io::stdout().write_all(sarif(diagnostics, sources).as_bytes()),
        Format::Human => io::stderr().write_all(by_document(diagnostics, sources).as_bytes())?,
        Format::Short => {}
    }
    let counts = summary(diagnostics);
    let line = [words, &counts].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    if line.is_empty() { Ok(()) } else { writeln!(io::stderr(), "{line}") }
}

/// Where many findings stand: a line for each folder.
fn by_document(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut folders: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for found in diagnostics {
        let path = found.span.map_or("", |span| sources.path(span.file));
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push(found);
    }
    if diagnostics.len() < MANY || folders.len() < 2 {
        return String::new();
    }
    let lines = folders.iter().map(|(folder, found)| {
        let name = if folder.is_empty() { "in no document" } else { folder };
        format!("{name}: {}\n", summary(found.iter().copied()))
    });
    lines.collect()
}

/// How a run with these findings ends.
pub(super) fn end(diagnostics: &[Diagnostic]) -> End {
    if diagnostics.iter().any(Diagnostic::is_error) { End::Findings } else { End::Clean }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Span;

    #[track_caller]
    fn check(findings: &[(&str, usize)], expected: &str) {
        let sources = Sources::new(findings.iter().map(|(path, _)| ((*path).to_owned(), Vec::new())));
        let found = |path: &str| Diagnostic::at(Span::new(sources.find(path).unwrap(), 0..0), Code::ReadStray, "x");
        let found: Vec<_> = findings.iter().flat_map(|(path, count)| vec![found(path); *count]).collect();
        assert_eq!(by_document(&found, &sources), expected);
    }

    #[test]
    fn many_findings_are_summed_up_by_document() {
        check(&[("d/a/en.md", 9), ("d/b/en.md", 1), ("d/b/fr.md", 1)], "d/a: 9 warnings\nd/b: 2 warnings\n");
        check(&[("d/a/en.md", 1), ("d/b/en.md", 1)], "");
        check(&[("d/a/en.md", 20)], "");
    }
}
