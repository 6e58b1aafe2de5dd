//! A chart as it will be drawn: every length a part of the whole, every value and tick in the figures of its language.

use crate::text::ChartShape;
use serde::Serialize;

/// A chart.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// How it is drawn.
    pub shape: ChartShape,
    /// The ticks of the axis of values, in order; none of a pie.
    pub ticks: Vec<Tick>,
    /// The categories in their groups; one without a name where there are no groups.
    pub groups: Vec<ChartGroup>,
    /// The series.
    pub series: Vec<ChartSeries>,
}

/// A tick of the axis of values.
#[derive(Debug, Clone, Serialize)]
pub struct Tick {
    /// Its place on the axis, from 0 to 1.
    pub at: f64,
    /// The value as it is printed.
    pub printed: String,
    /// Whether it is that of nought, where bars stand.
    pub base: bool,
}

/// Categories that stand together.
#[derive(Debug, Clone, Serialize)]
pub struct ChartGroup {
    /// Its label; empty: none.
    pub name: String,
    /// The labels of its categories.
    pub categories: Vec<String>,
}

/// One series of a chart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartSeries {
    /// Its label.
    pub name: String,
    /// Its value for each category, all groups one after another.
    pub values: Vec<Stretch>,
}

/// A value as it is drawn: a stretch of the axis, or of the circle, from 0 to 1.
#[derive(Debug, Clone, Serialize)]
pub struct Stretch {
    /// Where it begins.
    pub from: f64,
    /// Where it ends: the point of a line.
    pub to: f64,
    /// The value as it is printed.
    pub printed: String,
}

impl Chart {
    /// All its words and figures.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let ticks = self.ticks.iter().map(|tick| &tick.printed);
        let groups = self.groups.iter().flat_map(|group| std::iter::once(&group.name).chain(&group.categories));
        let series = self.series.iter();
        let series =
            series.flat_map(|one| std::iter::once(&one.name).chain(one.values.iter().map(|value| &value.printed)));
        ticks.chain(groups).chain(series).map(String::as_str)
    }
}
