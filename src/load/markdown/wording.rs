//! Wording of a session that is inline Markdown: titles of agenda items, annotations. It stands in Fluent files.

use super::Reader;
use super::passage::{Passage, Place};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::source::{Sources, Spanned};
use crate::text::Inline;

/// One stretch of running text that stands outside the language files.
pub fn read_line(sources: &Sources, language: Language, text: &Spanned<String>) -> (Vec<Inline>, Vec<Diagnostic>) {
    let mut reader = Reader::new(sources, text.span.file, language, "");
    let words = text.value.trim();
    let place = Place::of(words, text.span, sources.slice(text.span));
    let words = reader.line(Passage::of_line(words, place));
    (words, reader.diagnostics)
}
