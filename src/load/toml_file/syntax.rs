//! TOML that cannot be parsed: what is wrong with it, and what else is no mistake of the writer but comes of that.

use super::Origin;
use super::mistake::{missing_key, shown};
use crate::diagnostic::{Code, Diagnostic};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::{DeTable, Error};

/// The text with blanks over its control characters, which the parser takes for many things, and where they stood.
pub(super) fn without_controls(text: &str) -> (Cow<'_, str>, Vec<usize>) {
    let is_control = |c: char| c.is_ascii_control() && !matches!(c, '\n' | '\r' | '\t');
    let places: Vec<usize> = text.match_indices(is_control).map(|(at, _)| at).collect();
    if places.is_empty() { (Cow::Borrowed(text), places) } else { (Cow::Owned(text.replace(is_control, " ")), places) }
}

/// A control character at a place of the text as it was written.
pub(super) fn control(text: &str, origin: Origin, at: usize) -> Diagnostic {
    let code = text.as_bytes().get(at).copied().unwrap_or_default();
    let message = format!("a control character stands here (U+{code:04X})");
    Diagnostic::at(origin.span(at..at + 1), Code::TomlSyntax, message).hint("take it away")
}

/// At a key without a value the parser gives up the rest of the file: the text with blanks over such lines, every other
/// byte in its place, and the errors that stood there.
pub(super) fn mend(text: &str) -> (Cow<'_, str>, Vec<Error>) {
    let (_, errors) = DeTable::parse_recoverable(text);
    let lost: Vec<_> = errors.into_iter().filter(|error| error.message().starts_with("key with no value")).collect();
    let mut mended = Cow::Borrowed(text);
    for error in &lost {
        let start = line_start(text, error.span().unwrap_or_default().start);
        let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
        mended.to_mut().replace_range(start..end, &" ".repeat(end - start));
    }
    (mended, lost)
}

/// The mistakes of syntax in a text: the first of each line, since what follows there comes of it.
pub(super) struct Broken<'a> {
    text: &'a str,
    by_line: BTreeMap<usize, Error>,
}

impl<'a> Broken<'a> {
    pub(super) fn new(text: &'a str, errors: impl Iterator<Item = Error>) -> Self {
        let mut by_line = BTreeMap::new();
        for error in errors {
            by_line.entry(line_start(text, error.span().unwrap_or_default().start)).or_insert(error);
        }
        Self { text, by_line }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.by_line.is_empty()
    }

    pub(super) fn diagnostics(&self, origin: Origin) -> Vec<Diagnostic> {
        self.by_line.values().map(|error| finding(self.text, origin, error)).collect()
    }

    /// Whether what serde refuses at `place` may come of a mistake of syntax: on the same lines, or a key or
    /// value that is missing, or a key that fell out of a table whose head is not closed.
    pub(super) fn explains(&self, place: &Range<usize>, error: &Error) -> bool {
        let lines = line_start(self.text, place.start)..=line_start(self.text, place.end);
        let is_unknown = error.message().starts_with("unknown field");
        self.by_line.range(lines).next().is_some()
            || (!self.is_empty() && (place.is_empty() || missing_key(error).is_some()))
            || (is_unknown && self.by_line.values().any(|error| error.message().starts_with("unclosed")))
    }
}

fn line_start(text: &str, offset: usize) -> usize {
    let offset = text.floor_char_boundary(offset);
    text[..offset].rfind('\n').map_or(0, |newline| newline + 1)
}

/// A mistake of syntax. An impossible day is one to the parser, and a wrong value to its writer.
fn finding(text: &str, origin: Origin, error: &toml::de::Error) -> Diagnostic {
    let range = error.span().unwrap_or(text.len()..text.len());
    // What is unclosed or divided by nothing may end in a date, which is not to blame.
    let is_of_value = !["unclosed", "missing", "key with"].iter().any(|begin| error.message().starts_with(begin));
    if let Some((range, word)) = date_like(text, range.start).filter(|_| is_of_value) {
        return Diagnostic::at(origin.span(range), Code::TomlValue, format!("`{word}` is not a date"))
            .hint("a date is year, month and day: `2099-01-20`");
    }
    let (fact, expected) = match error.message().split_once(", expected ") {
        Some((fact, expected)) => (fact, Some(expected)),
        None => (error.message(), None),
    };
    let written = text.get(range.clone()).unwrap_or_default();
    let (message, hint) = match fact {
        fact if fact.contains("recurs") => {
            ("brackets stand too deep in one another".to_owned(), Some("no value here needs more than a few".into()))
        }
        "string values must be quoted" if written.is_empty() => {
            ("a value is missing".to_owned(), Some("write it after the equals sign".into()))
        }
        "string values must be quoted" => {
            (format!("`{}` is no value", shown(written)), Some("put text in quotes".into()))
        }
        // A number with something in it that numbers have not: `99-00412`.
        "invalid date" | "invalid datetime" | "invalid time" | "invalid integer" | "invalid float"
            if !written.is_empty() =>
        {
            (format!("`{}` is no value", shown(written)), Some("put text in quotes".into()))
        }
        "invalid basic string" | "invalid literal string" if matches!(expected, Some("`\"`" | "`'`")) => {
            let hint = format!("close it on its line with {}", expected.unwrap_or_default());
            ("a text in quotes is never closed".to_owned(), Some(hint))
        }
        "duplicate key" => (format!("`{written}` is written twice"), Some("keep one of the two".into())),
        "key with no value" => ("a key has no value".to_owned(), Some("write `key = value`".into())),
        "unexpected key or value" => ("two entries stand on one line".to_owned(), Some("begin a new line here".into())),
        fact => (fact.to_owned(), expected.map(|expected| format!("expected here: {expected}"))),
    };
    let diagnostic = Diagnostic::at(origin.span(range), Code::TomlSyntax, message);
    match hint {
        Some(hint) => diagnostic.hint(hint),
        None => diagnostic.hint("what stands before this place may be unclosed, or too deep"),
    }
}

/// The word at `offset`, where it begins as a date does: four digits and a hyphen.
fn date_like(text: &str, offset: usize) -> Option<(Range<usize>, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let offset = text.floor_char_boundary(offset);
    let start = text[..offset].rfind(|c| !is_part(c)).map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start);
    let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |length| start + length);
    let word = &text[start..end];
    let begins = word.len() > 5 && word.bytes().take(4).all(|byte| byte.is_ascii_digit()) && word.as_bytes()[4] == b'-';
    begins.then_some((start..end, word))
}
