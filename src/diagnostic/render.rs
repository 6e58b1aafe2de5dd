//! Findings as text: for people, one a line, or as JSON.

use super::{Diagnostic, Severity};
use crate::source::Sources;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::json;

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// With the line, a mark under the place, and the hint.
    #[default]
    Human,
    /// `path:line:col: level[code]: message`
    Short,
    /// One JSON object a line.
    Json,
}

/// One finding in the form asked for, with its line end. Colours only where `colour`; never the only carrier.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, format: Format, colour: bool) -> String {
    match format {
        Format::Human => human(diagnostic, sources, colour),
        Format::Short => short(diagnostic, sources),
        Format::Json => json(diagnostic, sources),
    }
}

/// What a run ends with: `3 errors, 1 warning`; empty where there was nothing.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = diagnostics.len() - errors;
    let count = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, 0) => String::new(),
        (0, _) => count(warnings, "warning"),
        (_, 0) => count(errors, "error"),
        _ => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

fn human(diagnostic: &Diagnostic, sources: &Sources, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(&diagnostic.message)
        .id(diagnostic.code.as_str())
        .elements(None::<annotate_snippets::Padding>);
    if let Some(span) = diagnostic.span {
        let file = sources.file(span.file);
        group = group.element(
            Snippet::source(&file.text)
                .path(&file.path)
                .annotation(AnnotationKind::Primary.span(on_one_line(&file.text, span.range()))),
        );
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Level::HELP.with_name("hint").message(hint));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group]) + "\n"
}

/// The part of a range that stands on its first line: a mark under twenty lines shows nothing.
fn on_one_line(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    let end = text.ceil_char_boundary(range.end.clamp(start, text.len()));
    let line_end = text[start..end].find('\n').map_or(end, |newline| start + newline);
    start..line_end
}

fn short(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = diagnostic.span.map_or(String::new(), |span| {
        let position = sources.position(span.file, span.start);
        format!("{}:{}:{}: ", sources.path(span.file), position.line, position.column)
    });
    format!("{place}{}[{}]: {}\n", diagnostic.severity.as_str(), diagnostic.code.as_str(), diagnostic.message)
}

fn json(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = diagnostic.span.map(|span| {
        let (start, end) = (sources.position(span.file, span.start), sources.position(span.file, span.end));
        json!({
            "path": sources.path(span.file),
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
            "source": sources.line(span.file, span.start),
        })
    });
    let object = json!({
        "code": diagnostic.code.as_str(),
        "severity": diagnostic.severity.as_str(),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "place": place,
    });
    format!("{object}\n")
}
