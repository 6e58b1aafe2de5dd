//! Figures: drawn where their data or structure is in the file, else by their labels.

use crate::body::{Body, attribute};
use crate::schema::Block;
use crate::{caption, chart, flow, label};

/// A figure.
pub(crate) fn write(body: &mut Body, block: &Block) {
    let number = label::number(body.row.figure, &block.label.joined());
    let labels = block.labels.paragraphs();
    let words = block.caption.joined();
    let described = |labels: &[String]| match labels.is_empty() {
        true => format!("alt=\"{}\"", attribute(&words)),
        false => format!("alt=\"{}\"", attribute(&format!("{words}: {}", labels.join("; ")))),
    };
    if let Some(chart) = chart::read(body, &block.data) {
        let attributes = format!("{} {}", described(&labels), chart.attributes);
        caption::open(body, "chart", &attributes, number, block);
        body.push(&chart.data);
        caption::close(body, block);
        return;
    }
    if let Some((flow, words)) = flow::read(body, &block.structure) {
        caption::open(body, "flow", &described(&words), number, block);
        body.push(&flow);
        caption::close(body, block);
        return;
    }
    let kind = if block.variety.joined().ends_with("chart") { " .chart" } else { "" };
    caption::open(body, "figure", &format!("{}{kind}", described(&labels)), number, block);
    let mut list: String = labels.iter().map(|label| format!("- {}\n", body.words(label))).collect();
    if list.is_empty() {
        body.warnings.push(format!("nothing is left of the figure `{words}` but its caption"));
        list.push_str("- —\n");
    }
    body.push(&list);
    caption::close(body, block);
}
