//! Tables and figures with what stands around them: label, caption, headnote, lettered notes, source.

use super::body::Room;
use super::cell_number;
use super::running_text::Marks;
use super::spacing::unbroken;
use super::writer::Writer;
use crate::edition::{Caption, Cell, Figure, FigureContent, Inline, Table, TableRow};
use crate::locale::Args;
use crate::text::{self, BlockKind, FigureKind};

impl<'a> Writer<'a> {
    pub(super) fn table(&mut self, block: &'a text::Block, table: &'a text::Table) -> Table {
        let mut letters = Vec::new();
        let label = self.label_of(block, "table");
        let mut caption = self.caption(label, &table.caption, &mut letters);
        let head = table.head.iter().map(|row| self.cells(row, &mut letters)).collect();
        let rows = table
            .rows
            .iter()
            .map(|row| TableRow { total: row.total, cells: self.cells(&row.cells, &mut letters) })
            .collect();
        caption.notes = self.lettered(letters);
        let columns = table.columns.iter().map(|column| (column.align, column.share)).collect();
        Table { caption, width: table.width, columns, head, rows }
    }

    pub(super) fn figure(&mut self, block: &'a text::Block, figure: &'a text::Figure) -> Figure {
        let mut letters = Vec::new();
        let key = match figure.kind {
            FigureKind::Chart => "figure-chart",
            FigureKind::Diagram => "figure-diagram",
        };
        let label = self.label_of(block, key);
        let mut caption = self.caption(label, &figure.caption, &mut letters);
        caption.notes = self.lettered(letters);
        let content = match &figure.content {
            text::FigureContent::Image(file) => FigureContent::Image(file.clone()),
            text::FigureContent::Labels(labels) => {
                FigureContent::Labels(labels.iter().map(|label| label.value.clone()).collect())
            }
            text::FigureContent::Chart(chart) => FigureContent::Chart(self.chart(chart)),
            text::FigureContent::Flow(flow) => {
                FigureContent::Flow(flow.map(|words| unbroken(&words.value, self.language, &self.document.policy)))
            }
        };
        let alt = figure.alt.as_ref().map(|alt| alt.value.clone()).unwrap_or_default();
        Figure { caption, alt, kind: figure.kind, content }
    }

    fn label_of(&mut self, block: &text::Block, key: &str) -> Option<String> {
        let number = self.numbers.get(&block.key)?.label.clone()?;
        Some(self.word(key, &Args::new().text("number", number)))
    }

    fn caption(&mut self, label: Option<String>, caption: &'a text::Caption, letters: &mut Vec<String>) -> Caption {
        let mut marks = Marks::Lettered(letters);
        let title = self.inlines(&caption.title, &mut marks);
        let headnote = self.inlines(&caption.headnote, &mut marks);
        // The order of the manual's chapter on tables: source, note, abbreviations.
        let remarks = [("source", &caption.source), ("note", &caption.note), ("abbreviations", &caption.abbreviations)];
        let mut set = Vec::new();
        for (key, remark) in remarks {
            let Some(remark) = remark else { continue };
            let label = if remark.own_label { String::new() } else { self.term(key) };
            set.push((label, self.inlines(&remark.words, &mut marks)));
        }
        Caption { label, title, headnote, remarks: set, notes: Vec::new() }
    }

    fn cells(&mut self, cells: &'a [text::Cell], letters: &mut Vec<String>) -> Vec<Cell> {
        let mut marks = Marks::Lettered(letters);
        let grouping = self.document.policy.grouping_in_tables(self.row);
        let mut set = Vec::with_capacity(cells.len());
        for cell in cells {
            let blocks = self.inside(&cell.blocks, Room::Inside, &mut marks);
            let mut written = Cell { blocks, columns: cell.columns, rows: cell.rows };
            cell_number::set(&mut written, cell.is_number, self.row, grouping);
            set.push(written);
        }
        set
    }

    /// The lettered notes in the order in which they were met. Their paragraphs stand as one.
    fn lettered(&mut self, names: Vec<String>) -> Vec<(String, Vec<Inline>)> {
        let mut set = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let Some(note) = self.notes.definition(name) else { continue };
            let mut words = Vec::new();
            for block in &note.blocks {
                if let BlockKind::Paragraph(paragraph) = &block.kind {
                    if !words.is_empty() {
                        words.push(Inline::wording(" "));
                    }
                    words.extend(self.text_without_marks(paragraph));
                }
            }
            set.push((self.row.letter_note.label(index as u32 + 1), words));
        }
        set
    }
}
