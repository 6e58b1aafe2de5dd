//! Blocks: headings, paragraphs, and what stands in their place and should not.

use super::Reader;
use super::construct::Construct;
use super::definition::DEFINITION;
use super::inline::Recognise;
use super::key::Keys;
use super::passage::Passage;
use crate::diagnostic::Code;
use crate::text::{Attributes, Block, BlockKind, Inline};
use comrak::nodes::{Node, NodeHeading, NodeValue, Sourcepos};

/// What blocks are read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scope {
    /// What holds them.
    pub(super) holder: Holder,
    /// Whether they are quoted: labels in another's words may be typed.
    pub(super) quoted: bool,
    /// How many lists they stand in.
    pub(super) depth: usize,
}

/// What holds blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// The text itself, or a frame in it: all kinds.
    Text,
    /// An item of a list: paragraphs and lists alone, as all that follow.
    Item,
    /// A note.
    Note,
    /// A cell of a table.
    Cell,
}

impl Holder {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "the text",
            Self::Item => "an item",
            Self::Note => "a note",
            Self::Cell => "a cell",
        }
    }
}

impl Scope {
    /// The text itself.
    pub(super) const TEXT: Self = Self { holder: Holder::Text, quoted: false, depth: 0 };

    /// Outside all lists.
    pub(super) fn of(holder: Holder) -> Self {
        Self { holder, ..Self::TEXT }
    }

    /// In an item of a list here.
    pub(super) fn item(self) -> Self {
        let holder = if self.holder == Holder::Text { Holder::Item } else { self.holder };
        Self { holder, depth: self.depth + 1, ..self }
    }

    /// Whether labels come by themselves here, so that a typed one is a mistake.
    fn labels(self) -> bool {
        matches!(self.holder, Holder::Text | Holder::Item) && !self.quoted
    }
}

impl Reader<'_> {
    /// The blocks that a node holds.
    pub(super) fn blocks<'a>(
        &mut self,
        passage: &Passage,
        parent: Node<'a>,
        keys: &mut Keys,
        scope: Scope,
    ) -> Vec<Block> {
        let span = self.first_line(passage, parent.data().sourcepos);
        self.within(span, |reader| {
            let mut blocks = Vec::new();
            for node in parent.children() {
                reader.block(passage, node, keys, scope, &mut blocks);
            }
            blocks
        })
    }

    /// Adds what a node is; nothing where it is a mistake, what it holds where that can be read.
    pub(super) fn block<'a>(
        &mut self,
        passage: &Passage,
        node: Node<'a>,
        keys: &mut Keys,
        scope: Scope,
        blocks: &mut Vec<Block>,
    ) {
        let data = node.data();
        let position = data.sourcepos;
        match &data.value {
            NodeValue::Paragraph if passage.ragged_table(position).is_some() => self.table_outside(passage, position),
            NodeValue::Paragraph => {
                let construct = if scope.holder == Holder::Note { Construct::Note } else { Construct::Paragraph };
                let attributes = self.allowed(construct, passage.attributes_of(position));
                let block = self.paragraph(passage, node, attributes, keys, scope);
                blocks.push(block);
            }
            NodeValue::List(list) => self.list(passage, node, list, keys, scope, blocks),
            NodeValue::FootnoteDefinition(note) => {
                if scope.holder == Holder::Note {
                    let line = self.first_line(passage, position);
                    self.report(line, Code::TextMisplaced, "a note is defined within a note", DEFINITION);
                }
                self.note(passage, node, &note.name);
            }
            NodeValue::Heading(_) | NodeValue::BlockDirective(_) if scope.holder != Holder::Text => {
                let message = format!("{} holds paragraphs and lists alone", scope.holder.name());
                self.report(self.first_line(passage, position), Code::TextMisplaced, message, "move this out of it");
            }
            NodeValue::Heading(heading) => {
                let block = self.heading(passage, node, heading, position, keys);
                blocks.push(block);
            }
            NodeValue::BlockDirective(directive) => self.directive(passage, node, directive, keys, scope, blocks),
            NodeValue::BlockQuote => {
                let hint = "fence it: `::: quote`";
                self.report(
                    self.first_line(passage, position),
                    Code::TextBlockQuote,
                    "a quotation marked by `>`",
                    hint,
                );
                blocks.extend(self.blocks(passage, node, keys, scope));
            }
            NodeValue::Table(_) => self.table_outside(passage, position),
            NodeValue::CodeBlock(code) => self.code(self.first_line(passage, position), code),
            NodeValue::HtmlBlock(_) => self.html(self.first_line(passage, position)),
            NodeValue::ThematicBreak => self.thematic_break(passage, position),
            _ => {}
        }
    }

    fn table_outside(&mut self, passage: &Passage, position: Sourcepos) {
        let hint = "put it between `::: table` and `:::`";
        self.report(self.first_line(passage, position), Code::TableOutside, "a table outside its directive", hint);
    }

    /// A paragraph, its attributes known.
    pub(super) fn paragraph<'a>(
        &mut self,
        passage: &Passage,
        node: Node<'a>,
        mut attributes: Attributes,
        keys: &mut Keys,
        scope: Scope,
    ) -> Block {
        let position = node.data().sourcepos;
        let key = self.key(&mut attributes, keys.next("p"));
        let range = passage.range(position);
        self.setext(passage, position);
        if scope.labels() {
            self.typed_label(passage, range.clone());
        }
        let text = self.inlines(passage, node, Recognise::All);
        Block { key, attributes, span: passage.span(range), kind: BlockKind::Paragraph(text) }
    }

    fn heading<'a>(
        &mut self,
        passage: &Passage,
        node: Node<'a>,
        heading: &NodeHeading,
        position: Sourcepos,
        keys: &mut Keys,
    ) -> Block {
        let mut attributes = self.allowed(Construct::Heading, passage.attributes_of(position));
        let key = self.key(&mut attributes, keys.next("h"));
        let text = self.inlines(passage, node, Recognise::All);
        let span = passage.span_of(position);
        if Inline::is_blank(&text) {
            self.report(span, Code::TextHeadingEmpty, "a heading without words", "write its words, or take it out");
        }
        Block { key, attributes, span, kind: BlockKind::Heading { level: heading.level, text } }
    }
}
