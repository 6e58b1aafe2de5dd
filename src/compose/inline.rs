//! Running text: an argument that is a literal, a call, or a block of both.

use super::literal::{anchor, array, string};
use super::{Composer, Place};
use crate::edition::{Inline, InlineKind, plain};
use crate::language::{Direction, Language};

/// A note of so many bytes at most is lower than half a page in every language.
const SHORT: usize = 2_000;

/// What a line of a note counts at least.
const LINE: usize = 60;

impl<'a> Composer<'a> {
    /// Running text as one argument: `name` is `title: ` or empty.
    pub(super) fn content(&mut self, name: &str, inlines: &'a [Inline]) {
        match inlines {
            [] => self.printer.line(&format!("{name}none,")),
            [single] => self.inline(name, single, ","),
            _ => {
                let block = self.printer.nest(&format!("{name}{{"), "},");
                inlines.iter().for_each(|inline| self.inline("", inline, ""));
                self.printer.close(block);
            }
        }
    }

    /// Several of them as an array.
    pub(super) fn contents(&mut self, name: &str, all: impl IntoIterator<Item = &'a [Inline]>) {
        let list = self.printer.nest(&format!("{name}("), "),");
        all.into_iter().for_each(|inlines| self.content("", inlines));
        self.printer.close(list);
    }

    fn inline(&mut self, before: &str, inline: &'a Inline, after: &str) {
        let start = self.printer.position();
        let linked = self.place != Place::Head;
        match &inline.kind {
            InlineKind::Text(text) => self.word(before, &words(text), after),
            InlineKind::Emphasis(text) => self.around(before, "emphasis(", text, after),
            InlineKind::Strong(text) => self.around(before, "strong(", text, after),
            InlineKind::Superscript(text) => self.around(before, "raised(", text, after),
            InlineKind::Mark { note, label, first } => self.mark(before, *note, label, *first, after),
            InlineKind::Letter(letter) => self.word(before, &format!("letter({})", string(letter)), after),
            InlineKind::CoverMark(mark) => self.word(before, &format!("cover-mark({})", string(mark)), after),
            InlineKind::Symbol { text, url } => match url {
                Some(url) if linked => {
                    let call = format!("document-symbol({}, url: {})", string(text), string(url));
                    self.word(before, &call, after);
                }
                _ => self.word(before, &format!("document-symbol({})", string(text)), after),
            },
            InlineKind::Url(url) if linked => self.word(before, &format!("address({})", string(url)), after),
            InlineKind::Url(url) => self.word(before, &string(url), after),
            InlineKind::Link { url, text } if linked => {
                self.around(before, &format!("leading-to({}, ", string(url)), text, after);
            }
            InlineKind::Jump { key, text } if linked && self.anchors.leads_to(key) => {
                self.around(before, &format!("jump({}, ", string(&anchor(key))), text, after);
            }
            InlineKind::Link { text, .. } | InlineKind::Jump { text, .. } => {
                self.around(before, "words(", text, after);
            }
            InlineKind::Run { language, text } => self.around(before, &format!("{}, ", run(*language)), text, after),
            InlineKind::Pending { why, text } => {
                // Where it begins and where it ends is found by a number that no other has.
                let call = format!("pending({}, {}, ", self.printer.position(), string(why.as_str()));
                self.around(before, &call, text, after);
            }
            InlineKind::Break => self.word(before, "linebreak()", after),
            InlineKind::LineEnd => self.word(before, "line-end()", after),
        }
        self.printer.record(start, inline.origin);
    }

    fn word(&mut self, before: &str, expression: &str, after: &str) {
        self.printer.line(&format!("{before}{expression}{after}"));
    }

    /// A call whose last argument is running text.
    fn around(&mut self, before: &str, call: &str, text: &'a [Inline], after: &str) {
        if let [Inline { kind: InlineKind::Text(word), .. }] = text {
            return self.word(before, &format!("{call}{})", words(word)), after);
        }
        let block = self.printer.nest(&format!("{before}{call}{{"), &format!("}}){after}"));
        text.iter().for_each(|inline| self.inline("", inline, ""));
        self.printer.close(block);
    }

    /// The words of a note stand where it is called first; further marks only lead to it.
    fn mark(&mut self, before: &str, note: usize, label: &str, first: bool, after: &str) {
        let edition = self.edition;
        let name = format!("note:{}", note + 1);
        let Some(footnote) = edition.notes.get(note).filter(|_| self.place != Place::Head) else {
            return self.word(before, &format!("letter({})", string(label)), after);
        };
        if !first || !self.noted.insert(note) {
            return self.word(before, &format!("note-again({}, {})", string(label), string(&name)), after);
        }
        let start = self.printer.position();
        let bytes: usize = footnote.paragraphs.iter().map(|paragraph| plain(paragraph).len().max(LINE)).sum();
        let long = if bytes > SHORT { "long: true, " } else { "" };
        let call = self.printer.nest(
            &format!("{before}note({}, {}, {}, {long}(", string(label), string(&footnote.number), string(&name)),
            &format!(")){after}"),
        );
        footnote.paragraphs.iter().for_each(|paragraph| self.content("", paragraph));
        self.printer.close(call);
        self.printer.record(start, footnote.origin);
    }
}

/// Words in running text. As an element, and not a bare literal, they know their place when the engine complains.
fn words(text: &str) -> String {
    format!("text({})", string(text))
}

/// The opening of a run in another language.
pub(super) fn run(language: Language) -> String {
    format!("run({}, {}, fonts", string(language.code()), direction(language))
}

/// The direction of a language as Typst writes it.
pub(super) fn direction(language: Language) -> &'static str {
    match language.row().direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// Families as Typst writes them.
pub(super) fn families<'f>(families: impl IntoIterator<Item = &'f str>) -> String {
    array(families.into_iter().map(string))
}
