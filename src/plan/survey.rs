//! What a run finds in one document, and makes of it.

use super::place::Place;
use crate::check::Strictness;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::selection::Selection;
use crate::source::Sources;

/// What is surveyed, and how.
pub(super) struct Survey<'a> {
    pub(super) place: &'a Place,
    pub(super) sources: &'a Sources,
    pub(super) selection: &'a Selection,
    pub(super) strictness: Strictness,
    /// What was found in what documents share.
    pub(super) shared: &'a [Diagnostic],
}

/// One document, surveyed.
#[derive(Debug, Default)]
pub struct Surveyed {
    /// Its editions that are asked for, in the order of languages; and whether an error stands in the way of each.
    pub editions: Vec<(Edition, bool)>,
    /// Everything that was found about it, in no particular order.
    pub findings: Vec<Diagnostic>,
    /// The folders of the other documents into whose texts it looks.
    pub reached: Vec<String>,
}
