//! Running text as the pieces between which a line may end, and the ends put back into it.

use super::advance::{Advances, Look};
use crate::edition::{Inline, InlineKind};
use std::collections::BTreeSet;

/// What a piece is to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// An ideograph.
    Han,
    /// Full-width punctuation, whose empty half can be closed up: `closing` has it at its right.
    Punctuation {
        /// Whether it stands after what it belongs to.
        closing: bool,
    },
    /// A letter or figure, or what holds to one.
    Latin,
    /// A space.
    Space,
    /// Raised: holds to what is before it.
    Raised,
}

/// A character, or what is never parted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Atom {
    pub(super) class: Class,
    /// The character; of several the last.
    pub(super) character: char,
    /// Its advance, in units of the size of the text.
    pub(super) width: f64,
}

/// How large raised words are.
const RAISED: f64 = 0.6;

/// The atoms of running text; `None` where a width is not known.
pub(super) fn atoms(text: &[Inline], advances: &Advances) -> Option<Vec<Atom>> {
    let mut found = Vec::new();
    collect(text, Look::Regular, advances, &mut found)?;
    Some(found)
}

fn collect(text: &[Inline], look: Look, advances: &Advances, found: &mut Vec<Atom>) -> Option<()> {
    let whole = |words: &str, class, scale: f64| {
        let width: f64 = words.chars().filter_map(|c| advances.of_look(c, look)).sum();
        Atom { class, character: words.chars().last().unwrap_or('\u{2060}'), width: width * scale }
    };
    for inline in text {
        match &inline.kind {
            InlineKind::Text(words) => {
                found.extend(words.chars().map(|c| {
                    let width = advances.of_look(c, look).unwrap_or_default();
                    Atom { class: class(c), character: c, width }
                }));
            }
            InlineKind::Symbol { text, .. } | InlineKind::Url(text) => found.push(whole(text, Class::Latin, 1.0)),
            InlineKind::Mark { label, .. } | InlineKind::Letter(label) | InlineKind::CoverMark(label) => {
                found.push(whole(label, Class::Raised, RAISED));
            }
            InlineKind::Superscript(words) => {
                found.push(whole(&crate::edition::plain(words), Class::Raised, RAISED));
            }
            InlineKind::Emphasis(words) => collect(words, Look::Italic, advances, found)?,
            InlineKind::Strong(words) => collect(words, Look::Bold, advances, found)?,
            InlineKind::Link { text, .. } | InlineKind::Jump { text, .. } | InlineKind::Pending { text, .. } => {
                collect(text, look, advances, found)?
            }
            InlineKind::Run { .. } | InlineKind::Break | InlineKind::LineEnd => return None,
        }
    }
    Some(())
}

fn class(c: char) -> Class {
    match c {
        ' ' => Class::Space,
        '，' | '。' | '、' | '；' | '：' | '？' | '！' | '）' | '】' | '》' | '〉' | '」' | '』' | '〕' | '”' | '’' => {
            Class::Punctuation { closing: true }
        }
        '（' | '【' | '《' | '〈' | '「' | '『' | '〔' | '“' | '‘' => Class::Punctuation { closing: false },
        '\u{2e80}'.. => Class::Han,
        _ => Class::Latin,
    }
}

/// The text with its lines ended after the atoms of these indexes; a space at the end of a line goes.
pub(super) fn ended(text: Vec<Inline>, ends: &BTreeSet<usize>) -> Vec<Inline> {
    put(text, ends, &mut 0)
}

fn put(text: Vec<Inline>, ends: &BTreeSet<usize>, at: &mut usize) -> Vec<Inline> {
    let mut set = Vec::new();
    for Inline { kind, origin } in text {
        let of = |kind| Inline { kind, origin };
        let kind = match kind {
            InlineKind::Text(words) => {
                let mut line = String::new();
                for c in words.chars() {
                    let ends_here = ends.contains(at);
                    *at += 1;
                    if !(ends_here && c == ' ') {
                        line.push(c);
                    }
                    if ends_here {
                        if !line.is_empty() {
                            set.push(of(InlineKind::Text(std::mem::take(&mut line))));
                        }
                        set.push(of(InlineKind::LineEnd));
                    }
                }
                if !line.is_empty() {
                    set.push(of(InlineKind::Text(line)));
                }
                continue;
            }
            InlineKind::Emphasis(words) => InlineKind::Emphasis(put(words, ends, at)),
            InlineKind::Strong(words) => InlineKind::Strong(put(words, ends, at)),
            InlineKind::Link { url, text } => InlineKind::Link { url, text: put(text, ends, at) },
            InlineKind::Jump { key, text } => InlineKind::Jump { key, text: put(text, ends, at) },
            whole => {
                let ends_here = ends.contains(at);
                *at += 1;
                set.push(of(whole));
                if ends_here {
                    set.push(of(InlineKind::LineEnd));
                }
                continue;
            }
        };
        set.push(of(kind));
    }
    set
}
