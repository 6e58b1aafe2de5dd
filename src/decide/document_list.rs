//! The list of documents, out of the session's data: symbol, items and title of each, in the order of symbols.

use super::writer::Writer;
use crate::document::{Document, Kind};
use crate::edition::{Block, BlockKind, Caption, Cell, Indent, Inline, Table, TableRow};
use crate::text::{Align, Key, Width};

/// The shares of symbol, items and title in the width.
const SHARES: [f64; 3] = [3.0, 2.0, 6.0];

impl<'a> Writer<'a> {
    /// The list, as one table without a number. It does not list itself.
    pub(super) fn document_list(&mut self) -> Vec<Block> {
        let own = &self.document.symbol.value;
        let others = self.session.documents().filter(|document| document.symbol.value != *own);
        let rows: Vec<TableRow> = others.map(|document| self.document_row(document)).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let heads = ["list-symbol", "list-items", "list-title"].map(|key| {
            let words = self.term(key);
            let words = self.wording(&words);
            self.list_cell(&format!("documents/head/{key}"), vec![words])
        });
        let caption =
            Caption { label: None, title: Vec::new(), headnote: Vec::new(), remarks: Vec::new(), notes: Vec::new() };
        let columns = SHARES.map(|share| (Align::Start, Some(share))).to_vec();
        let table = Table { caption, width: Width::Page, columns, head: vec![heads.to_vec()], rows };
        vec![self.generated("documents", BlockKind::Table(table))]
    }

    fn document_row(&mut self, document: &'a Document) -> TableRow {
        let symbol = &document.symbol.value;
        let linked = vec![Inline { kind: self.symbol(symbol), origin: None }];
        let numbers: Vec<String> = document
            .agenda_items
            .iter()
            .map(|item| {
                let number = self.locale.item_number(&item.value);
                self.found(number)
            })
            .collect();
        let items = self.locale.list(&numbers);
        let items = self.found(items);
        let mut title = vec![self.title_in_list(document)];
        // A successor has the title of the document before it: what it is tells them apart.
        if matches!(document.kind.value, Kind::Corrigendum | Kind::Addendum | Kind::Revision) {
            let kind = self.term(&format!("kind-{}", document.kind.value.as_str()));
            title.push(self.wording(&kind));
        }
        let cells = [vec![linked], vec![self.wording(&items)], title];
        let cells = cells.into_iter().enumerate();
        let cells =
            cells.map(|(column, words)| self.list_cell(&format!("documents/{symbol}/{column}"), words)).collect();
        TableRow { total: false, cells }
    }

    fn list_cell(&self, key: &str, paragraphs: Vec<Vec<Inline>>) -> Cell {
        let paragraph = |(index, text): (usize, Vec<Inline>)| Block {
            key: Key(format!("{key}/p{}", index + 1)),
            origin: None,
            kind: BlockKind::Paragraph { number: None, indent: Indent::Flush, text },
        };
        Cell { blocks: paragraphs.into_iter().enumerate().map(paragraph).collect(), columns: 1, rows: 1 }
    }
}
