//! Tables: heads without links, rows, cells.

use super::literal::array;
use super::{Composer, Place};
use crate::edition::{Block, BlockKind, Cell, Table, plain};
use crate::text::Align;

/// Up to so many bytes of words a cell is kept whole on its page: even in a narrow column they fill no page.
const WHOLE: usize = 600;

impl<'a> Composer<'a> {
    pub(super) fn table(&mut self, key: String, table: &'a Table) {
        let call = self.printer.nest(format!("data-table({key}").trim_end(), ")");
        self.caption(&table.caption);
        let columns = table.columns.iter().map(|(align, share)| {
            let width = share.filter(|share| share.is_finite() && *share > 0.0).map(|share| format!("{share:?}fr"));
            format!("(align: {}, width: {})", align_name(*align), width.as_deref().unwrap_or("auto"))
        });
        self.printer.line(&format!("columns: {},", array(columns)));
        let outside = std::mem::replace(&mut self.place, Place::Head);
        let head = self.printer.nest("head: (", "),");
        for row in &table.head {
            self.row("(", row);
        }
        self.printer.close(head);
        self.place = Place::Cell;
        for row in &table.rows {
            self.row(if row.total { "total-row(" } else { "row(" }, &row.cells);
        }
        self.place = outside;
        self.printer.close(call);
    }

    fn row(&mut self, open: &str, cells: &'a [Cell]) {
        let row = self.printer.nest(open, "),");
        for cell in cells {
            let long = if weight(&cell.blocks) > WHOLE { "long: true, " } else { "" };
            let across = if cell.columns > 1 { format!("colspan: {}, ", cell.columns) } else { String::new() };
            let down = if cell.rows > 1 { format!("rowspan: {}, ", cell.rows) } else { String::new() };
            let call = self.printer.nest(format!("cell({across}{down}{long}").trim_end(), "),");
            self.body(&cell.blocks);
            self.printer.close(call);
        }
        self.printer.close(row);
    }
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
