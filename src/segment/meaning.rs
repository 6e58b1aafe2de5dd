//! What words mean, apart from how they are written: for comparing, and as a fingerprint that a record can hold.

use crate::text::{Inline, InlineKind, Reference, Target};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// The fingerprint of a meaning: twelve hexadecimal figures. Within one document no two meanings share one by chance.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(pub String);

impl Fingerprint {
    /// Of words.
    pub fn of(words: &[Inline]) -> Self {
        let digest = Sha256::digest(meaning(words).as_bytes());
        Self(digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect())
    }

    /// Whether a text has the form of one.
    pub fn is_one(text: &str) -> bool {
        text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Words with their marks, in a form of their own that is nobody's file format: two stretches mean the same where these
/// are equal. What is recognised in plain words (symbols, addresses) is plain words here. The form is fixed for ever,
/// since records hold fingerprints of it.
pub fn meaning(words: &[Inline]) -> String {
    let mut meaning = String::new();
    add(&mut meaning, words);
    let collapsed = meaning.split([' ', '\n', '\r', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    collapsed.join(" ")
}

fn add(meaning: &mut String, words: &[Inline]) {
    for inline in words {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Url(words) => meaning.push_str(words),
            InlineKind::Symbol(symbol) => meaning.push_str(&symbol.to_string()),
            InlineKind::Resolution { number, .. } => meaning.push_str(number),
            InlineKind::Emphasis(inner) => mark(meaning, "em", inner),
            InlineKind::Strong(inner) => mark(meaning, "strong", inner),
            InlineKind::Superscript(inner) => mark(meaning, "sup", inner),
            InlineKind::Note(name) => mark(meaning, &format!("^{name}"), &[]),
            InlineKind::Link { url, text } => mark(meaning, url, text),
            InlineKind::Reference(reference) => mark(meaning, &target(reference), &reference.words),
            InlineKind::Break => mark(meaning, "br", &[]),
        }
    }
}

/// The two characters are no characters of any text: the tool refuses controls.
fn mark(meaning: &mut String, name: &str, inner: &[Inline]) {
    meaning.push('\u{2}');
    meaning.push_str(name);
    if !inner.is_empty() {
        meaning.push('\u{1f}');
        add(meaning, inner);
    }
    meaning.push('\u{3}');
}

/// Where a reference leads, as a link in Markdown has it.
pub(super) fn address(reference: &Reference) -> String {
    let place = match &reference.target {
        Target::Block(key) => format!("#{key}"),
        Target::Range(first, last) => format!("#{first}..{last}"),
        Target::Note(name) => format!("#^{name}"),
        Target::Notes(first, last) => format!("#^{first}..^{last}"),
    };
    match &reference.document {
        Some(symbol) => format!("{symbol}{place}"),
        None => place,
    }
}

fn target(reference: &Reference) -> String {
    format!("{}{}", address(reference), if reference.worded { "{.worded}" } else { "" })
}

/// Words as one line of plain text, marks shown as a writer knows them: `[^why]`, `[](#trust)`. For lists, for comparing
/// by likeness, and for showing a difference; it is not read back.
pub fn plain(words: &[Inline]) -> String {
    let mut shown = String::new();
    show(&mut shown, words);
    shown.split([' ', '\n', '\r', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn show(shown: &mut String, words: &[Inline]) {
    let mut around = |open: &str, inner: &[Inline], close: &str| {
        shown.push_str(open);
        show(shown, inner);
        shown.push_str(close);
    };
    for inline in words {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Url(words) => around(words, &[], ""),
            InlineKind::Symbol(symbol) => around(&symbol.to_string(), &[], ""),
            InlineKind::Resolution { number, .. } => around(number, &[], ""),
            InlineKind::Emphasis(inner) => around("*", inner, "*"),
            InlineKind::Strong(inner) => around("**", inner, "**"),
            InlineKind::Superscript(inner) => around("^", inner, "^"),
            InlineKind::Note(name) => around(&format!("[^{name}]"), &[], ""),
            InlineKind::Link { url, text } => around("[", text, &format!("]({url})")),
            InlineKind::Reference(reference) => {
                let worded = if reference.worded { "{.worded}" } else { "" };
                around("[", &reference.words, &format!("]({}){worded}", address(reference)));
            }
            InlineKind::Break => around(" ", &[], ""),
        }
    }
}

/// Whether a character is one of Chinese.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// How many words a translator has to turn: those that a space divides and that hold a letter or a figure, and each
/// character of Chinese by itself.
pub fn count_words(words: &[Inline]) -> usize {
    let text = Inline::words(words);
    let han = text.chars().filter(|c| is_han(*c)).count();
    let apart: String = text.chars().map(|c| if is_han(c) { ' ' } else { c }).collect();
    han + apart.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
