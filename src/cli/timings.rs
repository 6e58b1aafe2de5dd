//! How long a run took, stage by stage, and its slowest editions.

use crate::build::Outcome;
use std::cmp::Reverse;
use std::time::{Duration, Instant};

/// The slowest editions that are named.
const NAMED: usize = 10;

/// The stages of a run, in their order.
pub(super) struct Timings {
    pub(super) began: Instant,
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
}

impl Timings {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self { began: now, last: now, stages: Vec::new() }
    }

    /// A stage is at its end.
    pub(super) fn mark(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.stages.push((stage, now.duration_since(self.last)));
        self.last = now;
    }

    /// The table: the stages one after the other, then what the workers did beside one another, then the slowest.
    pub(super) fn table(&self, outcomes: &[Outcome]) -> String {
        let set: Vec<&Outcome> = outcomes.iter().filter(|outcome| !outcome.reasons.is_empty()).collect();
        let sum = |of: fn(&Outcome) -> Duration| set.iter().map(|outcome| of(outcome)).sum::<Duration>();
        let line = |name: &str, time: Duration| format!("{:>9.1} ms  {name}\n", time.as_secs_f64() * 1000.0);
        let mut table: String = self.stages.iter().map(|(stage, time)| line(stage, *time)).collect();
        table += &line("in all", self.last.duration_since(self.began));
        if set.is_empty() {
            return table;
        }
        table += "of the workers together\n";
        table += &line("ending lines and composing", sum(|outcome| outcome.stages.compose));
        table += &line("typesetting", sum(|outcome| outcome.stages.typeset));
        table += &line("putting in place", sum(|outcome| outcome.stages.write));
        let mut slowest = set;
        slowest.sort_by_key(|outcome| Reverse(outcome.stages.total()));
        table += "the slowest editions\n";
        for outcome in slowest.into_iter().take(NAMED) {
            let (total, language, pages) = (outcome.stages.total(), outcome.edition.language.code(), outcome.pages);
            table += &line(&format!("{} {language}, {pages} pages", outcome.edition.symbol), total);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::Stages;
    use crate::record::Reason;

    #[test]
    fn stages_are_told_in_order_and_the_slowest_edition_first() {
        let began = Instant::now();
        let stages = vec![("reading", Duration::from_millis(3)), ("planning", Duration::from_micros(500))];
        let timings = Timings { began, last: began + Duration::from_millis(4), stages };
        let edition = |symbol, milliseconds, pages| Outcome {
            reasons: vec![Reason::New],
            stages: Stages { typeset: Duration::from_millis(milliseconds), ..Stages::default() },
            pages,
            ..Outcome::of_nothing(symbol)
        };
        let expected = "      3.0 ms  reading\n      0.5 ms  planning\n      4.0 ms  in all\n";
        assert_eq!(timings.table(&[Outcome::of_nothing("E/1")]), expected);
        let table = timings.table(&[edition("E/1", 20, 2), Outcome::of_nothing("E/2"), edition("E/3", 30, 4)]);
        let rest = "     50.0 ms  typesetting\n      0.0 ms  putting in place\nthe slowest editions\n     \
                    30.0 ms  E/3 en, 4 pages\n     20.0 ms  E/1 en, 2 pages\n";
        assert!(table.ends_with(rest), "{table}");
    }
}
