//! Wording of a session that is inline Markdown: titles of agenda items, annotations. It stands in Fluent files, where
//! further lines are set in; a stretch of one line is found byte for byte, a longer one by its paragraph.

use super::Reader;
use super::key::Names;
use super::passage::{Passage, Place};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::source::{Sources, Span};
use crate::text::{Attributes, Block, BlockKind, Inline, Key};
use std::collections::{BTreeMap, BTreeSet};

/// One stretch of running text, written in `span`.
pub fn read_line(sources: &Sources, language: Language, span: Span, text: &str) -> (Vec<Inline>, Vec<Diagnostic>) {
    let mut reader = reader(sources, language, span);
    let words = reader.stretch(span, text.trim());
    (words, reader.diagnostics)
}

/// Paragraphs divided by blank lines, written in `span`; their keys begin with `key`.
pub fn read_paragraphs(
    sources: &Sources,
    language: Language,
    span: Span,
    text: &str,
    key: &str,
) -> (Vec<Block>, Vec<Diagnostic>) {
    let mut reader = reader(sources, language, span);
    let mut rest = span;
    let mut blocks = Vec::new();
    for (index, paragraph) in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).enumerate() {
        let span = paragraph_span(sources, &mut rest, paragraph);
        blocks.push(Block {
            key: Key(format!("{key}/p{}", index + 1)),
            attributes: Attributes::default(),
            span,
            kind: BlockKind::Paragraph(reader.stretch(span, paragraph)),
        });
    }
    (blocks, reader.diagnostics)
}

/// Where a paragraph stands in what is left of a value: from its first line to the end of its last.
fn paragraph_span(sources: &Sources, rest: &mut Span, paragraph: &str) -> Span {
    let written = sources.slice(*rest);
    let find = |line: Option<&str>, from: usize| {
        let line = line.unwrap_or_default();
        written.get(from..).and_then(|rest| rest.find(line)).map(|at| (from + at, from + at + line.len()))
    };
    let Some((start, first_end)) = find(paragraph.lines().next(), 0) else { return *rest };
    let end = find(paragraph.lines().next_back(), start).map_or(first_end, |(_, end)| end);
    let found = rest.part(start..end);
    rest.start = found.end;
    found
}

fn reader(sources: &Sources, language: Language, span: Span) -> Reader<'_> {
    Reader {
        sources,
        file: span.file,
        folder: "",
        language,
        diagnostics: Vec::new(),
        names: Names::default(),
        notes: Vec::new(),
        defined: BTreeMap::new(),
        called: BTreeSet::new(),
        stray_fences: 0,
    }
}

impl Reader<'_> {
    fn stretch(&mut self, span: Span, text: &str) -> Vec<Inline> {
        let place = Place::of(text, span, self.sources.slice(span));
        self.line(Passage::of_line(text, place))
    }
}
