//! `masthead watch`: on every save what is affected is set again, and shown in a browser.
//!
//! A reader reads as often as something changes, and sends what is looked at ahead; the surveyor plans all the rest;
//! setters set the editions that somebody looks at, with the engine's memory of the last setting warm; servers hand out
//! what there is. They meet at the desk. The files in out/ are kept by a build of their own, in another process: it
//! decides what is affected by the record that every build uses, and neither its memory nor its mishaps are those of the
//! preview.

mod base;
mod changes;
mod desk;
mod finding;
mod outputs;
mod poll;
mod preview;
mod reader;
mod server;
mod setter;
mod stages;
mod stream;
mod survey;

use crate::check::Strictness;
use crate::diagnostic::Diagnostic;
use crate::fonts::Faces;
use crate::language::Language;
use crate::plan::Outline;
use crate::selection::Selection;
use crate::source::Sources;
use changes::Changes;
use desk::Desk;
use outputs::Outputs;
use reader::{Reader, Shared};
use server::Server;
use setter::Setter;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;
use survey::Surveyor;

pub use changes::Stopper;
pub use outputs::Keeper;
pub use poll::USUAL as USUAL_POLL;

/// What to watch, and where to show it.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder of the project, with its links resolved.
    pub root: PathBuf,
    /// The folder of the documents, relative to it.
    pub documents: String,
    /// What is asked for.
    pub selection: Selection,
    /// How strict the checks are.
    pub strictness: Strictness,
    /// Folders of fonts, searched first.
    pub fonts: Vec<PathBuf>,
    /// The address at which pages are shown; of this machine alone, unless asked.
    pub host: IpAddr,
    /// Its port; 0: one that is free.
    pub port: u16,
    /// Look for changes every so often, where the system does not tell of them.
    pub poll: Option<Duration>,
    /// What keeps out/; `None`: it is left as it is.
    pub keeper: Option<Keeper>,
}

/// What a reading of the files gave, for whoever started the watch.
pub struct Told<'a> {
    /// Everything that was found.
    pub diagnostics: &'a [Diagnostic],
    /// The files.
    pub sources: &'a Sources,
    /// How many editions there are.
    pub editions: usize,
    /// In how many of them an error stands in the way.
    pub blocked: usize,
    /// What is asked for, and what of it is not there.
    pub outline: &'a Outline,
}

/// What is told of every reading; an error ends the watch.
pub type Tell<'a> = dyn FnMut(&Told) -> io::Result<()> + 'a;

/// A watch that is ready to begin.
pub struct Watch {
    settings: Settings,
    changes: Changes,
    server: Server,
    desk: Arc<Desk>,
}

/// Layout recurses; a long table nests deep.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// Editions set at the same time: one for the newest reader need not wait for another's.
const SETTERS: usize = 2;

impl Watch {
    /// Begins to listen, at the address and to the folders; reads nothing yet.
    ///
    /// # Errors
    /// The address cannot be taken.
    pub fn open(settings: Settings) -> io::Result<Self> {
        let desk = Arc::new(Desk::new());
        let server = Server::bind(SocketAddr::new(settings.host, settings.port), desk.clone())?;
        let folders = [settings.documents.as_str(), "templates", "locales"];
        let folders = folders.iter().map(|folder| settings.root.join(folder)).collect();
        let changes = Changes::of(folders, settings.poll);
        Ok(Self { settings, changes, server, desk })
    }

    /// The address to be opened in a browser.
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// What ends it.
    pub fn stopper(&self) -> Stopper {
        self.changes.stopper()
    }

    /// Watches until it is stopped, and tells of every survey of the files.
    ///
    /// # Errors
    /// A thread cannot be started, or whoever is told has had enough.
    pub fn run(self, tell: &mut Tell) -> io::Result<()> {
        let Self { settings, changes, server, desk } = self;
        server.start()?;
        let faces = Faces::for_languages(&settings.fonts, &Language::ALL);
        let setter = Arc::new(Setter::new(&faces));
        for number in 0..SETTERS {
            let (setter, desk) = (setter.clone(), desk.clone());
            let thread = std::thread::Builder::new().name(format!("setter {number}")).stack_size(STACK_BYTES);
            thread.spawn(move || setter.work(&desk))?;
        }
        let outputs = settings.keeper.clone().map(|keeper| Outputs::start(keeper, desk.clone()));
        let base = Shared::default();
        let stopper = changes.stopper();
        let (sender, readings) = channel();
        let reader =
            Reader { settings: settings.clone(), changes, desk: desk.clone(), base: base.clone(), readings: sender };
        let reader = std::thread::Builder::new().name("reader".to_owned()).spawn(move || reader.work())?;
        let surveyor = Surveyor { settings: &settings, faces: &faces, desk: &desk, base: &base };
        let ended = surveyor.work(&readings, outputs.as_ref(), tell);
        stopper.stop();
        let _ended = reader.join();
        desk.close();
        server.stop();
        drop(outputs);
        ended
    }
}
