//! Tables of official pages: where their columns stand is written down, and where every line of a cell begins or, in a
//! column of figures, ends.

use super::{Line, NEAR, sample};
use crate::edition::{Block, BlockKind, Caption, Cell, Indent, Table, TableRow};
use crate::text::{Align, Width};
use crate::typeset::tests::frames::Sheet;

/// Whether a line of the file belongs to a table.
pub(super) fn is_part(line: &Line) -> bool {
    matches!(line.kind, "columns" | "caption" | "head-cell" | "cell" | "total" | "hair" | "bar")
}

/// The table that lines of the file describe.
pub(super) fn table(lines: &[&Line]) -> Block {
    let columns: Vec<(Align, Option<f64>)> = columns(lines).map(|(align, share)| (align, Some(share))).collect();
    let mut head = vec![String::new(); columns.len()];
    let mut rows: Vec<(f64, bool, Vec<String>)> = Vec::new();
    for line in lines {
        match line.kind {
            "head-cell" => append(&mut head[column(line)], line.words),
            "cell" | "total" => {
                if rows.last().is_none_or(|(baseline, _, _)| *baseline < line.baseline) {
                    rows.push((line.baseline, line.kind == "total", vec![String::new(); columns.len()]));
                }
                append(&mut rows.last_mut().unwrap().2[column(line)], line.words);
            }
            _ => {}
        }
    }
    let title: Vec<&str> = lines.iter().filter(|line| line.kind == "caption").map(|line| line.words).collect();
    let caption = Caption {
        label: None,
        title: sample::text(&title.join(" ")),
        headnote: Vec::new(),
        remarks: Vec::new(),
        notes: Vec::new(),
    };
    let rows = rows.into_iter().map(|(_, total, words)| TableRow { total, cells: cells(words) }).collect();
    let table = Table { caption, width: Width::Natural, columns, head: vec![cells(head)], rows };
    sample::block("table", BlockKind::Table(table))
}

fn columns<'l>(lines: &'l [&Line]) -> impl Iterator<Item = (Align, f64)> + 'l {
    let line = lines.iter().find(|line| line.kind == "columns").unwrap();
    line.words.split(' ').map(|column| {
        let (align, width) = column.split_at(1);
        (if align == "e" { Align::End } else { Align::Start }, width.parse().unwrap())
    })
}

fn column(line: &Line) -> usize {
    line.label.parse().unwrap()
}

fn append(words: &mut String, more: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(more);
}

fn cells(words: Vec<String>) -> Vec<Cell> {
    let paragraph =
        |words: &str| BlockKind::Paragraph { number: None, indent: Indent::Flush, text: sample::text(words) };
    let cell = |words: String| Cell {
        blocks: if words.is_empty() { Vec::new() } else { vec![sample::block("c", paragraph(&words))] },
        columns: 1,
        rows: 1,
    };
    words.into_iter().map(cell).collect()
}

/// What of a table stands elsewhere on the page than the file has it.
pub(super) fn misplaced(lines: &[&Line], sheet: &Sheet) -> Vec<String> {
    let near = |one: f64, other: f64| (one - other).abs() <= NEAR;
    let aligns: Vec<Align> = columns(lines).map(|(align, _)| align).collect();
    let stands = |line: &Line| match line.kind {
        "head-cell" | "cell" | "total" => sheet.runs.iter().any(|run| {
            let edge = if aligns[column(line)] == Align::End { run.right } else { run.left };
            near(edge, line.left) && near(run.baseline, line.baseline)
        }),
        "hair" | "bar" => {
            let thickness = if line.kind == "bar" { 1.5 } else { 0.5 };
            let rules = sheet.rules.iter().filter(|rule| near(rule.y, line.baseline) && rule.thickness == thickness);
            let ends =
                rules.fold((f64::MAX, f64::MIN), |(left, right), rule| (left.min(rule.left), right.max(rule.right)));
            near(ends.0, line.left) && near(ends.1, line.words.parse().unwrap())
        }
        "caption" => sheet.lines().iter().any(|set| near(set.left, line.left) && near(set.baseline, line.baseline)),
        _ => true,
    };
    let wrong = lines.iter().filter(|line| !stands(line));
    wrong.map(|line| format!("{} {} {} {:?}", line.kind, line.left, line.baseline, line.words)).collect()
}
