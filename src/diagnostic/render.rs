//! Findings as text: for people, one a line, or as JSON.

use super::{Diagnostic, Severity, sarif};
use crate::source::{Sources, Span};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde_json::json;
use std::ops::Range;

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
    /// One SARIF log, when the run is at its end.
    Sarif,
}

/// One finding in the form asked for, with its line end. Colours only where `colour`; never the only carrier.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, format: Format, colour: bool) -> String {
    match format {
        Format::Human => human(diagnostic, sources, colour),
        Format::Short => short(diagnostic, sources),
        Format::Json => json(diagnostic, sources),
        Format::Sarif => sarif(std::slice::from_ref(diagnostic), sources),
    }
}

/// What a run ends with: `3 errors, 1 warning`; empty where there was nothing.
pub fn summary<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> String {
    match counts(diagnostics) {
        (0, 0) => String::new(),
        (0, warnings) => counted(warnings, "warning"),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

/// How many errors and how many warnings there are.
pub fn counts<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> (usize, usize) {
    let (errors, warnings): (Vec<_>, Vec<_>) = diagnostics.into_iter().partition(|diagnostic| diagnostic.is_error());
    (errors.len(), warnings.len())
}

/// So many of something: `1 error`, `2 errors`.
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
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
        let position = sources.position(span.file, span.start);
        let path = unseen_shown(sources.path(span.file));
        let (window, mark) = shown(sources, span);
        let snippet = Snippet::source(window).line_start(position.line).annotation(AnnotationKind::Primary.span(mark));
        group = if window.len() < sources.line(span.file, span.start).len() {
            // The column within the window is not that of the line.
            group.element(Origin::path(path).line(position.line).char_column(position.column)).element(snippet)
        } else {
            group.element(snippet.path(path))
        };
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Level::HELP.with_name("hint").message(unseen_shown(hint)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group]) + "\n"
}

/// A text in which what would move the pen of a terminal is shown by its number. Messages and lines are made safe by the
/// renderer; paths and hints are not.
fn unseen_shown(text: &str) -> String {
    let shown = |c: char| if c.is_control() { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() };
    text.chars().map(shown).collect()
}

/// Bytes up to which a line is shown whole, and of a longer one those before and behind a place in it.
const LONG: usize = 10_000;
const AROUND: usize = 200;

/// The line of a place, of a very long line what stands around it, and the part of the place that stands on it: a mark
/// under twenty lines shows nothing.
fn shown(sources: &Sources, span: Span) -> (&str, Range<usize>) {
    let line = sources.line_range(span.file, span.start);
    let text = sources.text(span.file);
    let start = text.floor_char_boundary(span.start.clamp(line.start, line.end));
    let end = text.ceil_char_boundary(span.end.clamp(start, line.end));
    let around = start.saturating_sub(AROUND)..end.min(start + AROUND) + AROUND;
    let window = if line.len() > LONG { around.start.max(line.start)..around.end.min(line.end) } else { line };
    let window = text.ceil_char_boundary(window.start)..text.floor_char_boundary(window.end);
    let mark = start - window.start..end.min(window.end) - window.start;
    (text.get(window).unwrap_or_default(), mark)
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
