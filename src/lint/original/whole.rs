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
    pub(super) side: Rc<Side>,
    stretches: Vec<(usize, Prose)>,
}

impl Whole {
    /// Stretches of a translation.
    pub(super) fn of(stretches: Stretches, language: Language, sources: &Sources) -> Self {
        let (words, stretches) = joined(stretches, language, sources);
        Self { side: Rc::new(Side::new(words, language)), stretches }
    }

    pub(super) fn span(&self, range: &Range<usize>, otherwise: Span) -> Span {
        let last = self.stretches.partition_point(|(at, _)| *at <= range.start).checked_sub(1);
        let Some((at, prose)) = last.and_then(|last| self.stretches.get(last)) else { return otherwise };
        let end = range.end.min(at + prose.words.len());
        prose.span(range.start - at..end.max(range.start + 1) - at)
    }
}

fn joined(stretches: Stretches, language: Language, sources: &Sources) -> (String, Vec<(usize, Prose)>) {
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
    (words, parts)
}

/// What words of an original state, by the words: every translation is held against the same.
#[derive(Default)]
pub(super) struct Read(RefCell<BTreeMap<String, Rc<Side>>>);

impl Read {
    /// Stretches of the original, read when their words are first asked for.
    pub(super) fn whole(&self, stretches: Stretches, language: Language, sources: &Sources) -> Whole {
        let (words, stretches) = joined(stretches, language, sources);
        let mut read = self.0.borrow_mut();
        let side = match read.get(&words) {
            Some(side) => Rc::clone(side),
            None => {
                let side = Rc::new(Side::new(words.clone(), language));
                read.insert(words, Rc::clone(&side));
                side
            }
        };
        Whole { side, stretches }
    }
}
