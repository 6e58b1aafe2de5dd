//! XML being read. Nothing is expanded and nothing is fetched: a file may name the DTD of its format, and may declare
//! nothing.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};
use roxmltree::{Document, Error, Node, ParsingOptions};

/// Elements and texts in one file: far more than any session has.
const NODES: u32 = 4_000_000;

/// A file as a tree; what is wrong with it is a finding of this `code`.
///
/// # Errors
/// It is not well-formed, or it declares entities.
pub(crate) fn parse(sources: &Sources, file: FileId, code: Code) -> Result<Document<'_>, Diagnostic> {
    let text = sources.text(file);
    let refused = |at: usize, message: String, hint: &str| {
        let end = text.ceil_char_boundary((at + 1).min(text.len()));
        Err(Diagnostic::at(Span::new(file, at..end.max(at)), code, message).hint(hint))
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
pub(crate) fn tag(file: FileId, node: Node) -> Span {
    let Span { start, end, .. } = Span::new(file, node.range());
    let source = node.document().input_text().get(start..end).unwrap_or_default();
    let length =
        source.find(['>', '\n', '\r']).map_or(source.len(), |at| at + usize::from(source[at..].starts_with('>')));
    Span::new(file, start..start + length)
}

/// The children of an element that are elements of a name.
pub(crate) fn children<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// The first child of a name.
pub(crate) fn child<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'static str) -> Option<Node<'a, 'i>> {
    children(node, name).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let sources = Sources::new([("a.xlf".to_owned(), text.as_bytes().to_vec())]);
        let file = sources.find("a.xlf").unwrap();
        let found = parse(&sources, file, Code::ExchangeSyntax).map(|_| ()).map_err(|finding| {
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
