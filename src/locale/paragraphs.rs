//! The paragraphs of a message that holds several: annotations, the introduction to an agenda. They are Markdown, read
//! later, and each brings the place where it was written.

use super::{Args, Locale};
use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span, Spanned};

impl Locale {
    /// The paragraphs of a message, or of one of its attributes, divided by blank lines. `None` where there is no such
    /// message or attribute. The span of a paragraph of one line is that line byte for byte; of a longer one from its
    /// first character to its last; of one that is not in the file as it is printed, the whole text.
    pub fn paragraphs(
        &self,
        sources: &Sources,
        key: &str,
        attribute: Option<&str>,
    ) -> Option<Result<Vec<Spanned<String>>, Diagnostic>> {
        let (text, place) = match attribute {
            None => (self.text(key, &Args::new()), self.source(key)?),
            Some(name) => (self.attribute(key, name)?, self.attribute_source(key, name)?),
        };
        Some(text.map(|text| divide(&text, sources.slice(place), place)))
    }
}

fn divide(text: &str, written: &str, place: Span) -> Vec<Spanned<String>> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        match paragraphs.last_mut() {
            Some(lines) if !line.trim().is_empty() => lines.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    let mut read = 0;
    let mut spanned = Vec::new();
    for lines in paragraphs.iter().filter(|lines| !lines.is_empty()) {
        let mut range: Option<std::ops::Range<usize>> = None;
        for line in lines {
            if let Some(start) = written.get(read..).and_then(|rest| rest.find(line)).map(|start| read + start) {
                read = start + line.len();
                range = Some(range.map_or(start, |range| range.start)..read);
            }
        }
        spanned.push(Spanned::new(lines.join("\n"), range.map_or(place, |range| place.part(range))));
    }
    spanned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::locale::Locales;

    /// Expected: each paragraph and what its span covers.
    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let sources = Sources::new([("s/en.ftl".to_owned(), text.as_bytes().to_vec())]);
        let (locales, _) = Locales::load(&sources, Some(("s", &[Language::En])));
        let locale = locales.get(Language::En);
        let paragraphs = locale.paragraphs(&sources, "item-1", Some("annotation")).unwrap().unwrap();
        let found: Vec<_> = paragraphs.iter().map(|p| (p.value.as_str(), sources.slice(p.span))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_blank_line_divides_paragraphs() {
        let text = "item-1 = Opening\n    .annotation =\n        One *word*.\n\n\n        Two.\n";
        check(text, &[("One *word*.", "One *word*."), ("Two.", "Two.")]);
    }

    #[test]
    fn a_wrapped_paragraph_spans_its_lines() {
        let text = "item-1 = Opening\n    .annotation = One\n        more.\n\n        Two.\n";
        check(text, &[("One\nmore.", "One\n        more."), ("Two.", "Two.")]);
    }

    #[test]
    fn the_same_words_twice_have_two_places() {
        check(
            "item-1 = a\n    .annotation =\n        Same.\n\n        Same.\n",
            &[("Same.", "Same."), ("Same.", "Same.")],
        );
    }

    #[test]
    fn a_line_that_was_put_together_spans_the_whole_text() {
        check("item-1 = a\n    .annotation = { \"One\" } word\n", &[("One word", "{ \"One\" } word")]);
    }
}
