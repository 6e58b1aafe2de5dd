//! References: the bare number in running prose, whose noun is the writer's to inflect; the worded form in brackets and
//! labels. A dead one is an error with the nearest name that exists.

use super::numbering::{Citation, Numbers, Place, PlaceKind};
use super::running_text::Marks;
use super::writer::Writer;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::edition::{Inline, InlineKind};
use crate::locale::Args;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::text::{FigureKind, Key, Reference, Target};

impl<'a> Writer<'a> {
    /// What stands where a reference was written.
    pub(super) fn reference(&mut self, reference: &'a Reference, span: Span, marks: &mut Marks) -> Vec<Inline> {
        let own = !reference.words.is_empty();
        let numbers = self.numbers_of(reference, span);
        // A reference that carries its own words needs a place, but no number.
        let cited = numbers.and_then(|numbers| self.cite(numbers, &reference.target, reference.worded, own, span));
        let text = if own {
            self.inlines(&reference.words, marks)
        } else {
            match (cited, &reference.document) {
                (Some(place), Some(symbol)) if reference.worded => {
                    // The whole reference leads there: its symbol is no link of its own.
                    let symbol = InlineKind::Symbol { text: symbol.to_string(), url: None };
                    let place = self.wording(&place);
                    let fillings = [("symbol", vec![Inline { kind: symbol, origin: Some(span) }]), ("place", place)];
                    self.filled("reference-elsewhere", fillings)
                }
                (Some(place), _) => self.wording(&place),
                (None, _) => return Vec::new(),
            }
        };
        self.leading(reference, text, span)
    }

    /// The words of a reference, leading to its place.
    fn leading(&self, reference: &Reference, text: Vec<Inline>, span: Span) -> Vec<Inline> {
        let kind = match (&reference.document, &reference.target) {
            (None, Target::Block(key) | Target::Range(key, _)) => InlineKind::Jump { key: key.clone(), text },
            // The place of a note is its mark, which is no block to lead to.
            (None, Target::Note(_) | Target::Notes(..)) => return text,
            (Some(symbol), _) => match self.symbol(symbol) {
                InlineKind::Symbol { url: Some(url), .. } => InlineKind::Link { url, text },
                _ => return text,
            },
        };
        vec![Inline { kind, origin: Some(span) }]
    }

    fn numbers_of(&mut self, reference: &Reference, span: Span) -> Option<&'a Numbers> {
        let Some(symbol) = &reference.document else { return Some(self.numbers) };
        let numbers = self.elsewhere.get(symbol);
        if numbers.is_none() {
            let diagnostic = self.unknown_document(symbol, span);
            self.diagnostics.push(diagnostic);
        }
        numbers
    }

    fn unknown_document(&self, symbol: &Symbol, span: Span) -> Diagnostic {
        let report = |message: String| Diagnostic::at(span, Code::ReferenceUnknownDocument, message);
        let own = self.session.documents().find(|document| document.symbol.value == *symbol);
        match own {
            Some(document) if document.kind.value.is_generated() => {
                report(format!("`{symbol}` is generated and has no names to refer to"))
                    .hint("write its symbol alone, or words of your own")
            }
            Some(_) => report(format!("`{symbol}` has no text in `{}` to refer to", self.language.code()))
                .hint("write its symbol alone until the text is there"),
            None => {
                let known: Vec<String> = self.elsewhere.keys().map(ToString::to_string).collect();
                let finding = report(format!("`{symbol}` is no document of this session"));
                match nearest(&symbol.to_string(), known.iter().map(String::as_str)) {
                    Some(near) => finding.hint(format!("did you mean `{near}`?")),
                    None => finding.hint("a document of another session is named in words"),
                }
            }
        }
    }

    /// The number of a place, or its worded form; `None` where a finding says why not.
    fn cite(
        &mut self,
        numbers: &'a Numbers,
        target: &Target,
        worded: bool,
        words_follow: bool,
        span: Span,
    ) -> Option<String> {
        match target {
            Target::Block(key) => {
                let place = self.place(numbers, key, span)?;
                if words_follow {
                    return Some(String::new());
                }
                if worded && place.kind == PlaceKind::Annex && place.number.is_none() {
                    return Some(self.term("reference-annex-only"));
                }
                let number = self.number(place, key, span)?;
                Some(if worded { self.worded(place.kind, false, &number) } else { number })
            }
            Target::Range(from, to) => {
                let (first, last) = (self.place(numbers, from, span)?, self.place(numbers, to, span)?);
                if first.at >= last.at {
                    let message = format!("`{to}` does not stand after `{from}`");
                    let hint = "a range goes from a place to one further on; a single place is `[](#name)`";
                    self.diagnostics.push(Diagnostic::at(span, Code::ReferenceBackwards, message).hint(hint));
                    return None;
                }
                if words_follow {
                    return Some(String::new());
                }
                if first.kind != last.kind {
                    let message = format!("`{from}` and `{to}` are not of one kind");
                    let hint = "a range goes from paragraph to paragraph, from table to table";
                    self.diagnostics.push(Diagnostic::at(span, Code::ReferenceMixedRange, message).hint(hint));
                    return None;
                }
                let (first_number, last_number) = (self.number(first, from, span)?, self.number(last, to, span)?);
                let letter = letter_within(first, last);
                let range =
                    self.locale.range(&first_number, letter.unwrap_or(&last_number), self.document.policy.ranges);
                let range = self.found(range);
                Some(if worded { self.worded(first.kind, letter.is_none(), &range) } else { range })
            }
            Target::Note(name) => {
                let number = self.note(numbers, name, span)?;
                Some(if worded { self.word("reference-note", &Args::new().text("number", number)) } else { number })
            }
            Target::Notes(from, to) => {
                let (first, last) = (self.note(numbers, from, span)?, self.note(numbers, to, span)?);
                // Numbers without leading noughts: the longer is the greater.
                if (first.len(), &first) >= (last.len(), &last) {
                    let message = format!("`^{to}` is not first called after `^{from}`");
                    let hint = "a range goes from a place to one further on; a single note is `[](#^name)`";
                    self.diagnostics.push(Diagnostic::at(span, Code::ReferenceBackwards, message).hint(hint));
                    return None;
                }
                let range = self.locale.range(&first, &last, self.document.policy.ranges);
                let range = self.found(range);
                Some(if worded { self.word("reference-notes", &Args::new().text("number", range)) } else { range })
            }
        }
    }

    /// The number of a note at its first mark.
    fn note(&mut self, numbers: &Numbers, name: &str, span: Span) -> Option<String> {
        let number = numbers.note(name).map(str::to_owned);
        if number.is_none() {
            let message = format!("there is no note `{name}` that is called");
            let diagnostic = Diagnostic::at(span, Code::ReferenceDead, message);
            self.diagnostics.push(match nearest(name, numbers.note_names()) {
                Some(near) => diagnostic.hint(format!("did you mean `{near}`?")),
                None => diagnostic.hint(format!("define it, `[^{name}]: words`, and call it, `[^{name}]`")),
            });
        }
        number
    }

    fn place(&mut self, numbers: &'a Numbers, key: &Key, span: Span) -> Option<&'a Place> {
        let place = numbers.named(key);
        if place.is_none() {
            let diagnostic = Diagnostic::at(span, Code::ReferenceDead, format!("there is no `#{key}`"));
            let diagnostic = match nearest(&key.0, numbers.names()) {
                Some(near) => diagnostic.hint(format!("did you mean `#{near}`?")),
                None => diagnostic.hint("name the block with `{#...}` at its end"),
            };
            self.diagnostics.push(diagnostic);
        }
        place
    }

    pub(super) fn number(&mut self, place: &Place, key: &Key, span: Span) -> Option<String> {
        let Some(citation) = &place.number else {
            let message = format!("`#{key}` has no number to refer to");
            let hint = format!("write words of your own: `[words](#{key})`");
            self.diagnostics.push(Diagnostic::at(span, Code::ReferenceWithoutNumber, message).hint(hint));
            return None;
        };
        Some(self.citation(citation))
    }

    /// `7`, `7 (b)`, `7 (b) (i)`, as the language writes it.
    pub(super) fn citation(&mut self, citation: &Citation) -> String {
        citation.letters.iter().fold(citation.number.clone(), |paragraph, letter| {
            let args = Args::new().text("paragraph", paragraph).text("letter", letter.clone());
            self.word("reference-subparagraph", &args)
        })
    }

    fn worded(&mut self, kind: PlaceKind, several: bool, number: &str) -> String {
        let key = match (kind, several) {
            // What has no number is cited by none.
            (PlaceKind::Paragraph | PlaceKind::Frame, false) => "reference-paragraph",
            (PlaceKind::Paragraph | PlaceKind::Frame, true) => "reference-paragraphs",
            (PlaceKind::Section, false) => "reference-section",
            (PlaceKind::Section, true) => "reference-sections",
            (PlaceKind::Chapter, false) => "reference-chapter",
            (PlaceKind::Chapter, true) => "reference-chapters",
            (PlaceKind::Annex, false) => "reference-annex",
            (PlaceKind::Annex, true) => "reference-annexes",
            (PlaceKind::Table, false) => "reference-table",
            (PlaceKind::Table, true) => "reference-tables",
            (PlaceKind::Figure(FigureKind::Chart), false) => "reference-chart",
            (PlaceKind::Figure(FigureKind::Chart), true) => "reference-charts",
            (PlaceKind::Figure(FigureKind::Diagram), false) => "reference-figure",
            (PlaceKind::Figure(FigureKind::Diagram), true) => "reference-figures",
            (PlaceKind::Box, false) => "reference-box",
            (PlaceKind::Box, true) => "reference-boxes",
        };
        self.word(key, &Args::new().text("number", number))
    }
}

/// The last letter of a range of items under one paragraph, which is cited once: `3 (a)–(c)`.
fn letter_within<'p>(first: &Place, last: &'p Place) -> Option<&'p str> {
    let (first, last) = (first.number.as_ref()?, last.number.as_ref()?);
    let (_, first_over) = first.letters.split_last()?;
    let (letter, last_over) = last.letters.split_last()?;
    (first.number == last.number && first_over == last_over).then_some(letter)
}

#[cfg(test)]
mod tests;
