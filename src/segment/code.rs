//! Words cut into text and codes: what a translator turns, and what he may move but not change, drop or double.

use super::meaning::address;
use crate::source::Span;
use crate::text::{Inline, InlineKind};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;

/// What a code is called within its segment: `note-why`, `ref-1`, `em-2`. A code that means the same has the same id in
/// all languages: notes by their names, the others by their kind and their place among the codes of that kind and
/// meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeId(pub String);

impl fmt::Display for CodeId {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeKind {
    /// `[^name]`: stands alone.
    Note,
    /// A symbol of a document: stands alone.
    Symbol,
    /// The number of a resolution: stands alone.
    Resolution,
    /// An address: stands alone.
    Url,
    /// A reference whose words the edition finds: stands alone.
    Reference,
    /// A line that ends by hand: stands alone; a translation need not have it.
    Break,
    /// A reference with words of its own: around words.
    WordedReference,
    /// A link: around words.
    Link,
    /// `*words*`: around words.
    Emphasis,
    /// `**words**`: around words.
    Strong,
    /// `^words^`: around words.
    Superscript,
}

impl CodeKind {
    /// The beginning of its ids.
    fn prefix(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Symbol => "symbol",
            Self::Resolution => "resolution",
            Self::Url => "url",
            Self::Reference | Self::WordedReference => "ref",
            Self::Break => "br",
            Self::Link => "link",
            Self::Emphasis => "em",
            Self::Strong => "strong",
            Self::Superscript => "sup",
        }
    }

    /// Whether a translation must have it exactly as often as its source: emphasis and ends of lines are a language's
    /// own.
    pub fn is_bound(self) -> bool {
        !matches!(self, Self::Break | Self::Emphasis | Self::Strong | Self::Superscript)
    }

    /// Whether it stands around words.
    pub fn is_pair(self) -> bool {
        matches!(self, Self::WordedReference | Self::Link | Self::Emphasis | Self::Strong | Self::Superscript)
    }
}

/// A piece of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// A code that stands alone.
    Alone(CodeId),
    /// The beginning of a code around words.
    Open(CodeId),
    /// The end of the code that was opened last.
    Close,
}

/// Words as pieces. [`joined`] with [`codes`] of the same words gives them back.
pub fn pieces(words: &[Inline]) -> Vec<Piece> {
    let mut cutter = Cutter::default();
    cutter.cut(words);
    cutter.pieces
}

/// The codes in words, by id: what kind each is and what it stands for (of a pair, without the words in it).
pub fn codes(words: &[Inline]) -> BTreeMap<CodeId, (CodeKind, InlineKind)> {
    let mut cutter = Cutter::default();
    cutter.cut(words);
    cutter.codes
}

/// The words that pieces make with the codes of `known`; all stand at `span`. Neighbouring plain words become one.
///
/// # Errors
/// The id of a code that `known` has not, or that does not stand as its kind has to; an empty id where a code is closed
/// that was not opened, or not closed.
pub fn joined(
    pieces: &[Piece],
    known: &BTreeMap<CodeId, (CodeKind, InlineKind)>,
    span: Span,
) -> Result<Vec<Inline>, CodeId> {
    let mut open: Vec<(InlineKind, Vec<Inline>)> = Vec::new();
    let mut done: Vec<Inline> = Vec::new();
    for piece in pieces {
        let inline = match piece {
            Piece::Words(words) => {
                if let Some(Inline { kind: InlineKind::Text(last), .. }) = done.last_mut() {
                    last.push_str(words);
                    continue;
                }
                InlineKind::Text(words.clone())
            }
            Piece::Alone(id) => match known.get(id) {
                Some((kind, inline)) if !kind.is_pair() => inline.clone(),
                _ => return Err(id.clone()),
            },
            Piece::Open(id) => match known.get(id) {
                Some((kind, inline)) if kind.is_pair() => {
                    open.push((inline.clone(), std::mem::take(&mut done)));
                    continue;
                }
                _ => return Err(id.clone()),
            },
            Piece::Close => {
                let (kind, before) = open.pop().ok_or_else(|| CodeId(String::new()))?;
                filled(kind, std::mem::replace(&mut done, before))
            }
        };
        done.push(Inline { span, kind: inline });
    }
    if open.is_empty() { Ok(done) } else { Err(CodeId(String::new())) }
}

fn filled(kind: InlineKind, inner: Vec<Inline>) -> InlineKind {
    match kind {
        InlineKind::Emphasis(_) => InlineKind::Emphasis(inner),
        InlineKind::Strong(_) => InlineKind::Strong(inner),
        InlineKind::Superscript(_) => InlineKind::Superscript(inner),
        InlineKind::Link { url, .. } => InlineKind::Link { url, text: inner },
        InlineKind::Reference(mut reference) => {
            reference.words = inner;
            InlineKind::Reference(reference)
        }
        alone => alone,
    }
}

#[derive(Default)]
struct Cutter {
    pieces: Vec<Piece>,
    codes: BTreeMap<CodeId, (CodeKind, InlineKind)>,
    /// How often each meaning was met; of what is the same in a segment the second has a figure more.
    met: BTreeMap<String, usize>,
}

impl Cutter {
    fn cut(&mut self, words: &[Inline]) {
        for Inline { kind, .. } in words {
            match kind {
                InlineKind::Text(words) => match self.pieces.last_mut() {
                    Some(Piece::Words(last)) => last.push_str(words),
                    _ => self.pieces.push(Piece::Words(words.clone())),
                },
                InlineKind::Note(name) => self.alone(CodeKind::Note, name, kind),
                InlineKind::Symbol(symbol) => self.alone(CodeKind::Symbol, &symbol.to_string(), kind),
                InlineKind::Resolution { number, .. } => self.alone(CodeKind::Resolution, number, kind),
                InlineKind::Url(url) => self.alone(CodeKind::Url, url, kind),
                InlineKind::Break => self.alone(CodeKind::Break, "", kind),
                InlineKind::Reference(reference) if reference.words.is_empty() => {
                    self.alone(CodeKind::Reference, &address(reference), kind);
                }
                InlineKind::Reference(reference) => {
                    self.pair(CodeKind::WordedReference, &address(reference), kind, &reference.words);
                }
                InlineKind::Link { url, text } => self.pair(CodeKind::Link, url, kind, text),
                InlineKind::Emphasis(inner) => self.pair(CodeKind::Emphasis, "", kind, inner),
                InlineKind::Strong(inner) => self.pair(CodeKind::Strong, "", kind, inner),
                InlineKind::Superscript(inner) => self.pair(CodeKind::Superscript, "", kind, inner),
            }
        }
    }

    fn alone(&mut self, kind: CodeKind, meaning: &str, inline: &InlineKind) {
        let id = self.id(kind, meaning);
        self.codes.insert(id.clone(), (kind, inline.clone()));
        self.pieces.push(Piece::Alone(id));
    }

    fn pair(&mut self, kind: CodeKind, meaning: &str, inline: &InlineKind, inner: &[Inline]) {
        let id = self.id(kind, meaning);
        self.codes.insert(id.clone(), (kind, filled(inline.clone(), Vec::new())));
        self.pieces.push(Piece::Open(id));
        self.cut(inner);
        self.pieces.push(Piece::Close);
    }

    /// An id that exchange files can hold as a name: letters, figures and `-_.`, whatever the meaning has.
    fn id(&mut self, kind: CodeKind, meaning: &str) -> CodeId {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
        let name: String = meaning.chars().map(|c| if fits(c) { c } else { '-' }).collect();
        let mut name = name.trim_matches('-').to_owned();
        if !meaning.is_ascii() {
            // What has no Latin letters is told apart all the same.
            let digest = Sha256::digest(meaning.as_bytes());
            name.extend(digest.iter().take(3).map(|byte| format!("{byte:02x}")));
        }
        let stem = if name.is_empty() { kind.prefix().to_owned() } else { format!("{}-{name}", kind.prefix()) };
        loop {
            let count = self.met.entry(stem.clone()).or_default();
            *count += 1;
            let id = CodeId(if *count == 1 && !name.is_empty() { stem.clone() } else { format!("{stem}-{count}") });
            if !self.codes.contains_key(&id) {
                return id;
            }
        }
    }
}
