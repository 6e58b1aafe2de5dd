//! What stands around the data of tables, figures and charts.

use super::Reader;
use super::construct::Construct;
use super::directive::Directive;
use super::inline::Recognise;
use crate::diagnostic::Code;
use crate::text::Caption;
use comrak::nodes::{Node, NodeValue};

/// The paragraphs that a directive tells apart by a class.
const LINES: [&str; 4] = ["headnote", "source", "note", "abbreviations"];

impl Reader<'_> {
    /// The caption and its lines, and the nodes that may be data.
    pub(super) fn caption<'a>(&mut self, directive: &mut Directive<'_, 'a>) -> (Caption, Vec<Node<'a>>) {
        let passage = directive.passage;
        let mut caption = Caption::default();
        let mut data = Vec::new();
        for node in directive.node.children() {
            let position = node.data().sourcepos;
            let line = self.first_line(passage, position);
            match &node.data().value {
                NodeValue::Paragraph if holds_image(node) => data.push(node),
                NodeValue::Paragraph => {
                    let attributes = self.allowed(Construct::Caption, passage.attributes_of(position));
                    let class = LINES.into_iter().find(|class| attributes.has(class));
                    let place = match class {
                        Some("headnote") => &mut caption.headnote,
                        Some("source") => &mut caption.source,
                        Some("note") => &mut caption.note,
                        Some(_) => &mut caption.abbreviations,
                        None if data.is_empty() => &mut caption.title,
                        None => {
                            let hint = "mark it: `{.headnote}`, `{.source}`, `{.note}` or `{.abbreviations}`";
                            self.report(line, Code::TableParagraph, "a paragraph that is no caption", hint);
                            continue;
                        }
                    };
                    if place.is_empty() {
                        *place = self.inlines(passage, node, Recognise::All);
                    } else {
                        let what = class.unwrap_or("caption");
                        let hint = "make one paragraph of the two, or mark this one by another class";
                        self.report(line, Code::TableParagraph, format!("a second {what}"), hint);
                    }
                    if class.is_none() {
                        directive.attributes.classes.extend(attributes.classes);
                    }
                }
                NodeValue::FootnoteDefinition(note) => self.note(passage, node, &note.name),
                NodeValue::Table(_) | NodeValue::CodeBlock(_) | NodeValue::List(_) => data.push(node),
                _ => {
                    let hint = "move it before or after the directive";
                    self.report(line, Code::TextMisplaced, "this cannot stand in a table or figure", hint);
                }
            }
        }
        (caption, data)
    }
}

fn holds_image(node: Node) -> bool {
    node.children().any(|child| matches!(child.data().value, NodeValue::Image(_)))
}
