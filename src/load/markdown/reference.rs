//! Links: references to places of this document or another, and addresses.

use super::construct::Construct;
use super::inline::Recognise;
use super::passage::Passage;
use super::{Reader, attribute};
use crate::address::is_address;
use crate::diagnostic::Code;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::text::{InlineKind, Key, Reference, Target};
use comrak::nodes::{Node, NodeLink};
use std::ops::Range;

impl Reader<'_> {
    /// A link, and where it ends with its attributes. `None`: it leads nowhere; its words are kept.
    pub(super) fn link<'a>(
        &mut self,
        passage: &Passage,
        node: Node<'a>,
        link: &NodeLink,
        range: Range<usize>,
    ) -> (Option<InlineKind>, usize) {
        let span = passage.span(range.clone());
        let text = self.inlines(passage, node, Recognise::Words);
        if link.url.starts_with("https://") || link.url.starts_with("http://") {
            if !is_address(&link.url) {
                let hint = "an address is `https://`, a host and a path; a space in it is `%20`";
                self.report(span, Code::TextLink, format!("`{}` is no address", link.url), hint);
                return (None, range.end);
            }
            // Between angle brackets an address stands for itself.
            let bare = passage.slice(range.clone()).starts_with('<');
            let kind = match text.is_empty() || bare {
                true => InlineKind::Url(link.url.clone()),
                false => InlineKind::Link { url: link.url.clone(), text },
            };
            return (Some(kind), range.end);
        }
        let Some((document, target)) = self.target(&link.url, span) else { return (None, range.end) };
        let (worded, end) = self.worded(passage, range.end);
        (Some(InlineKind::Reference(Reference { document, target, words: text, worded })), end)
    }

    /// The place that `#id`, `#a..b`, `#^name`, `#^a..^b` or `E/C.16/2099/1#id` means.
    fn target(&mut self, url: &str, span: Span) -> Option<(Option<Symbol>, Target)> {
        const FORMS: &str =
            "a link leads to `#name`, `#first..last`, `#^note`, `#^first..^last`, `<SYMBOL#name>` or `https://...`";
        let Some((document, place)) = url.split_once('#') else {
            self.report(span, Code::TextLink, format!("`{url}` leads nowhere that a document may lead"), FORMS);
            return None;
        };
        let document = match document {
            "" => None,
            _ => match document.parse::<Symbol>() {
                Ok(symbol) => Some(symbol),
                Err(_) => {
                    self.report(span, Code::TextLink, format!("`{document}` is no symbol of a document"), FORMS);
                    return None;
                }
            },
        };
        let target = match (place.strip_prefix('^'), place.split_once("..^"), place.split_once("..")) {
            (Some(_), Some((first, last)), _) => {
                Target::Notes(first.trim_start_matches('^').to_owned(), last.to_owned())
            }
            (Some(note), None, _) => Target::Note(note.to_owned()),
            (None, _, Some((first, last))) => Target::Range(Key(first.to_owned()), Key(last.to_owned())),
            (None, _, None) => Target::Block(Key(place.to_owned())),
        };
        let empty = match &target {
            Target::Note(name) => name.is_empty(),
            Target::Block(key) => key.0.is_empty(),
            Target::Range(first, last) => first.0.is_empty() || last.0.is_empty(),
            Target::Notes(first, last) => first.is_empty() || last.is_empty(),
        };
        if empty {
            self.report(span, Code::TextLink, format!("`{url}` names no place"), FORMS);
            return None;
        }
        Some((document, target))
    }

    /// Whether `{.worded}` stands right after a link that ends at `end`, and where that ends.
    fn worded(&mut self, passage: &Passage, end: usize) -> (bool, usize) {
        if passage.parsed.as_bytes().get(end) != Some(&b'{') {
            return (false, end);
        }
        let Some(group) = attribute::group_at(passage, end) else { return (false, end) };
        match group.attributes {
            Ok(attributes) => (self.allowed(Construct::Link, attributes).has("worded"), group.range.end),
            Err(mistake) => {
                self.diagnostics.push(mistake);
                (false, group.range.end)
            }
        }
    }
}
