//! How far a build has come: a bar on a terminal, one line for each document elsewhere.

use crate::build::Outcome;
use crate::diagnostic::Format;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};

pub(super) struct Progress {
    bar: ProgressBar,
    lines: bool,
}

impl Progress {
    pub(super) fn new(format: Format) -> Self {
        let terminal = io::stderr().is_terminal();
        let target = if terminal && format == Format::Human {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Self { bar, lines: !terminal && format == Format::Human }
    }

    /// So many editions are to be set.
    pub(super) fn begin(&mut self, editions: usize) {
        self.bar.set_length(editions as u64);
    }

    pub(super) fn tell(&mut self, outcome: &Outcome) {
        self.bar.inc(1);
        self.bar.set_message(outcome.file.clone());
        if self.lines && outcome.built {
            // A closed stderr is no reason to stop building.
            let _closed = writeln!(io::stderr(), "{}", outcome.file);
        }
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
