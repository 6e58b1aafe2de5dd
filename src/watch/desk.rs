//! The desk between those who build and those who look: what is to be set, what was set last, who looks at what.
//!
//! Whoever changes something rings the bell; whoever waits looks again. Nothing is handed over but the state itself, so
//! that nothing can be lost on the way.

mod listing;
mod made;
mod slot;

use super::finding::Finding;
use super::stages::Stages;
use crate::edition::Edition;
use crate::source::Sources;
use crate::typeset::{Pages, Standing};
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

pub(super) use listing::{Listed, ListedDocument, Listing};
pub(super) use made::{Made, Making};
use slot::Slot;
pub(super) use slot::{Read, Set, View};

/// Editions whose pages are kept though nobody looks at them any more: a writer goes back and forth.
const KEPT: usize = 6;

/// How long viewers may take to hear that it is over.
const FAREWELL: Duration = Duration::from_millis(300);

/// What is to be set.
#[derive(Debug, Clone)]
pub(super) struct Work {
    /// The edition.
    pub(super) edition: Arc<Edition>,
    /// The files from which it was decided.
    pub(super) sources: Arc<Sources>,
    /// How long it took to come so far.
    pub(super) stages: Stages,
    /// When it was decided.
    pub(super) decided: Instant,
    /// Which reading of the files it comes from.
    pub(super) round: u64,
}

/// What has to be known of an edition when the files were read.
pub(super) struct Planned {
    /// What is to be set; `None` where an error stands in its way.
    pub(super) work: Option<Work>,
    /// What was found about it.
    pub(super) findings: Vec<Finding>,
}

/// The desk.
pub(super) struct Desk {
    state: Mutex<State>,
    bell: Condvar,
}

#[derive(Default)]
struct State {
    closed: bool,
    listing: Arc<Listing>,
    made: Arc<Made>,
    slots: BTreeMap<String, Slot>,
    /// Who looks at what, by the number of the viewer.
    viewers: BTreeMap<u64, String>,
    /// How often somebody has come or gone.
    count: u64,
}

/// An edition taken to be set.
pub(super) struct Taken {
    /// Its name.
    pub(super) name: String,
    /// What is to be set.
    pub(super) work: Work,
    /// Its composed source as it was set last.
    pub(super) standing: Standing,
    /// Whether nothing was found when it was set last: what is set the same again need not be set.
    pub(super) was_clean: bool,
}

/// What a viewer has been told.
#[derive(Default)]
pub(super) struct Known {
    listing: Option<Arc<Listing>>,
    made: Option<Arc<Made>>,
    edition: Option<u64>,
}

impl Known {
    fn has_listing(&self, listing: &Arc<Listing>) -> bool {
        self.listing.as_ref().is_some_and(|known| Arc::ptr_eq(known, listing))
    }

    fn has_made(&self, made: &Arc<Made>) -> bool {
        self.made.as_ref().is_some_and(|known| Arc::ptr_eq(known, made))
    }
}

/// What a viewer is to be told.
pub(super) struct News {
    /// The list of documents, if it is new.
    pub(super) listing: Option<Arc<Listing>>,
    /// What stands in out/, if it is new.
    pub(super) made: Option<Arc<Made>>,
    /// The edition looked at, if it is new.
    pub(super) edition: Option<View>,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self { state: Mutex::default(), bell: Condvar::new() }
    }

    /// A panic in another thread leaves nothing half-done here: each change is one assignment.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the state and tells everybody.
    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let changed = change(&mut self.state());
        self.bell.notify_all();
        changed
    }

    /// Lays down what a survey of the files gave: the editions by name, and what the list of documents shows.
    pub(super) fn plan(&self, round: u64, planned: BTreeMap<String, Planned>, listing: Listing) {
        self.change(|state| {
            for (name, slot) in &mut state.slots {
                // A document that is gone, or cannot be understood: what was found may say why.
                if !planned.contains_key(name) {
                    slot.plan(round, Planned { work: None, findings: listing.findings.clone() });
                }
            }
            for (name, planned) in planned {
                state.slots.entry(name).or_default().plan(round, planned);
            }
            // Who has been told it is not told the same again.
            if *state.listing != listing {
                state.listing = Arc::new(listing);
            }
        });
    }

    /// The editions that somebody looks at and that nothing stops.
    pub(super) fn looked_at(&self) -> Vec<String> {
        let state = self.state();
        let mut names: Vec<String> = state.viewers.values().rev().cloned().collect();
        names.retain(|name| state.slots.get(name).is_some_and(Slot::is_open));
        names.dedup();
        names
    }

    /// Lays down an edition that was decided ahead of the survey.
    pub(super) fn go_ahead(&self, name: &str, work: Work) {
        self.change(|state| {
            if let Some(slot) = state.slots.get_mut(name) {
                slot.go_ahead(work);
            }
        });
    }

    /// Takes an edition that somebody looks at and that is not set as it is wanted; waits for one. `None`: closed.
    pub(super) fn take(&self) -> Option<Taken> {
        let mut state = self.state();
        loop {
            if state.closed {
                return None;
            }
            if let Some(taken) = state.take() {
                return Some(taken);
            }
            state = self.bell.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Shows what was set, before it is read closely.
    pub(super) fn show(&self, name: &str, set: Set) {
        self.change(|state| {
            if let Some(slot) = state.slots.get_mut(name) {
                slot.show(set);
            }
        });
    }

    /// Puts back an edition that was taken; what a close reading gave, if there was one.
    pub(super) fn put_back(&self, name: &str, standing: Standing, read: Option<Read>) {
        self.change(|state| {
            if let Some(slot) = state.slots.get_mut(name) {
                slot.put_back(standing, read);
            }
            state.clear();
        });
    }

    /// Whether an edition that was taken is wanted otherwise by now, and somebody looks at it.
    pub(super) fn is_outdated(&self, name: &str) -> bool {
        let state = self.state();
        state.closed || state.slots.get(name).is_some_and(Slot::is_wanted)
    }

    /// Somebody looks at an edition, or at none, until [`leave`](Self::leave); a number to be known by.
    pub(super) fn enter(&self, name: &str) -> u64 {
        self.change(|state| {
            state.count += 1;
            state.viewers.insert(state.count, name.to_owned());
            state.count
        })
    }

    /// A viewer looks no more.
    pub(super) fn leave(&self, viewer: u64) {
        self.change(|state| {
            state.count += 1;
            let slot = state.viewers.remove(&viewer).and_then(|name| state.slots.get_mut(&name));
            if let Some(slot) = slot {
                slot.leave(state.count);
            }
        });
    }

    /// What is new to a viewer of `name`, who is then taken to know it. Waits for `longest` at most. `None`: closed.
    pub(super) fn news(&self, name: &str, known: &mut Known, longest: Duration) -> Option<News> {
        let is_known = |state: &mut State| {
            let version = state.slots.get(name).map(Slot::version);
            let is_same = known.has_listing(&state.listing) && known.has_made(&state.made) && version == known.edition;
            !state.closed && is_same
        };
        let waited = self.bell.wait_timeout_while(self.state(), longest, is_known);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        let listing = (!known.has_listing(&state.listing)).then(|| state.listing.clone());
        let made = (!known.has_made(&state.made)).then(|| state.made.clone());
        let slot = state.slots.get(name).filter(|slot| Some(slot.version()) != known.edition);
        let edition = slot.map(|slot| slot.view(name));
        known.listing = Some(state.listing.clone());
        known.made = Some(state.made.clone());
        known.edition = state.slots.get(name).map(Slot::version);
        Some(News { listing, made, edition })
    }

    /// Tells what stands in out/.
    pub(super) fn made(&self, made: Made) {
        self.change(|state| state.made = Arc::new(made));
    }

    /// The names of all editions that can be set.
    pub(super) fn names(&self) -> Vec<String> {
        self.state().slots.keys().cloned().collect()
    }

    /// The pages of an edition as they were set last.
    pub(super) fn pages(&self, name: &str) -> Option<Pages> {
        self.state().slots.get(name)?.pages()
    }

    /// The PDF of an edition as it was set last.
    pub(super) fn pdf(&self, name: &str) -> Option<Arc<Vec<u8>>> {
        self.state().slots.get(name)?.pdf()
    }

    /// Ends everything that waits here; viewers are given a moment to be told.
    pub(super) fn close(&self) {
        self.change(|state| state.closed = true);
        let is_told = |state: &mut State| !state.viewers.is_empty();
        drop(self.bell.wait_timeout_while(self.state(), FAREWELL, is_told));
    }
}

impl State {
    /// An edition that somebody looks at and that is wanted otherwise than it was set, the newest viewer's first:
    /// somebody has just asked for it.
    fn take(&mut self) -> Option<Taken> {
        let Self { viewers, slots, .. } = self;
        let (name, taken) = viewers.values().rev().find_map(|name| Some((name, slots.get_mut(name)?.take()?)))?;
        let (work, standing, was_clean) = taken;
        Some(Taken { name: name.clone(), work, standing, was_clean })
    }

    /// Forgets the pages of editions that nobody has looked at for long.
    fn clear(&mut self) {
        let looked_at: Vec<&String> = self.viewers.values().collect();
        let idle = self.slots.iter().filter(|(name, slot)| slot.left() > 0 && !looked_at.contains(name));
        let mut idle: Vec<(u64, String)> = idle.map(|(name, slot)| (slot.left(), name.clone())).collect();
        idle.sort_unstable();
        for (_, name) in idle.iter().rev().skip(KEPT) {
            if let Some(slot) = self.slots.get_mut(name) {
                slot.forget();
            }
        }
    }
}

#[cfg(test)]
mod tests;
