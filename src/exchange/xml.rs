//! XML, written and read. Nothing is expanded and nothing is fetched: a file may name the DTD of its format, and may
//! declare nothing.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use roxmltree::{Document, Error, Node, ParsingOptions};

/// Elements and texts in one file: far more than any session has.
const NODES: u32 = 4_000_000;

/// A file as a tree.
///
/// # Errors
/// It is not well-formed, or it declares entities.
pub(super) fn parse(sources: &Sources, file: FileId) -> Result<Document<'_>, Diagnostic> {
    let text = sources.text(file);
    let refused = |at: usize, message: String, hint: &str| {
        let end = text.ceil_char_boundary((at + 1).min(text.len()));
        Err(Diagnostic::at(Span::new(file, at..end.max(at)), Code::ExchangeSyntax, message).hint(hint))
    };
    if let Some(at) = text.find("<!ENTITY") {
        return refused(at, "the file declares an entity".to_owned(), "write the characters themselves");
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).or_else(|error| {
        let at = match error {
            Error::UnclosedRootNode | Error::NoRootNode | Error::UnexpectedEndOfStream => text.trim_end().len(),
            _ => offset(text, error.pos()),
        };
        refused(at, fault(&error), "export the file anew, or mend it with an editor of XML")
    })
}

/// The byte of a place that the parser names: lines and columns from 1, columns in characters.
fn offset(text: &str, place: roxmltree::TextPos) -> usize {
    let line = place.row.saturating_sub(1) as usize;
    let start = match line {
        0 => 0,
        _ => text.match_indices('\n').nth(line - 1).map_or(text.len(), |(at, _)| at + 1),
    };
    let rest = text.get(start..).unwrap_or_default();
    let column = place.col.saturating_sub(1) as usize;
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}

fn fault(error: &Error) -> String {
    match error {
        Error::UnexpectedCloseTag(expected, found, _) => {
            format!("`</{found}>` stands where `<{expected}>` is to be closed")
        }
        Error::UnknownEntityReference(name, _) => format!("`&{name};` is no character that XML knows"),
        Error::MalformedEntityReference(_) => "a `&` begins no character".to_owned(),
        Error::DuplicatedAttribute(name, _) => format!("the attribute `{name}` stands twice"),
        Error::UnknownNamespace(name, _) => format!("the prefix `{name}` is not declared"),
        Error::NoRootNode => "the file has no element".to_owned(),
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => "the file ends too early".to_owned(),
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            "the file has too many elements".to_owned()
        }
        Error::NonXmlChar(c, _) => format!("the character U+{:04X} may not stand in XML", u32::from(*c)),
        _ => "this is no XML".to_owned(),
    }
}

/// The place of the tag with which an element begins.
pub(super) fn tag(file: FileId, node: Node) -> Span {
    let Span { start, end, .. } = Span::new(file, node.range());
    let source = node.document().input_text().get(start..end).unwrap_or_default();
    let length =
        source.find(['>', '\n', '\r']).map_or(source.len(), |at| at + usize::from(source[at..].starts_with('>')));
    Span::new(file, start..start + length)
}

/// The children of an element that are elements of a name.
pub(super) fn children<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// The first child of a name.
pub(super) fn child<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'static str) -> Option<Node<'a, 'i>> {
    children(node, name).next()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let sources = super::super::sources("a.xlf", text.as_bytes());
        let file = sources.find("a.xlf").unwrap();
        let found = parse(&sources, file).map(|_| ()).map_err(|finding| {
            let at = sources.position(file, finding.span.unwrap().start);
            format!("{}:{}: {}", at.line, at.column, finding.message)
        });
        assert_eq!(found.err().unwrap_or_default(), expected);
    }

    #[test]
    fn what_is_not_well_formed_is_told_at_its_place() {
        check("<a>\n é<b></a>", "2:6: `</a>` stands where `<b>` is to be closed");
        check("<a>&nbsp;</a>", "1:4: `&nbsp;` is no character that XML knows");
        check("<a x='1' x='2'/>", "1:10: the attribute `x` stands twice");
        check("<a>\r\n<b/>\r\n", "2:5: the file ends too early");
        check("<a>\u{1}</a>", "1:4: the character U+0001 may not stand in XML");
        check("<?xml version='1.0'?>", "1:22: the file has no element");
        check("", "1:1: the file has no element");
    }

    #[test]
    fn a_file_may_name_a_dtd_and_declare_nothing() {
        check("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx/>", "");
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>";
        check(bomb, "1:14: the file declares an entity");
    }

    #[test]
    fn elements_as_deep_as_can_be_written_are_read() {
        let deep = 200_000;
        check(&format!("{}{}", "<a>".repeat(deep), "</a>".repeat(deep)), "");
        check(&"<a>".repeat(deep), "1:600001: the file ends too early");
    }
}
