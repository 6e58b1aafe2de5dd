//! Words put back into a file: what is to stand at a segment's span, so that reading it gives the same words.
//!
//! Every text is read again before it is given: first with the few escapes that words need as a rule, then with all.
//! What reads otherwise even so is refused; nothing is written that would come back as something else.

use super::form::Form;
use super::meaning::{address, meaning};
use super::{Segment, SegmentKind};
use crate::language::Language;
use crate::load::control::is_control;
use crate::load::markdown;
use crate::source::Sources;
use crate::text::{BlockKind, Inline, InlineKind, Reference, calls};
use std::fmt;

/// Why words cannot be written at a place: a clause for a message, lower case, without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(pub String);

impl fmt::Display for Unwritable {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

fn refused<T>(why: &str) -> Result<T, Unwritable> {
    Err(Unwritable(why.to_owned()))
}

/// What is to stand at the span of `segment`, so that its words are `words`. Runs of spaces become one, and those at the
/// ends go.
///
/// # Errors
/// The place cannot hold such words: a note in an attribute, a line that ends by hand in a cell, marks that Markdown
/// cannot tell where they stand.
pub fn written(segment: &Segment, words: &[Inline]) -> Result<String, Unwritable> {
    if Inline::is_blank(words) {
        return refused("there are no words");
    }
    match segment.form {
        Form::Markdown | Form::Label | Form::Image => markdown(words, context(segment.kind)),
        Form::Pipe => {
            let text = markdown(words, Context::Line)?;
            let bare = text.match_indices('|').any(|(at, _)| !text[..at].ends_with('\\'));
            if bare { refused("a pipe divides cells here") } else { Ok(text) }
        }
        Form::Csv => Ok(field(&markdown(words, Context::Line)?)),
        Form::Toml => Ok(toml_string(&markdown(words, Context::Line)?)),
        Form::WithinToml => {
            let text = markdown(words, Context::Paragraph)?;
            let strange = text.contains(['\\', '\n']) || text.contains("'''") || text.contains("\"\"");
            let strange = strange || text.starts_with('"') || text.ends_with('"');
            if strange { refused("this stretch of a TOML string can hold no escapes") } else { Ok(text) }
        }
        Form::Attribute => {
            let text = plain_words(words)?;
            if text.contains('"') { refused("an attribute can hold no quotation mark `\"`") } else { Ok(text) }
        }
        Form::TomlPlain => Ok(toml_string(&plain_words(words)?)),
        Form::Fluent => Ok(pattern(&markdown(words, Context::Line)?)),
        Form::FluentPlain => Ok(pattern(&plain_words(words)?)),
        Form::WithinFluent => Ok(pattern(&markdown(words, Context::Line)?)),
        Form::Fixed => refused("these words are put together or escaped in their file; change them there"),
    }
}

/// Where Markdown is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Context {
    Paragraph,
    Heading,
    /// Without blocks: a title, a cell.
    Line,
}

fn context(kind: SegmentKind) -> Context {
    if kind == SegmentKind::Heading { Context::Heading } else { Context::Paragraph }
}

/// Words as Markdown that reads as these words where blocks can begin, or in a line.
fn markdown(words: &[Inline], context: Context) -> Result<String, Unwritable> {
    let wanted = meaning(words);
    if let Some(c) = wanted.chars().find(|c| is_control(*c) && !matches!(c, '\u{2}' | '\u{3}' | '\u{1f}')) {
        return Err(Unwritable(format!("there is a control character, U+{:04X}", u32::from(c))));
    }
    let notes: Vec<&str> = calls(words).into_iter().map(|(name, _)| name).collect();
    for style in STYLES {
        let mut text = String::new();
        style.inlines(words, &mut text);
        let text = trimmed(&text);
        let text = if context == Context::Line { text } else { style.beginning(&text) };
        if reads_as(&text, context, &notes).is_some_and(|read| read == wanted) {
            return Ok(text);
        }
    }
    refused("Markdown cannot tell these marks from words where they stand")
}

/// The meaning of Markdown, where nothing is wrong with it.
fn reads_as(text: &str, context: Context, notes: &[&str]) -> Option<String> {
    let title = if context == Context::Line { toml_string(text) } else { "\"x\"".to_owned() };
    let body = match context {
        Context::Line => String::new(),
        Context::Paragraph => text.to_owned(),
        Context::Heading => format!("# {text}"),
    };
    let mut definitions: Vec<_> = notes.iter().map(|name| format!("\n\n[^{name}]: x")).collect();
    definitions.sort();
    definitions.dedup();
    let file = format!("+++\ntitle = {title}\n+++\n\n{body}{}\n", definitions.concat());
    let sources = Sources::new([("en.md".to_owned(), file.into_bytes())]);
    let (read, found) = markdown::read(&sources, sources.find("en.md")?, Language::En, "");
    if !found.is_empty() {
        return None;
    }
    match (context, read.blocks.as_slice()) {
        (Context::Line, []) => Some(meaning(&read.front.title?.value)),
        (Context::Paragraph, [block]) => match &block.kind {
            BlockKind::Paragraph(words) if block.attributes.id.is_none() => Some(meaning(words)),
            _ => None,
        },
        (Context::Heading, [block]) => match &block.kind {
            BlockKind::Heading { text, .. } => Some(meaning(text)),
            _ => None,
        },
        _ => None,
    }
}

/// How much is escaped, and by which marks.
#[derive(Debug, Clone, Copy)]
struct Style {
    all: bool,
    emphasis: &'static str,
    strong: &'static str,
}

const STYLES: [Style; 4] = [
    Style { all: false, emphasis: "*", strong: "**" },
    Style { all: false, emphasis: "_", strong: "**" },
    Style { all: true, emphasis: "*", strong: "**" },
    Style { all: true, emphasis: "_", strong: "__" },
];

impl Style {
    fn inlines(self, words: &[Inline], text: &mut String) {
        for inline in words {
            match &inline.kind {
                InlineKind::Text(words) => self.words(words, text),
                InlineKind::Symbol(symbol) => self.words(&symbol.to_string(), text),
                InlineKind::Resolution { number, .. } => self.words(number, text),
                InlineKind::Url(url) if self.all => text.extend(["<", url, ">"]),
                InlineKind::Url(url) => text.push_str(url),
                InlineKind::Emphasis(inner) => self.around(self.emphasis, inner, self.emphasis, text),
                InlineKind::Strong(inner) => self.around(self.strong, inner, self.strong, text),
                InlineKind::Superscript(inner) => self.around("^", inner, "^", text),
                InlineKind::Note(name) => text.extend(["[^", name, "]"]),
                InlineKind::Link { url, text: inner } => self.around("[", inner, &leading_to(url), text),
                InlineKind::Reference(reference) => {
                    let Reference { words, worded, .. } = reference;
                    self.around("[", words, &leading_to(&address(reference)), text);
                    text.push_str(if *worded { "{.worded}" } else { "" });
                }
                InlineKind::Break => text.push_str("\\\n"),
            }
        }
    }

    fn around(self, open: &str, inner: &[Inline], close: &str, text: &mut String) {
        text.push_str(open);
        self.inlines(inner, text);
        text.push_str(close);
    }

    fn words(self, words: &str, text: &mut String) {
        let mut before: Option<char> = None;
        let mut rest = words.chars().peekable();
        while let Some(c) = rest.next() {
            let after = rest.peek().copied();
            let within_word = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
            let escaped = match c {
                '\\' | '`' | '*' | '[' | ']' | '<' | '^' | '|' => true,
                '_' => !within_word,
                '&' => after.is_some_and(|next| next.is_alphanumeric() || next == '#'),
                '{' => after.is_none_or(|next| next != ' '),
                _ => false,
            };
            if escaped || (self.all && c.is_ascii_punctuation()) {
                text.push('\\');
            }
            text.push(if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
            before = Some(c);
        }
    }

    /// What begins like a block of another kind, or like a label, and is words.
    fn beginning(self, text: &str) -> String {
        let after_digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = text.len() - after_digits.len();
        if digits > 0 && after_digits.starts_with(['.', ')']) {
            return format!("{}\\{after_digits}", &text[..digits]);
        }
        if let Some(rest) = text.strip_prefix('（') {
            let is_label = rest.find(['）', ')']).is_some_and(|end| end <= 12);
            return if is_label { format!("&#xFF08;{rest}") } else { text.to_owned() };
        }
        // What begins with an escape begins like nothing else.
        if text.starts_with('\\') {
            return text.to_owned();
        }
        let close = text.char_indices().nth(1).filter(|(_, c)| matches!(c, ')' | '）'));
        match close {
            Some((at, ')')) => return format!("{}\\{}", &text[..at], &text[at..]),
            Some((at, wide)) => return format!("{}&#xFF09;{}", &text[..at], &text[at + wide.len_utf8()..]),
            None => {}
        }
        if text.starts_with('(') && text.find(')').is_some_and(|end| end <= 6) {
            return format!("\\{text}");
        }
        if text.starts_with(['#', '+', '-', '>', '=', ':', '~']) { format!("\\{text}") } else { text.to_owned() }
    }
}

/// Without spaces at its ends, and with one where there are several; those beside the end of a line go too.
fn trimmed(text: &str) -> String {
    let plain = [' ', '\t', '\r', '\n'];
    let mut kept = String::with_capacity(text.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            kept.push('\n');
        }
        let parts: Vec<&str> = line.split(plain).filter(|part| !part.is_empty()).collect();
        kept.push_str(&parts.join(" "));
    }
    kept.trim_matches(plain).to_owned()
}

fn leading_to(address: &str) -> String {
    let bare = address.starts_with('#') || address.starts_with("http");
    let bare = bare && !address.contains(['(', ')', ' ', '<', '>', '\\', '*', '_']);
    if bare { format!("]({address})") } else { format!("](<{address}>)") }
}

/// Words without any mark.
fn plain_words(words: &[Inline]) -> Result<String, Unwritable> {
    let is_plain = |inline: &Inline| {
        use InlineKind::{Resolution, Symbol, Text, Url};
        matches!(inline.kind, Text(_) | Symbol(_) | Resolution { .. } | Url(_))
    };
    if !words.iter().all(is_plain) {
        return refused("only plain words can stand here");
    }
    let text = trimmed(&Inline::words(words).replace(['\n', '\r'], " "));
    match text.chars().find(|c| is_control(*c)) {
        Some(c) => Err(Unwritable(format!("there is a control character, U+{:04X}", u32::from(c)))),
        None => Ok(text),
    }
}

fn field(text: &str) -> String {
    let quoted = text.contains([',', '"', '\n', '\r']);
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn toml_string(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

/// A pattern of Fluent in one line.
fn pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let special = matches!(c, '{' | '}') || (at == 0 && matches!(c, '.' | '*' | '['));
        if special { pattern.extend(["{\"", &c.to_string(), "\"}"]) } else { pattern.push(c) }
    }
    pattern
}
