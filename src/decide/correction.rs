//! The entries of a corrigendum, put into words: "Paragraph 4, second sentence: for ... read ...".

use super::body::Room;
use super::numbering::PlaceKind;
use super::running_text::Marks;
use super::writer::Writer;
use crate::correction::{ChangeKind, CorrectedPlace, Correction};
use crate::edition::{Block, BlockKind, Indent, Inline, InlineKind};
use crate::locale::Args;
use crate::text::{self, FigureKind, Frame};

impl<'a> Writer<'a> {
    /// An entry: a numbered paragraph, and what is to be read where that is a text. One that document.toml does not know
    /// is told of by the check.
    pub(super) fn correction(
        &mut self,
        block: &'a text::Block,
        words: &'a [text::Block],
        marks: &mut Marks,
    ) -> Vec<Block> {
        let document = self.document;
        let entry = document.corrections.iter().find(|entry| entry.name.value == block.key.0);
        let Some(entry) = entry else { return Vec::new() };
        let place = self.corrected_place(entry);
        let place = vec![Inline { kind: InlineKind::Strong(self.wording(&place)), origin: Some(entry.at.span) }];
        let change = self.change(entry, words, marks);
        let text = self.filled("correction", [("place", place), ("change", change)]);
        let number = self.numbers.get(&block.key).and_then(|place| place.label.clone());
        let paragraph = self.block(block, BlockKind::Paragraph { number, indent: Indent::Numbered, text });
        let is_text = matches!(entry.change, ChangeKind::Replace | ChangeKind::Insert) && entry.concerns(self.language);
        if !is_text || words.is_empty() {
            return vec![paragraph];
        }
        let blocks = self.inside(words, Room::Inside, marks);
        let kind = BlockKind::Frame { frame: Frame::Quote, heading: None, caption: Vec::new(), blocks };
        let key = text::Key(format!("{}/text", block.key));
        vec![paragraph, Block { key, origin: Some(block.span), kind }]
    }

    fn change(&mut self, entry: &Correction, words: &'a [text::Block], marks: &mut Marks) -> Vec<Inline> {
        if !entry.concerns(self.language) {
            return self.worded_change("correction-not-applicable");
        }
        match entry.change {
            ChangeKind::Words => {
                let mut halves = words.iter().map(|block| match &block.kind {
                    text::BlockKind::Paragraph(words) => words.as_slice(),
                    _ => &[],
                });
                let (old, new) = (halves.next().unwrap_or_default(), halves.next().unwrap_or_default());
                let fillings = [
                    ("for", self.emphasized("correction-for")),
                    ("old", self.inlines(old, marks)),
                    ("read", self.emphasized("correction-read")),
                    ("new", self.inlines(new, marks)),
                ];
                self.filled("correction-words", fillings)
            }
            ChangeKind::Replace => self.worded_change("correction-replace"),
            ChangeKind::Insert => self.worded_change("correction-insert"),
            ChangeKind::Delete => self.worded_change("correction-delete"),
        }
    }

    fn worded_change(&mut self, key: &str) -> Vec<Inline> {
        let words = self.term(key);
        self.wording(&words)
    }

    fn emphasized(&mut self, key: &str) -> Vec<Inline> {
        let words = self.worded_change(key);
        vec![Inline { kind: InlineKind::Emphasis(words), origin: None }]
    }

    /// "Paragraph 4, second sentence". A place that is not there is told of by the check.
    fn corrected_place(&mut self, entry: &Correction) -> String {
        let numbers = self.document.parent.as_ref().and_then(|parent| self.elsewhere.get(&parent.value));
        let place = match &entry.at.value {
            CorrectedPlace::Title => self.term("correction-title"),
            CorrectedPlace::Note(name) => {
                let number = numbers.and_then(|numbers| numbers.note(name)).unwrap_or_default();
                self.word("correction-note", &Args::new().text("number", number))
            }
            CorrectedPlace::Block(key) => {
                let Some(place) = numbers.and_then(|numbers| numbers.named(key)) else { return String::new() };
                let number = self.number(place, key, entry.at.span).unwrap_or_default();
                self.word(word_for(place.kind), &Args::new().text("number", number))
            }
        };
        let place = match &entry.sentence {
            Some(n) => self.word("correction-sentence", &Args::new().text("place", place).number("n", n.value)),
            None => place,
        };
        match &entry.row {
            Some(n) => self.word("correction-row", &Args::new().text("place", place).number("n", n.value)),
            None => place,
        }
    }
}

fn word_for(kind: PlaceKind) -> &'static str {
    match kind {
        // What has no number is corrected by none.
        PlaceKind::Paragraph | PlaceKind::Frame => "correction-paragraph",
        PlaceKind::Section => "correction-section",
        PlaceKind::Chapter => "correction-chapter",
        PlaceKind::Annex => "correction-annex",
        PlaceKind::Table => "correction-table",
        PlaceKind::Figure(FigureKind::Chart) => "correction-chart",
        PlaceKind::Figure(FigureKind::Diagram) => "correction-figure",
        PlaceKind::Box => "correction-box",
    }
}
