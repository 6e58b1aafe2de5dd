//! `::: chart`: figures that are drawn as bars.

use super::Reader;
use super::directive::Directive;
use super::passage::Passage;
use super::raw_table::{Data, RawCell};
use crate::diagnostic::Code;
use crate::source::Spanned;
use crate::text::{Chart, Figure, FigureContent, FigureKind};

impl Reader<'_> {
    /// A chart.
    pub(super) fn chart(&mut self, directive: &mut Directive) -> Figure {
        let (caption, nodes) = self.caption(directive);
        let alt = directive.attributes.get("alt").cloned();
        self.captioned(directive, &caption, alt.is_some());
        let chart = self.data(directive, &nodes).map(|data| self.series(directive, &data)).unwrap_or_default();
        Figure { caption, alt, kind: FigureKind::Chart, content: FigureContent::Chart(chart) }
    }

    /// The first column holds the groups, each other a series.
    fn series(&mut self, directive: &Directive, data: &Data) -> Chart {
        if data.columns.len() < 2 || data.rows.is_empty() {
            let hint = "the first column holds the groups, each other a series; each row is a group";
            self.report(directive.line, Code::FigureSeries, "a chart without groups or without series", hint);
            return Chart::default();
        }
        let heads = data.head.cells.iter().skip(1).map(|cell| self.name(cell)).collect::<Vec<_>>();
        let categories =
            data.rows.iter().filter_map(|row| row.cells.first()).map(|cell| self.name(cell)).collect::<Vec<_>>();
        let series = (1..).zip(heads).map(|(column, head)| {
            let values = data.rows.iter().map(|row| row.cells.get(column).map_or(0.0, |cell| self.number(cell)));
            (head, values.collect())
        });
        Chart { categories, series: series.collect() }
    }

    fn name(&mut self, cell: &RawCell) -> Spanned<String> {
        let inlines = self.line(Passage::of_line(&cell.words, cell.place));
        Spanned::new(self.words_alone(&inlines), cell.span)
    }

    /// A value: 0 where it is none.
    fn number(&mut self, cell: &RawCell) -> f64 {
        let words = cell.words.trim().replace('−', "-");
        let plain = words.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.'));
        match words.parse::<f64>() {
            Ok(number) if plain && number.is_finite() => number,
            _ => {
                let hint = "write figures alone, the same in all languages: `1234.5`";
                self.report(cell.span, Code::FigureNumber, format!("`{}` is no number", cell.words.trim()), hint);
                0.0
            }
        }
    }
}
