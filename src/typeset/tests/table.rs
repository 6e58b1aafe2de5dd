//! How wide tables are.

use super::frames::sheets;
use super::{pages, sample};
use crate::duty_station::DutyStation;
use crate::edition::{BlockKind, Caption, Cell, Indent, Table, TableRow};
use crate::language::Language;
use crate::text::{Align, Width};

/// Where the top rule of a table begins and ends: one of these columns, each with these words.
#[track_caller]
fn check((language, page): (Language, DutyStation), width: Width, columns: usize, words: &str, expected: (f64, f64)) {
    let text = BlockKind::Paragraph { number: None, indent: Indent::Flush, text: sample::text(words) };
    let cell = || Cell { blocks: vec![sample::block("c", text.clone())], columns: 1, rows: 1 };
    let row = TableRow { total: false, cells: (0..columns).map(|_| cell()).collect() };
    let caption =
        Caption { label: None, title: Vec::new(), headnote: Vec::new(), remarks: Vec::new(), notes: Vec::new() };
    let columns = vec![(Align::Start, None); columns];
    let table = Table { caption, width, columns, head: Vec::new(), rows: vec![row] };
    let mut edition = sample::bare(language);
    edition.page = page;
    edition.blocks = vec![sample::block("t", BlockKind::Table(table))];
    let sheets = sheets(&pages(&edition, &sample::sources(&[])));
    let found = sheets.iter().flat_map(|sheet| &sheet.rules).filter(|rule| rule.thickness == 0.5 && rule.y > 260.0);
    let top = found.clone().fold(f64::MAX, |top, rule| top.min(rule.y));
    let ends = found.filter(|rule| rule.y == top);
    let (left, right) =
        ends.fold((f64::MAX, f64::MIN), |(left, right), rule| (left.min(rule.left), right.max(rule.right)));
    let near = |one: f64, other: f64| (one - other).abs() < 0.5;
    assert!(near(left, expected.0) && near(right, expected.1), "from {left} to {right}");
}

const ENGLISH: (Language, DutyStation) = (Language::En, DutyStation::NewYork);
const ARABIC: (Language, DutyStation) = (Language::Ar, DutyStation::NewYork);

const COLUMN: (f64, f64) = (123.35, 488.65);
const PAGE: (f64, f64) = (60.0, 552.0);

#[test]
fn a_table_whose_rows_fit_stands_in_the_column() {
    check(ENGLISH, Width::Natural, 4, "12 345.6", COLUMN);
    check(ENGLISH, Width::Natural, 2, &"a long account in words ".repeat(6), PAGE);
    check(ENGLISH, Width::Natural, 7, "1", PAGE);
}

#[test]
fn the_writer_may_say_otherwise() {
    check(ENGLISH, Width::Page, 2, "1", PAGE);
    check(ENGLISH, Width::Column, 8, "1", COLUMN);
    check(ENGLISH, Width::Edge, 8, "1", (123.35, 552.0));
}

#[test]
fn in_arabic_the_edge_of_the_page_is_at_the_left() {
    check(ARABIC, Width::Edge, 8, "1", (60.0, 488.65));
}

#[test]
fn the_column_of_geneva_is_nearer_to_the_edge_where_lines_end() {
    check((Language::En, DutyStation::Geneva), Width::Column, 2, "1", (113.3, 484.3));
    check((Language::Ar, DutyStation::Geneva), Width::Column, 2, "1", (595.3 - 484.3, 595.3 - 113.3));
    check((Language::En, DutyStation::Geneva), Width::Page, 2, "1", (56.6, 538.7));
}

/// A common head has a rule under it, as wide as its columns (A/80/590, table on page 20).
#[test]
fn a_rule_stands_under_a_common_head_alone() {
    let text = |words: &str| BlockKind::Paragraph { number: None, indent: Indent::Flush, text: sample::text(words) };
    let cell = |words: &str, columns, rows| Cell { blocks: vec![sample::block("c", text(words))], columns, rows };
    let caption =
        Caption { label: None, title: Vec::new(), headnote: Vec::new(), remarks: Vec::new(), notes: Vec::new() };
    let head = vec![vec![cell("Unit", 1, 2), cell("Amount", 2, 1)], vec![cell("2097", 1, 1), cell("2098", 1, 1)]];
    let columns = vec![(Align::Start, Some(2.0)), (Align::End, Some(1.0)), (Align::End, Some(1.0))];
    let row = TableRow { total: false, cells: ["Division", "1", "2"].map(|words| cell(words, 1, 1)).into() };
    let table = Table { caption, width: Width::Column, columns, head, rows: vec![row] };
    let mut edition = sample::bare(Language::En);
    edition.blocks = vec![sample::block("t", BlockKind::Table(table))];
    let sheets = sheets(&pages(&edition, &sample::sources(&[])));
    let page = sheets.iter().find(|sheet| sheet.runs.iter().any(|run| run.text == "Amount")).unwrap();
    let (over, under) = (page.run("Amount").baseline, page.run("2097").baseline);
    let between: Vec<_> = page.rules.iter().filter(|rule| rule.y > over && rule.y < under).collect();
    let (left, right) =
        between.iter().fold((f64::MAX, f64::MIN), |(left, right), rule| (left.min(rule.left), right.max(rule.right)));
    let middle = (COLUMN.0 + COLUMN.1) / 2.0;
    assert!((left - middle).abs() < 1.0 && (right - COLUMN.1).abs() < 1.0, "{between:?}");
    let amount = page.run("Amount");
    let quarter = (middle + COLUMN.1) / 2.0;
    assert!(((amount.left + amount.right) / 2.0 - quarter).abs() < 6.0, "{amount:?}");
}
