//! The workers: each takes from the queue what is next until nothing is left.

use super::Outcome;
use super::due::Due;
use super::list::List;
use super::queue::{Job, Queue};
use super::set::Room;
use super::survey::{Found, Surveyor};
use crate::record::Stamp;
use crate::typeset::forget;
use std::io;
use std::sync::mpsc::{Sender, channel};

/// Layout recurses; a long table nests deep.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// What workers tell of.
pub(super) enum Message {
    /// A document is surveyed.
    Surveyed(Box<Found>),
    /// An edition is begun.
    Begun(usize),
    /// An edition is done; how its file stands, if it was put in its place.
    Done(Box<Due>, Box<Outcome>, Option<Stamp>),
    /// A document has no account of itself.
    Failed(io::Error),
}

/// Lets workers empty the queue; `hear` is told by them, one after the other. Once it refuses to hear, nothing more is
/// begun.
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
    let (sender, receiver) = channel();
    let jobs = room.settings.jobs.clamp(1, list.asked.len().max(1));
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
        let mut refused = Ok(());
        for message in receiver {
            if refused.is_ok() {
                refused = hear(message).inspect_err(|_| queue.end());
            }
        }
        refused
    })
}

fn one(queue: &Queue<Due>, surveyor: &Surveyor, room: &Room, list: &List, sender: &Sender<Message>) {
    // Nobody hears any more only where a panic is on its way.
    let tell = |message| drop(sender.send(message));
    while let Some(job) = queue.next() {
        match job {
            Job::Survey(at) => match surveyor.survey(at, list.first(at)) {
                Ok((found, due)) => {
                    tell(Message::Surveyed(Box::new(found)));
                    queue.surveyed(due);
                }
                Err(error) => {
                    tell(Message::Failed(error));
                    queue.surveyed(Vec::new());
                }
            },
            Job::Set(due) => {
                tell(Message::Begun(due.index));
                let (outcome, stamp) = room.set(&due);
                forget(room.settings.jobs);
                if room.settings.fail_fast && !outcome.built {
                    queue.end();
                }
                tell(Message::Done(Box::new(due), Box::new(outcome), stamp));
            }
        }
    }
}
