//! Charts: the axis and its ticks, where each value stands on it, and how it is printed.

use super::writer::Writer;
use crate::edition::{Chart, ChartGroup, ChartSeries, Stretch, Tick};
use crate::locale::Args;
use crate::text::{self, ChartShape, ChartUnit};

/// About how many steps an axis has.
const STEPS: f64 = 5.0;

impl Writer<'_> {
    pub(super) fn chart(&mut self, chart: &text::Chart) -> Chart {
        let values = shown(chart);
        let decimals = decimals(&values, chart.unit);
        let stretches = match chart.shape {
            ChartShape::Pie => pie(&values),
            ChartShape::Stacked => stacked(&values, chart.categories.len()),
            _ => values.iter().map(|series| series.iter().map(|value| (0.0, *value)).collect()).collect(),
        };
        let is_part = chart.shape == ChartShape::Stacked && chart.unit != ChartUnit::Plain;
        let axis = match chart.shape {
            ChartShape::Pie => Axis { step: 1.0, first: 0, last: 1 },
            _ if is_part => Axis { step: 10.0, first: 0, last: 10 },
            _ => Axis::over(&stretches.concat()),
        };
        let ticks = match chart.shape {
            ChartShape::Pie => Vec::new(),
            _ => axis
                .ticks()
                .map(|value| Tick {
                    at: axis.place(value),
                    printed: self.printed(value, axis.decimals(), chart.unit),
                    base: value == 0.0,
                })
                .collect(),
        };
        let series = chart
            .series
            .iter()
            .zip(values.iter().zip(&stretches))
            .map(|((name, _), (values, stretches))| ChartSeries {
                name: name.value.clone(),
                values: values
                    .iter()
                    .zip(stretches)
                    .map(|(value, (from, to))| Stretch {
                        from: axis.place(*from),
                        to: axis.place(*to),
                        printed: self.printed(*value, decimals, chart.unit),
                    })
                    .collect(),
            })
            .collect();
        Chart { shape: chart.shape, ticks, groups: groups(chart), series }
    }

    fn printed(&mut self, value: f64, decimals: usize, unit: ChartUnit) -> String {
        let grouping = self.document.policy.grouping_in_tables(self.row);
        let figure = self.locale.figure(value, decimals, grouping);
        match unit {
            ChartUnit::Plain => figure,
            ChartUnit::Percent | ChartUnit::Shares => self.word("percent", &Args::new().text("number", figure)),
        }
    }
}

/// The decimals of the values: as many as the longest has, since they stand together. Shares are whole per cents.
fn decimals(values: &[Vec<f64>], unit: ChartUnit) -> usize {
    let of = |value: &f64| value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    if unit == ChartUnit::Shares { 0 } else { values.iter().flatten().map(of).max().unwrap_or(0) }
}

/// The values that are shown: shares of the whole where they are asked for.
fn shown(chart: &text::Chart) -> Vec<Vec<f64>> {
    let values: Vec<Vec<f64>> = chart.series.iter().map(|(_, values)| values.clone()).collect();
    if chart.unit != ChartUnit::Shares {
        return values;
    }
    let wholes: Vec<f64> = match chart.shape {
        ChartShape::Pie => vec![values.iter().flatten().sum(); chart.categories.len()],
        _ => (0..chart.categories.len()).map(|at| values.iter().filter_map(|series| series.get(at)).sum()).collect(),
    };
    let share = |(value, whole): (&f64, &f64)| if *whole > 0.0 { value / whole * 100.0 } else { 0.0 };
    values.iter().map(|series| series.iter().zip(&wholes).map(share).collect()).collect()
}

/// The slices of a circle, one after another.
fn pie(values: &[Vec<f64>]) -> Vec<Vec<(f64, f64)>> {
    let whole: f64 = values.iter().flatten().sum();
    let part = |value: f64| if whole > 0.0 { value / whole } else { 0.0 };
    let mut end = 0.0;
    let mut slice = |value: &f64| {
        let from = end;
        end = (end + part(*value)).min(1.0);
        (from, end)
    };
    values.iter().map(|series| series.iter().map(&mut slice).collect()).collect()
}

/// The series one upon the other, category by category.
fn stacked(values: &[Vec<f64>], categories: usize) -> Vec<Vec<(f64, f64)>> {
    let mut tops = vec![0.0; categories];
    let mut laid = |(top, value): (&mut f64, &f64)| {
        let from = *top;
        *top += value;
        (from, *top)
    };
    values.iter().map(|series| tops.iter_mut().zip(series).map(&mut laid).collect()).collect()
}

/// Neighbouring categories of one group stand together.
fn groups(chart: &text::Chart) -> Vec<ChartGroup> {
    let mut groups: Vec<ChartGroup> = Vec::new();
    for (index, category) in chart.categories.iter().enumerate() {
        let name = chart.groups.get(index).map_or("", |group| group.value.as_str());
        match groups.last_mut() {
            Some(group) if group.name == name => group.categories.push(category.value.clone()),
            _ => groups.push(ChartGroup { name: name.to_owned(), categories: vec![category.value.clone()] }),
        }
    }
    groups
}

/// An axis with ticks at round values, of which one is nought.
#[derive(Debug, Clone, Copy)]
struct Axis {
    step: f64,
    /// Steps before nought, as a negative number.
    first: i32,
    /// Steps after nought.
    last: i32,
}

impl Axis {
    /// An axis over all that is drawn. What is counted in whole numbers has no ticks between them.
    fn over(stretches: &[(f64, f64)]) -> Self {
        let ends = || stretches.iter().flat_map(|(from, to)| [*from, *to]);
        let low = ends().fold(0.0, f64::min);
        let high = ends().fold(0.0, f64::max);
        let span = high - low;
        if span <= 0.0 {
            return Self { step: 1.0, first: 0, last: 1 };
        }
        let rough = span / STEPS;
        let power = 10f64.powi(rough.log10().floor() as i32);
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|round| round * power).find(|step| *step >= rough * 0.999);
        let least = if ends().all(|value| value.fract() == 0.0) { 1.0 } else { 0.0 };
        let step = step.unwrap_or(rough).max(least);
        Self { step, first: (low / step).floor() as i32, last: ((high / step).ceil() as i32).max(1) }
    }

    /// The decimals that its ticks need.
    fn decimals(self) -> usize {
        (-self.step.log10().floor()).clamp(0.0, 15.0) as usize
    }

    fn ticks(self) -> impl Iterator<Item = f64> {
        let decimals = self.decimals();
        (self.first..=self.last).map(move |count| {
            let value = f64::from(count) * self.step;
            format!("{value:.decimals$}").parse().unwrap_or(value)
        })
    }

    /// Where a value stands, from 0 to 1.
    fn place(self, value: f64) -> f64 {
        let steps = f64::from(self.last) - f64::from(self.first);
        ((value / self.step - f64::from(self.first)) / steps).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: &[f64]) {
        let stretches: Vec<(f64, f64)> = values.iter().map(|value| (0.0, *value)).collect();
        assert_eq!(Axis::over(&stretches).ticks().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn ticks_stand_at_round_values_and_hold_every_value() {
        check(&[120.0, 520.0], &[0.0, 200.0, 400.0, 600.0]);
        check(&[0.7, 0.3], &[0.0, 0.2, 0.4, 0.6, 0.8]);
        check(&[100.0], &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
    }

    #[test]
    fn whole_numbers_have_whole_ticks() {
        check(&[2.0], &[0.0, 1.0, 2.0]);
    }

    #[test]
    fn an_axis_goes_below_nought_where_a_value_does() {
        check(&[-3.0, 6.0], &[-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
        check(&[-3.0], &[-3.0, -2.0, -1.0, 0.0, 1.0]);
    }

    #[test]
    fn nothing_at_all_has_an_axis() {
        check(&[], &[0.0, 1.0]);
        check(&[0.0], &[0.0, 1.0]);
    }

    #[test]
    fn stacked_values_begin_where_the_last_ended() {
        assert_eq!(
            stacked(&[vec![82.0, 86.0], vec![15.0, 14.0]], 2),
            [[(0.0, 82.0), (0.0, 86.0)], [(82.0, 97.0), (86.0, 100.0)]]
        );
    }

    #[test]
    fn slices_fill_the_circle() {
        assert_eq!(pie(&[vec![1.0, 3.0]]), [[(0.0, 0.25), (0.25, 1.0)]]);
        assert_eq!(pie(&[vec![0.0, 0.0]]), [[(0.0, 0.0), (0.0, 0.0)]]);
    }
}
