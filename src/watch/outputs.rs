//! Keeps the files in out/ as a build leaves them, by a build: in another process, a little after the last change.

use super::desk::{Desk, Made, Making};
use super::finding::Finding;
use crate::build::pages;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long nothing may have been asked for before a build begins: a writer who goes on writing is not disturbed.
const REST: Duration = Duration::from_millis(700);

/// How often it is looked whether a build has ended.
const LOOK: Duration = Duration::from_millis(30);

/// The command that builds.
#[derive(Debug, Clone)]
pub struct Keeper {
    /// The tool itself.
    pub program: PathBuf,
    /// What it is told; its findings are read as `--format json` has them.
    pub arguments: Vec<OsString>,
    /// The folder of the outputs.
    pub out: PathBuf,
}

/// A thread that builds when it is asked to; ends, and its build with it, when it is dropped.
pub(super) struct Outputs {
    asks: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Outputs {
    pub(super) fn start(keeper: Keeper, desk: Arc<Desk>) -> Self {
        let (asks, asked) = channel();
        let thread = std::thread::spawn(move || keep(&keeper, &desk, &asked));
        Self { asks: Some(asks), thread: Some(thread) }
    }

    /// Something has changed.
    pub(super) fn ask(&self) {
        if let Some(asks) = &self.asks {
            let _ended = asks.send(());
        }
    }
}

impl Drop for Outputs {
    fn drop(&mut self) {
        self.asks = None;
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

fn keep(keeper: &Keeper, desk: &Desk, asked: &Receiver<()>) {
    let mut again = false;
    let mut pages = BTreeMap::new();
    while again || asked.recv().is_ok() {
        desk.made(Made { state: Making::Building, pages: pages.clone(), findings: Vec::new() });
        while let Ok(()) = asked.recv_timeout(REST) {}
        let Some((status, told, more)) = build(keeper, asked) else { return };
        again = more;
        pages = pages_of(&keeper.out, desk);
        let state = match status.and_then(|status| status.code()) {
            Some(0) => Making::Whole,
            Some(1) => Making::Stopped,
            _ => Making::Failed,
        };
        let findings = told.lines().filter_map(Finding::of_build).collect();
        desk.made(Made { state, pages: pages.clone(), findings });
    }
}

/// The pages of the PDFs that stand in a folder of outputs, by the names of their editions.
fn pages_of(out: &Path, desk: &Desk) -> BTreeMap<String, u32> {
    let named = |name: String| {
        // The folder of a document is named as its editions are, but for the language.
        let (folder, _) = name.rsplit_once('-')?;
        let pages = pages(&out.join(folder).join(format!("{name}.pdf")))?;
        Some((name, pages))
    };
    desk.names().into_iter().filter_map(named).collect()
}

/// Builds: how that ended, what was told, and whether it was asked for again meanwhile. `None`: nobody asks any more.
fn build(keeper: &Keeper, asked: &Receiver<()>) -> Option<(Option<ExitStatus>, String, bool)> {
    let mut command = Command::new(&keeper.program);
    command.args(&keeper.arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    // What cannot be started is tried again after the next change; the preview goes on.
    let Ok(mut build) = command.spawn() else { return Some((None, String::new(), false)) };
    let told = listen(&mut build);
    let mut again = false;
    let status = loop {
        match build.try_wait() {
            Ok(None) => {}
            ended => break ended.ok().flatten(),
        }
        match asked.recv_timeout(LOOK) {
            Ok(()) => again = true,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                let _gone = build.kill();
                let _reaped = build.wait();
                return None;
            }
        }
    };
    Some((status, told.join().unwrap_or_default(), again))
}

/// Reads what a build tells while it goes on: one that is not listened to waits.
fn listen(build: &mut Child) -> JoinHandle<String> {
    let stdout = build.stdout.take();
    std::thread::spawn(move || {
        let mut told = Vec::new();
        let _broken = stdout.map(|mut stdout| stdout.read_to_end(&mut told));
        String::from_utf8_lossy(&told).into_owned()
    })
}
