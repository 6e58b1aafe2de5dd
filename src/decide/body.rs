//! The text of a document, block by block.

use super::numbering::PlaceKind;
use super::running_text::Marks;
use super::writer::Writer;
use crate::edition::{Block, BlockKind, FrameworkRow, Heading, Indent, Inline, Item, Rank, ResultsFramework};
use crate::language::Language;
use crate::locale::Args;
use crate::text::{self, Frame};

/// Where a stretch of blocks stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// The numbered text.
    Text,
    /// A summary, a transmittal note, an unnumbered stretch: first lines are set in.
    Unnumbered,
    /// A box, a quotation, a cell, an item: first lines stand at the edge.
    Inside,
    /// Text proposed for a decision.
    Decision,
}

impl<'a> Writer<'a> {
    /// Blocks, their headings at their depth in the tree.
    pub(super) fn body(&mut self, blocks: &'a [text::Block]) -> Vec<Block> {
        let mut depth = Depth::default();
        let mut set: Vec<Block> = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            match &block.kind {
                text::BlockKind::Heading { level, text } => {
                    let heading = self.heading(block, *level, text, &mut depth);
                    set.push(self.block(block, BlockKind::Heading(heading)));
                }
                text::BlockKind::Frame(frame @ (Frame::Summary | Frame::Transmittal), _) => {
                    set.extend(self.blocks_of(block, Room::Text, &mut Marks::Numbered));
                    let more = blocks.get(index + 1).is_some_and(|next| !opens(next));
                    if more {
                        set.extend(self.new_page(*frame));
                    }
                }
                _ => set.extend(self.blocks_of(block, Room::Text, &mut Marks::Numbered)),
            }
        }
        set
    }

    /// After the last of summary and transmittal note the text begins on a new page, under its title again where the
    /// document says so.
    fn new_page(&mut self, frame: Frame) -> Vec<Block> {
        let at = format!("after-{}", if frame == Frame::Summary { "summary" } else { "transmittal" });
        let mut set = vec![self.generated(&at, BlockKind::PageBreak)];
        if self.document.repeat_title
            && let Some(title) = self.document.texts.get(&self.language).and_then(|text| text.front.title.as_ref())
        {
            let text = self.text_without_marks(&title.value);
            set.push(self.generated("title-again", BlockKind::RepeatedTitle { text }));
        }
        set
    }

    pub(super) fn block(&self, block: &text::Block, kind: BlockKind) -> Block {
        Block { key: block.key.clone(), origin: Some(block.span), kind }
    }

    /// A block that nobody wrote.
    pub(super) fn generated(&self, key: &str, kind: BlockKind) -> Block {
        Block { key: text::Key(key.to_owned()), origin: None, kind }
    }

    fn label(&self, key: &text::Key) -> Option<String> {
        self.numbers.get(key).and_then(|place| place.label.clone())
    }

    fn heading(&mut self, block: &'a text::Block, level: u8, words: &'a [text::Inline], depth: &mut Depth) -> Heading {
        let attributes = &block.attributes;
        let label = self.label(&block.key);
        let number = |label: &Option<String>| Args::new().text("number", label.clone().unwrap_or_default());
        let (rank, label) = if attributes.has("annex") {
            self.notes.enter_annex();
            let label = match label {
                Some(_) => self.word("annex-numbered", &number(&label)),
                None => self.term("annex"),
            };
            (Rank::Annex, Some(label))
        } else if attributes.has("chapter") {
            (Rank::Chapter, Some(self.word("chapter", &number(&label))))
        } else if attributes.get("label").is_some() {
            (Rank::Labelled(level), label)
        } else {
            (Rank::Section(level), label)
        };
        let remark = attributes
            .get("original")
            .and_then(|code| Language::from_code(&code.value))
            .filter(|original| *original != self.language)
            .map(|original| {
                let language = self.term(&format!("original-of-annex-{}", original.code()));
                self.word("annex-original", &Args::new().text("language", language))
            });
        Heading { depth: depth.of(level), rank, label, remark, text: self.text(words) }
    }

    /// One block, which may become several.
    pub(super) fn blocks_of(&mut self, block: &'a text::Block, room: Room, marks: &mut Marks) -> Vec<Block> {
        let kind = match &block.kind {
            text::BlockKind::Heading { text, .. } => {
                // Inside a frame a heading is no part of the document's tree: a line of bold words.
                let text =
                    vec![Inline { kind: crate::edition::InlineKind::Strong(self.inlines(text, marks)), origin: None }];
                BlockKind::Paragraph { number: None, indent: Indent::Flush, text }
            }
            text::BlockKind::Paragraph(text) => {
                let number = self.label(&block.key).filter(|_| room == Room::Text);
                let continued = block.attributes.has("continued");
                let indent = match (room, &number) {
                    (Room::Text, Some(_)) => Indent::Numbered,
                    (Room::Inside, _) => Indent::Flush,
                    _ if continued => Indent::Flush,
                    _ => Indent::FirstLine,
                };
                BlockKind::Paragraph { number, indent, text: self.inlines(text, marks) }
            }
            text::BlockKind::List(items) if room == Room::Decision => return self.operative(items, marks),
            text::BlockKind::List(items) => self.list(items, 1, marks),
            text::BlockKind::Bullets(items) => self.bullets(items, 1, marks),
            text::BlockKind::Frame(frame, blocks) => return self.frame(block, *frame, blocks, marks),
            text::BlockKind::ResultsFramework(framework) => {
                BlockKind::ResultsFramework(self.framework(block, framework, marks))
            }
            text::BlockKind::Table(table) => BlockKind::Table(self.table(block, table)),
            text::BlockKind::Figure(figure) => BlockKind::Figure(self.figure(block, figure)),
        };
        vec![self.block(block, kind)]
    }

    /// Blocks inside something.
    pub(super) fn inside(&mut self, blocks: &'a [text::Block], room: Room, marks: &mut Marks) -> Vec<Block> {
        blocks.iter().flat_map(|block| self.blocks_of(block, room, marks)).collect()
    }

    fn list(&mut self, items: &'a [text::Item], level: u8, marks: &mut Marks) -> BlockKind {
        let items = items
            .iter()
            .map(|item| {
                let label = self.label(&item.key).unwrap_or_default();
                self.item(item, label, level, marks)
            })
            .collect();
        BlockKind::List { level, items }
    }

    fn bullets(&mut self, items: &'a [text::Item], level: u8, marks: &mut Marks) -> BlockKind {
        let items = items.iter().map(|item| self.item(item, "•".to_owned(), level, marks)).collect();
        BlockKind::Bullets { level, items }
    }

    fn item(&mut self, item: &'a text::Item, label: String, level: u8, marks: &mut Marks) -> Item {
        let blocks = item
            .blocks
            .iter()
            .flat_map(|block| match &block.kind {
                text::BlockKind::List(nested) => {
                    let list = self.list(nested, (level + 1).min(3), marks);
                    vec![self.block(block, list)]
                }
                text::BlockKind::Bullets(nested) => {
                    let bullets = self.bullets(nested, (level + 1).min(3), marks);
                    vec![self.block(block, bullets)]
                }
                _ => self.blocks_of(block, Room::Inside, marks),
            })
            .collect();
        Item { key: item.key.clone(), origin: Some(item.span), label, blocks }
    }

    /// The operative paragraphs of a draft: numbered paragraphs, not items of a list.
    fn operative(&mut self, items: &'a [text::Item], marks: &mut Marks) -> Vec<Block> {
        let mut set = Vec::new();
        for item in items {
            let number = self.label(&item.key);
            for (index, block) in item.blocks.iter().enumerate() {
                match &block.kind {
                    text::BlockKind::Paragraph(text) if index == 0 => {
                        let text = self.inlines(text, marks);
                        let kind = BlockKind::Paragraph { number: number.clone(), indent: Indent::Numbered, text };
                        set.push(Block { key: item.key.clone(), origin: Some(item.span), kind });
                    }
                    text::BlockKind::List(nested) => {
                        let list = self.list(nested, 1, marks);
                        set.push(self.block(block, list));
                    }
                    _ => set.extend(self.blocks_of(block, Room::Inside, marks)),
                }
            }
        }
        set
    }

    fn frame(
        &mut self,
        block: &'a text::Block,
        frame: Frame,
        blocks: &'a [text::Block],
        marks: &mut Marks,
    ) -> Vec<Block> {
        if frame == Frame::Correction {
            return self.correction(block, blocks, marks);
        }
        if frame == Frame::Unnumbered {
            return self.inside(blocks, Room::Unnumbered, marks);
        }
        let heading = match frame {
            Frame::Summary => Some(self.term("summary")),
            Frame::Box => {
                let number = self.label(&block.key).unwrap_or_default();
                Some(self.word("box", &Args::new().text("number", number)))
            }
            _ => None,
        };
        let (caption, rest) = match (frame, blocks.split_first()) {
            (Frame::Box, Some((text::Block { kind: text::BlockKind::Paragraph(words), .. }, rest))) => {
                (self.inlines(words, marks), rest)
            }
            _ => (Vec::new(), blocks),
        };
        let room = match frame {
            Frame::Decision => Room::Decision,
            Frame::Summary | Frame::Transmittal | Frame::Unnumbered => Room::Unnumbered,
            Frame::Box | Frame::Quote | Frame::Correction => Room::Inside,
        };
        let blocks = self.inside(rest, room, marks);
        vec![self.block(block, BlockKind::Frame { frame, heading, caption, blocks })]
    }

    fn framework(
        &mut self,
        block: &'a text::Block,
        framework: &'a text::ResultsFramework,
        marks: &mut Marks,
    ) -> ResultsFramework {
        let written =
            |name| block.attributes.get(name).map(|words: &crate::source::Spanned<String>| words.value.clone());
        let objective = framework.objective.as_ref().map(|words| {
            let own = block.attributes.has("own-label");
            let label = if own { String::new() } else { self.term("framework-objective") };
            (label, self.inlines(words, marks))
        });
        let heads = [
            written("accomplishments").unwrap_or_else(|| self.term("framework-accomplishments")),
            written("indicators").unwrap_or_else(|| self.term("framework-indicators")),
        ];
        let rows = framework
            .accomplishments
            .iter()
            .map(|accomplishment| FrameworkRow {
                label: self.label(&accomplishment.key).unwrap_or_default(),
                accomplishment: self.inlines(&accomplishment.text, marks),
                indicators: accomplishment
                    .indicators
                    .iter()
                    .enumerate()
                    .map(|(index, words)| {
                        let label = self.row.lists[1].label(index as u32 + 1);
                        let label = if accomplishment.lettered { label } else { String::new() };
                        (label, self.inlines(words, marks))
                    })
                    .collect(),
                origin: Some(accomplishment.span),
            })
            .collect();
        ResultsFramework { objective, heads, rows }
    }

    /// Whether a place is one of those that count in the contents by paragraph.
    pub(super) fn is_numbered_paragraph(&self, block: &text::Block) -> bool {
        let place = self.numbers.get(&block.key);
        matches!(block.kind, text::BlockKind::Paragraph(_))
            && place.is_some_and(|place| place.kind == PlaceKind::Paragraph && place.number.is_some())
    }
}

/// Whether a block still belongs to the opening of a document, after which its text begins on a new page.
fn opens(block: &text::Block) -> bool {
    matches!(block.kind, text::BlockKind::Frame(Frame::Summary | Frame::Transmittal, _))
}

/// The depth of headings in the tree: 1 for the first, never skipping, whatever their ranks in print.
#[derive(Debug, Default)]
pub(super) struct Depth {
    over: Vec<u8>,
}

impl Depth {
    /// The depth of a heading of a rank that comes now.
    pub(super) fn of(&mut self, rank: u8) -> u8 {
        self.over.retain(|over| *over < rank);
        self.over.push(rank);
        self.over.len() as u8
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{blocks, edition};

    #[track_caller]
    fn check(language: &str, document: &str, text: &str, expected: &[&str]) {
        assert_eq!(blocks(&edition(language, document, text)), expected);
    }

    #[test]
    fn no_heading_skips_a_depth_whatever_its_rank() {
        let text = "# One\n\n### Deep\n\n###### Deeper\n\n## Back\n\n# Two";
        check("en", "", text, &["H1 I. One", "H2 1. Deep", "H3 a. Deeper", "H2 A. Back", "H1 II. Two"]);
    }

    #[test]
    fn after_a_summary_the_text_begins_on_a_new_page_under_its_title() {
        let text = "::: summary\nShort.\n:::\n\nText.";
        let expected = ["Summary Summary", "  Short.", "new page", "title Title", "1. Text."];
        check("en", "repeat-title = true", text, &expected);
    }

    #[test]
    fn a_summary_and_a_transmittal_note_have_one_new_page_between_them_and_the_text() {
        let text = "::: summary\nShort.\n:::\n\n::: transmittal\nSent.\n:::\n\nText.";
        check("en", "", text, &["Summary Summary", "  Short.", "Transmittal", "  Sent.", "new page", "1. Text."]);
    }

    #[test]
    fn chapters_and_annexes_are_named_in_the_language() {
        let text = "# One {.chapter}\n\n# Two {.annex original=\"fr\"}\n\n# Three {.annex}";
        check("en", "", text, &["H1 Chapter I One", "H1 Annex I Two [Original: French]", "H1 Annex II Three"]);
        check("zh", "", text, &["H1 第一章 One", "H1 附件一 Two [原件：法文]", "H1 附件二 Three"]);
        check("fr", "", text, &["H1 Chapitre I One", "H1 Annexe I Two", "H1 Annexe II Three"]);
    }

    #[test]
    fn a_decision_counts_its_own_paragraphs_and_letters_what_is_under_them() {
        let text = "Text.\n\n::: decision\nPreamble:\n\n1. One:\n\n   1. Under;\n\n1. Two.\n:::\n\nMore.";
        let expected =
            ["1. Text.", "Decision", "  Preamble:", "  1. One:", "  (a)", "    Under;", "  2. Two.", "2. More."];
        check("en", "", text, &expected);
    }

    #[test]
    fn bullets_have_no_letters() {
        check("ru", "", "Text:\n\n- one\n- two", &["1. Text:", "•", "  one", "•", "  two"]);
    }
}
