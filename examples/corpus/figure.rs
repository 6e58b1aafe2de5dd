//! Figures, by their labels: what was drawn is not in the file.

use crate::body::{Body, attribute};
use crate::schema::{Block, Words};
use crate::{caption, label};

/// A figure.
pub(crate) fn write(body: &mut Body, block: &Block) {
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
    let number = label::number(body.row.figure, &block.label.joined());
    caption::open(body, "figure", &attributes, number, block);
    if labels.is_empty() {
        body.warnings.push(format!("nothing is left of the figure `{caption}` but its caption"));
        labels.push("—".to_owned());
    }
    let list: String = labels.iter().map(|label| format!("- {}\n", body.words(label))).collect();
    body.push(&list);
    caption::close(body, block);
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
