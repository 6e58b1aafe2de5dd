//! From a document to its edition in one language.
//!
//! Everything is decided here: numbers, labels, notes, cover notes, dates, wording, references. [`numbering`] walks the
//! whole text before anything else, since references point forward and into other documents; then the first page and
//! the text are written, and this file puts them together.

mod agenda_text;
mod body;
mod cell_number;
mod chart;
mod contents;
mod correction;
mod cover;
mod display;
mod document_list;
#[cfg(test)]
mod fixture;
mod foot;
mod masthead;
mod notes;
pub mod numbering;
mod reference;
mod running_text;
mod script;
mod slot;
mod spacing;
mod writer;

use crate::diagnostic::Diagnostic;
use crate::document::{Document, Kind};
use crate::edition::{Block, BlockKind, Edition, Footnote, Inline, Metadata, plain};
use crate::language::Language;
use crate::locale::Locales;
use crate::session::Session;
use crate::symbol::Symbol;
use crate::text::{self, Frame};
use jiff::civil::Date;
use notes::Notes;
use numbering::Numbers;
use std::collections::BTreeMap;
use writer::Writer;

/// The places of a session's documents in one language, for references from one to another.
pub type Elsewhere = BTreeMap<Symbol, Numbers>;

/// What the blocks of every document of a session are called in a language.
pub fn elsewhere(session: &Session, language: Language) -> Elsewhere {
    let numbers = |document: &Document| {
        let text = document.texts.get(&language)?;
        let numbers = Numbers::of(text, language.row(), &document.policy);
        Some((document.symbol.value.clone(), numbers))
    };
    session.documents().filter_map(numbers).collect()
}

/// One document in one language with everything decided, and what was found wrong on the way: dead references, wording
/// that is missing.
pub fn edition(
    session: &Session,
    document: &Document,
    language: Language,
    locales: &Locales,
    elsewhere: &Elsewhere,
) -> (Edition, Vec<Diagnostic>) {
    let row = language.row();
    let text = document.texts.get(&language);
    let none = Numbers::default();
    let mut writer = Writer {
        session,
        document,
        language,
        row,
        locales,
        locale: locales.get(language),
        numbers: elsewhere.get(&document.symbol.value).unwrap_or(&none),
        elsewhere,
        notes: Notes::of(text, &document.policy, row),
        diagnostics: Vec::new(),
    };
    let cover = writer.cover();
    let masthead = writer.masthead(&cover);
    let title = writer.title_area(&cover);
    let blocks = writer.whole_text();
    let notes = writer.footnotes();
    let edition = Edition {
        symbol: document.symbol.value.clone(),
        language,
        kind: document.kind.value,
        distribution: document.distribution,
        page: document.duty_station,
        metadata: writer.metadata(&title.title, &masthead.organization),
        foot: writer.foot(&cover),
        running: writer.running(),
        masthead,
        title,
        cover_notes: cover.notes,
        blocks,
        notes,
        closing_rule: document.closing_rule,
        disguised: false,
        pending: writer.has_pending(),
    };
    (edition, writer.diagnostics)
}

impl<'a> Writer<'a> {
    /// Whether the document has words that are not as they will be issued; a generated one, where its session has.
    fn has_pending(&self) -> bool {
        let own = self.document.texts.get(&self.language).is_some_and(|text| !text.pending.is_empty());
        let is_generated = self.document.kind.value.is_generated();
        own || (is_generated && self.words().is_some_and(|words| !words.pending.is_empty()))
    }

    /// Summary and transmittal note, contents, then the text; a generated agenda after what its own file says.
    fn whole_text(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(text) = self.document.texts.get(&self.language) {
            blocks = self.body(&text.blocks);
            if let Some(contents) = self.contents(text, &blocks) {
                let opening = blocks.iter().position(|block| !is_opening(block)).unwrap_or(blocks.len());
                blocks.insert(opening, contents);
            }
        }
        if self.document.kind.value.is_generated() {
            blocks.extend(match self.document.kind.value {
                Kind::ListOfDocuments => self.document_list(),
                _ => self.agenda_text(),
            });
        }
        blocks
    }

    /// The words of the notes that were met. A note that calls another would need a page of its own: its marks are
    /// left out, and the check tells of them.
    fn footnotes(&mut self) -> Vec<Footnote> {
        let met = self.notes.met();
        met.into_iter()
            .map(|(number, note)| {
                let paragraphs = note
                    .blocks
                    .iter()
                    .filter_map(|block| match &block.kind {
                        text::BlockKind::Paragraph(words) => Some(self.note_words(words)),
                        _ => None,
                    })
                    .collect();
                Footnote { number, paragraphs, origin: Some(note.name.span) }
            })
            .collect()
    }

    fn metadata(&mut self, title: &[Inline], organization: &str) -> Metadata {
        let symbol = self.document.symbol.value.to_string();
        let specimen = self.session.specimen.then(|| self.term("specimen"));
        let kind = self.term(&format!("kind-{}", self.document.kind.value.as_str()));
        let mut keywords = vec![symbol.clone(), kind.clone()];
        keywords.extend(specimen.clone());
        let words = [specimen.unwrap_or_default(), symbol.clone(), plain(title)];
        let title: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
        Metadata {
            title: title.join(" – "),
            author: organization.to_owned(),
            description: kind,
            keywords,
            date: self.date(),
        }
    }

    /// The date on the masthead. An archival PDF must have one: a document without any takes the session's first day,
    /// else the first day of the year in its symbol.
    fn date(&self) -> Date {
        let own = self.document.date.as_ref().map(|date| date.value);
        let session = self.session.dates.as_ref().map(|(first, _)| first.value);
        own.or(session).unwrap_or_else(|| first_of_year(&self.document.symbol.value))
    }
}

fn first_of_year(symbol: &Symbol) -> Date {
    let symbol = symbol.to_string();
    let years = symbol.split('/').filter(|part| part.len() == 4).filter_map(|part| part.parse().ok());
    years.filter_map(|year| Date::new(year, 1, 1).ok()).next().unwrap_or(Date::constant(2000, 1, 1))
}

/// Whether a block belongs to the opening of a document, before its contents.
fn is_opening(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Frame { frame: Frame::Summary | Frame::Transmittal, .. } | BlockKind::PageBreak)
}
