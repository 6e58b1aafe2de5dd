//! The grid of a table: every row has a cell for every column, and no cell covers another.

use super::Reader;
use super::passage::Place;
use super::raw_table::{Data, RawCell, RawRow};
use crate::diagnostic::Code;

impl Reader<'_> {
    /// Reports rows and cells that do not fit; what is missing is filled with empty cells, so that the grid holds.
    pub(super) fn fit(&mut self, data: &mut Data) {
        let columns = data.columns.len();
        self.fit_rows(std::slice::from_mut(&mut data.head), columns, data.whole);
        self.fit_rows(&mut data.rows, columns, data.whole);
    }

    fn fit_rows(&mut self, rows: &mut [RawRow], columns: usize, whole: bool) {
        let count = rows.len();
        // How many more rows each column is covered from above.
        let mut covered = vec![0usize; columns];
        for (index, row) in rows.iter_mut().enumerate() {
            let mut at = 0;
            let mut kept = Vec::new();
            if whole && index > 0 && row.cells.is_empty() && covered.iter().all(|rows| *rows > 0) {
                let hint = "leave the row out, and let the cells cover one row fewer";
                self.report(row.span, Code::TableSpan, "a row that the cells above it cover whole", hint);
            }
            let mut surplus = None;
            for mut cell in std::mem::take(&mut row.cells) {
                while covered.get(at).is_some_and(|rows| *rows > 0) {
                    at += 1;
                }
                if at >= columns {
                    surplus.get_or_insert(cell.span);
                    continue;
                }
                let free = covered[at..].iter().take_while(|rows| **rows == 0).count();
                if cell.columns == 0 || cell.columns > free || cell.rows == 0 || cell.rows > count - index {
                    let message = format!("`columns = {}`, `rows = {}` do not fit here", cell.columns, cell.rows);
                    let hint = format!("columns that are free here: {free}; rows: {}", count - index);
                    self.report(cell.span, Code::TableSpan, message, hint);
                    cell.columns = cell.columns.clamp(1, free);
                    cell.rows = cell.rows.clamp(1, count - index);
                }
                for rows in &mut covered[at..at + cell.columns] {
                    *rows = cell.rows;
                }
                at += cell.columns;
                kept.push(cell);
            }
            row.cells = kept;
            let missing = covered.iter().filter(|rows| **rows == 0).count();
            if whole && (missing > 0 || surplus.is_some()) {
                let what = if missing > 0 { "too few" } else { "too many" };
                let hint = format!("columns of the table: {columns}; a cell that is empty is written too");
                self.report(surplus.unwrap_or(row.span), Code::TableRagged, format!("a row with {what} cells"), hint);
            }
            row.cells.extend((0..missing).map(|_| RawCell::new("", Place::Within(row.span), row.span)));
            for rows in &mut covered {
                *rows = rows.saturating_sub(1);
            }
        }
    }
}
