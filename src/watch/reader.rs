//! Reads the files whenever they may have changed, and brings what is looked at on its way before all else is surveyed.

use super::Settings;
use super::base::Base;
use super::changes::Changes;
use super::desk::{Desk, Work};
use super::stages::Stages;
use crate::diagnostic::Diagnostic;
use crate::read::read;
use crate::source::Sources;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a text that has become empty, or is not there any more, is not believed: some editors take it away before
/// they write it.
const DOUBT: Duration = Duration::from_millis(200);

/// The files as they were at a time.
pub(super) struct Reading {
    /// The how-manieth reading it is.
    pub(super) number: u64,
    pub(super) sources: Arc<Sources>,
    /// What could not be read.
    pub(super) unread: Vec<Diagnostic>,
    /// How long it took.
    pub(super) stages: Stages,
}

/// What the reader and the surveyor share.
pub(super) type Shared = Arc<Mutex<Option<Base>>>;

/// The reader.
pub(super) struct Reader {
    pub(super) settings: Settings,
    pub(super) changes: Changes,
    pub(super) desk: Arc<Desk>,
    pub(super) base: Shared,
    pub(super) readings: Sender<Reading>,
}

impl Reader {
    /// Reads until it is stopped.
    pub(super) fn work(mut self) {
        let mut before: Option<(Arc<Sources>, Vec<Diagnostic>)> = None;
        let mut first = Instant::now();
        for number in 1.. {
            let old = before.as_ref().map(|(sources, _)| sources.as_ref());
            let Some((sources, unread, stages)) = self.whole(old, first) else { return };
            let is_new = before.as_ref().is_none_or(|(old, found)| !is_same(old, &sources) || *found != unread);
            if is_new {
                let sources = Arc::new(sources);
                self.go_ahead(number, &sources, stages);
                let reading = Reading { number, sources: sources.clone(), unread: unread.clone(), stages };
                if self.readings.send(reading).is_err() {
                    return;
                }
                before = Some((sources, unread));
            }
            match self.changes.wait() {
                Some(at) => first = at,
                None => return,
            }
        }
    }

    /// The files when they are whole, and how long that took since the `first` sign. `None`: it is stopped.
    fn whole(&mut self, before: Option<&Sources>, first: Instant) -> Option<(Sources, Vec<Diagnostic>, Stages)> {
        let until = Instant::now() + DOUBT;
        loop {
            let mut stages = Stages { event: first.elapsed(), ..Stages::default() };
            let began = Instant::now();
            let (sources, unread) = read(&self.settings.root, &self.settings.root.join(&self.settings.documents));
            stages.read = began.elapsed();
            let left = until.saturating_duration_since(Instant::now());
            let doubtful = before.is_some_and(|before| is_half_saved(before, &sources));
            if !doubtful || left.is_zero() {
                return Some((sources, unread, stages));
            }
            self.changes.wait_briefly(left)?;
        }
    }

    /// Where texts alone have changed, decides what is looked at without the rest: a survey of many documents takes
    /// longer than a writer likes to wait. What a survey has stopped waits for the next.
    fn go_ahead(&self, number: u64, sources: &Arc<Sources>, mut stages: Stages) {
        let mut base = self.base.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(base) = base.as_mut() else { return };
        let began = Instant::now();
        if !base.follow(sources) {
            return;
        }
        stages.load = began.elapsed();
        for name in self.desk.looked_at() {
            let began = Instant::now();
            let Some(mut edition) = base.edition(&name) else { continue };
            edition.disguised = self.settings.selection.disguised;
            stages.decide = began.elapsed();
            let work = Work {
                edition: Arc::new(edition),
                sources: sources.clone(),
                stages,
                decided: Instant::now(),
                round: number,
            };
            self.desk.go_ahead(&name, work);
        }
    }
}

/// Whether a file that said something is empty or gone.
fn is_half_saved(before: &Sources, now: &Sources) -> bool {
    let is_gone = |path: &str| now.find(path).is_none_or(|id| now.file(id).length() == 0);
    before.iter().any(|(_, file)| file.length() > 0 && is_gone(file.path()))
}

/// Whether two readings gave the same.
fn is_same(before: &Sources, now: &Sources) -> bool {
    let files = |sources: &Sources| sources.iter().map(|(_, file)| (file.path().to_owned(), file.digest())).collect();
    let (before, now): (Vec<_>, Vec<_>) = (files(before), files(now));
    before == now
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &[(&str, &str)], now: &[(&str, &str)], expected: (bool, bool)) {
        let sources = |files: &[(&str, &str)]| {
            Sources::new(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())))
        };
        let (before, now) = (sources(before), sources(now));
        assert_eq!((is_half_saved(&before, &now), is_same(&before, &now)), expected);
    }

    #[test]
    fn what_is_emptied_or_gone_may_be_half_saved() {
        check(&[("a", "one"), ("b", "two")], &[("a", ""), ("b", "two")], (true, false));
        check(&[("a", "one"), ("b", "two")], &[("b", "two")], (true, false));
        check(&[("a", "")], &[], (false, false));
    }

    #[test]
    fn what_is_written_or_made_is_whole() {
        check(&[("a", "one")], &[("a", "on")], (false, false));
        check(&[("a", "one")], &[("a", "one"), ("b", "")], (false, false));
        check(&[("a", "one")], &[("a", "one")], (false, true));
    }
}
