//! Numbers that a writer pinned, against those that would come by themselves: gaps, and beginnings anew.
//!
//! Numbers come by themselves and have no gaps; where the original has one, `{n=39}` keeps it. That is a finding all the
//! same: a paragraph may have been lost (un-format 5.2). Paragraphs begin again in a chapter and in an annex, headings
//! under another heading, items in their list.

use super::Reading;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::text::{Attributes, Block, BlockKind, Frame, Item};

/// A number pinned where another would have come.
struct Break {
    span: Span,
    what: &'static str,
    expected: u32,
    pinned: u32,
}

/// Every number after which one or more are left out.
pub(super) fn gaps(reading: &Reading) -> Vec<Diagnostic> {
    let breaks = breaks(reading).into_iter().filter(|found| found.pinned > found.expected);
    let report = |found: Break| {
        let missing = match found.pinned - found.expected {
            1 => format!("{} {} is missing", found.what, found.expected),
            _ => format!("{}s {} to {} are missing", found.what, found.expected, found.pinned - 1),
        };
        let message = format!("{missing} before {}", found.pinned);
        let hint = "leave out `n=...` and it is counted on; if the gap is the original's, allow it with the reason";
        Diagnostic::at(found.span, Code::NumberGap, message).hint(hint)
    };
    breaks.map(report).collect()
}

/// Every number that has been there.
pub(super) fn restarts(reading: &Reading) -> Vec<Diagnostic> {
    let breaks = breaks(reading).into_iter().filter(|found| found.pinned < found.expected);
    let report = |found: Break| {
        let message = format!("{} {} comes after {}", found.what, found.pinned, found.expected - 1);
        let hint = "leave out `n=...` and it is counted on; only a chapter or an annex begins again at 1";
        Diagnostic::at(found.span, Code::NumberRestart, message).hint(hint)
    };
    breaks.map(report).collect()
}

fn breaks(reading: &Reading) -> Vec<Break> {
    let mut walk = Walk::default();
    walk.blocks(&reading.text.blocks);
    walk.found
}

#[derive(Default)]
struct Walk {
    headings: [u32; 6],
    paragraph: u32,
    table: u32,
    figure: u32,
    found: Vec<Break>,
}

impl Walk {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { level, .. } => self.heading(*level, &block.attributes),
                BlockKind::Paragraph(_) if is_numbered(&block.attributes) => {
                    self.paragraph = self.next("paragraph", self.paragraph, &block.attributes);
                }
                BlockKind::List(items) => self.items(items),
                BlockKind::Bullets(items) => items.iter().for_each(|item| self.lists(&item.blocks)),
                BlockKind::Frame(Frame::Box, _) | BlockKind::Paragraph(_) => {}
                BlockKind::Frame(_, inner) => self.lists(inner),
                BlockKind::ResultsFramework(framework) => {
                    let attributes = framework.accomplishments.iter().map(|row| &row.attributes);
                    attributes.fold(0, |count, attributes| self.next("accomplishment", count, attributes));
                }
                BlockKind::Table(table) if !block.attributes.has("unnumbered") && !table.caption.title.is_empty() => {
                    self.table = self.next("table", self.table, &block.attributes);
                }
                BlockKind::Figure(_) if !block.attributes.has("unnumbered") => {
                    self.figure = self.next("figure", self.figure, &block.attributes);
                }
                BlockKind::Table(_) | BlockKind::Figure(_) => {}
            }
        }
    }

    /// Lists alone: paragraphs in frames and items have no numbers.
    fn lists(&mut self, blocks: &[Block]) {
        for block in blocks {
            if let BlockKind::List(items) = &block.kind {
                self.items(items);
            }
        }
    }

    fn items(&mut self, items: &[Item]) {
        let mut count = 0;
        for item in items {
            count = self.next("item", count, &item.attributes);
            self.lists(&item.blocks);
        }
    }

    fn heading(&mut self, level: u8, attributes: &Attributes) {
        let index = usize::from(level).clamp(1, 6) - 1;
        if attributes.has("chapter") || attributes.has("annex") {
            self.headings = [0; 6];
            self.paragraph = 0;
            return;
        }
        self.headings[index + 1..].fill(0);
        if attributes.has("unnumbered") {
            return;
        }
        // Under a heading with a label of its own, letters begin again, even where it has the rank of those before.
        if attributes.get("label").is_some() {
            self.headings[index] = 0;
            return;
        }
        self.headings[index] = self.next("heading", self.headings[index], attributes);
    }

    fn next(&mut self, what: &'static str, count: u32, attributes: &Attributes) -> u32 {
        let expected = count.saturating_add(1);
        let Some(written) = attributes.get("n") else { return expected };
        let Ok(pinned) = written.value.parse::<u32>() else {
            // `12 bis` follows 12.
            let figures: String = written.value.chars().take_while(char::is_ascii_digit).collect();
            return figures.parse().unwrap_or(count);
        };
        // The first of a document may follow those of another: an addendum goes on where its parent ended.
        let is_break =
            pinned != expected && (count > 0 || !matches!(what, "paragraph" | "table" | "figure" | "heading"));
        if is_break {
            self.found.push(Break { span: written.span, what, expected, pinned });
        }
        pinned
    }
}

fn is_numbered(attributes: &Attributes) -> bool {
    !attributes.has("unnumbered") && !attributes.has("continued")
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::NumberGap, language, text), expected);
    }

    #[test]
    fn a_number_left_out_is_found_where_it_was_pinned() {
        check("en", "One.\n\nTwo. {n=4}\n\nThree. {n=\"4 bis\"}\n\nFour.", &["4"]);
        check("en", "One. {n=7}\n\nTwo.", &[]);
    }

    #[test]
    fn numbers_begin_again_in_chapters_alone() {
        assert_eq!(
            found(Code::NumberRestart, "en", "# A {.chapter}\n\nOne.\n\n# B {.chapter}\n\nOne. {n=1}\n\nTwo. {n=1}"),
            ["1"]
        );
    }
}
