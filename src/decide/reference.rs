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
        let own = self.session.documents.iter().find(|document| document.symbol.value == *symbol);
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
mod tests {
    use super::super::fixture::{blocks, edition, found};

    /// The last block of a text whose references are resolved.
    #[track_caller]
    fn check(language: &str, policy: &str, reference: &str, expected: &str) {
        let text = format!("{TEXT}\n{reference} {{.unnumbered}}\n");
        let edition = edition(language, policy, &text);
        assert_eq!(blocks(&edition).last().map(String::as_str), Some(expected));
    }

    const TEXT: &str = "\
# Terms {#terms}

## Words {#words}

One. {#one}

1. First; {#first}

   1. Deeper. {#deeper}

Two. {#two}

Three. {#three}
";

    #[test]
    fn in_prose_the_number_stands_alone() {
        check("en", "", "paragraph [](#two)", "paragraph 2");
        check("ar", "", "الفقرة [](#two)", "الفقرة 2");
    }

    #[test]
    fn in_brackets_the_noun_comes_with_it() {
        check("en", "", "(see [](#two){.worded})", "(see para.\u{a0}2)");
        check("fr", "", "(voir [](#two){.worded})", "(voir par.\u{a0}2)");
        check("zh", "", "(见[](#two){.worded})", "(见第2段)");
    }

    #[test]
    fn an_item_is_cited_under_its_paragraph_as_the_language_does() {
        check("en", "", "[](#first), [](#deeper)", "1\u{a0}(a), 1\u{a0}(a)\u{a0}(i)");
        check("fr", "", "[](#first)", "1\u{a0}a)");
        check("ru", "", "[](#first)", "1(a)");
        check("zh", "", "[](#first)", "1(a)");
        check("ar", "", "[](#first)", "1\u{a0}(أ)");
    }

    #[test]
    fn a_section_is_cited_with_what_stands_over_it() {
        check("en", "", "[](#terms), [](#words)", "I, I.A");
        check("en", "", "[](#words){.worded}", "sect.\u{a0}I.A");
        check("ar", "", "[](#terms){.worded}", "الفرع\u{a0}الأول");
        check("zh", "", "[](#terms){.worded}", "第一节");
    }

    #[test]
    fn a_single_annex_is_cited_by_its_word_alone() {
        let text = "One. (See [](#tables){.worded}.)\n\n# Tables {.annex #tables}\n";
        let of = |language: &str| blocks(&edition(language, "", text)).first().cloned();
        assert_eq!(of("en").as_deref(), Some("1. One. (See annex.)"));
        assert_eq!(of("zh").as_deref(), Some("1. One. (See 附件.)"));
    }

    #[test]
    fn a_range_has_the_dash_of_the_policy_or_the_word_of_the_language() {
        check("en", "", "[](#one..three){.worded}", "paras.\u{a0}1–3");
        check("en", "[policy]\nranges = \"hyphen\"", "[](#one..three)", "1-3");
        check("ar", "", "[](#one..three)", "1-3");
        check("zh", "", "[](#one..three)", "1至3");
        check("fr", "", "[](#one..three)", "1\u{a0}à\u{a0}3");
    }

    #[test]
    fn items_under_one_paragraph_are_cited_with_their_paragraph_once() {
        let of = |language: &str, reference: &str| {
            let text = format!(
                "P:\n\n1. A; {{#a}}\n\n1. B: {{#b}}\n\n   1. C; {{#c}}\n\n   1. D; {{#d}}\n\n1. E. {{#e}}\n\n{reference} {{.unnumbered}}\n"
            );
            blocks(&edition(language, "", &text)).last().cloned().unwrap_or_default()
        };
        assert_eq!(of("en", "[](#a..e), [](#a..e){.worded}"), "1\u{a0}(a)–(c), para.\u{a0}1\u{a0}(a)–(c)");
        assert_eq!(of("en", "[](#c..d){.worded}"), "para.\u{a0}1\u{a0}(b)\u{a0}(i)–(ii)");
        assert_eq!(of("en", "[](#a..c){.worded}"), "paras.\u{a0}1\u{a0}(a)–1\u{a0}(b)\u{a0}(i)");
        assert_eq!(of("fr", "[](#a..e){.worded}"), "par.\u{a0}1\u{a0}a)\u{a0}à\u{a0}c)");
        assert_eq!(of("ru", "[](#a..e){.worded}"), "пункт\u{a0}1(a)–(c)");
        assert_eq!(of("zh", "[](#a..e){.worded}"), "第1(a)至(c)段");
    }

    /// A reference to notes in a text that calls four.
    #[track_caller]
    fn notes(language: &str, reference: &str, expected: &str) {
        let text = format!(
            "{reference}\n\nA[^a] b[^b] c[^c] d[^d] e.\n\n[^a]: One.\n\n[^b]: Two.\n\n[^c]: Three.\n\n[^d]: Four.\n"
        );
        let found = blocks(&edition(language, "", &text)).first().cloned().unwrap_or_default();
        assert_eq!(found.split_once(['.', '-']).map(|(_, words)| words.trim()), Some(expected));
    }

    #[test]
    fn notes_are_cited_one_and_several_bare_and_in_words() {
        notes("en", "[](#^b), [](#^b..^d)", "2, 2–4");
        notes("en", "[](#^b){.worded}, [](#^b..^d){.worded}", "footnote\u{a0}2, footnotes\u{a0}2–4");
        notes("fr", "[](#^b..^d){.worded}", "notes de bas de page\u{a0}2\u{a0}à\u{a0}4");
        notes("es", "[](#^b..^d){.worded}", "notas\u{a0}2\u{a0}a\u{a0}4");
        notes("ru", "[](#^b..^d){.worded}", "сноски\u{a0}2–4");
        notes("ar", "[](#^b..^d){.worded}", "الحواشي\u{a0}2-4");
        notes("zh", "[](#^b..^d){.worded}", "注2至4");
    }

    #[test]
    fn a_range_of_notes_goes_forward_between_notes_that_are_called() {
        let text = "[](#^b..^a), [](#^a..^a), [](#^a..^c).\n\nA.[^a] B.[^b]\n\n[^a]: One.\n\n[^b]: Two.\n";
        let hint = "a range goes from a place to one further on; a single note is `[](#^name)`";
        assert_eq!(
            found("", text),
            [
                format!("`^a` is not first called after `^b`; {hint}"),
                format!("`^a` is not first called after `^a`; {hint}"),
                "there is no note `c` that is called; define it, `[^c]: words`, and call it, `[^c]`".to_owned(),
            ]
        );
    }

    #[test]
    fn the_words_of_the_writer_take_the_place_of_the_number() {
        check("en", "", "[the third](#three)", "the third");
    }

    #[test]
    fn a_dead_reference_names_what_may_have_been_meant() {
        let found = found("", &format!("{TEXT}\nSee [](#threee), [](#words..two).\n"));
        assert_eq!(
            found,
            [
                "there is no `#threee`; did you mean `#three`?",
                "`words` and `two` are not of one kind; a range goes from paragraph to paragraph, from table to table",
            ]
        );
    }

    #[test]
    fn a_key_that_nobody_wrote_is_no_name() {
        let found = found("", &format!("{TEXT}\nSee [](#p1), [](#h1), [](#list1/1) and [words](#p9).\n"));
        let hint = "name the block with `{#...}` at its end";
        let expected = ["p1", "h1", "list1/1", "p9"].map(|name| format!("there is no `#{name}`; {hint}"));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_range_goes_forward() {
        let found = found("", &format!("{TEXT}\nSee [](#three..one), [](#two..two).\n"));
        let hint = "a range goes from a place to one further on; a single place is `[](#name)`";
        assert_eq!(
            found,
            [
                format!("`one` does not stand after `three`; {hint}"),
                format!("`two` does not stand after `two`; {hint}")
            ]
        );
    }

    #[test]
    fn a_directive_without_a_number_is_led_to_by_words() {
        for directive in ["summary", "transmittal", "unnumbered", "quote", "decision", "results-framework"] {
            let text = format!("See [words](#it).\n\n::: {directive} {{#it}}\nOne.\n:::\n");
            assert_eq!(found("", &text), [""; 0], "{directive}");
            let text = text.replace("[words]", "[]");
            assert_eq!(
                found("", &text),
                ["`#it` has no number to refer to; write words of your own: `[words](#it)`"],
                "{directive}"
            );
        }
    }

    #[test]
    fn items_with_bullets_and_notes_are_led_to_by_words() {
        let text = "See [words](#item), [words](#note).[^n]\n\n- One; {#item}\n\n[^n]: A note. {#note}\n";
        assert_eq!(found("", text), [""; 0]);
    }
}
