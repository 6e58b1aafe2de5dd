//! What the words of two parts state: symbols, numbers, dates, addresses; the notes they call and the places they refer
//! to.

use super::Comparison;
use super::calls::{Called, calls};
use super::outline::Part;
use super::whole::{Stretches, Whole};
use crate::align::{self, Difference, Kind};
use crate::diagnostic::{Code, Diagnostic};
use crate::lint::prose;
use crate::source::Span;
use crate::text::Inline;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many differences of one paragraph are told of one by one: where it has more, it is another paragraph.
const MOST_TOLD: usize = 50;

impl Comparison<'_> {
    /// All words of two parts, in whatever order each language has them.
    pub(super) fn all_words(&mut self, original: &Part, text: &Part) {
        self.words(&original.all_words(), &text.all_words());
    }

    /// The words of two parts against each other.
    pub(super) fn words(&mut self, original: Stretches, text: Stretches) {
        let (Some((_, original_span)), Some((_, span))) = (original.first(), text.first()) else { return };
        let one = self.read.whole(original, self.original.language, self.sources);
        let other = Whole::of(text, self.text.language, self.sources);
        let mut found = align::differences(&one.side, &other.side);
        found.retain(|difference| !is_called(difference, original, text));
        let lost: BTreeSet<Kind> = found.iter().filter(|one| one.source.is_some()).map(|one| one.kind).collect();
        // What was put in the place of something, by its kind.
        let mut put: BTreeMap<Kind, &Difference> = BTreeMap::new();
        for difference in found.iter().filter(|difference| difference.source.is_none()) {
            put.entry(difference.kind).or_insert(difference);
        }
        // What was changed is told of where the original has it; both would be one thing twice.
        let told = || found.iter().filter(|one| one.source.is_some() || !lost.contains(&one.kind));
        for difference in told().take(MOST_TOLD) {
            let added = put.get(&difference.kind).copied();
            let finding = self.difference(difference, added, (&one, *original_span), (&other, *span));
            self.found.push(finding);
        }
        if let Some(first) = told().nth(MOST_TOLD) {
            let message =
                format!("{} more things that are stated here and in the original differ", told().count() - MOST_TOLD);
            let hint = format!("the original stands in {}", self.line(*original_span));
            let place = super::first_line(*span, self.sources);
            self.found.push(Diagnostic::at(place, code(first.kind), message).hint(hint));
        }
        self.calls(original, text, &(one, other));
    }

    fn difference(
        &self,
        difference: &Difference,
        added: Option<&Difference>,
        (original, original_span): (&Whole, Span),
        (text, span): (&Whole, Span),
    ) -> Diagnostic {
        let noun = noun(difference.kind);
        let Some(source) = &difference.source else {
            let added = difference.target.as_ref();
            let (words, range) = added.map_or(("", 0..0), |added| (added.words.as_str(), added.range.clone()));
            let message = format!("{noun} `{words}` is not in the original");
            let hint = format!("the original stands in {}", self.line(original_span));
            return Diagnostic::at(text.span(&range, span), Code::AlignAdded, message).hint(hint);
        };
        // What stands in its place, if something does.
        let target = difference.target.as_ref().or_else(|| added.and_then(|added| added.target.as_ref()));
        let place = match target {
            Some(target) => text.span(&target.range, span),
            None => super::first_line(span, self.sources),
        };
        let words = source.words.trim();
        let message = match target {
            Some(target) => format!("{noun} `{}` stands here, in the original `{words}`", target.words.trim()),
            None => format!("{noun} `{words}` of the original is missing"),
        };
        let line = self.line(original.span(&source.range, original_span));
        let hint = format!("{line}: `{}`", quoted(original.side.text(), &source.range));
        Diagnostic::at(place, code(difference.kind), message).hint(hint)
    }

    /// Notes called, places referred to and links, whichever language has them in another order.
    fn calls(&mut self, original: Stretches, text: Stretches, (one, other): &(Whole, Whole)) {
        let count = |stretches: Stretches| {
            let mut counts: BTreeMap<Called, (usize, Option<Span>)> = BTreeMap::new();
            for (called, span) in stretches.iter().flat_map(|(words, _)| calls(words)) {
                let entry = counts.entry(called).or_default();
                *entry = (entry.0 + 1, Some(span));
            }
            counts
        };
        let (here, there) = (count(text), count(original));
        let times = |counts: &BTreeMap<Called, (usize, Option<Span>)>, called: &Called| {
            counts.get(called).map_or(0, |(times, _)| *times)
        };
        let (Some((_, original_span)), Some((_, span))) = (original.first(), text.first()) else { return };
        for (called, (count, place)) in &there {
            if times(&here, called) < *count && !called.is_words_in(other.side.text()) {
                let message = format!("{called} of the original is missing");
                let hint = format!("{}: it stands there", self.line(place.unwrap_or(*original_span)));
                let place = super::first_line(*span, self.sources);
                self.found.push(Diagnostic::at(place, called.code(), message).hint(hint));
            }
        }
        for (called, (count, place)) in &here {
            if times(&there, called) < *count && !called.is_words_in(one.side.text()) {
                let message = format!("{called} is not in the original");
                let hint = format!("the original stands in {}", self.line(*original_span));
                self.found.push(Diagnostic::at(place.unwrap_or(*span), called.code(), message).hint(hint));
            }
        }
    }
}

/// Whether a difference is the call of a note that the other text calls too, but is not defined in one of them, where it
/// reads as words: that is a finding of its own.
fn is_called(difference: &Difference, original: Stretches, text: Stretches) -> bool {
    let (stated, other) = match (&difference.source, &difference.target) {
        (Some(stated), _) => (stated, text),
        (None, Some(stated)) => (stated, original),
        (None, None) => return false,
    };
    let Some(name) = stated.words.strip_prefix("[^").and_then(|words| words.strip_suffix(']')) else { return false };
    let called = |(words, _): &(&[Inline], Span)| {
        calls(words).iter().any(|(called, _)| matches!(called, Called::Note(note) if note == name))
    };
    difference.kind == Kind::Mark && other.iter().any(called)
}

fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Symbol => "the symbol",
        Kind::Resolution => "the number of a resolution",
        Kind::Number => "the number",
        Kind::PerCent => "the share",
        Kind::Date => "the date",
        Kind::Time => "the time",
        Kind::Address => "the address",
        Kind::Mark => "the mark",
    }
}

fn code(kind: Kind) -> Code {
    match kind {
        Kind::Symbol => Code::AlignSymbol,
        Kind::Resolution => Code::AlignResolution,
        Kind::Number => Code::AlignNumber,
        Kind::PerCent => Code::AlignPerCent,
        Kind::Date | Kind::Time => Code::AlignDate,
        Kind::Address => Code::AlignAddress,
        Kind::Mark => Code::AlignNote,
    }
}

/// The words around a part of a text.
fn quoted(words: &str, range: &Range<usize>) -> String {
    const AROUND: usize = 30;
    let line_start = words[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = words[range.end..].find('\n').map_or(words.len(), |at| range.end + at);
    let before = &words[line_start..range.start];
    let after = &words[range.end..line_end];
    let from = before.char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let to = after.char_indices().nth(AROUND).map(|(at, _)| at);
    let (lead, tail) = (if from.is_some() { "... " } else { "" }, if to.is_some() { " ..." } else { "" });
    let shown = words[line_start + from.unwrap_or(0)..range.end + to.unwrap_or(after.len())].trim();
    format!("{lead}{}{tail}", shown.replace(prose::REFERENCE, "[]"))
}
