//! Tables, results frameworks and figures.

use crate::body::{Body, attribute};
use crate::label;
use crate::schema::{Block, Words};
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
    let mut expected = 0;
    for (place, row) in (1..).zip(block.rows.parts()) {
        let marker = format!("{place}. ");
        let margin = " ".repeat(marker.len());
        let cells = row.parts();
        let accomplishment = cells.first().map(|cell| cell.joined()).unwrap_or_default();
        let indicators = cells.get(1).map(|cell| cell.paragraphs()).unwrap_or_default();
        expected += 1;
        let (n, words) = label::split(&accomplishment, &body.row.lists[0]).unwrap_or((expected, &accomplishment));
        let words = if words.is_empty() { "&nbsp;".to_owned() } else { body.words(words) };
        let pin = if n == expected { String::new() } else { format!(" {{n={n}}}") };
        expected = n;
        list.push_str(&format!("{marker}{words}{pin}\n\n"));
        for indicator in lettered(body, &indicators) {
            list.push_str(&format!("{margin}{indicator}\n"));
        }
        list.push('\n');
    }
    body.push(&list);
    body.push(":::");
}

/// The indicators of a row: a list where each is numbered, else paragraphs. The letter of the row before the first is
/// the row's own.
fn lettered(body: &mut Body, indicators: &[String]) -> Vec<String> {
    let mut texts: Vec<&str> = indicators.iter().map(String::as_str).collect();
    if let Some(first) = texts.first_mut() {
        *first = label::split(first, &body.row.lists[0]).map_or(*first, |(_, words)| words);
    }
    let style = body.row.lists[1];
    let numbered: Option<Vec<&str>> = (1..).zip(&texts).map(|(n, text)| label::strip(text, &style, n)).collect();
    match numbered {
        Some(numbered) => (1..).zip(numbered).map(|(n, text)| format!("{n}. {}", body.words(text))).collect(),
        None => texts.iter().map(|text| body.words(text) + "\n").collect(),
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
    open(body, "table", number.map(|n| format!("n={n}")).unwrap_or_else(|| ".unnumbered".to_owned()), block);
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
    close(body, block);
}

fn cell(body: &mut Body, words: &Words) -> String {
    words.paragraphs().iter().map(|paragraph| body.words(paragraph)).collect::<Vec<_>>().join("\n\n")
}

/// A figure by its labels: what was drawn is not in the file.
pub(crate) fn figure(body: &mut Body, block: &Block) {
    let mut labels = block.labels.paragraphs();
    if labels.is_empty() {
        labels = block.structure.paragraphs();
    }
    labels.extend(series(&block.data));
    let caption = block.caption.joined();
    let alt = match labels.is_empty() {
        true => caption.clone(),
        false => format!("{caption}: {}", labels.join("; ")),
    };
    let mut attributes = format!("alt=\"{}\"", attribute(&alt));
    if block.variety.joined().ends_with("chart") {
        attributes.push_str(" .chart");
    }
    match label::number(body.row.figure, &block.label.joined()) {
        Some(n) => attributes.push_str(&format!(" n={n}")),
        None => attributes.push_str(" .unnumbered"),
    }
    open(body, "figure", attributes, block);
    if labels.is_empty() {
        body.warnings.push(format!("nothing is left of the figure `{caption}` but its caption"));
        labels.push("—".to_owned());
    }
    let list: String = labels.iter().map(|label| format!("- {}\n", body.words(label))).collect();
    body.push(&list);
    close(body, block);
}

/// The values of a chart, a label for each series.
fn series(data: &Words) -> Vec<String> {
    let Some(Words::Many(series)) = data.get("series") else { return Vec::new() };
    let line = |series: &Words| {
        let values = series.get("values").map(Words::paragraphs).unwrap_or_default().join(", ");
        format!("{}: {values}", series.get("name").map(Words::joined).unwrap_or_default())
    };
    series.iter().map(line).collect()
}

fn open(body: &mut Body, name: &str, attributes: String, block: &Block) {
    body.push(&format!("::: {name} {{{attributes}}}"));
    let label = block.label.joined();
    if attributes.contains(".unnumbered") && !label.is_empty() {
        body.warnings.push(format!("no number is read in `{label}`: it stands before the caption"));
    }
    let caption = match attributes.contains(".unnumbered") {
        true => format!("{label} {}", block.caption.joined()).trim().to_owned(),
        false => block.caption.joined(),
    };
    if !caption.is_empty() {
        let words = body.words(&caption);
        body.push(&words);
    }
}

/// What stands under a table or figure. Its leading word is the writer's own: `.own-label`.
fn close(body: &mut Body, block: &Block) {
    const ABBREVIATIONS: [&str; 8] =
        ["简称", "缩写", "Abbreviation", "Abréviation", "Abreviacion", "Siglas", "Сокращени", "المختصرات"];
    for (words, class) in
        [(&block.headnote, "headnote"), (&block.source, "source"), (&block.note, "note"), (&block.notes, "note")]
    {
        for paragraph in words.paragraphs() {
            let abbreviates = ABBREVIATIONS.iter().any(|word| paragraph.starts_with(word));
            let class = if class == "note" && abbreviates { "abbreviations" } else { class };
            let own = if class == "headnote" { "" } else { " .own-label" };
            let words = body.words(&paragraph);
            body.push(&format!("{words} {{.{class}{own}}}"));
        }
    }
    body.push(":::");
}
