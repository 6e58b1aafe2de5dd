//! XML, written; what is read of it is common to all that reads it.

use crate::diagnostic::{Code, Diagnostic};
use crate::load::xml;
use crate::source::{FileId, Sources};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use roxmltree::Document;

pub(super) use crate::load::xml::{child, children, tag};

/// A file that came back as a tree.
///
/// # Errors
/// It is not well-formed, or it declares entities.
pub(super) fn parse(sources: &Sources, file: FileId) -> Result<Document<'_>, Diagnostic> {
    xml::parse(sources, file, Code::ExchangeSyntax)
}

/// Attributes of an element that is written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Writes XML. Line ends are put where they mean nothing: between elements that hold no words.
pub(super) struct Printer {
    writer: Writer<Vec<u8>>,
    depth: usize,
}

impl Printer {
    /// With the declaration.
    pub(super) fn new() -> Self {
        let mut printer = Self { writer: Writer::new(Vec::new()), depth: 0 };
        printer.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        printer.line();
        printer
    }

    /// What was written.
    pub(super) fn finish(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    /// An element on lines of its own, and what stands in it.
    pub(super) fn block(&mut self, name: &str, attributes: Attributes, inside: impl FnOnce(&mut Self)) {
        self.indent();
        self.start(name, attributes);
        self.line();
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.indent();
        self.end(name);
        self.line();
    }

    /// An element on one line, and what stands in it.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes, inside: impl FnOnce(&mut Self)) {
        self.indent();
        self.start(name, attributes);
        inside(self);
        self.end(name);
        self.line();
    }

    /// The beginning of an element within words.
    pub(super) fn start(&mut self, name: &str, attributes: Attributes) {
        let attributes: Vec<_> = attributes.iter().map(|(key, value)| (*key, allowed(value))).collect();
        let attributes = attributes.iter().map(|(key, value)| (*key, value.as_str()));
        self.event(Event::Start(BytesStart::new(name).with_attributes(attributes)));
    }

    /// Its end.
    pub(super) fn end(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element without content, within words.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes) {
        let attributes: Vec<_> = attributes.iter().map(|(key, value)| (*key, allowed(value))).collect();
        let attributes = attributes.iter().map(|(key, value)| (*key, value.as_str()));
        self.event(Event::Empty(BytesStart::new(name).with_attributes(attributes)));
    }

    /// Words.
    pub(super) fn words(&mut self, words: &str) {
        self.event(Event::Text(BytesText::new(&allowed(words))));
    }

    /// A document type without declarations of its own.
    pub(super) fn doctype(&mut self, words: &str) {
        self.event(Event::DocType(BytesText::from_escaped(words)));
        self.line();
    }

    fn indent(&mut self) {
        let spaces = " ".repeat(self.depth);
        self.event(Event::Text(BytesText::from_escaped(spaces)));
    }

    fn line(&mut self) {
        self.event(Event::Text(BytesText::from_escaped("\n")));
    }

    fn event(&mut self, event: Event) {
        // Memory takes everything.
        self.writer.write_event(event).ok();
    }
}

/// Words with what may not stand in XML shown as lost: such a segment comes back as another than it went, and is refused.
fn allowed(words: &str) -> String {
    let is_allowed =
        |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    words.chars().map(|c| if is_allowed(c) { c } else { '\u{fffd}' }).collect()
}
