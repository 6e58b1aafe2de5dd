//! Everything of an edition that will be seen, with its language and its place.

use super::{Block, BlockKind, Caption, Cell, Edition, FigureContent, Inline, InlineKind};
use crate::language::Language;
use crate::source::Span;

/// A piece of visible text.
#[derive(Debug, Clone, Copy)]
pub struct Visible<'a> {
    /// Its language.
    pub language: Language,
    /// Its characters.
    pub text: &'a str,
    /// Where it was written; nowhere for wording.
    pub origin: Option<Span>,
}

/// Every piece of text that an edition shows.
pub fn visible(edition: &Edition) -> Vec<Visible<'_>> {
    let mut eye = Eye { language: edition.language, origin: None, seen: Vec::new() };
    eye.first_page(edition);
    eye.blocks(&edition.blocks);
    for note in &edition.notes {
        eye.string(&note.number);
        note.paragraphs.iter().for_each(|words| eye.words(words));
    }
    eye.seen
}

struct Eye<'a> {
    language: Language,
    /// The place of the block around.
    origin: Option<Span>,
    seen: Vec<Visible<'a>>,
}

impl<'a> Eye<'a> {
    fn string(&mut self, text: &'a str) {
        self.seen.push(Visible { language: self.language, text, origin: self.origin });
    }

    fn first_page(&mut self, edition: &'a Edition) {
        let masthead = &edition.masthead;
        [&masthead.organization, &masthead.organ].into_iter().for_each(|text| self.string(text));
        masthead.advance.iter().for_each(|text| self.string(text));
        for phrase in &masthead.distribution {
            self.seen.push(Visible { language: phrase.language, text: &phrase.text, origin: None });
        }
        let lines = [&masthead.body, &masthead.session, &masthead.place];
        lines.into_iter().flatten().for_each(|line| self.words(line));
        for item in &masthead.items {
            self.words(&item.line);
            item.titles.iter().for_each(|title| self.words(title));
        }
        self.words(&edition.title.title);
        edition.title.subtitles.iter().for_each(|line| self.words(line));
        edition.cover_notes.iter().for_each(|note| self.words(&note.text));
        self.string(&edition.foot.recycle);
        edition.running.specimen.iter().for_each(|text| self.string(text));
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            let around = std::mem::replace(&mut self.origin, block.origin);
            self.block(&block.kind);
            self.origin = around;
        }
    }

    fn block(&mut self, block: &'a BlockKind) {
        match block {
            BlockKind::Heading(heading) => {
                heading.label.iter().chain(&heading.remark).for_each(|text| self.string(text));
                self.words(&heading.text);
            }
            BlockKind::Paragraph { number, text, .. } => {
                number.iter().for_each(|number| self.string(number));
                self.words(text);
            }
            BlockKind::List { items, .. } | BlockKind::Bullets { items, .. } => {
                for item in items {
                    self.string(&item.label);
                    self.blocks(&item.blocks);
                }
            }
            BlockKind::Frame { heading, caption, blocks, .. } => {
                heading.iter().for_each(|text| self.string(text));
                self.words(caption);
                self.blocks(blocks);
            }
            BlockKind::ResultsFramework(framework) => {
                if let Some((label, words)) = &framework.objective {
                    self.string(label);
                    self.words(words);
                }
                framework.heads.iter().for_each(|head| self.string(head));
                for row in &framework.rows {
                    self.words(&row.accomplishment);
                    for (label, words) in &row.indicators {
                        self.string(label);
                        self.words(words);
                    }
                }
            }
            BlockKind::Table(table) => {
                self.caption(&table.caption);
                table.head.iter().chain(table.rows.iter().map(|row| &row.cells)).for_each(|row| self.cells(row));
            }
            BlockKind::Figure(figure) => {
                self.caption(&figure.caption);
                match &figure.content {
                    FigureContent::Image(_) => {}
                    FigureContent::Labels(labels) => labels.iter().for_each(|label| self.string(label)),
                    FigureContent::Chart(chart) => chart.words().for_each(|words| self.string(words)),
                    FigureContent::Flow(flow) => flow.words().into_iter().for_each(|words| self.string(words)),
                }
            }
            BlockKind::RepeatedTitle { text } => self.words(text),
            BlockKind::ContentsList(list) => {
                self.string(&list.heading);
                self.string(&list.page_head);
                list.paragraphs_head.iter().for_each(|text| self.string(text));
            }
            BlockKind::PageBreak => {}
        }
    }

    fn cells(&mut self, cells: &'a [Cell]) {
        cells.iter().for_each(|cell| self.blocks(&cell.blocks));
    }

    fn caption(&mut self, caption: &'a Caption) {
        caption.label.iter().for_each(|label| self.string(label));
        self.words(&caption.title);
        self.words(&caption.headnote);
        for (label, words) in caption.remarks.iter().chain(&caption.notes) {
            self.string(label);
            self.words(words);
        }
    }

    fn words(&mut self, words: &'a [Inline]) {
        for inline in words {
            let around = self.origin;
            self.origin = inline.origin.or(around);
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Url(text) | InlineKind::Symbol { text, .. } => self.string(text),
                InlineKind::Mark { label, .. } | InlineKind::Letter(label) | InlineKind::CoverMark(label) => {
                    self.string(label);
                }
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Superscript(inner)
                | InlineKind::Link { text: inner, .. }
                | InlineKind::Jump { text: inner, .. }
                | InlineKind::Pending { text: inner, .. } => self.words(inner),
                InlineKind::Run { language, text } => {
                    let outer = std::mem::replace(&mut self.language, *language);
                    self.words(text);
                    self.language = outer;
                }
                InlineKind::Break | InlineKind::LineEnd => {}
            }
            self.origin = around;
        }
    }
}
