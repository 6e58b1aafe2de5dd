//! What changes in the project's folder: told by the system, or found by looking again and again where a drive in the
//! network tells nothing.
//!
//! Nothing is read here. A sign says that something may be different; what is, the files themselves say.

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use super::poll;

/// How long the folder must rest before it is read: an editor saves in several steps.
const REST: Duration = Duration::from_millis(30);

/// How long it may go on changing before it is read all the same.
const PATIENCE: Duration = Duration::from_millis(300);

/// A sign from outside.
#[derive(Debug, Clone, Copy)]
enum Sign {
    /// Something may have changed; perhaps a whole folder came or went.
    Changed { at: Instant, folder: bool },
    /// Enough.
    Stop,
}

/// Ends a watch from another thread.
#[derive(Debug, Clone)]
pub struct Stopper(Sender<Sign>);

impl Stopper {
    /// Ends it; one that has ended stays so.
    pub fn stop(&self) {
        let _ended = self.0.send(Sign::Stop);
    }
}

/// Where the signs arrive.
pub(super) struct Changes {
    folders: Vec<PathBuf>,
    sender: Sender<Sign>,
    receiver: Receiver<Sign>,
    native: Option<RecommendedWatcher>,
}

impl Changes {
    /// Watches `folders`, whether they are there or not: every so often, or else when the system tells. A system that
    /// cannot tell is asked every so often too.
    pub(super) fn of(folders: Vec<PathBuf>, every: Option<Duration>) -> Self {
        let (sender, receiver) = channel();
        let mut changes = Self { folders, sender, receiver, native: None };
        match every {
            Some(every) => changes.look_every(every),
            None if changes.listen().is_err() => changes.look_every(poll::USUAL),
            None => {}
        }
        changes
    }

    /// What ends it.
    pub(super) fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }

    fn look_every(&mut self, every: Duration) {
        self.native = None;
        let sender = self.sender.clone();
        poll::look(self.folders.clone(), every, move || {
            let sign = Sign::Changed { at: Instant::now(), folder: false };
            sender.send(sign).is_ok()
        });
    }

    fn listen(&mut self) -> notify::Result<()> {
        let sender = self.sender.clone();
        let above: Vec<PathBuf> = self.above().map(Path::to_owned).collect();
        let native = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // What cannot be told may be anything; what was only read is no change.
            let folder = match event {
                Ok(event) if event.kind.is_access() && !event.need_rescan() => return,
                Ok(event) => {
                    event.paths.iter().filter_map(|path| path.parent()).any(|at| above.iter().any(|it| it == at))
                }
                Err(_) => true,
            };
            let _ended = sender.send(Sign::Changed { at: Instant::now(), folder });
        })?;
        self.native = Some(native);
        self.attach()
    }

    /// The folders in which those that are watched come and go.
    fn above(&self) -> impl Iterator<Item = &Path> {
        self.folders.iter().filter_map(|folder| folder.parent())
    }

    /// Listens at the folders that are there: one that came or came back since is not listened to by itself.
    fn attach(&mut self) -> notify::Result<()> {
        let Some(mut native) = self.native.take() else { return Ok(()) };
        for above in self.above() {
            native.watch(above, RecursiveMode::NonRecursive)?;
        }
        for folder in self.folders.iter().filter(|folder| folder.is_dir()) {
            native.watch(folder, RecursiveMode::Recursive)?;
        }
        self.native = Some(native);
        Ok(())
    }

    /// Waits until something may have changed and the folders rest; the time of the first sign. `None`: enough.
    pub(super) fn wait(&mut self) -> Option<Instant> {
        match self.receiver.recv() {
            Ok(Sign::Changed { at, folder }) => self.rest(at, folder).map(|()| at),
            Ok(Sign::Stop) | Err(_) => None,
        }
    }

    /// Waits for `longest` at most; whether something may have changed. `None`: enough.
    pub(super) fn wait_briefly(&mut self, longest: Duration) -> Option<bool> {
        match self.receiver.recv_timeout(longest) {
            Ok(Sign::Changed { at, folder }) => self.rest(at, folder).map(|()| true),
            Err(RecvTimeoutError::Timeout) => Some(false),
            Ok(Sign::Stop) | Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    /// Waits until nothing changes any more.
    fn rest(&mut self, first: Instant, mut folder: bool) -> Option<()> {
        while first.elapsed() < PATIENCE {
            match self.receiver.recv_timeout(REST) {
                Ok(Sign::Changed { folder: another, .. }) => folder |= another,
                Err(RecvTimeoutError::Timeout) => break,
                Ok(Sign::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        // What cannot be listened to any more, for there are too many folders, is looked at.
        if folder && self.attach().is_err() {
            self.look_every(poll::USUAL);
        }
        Some(())
    }
}
