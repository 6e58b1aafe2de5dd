//! `::: table`

use super::Reader;
use super::directive::Directive;
use super::raw_table::{Data, RawCell, RawRow};
use crate::text::{Cell, Key, Row, Table, Width};

impl Reader<'_> {
    /// A table: its caption and its cells.
    pub(super) fn table(&mut self, directive: &mut Directive) -> Table {
        let (caption, nodes) = self.caption(directive);
        let width = directive.attributes.get("width").and_then(|width| Width::of(&width.value)).unwrap_or_default();
        let Some(data) = self.data(directive, &nodes) else {
            return Table { caption, width, columns: Vec::new(), head: Vec::new(), rows: Vec::new() };
        };
        let key = directive.key.clone();
        let has_heads =
            data.head.cells.iter().any(|cell| !cell.words.trim().is_empty()) || data.groups.iter().any(Option::is_some);
        let head = if has_heads { self.heads(&data, &key) } else { Vec::new() };
        let last = data.rows.len();
        let rows = (1..)
            .zip(&data.rows)
            .map(|(number, row)| Row {
                span: row.span,
                total: row.total || (number == last && directive.attributes.has("total")),
                cells: self.cells(row, &key, &number.to_string()),
            })
            .collect();
        Table { caption, width, columns: data.columns, head, rows }
    }

    /// The row of heads; where some stand together under another one, two rows.
    fn heads(&mut self, data: &Data, key: &Key) -> Vec<Vec<Cell>> {
        let own = self.cells(&data.head, key, "head");
        let group_of = |column: usize| data.groups.get(column).and_then(Option::as_ref);
        if own.len() != data.columns.len() || !(0..own.len()).any(|column| group_of(column).is_some()) {
            return vec![own];
        }
        let (mut above, mut below): (Vec<Cell>, Vec<Cell>) = (Vec::new(), Vec::new());
        let mut before: Option<&RawCell> = None;
        for (column, head) in own.into_iter().enumerate() {
            let group = group_of(column);
            match (group, above.last_mut()) {
                (None, _) => above.push(Cell { rows: 2, ..head }),
                (Some(words), Some(over)) if before.is_some_and(|before| before.words == words.words) => {
                    over.columns += 1;
                    below.push(head);
                }
                (Some(words), _) => {
                    above.push(self.cell(words, &Key(format!("{key}/group/{}", column + 1))));
                    below.push(head);
                }
            }
            before = group;
        }
        vec![above, below]
    }

    /// The cells of a row, called by row and column.
    fn cells(&mut self, row: &RawRow, table: &Key, name: &str) -> Vec<Cell> {
        (1..).zip(&row.cells).map(|(number, cell)| self.cell(cell, &Key(format!("{table}/{name}/{number}")))).collect()
    }
}
