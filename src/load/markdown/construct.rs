//! What may carry which attributes: one table.

use super::Reader;
use super::passage::Passage;
use crate::diagnostic::{Code, nearest};
use crate::language::Language;
use crate::source::Spanned;
use crate::text::{Attributes, Width};
use comrak::nodes::Node;

/// A thing that may carry attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Construct {
    Heading,
    Paragraph,
    Item,
    Note,
    Link,
    Frame,
    Box,
    ResultsFramework,
    Table,
    Figure,
    Chart,
    Flow,
    Caption,
    Objective,
    Indicator,
    Image,
    Label,
}

/// What a construct is called, and what it may carry.
struct Allowed {
    /// In a message: `a heading`.
    name: &'static str,
    /// Whether it may be named.
    id: bool,
    classes: &'static [&'static str],
    keys: &'static [&'static str],
}

impl Construct {
    fn allowed(self) -> Allowed {
        let row = |name, id, classes, keys| Allowed { name, id, classes, keys };
        match self {
            Self::Heading => row("a heading", true, &["unnumbered", "chapter", "annex"], &["label", "n", "original"]),
            Self::Paragraph => row("a paragraph", true, &["unnumbered", "continued"], &["n"]),
            Self::Item => row("an item", true, &[], &["n"]),
            Self::Note => row("a note", true, &[], &[]),
            Self::Link => row("a link", false, &["worded"], &[]),
            Self::Frame => row("this directive", true, &[], &["sort"]),
            Self::Box => row("a box", true, &["unnumbered"], &["n"]),
            Self::ResultsFramework => {
                row("a results framework", true, &["own-label"], &["accomplishments", "indicators"])
            }
            Self::Table => row("a table", true, &["total", "unnumbered"], &["file", "n", "sort", "width"]),
            Self::Figure => row("a figure", true, &["chart", "unnumbered"], &["alt", "n"]),
            Self::Chart => {
                row("a chart", true, &["grouped", "percent", "shares", "unnumbered"], &["alt", "file", "kind", "n"])
            }
            Self::Flow => row("a flow", true, &["unnumbered"], &["alt", "file", "n"]),
            Self::Caption => {
                let classes = &["unnumbered", "headnote", "source", "note", "abbreviations", "own-label"];
                row("a paragraph in this directive", false, classes, &[])
            }
            Self::Objective => row("an objective", false, &[], &[]),
            Self::Indicator => row("an indicator", false, &[], &[]),
            Self::Image => row("an image", false, &[], &[]),
            Self::Label => row("a label", false, &[], &[]),
        }
    }
}

impl Reader<'_> {
    /// Reports the attributes of what can carry none.
    pub(super) fn bare(&mut self, construct: Construct, passage: &Passage, node: Node) {
        self.allowed(construct, passage.attributes_of(node.data().sourcepos));
    }

    /// The attributes of a construct, without those that it cannot have.
    pub(super) fn allowed(&mut self, construct: Construct, mut attributes: Attributes) -> Attributes {
        let allowed = construct.allowed();
        if !allowed.id
            && let Some(id) = attributes.id.take()
        {
            let message = format!("{} has no name of its own", allowed.name);
            self.report(
                id.span,
                Code::TextAttributeUnknown,
                message,
                "name what holds it: the directive on its line, `{#name}`, or the item",
            );
        }
        attributes.classes.retain(|class| self.is_known(class, '.', allowed.classes, allowed.name));
        attributes.pairs.retain(|(key, value)| {
            self.is_known(key, '=', allowed.keys, allowed.name) && self.is_value(construct, &key.value, value)
        });
        self.conflicts(construct, &attributes);
        attributes
    }

    fn is_known(&mut self, written: &Spanned<String>, sign: char, known: &[&'static str], of: &str) -> bool {
        if known.contains(&written.value.as_str()) {
            return true;
        }
        let (kind, shown) = match sign {
            '.' => ("class", format!(".{}", written.value)),
            _ => ("key", written.value.clone()),
        };
        let hint = match nearest(&written.value, known.iter().copied()) {
            Some(near) => format!("did you mean `{}{near}`?", if sign == '.' { "." } else { "" }),
            None if known.is_empty() => format!("{of} has none"),
            None => format!("known here: {}", list(known)),
        };
        self.report(written.span, Code::TextAttributeUnknown, format!("{of} has no {kind} `{shown}`"), hint);
        false
    }

    fn is_value(&mut self, construct: Construct, key: &str, value: &Spanned<String>) -> bool {
        let (fits, hint) = match key {
            "n" if construct == Construct::Paragraph => (
                is_number(value.value.split_once(' ').map_or(&value.value, |(number, _)| number))
                    && value.value.split_once(' ').is_none_or(|(_, word)| is_word(word)),
                "a number from 1 to 9999, or one and a word: `n=\"12 bis\"`",
            ),
            "n" => (is_number(&value.value), "a number from 1 to 9999: `n=3`"),
            "sort" => (value.value == "by-language", "each language has its own order: `sort=\"by-language\"`"),
            "original" => (Language::from_code(&value.value).is_some(), "the code of a language: `original=\"fr\"`"),
            "width" => (
                Width::of(&value.value).is_some(),
                "`column`, `edge` (from the column to the edge of the page), `page`, or `natural`, as it is where none is named",
            ),
            _ => (!value.value.trim().is_empty(), "write words between the quotes"),
        };
        if !fits {
            self.report(
                value.span,
                Code::TextAttributeValue,
                format!("`{}` is no value of `{key}`", value.value),
                hint,
            );
        }
        fits
    }
}

/// Whether a text is a number from 1 to 9999, as it is printed.
fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0')
}

/// Whether a text is one word: `bis`, `مكررا`.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}

/// Words in backticks with commas between.
pub(super) fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
