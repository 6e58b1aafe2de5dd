//! What is still to be done: documents to be surveyed, the longest first, and the editions that surveys have found due.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// What a worker is to do next.
pub(super) enum Job<E> {
    /// Survey the document at this place.
    Survey(usize),
    /// Set an edition.
    Set(E),
}

/// The queue from which workers take. Editions go first: no more of them wait than the workers have just found, however
/// many documents there are.
pub(super) struct Queue<E> {
    state: Mutex<State<E>>,
    changed: Condvar,
}

struct State<E> {
    documents: VecDeque<usize>,
    editions: VecDeque<E>,
    /// How many documents are being surveyed: each may bring editions.
    surveying: usize,
    ended: bool,
}

impl<E> Queue<E> {
    pub(super) fn new(documents: impl IntoIterator<Item = usize>) -> Self {
        let documents = documents.into_iter().collect();
        let state = State { documents, editions: VecDeque::new(), surveying: 0, ended: false };
        Self { state: Mutex::new(state), changed: Condvar::new() }
    }

    /// The next job; `None`: there will be none any more.
    pub(super) fn next(&self) -> Option<Job<E>> {
        let mut state = self.state();
        loop {
            if state.ended {
                return None;
            }
            if let Some(edition) = state.editions.pop_front() {
                return Some(Job::Set(edition));
            }
            if let Some(document) = state.documents.pop_front() {
                state.surveying += 1;
                return Some(Job::Survey(document));
            }
            if state.surveying == 0 {
                return None;
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A document is surveyed; these of its editions are due.
    pub(super) fn surveyed(&self, due: Vec<E>) {
        let mut state = self.state();
        state.surveying -= 1;
        state.editions.extend(due);
        self.changed.notify_all();
    }

    /// Nothing more is begun.
    pub(super) fn end(&self) {
        self.state().ended = true;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State<E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes out where surveys of `documents` find so many editions due; editions are called by document and number.
    #[track_caller]
    fn check(documents: &[(usize, usize)], expected: &[&str]) {
        let queue = Queue::new(documents.iter().map(|(document, _)| *document));
        let mut told = Vec::new();
        while let Some(job) = queue.next() {
            match job {
                Job::Survey(document) => {
                    told.push(format!("survey {document}"));
                    let due = documents.iter().find(|(other, _)| *other == document).map_or(0, |(_, due)| *due);
                    queue.surveyed((0..due).map(|edition| format!("set {document}.{edition}")).collect());
                }
                Job::Set(edition) => told.push(edition),
            }
        }
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_due_is_set_before_more_is_surveyed() {
        check(&[(7, 2), (3, 0), (5, 1)], &["survey 7", "set 7.0", "set 7.1", "survey 3", "survey 5", "set 5.0"]);
        check(&[], &[]);
    }

    #[test]
    fn who_waits_for_a_survey_gets_what_it_finds() {
        let queue = Queue::new([0]);
        assert!(matches!(queue.next(), Some(Job::Survey(0))));
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| matches!(queue.next(), Some(Job::Set("due"))));
            queue.surveyed(vec!["due"]);
            assert!(waiting.join().unwrap());
        });
        assert!(queue.next().is_none());
    }

    #[test]
    fn an_end_leaves_the_rest_undone() {
        let queue = Queue::<()>::new([0, 1]);
        queue.end();
        assert!(queue.next().is_none());
    }
}
