//! What Markdown would read otherwise than its writer meant, or has and a document has not.

use super::Reader;
use super::definition::{DEFINITION, defined_name};
use super::passage::Passage;
use crate::diagnostic::Code;
use crate::source::Span;
use comrak::nodes::{Node, NodeCodeBlock, NodeValue, Sourcepos};
use std::ops::Range;

impl Reader<'_> {
    /// The first line of a node: where a finding about the whole of it is shown.
    pub(super) fn first_line(&self, passage: &Passage, position: Sourcepos) -> Span {
        let range = passage.range(position);
        let end = passage.line(position.start.line).end.clamp(range.start, range.end);
        passage.span(range.start..range.start + passage.slice(range.start..end).trim_end().len())
    }

    pub(super) fn html(&mut self, span: Span) {
        let hint = "write Markdown; a `<` that is meant is `\\<`";
        self.report(span, Code::TextHtml, "HTML has no place in a document", hint);
    }

    pub(super) fn code(&mut self, span: Span, code: &NodeCodeBlock) {
        let (message, hint) = match code.fenced {
            true => ("a fenced block outside a table", "data stands between `::: table` and `:::`"),
            false if defined_name(&code.literal).is_some() => ("a note is defined in an indented line", DEFINITION),
            false => ("an indented line is read as code", "take out the spaces at the start of the line"),
        };
        self.report(span, Code::TextCode, message, hint);
    }

    pub(super) fn thematic_break(&mut self, passage: &Passage, position: Sourcepos) {
        let span = passage.span_of(position);
        let above = passage.line(position.start.line.saturating_sub(1));
        let underlines = passage.slice(passage.range(position)).starts_with('-')
            && position.start.line > 1
            && !passage.slice(above).trim().is_empty();
        if underlines {
            self.underlined(span);
        } else {
            let hint = "take it out; the rule that closes a document comes by itself";
            self.report(span, Code::TextThematicBreak, "a line between paragraphs", hint);
        }
    }

    fn underlined(&mut self, span: Span) {
        self.report(span, Code::TextSetext, "a heading marked by underlining", "mark it by `#` before its words");
    }

    /// Reports a line of `=` in a paragraph.
    pub(super) fn setext(&mut self, passage: &Passage, position: Sourcepos) {
        for number in position.start.line + 1..=position.end.line.min(passage.line_count()) {
            let range = passage.line(number);
            let line = passage.slice(range.clone()).trim();
            if line.len() > 1 && line.chars().all(|c| c == '=') {
                self.underlined(passage.span(range));
            }
        }
    }

    /// Reports `(a)`, `a)`, `(أ)`, `（一）` typed at the start of a paragraph.
    pub(super) fn typed_label(&mut self, passage: &Passage, range: Range<usize>) {
        if let Some(digits) = typed_number(passage.slice(range.clone())) {
            let number = passage.slice(range.start..range.start + digits).to_owned();
            let hint = format!(
                "to give a paragraph this number, write `{{n={number}}}` at its end; words that begin so are written `{number}\\.`"
            );
            let span = passage.span(range.start..range.start + digits + 1);
            self.report(span, Code::TextListStart, format!("the number `{number}` is typed"), hint);
        }
        if let Some(length) = label_length(passage.slice(range.clone())) {
            let label = passage.slice(range.start..range.start + length).to_owned();
            let words = as_words(&label);
            let hint =
                format!("labels come by themselves: write a list, `1.`; words that begin so are written `{words}`");
            let span = passage.span(range.start..range.start + length);
            self.report(span, Code::TextTypedLabel, format!("the label `{label}` is typed"), hint);
        }
    }

    /// Reports `[ ]` and `[x]` at the start of an item.
    pub(super) fn task(&mut self, passage: &Passage, position: Sourcepos) {
        let range = passage.range(position);
        let text = passage.slice(range.clone());
        if ["[ ]", "[x]", "[X]"].iter().any(|mark| text.starts_with(mark)) {
            let span = passage.span(range.start..range.start + 3);
            self.report(span, Code::TextTask, "a document has no list of tasks", "take out the brackets");
        }
    }

    /// Reports lines that Markdown reads as the definition of a link, and leaves out.
    pub(super) fn link_definitions<'a>(&mut self, passage: &Passage, root: Node<'a>) {
        let code: Vec<_> = root
            .descendants()
            .filter(|node| matches!(node.data().value, NodeValue::CodeBlock(_)))
            .map(|node| node.data().sourcepos.start.line..=node.data().sourcepos.end.line)
            .collect();
        for number in 1..=passage.line_count() {
            let range = passage.line(number);
            let body = passage.parsed.get(range.clone()).unwrap_or_default();
            let line = body.trim_start();
            let Some(rest) = line.strip_prefix('[').filter(|rest| !rest.starts_with('^')) else { continue };
            let Some(label) = rest.find(']').filter(|end| *end > 0 && rest[*end..].starts_with("]:")) else { continue };
            if code.iter().any(|lines| lines.contains(&number)) {
                continue;
            }
            let start = range.start + body.len() - line.len();
            let message = format!("`[{}]:` at the start of a line defines a link", &rest[..label]);
            let hint = "a link is written where it stands: `[words](https://...)`; a bracket that is meant is `\\[`";
            self.report(passage.span(start..start + label + 3), Code::TextLinkDefinition, message, hint);
        }
    }
}

/// The length of the number with which a text begins, where it is one of a list that Markdown did not see: it is longer
/// than any, or no plain space follows.
fn typed_number(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let after = rest.strip_prefix(['.', ')'])?.chars().next();
    (digits > 0 && after.is_none_or(char::is_whitespace)).then_some(digits)
}

/// How words are written that begin like a label. Only what is ASCII takes a backslash.
fn as_words(label: &str) -> String {
    match label.chars().next() {
        Some('(') => format!("\\{label}"),
        Some('（') => label.replace('（', "&#xFF08;"),
        _ => label.replace(')', "\\)").replace('）', "&#xFF09;"),
    }
}

/// The length of a label at the start of a text: a letter or a small roman number, closed by a parenthesis.
fn label_length(text: &str) -> Option<usize> {
    let opened = text.strip_prefix(['(', '（']);
    let rest = opened.unwrap_or(text);
    let close = rest.find([')', '）'])?;
    let inner = &rest[..close];
    let letter = inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic);
    let roman = inner.len() < 6 && !inner.is_empty() && inner.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let han =
        inner.chars().count() < 4 && !inner.is_empty() && inner.chars().all(|c| "一二三四五六七八九十".contains(c));
    let after = rest[close..].chars().nth(1);
    let ends = after.is_none_or(|c| c.is_whitespace() || opened.is_some_and(|_| !c.is_ascii()));
    let length = text.len() - rest.len() + close + rest[close..].chars().next().map_or(0, char::len_utf8);
    ((letter || roman || han) && ends).then_some(length)
}
