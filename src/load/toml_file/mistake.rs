//! What the parser and serde refuse, in the words of a person who writes documents.

use super::Origin;
use super::entry::Entry;
use crate::diagnostic::{Code, Diagnostic, nearest};
use std::ops::Range;

/// A mistake of syntax. An impossible day is one to the parser, and a wrong value to its writer.
pub(super) fn of_syntax(text: &str, origin: Origin, error: &toml::de::Error) -> Diagnostic {
    let range = error.span().unwrap_or(text.len()..text.len());
    if let Some((range, word)) = date_like(text, range.start) {
        return Diagnostic::at(origin.span(range), Code::TomlValue, format!("`{word}` is not a date"))
            .hint("a date is year, month and day: `2099-01-20`");
    }
    let (fact, expected) = match error.message().split_once(", expected ") {
        Some((fact, expected)) => (fact, Some(expected)),
        None => (error.message(), None),
    };
    let written = text.get(range.clone()).unwrap_or_default();
    let (message, hint) = match fact {
        "string values must be quoted" if written.is_empty() => ("a value is missing".to_owned(), None),
        "string values must be quoted" => {
            (format!("`{}` is no value", shown(written)), Some("put text in quotes".into()))
        }
        "duplicate key" => (format!("`{written}` is written twice"), Some("keep one of the two".into())),
        "key with no value" => ("a key has no value".to_owned(), Some("write `key = value`".into())),
        "unexpected key or value" => ("two entries stand on one line".to_owned(), Some("begin a new line here".into())),
        fact => (fact.to_owned(), expected.map(|expected| format!("expected here: {expected}"))),
    };
    let diagnostic = Diagnostic::at(origin.span(range), Code::TomlSyntax, message);
    match hint {
        Some(hint) => diagnostic.hint(hint),
        None => diagnostic,
    }
}

/// What serde refuses, at the entry in which it stands; without one, at the top of the file.
pub(super) fn of_value(text: &str, origin: Origin, error: &toml::de::Error, entry: Option<&Entry>) -> Diagnostic {
    let range = error.span().unwrap_or_default();
    let span = origin.span(range.clone());
    let message = error.message();
    let key = entry.map_or("", |entry| entry.key.as_str());
    if let Some((word, known)) = not_among(message, "unknown field") {
        return Diagnostic::at(span, Code::TomlUnknownKey, format!("`{word}` is not a key of this table"))
            .hint(did_you_mean(word, &known));
    }
    if let Some((word, known)) = not_among(message, "unknown variant") {
        return Diagnostic::at(span, Code::TomlValue, format!("`{key}` has no value `{word}`"))
            .hint(did_you_mean(word, &known));
    }
    if let Some(key) = missing_key(error) {
        return Diagnostic::at(span, Code::TomlMissing, format!("`{key}` is missing"))
            .hint(format!("write `{key} = ...` in this table"));
    }
    if let Some((_, expected)) = message.strip_prefix("invalid ").and_then(|rest| rest.split_once(", expected ")) {
        let expected = expectation(expected);
        return match (entry, message.starts_with("invalid type")) {
            (Some(entry), true) => wrong_type(span, entry, expected),
            _ => Diagnostic::at(
                span,
                Code::TomlValue,
                format!("`{}` is no value of `{key}`", shown(text.get(range).unwrap_or_default())),
            )
            .hint(format!("{expected} belongs here")),
        };
    }
    match (message, entry) {
        (message, Some(entry)) if message.starts_with("wanted ") => wrong_type(span, entry, "text in quotes"),
        (message, _) => match message.split_once('\n') {
            Some((message, hint)) => Diagnostic::at(span, Code::TomlValue, message).hint(hint),
            None => Diagnostic::at(span, Code::TomlValue, message),
        },
    }
}

/// The key that serde misses in a table.
pub(super) fn missing_key(error: &toml::de::Error) -> Option<&str> {
    error.message().strip_prefix("missing field `")?.strip_suffix('`')
}

fn wrong_type(span: crate::source::Span, entry: &Entry, expected: &str) -> Diagnostic {
    let whose = if entry.is_element { "an entry of " } else { "" };
    Diagnostic::at(span, Code::TomlValue, format!("{whose}`{}` must be {expected}, not {}", entry.key, entry.found))
}

/// Reads "unknown field `a`, expected one of `b`, `c`" and its like: the word, and those that are known.
fn not_among<'a>(message: &'a str, what: &str) -> Option<(&'a str, Vec<&'a str>)> {
    let rest = message.strip_prefix(what)?.strip_prefix(" `")?;
    let end = rest.find("`, expected ").or_else(|| rest.find("`, there are no "))?;
    Some((&rest[..end], rest[end..].split('`').skip(2).step_by(2).collect()))
}

fn did_you_mean(word: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None if known.is_empty() => "leave it out".to_owned(),
        None => format!("known here: {}", known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")),
    }
}

/// What serde expects, in words. Types of our own say what they expect in words already.
fn expectation(expected: &str) -> &str {
    match expected {
        "a string" | "a borrowed string" => "text in quotes",
        "a boolean" => "`true` or `false`",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number from 0",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        "a sequence" => "a list in brackets",
        "a TOML datetime" => "a date without quotes",
        "a map" => "a table",
        other if other.starts_with("struct ") => "a table",
        other => other,
    }
}

/// A value as it was written, cut short where it is long.
fn shown(written: &str) -> String {
    let line = written.lines().next().unwrap_or_default();
    if line.chars().count() > 40 { line.chars().take(40).chain(['…']).collect() } else { line.to_owned() }
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
