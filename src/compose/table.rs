//! Tables: heads without links, rows, cells.

use super::literal::{array, string};
use super::{Composer, Place};
use crate::edition::{Block, BlockKind, Cell, Indent, Inline, InlineKind, Table, TableRow, plain};
use crate::text::{Align, Width};

/// Up to so many bytes of words rows are kept whole on their page: even in a narrow column they fill no page.
const WHOLE: usize = 600;

/// What a line of a cell counts at least.
const LINE: usize = 30;

impl<'a> Composer<'a> {
    pub(super) fn table(&mut self, key: String, table: &'a Table) {
        let call = self.printer.nest(format!("data-table({key}").trim_end(), ")");
        self.caption(&table.caption);
        let columns = table.columns.iter().map(|(align, share)| {
            let width = share.filter(|share| share.is_finite() && *share > 0.0).map(|share| format!("{share:?}fr"));
            format!("(align: {}, width: {})", align_name(*align), width.as_deref().unwrap_or("auto"))
        });
        self.printer.line(&format!("columns: {},", array(columns)));
        if table.width != Width::Natural {
            self.printer.line(&format!("width: {},", string(table.width.name())));
        }
        let outside = std::mem::replace(&mut self.place, Place::Head);
        let head = self.printer.nest("head: (", "),");
        for row in &table.head {
            self.row("(", row, false);
        }
        self.printer.close(head);
        self.place = Place::Cell;
        for (row, long) in table.rows.iter().zip(long(&table.rows)) {
            self.row(if row.total { "total-row(" } else { "row(" }, &row.cells, long);
        }
        self.place = outside;
        self.printer.close(call);
    }

    fn row(&mut self, open: &str, cells: &'a [Cell], long: bool) {
        let row = self.printer.nest(open, "),");
        for cell in cells {
            let long = if long { "long: true, " } else { "" };
            let across = if cell.columns > 1 { format!("colspan: {}, ", cell.columns) } else { String::new() };
            let down = if cell.rows > 1 { format!("rowspan: {}, ", cell.rows) } else { String::new() };
            let call = self.printer.nest(format!("cell({across}{down}{long}").trim_end(), "),");
            match self.lone_words(&cell.blocks) {
                Some(words) => {
                    let start = self.printer.position();
                    self.content("", words);
                    self.printer.record(start, cell.blocks.first().and_then(|block| block.origin));
                }
                None => self.body(&cell.blocks),
            }
            self.printer.close(call);
        }
        self.printer.close(row);
    }

    /// The words of a cell that has nothing else: they need be no paragraph, and the templates can tell their room at once.
    /// Words in another language have their direction from a paragraph around them.
    fn lone_words(&self, blocks: &'a [Block]) -> Option<&'a [Inline]> {
        let [Block { key, kind: BlockKind::Paragraph { number: None, indent: Indent::Flush, text }, .. }] = blocks
        else {
            return None;
        };
        let words = matches!(text.as_slice(), [Inline { kind: InlineKind::Text(_), .. }]);
        (words && !self.anchors.leads_to(key)).then_some(text)
    }
}

/// Which rows may be broken over pages: one cell that is kept whole keeps its row whole, and every row that it covers, so
/// that rows which a cell joins are broken together or not at all.
fn long(rows: &[TableRow]) -> Vec<bool> {
    let mut long = Vec::with_capacity(rows.len());
    while let Some(rest) = rows.get(long.len()..).filter(|rest| !rest.is_empty()) {
        let joined = joined(rest);
        let tallest =
            |row: &TableRow| row.cells.iter().map(|cell| weight(&cell.blocks)).max().unwrap_or_default().max(LINE);
        let weight: usize = rest.iter().take(joined).map(tallest).sum();
        long.extend(std::iter::repeat_n(weight > WHOLE, joined));
    }
    long
}

/// How many rows, from the first, are joined by cells that cover several: at least one.
fn joined(rows: &[TableRow]) -> usize {
    let mut joined = 1;
    let mut index = 0_usize;
    while let Some(row) = rows.get(index).filter(|_| index < joined) {
        let down = row.cells.iter().map(|cell| cell.rows).max().unwrap_or(1).max(1);
        joined = joined.max(index.saturating_add(down)).min(rows.len());
        index += 1;
    }
    joined
}

/// How many bytes of words stand in blocks of a cell.
fn weight(blocks: &[Block]) -> usize {
    let of = |block: &Block| match &block.kind {
        BlockKind::Paragraph { text, .. } => plain(text).len(),
        BlockKind::List { items, .. } | BlockKind::Bullets { items, .. } => {
            items.iter().map(|item| weight(&item.blocks)).sum()
        }
        _ => 0,
    };
    blocks.iter().map(of).sum()
}

fn align_name(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Center => "center",
        Align::End => "end",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Key;

    /// Rows of one cell each, given as bytes of words and rows that it covers; expected is which may be broken.
    #[track_caller]
    fn check(rows: &[(usize, usize)], expected: &[bool]) {
        let cell = |&(bytes, rows): &(usize, usize)| {
            let text = vec![Inline { kind: InlineKind::Text("x".repeat(bytes)), origin: None }];
            let kind = BlockKind::Paragraph { number: None, indent: Indent::Flush, text };
            Cell { blocks: vec![Block { key: Key(String::new()), origin: None, kind }], columns: 1, rows }
        };
        let rows: Vec<TableRow> = rows.iter().map(|row| TableRow { total: false, cells: vec![cell(row)] }).collect();
        assert_eq!(long(&rows), expected);
    }

    #[test]
    fn only_rows_that_are_long_may_be_broken() {
        check(&[(10, 1), (WHOLE + 1, 1), (WHOLE, 1)], &[false, true, false]);
    }

    #[test]
    fn rows_that_a_cell_joins_are_broken_together() {
        check(&[(10, 2), (WHOLE, 1), (10, 1)], &[true, true, false]);
        check(&[(10, 2), (10, 2), (10, 1), (10, 1)], &[false; 4]);
        check(&[(10, 40)], &[false]);
    }
}
