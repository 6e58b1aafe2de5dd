//! The words of a part as one text, read for what it states.

use crate::align::Side;
use crate::language::Language;
use crate::lint::prose::{self, Prose};
use crate::source::{Sources, Span};
use crate::text::Inline;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// Stretches of words with their places.
pub(super) type Stretches<'a, 't> = &'a [(&'t [Inline], Span)];

/// Stretches as one text, every part of which knows where it was written.
pub(super) struct Whole {
    pub(super) side: Side,
    stretches: Vec<(usize, Prose)>,
}

impl Whole {
    pub(super) fn of(stretches: Stretches, language: Language, sources: &Sources) -> Self {
        let mut words = String::new();
        let mut parts: Vec<(usize, Prose)> = Vec::new();
        for (inlines, span) in stretches {
            if let Some(prose) = prose::of_inlines(inlines, *span, language, sources) {
                let at = words.len();
                words.push_str(&prose.words);
                // What ends one stretch and what begins the next are no one number.
                words.push_str("\n;\n");
                parts.push((at, prose));
            }
        }
        Self { side: Side::new(words, language), stretches: parts }
    }

    pub(super) fn span(&self, range: &Range<usize>, otherwise: Span) -> Span {
        let last = self.stretches.partition_point(|(at, _)| *at <= range.start).checked_sub(1);
        let Some((at, prose)) = last.and_then(|last| self.stretches.get(last)) else { return otherwise };
        let end = range.end.min(at + prose.words.len());
        prose.span(range.start - at..end.max(range.start + 1) - at)
    }
}

/// What of an original has been read: every translation is held against the same.
#[derive(Default)]
pub(super) struct Read(RefCell<BTreeMap<Vec<Span>, Rc<Whole>>>);

impl Read {
    /// Stretches of the original, read when they are first asked for.
    pub(super) fn whole(&self, stretches: Stretches, language: Language, sources: &Sources) -> Rc<Whole> {
        let places = stretches.iter().map(|(_, span)| *span).collect();
        let mut read = self.0.borrow_mut();
        Rc::clone(read.entry(places).or_insert_with(|| Rc::new(Whole::of(stretches, language, sources))))
    }
}
