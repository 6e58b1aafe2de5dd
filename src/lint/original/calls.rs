//! What words call and refer to.

use crate::diagnostic::Code;
use crate::source::Span;
use crate::text::{Inline, InlineKind, Reference, Target};
use std::fmt;

/// A note, a place or a page that words lead to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Called {
    /// The note of a name.
    Note(String),
    /// The place that a reference means.
    Reference(String),
    /// The address of a link.
    Link(String),
}

impl Called {
    /// Whether it stands among words as it is written: the call of a note that is not defined.
    pub(super) fn is_words_in(&self, text: &str) -> bool {
        matches!(self, Self::Note(name) if text.contains(&format!("[^{name}]")))
    }

    /// The code of a finding about it.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::Note(_) => Code::AlignNote,
            Self::Reference(_) => Code::AlignReference,
            Self::Link(_) => Code::AlignAddress,
        }
    }
}

impl fmt::Display for Called {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Note(name) => write!(formatter, "the call of the note `{name}`"),
            Self::Reference(target) => write!(formatter, "the reference to `{target}`"),
            Self::Link(url) => write!(formatter, "the link to `{url}`"),
        }
    }
}

/// Where a reference leads, as it is written.
pub(super) fn address(reference: &Reference) -> String {
    let document = reference.document.as_ref().map(ToString::to_string).unwrap_or_default();
    match &reference.target {
        Target::Block(key) => format!("{document}#{key}"),
        Target::Range(first, last) => format!("{document}#{first}..{last}"),
        Target::Note(name) => format!("{document}#^{name}"),
        Target::Notes(first, last) => format!("{document}#^{first}..^{last}"),
    }
}

/// All that words lead to. A link whose address has a language in it leads to the same page in another.
pub(super) fn calls(words: &[Inline]) -> Vec<(Called, Span)> {
    let mut found = Vec::new();
    for inline in words {
        let span = inline.span;
        match &inline.kind {
            InlineKind::Note(name) => found.push((Called::Note(name.clone()), span)),
            InlineKind::Reference(reference) => {
                found.push((Called::Reference(address(reference)), span));
                found.extend(calls(&reference.words));
            }
            InlineKind::Link { url, text } => {
                found.push((Called::Link(crate::align::destination(url)), span));
                found.extend(calls(text));
            }
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
                found.extend(calls(inner));
            }
            InlineKind::Text(_)
            | InlineKind::Symbol(_)
            | InlineKind::Resolution { .. }
            | InlineKind::Url(_)
            | InlineKind::Break => {}
        }
    }
    found
}
