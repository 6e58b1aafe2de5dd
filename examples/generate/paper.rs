//! One document: its sections, paragraphs, lists, notes and table, in all languages at once.

use crate::chance::Chance;
use crate::speech::{Speaker, each, placed};
use crate::words::{self, Numbers, PLACES, Row, SIDES, Words, YEARS};
use std::collections::BTreeSet;

/// A document in six languages.
pub(crate) struct Paper {
    pub(crate) title: Words,
    pub(crate) summary: Vec<Vec<Sentence>>,
    pub(crate) blocks: Vec<Block>,
    /// Notes in the order of their marks.
    pub(crate) notes: Vec<Words>,
}

/// A sentence without its capital and stop, and what hangs at its end.
pub(crate) struct Sentence {
    pub(crate) words: Words,
    /// The number of a note.
    pub(crate) note: Option<usize>,
    /// The paragraph to which it refers.
    pub(crate) refers: Option<usize>,
}

/// A block of text.
pub(crate) enum Block {
    /// Rank and words.
    Heading(usize, Words),
    /// Its name and sentences.
    Paragraph(usize, Vec<Sentence>),
    /// The name and words of a paragraph that introduces a list, the list, and whether it is printed bold.
    List { name: usize, lead: Words, items: Vec<Item>, bold: bool },
    /// A table.
    Table(Table),
}

/// An item of a list.
pub(crate) struct Item {
    pub(crate) words: Words,
    pub(crate) items: Vec<Item>,
}

/// A table of figures by place and year.
pub(crate) struct Table {
    /// The name of the paragraph that mentions it.
    pub(crate) name: usize,
    pub(crate) caption: Words,
    pub(crate) years: Vec<u32>,
    pub(crate) rows: Vec<(Words, Vec<usize>)>,
    pub(crate) source: Words,
}

/// The paragraphs of one document are written one after the other.
struct Writer<'a> {
    speaker: &'a mut Speaker,
    /// The document's place in the session, and how many there are.
    place: (usize, usize),
    notes: Vec<Words>,
    paragraphs: usize,
}

/// The document at `place` of so many, `times` as long as usual.
pub(crate) fn paper(speaker: &mut Speaker, place: (usize, usize), times: usize) -> Paper {
    let chance = speaker.begin(place.0);
    let (sections, summarized) = (chance.between(5, 6), place.0.is_multiple_of(3));
    let mut writer = Writer { speaker, place, notes: Vec::new(), paragraphs: 0 };
    let title = writer.phrase(&words::TITLE);
    let summary = if summarized { vec![writer.plain(4), writer.plain(3)] } else { Vec::new() };
    let mut blocks = Vec::new();
    for _ in 0..times {
        for section in 0..sections {
            blocks.push(Block::Heading(1, writer.phrase(&words::SECTION)));
            match section {
                1 => writer.part(&mut blocks, 3, Writer::found),
                2 => writer.part(&mut blocks, 3, Writer::table),
                3 => {
                    for _ in 0..2 {
                        blocks.push(Block::Heading(2, writer.phrase(&words::SUBSECTION)));
                        writer.part(&mut blocks, 2, Writer::paragraph);
                    }
                }
                last if last + 1 == sections => writer.part(&mut blocks, 2, Writer::measures),
                _ => writer.part(&mut blocks, 4, Writer::paragraph),
            }
        }
    }
    Paper { title, summary, blocks, notes: writer.notes }
}

impl Writer<'_> {
    fn chance(&mut self) -> &mut Chance {
        self.speaker.chance()
    }

    fn phrase(&mut self, pattern: &Row) -> Words {
        self.speaker.say(pattern, Numbers::Any, &each(|_| String::new()))
    }

    /// Paragraphs before something of its own, and one after.
    fn part(&mut self, blocks: &mut Vec<Block>, before: usize, own: fn(&mut Self) -> Vec<Block>) {
        for _ in 0..before {
            blocks.extend(self.paragraph());
        }
        blocks.extend(own(self));
        blocks.extend(self.paragraph());
    }

    fn name(&mut self) -> usize {
        self.paragraphs += 1;
        self.paragraphs
    }

    fn plain(&mut self, sentences: usize) -> Vec<Sentence> {
        (0..sentences)
            .map(|_| {
                let (numbers, pattern) = *self.chance().one(&words::SENTENCES);
                let words = self.speaker.say(&pattern, numbers, &each(|_| String::new()));
                Sentence { words, note: None, refers: None }
            })
            .collect()
    }

    fn paragraph(&mut self) -> Vec<Block> {
        let name = self.name();
        let count = self.chance().between(3, 6);
        let mut sentences = self.plain(count);
        if name.is_multiple_of(3) {
            let at = self.chance().below(count);
            sentences[at].note = Some(self.note());
        } else if name % 5 == 4 {
            let (at, to) = (self.chance().below(count), self.chance().between(1, name - 1));
            sentences[at].refers = Some(to);
        }
        vec![Block::Paragraph(name, sentences)]
    }

    fn note(&mut self) -> usize {
        let (place, documents) = self.place;
        let other = (place + 1 + self.chance().below(documents.max(2) - 1)) % documents.max(2);
        let symbol = each(|_| crate::session::symbol(other));
        let pattern = *self.chance().one(&words::NOTES);
        let words = self.speaker.say(&pattern, Numbers::Any, &symbol);
        self.notes.push(words);
        self.notes.len()
    }

    /// A list of what was found, three levels deep.
    fn found(&mut self) -> Vec<Block> {
        let items = [0, 2, 0, 3].map(|inner| {
            let inner: Vec<Item> = (0..inner).map(|index| self.deep(index == 1)).collect();
            self.item(inner)
        });
        vec![Block::List { name: self.name(), lead: self.phrase(&words::FOUND), items: items.into(), bold: false }]
    }

    fn deep(&mut self, has_items: bool) -> Item {
        let inner = if has_items { 2 } else { 0 };
        let inner = (0..inner).map(|_| self.item(Vec::new())).collect();
        self.item(inner)
    }

    fn item(&mut self, items: Vec<Item>) -> Item {
        let pattern = if items.is_empty() { &words::STATEMENT } else { &words::EFFECTS };
        Item { words: self.phrase(pattern), items }
    }

    fn measures(&mut self) -> Vec<Block> {
        let count = self.chance().between(4, 6);
        let items = (0..count).map(|_| Item { words: self.phrase(&words::MEASURE), items: Vec::new() }).collect();
        vec![Block::List { name: self.name(), lead: self.phrase(&words::MEASURES), items, bold: true }]
    }

    fn table(&mut self) -> Vec<Block> {
        let (first, count) = YEARS;
        let years: Vec<u32> = (first + count - 5..first + count).collect();
        let name = self.name();
        let number = each(|_| format!("[](#t{name})"));
        let mention = self.speaker.say(&words::TABLE, Numbers::Any, &number);
        let span = format!("{}–{}", first + count - 5, first + count - 1);
        let spans = [
            span.replace('–', "-"),
            span.clone(),
            span.replace('–', "-"),
            span.replace('–', "-"),
            span.clone(),
            span.replace('–', "-"),
        ];
        let caption = self.speaker.say(&words::CAPTION, Numbers::Any, &spans);
        let mut taken = BTreeSet::new();
        let rows = (0..9)
            .map(|_| {
                let place = loop {
                    let (kind, side) = (self.chance().below(PLACES.len()), self.chance().below(SIDES.len()));
                    if taken.insert((kind, side)) {
                        break placed(kind, side);
                    }
                };
                let figures = years.iter().map(|_| self.chance().between(12, 987)).collect();
                (place.alone, figures)
            })
            .collect();
        let source = self.phrase(&words::SOURCE);
        let mut sentences = self.plain(2);
        sentences.insert(1, Sentence { words: mention, note: None, refers: None });
        vec![Block::Paragraph(name, sentences), Block::Table(Table { name, caption, years, rows, source })]
    }
}
