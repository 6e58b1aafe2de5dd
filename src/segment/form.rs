//! How words are written where they stand: a stretch of Markdown, a cell, a TOML string, an attribute, a Fluent pattern.

use crate::source::{Sources, Span};

/// How words are written where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A block of Markdown, or a part of one.
    Markdown,
    /// A cell of a pipe table: Markdown in which a pipe is escaped and no line ends.
    Pipe,
    /// A field of comma-separated values, with the quotation marks it may have: Markdown.
    Csv,
    /// A whole TOML string with its quotation marks, or a number in its place: Markdown.
    Toml,
    /// A stretch within a TOML string that goes on: Markdown that needs no escape of TOML.
    WithinToml,
    /// The value of an attribute, without its quotation marks: plain words.
    Attribute,
    /// The words of an image, `![words](file)`: plain words in Markdown.
    Image,
    /// A label in Markdown: plain words.
    Label,
    /// A label in a TOML string, with its quotation marks: plain words that no Markdown is.
    TomlPlain,
    /// The pattern of a Fluent message or attribute: Markdown.
    Fluent,
    /// A pattern that is plain words and no Markdown.
    FluentPlain,
    /// A line within such a pattern: Markdown.
    WithinFluent,
    /// Put together from what stands elsewhere, or escaped beyond telling: words cannot be put in its place.
    Fixed,
}

/// The fenced blocks of a language file and what is written in them: the form of their words, and their bytes.
pub(super) struct Fences(Vec<(Form, std::ops::Range<usize>)>);

impl Fences {
    /// Those of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut fences = Vec::new();
        let mut open: Option<(Form, usize, String)> = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let line = line.trim();
            let ticks = line.len() - line.trim_start_matches(['`', '~']).len();
            match &open {
                Some((form, from, fence)) if line.starts_with(fence.as_str()) && line.len() == ticks => {
                    fences.push((*form, *from..start));
                    open = None;
                }
                None if ticks >= 3 => {
                    let form = if line[ticks..].trim().starts_with("csv") { Form::Csv } else { Form::Toml };
                    open = Some((form, at, line[..ticks].to_owned()));
                }
                _ => {}
            }
        }
        fences.extend(open.map(|(form, from, _)| (form, from..text.len())));
        Self(fences)
    }

    /// The form of data that stand at a place of the language file.
    pub(super) fn form(&self, offset: usize) -> Form {
        self.0.iter().find(|(_, range)| range.contains(&offset)).map_or(Form::Pipe, |(form, _)| *form)
    }
}

/// The span of a TOML value around words that stand in it byte for byte, with its quotation marks, where it has no other
/// words.
pub(super) fn quoted(sources: &Sources, words: Span) -> Option<Span> {
    let text = sources.text(words.file);
    let before = text.get(..words.start)?;
    let after = text.get(words.end..)?;
    for quote in ["\"\"\"", "'''", "\"", "'"] {
        let head = before.trim_end_matches([' ', '\n', '\r', '\t']);
        let tail = after.trim_start_matches([' ', '\n', '\r', '\t']);
        if head.ends_with(quote) && tail.starts_with(quote) {
            let (start, end) = (head.len() - quote.len(), text.len() - tail.len() + quote.len());
            return Some(Span::new(words.file, start..end));
        }
    }
    None
}
