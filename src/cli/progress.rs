//! How far a build has come: a bar on a terminal, a line for each edition elsewhere, JSON for programs.

use crate::build::{Account, Asked, Event, Outcome};
use crate::diagnostic::{Format, counted};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How progress is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum How {
    /// A bar on a terminal, lines elsewhere, nothing beside findings for programs
    #[default]
    Auto,
    /// A bar
    Bar,
    /// A line for each edition
    Plain,
    /// A JSON object for each event, one a line, on stderr; with `--format json` nothing else stands there
    Json,
    /// Not at all
    None,
}

impl How {
    /// What it comes to here.
    fn settled(self, format: Format) -> Self {
        match self {
            Self::Auto if format != Format::Human => Self::None,
            Self::Auto if io::stderr().is_terminal() => Self::Bar,
            Self::Auto => Self::Plain,
            told => told,
        }
    }
}

pub(super) struct Progress {
    how: How,
    bar: ProgressBar,
    tally: Tally,
}

impl Progress {
    /// Tells at once that something is done: a person waits a tenth of a second, and no longer.
    pub(super) fn new(how: How, format: Format) -> Self {
        let how = how.settled(format);
        let target = if how == How::Bar { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg}") {
            bar.set_style(style);
        }
        bar.set_message("reading the sources");
        bar.tick();
        let progress = Self { how, bar, tally: Tally::new(Instant::now()) };
        progress.line("reading the sources", || json!({ "event": "reading" }));
        progress
    }

    /// Tells of what happened.
    pub(super) fn tell(&mut self, event: Event) {
        let now = Instant::now();
        match event {
            Event::Waiting => self.waiting(),
            Event::Queued(asked, queue, kept) => {
                self.tally.queue(asked, queue, now);
                if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
                    self.bar.set_style(style);
                }
                self.bar.set_length(queue.len() as u64);
                let words = format!("{} to be looked at, {kept} unchanged", counted(queue.len(), "edition"));
                self.line(&words, || json!({ "event": "queued", "open": queue.len(), "unchanged": kept }));
            }
            Event::Passed(index) => {
                self.tally.passed(index);
                self.bar.set_length(self.tally.of as u64);
            }
            Event::Blocked(index) => {
                let asked = self.tally.asked.get(&index).cloned();
                self.tally.passed(index);
                self.bar.set_length(self.tally.of as u64);
                if let Some(Asked { symbol, language, file, .. }) = asked.as_deref() {
                    let event = || json!({ "event": "blocked", "symbol": symbol, "language": language });
                    self.line(&format!("{file}: not set, for what was found"), event);
                }
            }
            Event::Begun(index) => {
                if self.how == How::Json
                    && let Some(Asked { symbol, language, .. }) = self.tally.asked.get(&index).map(|asked| &**asked)
                {
                    print(&json!({ "event": "begun", "symbol": symbol, "language": language }));
                }
            }
            Event::Done(outcome) => {
                self.tally.done(outcome);
                self.bar.inc(1);
                self.bar.set_message(self.tally.words(now));
                let of = format!("{}/{}", self.tally.done, self.tally.of);
                let end = if outcome.built { "" } else { ": not built" };
                self.line(&format!("{of} {}{end}", outcome.edition.file), || self.tally.json(outcome, now));
            }
        }
    }

    /// Another build works in the folder of outputs.
    pub(super) fn waiting(&self) {
        let words = "another build is at work in the folder of outputs: waiting for its end";
        self.bar.set_message(words);
        self.bar.tick();
        self.line(words, || json!({ "event": "waiting" }));
    }

    /// Leaves the terminal as it was.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    /// Tells programs how it ended.
    pub(super) fn ended(&self, account: &Account) {
        if self.how == How::Json {
            let Account { seconds, pages, states, errors, warnings, .. } = account;
            print(&json!({
                "event": "ended",
                "states": states,
                "pages": pages,
                "errors": errors,
                "warnings": warnings,
                "seconds": seconds,
            }));
        }
    }

    /// A line beside the bar, which stands still while it is written.
    pub(super) fn note(&self, words: &str) {
        // A closed stderr is no reason to stop building.
        self.bar.suspend(|| drop(writeln!(io::stderr(), "{words}")));
    }

    fn line(&self, words: &str, event: impl FnOnce() -> Value) {
        match self.how {
            How::Plain => drop(writeln!(io::stderr(), "{words}")),
            How::Json => print(&event()),
            How::Auto | How::Bar | How::None => {}
        }
    }
}

fn print(event: &Value) {
    let _closed = writeln!(io::stderr(), "{event}");
}

/// What is counted.
struct Tally {
    began: Instant,
    done: usize,
    of: usize,
    pages: usize,
    /// Bytes of text, set and to be set: what remains is judged by them, as the longest documents come first.
    bytes: (usize, usize),
    asked: BTreeMap<usize, Arc<Asked>>,
    slowest: Option<(Duration, String)>,
}

impl Tally {
    fn new(began: Instant) -> Self {
        Self { began, done: 0, of: 0, pages: 0, bytes: (0, 0), asked: BTreeMap::new(), slowest: None }
    }

    fn queue(&mut self, asked: &[Arc<Asked>], queue: &[usize], now: Instant) {
        self.began = now;
        self.of = queue.len();
        self.asked = queue.iter().filter_map(|index| Some((*index, Arc::clone(asked.get(*index)?)))).collect();
        self.bytes = (0, self.asked.values().map(|asked| asked.length).sum());
    }

    /// An edition is not to be set.
    fn passed(&mut self, index: usize) {
        self.of = self.of.saturating_sub(1);
        self.bytes.1 -= self.asked.remove(&index).map_or(0, |asked| asked.length);
    }

    fn done(&mut self, outcome: &Outcome) {
        self.done += 1;
        self.pages += outcome.pages;
        self.bytes.0 += self.asked.get(&outcome.edition.index).map_or(0, |asked| asked.length);
        let took = outcome.stages.total();
        if self.slowest.as_ref().is_none_or(|(slowest, _)| took > *slowest) {
            let name = format!("{} {}", outcome.edition.symbol, outcome.edition.language.code());
            self.slowest = Some((took, name));
        }
    }

    fn rate(&self, now: Instant) -> f64 {
        self.pages as f64 / now.duration_since(self.began).as_secs_f64().max(0.001)
    }

    /// Seconds until all is set, if the rest goes as what was set.
    fn left(&self, now: Instant) -> Option<f64> {
        let (set, all) = self.bytes;
        let elapsed = now.duration_since(self.began).as_secs_f64();
        (set > 0).then(|| elapsed * (all - set) as f64 / set as f64)
    }

    fn words(&self, now: Instant) -> String {
        let left = self.left(now).map_or(String::new(), |left| format!(", {left:.0} s left"));
        let slowest = self.slowest.as_ref();
        let slowest =
            slowest.map_or(String::new(), |(took, name)| format!(", slowest {name} {:.1} s", took.as_secs_f64()));
        format!("{:.0} pages/s{left}{slowest}", self.rate(now))
    }

    fn json(&self, outcome: &Outcome, now: Instant) -> Value {
        let slowest = self.slowest.as_ref();
        json!({
            "event": "done",
            "symbol": outcome.edition.symbol,
            "language": outcome.edition.language,
            "file": outcome.edition.file,
            "built": outcome.built,
            "pages": outcome.pages,
            "seconds": outcome.stages.total().as_secs_f64(),
            "done": self.done,
            "of": self.of,
            "pages_per_second": self.rate(now),
            "seconds_left": self.left(now),
            "slowest": slowest.map(|(took, name)| json!({ "edition": name, "seconds": took.as_secs_f64() })),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::Stages;

    /// Bytes and pages of editions, the seconds after which each is done; what is told after the last.
    #[track_caller]
    fn check(editions: &[(usize, usize)], done: &[u64], expected: &str) {
        let began = Instant::now();
        let mut tally = Tally::new(began);
        let nothing = Asked::clone(&Outcome::of_nothing("E/1").edition);
        let asked = |(index, (length, _)): (usize, &(usize, usize))| {
            Arc::new(Asked { index, length: *length, ..nothing.clone() })
        };
        let asked: Vec<Arc<Asked>> = editions.iter().chain([&(50, 1)]).enumerate().map(asked).collect();
        tally.queue(&asked, &(0..asked.len()).collect::<Vec<_>>(), began);
        tally.passed(editions.len());
        let mut now = began;
        for (index, second) in done.iter().enumerate() {
            let before = now;
            now = began + Duration::from_secs(*second);
            let stages = Stages { typeset: now - before, ..Stages::default() };
            let edition = Arc::clone(&asked[index]);
            let outcome = Outcome { pages: editions[index].1, edition, stages, ..Outcome::of_nothing("E/1") };
            tally.done(&outcome);
        }
        assert_eq!((tally.of, tally.words(now).as_str()), (editions.len(), expected));
    }

    #[test]
    fn what_is_left_is_judged_by_the_bytes_to_be_set() {
        check(&[(30, 20), (10, 8)], &[3], "7 pages/s, 1 s left, slowest E/1 en 3.0 s");
        check(&[(30, 20), (10, 8)], &[3, 4], "7 pages/s, 0 s left, slowest E/1 en 3.0 s");
    }
}
