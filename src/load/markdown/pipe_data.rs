//! Pipe tables, cut into cells from their source: the parser drops cells too many and adds those too few.

use super::Reader;
use super::passage::{Passage, Place};
use super::raw_table::{Data, RawCell, RawRow};
use crate::diagnostic::Code;
use crate::text::{Align, Column};
use comrak::nodes::{Node, NodeTable, NodeValue, Sourcepos, TableAlignment};
use std::ops::Range;

impl Reader<'_> {
    /// The data of a pipe table.
    pub(super) fn pipe<'a>(&mut self, passage: &Passage, node: Node<'a>, table: &NodeTable) -> Data {
        let columns = table.alignments.iter().map(|align| Column { align: align_of(*align), share: None }).collect();
        let mut head = RawRow { span: passage.span_of(node.data().sourcepos), total: false, cells: Vec::new() };
        let mut rows = Vec::new();
        for row in node.children() {
            let data = row.data();
            let read = self.pipe_row(passage, passage.line(data.sourcepos.start.line));
            match data.value {
                NodeValue::TableRow(true) => head = read,
                _ => rows.push(read),
            }
        }
        Data { columns, head, groups: Vec::new(), rows, whole: true, looks: Vec::new() }
    }

    /// Reports a pipe table whose line of dashes does not fit its heads, if a paragraph is one.
    pub(super) fn ragged(&mut self, passage: &Passage, position: Sourcepos) -> bool {
        let Some(dashes) = passage.ragged_table(position) else { return false };
        let hint = "write one group of dashes for each head: `|---|---|`";
        let message = "the line of dashes does not fit the heads above it";
        self.report(passage.span(dashes), Code::TableRagged, message, hint);
        true
    }

    fn pipe_row(&self, passage: &Passage, line: Range<usize>) -> RawRow {
        let text = passage.slice(line.clone());
        let start = line.start + text.len() - text.trim_start().len();
        let row = text.trim();
        let cells = cells(row)
            .into_iter()
            .map(|cell| {
                let span = passage.span(start + cell.start..start + cell.end);
                let at = Place::At(span.file, span.start);
                RawCell::new(&row[cell], at, span)
            })
            .collect();
        RawRow { span: passage.span(start..start + row.len()), total: false, cells }
    }
}

impl Passage<'_> {
    /// The line of dashes in a paragraph that was meant as a pipe table, and is none since it has more or fewer cells
    /// than the line of heads above it.
    pub(super) fn ragged_table(&self, position: Sourcepos) -> Option<Range<usize>> {
        let lines = (position.start.line..=position.end.line).map(|number| self.line(number));
        let above = lines.clone();
        let pairs = above.zip(lines.skip(1));
        pairs
            .filter(|(heads, _)| self.slice(heads.clone()).contains('|'))
            .map(|(_, dashes)| dashes)
            .find(|dashes| is_dashes(self.slice(dashes.clone()).trim()))
    }
}

/// Whether a line is the one between the heads and the rows of a pipe table.
fn is_dashes(line: &str) -> bool {
    line.contains("--") && line.contains('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The cells of a row, without the pipes and spaces around them. A pipe after a backslash divides nothing.
fn cells(row: &str) -> Vec<Range<usize>> {
    let mut bounds = Vec::new();
    let mut escaped = false;
    for (index, c) in row.char_indices() {
        if c == '|' && !escaped {
            bounds.push(index);
        }
        escaped = c == '\\' && !escaped;
    }
    let starts_open = bounds.first() != Some(&0);
    let ends_open = row.is_empty() || bounds.last() != Some(&(row.len() - 1));
    let starts = starts_open.then_some(0).into_iter().chain(bounds.iter().map(|bound| bound + 1));
    let ends = bounds.iter().copied().skip(usize::from(!starts_open)).chain(ends_open.then_some(row.len()));
    starts.zip(ends).map(|(start, end)| trimmed(row, start..end.max(start))).collect()
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let slice = text.get(range.clone()).unwrap_or_default();
    let start = range.start + slice.len() - slice.trim_start().len();
    start..start + slice.trim().len()
}

fn align_of(align: TableAlignment) -> Align {
    match align {
        TableAlignment::None | TableAlignment::Left => Align::Start,
        TableAlignment::Center => Align::Center,
        TableAlignment::Right => Align::End,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(row: &str, expected: &[&str]) {
        assert_eq!(cells(row).into_iter().map(|range| &row[range]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn pipes_at_both_ends_may_be_left_out() {
        check("| a | b |", &["a", "b"]);
        check("a | b", &["a", "b"]);
        check("| a | b", &["a", "b"]);
        check("|a||", &["a", ""]);
    }

    #[test]
    fn an_escaped_pipe_divides_nothing() {
        check(r"| a \| b | c\\|", &[r"a \| b", r"c\\"]);
    }

    #[test]
    fn a_row_of_nothing_has_one_empty_cell() {
        check("", &[""]);
        check("|", &[]);
    }
}
