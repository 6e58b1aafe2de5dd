//! `{#id .class key="value"}` at the end of a block, on the line of a directive, or right after a link.
//!
//! Braces that begin with none of `#`, `.`, `key=` are text, as are those after a backslash.

use super::passage::Passage;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::text::Attributes;
use comrak::nodes::{Node, NodeValue};
use std::collections::BTreeMap;
use std::ops::Range;

/// What [`find`] has found.
#[derive(Default)]
pub(super) struct Found {
    /// The attributes, by where their block begins.
    pub(super) attributes: BTreeMap<usize, Attributes>,
    /// Where they stand.
    pub(super) ranges: Vec<Range<usize>>,
    /// What is wrong with them.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// The attributes at the ends of all headings and paragraphs, and on the lines of all directives.
pub(super) fn find(passage: &Passage, root: Node) -> Found {
    let mut found = Found::default();
    for node in root.descendants() {
        let (position, lines) = {
            let data = node.data();
            let lines = match data.value {
                NodeValue::Paragraph | NodeValue::Heading(_) => data.sourcepos.start.line..=data.sourcepos.end.line,
                NodeValue::BlockDirective(_) => data.sourcepos.start.line..=data.sourcepos.start.line,
                _ => continue,
            };
            (data.sourcepos, lines)
        };
        let start = passage.start(position);
        let end = passage.line(*lines.end()).end;
        let within = start..start + passage.slice(start..end).trim_end().len();
        let Some(group) = last_group(passage, within.clone()) else { continue };
        if passage.slice(start..group.range.start).trim().is_empty() {
            found.diagnostics.push(alone(passage, group.range.clone()));
        }
        match group.attributes {
            Ok(attributes) => {
                found.attributes.insert(start, attributes);
            }
            Err(mistake) => found.diagnostics.push(mistake),
        }
        found.ranges.push(group.range);
    }
    found
}

fn alone(passage: &Passage, range: Range<usize>) -> Diagnostic {
    let message = "these attributes belong to nothing";
    Diagnostic::at(passage.span(range), Code::TextAttributesAlone, message)
        .hint("write them at the end of the paragraph, heading or item, not after a blank line")
}

/// Attributes and where they stand, braces and all.
pub(super) struct Group {
    /// The bytes of the passage.
    pub(super) range: Range<usize>,
    /// What they say, or why they cannot be understood.
    pub(super) attributes: Result<Attributes, Diagnostic>,
}

/// The attributes with which a block ends.
fn last_group(passage: &Passage, within: Range<usize>) -> Option<Group> {
    let text = passage.slice(within.clone());
    if !text.ends_with('}') {
        return None;
    }
    let mut malformed = None;
    for (index, _) in text.rmatch_indices('{') {
        let before = &text[..index];
        if !begins_attributes(&text[index..]) || before.ends_with('\\') || text[index..].contains('\n') {
            continue;
        }
        let range = within.start + index..within.end;
        let attributes = parse(passage, range.clone());
        let of_link = before.ends_with(')')
            && attributes.as_ref().is_ok_and(|attributes| attributes.id.is_none() && attributes.has("worded"));
        match attributes {
            Ok(_) if of_link => return None,
            Ok(attributes) => return Some(Group { range, attributes: Ok(attributes) }),
            Err(mistake) => malformed = malformed.or(Some(Group { range, attributes: Err(mistake) })),
        }
    }
    malformed
}

/// The attributes that begin at an offset, up to their closing brace; `None` where there are none.
pub(super) fn group_at(passage: &Passage, start: usize) -> Option<Group> {
    let text = passage.text.get(start..)?;
    if !begins_attributes(text) {
        return None;
    }
    let line = &text[..text.find('\n').unwrap_or(text.len())];
    let end = start + line.find('}')? + 1;
    Some(Group { range: start..end, attributes: parse(passage, start..end) })
}

/// Whether `{` is followed by what only attributes begin with.
pub(super) fn begins_attributes(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('{').map(str::trim_start) else { return false };
    let name = inner.len() - inner.trim_start_matches(is_name_character).len();
    inner.starts_with(['#', '.']) || (name > 0 && inner[name..].starts_with('='))
}

fn is_name_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

/// The attributes in a range that begins and ends with a brace.
pub(super) fn parse(passage: &Passage, range: Range<usize>) -> Result<Attributes, Diagnostic> {
    let mut attributes = Attributes::default();
    let end = range.end.saturating_sub(1);
    let mut at = range.start + 1;
    loop {
        let rest = passage.slice(at..end);
        at += rest.len() - rest.trim_start().len();
        let rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return Ok(attributes) };
        let sign = usize::from(matches!(first, '#' | '.'));
        let name = at + sign..at + sign + name_length(&rest[sign..]);
        let wrong = |range: Range<usize>, message: String, hint: &str| {
            Err(Diagnostic::at(passage.span(range), Code::TextAttributes, message).hint(hint))
        };
        let word = at..at + rest.find(char::is_whitespace).unwrap_or(rest.len());
        if name.is_empty() {
            let message = format!("`{}` is no attribute", passage.slice(word.clone()));
            return wrong(word, message, "attributes are `#name`, `.class` and `key=\"value\"`");
        }
        let spanned = |range: Range<usize>| Spanned::new(passage.slice(range.clone()).to_owned(), passage.span(range));
        at = name.end;
        match first {
            '#' if attributes.id.is_some() => {
                return wrong(word, "a second name".to_owned(), "a block has one name");
            }
            '#' => attributes.id = Some(spanned(name)),
            '.' => attributes.classes.push(spanned(name)),
            _ => {
                let Some(value) = value(passage.slice(at..end)) else {
                    let message = format!("`{}` has no value", passage.slice(name));
                    return wrong(word, message, "write `key=\"value\"`, the quotes on both sides");
                };
                let range = at + value.start..at + value.end;
                let quoted =
                    passage.slice(range.end..end).starts_with('"') && passage.slice(at..range.start).ends_with('"');
                at = range.end + usize::from(quoted);
                if attributes.get(passage.slice(name.clone())).is_some() {
                    let message = format!("a second `{}`", passage.slice(name.clone()));
                    return wrong(name, message, "write it once");
                }
                attributes.pairs.push((spanned(name), spanned(range)));
            }
        }
        if !passage.slice(at..end).starts_with(char::is_whitespace) && at < end {
            let message = format!("`{}` is no attribute", passage.slice(word.clone()));
            return wrong(
                word,
                message,
                "names, classes and keys have letters, figures, `-` and `_`, and a space between them",
            );
        }
    }
}

fn name_length(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_name_character).len()
}

/// The range of the value in `="value"` or `=value`, without its quotes.
fn value(text: &str) -> Option<Range<usize>> {
    let rest = text.strip_prefix('=')?;
    if let Some(quoted) = rest.strip_prefix('"') {
        return Some(2..2 + quoted.find('"')?);
    }
    let length = rest.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(rest.len());
    (length > 0).then_some(1..1 + length)
}
