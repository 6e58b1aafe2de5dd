//! The workers: each takes from the queue what is next until nothing is left.

use super::Outcome;
use super::due::Due;
use super::list::List;
use super::queue::{Job, Queue};
use super::set::{Room, Set};
use super::survey::{Found, Surveyor};
use crate::typeset::forget;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{SyncSender, sync_channel};

/// Layout recurses; a long table nests deep.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// How many messages of each worker may wait to be heard: each may hold a file.
const WAITING: usize = 4;

/// What workers tell of.
pub(super) enum Message {
    /// A document is surveyed.
    Surveyed(Box<Found>),
    /// An edition is begun.
    Begun(usize),
    /// An edition is done.
    Done(Box<Due>, Box<Outcome>),
    /// A document has no account of itself.
    Failed(io::Error),
}

/// What a worker hands on.
enum Work {
    /// An edition that is set: its file is to be put in its place.
    Set(Box<Due>, Box<Set>),
    /// What is told as it is.
    Told(Message),
}

/// Lets workers empty the queue, and puts in their places the files that they bring, one after the other; `hear` is told
/// of it all. Once it refuses to hear, nothing more is begun.
///
/// # Errors
/// A worker cannot be started, or what `hear` refused with.
pub(super) fn work(
    queue: &Queue<Due>,
    surveyor: &Surveyor,
    room: &Room,
    list: &List,
    mut hear: impl FnMut(Message) -> io::Result<()>,
) -> io::Result<()> {
    let jobs = room.settings.jobs.clamp(1, list.asked.len().max(1));
    let (sender, receiver) = sync_channel(jobs * WAITING);
    std::thread::scope(|scope| {
        for worker in 0..jobs {
            let sender = sender.clone();
            std::thread::Builder::new()
                .name(format!("worker {worker}"))
                .stack_size(STACK_BYTES)
                .spawn_scoped(scope, move || one(queue, surveyor, room, list, &sender))
                .inspect_err(|_| queue.end())?;
        }
        drop(sender);
        // Ready when the first survey needs it; where this cannot be done, whoever needs it first does it.
        let prepare = || drop(catch_unwind(AssertUnwindSafe(|| room.bench.prepare())));
        let _not_needed = std::thread::Builder::new().spawn_scoped(scope, prepare);
        let mut refused = Ok(());
        for work in receiver {
            let message = match work {
                Work::Told(message) => message,
                Work::Set(due, set) => {
                    let outcome = room.place(*set);
                    if room.settings.fail_fast && !outcome.built {
                        queue.end();
                    }
                    Message::Done(due, Box::new(outcome))
                }
            };
            if refused.is_ok() {
                refused = hear(message).inspect_err(|_| queue.end());
            }
        }
        refused
    })
}

fn one(queue: &Queue<Due>, surveyor: &Surveyor, room: &Room, list: &List, sender: &SyncSender<Work>) {
    // Nobody hears any more only where a panic is on its way.
    let hand_on = |work| drop(sender.send(work));
    let tell = |message| hand_on(Work::Told(message));
    while let Some(job) = queue.next() {
        match job {
            Job::Survey(at) => match surveyor.survey(at, list) {
                Ok((found, due)) => {
                    if room.settings.fail_fast && !found.blocked.is_empty() {
                        queue.end();
                    }
                    tell(Message::Surveyed(Box::new(found)));
                    queue.surveyed(due);
                }
                Err(error) => {
                    tell(Message::Failed(error));
                    queue.surveyed(Vec::new());
                }
            },
            Job::Set(due) => {
                tell(Message::Begun(due.asked.index));
                let set = room.set(&due);
                if room.settings.fail_fast && set.failed() {
                    queue.end();
                }
                forget(room.settings.jobs);
                hand_on(Work::Set(Box::new(due), Box::new(set)));
            }
        }
    }
}
