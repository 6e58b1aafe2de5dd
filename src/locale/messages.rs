//! The messages of Fluent files, with their places.

use super::place;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::source::{FileId, Sources, Span};
use fluent::FluentResource;
use fluent_syntax::ast::{self, Entry};
use fluent_syntax::parser::{ErrorKind, ParserError};
use std::collections::{BTreeMap, BTreeSet};

/// Where the parts of one message stand.
#[derive(Debug, Clone)]
pub(super) struct Message {
    /// Its key.
    pub(super) key: Span,
    /// Its text; a message may have attributes alone.
    pub(super) value: Option<Span>,
    /// Its attributes by name.
    pub(super) attributes: BTreeMap<String, Attribute>,
}

/// Where the parts of one attribute stand.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    /// Its name.
    pub(super) key: Span,
    /// Its text.
    pub(super) value: Span,
}

/// The files of one language at one layer: the tool's, or a session's.
#[derive(Default)]
pub(super) struct Parsed {
    /// The files, in the order of their paths.
    pub(super) files: Vec<FileId>,
    /// What Fluent formats.
    pub(super) resources: Vec<FluentResource>,
    /// The messages by key; of two with one key the first.
    pub(super) messages: BTreeMap<String, Message>,
    /// Keys of messages that could not be read: they are there, and are not missed.
    pub(super) unread: BTreeSet<String>,
    /// Terms, which stand beside messages and share no name with them.
    terms: BTreeSet<String>,
}

/// Braces within braces: far more than any message has, and few enough for the parser, which calls itself for each.
const DEPTH: usize = 64;

/// The tool's own wording of a language: `locales/<lang>/*.ftl`.
pub(super) fn of_tool(sources: &Sources, language: Language, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    let folder = format!("locales/{}/", language.code());
    let mut parsed = Parsed::default();
    for (file, source) in sources.iter() {
        let name = source.path().strip_prefix(&folder);
        if name.is_some_and(|name| name.ends_with(".ftl") && !name.contains('/')) {
            parsed.read(sources, file, diagnostics);
        }
    }
    parsed
}

/// A session's wording of a language: `<folder>/<lang>.ftl`.
pub(super) fn of_session(
    sources: &Sources,
    folder: &str,
    language: Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Parsed {
    let mut parsed = Parsed::default();
    if let Some(file) = sources.find(&format!("{folder}/{}.ftl", language.code())) {
        parsed.read(sources, file, diagnostics);
    }
    parsed
}

impl Parsed {
    fn read(&mut self, sources: &Sources, file: FileId, diagnostics: &mut Vec<Diagnostic>) {
        self.files.push(file);
        let text = sources.text(file);
        if let Some(at) = too_deep(text) {
            let message = "braces stand too deep in one another";
            let hint = format!("{DEPTH} levels are allowed");
            diagnostics.push(Diagnostic::at(Span::new(file, at..at + 1), Code::LocaleSyntax, message).hint(hint));
            return;
        }
        // They have their own finding; blanks of the same length in their place move nothing else.
        let seen = unseen(text).fold(text.to_owned(), |mut seen, (at, c)| {
            seen.replace_range(at..at + c.len_utf8(), &" ".repeat(c.len_utf8()));
            seen
        });
        let resource = match FluentResource::try_new(seen) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                diagnostics.extend(errors.iter().map(|error| syntax(sources, file, error)));
                resource
            }
        };
        for entry in resource.entries() {
            match entry {
                Entry::Message(message) => self.message(resource.source(), file, message, diagnostics),
                Entry::Term(term) => {
                    let place = place::of_slice(resource.source(), term.id.name).unwrap_or_default();
                    if !self.terms.insert(term.id.name.to_owned()) {
                        diagnostics.push(doubled(&format!("-{}", term.id.name), Span::new(file, place)));
                    }
                }
                Entry::Junk { content } => self.unread.extend(key_of(content)),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
        self.resources.push(resource);
    }

    fn message(&mut self, text: &str, file: FileId, message: &ast::Message<&str>, diagnostics: &mut Vec<Diagnostic>) {
        let span = |range| Span::new(file, range);
        let key = span(place::of_slice(text, message.id.name).unwrap_or_default());
        if self.messages.contains_key(message.id.name) {
            diagnostics.push(doubled(message.id.name, key));
            return;
        }
        let value = message.value.as_ref().and_then(|value| place::of_pattern(text, value)).map(span);
        let mut attributes = BTreeMap::new();
        for attribute in &message.attributes {
            let key = span(place::of_slice(text, attribute.id.name).unwrap_or_default());
            let value = place::of_pattern(text, &attribute.value).map_or(key, span);
            if attributes.insert(attribute.id.name.to_owned(), Attribute { key, value }).is_some() {
                diagnostics.push(doubled(&format!("{}.{}", message.id.name, attribute.id.name), key));
            }
        }
        self.messages.insert(message.id.name.to_owned(), Message { key, value, attributes });
    }
}

fn doubled(key: &str, place: Span) -> Diagnostic {
    Diagnostic::at(place, Code::LocaleDoubled, format!("message `{key}` stands twice")).hint("remove one of the two")
}

/// The key with which something unreadable begins, if it is an entry at all.
fn key_of(content: &str) -> Option<String> {
    let content = content.trim_start();
    let end = content.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(content.len());
    (end > 0).then(|| content[..end].to_owned())
}

/// Control characters, and marks that turn the direction of what follows: editions set directions themselves.
fn unseen(text: &str) -> impl Iterator<Item = (usize, char)> {
    let is_unseen = |c: char| match c {
        '\n' | '\r' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => true,
        c => c.is_control(),
    };
    text.char_indices().filter(move |(_, c)| is_unseen(*c))
}

/// Where the braces of one entry pass [`DEPTH`]. An entry begins with a letter at the start of a line.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut line_starts = true;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            'a'..='z' | 'A'..='Z' if line_starts => depth = 0,
            _ => {}
        }
        if depth > DEPTH {
            return Some(at);
        }
        line_starts = c == '\n';
    }
    None
}

/// An error of the parser in this tool's words, at a place that can be shown.
fn syntax(sources: &Sources, file: FileId, error: &ParserError) -> Diagnostic {
    let text = sources.text(file);
    let start = text.floor_char_boundary(error.pos.start);
    let end = text.ceil_char_boundary(error.pos.end.min(text.len())).max(start);
    let (message, hint) = match &error.kind {
        ErrorKind::ExpectedToken(token) => (format!("`{token}` is missing"), "a message is `key = words`"),
        ErrorKind::ExpectedCharRange { .. } => {
            ("this cannot begin here".to_owned(), "a message is `key = words`; further lines of it are indented")
        }
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            (format!("message `{entry_id}` has no text"), "write it after the equals sign, or indented under it")
        }
        ErrorKind::MissingValue => ("there is no text".to_owned(), "write it after the equals sign"),
        ErrorKind::MissingDefaultVariant => {
            ("a selection has no default".to_owned(), "mark one variant with an asterisk: `*[other] ...`")
        }
        ErrorKind::MultipleDefaultVariants => {
            ("a selection has two defaults".to_owned(), "leave the asterisk with one variant")
        }
        ErrorKind::UnbalancedClosingBrace => ("a `}` closes nothing".to_owned(), "to print a brace, write `{\"}\"}`"),
        ErrorKind::UnterminatedStringLiteral => {
            ("a quotation mark is not closed".to_owned(), "text in braces stands between two `\"` of one line")
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            ("this is no escape".to_owned(), "write `\\u00A0`, with four digits, or `\\\\` for a backslash")
        }
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => {
            ("these braces hold nothing that can be set".to_owned(), "`{ $name }`, `{ message }` or `{ \"text\" }`")
        }
        _ => ("these braces hold what Fluent does not allow".to_owned(), "choose by a variable: `{ $count -> ... }`"),
    };
    Diagnostic::at(Span::new(file, start..end), Code::LocaleSyntax, message).hint(hint)
}
