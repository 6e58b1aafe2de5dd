//! Figures: pictures, labels, charts and flows, each a call of a function of the templates.

use super::Composer;
use super::literal::{array, number, optional, string};
use crate::edition::{Chart, Figure, FigureContent};
use crate::text::{Arrows, ChartShape, Flow, Outline, Panel, Side, Way};

impl<'a> Composer<'a> {
    /// A figure with what stands around it.
    pub(super) fn figure(&mut self, key: String, figure: &'a Figure) {
        let function = match &figure.content {
            FigureContent::Image(_) => "picture",
            FigureContent::Labels(_) => "labels",
            FigureContent::Chart(chart) => match chart.shape {
                ChartShape::Bars => "bar-chart",
                ChartShape::Columns => "column-chart",
                ChartShape::Stacked => "stacked-chart",
                ChartShape::Line => "line-chart",
                ChartShape::Pie => "pie-chart",
            },
            FigureContent::Flow(_) => "flow",
        };
        let call = self.printer.nest(format!("{function}({key}").trim_end(), ")");
        self.caption(&figure.caption);
        self.field("alt", &figure.alt);
        match &figure.content {
            FigureContent::Image(file) => {
                let path = self.path(file.value);
                let start = self.printer.position();
                self.printer.line(&format!("{},", string(&path)));
                self.printer.record(start, Some(file.span));
            }
            FigureContent::Labels(labels) => {
                labels.iter().for_each(|label| self.printer.line(&format!("{},", string(label))));
            }
            FigureContent::Chart(chart) => self.chart(chart),
            FigureContent::Flow(flow) => self.flow(flow),
        }
        self.printer.close(call);
    }

    fn chart(&mut self, chart: &Chart) {
        let ticks = chart
            .ticks
            .iter()
            .map(|tick| format!("(at: {}, base: {}, printed: {})", number(tick.at), tick.base, string(&tick.printed)));
        self.printer.line(&format!("ticks: {},", array(ticks)));
        let groups = self.printer.nest("groups: (", "),");
        for group in &chart.groups {
            let categories = array(group.categories.iter().map(|name| string(name)));
            self.printer.line(&format!("(name: {}, categories: {categories}),", string(&group.name)));
        }
        self.printer.close(groups);
        for series in &chart.series {
            let values = series.values.iter().map(|value| {
                let (from, to) = (number(value.from), number(value.to));
                format!("(from: {from}, to: {to}, printed: {})", string(&value.printed))
            });
            self.printer.line(&format!("(name: {}, values: {}),", string(&series.name), array(values)));
        }
    }

    fn flow(&mut self, flow: &Flow<String>) {
        self.printer.line(&format!("above: {},", words(&flow.above)));
        self.printer.line(&format!("below: {},", words(&flow.below)));
        for panel in &flow.panels {
            let call = self.printer.nest("(", "),");
            self.panel(panel);
            self.printer.close(call);
        }
    }

    fn panel(&mut self, panel: &Panel<String>) {
        let (title, text) = (words(&panel.title), words(&panel.text));
        self.printer.line(&format!("framed: {}, title: {title}, text: {text},", panel.framed));
        let boxes = self.printer.nest("boxes: (", "),");
        for one in &panel.boxes {
            let (head, text, cells) = (words(&one.head), words(&one.text), one.cells);
            let place = format!("column: {}, row: {}", cells.column, cells.row);
            let size = format!("columns: {}, rows: {}", cells.columns.max(1), cells.rows.max(1));
            let (outline, turned) = (outline_name(one.outline), one.turned);
            self.printer.line(&format!(
                "({place}, {size}, outline: {}, turned: {turned}, head: {head}, text: {text}),",
                string(outline)
            ));
        }
        self.printer.close(boxes);
        let links = self.printer.nest("links: (", "),");
        for link in &panel.links {
            let (text, then, arrows) = (words(&link.text), words(&link.then), string(arrows_name(link.arrows)));
            let ends = format!("from: {}, to: {}, way: {}", link.from, link.to, string(way_name(link.way)));
            self.printer
                .line(&format!("({ends}, dashed: {}, arrows: {arrows}, text: {text}, then: {then}),", link.dashed));
        }
        self.printer.close(links);
        let braces = self.printer.nest("braces: (", "),");
        for brace in &panel.braces {
            let boxes = array(brace.boxes.iter().map(usize::to_string));
            let (side, text) = (string(side_name(brace.side)), words(&brace.text));
            self.printer.line(&format!("(boxes: {boxes}, side: {side}, text: {text}),"));
        }
        self.printer.close(braces);
    }
}

fn words(words: &Option<String>) -> String {
    optional(words.as_deref())
}

fn outline_name(outline: Outline) -> &'static str {
    match outline {
        Outline::Solid => "solid",
        Outline::Dashed => "dashed",
        Outline::None => "none",
    }
}

fn way_name(way: Way) -> &'static str {
    match way {
        Way::Across => "across",
        Way::Down => "down",
        Way::AcrossThenDown => "across-then-down",
        Way::DownThenAcross => "down-then-across",
    }
}

fn arrows_name(arrows: Arrows) -> &'static str {
    match arrows {
        Arrows::End => "end",
        Arrows::Both => "both",
        Arrows::None => "none",
    }
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Below => "below",
        Side::Start => "start",
        Side::End => "end",
    }
}
