//! What serde refuses, in the words of a person who writes documents.

use super::Origin;
use super::entry::{Entry, INTEGER, LIST, TABLE, TEXT};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::Span;

/// What serde refuses, at the entry in which it stands; without one, at the top of the file.
pub(super) fn of_value(text: &str, origin: Origin, error: &toml::de::Error, entry: Option<&Entry>) -> Diagnostic {
    let range = error.span().unwrap_or_default();
    let span = origin.span(range.clone());
    let message = error.message();
    let key = entry.map_or("", |entry| entry.key.as_str());
    // What the parser makes of a date, where nothing but text is understood.
    if let Some(entry) = entry.filter(|_| message.contains("`$__toml_private_datetime`")) {
        return wrong_type(text, span, entry, TEXT);
    }
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
            (Some(entry), true) if entry.found == INTEGER && expected.starts_with(INTEGER) => {
                let written = shown(text.get(entry.span.clone()).unwrap_or_default());
                let message = format!("`{written}` is too large for `{key}`");
                Diagnostic::at(span, Code::TomlValue, message).hint("write a smaller number")
            }
            (Some(entry), true) => wrong_type(text, span, entry, expected),
            _ => Diagnostic::at(
                span,
                Code::TomlValue,
                format!("`{}` is no value of `{key}`", shown(text.get(range).unwrap_or_default())),
            )
            .hint(format!("{expected} belongs here")),
        };
    }
    match (message, entry) {
        (message, Some(entry)) if message.starts_with("wanted ") => wrong_type(text, span, entry, TEXT),
        (message, _) => match message.split_once('\n') {
            Some((message, hint)) => Diagnostic::at(span, Code::TomlValue, message).hint(hint),
            None if message.contains("overflow") => {
                Diagnostic::at(span, Code::TomlValue, message).hint("write a smaller number")
            }
            None => Diagnostic::at(span, Code::TomlValue, message).hint("write it as `docs/sources.md` shows"),
        },
    }
}

/// The key that serde misses in a table.
pub(super) fn missing_key(error: &toml::de::Error) -> Option<&str> {
    error.message().strip_prefix("missing field `")?.strip_suffix('`')
}

fn wrong_type(text: &str, span: Span, entry: &Entry, expected: &str) -> Diagnostic {
    let whose = if entry.is_element { "an entry of " } else { "" };
    let message = format!("{whose}`{}` must be {expected}, not {}", entry.key, entry.found);
    let written = shown(text.get(entry.span.clone()).unwrap_or_default());
    let is_list_or_table = matches!(entry.found, LIST | TABLE);
    let diagnostic = Diagnostic::at(span, Code::TomlValue, message);
    match expected {
        expected if expected.starts_with(TEXT) && !is_list_or_table => {
            diagnostic.hint(format!("put it in quotes: `\"{written}\"`"))
        }
        LIST if !is_list_or_table => diagnostic.hint(format!("put it in brackets: `[{written}]`")),
        LIST if entry.found == TABLE => diagnostic.hint(format!("put it in double brackets: `[[{}]]`", entry.key)),
        TABLE if entry.found == LIST => {
            diagnostic.hint(format!("write it once, in single brackets: `[{}]`", entry.key))
        }
        TABLE => diagnostic.hint(format!("write its keys under `[{}]`", entry.key)),
        _ if entry.found == TEXT => diagnostic.hint("leave out the quotes"),
        _ if is_list_or_table => diagnostic.hint(format!("one value belongs here: {expected}")),
        _ => diagnostic.hint(format!("{expected} belongs here")),
    }
}

/// Reads "unknown field `a`, expected one of `b`, `c`" and its like: the word, and those that are known.
fn not_among<'a>(message: &'a str, what: &str) -> Option<(&'a str, Vec<&'a str>)> {
    let rest = message.strip_prefix(what)?.strip_prefix(" `")?;
    let end = rest.find("`, expected ").or_else(|| rest.find("`, there are no "))?;
    Some((&rest[..end], rest[end..].split('`').skip(2).step_by(2).collect()))
}

fn did_you_mean(word: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()).or_else(|| begins_alike(word, known)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None if known.is_empty() => "leave it out".to_owned(),
        None => format!("known here: {}", known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")),
    }
}

/// The first of the known words that begins as `word` does: a long one is far from a short even where it is meant.
fn begins_alike<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let alike = |known: &str| word.chars().zip(known.chars()).take_while(|(a, b)| a == b).count();
    let most = known.iter().map(|known| alike(known)).max().filter(|most| *most >= 4)?;
    known.iter().copied().find(|known| alike(known) == most)
}

/// What serde expects, in words. Types of our own say what they expect in words already.
fn expectation(expected: &str) -> &str {
    match expected {
        "a string" | "a borrowed string" => TEXT,
        "a boolean" => "`true` or `false`",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number from 0",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        "a sequence" => LIST,
        "a TOML datetime" => "a date without quotes",
        "a map" => TABLE,
        other if other.starts_with("struct ") => TABLE,
        other => other,
    }
}

/// A value as it was written, cut short where it is long.
pub(super) fn shown(written: &str) -> String {
    let line = written.lines().next().unwrap_or_default();
    if line.chars().count() > 40 { line.chars().take(40).chain(['…']).collect() } else { line.to_owned() }
}
