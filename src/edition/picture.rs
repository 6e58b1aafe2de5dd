//! The pictures that an edition shows: the one thing in it that stands in a file of its own.

use super::{Block, BlockKind, Edition, FigureContent};
use crate::source::FileId;

/// The files of the pictures of an edition, in the order in which they are met.
pub fn pictures(edition: &Edition) -> Vec<FileId> {
    let mut files: Vec<FileId> = edition.masthead.emblem.iter().map(|emblem| emblem.value).collect();
    in_blocks(&edition.blocks, &mut files);
    files
}

fn in_blocks(blocks: &[Block], files: &mut Vec<FileId>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Figure(figure) => {
                if let FigureContent::Image(file) = &figure.content {
                    files.push(file.value);
                }
            }
            BlockKind::List { items, .. } | BlockKind::Bullets { items, .. } => {
                items.iter().for_each(|item| in_blocks(&item.blocks, files));
            }
            BlockKind::Frame { blocks, .. } => in_blocks(blocks, files),
            BlockKind::Table(table) => {
                let rows = table.head.iter().chain(table.rows.iter().map(|row| &row.cells));
                rows.flatten().for_each(|cell| in_blocks(&cell.blocks, files));
            }
            BlockKind::Heading(_)
            | BlockKind::Paragraph { .. }
            | BlockKind::ResultsFramework(_)
            | BlockKind::RepeatedTitle { .. }
            | BlockKind::ContentsList(_)
            | BlockKind::PageBreak => {}
        }
    }
}
