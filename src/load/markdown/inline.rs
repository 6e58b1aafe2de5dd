//! Running text: marks, notes, links, and what is recognised in plain words.

use super::passage::Passage;
use super::run::Run;
use super::{Reader, parser};
use crate::address;
use crate::diagnostic::Code;
use crate::language::Language;
use crate::source::composed;
use crate::symbol;
use crate::text::{Inline, InlineKind};
use comrak::Arena;
use comrak::nodes::{Node, NodeValue};
use std::ops::Range;

/// Whether symbols and addresses are recognised. In the words of a link they are not: a link leads to one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Recognise {
    /// They are.
    All,
    /// Words stay words.
    Words,
}

impl Reader<'_> {
    /// A passage of running text: a title, a cell of one line.
    pub(super) fn line(&mut self, mut passage: Passage) -> Vec<Inline> {
        if passage.text.contains("[^") {
            passage.add_definitions(self.defined.iter());
        }
        let arena = Arena::new();
        let root = parser::parse(&arena, &passage.parsed);
        let mut inlines = Vec::new();
        for node in root.children() {
            let data = node.data();
            match data.value {
                NodeValue::Paragraph => inlines.extend(self.inlines(&passage, node, Recognise::All)),
                NodeValue::FootnoteDefinition(_) if data.sourcepos.start.line > passage.line_count() => {}
                _ => {
                    let hint = "write one paragraph";
                    self.report(passage.span_of(data.sourcepos), Code::TextMisplaced, "no block can stand here", hint);
                }
            }
        }
        inlines
    }

    /// The running text that a node holds.
    pub(super) fn inlines<'a>(&mut self, passage: &Passage, parent: Node<'a>, recognise: Recognise) -> Vec<Inline> {
        let span = passage.span_of(parent.data().sourcepos);
        self.within(span, |reader| reader.inlines_of(passage, parent, recognise))
    }

    fn inlines_of<'a>(&mut self, passage: &Passage, parent: Node<'a>, recognise: Recognise) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut run = Run::default();
        let mut read_to = 0;
        for node in parent.children() {
            let data = node.data();
            let range = passage.range(data.sourcepos);
            let mut leaf = |reader: &mut Self, kind: InlineKind| {
                reader.flush(passage, &mut run, recognise, &mut inlines);
                inlines.push(Inline { span: passage.span(range.clone()), kind });
            };
            match &data.value {
                NodeValue::Text(words) => {
                    let read = words.len().min(read_to.max(range.start) - range.start);
                    let words = words.get(read..).unwrap_or_default();
                    run.push(passage, words, range.start + read..range.end);
                }
                NodeValue::Escaped => {
                    for text in node.children() {
                        if let NodeValue::Text(words) = &text.data().value {
                            run.push_escaped(passage, words, passage.range(text.data().sourcepos));
                        }
                    }
                }
                NodeValue::SoftBreak => {
                    let before = run.value().chars().last().or_else(|| last_character(&inlines));
                    let after = node.next_sibling().and_then(first_character);
                    run.push(passage, self.joint(before, after), range);
                }
                NodeValue::LineBreak => leaf(self, InlineKind::Break),
                NodeValue::Emph => {
                    let inner = self.inlines(passage, node, recognise);
                    leaf(self, InlineKind::Emphasis(inner));
                }
                NodeValue::Strong => {
                    let inner = self.inlines(passage, node, recognise);
                    leaf(self, InlineKind::Strong(inner));
                }
                NodeValue::Superscript => {
                    let inner = self.inlines(passage, node, recognise);
                    leaf(self, InlineKind::Superscript(inner));
                }
                NodeValue::FootnoteReference(note) => {
                    self.called.insert(note.name.clone());
                    leaf(self, InlineKind::Note(note.name.clone()));
                }
                NodeValue::Link(link) => {
                    self.flush(passage, &mut run, recognise, &mut inlines);
                    let (kind, end) = self.link(passage, node, link, range.clone());
                    read_to = end;
                    match kind {
                        Some(kind) => inlines.push(Inline { span: passage.span(range.start..end), kind }),
                        None => inlines.extend(self.inlines(passage, node, recognise)),
                    }
                }
                NodeValue::Image(_) => {
                    self.flush(passage, &mut run, recognise, &mut inlines);
                    let hint = "put it in a figure of its own: `::: figure`";
                    self.report(passage.span(range), Code::TextImage, "an image outside a figure", hint);
                }
                NodeValue::Code(code) => {
                    let hint = "write words without backticks; a backtick that is meant is `\\``";
                    self.report(passage.span(range.clone()), Code::TextCode, "code has no place in a document", hint);
                    run.push(passage, &code.literal, range);
                }
                NodeValue::HtmlInline(literal) => {
                    self.html(passage.span(range.clone()));
                    run.push(passage, literal, range);
                }
                _ => {
                    self.flush(passage, &mut run, recognise, &mut inlines);
                    inlines.extend(self.inlines(passage, node, recognise));
                }
            }
        }
        self.flush(passage, &mut run, recognise, &mut inlines);
        inlines
    }

    /// What stands between two lines of a paragraph: nothing in Chinese, a space elsewhere.
    fn joint(&self, before: Option<char>, after: Option<char>) -> &'static str {
        let joins = self.language.row().joins_lines;
        let (before, after) = (before.is_some_and(is_wide), after.is_some_and(is_wide));
        if (before && after) || (joins && (before || after)) { "" } else { " " }
    }

    /// Ends a run of words: what is recognised in it stands apart.
    fn flush(&mut self, passage: &Passage, run: &mut Run, recognise: Recognise, inlines: &mut Vec<Inline>) {
        let run = std::mem::take(run);
        let words = run.value();
        self.undefined_notes(passage, &run);
        self.stray_attributes(passage, &run);
        self.stray_links(passage, &run);
        self.escaped_controls(passage, &run);
        let mut at = 0;
        let mut push = |part: Range<usize>, kind: InlineKind| {
            if !part.is_empty() {
                inlines.push(Inline { span: passage.span(run.range(part)), kind });
            }
        };
        for (part, kind) in recognised(words, recognise, self.language) {
            push(at..part.start, InlineKind::Text(composed(words[at..part.start].to_owned())));
            at = part.end;
            push(part, kind);
        }
        push(at..words.len(), InlineKind::Text(composed(words[at..].to_owned())));
    }
}

/// Addresses, symbols and numbers of resolutions, in order, none within another.
fn recognised(words: &str, recognise: Recognise, language: Language) -> Vec<(Range<usize>, InlineKind)> {
    if recognise == Recognise::Words {
        return Vec::new();
    }
    let mut found: Vec<_> =
        address::find(words).into_iter().map(|part| (part.clone(), InlineKind::Url(words[part].to_owned()))).collect();
    let symbols = symbol::find(words).into_iter().map(|(part, symbol)| (part, InlineKind::Symbol(symbol)));
    let resolutions = symbol::find_resolutions(words, language)
        .into_iter()
        .map(|found| (found.range, InlineKind::Resolution { number: found.number, symbol: found.symbol }));
    for (part, kind) in symbols.chain(resolutions) {
        if !found.iter().any(|(taken, _)| taken.start < part.end && part.start < taken.end) {
            found.push((part, kind));
        }
    }
    found.sort_by_key(|(part, _)| part.start);
    found
}

/// Whether a character is as wide as a Chinese one and needs no space beside it.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}

fn last_character(inlines: &[Inline]) -> Option<char> {
    inlines.iter().rev().find_map(|inline| match &inline.kind {
        InlineKind::Text(words) | InlineKind::Url(words) => words.chars().last(),
        InlineKind::Resolution { number, .. } => number.chars().last(),
        InlineKind::Symbol(symbol) => symbol.to_string().chars().last(),
        InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
            last_character(inner)
        }
        InlineKind::Link { text, .. } => last_character(text),
        InlineKind::Reference(reference) => last_character(&reference.words).or(Some('1')),
        InlineKind::Note(_) => None,
        InlineKind::Break => Some('\n'),
    })
}

fn first_character(node: Node) -> Option<char> {
    let siblings = std::iter::successors(Some(node), |node| node.next_sibling());
    siblings.flat_map(|sibling| sibling.descendants()).find_map(|node| match &node.data().value {
        NodeValue::Text(words) => words.chars().next(),
        NodeValue::Code(code) => code.literal.chars().next(),
        _ => None,
    })
}
