//! Lists and their items.

use super::Reader;
use super::block::Scope;
use super::construct::Construct;
use super::key::Keys;
use super::passage::Passage;
use crate::diagnostic::Code;
use crate::source::Span;
use crate::text::{Attributes, Block, BlockKind, Inline, Item};
use comrak::nodes::{ListType, Node, NodeList, NodeValue};

/// How deep lists go (un-format 5.3).
const DEEPEST: usize = 3;

impl Reader<'_> {
    /// Adds a list; one that a note's definition has cut in two goes on.
    pub(super) fn list<'a>(
        &mut self,
        passage: &Passage,
        node: Node<'a>,
        list: &NodeList,
        keys: &mut Keys,
        scope: Scope,
        blocks: &mut Vec<Block>,
    ) {
        let position = node.data().sourcepos;
        let line = self.first_line(passage, position);
        if scope.depth == DEEPEST {
            let message = format!("a list deeper than {DEEPEST} levels");
            self.report(line, Code::TextListDeep, message, "make paragraphs of its items");
        }
        let ordered = list.list_type == ListType::Ordered;
        if ordered
            && let Some(Block { kind: BlockKind::List(items), key, .. }) = blocks.last_mut()
            && follows_a_note(node)
            && list.start == items.len() + 1
        {
            self.item_numbers(passage, node, items.len());
            let mut keys = Keys::after(key, items.len());
            items.extend(self.items(passage, node, &mut keys, scope));
            return;
        }
        if ordered && list.start != 1 {
            let message = format!("`{}.` begins a list here", list.start);
            let hint = format!(
                "a list begins at 1; to give a paragraph this number, write `{{n={}}}` at its end; otherwise write `{}\\.`",
                list.start, list.start
            );
            self.report(line, Code::TextListStart, message, hint);
        } else if ordered {
            self.item_numbers(passage, node, 0);
        }
        let kind = if ordered { "list" } else { "bullets" };
        let key = self.key(&mut Attributes::default(), keys.next(kind));
        let items = self.items(passage, node, &mut Keys::within(&key), scope);
        let kind = if ordered { BlockKind::List(items) } else { BlockKind::Bullets(items) };
        blocks.push(Block { key, attributes: Attributes::default(), span: passage.span_of(position), kind });
    }

    /// Reports the first item whose typed number is not the one it gets, in a list that goes on after `before` items.
    /// Where all are typed as 1, none is meant.
    pub(super) fn item_numbers<'a>(&mut self, passage: &Passage, list: Node<'a>, before: usize) {
        let typed = |item: &Node<'a>| match item.data().value {
            NodeValue::Item(item) => Some(item.start),
            _ => None,
        };
        if list.children().filter_map(|item| typed(&item)).all(|number| number == 1) {
            return;
        }
        let mut counted = before;
        for (position, item) in (before + 1..).zip(list.children()) {
            let first = item.first_child().map(|first| passage.attributes_of(first.data().sourcepos));
            let pinned = first.and_then(|attributes| attributes.get("n")?.value.parse::<usize>().ok());
            counted = pinned.unwrap_or(counted.saturating_add(1));
            let Some(number) = typed(&item).filter(|number| *number != position && *number != counted) else {
                continue;
            };
            let line = self.first_line(passage, item.data().sourcepos);
            let message = format!("`{number}.` stands at place {counted} of its list");
            let hint = format!("items are labelled in their order; to pin its place write `{{n={number}}}` at its end");
            self.report(line, Code::TextListStart, message, hint);
            return;
        }
    }

    /// Reports something that has no words and should have some.
    pub(super) fn without_words(&mut self, span: Span, what: &str) {
        let hint = "write them, or take it out";
        self.report(span, Code::TextWithoutWords, format!("{what} without words"), hint);
    }

    fn items<'a>(&mut self, passage: &Passage, list: Node<'a>, keys: &mut Keys, scope: Scope) -> Vec<Item> {
        let span = self.first_line(passage, list.data().sourcepos);
        self.within(span, |reader| list.children().map(|item| reader.item(passage, item, keys, scope)).collect())
    }

    /// An item; what stands at the end of its first paragraph is its own.
    fn item<'a>(&mut self, passage: &Passage, node: Node<'a>, keys: &mut Keys, scope: Scope) -> Item {
        let position = node.data().sourcepos;
        let first = node.first_child().filter(|child| matches!(child.data().value, NodeValue::Paragraph));
        let written = first.map(|paragraph| passage.attributes_of(paragraph.data().sourcepos)).unwrap_or_default();
        let mut attributes = self.allowed(Construct::Item, written);
        let key = self.key(&mut attributes, keys.next(""));
        let scope = scope.item();
        let mut within = Keys::within(&key);
        let mut blocks = Vec::new();
        for child in node.children() {
            match first {
                Some(first) if first.same_node(child) => {
                    self.task(passage, child.data().sourcepos);
                    blocks.push(self.paragraph(passage, child, Attributes::default(), &mut within, scope));
                }
                _ => self.block(passage, child, &mut within, scope, &mut blocks),
            }
        }
        let is_note = |child: Node| matches!(child.data().value, NodeValue::FootnoteDefinition(_));
        let blank = node.children().all(is_note)
            || matches!(blocks.first(), Some(Block { kind: BlockKind::Paragraph(text), .. }) if Inline::is_blank(text));
        if blank {
            self.without_words(self.first_line(passage, position), "an item");
        }
        Item { key, attributes, span: passage.span_of(position), blocks }
    }
}

/// Whether nothing but definitions of notes stands between a list and the list before it.
fn follows_a_note(node: Node) -> bool {
    let is_note = |node: &Node| matches!(node.data().value, NodeValue::FootnoteDefinition(_));
    let mut before = node.preceding_siblings().filter(|sibling| !sibling.same_node(node));
    before.next().is_some_and(|sibling| is_note(&sibling))
        && before.find(|sibling| !is_note(sibling)).is_some_and(|node| matches!(node.data().value, NodeValue::List(_)))
}
