//! A chart and a flow of each kind of thing that they may hold.

use super::words::Words;
use crate::edition::{Chart, ChartGroup, ChartSeries, Stretch, Tick};
use crate::text::{Arrows, Brace, Cells, ChartShape, Flow, FlowBox, Link, Outline, Panel, Side, Way};

/// Two groups of two categories and three series.
pub(super) fn chart(words: &Words, shape: ChartShape) -> Chart {
    let category = |name: &str| name.to_owned();
    let group = |name: &str| ChartGroup { name: name.to_owned(), categories: vec![category("2097"), category("2098")] };
    let series = (0..if shape == ChartShape::Pie { 1 } else { 3 }).map(|index| ChartSeries {
        name: words.sections[index].to_owned(),
        values: (0..4)
            .map(|at| {
                let from = if shape == ChartShape::Stacked { index as f64 * 0.3 } else { 0.0 };
                let from = if shape == ChartShape::Pie { f64::from(at) * 0.25 } else { from };
                Stretch { from, to: from + 0.25, printed: format!("{}", at + 1) }
            })
            .collect(),
    });
    let ticks = [0.0, 0.5, 1.0].map(|at| Tick { at, printed: format!("{}", at * 8.0), base: at == 0.0 });
    Chart { shape, ticks: ticks.into(), groups: vec![group(words.organ), group(words.body)], series: series.collect() }
}

/// Two panels with every way of a link, every side of a brace and every outline.
pub(super) fn flow(words: &Words) -> Flow<String> {
    let text = |words: &str| Some(words.to_owned());
    let boxed = |column, row, outline, turned| FlowBox {
        cells: Cells { column, row, columns: 1, rows: 1 },
        head: text(words.session),
        text: text(words.body),
        outline,
        turned,
    };
    let link = |from, to, arrows| Link {
        from,
        to,
        way: match (from, to) {
            (0, 1) => Way::Across,
            (1, 2) => Way::Down,
            _ => Way::DownThenAcross,
        },
        text: text(words.place),
        then: text(words.subtitle),
        dashed: arrows == Arrows::Both,
        arrows,
    };
    let brace = |side| Brace { boxes: vec![0, 1], side, text: text(words.organ) };
    let panel = |framed| Panel {
        framed,
        title: text(words.title),
        text: text(words.subtitle),
        boxes: vec![
            boxed(0, 0, Outline::Solid, false),
            boxed(1, 0, Outline::Dashed, false),
            boxed(1, 1, Outline::None, true),
        ],
        links: vec![link(0, 1, Arrows::End), link(1, 2, Arrows::Both), link(0, 2, Arrows::None)],
        braces: [Side::Above, Side::Below, Side::Start, Side::End].map(brace).into(),
    };
    Flow { above: text(words.organ), below: text(words.body), panels: vec![panel(false), panel(true)] }
}
