//! The data of a chart, as it was written: nothing is scaled, worked out or put into figures here.

use crate::source::Spanned;
use serde::Serialize;

/// The data of a chart.
#[derive(Debug, Clone, Default)]
pub struct Chart {
    /// How it is drawn.
    pub shape: ChartShape,
    /// What its values are.
    pub unit: ChartUnit,
    /// The group of each category; empty where there are no groups.
    pub groups: Vec<Spanned<String>>,
    /// The labels of the categories.
    pub categories: Vec<Spanned<String>>,
    /// The series, each with one value for each category.
    pub series: Vec<(Spanned<String>, Vec<f64>)>,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartShape {
    /// Lying bars, one for each value.
    #[default]
    Bars,
    /// Standing bars, one for each value.
    Columns,
    /// Standing bars, one for each category, its series one upon the other.
    Stacked,
    /// A line for each series.
    Line,
    /// The slices of a circle, one for each category; it has one series.
    Pie,
}

impl ChartShape {
    /// The words of `kind="..."`, in the order of the shapes.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("bars", Self::Bars),
        ("columns", Self::Columns),
        ("stacked", Self::Stacked),
        ("line", Self::Line),
        ("pie", Self::Pie),
    ];

    /// The word of `kind="..."`.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.iter().find(|(_, shape)| *shape == self).map_or("", |(word, _)| word)
    }
}

/// What the values of a chart are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChartUnit {
    /// What the headnote says.
    #[default]
    Plain,
    /// Per cents, as they were written.
    Percent,
    /// Counts, of which each is to be shown as its share of the whole: of its category; in a pie, of all.
    Shares,
}
