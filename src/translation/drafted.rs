//! The drafts of a document: its texts as they would be issued, with what is stale marked, and what is missing put in from
//! the language in which it was written.

use super::standing::{Condition, Line, Standing};
use super::subject::Subject;
use crate::document::Document;
use crate::language::Language;
use crate::segment::{Segment, SegmentId, UnitKind};
use crate::session::SessionWords;
use crate::source::Span;
use crate::text::{Accomplishment, Attributes, Block, BlockKind, Item, Key, Pending, Text};
use std::collections::{BTreeMap, BTreeSet};

/// A document as a draft; `None` where nothing of it is stale or missing. Only texts whose records are kept and whole are
/// drafts, and none that is released.
pub fn drafted(document: &Document, subject: &Subject) -> Option<Document> {
    let mut draft: Option<Document> = None;
    for language in subject.recorded() {
        let standing = subject.standing(language);
        let Some(source) = document.texts.get(&subject.source).filter(|_| !is_whole(&standing)) else { continue };
        let draft = draft.get_or_insert_with(|| document.clone());
        if let Some(text) = draft.texts.get_mut(&language) {
            text.pending = pending(subject, &standing);
            fill(text, source, &standing);
        }
    }
    draft
}

/// Marks in the words of a session what is not as it will be issued.
pub fn mark_words(words: &mut BTreeMap<Language, SessionWords>, subject: &Subject) {
    for language in subject.recorded() {
        let standing = subject.standing(language);
        if let Some(words) = words.get_mut(&language).filter(|_| !is_whole(&standing)) {
            words.pending = pending(subject, &standing);
        }
    }
}

/// Whether a translation is as it will be issued.
fn is_whole(standing: &Standing) -> bool {
    let is_left = standing.orphans.iter().any(|orphan| orphan.recorded);
    !is_left && standing.lines.iter().all(|line| line.condition.is_done())
}

/// What is marked: the first pieces of words that are stale, left behind, or not in the language of the text.
fn pending(subject: &Subject, standing: &Standing) -> BTreeMap<Span, Pending> {
    let mut pending = BTreeMap::new();
    let mut mark = |segment: &Segment, language: Language, why: Pending| {
        // What is drawn, or is not seen, is marked at the caption of its figure.
        let shown = caption_of(&segment.id)
            .and_then(|id| subject.in_language(language).iter().find(|other| other.id.0 == id))
            .unwrap_or(segment);
        // A caption keeps what is said of itself.
        let why = if shown.id == segment.id { why } else { Pending::Stale };
        if let Some(first) = shown.words.first() {
            pending.entry(first.span).or_insert(why);
        }
    };
    for line in &standing.lines {
        match (line.condition, line.target) {
            (Condition::Stale, Some(target)) => mark(target, standing.language, Pending::Stale),
            (Condition::Missing, Some(copy)) => mark(copy, standing.language, Pending::Missing(subject.source)),
            (Condition::Missing, None) => mark(line.source, subject.source, Pending::Missing(subject.source)),
            _ => {}
        }
    }
    for orphan in standing.orphans.iter().filter(|orphan| orphan.recorded) {
        mark(orphan.target, standing.language, Pending::Stale);
    }
    pending
}

/// The caption of the figure to which a label or description belongs.
fn caption_of(id: &SegmentId) -> Option<String> {
    let parts = ["/alt", "/label/", "/series/", "/group/", "/category/"];
    let end = parts.iter().filter_map(|part| id.0.find(part)).min()?;
    Some(format!("{}/caption", &id.0[..end]))
}

/// Puts what is missing in a text in its place, as the source has it.
fn fill(text: &mut Text, source: &Text, standing: &Standing) {
    let missing = |id: &str| standing.lines.iter().any(|line| line.source.id.0 == id && is_lost(line));
    if missing("front/title") {
        text.front.title.clone_from(&source.front.title);
    }
    if missing("front/author") {
        text.front.author.clone_from(&source.front.author);
    }
    for (name, words) in &source.front.cover_notes {
        if missing(&format!("front/cover-note/{}", name.value)) {
            text.front.cover_notes.push((name.clone(), words.clone()));
        }
    }
    let filling = Filling::of(standing, text);
    filling.blocks(&mut text.blocks, &source.blocks);
    for note in &source.notes {
        let is_there = text.notes.iter().any(|known| known.name.value == note.name.value);
        if !is_there && filling.lost.contains(&format!("^{}", note.name.value)) {
            text.notes.push(note.clone());
        }
    }
}

/// Whether there is nothing in the place of a segment.
fn is_lost(line: &Line) -> bool {
    line.condition == Condition::Missing && line.target.is_none()
}

/// What stands for what, and what for nothing.
struct Filling {
    /// The key in the text for each key of the source.
    pairs: BTreeMap<String, String>,
    /// The keys of the source of which nothing stands in the text.
    lost: BTreeSet<String>,
    /// The names that the text has.
    names: BTreeSet<String>,
}

impl Filling {
    fn of(standing: &Standing, text: &Text) -> Self {
        let (mut pairs, mut lost, mut found) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        for line in &standing.lines {
            let keys = line.source.units.iter().filter(|unit| unit.kind != UnitKind::Row);
            let keys: Vec<String> = keys.map(|unit| unit.key.0.clone()).collect();
            if is_lost(line) {
                lost.extend(keys);
                continue;
            }
            let targets = line.target.iter().flat_map(|target| &target.units).filter(|unit| unit.kind != UnitKind::Row);
            let targets: Vec<String> = targets.map(|unit| unit.key.0.clone()).collect();
            if targets.len() == keys.len() {
                for (key, target) in keys.iter().zip(targets) {
                    pairs.entry(key.clone()).or_insert(target);
                }
            }
            found.extend(keys);
        }
        lost.retain(|key| !found.contains(key));
        Self { pairs, lost, names: text.names.keys().cloned().collect() }
    }

    fn blocks(&self, text: &mut Vec<Block>, source: &[Block]) {
        let mut place = 0;
        for block in source {
            if self.lost.contains(&block.key.0) {
                text.insert(place.min(text.len()), self.put(block));
                place += 1;
            } else if let Some(at) = self.place(&block.key, text.iter().map(|block| &block.key)) {
                place = at + 1;
                match (text.get_mut(at).map(|block| &mut block.kind), &block.kind) {
                    (Some(BlockKind::Frame(_, text)), BlockKind::Frame(_, source)) => self.blocks(text, source),
                    (Some(BlockKind::List(text)), BlockKind::List(source))
                    | (Some(BlockKind::Bullets(text)), BlockKind::Bullets(source)) => self.items(text, source),
                    (Some(BlockKind::ResultsFramework(text)), BlockKind::ResultsFramework(source)) => {
                        self.accomplishments(&mut text.accomplishments, &source.accomplishments);
                    }
                    _ => {}
                }
            }
        }
    }

    fn items(&self, text: &mut Vec<Item>, source: &[Item]) {
        let mut place = 0;
        for item in source {
            if self.lost.contains(&item.key.0) {
                let item =
                    Item { key: self.key(&item.key, &item.attributes), blocks: self.all(&item.blocks), ..item.clone() };
                text.insert(place.min(text.len()), item);
                place += 1;
            } else if let Some(at) = self.place(&item.key, text.iter().map(|item| &item.key)) {
                place = at + 1;
                if let Some(known) = text.get_mut(at) {
                    self.blocks(&mut known.blocks, &item.blocks);
                }
            }
        }
    }

    fn accomplishments(&self, text: &mut Vec<Accomplishment>, source: &[Accomplishment]) {
        let mut place = 0;
        for row in source {
            if self.lost.contains(&row.key.0) {
                text.insert(
                    place.min(text.len()),
                    Accomplishment { key: self.key(&row.key, &row.attributes), ..row.clone() },
                );
                place += 1;
            } else if let Some(at) = self.place(&row.key, text.iter().map(|row| &row.key)) {
                place = at + 1;
            }
        }
    }

    fn place<'k>(&self, key: &Key, mut keys: impl Iterator<Item = &'k Key>) -> Option<usize> {
        let target = self.pairs.get(&key.0)?;
        keys.position(|known| known.0 == *target)
    }

    fn all(&self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|block| self.put(block)).collect()
    }

    /// A block of the source under keys that no block of the text has.
    fn put(&self, block: &Block) -> Block {
        let items = |items: &[Item]| -> Vec<Item> {
            let item = |item: &Item| Item {
                key: self.key(&item.key, &item.attributes),
                blocks: self.all(&item.blocks),
                ..item.clone()
            };
            items.iter().map(item).collect()
        };
        let kind = match &block.kind {
            BlockKind::List(list) => BlockKind::List(items(list)),
            BlockKind::Bullets(list) => BlockKind::Bullets(items(list)),
            BlockKind::Frame(frame, blocks) => BlockKind::Frame(*frame, self.all(blocks)),
            BlockKind::ResultsFramework(framework) => {
                let mut framework = framework.clone();
                framework.accomplishments.iter_mut().for_each(|row| row.key = self.key(&row.key, &row.attributes));
                BlockKind::ResultsFramework(framework)
            }
            kind => kind.clone(),
        };
        Block { key: self.key(&block.key, &block.attributes), kind, ..block.clone() }
    }

    /// A name stays, as references lead to it; what is called by its place is told apart from what has that place here.
    fn key(&self, key: &Key, attributes: &Attributes) -> Key {
        let is_name = attributes.id.is_some() && !self.names.contains(&key.0);
        if is_name { key.clone() } else { Key(format!("+{key}")) }
    }
}
