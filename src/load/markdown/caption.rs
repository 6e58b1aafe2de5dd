//! What stands around the data of tables, figures and charts.

use super::Reader;
use super::construct::Construct;
use super::directive::Directive;
use super::inline::Recognise;
use crate::diagnostic::Code;
use crate::text::{Caption, Inline, Remark};
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
                NodeValue::Paragraph if holds_image(node) || passage.ragged_table(position).is_some() => {
                    data.push(node)
                }
                NodeValue::Paragraph => {
                    let attributes = self.allowed(Construct::Caption, passage.attributes_of(position));
                    let class = LINES.into_iter().find(|class| attributes.has(class));
                    if class.is_none() && !data.is_empty() {
                        let hint = "mark it: `{.headnote}`, `{.source}`, `{.note}` or `{.abbreviations}`";
                        self.report(line, Code::TableParagraph, "a paragraph that is no caption", hint);
                        continue;
                    }
                    let words = self.inlines(passage, node, Recognise::All);
                    let own_label = attributes.has("own-label");
                    if let Some(second) = put(&mut caption, class, words, own_label) {
                        let hint = "make one paragraph of the two, or mark this one by another class";
                        self.report(line, Code::TableParagraph, format!("a second {second}"), hint);
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

/// Puts words in their place; the name of the place where it was taken already.
fn put(
    caption: &mut Caption,
    class: Option<&'static str>,
    words: Vec<Inline>,
    own_label: bool,
) -> Option<&'static str> {
    let remark = match class {
        Some("source") => &mut caption.source,
        Some("note") => &mut caption.note,
        Some("abbreviations") => &mut caption.abbreviations,
        _ => {
            let line = if class.is_some() { &mut caption.headnote } else { &mut caption.title };
            if !line.is_empty() {
                return Some(class.unwrap_or("caption"));
            }
            *line = words;
            return None;
        }
    };
    if remark.is_some() {
        return class;
    }
    *remark = Some(Remark { words, own_label });
    None
}

pub(super) fn holds_image(node: Node) -> bool {
    node.children().any(|child| matches!(child.data().value, NodeValue::Image(_)))
}
