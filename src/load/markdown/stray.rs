//! What is left in running text and was not meant to be printed.

use super::Reader;
use super::attribute::begins_attributes;
use super::passage::Passage;
use super::run::Run;
use crate::diagnostic::Code;
use crate::load::control::{self, is_control};

impl Reader<'_> {
    /// Reports control characters written as an entity or an escape; one that stands in the file is found there.
    pub(super) fn escaped_controls(&mut self, passage: &Passage, run: &Run) {
        for (at, c) in run.value().char_indices().filter(|(_, c)| is_control(*c)) {
            let span = passage.span(run.range(at..at + c.len_utf8()));
            if !self.sources.slice(span).contains(c) {
                self.diagnostics.push(control::finding(span, c));
            }
        }
    }

    /// Reports `[words](...)` left as text: a space in an address, or none at its end.
    pub(super) fn stray_links(&mut self, passage: &Passage, run: &Run) {
        let words = run.value();
        for (middle, _) in words.match_indices("](") {
            let Some(start) = words[..middle].rfind('[') else { continue };
            let end = words[middle..].find(')').map_or(words.len(), |length| middle + length + 1);
            let escaped = run.is_escaped(start..start + 1) || run.is_escaped(middle..middle + 2);
            if escaped || words[start..].starts_with("[^") {
                continue;
            }
            let hint = "a space in an address is `%20`; a bracket that is meant is `\\[`";
            self.report(passage.span(run.range(start..end)), Code::TextLink, "brackets that make no link", hint);
        }
    }

    /// Reports braces left as text that hold attributes, or nothing.
    pub(super) fn stray_attributes(&mut self, passage: &Passage, run: &Run) {
        let words = run.value();
        let mut read_to = 0;
        for (start, _) in words.match_indices('{') {
            let rest = &words[start..];
            let empty = rest.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('}'));
            if start < read_to || run.is_escaped(start..start + 1) || !(empty || begins_attributes(rest)) {
                continue;
            }
            let closed = rest.find('}').map(|length| start + length + 1);
            let end = closed.unwrap_or(start + rest.find(char::is_whitespace).unwrap_or(rest.len()));
            read_to = end;
            let range = run.range(start..end);
            let follows = passage.slice(range.end..passage.text.len()).trim_start_matches(' ').starts_with('{');
            let (code, message, hint) = if empty {
                (Code::TextAttributes, "braces without attributes", "take them out; a brace that is meant is `\\{`")
            } else if closed.is_none() {
                (Code::TextAttributes, "these attributes are never closed", "close them: `{#name}`")
            } else if follows {
                (Code::TextAttributes, "two pairs of braces", "write all attributes into one: `{#name .class}`")
            } else if passage.slice(range.clone()).contains('\n') {
                (Code::TextAttributes, "attributes on two lines", "write them on one line, at the end of the paragraph")
            } else {
                let hint = "they stand at the end of a paragraph, heading or item, or on the line of a directive; \
                            a brace that is meant is `\\{`";
                (Code::TextAttributesAlone, "these attributes belong to nothing", hint)
            };
            self.report(passage.span(range), code, message, hint);
        }
    }
}
