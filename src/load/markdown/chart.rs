//! `::: chart`: figures that are drawn from data.

use super::Reader;
use super::construct::list;
use super::directive::Directive;
use super::passage::Passage;
use super::raw_table::{Data, RawCell};
use crate::diagnostic::Code;
use crate::source::{Span, Spanned};
use crate::text::{Chart, ChartShape, ChartUnit, Figure, FigureContent, FigureKind};

/// How many series, or slices, greys and hatchings tell apart.
const MOST_SERIES: usize = 8;

/// How many bars, or points, find room for their values beside one another.
const MOST_UPRIGHT: usize = 40;

/// How many stacked bars: their values stand within them.
const MOST_STACKED: usize = 24;

/// How many figures a value may have: more no axis shows.
const LONGEST_NUMBER: usize = 15;

impl Reader<'_> {
    /// A chart.
    pub(super) fn chart(&mut self, directive: &mut Directive) -> Figure {
        let (caption, nodes) = self.caption(directive);
        let alt = directive.attributes.get("alt").cloned();
        self.captioned(directive, &caption, alt.is_some());
        let shape = self.shape(directive);
        let unit = match (directive.attributes.has("percent"), directive.attributes.has("shares")) {
            (_, true) => ChartUnit::Shares,
            (true, false) => ChartUnit::Percent,
            (false, false) => ChartUnit::Plain,
        };
        let data = self.data(directive, &nodes);
        if let Some(data) = &data {
            self.without_meaning(data);
        }
        let chart = data.map(|data| self.drawn(directive, &data, shape, unit)).unwrap_or_default();
        Figure { caption, alt, kind: FigureKind::Chart, content: FigureContent::Chart(chart) }
    }

    /// Reports keys that tell how a table looks.
    fn without_meaning(&mut self, data: &Data) {
        for (key, place) in &data.looks {
            let hint = match *key {
                "group" => {
                    "leave it out; groups of categories stand in a first column, with `{.grouped}` on the directive line"
                }
                "total" => "leave the row out: a chart shows the parts",
                "columns" | "rows" => "write each value in its own cell",
                _ => "leave it out: a chart has no columns of its own",
            };
            self.report(*place, Code::TomlUnknownKey, format!("`{key}` means nothing in a chart"), hint);
        }
    }

    fn shape(&mut self, directive: &Directive) -> ChartShape {
        let Some(written) = directive.attributes.get("kind") else { return ChartShape::default() };
        let known = ChartShape::WORDS.iter().find(|(word, _)| *word == written.value);
        if known.is_none() {
            let hint = format!("known here: {}", list(&ChartShape::WORDS.map(|(word, _)| word)));
            let message = format!("`{}` is no value of `kind`", written.value);
            self.report(written.span, Code::TextAttributeValue, message, hint);
        }
        known.map_or_else(ChartShape::default, |(_, shape)| *shape)
    }

    /// The columns before the series hold the categories; where these are grouped, their groups first.
    fn drawn(&mut self, directive: &Directive, data: &Data, shape: ChartShape, unit: ChartUnit) -> Chart {
        let grouped = directive.attributes.has("grouped");
        let names = if grouped { 2 } else { 1 };
        if data.columns.len() <= names || data.rows.is_empty() {
            let hint = match grouped {
                true => "the first column holds the groups, the second the categories, each other a series",
                false => "the first column holds the groups, each other a series; each row is a group",
            };
            self.report(directive.line, Code::FigureSeries, "a chart without groups or without series", hint);
            return Chart::default();
        }
        let column = |at: usize| data.rows.iter().filter_map(move |row| row.cells.get(at));
        let groups = if grouped { self.groups(column(0)) } else { Vec::new() };
        let categories = column(names - 1).map(|cell| self.name(cell)).collect::<Vec<_>>();
        let heads = data.head.cells.iter().skip(names).map(|cell| self.name(cell)).collect::<Vec<_>>();
        let series = (names..).zip(heads).map(|(at, head)| {
            let values = data.rows.iter().map(|row| row.cells.get(at).map_or(0.0, |cell| self.number(cell)));
            (head, values.collect())
        });
        let series = series.collect();
        let chart = Chart { shape, unit, groups, categories, series };
        self.told_apart(directive.line, &chart);
        self.whole(directive.line, data, &chart, names);
        chart
    }

    /// A group stands in its first row; an empty cell goes on with it.
    fn groups<'c>(&mut self, cells: impl Iterator<Item = &'c RawCell>) -> Vec<Spanned<String>> {
        let mut groups: Vec<Spanned<String>> = Vec::new();
        for cell in cells {
            let name = self.name(cell);
            match groups.last() {
                Some(last) if name.value.trim().is_empty() => groups.push(last.clone()),
                _ => groups.push(name),
            }
        }
        groups
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
            Ok(number) if plain && words.len() <= LONGEST_NUMBER => number,
            Ok(_) if plain => {
                let hint = "choose a larger unit and name it in the headnote";
                self.report(cell.span, Code::FigureNumber, format!("`{words}` is too long for a chart"), hint);
                0.0
            }
            _ => {
                let hint = "write figures alone, the same in all languages: `1234.5`";
                self.report(cell.span, Code::FigureNumber, format!("`{}` is no number", cell.words.trim()), hint);
                0.0
            }
        }
    }

    /// Reports what no hatching can tell apart, and what finds no room.
    fn told_apart(&mut self, line: Span, chart: &Chart) {
        let (categories, series) = (chart.categories.len(), chart.series.len());
        if chart.shape == ChartShape::Pie && series > 1 {
            let hint = "a pie shows one series: take the other columns out, or make it `kind=\"stacked\"`";
            self.report(line, Code::FigureSeries, "a pie of more than one series", hint);
            return;
        }
        let (what, count) = if chart.shape == ChartShape::Pie { ("slices", categories) } else { ("series", series) };
        if count > MOST_SERIES {
            let message = format!("{count} {what}: in print no more than {MOST_SERIES} can be told apart");
            self.report(line, Code::FigureSeries, message, "put the smallest together, or make a table of it");
            return;
        }
        let (upright, most) = match chart.shape {
            ChartShape::Bars | ChartShape::Pie => return,
            ChartShape::Columns => (categories * series, MOST_UPRIGHT),
            ChartShape::Stacked => (categories, MOST_STACKED),
            ChartShape::Line => (categories, MOST_UPRIGHT),
        };
        if upright > most {
            let message = format!("{upright} values beside one another: no more than {most} find room");
            self.report(line, Code::FigureSeries, message, "take `kind=\"bars\"`, or make a table of it");
        }
    }

    /// Reports parts that make no whole: negative ones, per cents of anything but 100, as far as rounding explains.
    fn whole(&mut self, line: Span, data: &Data, chart: &Chart, names: usize) {
        let stands_for_parts = matches!(chart.shape, ChartShape::Stacked | ChartShape::Pie);
        if !stands_for_parts && chart.unit != ChartUnit::Shares {
            return;
        }
        let values = || data.rows.iter().zip(0..).map(|(row, at)| (row, at, parts(chart, at)));
        for (row, at, _) in values() {
            let negative = chart.series.iter().position(|(_, values)| values.get(at).is_some_and(|value| *value < 0.0));
            if let Some(cell) = negative.and_then(|series| row.cells.get(series + names)) {
                let hint = "draw what can be negative as `kind=\"bars\"`, `\"columns\"` or `\"line\"`";
                self.report(cell.span, Code::FigurePart, format!("`{}` is no part of a whole", cell.words), hint);
                return;
            }
        }
        let all: Vec<f64> = values().flat_map(|(_, _, parts)| parts).collect();
        let wholes: Vec<(Span, Vec<f64>)> = match chart.shape {
            ChartShape::Pie => vec![(line, all)],
            _ => values().map(|(row, _, parts)| (row.span, parts)).collect(),
        };
        for (span, parts) in wholes {
            let sum: f64 = parts.iter().sum();
            let rounding = (parts.len() as f64 / 2.0).max(1.0);
            if chart.unit == ChartUnit::Percent && (sum - 100.0).abs() > rounding {
                let sum = (sum * 100.0).round() / 100.0;
                let hint = "correct them; of counts, write `{.shares}` in place of `{.percent}`";
                self.report(span, Code::FigurePercent, format!("the per cents add up to {sum} and not to 100"), hint);
            } else if sum == 0.0 && (chart.shape == ChartShape::Pie || chart.unit == ChartUnit::Shares) {
                let hint = "give one value at least, or take it out";
                self.report(span, Code::FigurePart, "a whole of nothing has no parts", hint);
            }
        }
    }
}

/// The values of one category.
fn parts(chart: &Chart, category: usize) -> Vec<f64> {
    chart.series.iter().filter_map(|(_, values)| values.get(category).copied()).collect()
}
