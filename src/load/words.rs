//! The session's own words that are more than fixed wording: its body, its place, its agenda with the annotations.
//! They stand in the session's `<lang>.ftl`; titles and annotations are inline Markdown.

use super::control::{self, is_control};
use super::markdown;
use crate::agenda::ItemNumber;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::locale::{Args, Locale, Locales};
use crate::session::{ItemWords, Session, SessionWords};
use crate::source::{Sources, Spanned};
use crate::text::{Attributes, Block, BlockKind, Inline, Key};
use std::collections::BTreeMap;

/// What a session says in each language in which it is due.
pub(super) fn read(
    sources: &Sources,
    session: &Session,
    locales: &Locales,
) -> (BTreeMap<Language, SessionWords>, Vec<Diagnostic>) {
    let mut words = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for language in &session.languages {
        let mut reader = Reader { sources, locale: locales.get(*language), diagnostics: &mut diagnostics };
        words.insert(*language, reader.words(session));
    }
    (words, diagnostics)
}

struct Reader<'a> {
    sources: &'a Sources,
    locale: &'a Locale,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn words(&mut self, session: &Session) -> SessionWords {
        SessionWords {
            body: self.line("body"),
            place: self.text("place"),
            introduction: self.paragraphs("agenda-introduction", None),
            items: session.agenda.items.iter().filter_map(|item| self.item(&item.number.value)).collect(),
            pending: BTreeMap::new(),
        }
    }

    fn item(&mut self, number: &ItemNumber) -> Option<(ItemNumber, ItemWords)> {
        let key = number.message();
        // A title that is there and cannot be read has its own finding.
        let title = if self.locale.has(&key) { self.line(&key).unwrap_or_default() } else { return None };
        let annotation = self.paragraphs(&key, Some("annotation"));
        Some((number.clone(), ItemWords { title, annotation }))
    }

    fn text(&mut self, key: &str) -> Option<String> {
        if !self.locale.has(key) {
            return None;
        }
        let text = self.locale.text(key, &Args::new());
        let text = self.found(text)?;
        // One that stands in the file is found there.
        if let Some(span) = self.locale.source(key)
            && let Some(c) = text.chars().find(|c| is_control(*c) && !self.sources.slice(span).contains(*c))
        {
            self.diagnostics.push(control::finding(span, c));
        }
        if !text.trim().is_empty() {
            return Some(text);
        }
        let place = self.locale.source(key).or_else(|| self.locale.key(key))?;
        let finding = Diagnostic::at(place, Code::LocaleEmpty, format!("message `{key}` says nothing"));
        self.diagnostics.push(finding.hint("write its words, or leave out the message"));
        None
    }

    fn line(&mut self, key: &str) -> Option<Vec<Inline>> {
        let text = self.text(key)?;
        let span = self.locale.source(key)?;
        Some(self.read(&Spanned::new(text, span)))
    }

    fn paragraphs(&mut self, key: &str, attribute: Option<&str>) -> Vec<Block> {
        let Some(paragraphs) = self.locale.paragraphs(self.sources, key, attribute) else { return Vec::new() };
        let paragraphs = self.found(paragraphs).unwrap_or_default();
        let block = |(index, paragraph): (usize, Spanned<String>)| Block {
            key: Key(format!("{key}/p{}", index + 1)),
            attributes: Attributes::default(),
            span: paragraph.span,
            kind: BlockKind::Paragraph(self.read(&paragraph)),
        };
        paragraphs.into_iter().enumerate().map(block).collect()
    }

    fn read(&mut self, text: &Spanned<String>) -> Vec<Inline> {
        let (words, found) = markdown::read_line(self.sources, self.locale.language(), text);
        self.diagnostics.extend(found);
        words
    }

    fn found<T>(&mut self, words: Result<T, Diagnostic>) -> Option<T> {
        words.map_err(|diagnostic| self.diagnostics.push(diagnostic)).ok()
    }
}
