//! One edition on the desk: what is wanted of it, and what it was when it was set last.

use super::{Planned, Work};
use crate::typeset::{PageLook, Pages, Standing};
use crate::watch::finding::Finding;
use crate::watch::stages::Stages;
use serde::Serialize;
use std::sync::Arc;

/// What was set.
pub(in crate::watch) struct Set {
    /// The pages; `None` where the engine refused.
    pub(in crate::watch) pages: Option<Pages>,
    /// What was found so far.
    pub(in crate::watch) findings: Vec<Finding>,
    /// How long it took.
    pub(in crate::watch) stages: Stages,
    /// From which reading of the files.
    pub(in crate::watch) round: u64,
}

/// What a close reading gave.
pub(in crate::watch) struct Read {
    /// The PDF, if nothing stands in its way.
    pub(in crate::watch) pdf: Option<Vec<u8>>,
    /// Everything that was found.
    pub(in crate::watch) findings: Vec<Finding>,
}

/// One edition on the desk.
#[derive(Default)]
pub(super) struct Slot {
    wanted: Option<Work>,
    /// The reading of the files from which it was taken last.
    round: u64,
    /// That from which its pages were set.
    set_round: u64,
    taken: bool,
    standing: Standing,
    pages: Option<Pages>,
    /// Whether the pages are older than the text.
    kept: bool,
    pdf: Option<Arc<Vec<u8>>>,
    planned: Vec<Finding>,
    set: Vec<Finding>,
    stages: Stages,
    version: u64,
    left: u64,
}

/// A page, as a browser asks for it.
#[derive(Debug, Serialize)]
struct PageView {
    mark: String,
    width: f64,
    height: f64,
}

/// An edition, as a browser shows it.
#[derive(Debug, Serialize)]
pub(in crate::watch) struct View {
    name: String,
    pages: Vec<PageView>,
    /// Whether they are older than the text.
    kept: bool,
    /// Whether there is a PDF of these pages.
    pdf: bool,
    findings: Vec<Finding>,
    stages: Stages,
}

impl Slot {
    /// What is wanted, after a survey of the files; of one that was overtaken nothing is.
    pub(super) fn plan(&mut self, round: u64, planned: Planned) {
        if self.wanted.as_ref().is_some_and(|work| work.round > round) {
            return;
        }
        let blocked = planned.work.is_none();
        if self.planned != planned.findings || blocked != self.wanted.is_none() {
            self.version += 1;
        }
        self.wanted = planned.work;
        self.planned = planned.findings;
        if blocked {
            self.kept = self.set_round < round;
            self.set.clear();
        }
    }

    /// What is wanted by then, though the survey is not done.
    pub(super) fn go_ahead(&mut self, work: Work) {
        self.wanted = Some(work);
    }

    /// Whether nothing stops it.
    pub(super) fn is_open(&self) -> bool {
        self.wanted.is_some()
    }

    /// Whether it is wanted otherwise than it was taken last.
    pub(super) fn is_wanted(&self) -> bool {
        self.wanted.as_ref().is_some_and(|work| work.round != self.round)
    }

    /// Takes it, if it is wanted and nobody has it: what to set, the source as it stands, and whether it was clean.
    pub(super) fn take(&mut self) -> Option<(Work, Standing, bool)> {
        let work = self.wanted.clone().filter(|work| !self.taken && work.round != self.round)?;
        self.taken = true;
        self.round = work.round;
        let was_clean = self.pdf.is_some() && self.set.is_empty() && !self.kept;
        Some((work, std::mem::take(&mut self.standing), was_clean))
    }

    pub(super) fn show(&mut self, set: Set) {
        self.version += 1;
        self.set = set.findings;
        self.stages = set.stages;
        self.pdf = None;
        self.kept = set.pages.is_none();
        if let Some(pages) = set.pages {
            self.pages = Some(pages);
            self.set_round = set.round;
        }
    }

    pub(super) fn put_back(&mut self, standing: Standing, read: Option<Read>) {
        self.taken = false;
        self.standing = standing;
        if let Some(read) = read {
            self.version += 1;
            self.pdf = read.pdf.map(Arc::new);
            self.set = read.findings;
        }
    }

    /// Notes when somebody ceased to look at it.
    pub(super) fn leave(&mut self, at: u64) {
        self.left = at;
    }

    /// When somebody ceased to look at it; 0: never, or its pages are forgotten.
    pub(super) fn left(&self) -> u64 {
        self.left
    }

    /// Forgets the pages: they are set again when they are looked at.
    pub(super) fn forget(&mut self) {
        let forgotten = Self {
            wanted: self.wanted.take(),
            planned: std::mem::take(&mut self.planned),
            taken: self.taken,
            version: self.version + 1,
            ..Self::default()
        };
        *self = forgotten;
    }

    /// Grows with every change that can be seen.
    pub(super) fn version(&self) -> u64 {
        self.version
    }

    pub(super) fn pages(&self) -> Option<Pages> {
        self.pages.clone()
    }

    pub(super) fn pdf(&self) -> Option<Arc<Vec<u8>>> {
        self.pdf.clone()
    }

    pub(super) fn view(&self, name: &str) -> View {
        let looks = self.pages.iter().flat_map(|pages| pages.looks());
        let page =
            |look: &PageLook| PageView { mark: format!("{:032x}", look.mark), width: look.width, height: look.height };
        View {
            name: name.to_owned(),
            pages: looks.map(page).collect(),
            kept: self.kept && self.pages.is_some(),
            pdf: self.pdf.is_some(),
            findings: self.planned.iter().chain(&self.set).cloned().collect(),
            stages: self.stages,
        }
    }
}
