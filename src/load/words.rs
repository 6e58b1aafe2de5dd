//! The session's own words that are more than fixed wording: its body, its place, its agenda with the annotations.
//! They stand in the session's `<lang>.ftl`; titles and annotations are inline Markdown.

use super::markdown;
use crate::agenda::ItemNumber;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::locale::{Args, Locale, Locales};
use crate::session::{ItemWords, Session, SessionWords};
use crate::source::Sources;
use crate::text::{Block, Inline};
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
        }
    }

    fn item(&mut self, number: &ItemNumber) -> Option<(ItemNumber, ItemWords)> {
        let key = number.message();
        let title = self.line(&key)?;
        let annotation = self.paragraphs(&key, Some("annotation"));
        Some((number.clone(), ItemWords { title, annotation }))
    }

    fn text(&mut self, key: &str) -> Option<String> {
        if !self.locale.has(key) {
            return None;
        }
        match self.locale.text(key, &Args::new()) {
            Ok(text) => Some(text),
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic);
                None
            }
        }
    }

    fn line(&mut self, key: &str) -> Option<Vec<Inline>> {
        let text = self.text(key)?;
        let span = self.locale.source(key)?;
        let (words, found) = markdown::read_line(self.sources, self.locale.language(), span, &text);
        self.diagnostics.extend(found);
        Some(words)
    }

    fn paragraphs(&mut self, key: &str, attribute: Option<&str>) -> Vec<Block> {
        let (text, span) = match attribute {
            None => (self.text(key), self.locale.source(key)),
            Some(name) => {
                let text = self.locale.attribute(key, name).and_then(|text| {
                    text.map_err(|diagnostic| self.diagnostics.push(diagnostic)).ok()
                });
                (text, self.locale.attribute_source(key, name))
            }
        };
        let (Some(text), Some(span)) = (text, span) else { return Vec::new() };
        let (blocks, found) = markdown::read_paragraphs(self.sources, self.locale.language(), span, &text, key);
        self.diagnostics.extend(found);
        blocks
    }
}
