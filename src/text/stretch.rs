//! The running text of a document, stretch by stretch.

use super::{Block, BlockKind, Inline, InlineKind};

/// Every stretch of running text under `blocks`, in reading order. Tables and figures are passed over: what they call is
/// their own.
pub fn stretches(blocks: &[Block]) -> Vec<&[Inline]> {
    let mut found = Vec::new();
    collect(blocks, &mut found);
    found
}

fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a [Inline]>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => found.push(text),
            BlockKind::List(items) | BlockKind::Bullets(items) => {
                items.iter().for_each(|item| collect(&item.blocks, found));
            }
            BlockKind::Frame(_, blocks) => collect(blocks, found),
            BlockKind::ResultsFramework(framework) => {
                found.extend(framework.objective.as_deref());
                for accomplishment in &framework.accomplishments {
                    found.push(&accomplishment.text);
                    found.extend(accomplishment.indicators.iter().map(Vec::as_slice));
                }
            }
            BlockKind::Table(_) | BlockKind::Figure(_) => {}
        }
    }
}

/// The notes called in running text, in order, each with the inline that calls it.
pub fn calls(words: &[Inline]) -> Vec<(&str, &Inline)> {
    let mut names = Vec::new();
    for inline in words {
        match &inline.kind {
            InlineKind::Note(name) => names.push((name.as_str(), inline)),
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
                names.extend(calls(inner));
            }
            InlineKind::Link { text, .. } => names.extend(calls(text)),
            InlineKind::Reference(reference) => names.extend(calls(&reference.words)),
            InlineKind::Text(_)
            | InlineKind::Symbol(_)
            | InlineKind::Resolution { .. }
            | InlineKind::Url(_)
            | InlineKind::Break => {}
        }
    }
    names
}
