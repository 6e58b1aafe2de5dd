//! Running text as it will be read: marks of notes numbered, references resolved, symbols linked, spaces that must not
//! break unbroken, and what runs in another direction set apart.

use super::script::set_apart;
use super::spacing::unbroken;
use super::writer::Writer;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::{Inline, InlineKind};
use crate::source::Span;
use crate::symbol::Symbol;
use crate::text::{self, Pending};

/// How marks of notes are met in a stretch of text.
pub(super) enum Marks<'b> {
    /// They count through the document.
    Numbered,
    /// They are lettered, in the order of this list, and stand under their table or figure.
    Lettered(&'b mut Vec<String>),
    /// They are left out: in contents, in a title repeated.
    None,
}

impl<'a> Writer<'a> {
    /// Running text with numbered notes.
    pub(super) fn text(&mut self, words: &'a [text::Inline]) -> Vec<Inline> {
        self.inlines(words, &mut Marks::Numbered)
    }

    /// Running text without marks of notes.
    pub(super) fn text_without_marks(&mut self, words: &'a [text::Inline]) -> Vec<Inline> {
        self.inlines(words, &mut Marks::None)
    }

    /// The words of a note, which calls no other.
    pub(super) fn note_words(&mut self, words: &'a [text::Inline]) -> Vec<Inline> {
        let text = self.inlines(words, &mut Marks::None);
        match self.pending(words) {
            Some(why) => vec![Inline { kind: InlineKind::Pending { why, text }, origin: None }],
            None => text,
        }
    }

    /// Running text whose notes are met as `marks` says; in a draft, what is not as it will be issued is set apart.
    pub(super) fn inlines(&mut self, words: &'a [text::Inline], marks: &mut Marks) -> Vec<Inline> {
        let Some(why) = self.pending(words) else { return self.set(words, marks) };
        let text = match why {
            Pending::Stale => self.set(words, marks),
            Pending::Missing(language) => {
                let own = std::mem::replace(&mut self.language, language);
                let text = self.set(words, marks);
                self.language = own;
                vec![Inline { kind: InlineKind::Run { language, text }, origin: None }]
            }
        };
        match marks {
            // In a list of contents or a running head there is no line to set a bar beside.
            Marks::None => text,
            _ => vec![Inline { kind: InlineKind::Pending { why, text }, origin: None }],
        }
    }

    /// Why words are not as they will be issued.
    fn pending(&self, words: &[text::Inline]) -> Option<Pending> {
        let first = words.first()?.span;
        let own = self.document.texts.get(&self.language).and_then(|text| text.pending.get(&first));
        own.or_else(|| self.words()?.pending.get(&first)).copied()
    }

    fn set(&mut self, words: &'a [text::Inline], marks: &mut Marks) -> Vec<Inline> {
        let mut set = Vec::new();
        let mut words = words.iter().peekable();
        while let Some(inline) = words.next() {
            let mut span = inline.span;
            let kind = match &inline.kind {
                text::InlineKind::Resolution { number, symbol: Some(symbol) } if self.links_resolutions() => {
                    InlineKind::Link { url: self.link(symbol), text: self.prose(&whole_number(number), span) }
                }
                text::InlineKind::Text(_) | text::InlineKind::Resolution { .. } => {
                    // What is not linked is read on as one run of words.
                    let mut run = String::new();
                    let mut next = Some(inline);
                    while let Some(piece) = next {
                        match &piece.kind {
                            text::InlineKind::Text(words) => run.push_str(words),
                            text::InlineKind::Resolution { number, .. } => run.push_str(&whole_number(number)),
                            _ => {}
                        }
                        span.end = span.end.max(piece.span.end);
                        next = words.next_if(|next| self.is_prose(&next.kind));
                    }
                    set.extend(self.prose(&run, span));
                    continue;
                }
                text::InlineKind::Emphasis(inner) => InlineKind::Emphasis(self.set(inner, marks)),
                text::InlineKind::Strong(inner) => InlineKind::Strong(self.set(inner, marks)),
                text::InlineKind::Superscript(inner) => InlineKind::Superscript(self.set(inner, marks)),
                text::InlineKind::Note(name) => match self.mark(name, span, marks) {
                    Some(mark) => {
                        set.extend(self.between(set.last(), &mark));
                        mark
                    }
                    None => continue,
                },
                text::InlineKind::Symbol(symbol) => self.symbol(symbol),
                text::InlineKind::Url(url) => InlineKind::Url(url.clone()),
                text::InlineKind::Link { url, text } => {
                    InlineKind::Link { url: url.clone(), text: self.set(text, marks) }
                }
                text::InlineKind::Reference(reference) => {
                    set.extend(self.reference(reference, span, marks));
                    continue;
                }
                text::InlineKind::Break => InlineKind::Break,
            };
            set.push(Inline { kind, origin: Some(span) });
        }
        set
    }

    /// Words of the tool, with what in them runs in another direction set apart.
    pub(super) fn wording(&self, words: &str) -> Vec<Inline> {
        set_apart(words, self.language).into_iter().map(|kind| Inline { kind, origin: None }).collect()
    }

    /// Those that a specimen names are as invented as it is, and lead nowhere.
    fn links_resolutions(&self) -> bool {
        !self.session.specimen
    }

    /// Whether this is words and no link.
    fn is_prose(&self, kind: &text::InlineKind) -> bool {
        match kind {
            text::InlineKind::Text(_) => true,
            text::InlineKind::Resolution { symbol, .. } => symbol.is_none() || !self.links_resolutions(),
            _ => false,
        }
    }

    fn prose(&self, words: &str, span: Span) -> Vec<Inline> {
        let words = unbroken(words, self.language, &self.document.policy);
        set_apart(&words, self.language).into_iter().map(|kind| Inline { kind, origin: Some(span) }).collect()
    }

    fn mark(&mut self, name: &str, span: Span, marks: &mut Marks) -> Option<InlineKind> {
        match marks {
            Marks::None => None,
            // The reader has told of notes that are defined nowhere.
            Marks::Numbered => self.notes.mark(name),
            Marks::Lettered(met) => {
                if self.notes.definition(name).is_none() {
                    let message = format!("the note `{name}` is defined nowhere");
                    self.diagnostics.push(Diagnostic::at(span, Code::ReferenceDead, message));
                    return None;
                }
                let index = met.iter().position(|known| known == name).unwrap_or_else(|| {
                    met.push(name.to_owned());
                    met.len() - 1
                });
                Some(InlineKind::Letter(self.row.letter_note.label(index as u32 + 1)))
            }
        }
    }

    /// What divides two marks that stand together, so that 3 and 4 are not read as 34 (un-format 6.1).
    fn between(&self, before: Option<&Inline>, mark: &InlineKind) -> Option<Inline> {
        let comma = self.row.mark_comma;
        let words = match (&before?.kind, mark) {
            (InlineKind::Mark { .. }, InlineKind::Mark { .. }) => format!("{comma}\u{a0}"),
            (InlineKind::Letter(_), InlineKind::Letter(_)) => comma.to_owned(),
            _ => return None,
        };
        let words = vec![Inline { kind: InlineKind::Text(words), origin: None }];
        Some(Inline { kind: InlineKind::Superscript(words), origin: None })
    }

    /// A symbol, linked where it leads somewhere: those of a specimen lead nowhere.
    pub(super) fn symbol(&self, symbol: &Symbol) -> InlineKind {
        let text = symbol.to_string();
        let own = self.session.symbol.as_ref().is_some_and(|stem| is_under(&text, &stem.value.to_string()));
        let url = (!(self.session.specimen && own)).then(|| self.link(symbol));
        InlineKind::Symbol { text, url }
    }

    /// Where the official document of a symbol stands, in this language.
    pub(super) fn link(&self, symbol: &Symbol) -> String {
        symbol.link(self.language, self.document.policy.links)
    }
}

/// A number at whose spaces no line ends: `1325 (2000)`.
fn whole_number(number: &str) -> String {
    number.replace(' ', "\u{a0}")
}

/// Whether a symbol belongs to the session whose symbols begin with `stem`.
fn is_under(symbol: &str, stem: &str) -> bool {
    symbol.strip_prefix(stem).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::edition;
    use crate::edition::BlockKind;

    /// The first paragraph: `<address words>` is a link.
    #[track_caller]
    fn check(language: &str, text: &str, expected: &str) {
        use crate::edition::InlineKind::{Link, Text};
        let edition = edition(language, "", text);
        let BlockKind::Paragraph { text, .. } = &edition.blocks[0].kind else { panic!("no paragraph") };
        let shown = text.iter().map(|inline| match &inline.kind {
            Text(words) => words.replace('\u{a0}', "~"),
            Link { url, text } => format!("<{url} {}>", crate::edition::plain(text).replace('\u{a0}', "~")),
            other => format!("{other:?}"),
        });
        assert_eq!(shown.collect::<Vec<_>>().join("|"), expected);
    }

    #[test]
    fn the_number_of_a_resolution_is_linked_alone_and_unbroken() {
        check(
            "en",
            "By resolution 57/295 and Security Council resolution 1325 (2000), it asked.",
            "By resolution |<https://docs.un.org/en/A/RES/57/295 57/295>| and Security Council resolution |\
             <https://docs.un.org/en/S/RES/1325(2000) 1325~(2000)>|, it asked.",
        );
        check("zh", "第 57/295 号决议", "第 |<https://docs.un.org/zh/A/RES/57/295 57/295>| 号决议");
    }

    #[test]
    fn a_number_that_leads_nowhere_stays_among_its_words() {
        check(
            "en",
            "By resolution 2094/17 and decision 1 (2000), it asked.",
            "By resolution 2094/17 and decision 1~(2000), it asked.",
        );
    }
}
