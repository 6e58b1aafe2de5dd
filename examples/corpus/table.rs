//! Tables and results frameworks.

use crate::body::{Body, attribute};
use crate::schema::{Block, Words};
use crate::{caption, label};
use serde::Serialize;

/// A table in whatever form masthead has for it.
pub(crate) fn write(body: &mut Body, block: &Block) {
    let pairs = block.rows.parts().iter().all(|row| row.parts().len() == 2);
    let is_framework = block.variety.joined() == "results_framework" && pairs;
    if is_framework || block.kind.joined() == "objective" { framework(body, block) } else { plain(body, block) }
}

fn framework(body: &mut Body, block: &Block) {
    let mut line = "::: results-framework {.own-label".to_owned();
    for (key, head) in ["accomplishments", "indicators"].iter().zip(block.columns.parts()) {
        line.push_str(&format!(" {key}=\"{}\"", attribute(&head.joined())));
    }
    body.push(&(line + "}"));
    let objective = if block.kind.joined() == "objective" { &block.text } else { &block.objective };
    if !objective.joined().is_empty() {
        let words = body.words(&objective.joined());
        body.push(&words);
    }
    let mut list = String::new();
    for (expected, row) in (1..).zip(block.rows.parts()) {
        let marker = format!("{expected}. ");
        let margin = " ".repeat(marker.len());
        let cells = row.parts();
        let accomplishment = cells.first().map(|cell| cell.joined()).unwrap_or_default();
        let indicators = cells.get(1).map(|cell| cell.paragraphs()).unwrap_or_default();
        let (n, words) = label::split(&accomplishment, &body.row.lists[0]).unwrap_or((expected, &accomplishment));
        if n != expected {
            body.warnings.push(format!("row {expected} of a results framework was labelled as number {n}"));
        }
        let words = if words.is_empty() { "&nbsp;".to_owned() } else { body.words(words) };
        list.push_str(&format!("{marker}{words}\n\n"));
        for indicator in lettered(body, &indicators) {
            list.push_str(&format!("{margin}{indicator}\n"));
        }
        list.push('\n');
    }
    body.push(&list);
    body.push(":::");
}

/// The indicators of a row: a list where each is numbered, else one paragraph. The letter of the row before the first
/// is the row's own.
fn lettered(body: &mut Body, indicators: &[String]) -> Vec<String> {
    let mut texts: Vec<&str> = indicators.iter().map(String::as_str).collect();
    if let Some(first) = texts.first_mut() {
        *first = label::split(first, &body.row.lists[0]).map_or(*first, |(_, words)| words);
    }
    let style = body.row.lists[1];
    let numbered: Option<Vec<&str>> = (1..).zip(&texts).map(|(n, text)| label::strip(text, &style, n)).collect();
    match numbered {
        _ if texts.is_empty() => vec!["&nbsp;".to_owned()],
        Some(numbered) => (1..).zip(numbered).map(|(n, text)| format!("{n}. {}", body.words(text))).collect(),
        None => vec![body.words(&texts.join(" "))],
    }
}

/// The data of a table, as in the fenced block.
#[derive(Serialize)]
struct Data {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn plain(body: &mut Body, block: &Block) {
    let number = label::number(body.row.table, &block.label.joined());
    caption::open(body, "table", "", number, block);
    let (columns, rows) = (block.columns.parts(), block.rows.parts());
    let width = rows.iter().map(|row| row.parts().len()).chain([columns.len()]).max().unwrap_or(0);
    let mut cells = |words: &[&Words]| -> Vec<String> {
        let mut cells: Vec<String> = words.iter().map(|words| cell(body, words)).collect();
        cells.resize(width, String::new());
        cells
    };
    let data = Data { columns: cells(&columns), rows: rows.iter().map(|row| cells(&row.parts())).collect() };
    match toml::to_string_pretty(&data) {
        Ok(data) => body.push(&format!("````toml\n{data}````")),
        Err(error) => body.warnings.push(format!("a table is left out: {error}")),
    }
    caption::close(body, block);
}

fn cell(body: &mut Body, words: &Words) -> String {
    words.paragraphs().iter().map(|paragraph| body.words(paragraph)).collect::<Vec<_>>().join("\n\n")
}
