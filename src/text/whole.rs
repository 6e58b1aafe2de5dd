//! Everything in a text, however deep: for what looks at all of it alike.

use super::{Block, BlockKind, Caption, FrontMatter, Inline, InlineKind, Item, Text};

impl Text {
    /// Every block of the text and of its notes, those within others after them, in reading order.
    pub fn all_blocks(&self) -> Vec<&Block> {
        let mut found = Vec::new();
        self.blocks.iter().for_each(|block| collect(block, &mut found));
        self.notes.iter().flat_map(|note| &note.blocks).for_each(|block| collect(block, &mut found));
        found
    }

    /// Every piece of running text, of front matter, tables, figures and notes too; those within others after them.
    pub fn all_inlines(&self) -> Vec<&Inline> {
        let mut found = Vec::new();
        let FrontMatter { title, author, cover_notes } = &self.front;
        let front = title.iter().chain(author).chain(cover_notes.iter().map(|(_, words)| words));
        front.for_each(|words| flatten(&words.value, &mut found));
        self.all_blocks().into_iter().flat_map(words).for_each(|words| flatten(words, &mut found));
        found
    }
}

/// Every piece of running text in blocks, as in [`Text::all_inlines`].
pub fn all_inlines(blocks: &[Block]) -> Vec<&Inline> {
    let mut within = Vec::new();
    blocks.iter().for_each(|block| collect(block, &mut within));
    let mut found = Vec::new();
    within.into_iter().flat_map(words).for_each(|words| flatten(words, &mut found));
    found
}

/// Every piece of a line of running text, those within others after them.
pub fn within(line: &[Inline]) -> Vec<&Inline> {
    let mut found = Vec::new();
    flatten(line, &mut found);
    found
}

fn collect<'t>(block: &'t Block, found: &mut Vec<&'t Block>) {
    found.push(block);
    match &block.kind {
        BlockKind::List(items) | BlockKind::Bullets(items) => {
            items.iter().flat_map(|item: &Item| &item.blocks).for_each(|block| collect(block, found));
        }
        BlockKind::Frame(_, blocks) => blocks.iter().for_each(|block| collect(block, found)),
        BlockKind::Table(table) => {
            let cells = table.head.iter().flatten().chain(table.rows.iter().flat_map(|row| &row.cells));
            cells.flat_map(|cell| &cell.blocks).for_each(|block| collect(block, found));
        }
        BlockKind::Heading { .. } | BlockKind::Paragraph(_) | BlockKind::ResultsFramework(_) | BlockKind::Figure(_) => {
        }
    }
}

/// The running text that is a block's own, not that of blocks in it.
fn words(block: &Block) -> Vec<&[Inline]> {
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => vec![text],
        BlockKind::ResultsFramework(framework) => {
            let objective = framework.objective.iter().map(Vec::as_slice);
            let rows = framework
                .accomplishments
                .iter()
                .flat_map(|row| std::iter::once(row.text.as_slice()).chain(row.indicators.iter().map(Vec::as_slice)));
            objective.chain(rows).collect()
        }
        BlockKind::Table(table) => around(&table.caption),
        BlockKind::Figure(figure) => around(&figure.caption),
        BlockKind::List(_) | BlockKind::Bullets(_) | BlockKind::Frame(..) => Vec::new(),
    }
}

fn around(caption: &Caption) -> Vec<&[Inline]> {
    let remarks = [&caption.source, &caption.note, &caption.abbreviations];
    let remarks = remarks.into_iter().flatten().map(|remark| remark.words.as_slice());
    [caption.title.as_slice(), caption.headnote.as_slice()].into_iter().chain(remarks).collect()
}

fn flatten<'t>(inlines: &'t [Inline], found: &mut Vec<&'t Inline>) {
    for inline in inlines {
        found.push(inline);
        match &inline.kind {
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
                flatten(inner, found);
            }
            InlineKind::Link { text, .. } => flatten(text, found),
            InlineKind::Reference(reference) => flatten(&reference.words, found),
            InlineKind::Text(_)
            | InlineKind::Note(_)
            | InlineKind::Symbol(_)
            | InlineKind::Resolution { .. }
            | InlineKind::Url(_)
            | InlineKind::Break => {}
        }
    }
}
