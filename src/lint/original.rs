//! A translation against its original: the same blocks, notes and references, and in each block the same symbols,
//! numbers, dates and addresses.
//!
//! Blocks are paired as the record of translations has them, where one is kept, else by their names, and between named ones
//! in their order (`pairing`). What the record tells of by itself, as missing or left behind, is not told of again. What stands in each language's own
//! order (`sort="by-language"`) is compared as a whole. All are warnings while a translation is under way, when every
//! paragraph stands somewhere between two versions; a final build makes them errors, since what goes out must state what
//! the original states.

mod calls;
mod outline;
mod pairing;
mod stated;
mod whole;

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::language::Language;
use crate::lint::{Known, OfText};
use crate::source::{Sources, Span};
use crate::text::{Inline, InlineKind, Text};
use outline::Part;
use whole::Read;

/// Everything in which the translations of a document into `languages` (none: into any) differ from its original.
pub(super) fn check(document: &Document, sources: &Sources, languages: &[Language], known: &Known) -> Vec<Diagnostic> {
    let mut originals = document.original.iter().filter_map(|language| document.texts.get(&language.value));
    let Some(original) = originals.next() else { return Vec::new() };
    let is_asked = |language: &Language| languages.is_empty() || languages.contains(language);
    let others = document.texts.values().filter(|text| text.language != original.language && is_asked(&text.language));
    let read = Read::default();
    others
        .flat_map(|text| {
            let known = known.of(original.file, text.file);
            Comparison { original, text, sources, known, read: &read, found: Vec::new() }.run()
        })
        .collect()
}

/// Whether a finding is one of these, which a final build does not let pass.
pub fn is_of_alignment(code: Code) -> bool {
    code.as_str().starts_with("align-")
}

/// One translation being held against the original.
struct Comparison<'a> {
    original: &'a Text,
    text: &'a Text,
    sources: &'a Sources,
    known: Option<&'a OfText>,
    /// What of the original was held against other translations.
    read: &'a Read,
    found: Vec<Diagnostic>,
}

impl Comparison<'_> {
    fn run(mut self) -> Vec<Diagnostic> {
        let (original, text) = (outline::of(self.original), outline::of(self.text));
        self.parts(&original, &text, Span::new(self.text.file, 0..0));
        self.found
    }

    /// Parts that stand side by side, all in one place `within`.
    fn parts(&mut self, original: &[Part], text: &[Part], within: Span) {
        let pairing = pairing::of(original, text, longer(self.original.language, self.text.language), self.known);
        let known = self.known;
        let is_told = |lost: &Part| known.is_some_and(|known| known.is_missing(&lost.places()));
        for (before, lost) in pairing.lost.iter().filter(|(_, lost)| !is_told(lost)) {
            let place = before.and_then(|before| text.get(before)).map_or(within, |part| part.span);
            self.lost(lost, first_line(place, self.sources), before.is_some());
        }
        let is_told = |extra: &Part| known.is_some_and(|known| known.is_orphan(&extra.places()));
        for extra in pairing.extra.iter().filter(|extra| !is_told(extra)) {
            let message = format!("{} stands here and not in the original", extra.called());
            let hint = "take it out, or bring it into the original; blocks of one `{#name}` are held together";
            self.found.push(Diagnostic::at(first_line(extra.span, self.sources), Code::AlignExtra, message).hint(hint));
        }
        for (one, other) in pairing.pairs {
            self.pair(one, other);
        }
    }

    fn lost(&mut self, lost: &Part, place: Span, follows: bool) {
        let message = match (follows, lost.excerpt()) {
            (true, words) if !words.is_empty() => format!("{} is missing after this: `{words}`", lost.called()),
            (false, words) if !words.is_empty() => format!("{} is missing: `{words}`", lost.called()),
            (_, _) => format!("{} is missing", lost.called()),
        };
        let hint = format!("it stands in {}; name blocks alike, `{{#name}}`, where they moved", self.line(lost.span));
        self.found.push(Diagnostic::at(place, Code::AlignMissing, message).hint(hint));
    }

    fn pair(&mut self, original: &Part, text: &Part) {
        if original.shape != text.shape {
            let message = format!("this is {}, in the original {}", text.shape, original.shape);
            let hint = format!("make the two alike; the original's stands in {}", self.line(original.span));
            let place = first_line(text.span, self.sources);
            self.found.push(Diagnostic::at(place, Code::AlignShape, message).hint(hint));
        }
        // An entry of a corrigendum may concern one language alone; whether it has its words is checked by itself.
        if original.is_correction() && (original.children.is_empty() || text.children.is_empty()) {
            return;
        }
        if original.by_language && text.by_language {
            self.counts(original, text);
            self.all_words(original, text);
            return;
        }
        if let (Some(one), Some(other)) = (original.words, text.words) {
            self.words(&[(one, original.span)], &[(other, text.span)]);
        }
        if let (Some(one), Some(other)) = (original.plain, text.plain) {
            let inline = |words: &str, span| [Inline { span, kind: InlineKind::Text(words.to_owned()) }];
            let (one, other) = (inline(one, original.span), inline(other, text.span));
            self.words(&[(&one, original.span)], &[(&other, text.span)]);
        }
        self.parts(&original.children, &text.children, text.span);
    }

    /// In each language's own order, as many must be there, whichever they are.
    fn counts(&mut self, original: &Part, text: &Part) {
        let (expected, count) = (original.children.len(), text.children.len());
        if expected != count {
            let message = format!("{count} blocks stand here, in the original {expected}");
            let hint = format!("the original's stand in {}", self.line(original.span));
            let place = first_line(text.span, self.sources);
            self.found.push(Diagnostic::at(place, Code::AlignShape, message).hint(hint));
        }
    }

    /// Where something of the original stands: its path and line.
    fn line(&self, span: Span) -> String {
        let line = self.sources.position(span.file, span.start).line;
        format!("`{}`, line {line}", self.sources.path(span.file))
    }
}

/// How many characters a language has where another has a hundred: for guessing alone.
fn longer(original: Language, text: Language) -> i64 {
    let usual = |language| match language {
        Language::Ar => 85,
        Language::En => 100,
        Language::Es | Language::Fr => 115,
        Language::Ru => 110,
        Language::Zh => 35,
    };
    usual(text) * 100 / usual(original)
}

/// The first line of a place, which is enough to be shown.
fn first_line(span: Span, sources: &Sources) -> Span {
    let length = sources.slice(span).find('\n').unwrap_or(span.end - span.start);
    span.part(0..length)
}

#[cfg(test)]
mod tests;
