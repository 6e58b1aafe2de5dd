//! A heading that has one heading under it: what is divided has at least two parts (un-format 5.1, editorial manual,
//! headings).
//!
//! Under a typed label, "Subprogramme 4", one heading is the form of a programme and no finding.

use super::Reading;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::text::{Attributes, Block, BlockKind, Inline};

struct Heading<'a> {
    level: u8,
    span: Span,
    attributes: &'a Attributes,
    words: String,
}

/// Every heading that stands alone under another.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let headings: Vec<Heading> = reading.text.blocks.iter().filter_map(heading).collect();
    let mut found = Vec::new();
    for (index, parent) in headings.iter().enumerate() {
        let under: Vec<&Heading> = headings[index + 1..]
            .iter()
            .take_while(|heading| heading.level > parent.level && !is_top(heading))
            .collect();
        // What stands below the first is under that one, not beside it.
        let Some(first) = under.first() else { continue };
        let beside = under.iter().filter(|heading| heading.level <= first.level).count();
        let is_form = parent.attributes.get("label").is_some() || is_top(parent);
        if beside == 1 && !is_form {
            let message = format!("`{}` is the only heading under `{}`", first.words, parent.words);
            let hint = "take it out, or divide what stands before or after it too";
            found.push(Diagnostic::at(first.span, Code::StyleSubheading, message).hint(hint));
        }
    }
    found
}

fn heading(block: &Block) -> Option<Heading<'_>> {
    let BlockKind::Heading { level, text } = &block.kind else { return None };
    Some(Heading { level: *level, span: block.span, attributes: &block.attributes, words: Inline::words(text) })
}

/// Chapters and annexes are documents within the document, and may have one section.
fn is_top(heading: &Heading) -> bool {
    heading.attributes.has("annex") || heading.attributes.has("chapter")
}
