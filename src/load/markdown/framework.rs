//! Results frameworks: an objective, accomplishments, and how each is measured.

use super::Reader;
use super::construct::Construct;
use super::directive::Directive;
use super::inline::Recognise;
use super::key::Keys;
use super::passage::Passage;
use crate::diagnostic::Code;
use crate::text::{Accomplishment, Inline, ResultsFramework};
use comrak::nodes::{ListType, Node, NodeValue};

impl Reader<'_> {
    /// What a results framework holds.
    pub(super) fn framework(&mut self, directive: &Directive) -> ResultsFramework {
        let passage = directive.passage;
        let mut framework = ResultsFramework { objective: None, accomplishments: Vec::new() };
        let mut keys = Keys::within(&directive.key);
        for node in directive.node.children() {
            match &node.data().value {
                NodeValue::FootnoteDefinition(note) => self.note(passage, node, &note.name),
                NodeValue::Paragraph if framework.objective.is_none() && framework.accomplishments.is_empty() => {
                    self.bare(Construct::Objective, passage, node);
                    framework.objective = Some(self.inlines(passage, node, Recognise::All));
                }
                NodeValue::List(list) if list.list_type == ListType::Ordered => {
                    self.item_numbers(passage, node, framework.accomplishments.len());
                    for item in node.children() {
                        let accomplishment = self.accomplishment(passage, item, &mut keys);
                        framework.accomplishments.push(accomplishment);
                    }
                }
                _ => self.no_framework(passage, node, "it holds an objective and one ordered list of accomplishments"),
            }
        }
        if framework.accomplishments.is_empty() && framework.objective.is_none() {
            let hint =
                "write the objective as a paragraph, each accomplishment as `1.`, its indicators in a list within";
            self.report(directive.line, Code::TextFramework, "an empty results framework", hint);
        }
        framework
    }

    fn accomplishment<'a>(&mut self, passage: &Passage, item: Node<'a>, keys: &mut Keys) -> Accomplishment {
        let first = item.first_child().filter(|child| matches!(child.data().value, NodeValue::Paragraph));
        let written = first.map(|node| passage.attributes_of(node.data().sourcepos)).unwrap_or_default();
        let mut attributes = self.allowed(Construct::Item, written);
        let key = self.key(&mut attributes, keys.next(""));
        let mut read = Accomplishment {
            key,
            attributes,
            span: passage.span_of(item.data().sourcepos),
            text: first.map(|node| self.inlines(passage, node, Recognise::All)).unwrap_or_default(),
            indicators: Vec::new(),
            lettered: false,
        };
        for node in item.children().skip(usize::from(first.is_some())) {
            match &node.data().value {
                NodeValue::FootnoteDefinition(note) => self.note(passage, node, &note.name),
                NodeValue::Paragraph if read.indicators.is_empty() => {
                    self.bare(Construct::Indicator, passage, node);
                    read.indicators.push(self.inlines(passage, node, Recognise::All));
                }
                NodeValue::List(list) if list.list_type == ListType::Ordered && read.indicators.is_empty() => {
                    self.item_numbers(passage, node, 0);
                    read.lettered = true;
                    read.indicators = node.children().map(|item| self.indicator(passage, item)).collect();
                }
                _ => self.no_framework(passage, node, "an accomplishment has one list of indicators, or one paragraph"),
            }
        }
        if read.text.is_empty() || read.indicators.is_empty() {
            let hint = "below its words stands how it is measured: a list set in, or one paragraph";
            self.report(read.span, Code::TextFramework, "an accomplishment without words or indicators", hint);
        }
        read
    }

    fn indicator<'a>(&mut self, passage: &Passage, item: Node<'a>) -> Vec<Inline> {
        let mut words = Vec::new();
        for node in item.children() {
            match &node.data().value {
                NodeValue::FootnoteDefinition(note) => self.note(passage, node, &note.name),
                NodeValue::Paragraph if words.is_empty() => {
                    self.bare(Construct::Indicator, passage, node);
                    words = self.inlines(passage, node, Recognise::All);
                }
                _ => self.no_framework(passage, node, "an indicator is one paragraph"),
            }
        }
        if Inline::is_blank(&words) {
            self.without_words(self.first_line(passage, item.data().sourcepos), "an indicator");
        }
        words
    }

    fn no_framework(&mut self, passage: &Passage, node: Node, hint: &str) {
        let span = self.first_line(passage, node.data().sourcepos);
        self.report(span, Code::TextFramework, "this cannot stand here in a results framework", hint);
    }
}
