//! The entries of a corrigendum, put into words: "Paragraph 4, second sentence: for ... read ...".

use super::body::Room;
use super::numbering::{Citation, PlaceKind, of_ranks};
use super::running_text::Marks;
use super::writer::Writer;
use crate::correction::{ChangeKind, CorrectedPlace, Correction, NumberedPlace, PlaceNoun};
use crate::edition::{Block, BlockKind, Indent, Inline, InlineKind};
use crate::language::Sequence;
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
        let parent = self.document.parent.as_ref().map(|parent| &parent.value);
        let numbers = parent.and_then(|parent| self.elsewhere.get(parent));
        let is_here = parent.is_some_and(|parent| self.session.document(parent).is_some());
        let place = match &entry.at.value {
            CorrectedPlace::Title => self.term("correction-title"),
            at if !is_here => at.numbered().map(|place| self.numbered_place(&place)).unwrap_or_default(),
            CorrectedPlace::Numbered(_) => String::new(),
            CorrectedPlace::Note(name) => {
                let number = numbers.and_then(|numbers| numbers.note(name)).unwrap_or_default();
                self.word("correction-note", &Args::new().text("number", number))
            }
            CorrectedPlace::Block(key) => {
                let Some(place) = numbers.and_then(|numbers| numbers.named(key)) else { return String::new() };
                let number = self.number(place, key, entry.at.span).unwrap_or_default();
                let inner = self.word(word_for(place.kind), &Args::new().text("number", number));
                match numbers.and_then(|numbers| numbers.division(place)) {
                    Some(division) => {
                        let number = division.number.as_ref().map(|citation| citation.number.clone());
                        let over = self.correction_place(word_for(division.kind), &number.unwrap_or_default());
                        self.within(&over, &inner)
                    }
                    None => inner,
                }
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

impl Writer<'_> {
    /// A place of a document whose text is not here, as the language counts it.
    fn numbered_place(&mut self, place: &NumberedPlace) -> String {
        let row = self.language.row();
        let numbers = &place.numbers;
        let nth = |sequence: Sequence| numbers.first().map(|n| sequence.nth(*n)).unwrap_or_default();
        let (key, number) = match place.noun {
            PlaceNoun::Paragraph => {
                let labels = row.citations.iter().zip(numbers.iter().skip(1));
                let letters = labels.map(|(style, n)| style.label(*n)).collect();
                let number = nth(row.paragraph.sequence);
                ("correction-paragraph", self.citation(&Citation { number, letters }))
            }
            PlaceNoun::Section => ("correction-section", of_ranks(row, numbers)),
            PlaceNoun::Chapter => ("correction-chapter", nth(row.chapter)),
            PlaceNoun::Annex => ("correction-annex", nth(row.annex)),
            PlaceNoun::Table => ("correction-table", nth(row.table)),
            PlaceNoun::Figure => ("correction-figure", nth(row.figure)),
            PlaceNoun::Chart => ("correction-chart", nth(row.figure)),
            PlaceNoun::Box => ("correction-box", nth(row.table)),
            PlaceNoun::Note => ("correction-note", nth(row.note.sequence)),
            PlaceNoun::LetterNote => {
                ("correction-note", numbers.first().map(|n| row.letter_note.label(*n)).unwrap_or_default())
            }
        };
        let inner = self.correction_place(key, &number);
        match &place.within {
            Some(over) => {
                let over = self.numbered_place(over);
                self.within(&over, &inner)
            }
            None => inner,
        }
    }

    /// A single annex has no number.
    fn correction_place(&mut self, key: &str, number: &str) -> String {
        self.word(key, &Args::new().text("number", number)).trim_end().to_owned()
    }

    /// "Annex I, paragraph 3": the second noun begins small where there are small letters.
    fn within(&mut self, over: &str, inner: &str) -> String {
        let mut rest = inner.chars();
        let small: String = rest.next().into_iter().flat_map(char::to_lowercase).chain(rest).collect();
        self.word("correction-within", &Args::new().text("over", over).text("place", small))
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

#[cfg(test)]
mod tests {
    use super::super::fixture::{blocks, corrigendum};

    /// What an entry says of its place in a document issued elsewhere.
    #[track_caller]
    fn check(language: &str, at: &str, expected: &str) {
        let document = format!(
            r#"
symbol = "E/C.16/2098/7/Corr.1"
kind = "corrigendum"
agenda-items = ["1"]
date = 2099-01-20
original = ["en"]
languages = ["zh", "{language}"]
[[correction]]
name = "it"
change = "delete"
{at}
"#
        );
        let document =
            document.replace("[\"zh\", \"zh\"]", "[\"zh\"]").replace("[\"en\"]", &format!("[\"{language}\"]"));
        let found = blocks(&corrigendum(language, &document, "::: unnumbered\nWords.\n:::"));
        let found = found.last().cloned().unwrap_or_default().replace('\u{a0}', "~");
        assert_eq!(found.split_once(": ").or(found.split_once('：')).map(|(place, _)| place), Some(expected));
    }

    #[test]
    fn a_place_of_a_document_issued_elsewhere_is_counted_as_the_language_counts() {
        check("en", "at = \"paragraph 12 (b)\"\nsentence = 2", "1. Paragraph 12~(b), second sentence");
        check("fr", "at = \"paragraph 12 (b) (ii)\"", "1. Paragraphe 12~b)~ii)~");
        check("ar", "at = \"paragraph 12 (b)\"", "1~- الفقرة~12~(ب)");
        check("ru", "at = \"section 2.1\"", "1. Раздел~II.A");
        check("zh", "at = \"annex 2\"", "1. 附件二");
        check("en", "at = \"table 3\"\nrow = 2", "1. Table 3, row 2");
        check("es", "at = \"chart 2\"", "1. Gráfico II");
        check("en", "at = \"note 6\"", "1. Footnote 6");
        check("en", "at = \"title\"", "1. Title");
    }

    #[test]
    fn what_is_counted_anew_in_an_annex_is_cited_with_it() {
        check("en", "at = \"annex 1, paragraph 3\"", "1. Annex I, paragraph 3");
        check("en", "at = \"annex, note a\"", "1. Annex, footnote a");
        check("ar", "at = \"annex 1, note a\"", "1~- المرفق~الأول، الحاشية~(أ)");
        check("zh", "at = \"chapter 2, table 1\"", "1. 第二章，表1");
    }
}
