//! `::: table`

use super::Reader;
use super::directive::Directive;
use super::raw_table::RawRow;
use crate::text::{Cell, Key, Row, Table};

impl Reader<'_> {
    /// A table: its caption and its cells.
    pub(super) fn table(&mut self, directive: &mut Directive) -> Table {
        let (caption, nodes) = self.caption(directive);
        let Some(data) = self.data(directive, &nodes) else {
            return Table { caption, columns: Vec::new(), head: Vec::new(), rows: Vec::new() };
        };
        let key = directive.key.clone();
        let has_heads = data.head.cells.iter().any(|cell| !cell.words.trim().is_empty());
        let head = if has_heads { vec![self.cells(&data.head, &key, "head")] } else { Vec::new() };
        let last = data.rows.len();
        let rows = (1..)
            .zip(&data.rows)
            .map(|(number, row)| Row {
                span: row.span,
                total: row.total || (number == last && directive.attributes.has("total")),
                cells: self.cells(row, &key, &number.to_string()),
            })
            .collect();
        Table { caption, columns: data.columns, head, rows }
    }

    /// The cells of a row, called by row and column.
    fn cells(&mut self, row: &RawRow, table: &Key, name: &str) -> Vec<Cell> {
        (1..).zip(&row.cells).map(|(number, cell)| self.cell(cell, &Key(format!("{table}/{name}/{number}")))).collect()
    }
}
