//! The list of contents: the headings of the text, and the paragraphs under each where asked for. Its page numbers come
//! from the typesetter.

use super::writer::Writer;
use crate::document::Contents;
use crate::edition::{Block, BlockKind, ContentsEntry, ContentsList};
use crate::locale::Args;
use crate::text::{self, Key, Text};
use std::collections::BTreeMap;

impl<'a> Writer<'a> {
    /// The list, if the document has one; `blocks` is its text as it will be set.
    pub(super) fn contents(&mut self, text: &'a Text, blocks: &[Block]) -> Option<Block> {
        let style = self.document.contents?;
        let under = match style {
            Contents::Pages => BTreeMap::new(),
            Contents::Paragraphs => self.paragraphs_under(text),
        };
        let words: BTreeMap<&Key, &'a [text::Inline]> = text
            .blocks
            .iter()
            .filter_map(|block| match &block.kind {
                text::BlockKind::Heading { text, .. } => Some((&block.key, text.as_slice())),
                _ => None,
            })
            .collect();
        let mut entries = Vec::new();
        for block in blocks {
            let (BlockKind::Heading(heading), Some(words)) = (&block.kind, words.get(&block.key)) else { continue };
            entries.push(ContentsEntry {
                key: block.key.clone(),
                depth: heading.depth,
                label: heading.label.clone(),
                text: self.text_without_marks(words),
                paragraphs: under.get(&block.key).cloned(),
            });
        }
        // Deep lists serve nobody: chapters and annexes always, sections to the third depth.
        entries.retain(|entry| entry.depth <= 3);
        let paragraphs_head = (style == Contents::Paragraphs).then(|| self.term("contents-paragraphs"));
        let list = ContentsList {
            heading: self.term("contents"),
            page_head: self.term("contents-page"),
            paragraphs_head,
            style,
            entries,
        };
        Some(self.generated("contents", BlockKind::ContentsList(list)))
    }

    /// The first and the last numbered paragraph under each heading, those of its subsections among them.
    fn paragraphs_under(&mut self, text: &'a Text) -> BTreeMap<Key, String> {
        let mut open: Vec<(u8, &Key)> = Vec::new();
        let mut under: BTreeMap<&Key, (String, String)> = BTreeMap::new();
        for block in &text.blocks {
            match &block.kind {
                text::BlockKind::Heading { level, .. } => {
                    open.retain(|(over, _)| over < level);
                    open.push((*level, &block.key));
                }
                _ if self.is_numbered_paragraph(block) => {
                    let Some(number) = self.numbers.get(&block.key).and_then(|place| place.number.clone()) else {
                        continue;
                    };
                    for (_, heading) in &open {
                        under
                            .entry(heading)
                            .and_modify(|(_, last)| last.clone_from(&number.number))
                            .or_insert_with(|| (number.number.clone(), number.number.clone()));
                    }
                }
                _ => {}
            }
        }
        under
            .into_iter()
            .map(|(key, (first, last))| {
                let words = if first == last {
                    first
                } else {
                    let dash = self.locale.dash(self.document.policy.ranges);
                    self.word("contents-range", &Args::new().text("first", first).text("last", last).text("dash", dash))
                };
                (key.clone(), words)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::edition;
    use crate::edition::{BlockKind, plain};

    /// The entries: depth, label, words, paragraphs.
    #[track_caller]
    fn check(language: &str, style: &str, expected: &[&str]) {
        let edition = edition(language, &format!("contents = \"{style}\""), TEXT);
        let list = edition.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::ContentsList(list) => Some(list),
            _ => None,
        });
        let entries = list.unwrap().entries.iter().map(|entry| {
            let label = entry.label.as_deref().unwrap_or("-");
            let paragraphs = entry.paragraphs.as_deref().unwrap_or("-");
            format!("{} {label} | {} | {paragraphs}", entry.depth, plain(&entry.text))
        });
        assert_eq!(entries.collect::<Vec<_>>(), expected);
    }

    const TEXT: &str = "\
::: summary
Summary.
:::

# Terms[^note]

One.

## Words

Two.

## Numbers {.unnumbered}

Three.

# Services

Four.

### Water

#### Cold water

Five.

# Data {.annex}

None. {.unnumbered}

[^note]: Note.
";

    #[test]
    fn paragraphs_are_those_of_a_heading_and_of_all_under_it() {
        let expected = [
            "1 I. | Terms | 1–3",
            "2 A. | Words | 2",
            "2 - | Numbers | 3",
            "1 II. | Services | 4–5",
            "2 1. | Water | 5",
            "3 (a) | Cold water | 5",
            "1 Annex | Data | -",
        ];
        check("en", "paragraphs", &expected);
    }

    #[test]
    fn pages_alone_need_no_paragraphs() {
        let expected = [
            "1 一. | Terms | -",
            "2 A. | Words | -",
            "2 - | Numbers | -",
            "1 二. | Services | -",
            "2 1. | Water | -",
            "3 (a) | Cold water | -",
            "1 附件 | Data | -",
        ];
        check("zh", "pages", &expected);
    }
}
