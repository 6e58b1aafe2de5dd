//! A text as a proofreader goes through it: stretch by stretch, each as plain words of which every part knows its place.
//!
//! Marks of notes are left out and remembered; references are [`REFERENCE`]; what a reader does not proofread, an
//! address or a symbol, stands in the words and is opaque: no rule of punctuation looks into it.

use super::align::align;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::source::{Sources, Span};
use crate::text::{Block, BlockKind, Caption, Inline, InlineKind, Item, Text};
use std::ops::Range;

/// What stands for a reference without words: the number that the edition will print.
pub(super) const REFERENCE: char = '\u{fffc}';

/// What a stretch of words is in its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The title, the author's line or a note of the first page.
    FirstPage,
    /// A heading.
    Heading,
    /// A paragraph outside lists.
    Paragraph,
    /// A paragraph of an item.
    Item,
    /// A cell of a results framework, or its objective.
    Framework,
    /// A cell of a table.
    Cell,
    /// A caption or a remark of a table or figure.
    Display,
    /// A paragraph of a note.
    Note,
}

/// A stretch of words.
#[derive(Debug)]
pub(super) struct Prose {
    /// Its language.
    pub(super) language: Language,
    /// What it is.
    pub(super) place: Place,
    /// Whether it goes on with what the stretch before it began: an item after its paragraph.
    pub(super) continues: bool,
    /// Its words.
    pub(super) words: String,
    /// Parts of the words into which no rule of punctuation looks.
    pub(super) opaque: Vec<Opaque>,
    /// Where it stands, as a whole.
    whole: Span,
    pieces: Vec<Piece>,
}

/// A part of the words that is not proofread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opaque {
    /// Its bytes in the words.
    pub(super) range: Range<usize>,
    /// Whether it is an address; else a symbol or a reference.
    pub(super) is_address: bool,
}

#[derive(Debug)]
struct Piece {
    at: usize,
    span: Span,
    /// Where in the span each byte of the words stands; empty where they stand byte for byte, `None` in the place of a
    /// piece that is shown as a whole.
    offsets: Option<Vec<Range<usize>>>,
}

impl Prose {
    /// Where a part of the words was written.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        // Pieces stand in the order of the words.
        let piece = |offset: usize| {
            let next = self.pieces.partition_point(|piece| piece.at <= offset);
            next.checked_sub(1).and_then(|index| self.pieces.get(index))
        };
        let last = range.end.max(range.start + 1) - 1;
        let (Some(first), Some(end)) = (piece(range.start), piece(last)) else { return self.whole };
        let start = first.place(range.start).start;
        Span { file: first.span.file, start, end: end.place(last).end.max(start) }
    }

    /// A finding with a remedy: other words in the place of a part. Without it where the part is not written as one
    /// piece, as when the mark of a note stands within: what is there would be lost.
    pub(super) fn mended(&self, finding: Diagnostic, range: Range<usize>, words: impl Into<String>) -> Diagnostic {
        let span = self.span(range.clone());
        if span.end - span.start == range.len() { finding.fix(span, words) } else { finding }
    }

    /// Whether any of a part is opaque.
    pub(super) fn is_opaque(&self, range: &Range<usize>) -> bool {
        let next = self.opaque.partition_point(|opaque| opaque.range.end <= range.start);
        self.opaque.get(next).is_some_and(|opaque| opaque.range.start < range.end)
    }

    /// Every character that is proofread, with its offset.
    pub(super) fn characters(&self) -> impl Iterator<Item = (usize, char)> {
        let mut opaque = self.opaque.iter().peekable();
        self.words.char_indices().filter(move |(at, _)| {
            while opaque.peek().is_some_and(|next| next.range.end <= *at) {
                opaque.next();
            }
            opaque.peek().is_none_or(|next| *at < next.range.start)
        })
    }

    /// The character before an offset.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.words[..at].chars().next_back()
    }

    /// The character from an offset on.
    pub(super) fn after(&self, at: usize) -> Option<char> {
        self.words[at..].chars().next()
    }
}

impl Piece {
    /// The bytes of the file at which the byte `offset` of the words was written.
    fn place(&self, offset: usize) -> Range<usize> {
        let inner = offset - self.at;
        match &self.offsets {
            None => self.span.range(),
            Some(offsets) if offsets.is_empty() => self.span.start + inner..(self.span.start + inner + 1),
            Some(offsets) => {
                let place = offsets.get(inner).cloned().unwrap_or_default();
                self.span.start + place.start..self.span.start + place.end
            }
        }
    }
}

/// Every stretch of a text, in the order of its file.
pub(super) fn of_text(text: &Text, sources: &Sources) -> Vec<Prose> {
    let mut gatherer = Gatherer { language: text.language, sources, found: Vec::new() };
    let front = &text.front;
    for words in front.title.iter().chain(&front.author).chain(front.cover_notes.iter().map(|(_, words)| words)) {
        gatherer.stretch(Place::FirstPage, false, &words.value, words.span);
    }
    gatherer.blocks(&text.blocks, Place::Paragraph);
    for note in &text.notes {
        gatherer.blocks(&note.blocks, Place::Note);
    }
    gatherer.found
}

/// Every stretch of blocks that stand outside a text: the annotations of an agenda.
pub(super) fn of_blocks(blocks: &[Block], language: Language, sources: &Sources) -> Vec<Prose> {
    let mut gatherer = Gatherer { language, sources, found: Vec::new() };
    gatherer.blocks(blocks, Place::Paragraph);
    gatherer.found
}

/// One stretch; nothing where there are no words.
pub(super) fn of_inlines(inlines: &[Inline], whole: Span, language: Language, sources: &Sources) -> Option<Prose> {
    let mut gatherer = Gatherer { language, sources, found: Vec::new() };
    gatherer.stretch(Place::Paragraph, false, inlines, whole);
    gatherer.found.pop()
}

struct Gatherer<'a> {
    language: Language,
    sources: &'a Sources,
    found: Vec<Prose>,
}

impl Gatherer<'_> {
    fn blocks(&mut self, blocks: &[Block], place: Place) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { text, .. } => self.stretch(Place::Heading, false, text, block.span),
                BlockKind::Paragraph(text) => {
                    self.stretch(place, block.attributes.has("continued"), text, block.span);
                }
                BlockKind::List(items) | BlockKind::Bullets(items) => self.items(items, place),
                BlockKind::Frame(_, blocks) => self.blocks(blocks, place),
                BlockKind::ResultsFramework(framework) => {
                    for words in framework.objective.iter() {
                        self.stretch(Place::Framework, false, words, block.span);
                    }
                    for row in &framework.accomplishments {
                        self.stretch(Place::Framework, false, &row.text, row.span);
                        for words in &row.indicators {
                            self.stretch(Place::Framework, false, words, row.span);
                        }
                    }
                }
                BlockKind::Table(table) => {
                    self.caption(&table.caption, block.span);
                    for cell in table.head.iter().flatten().chain(table.rows.iter().flat_map(|row| &row.cells)) {
                        self.blocks(&cell.blocks, Place::Cell);
                    }
                }
                // The labels of a drawing are cut as its shapes are; no sentence stands there.
                BlockKind::Figure(figure) => self.caption(&figure.caption, block.span),
            }
        }
    }

    fn items(&mut self, items: &[Item], place: Place) {
        let inner = if place == Place::Paragraph { Place::Item } else { place };
        for item in items {
            let first = self.found.len();
            self.blocks(&item.blocks, inner);
            self.found[first..].iter_mut().for_each(|prose| prose.continues = true);
        }
    }

    fn caption(&mut self, caption: &Caption, span: Span) {
        let remarks = [&caption.source, &caption.note, &caption.abbreviations].into_iter().flatten();
        let remarks = remarks.map(|remark| &remark.words);
        for words in [&caption.title, &caption.headnote].into_iter().chain(remarks) {
            self.stretch(Place::Display, false, words, span);
        }
    }

    fn stretch(&mut self, place: Place, continues: bool, inlines: &[Inline], whole: Span) {
        if inlines.is_empty() {
            return;
        }
        let mut prose = Prose {
            language: self.language,
            place,
            continues,
            words: String::new(),
            opaque: Vec::new(),
            whole,
            pieces: Vec::new(),
        };
        self.inlines(&mut prose, inlines);
        self.found.push(prose);
    }

    fn inlines(&self, prose: &mut Prose, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(words) | InlineKind::Resolution { number: words, .. } => {
                    self.piece(prose, words, inline.span);
                }
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
                    self.inlines(prose, inner);
                }
                InlineKind::Link { text, .. } => self.inlines(prose, text),
                InlineKind::Note(_) => {}
                InlineKind::Symbol(symbol) => opaque(prose, &symbol.to_string(), inline.span, false),
                InlineKind::Url(url) => opaque(prose, url, inline.span, true),
                InlineKind::Reference(reference) if !reference.words.is_empty() => {
                    self.inlines(prose, &reference.words);
                }
                InlineKind::Reference(_) => opaque(prose, &REFERENCE.to_string(), inline.span, false),
                InlineKind::Break => self.piece(prose, "\n", inline.span),
            }
        }
    }

    fn piece(&self, prose: &mut Prose, words: &str, span: Span) {
        let offsets = align(words, self.sources.slice(span));
        prose.pieces.push(Piece { at: prose.words.len(), span, offsets: Some(offsets) });
        prose.words.push_str(words);
    }
}

fn opaque(prose: &mut Prose, words: &str, span: Span, is_address: bool) {
    let at = prose.words.len();
    prose.pieces.push(Piece { at, span, offsets: None });
    prose.words.push_str(words);
    prose.opaque.push(Opaque { range: at..prose.words.len(), is_address });
}

/// Whether a character is of a word; the usual ones are told without the table.
pub(super) fn is_of_word(c: char) -> bool {
    matches!(c, 'а'..='я' | 'ا'..='غ' | 'ف'..='ي' | '\u{4e00}'..='\u{9fa5}') || c.is_alphanumeric()
}

/// Whether a character is Han.
pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
