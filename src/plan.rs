//! From files to editions: what a run would set, and everything that is wrong with it.
//!
//! A function of its arguments: `check` shows what it finds, `build` sets what it gives. First the [`Outline`], of what
//! documents share and show one another; then each document by itself, beside others and in whatever order.

mod asked;
mod ground;
mod order;
mod outline;
mod place;
mod survey;

use crate::check::{Strictness, glyphs};
use crate::diagnostic::Diagnostic;
use crate::edition::{Edition, visible};
use crate::fonts::Faces;
use crate::language::Language;
use crate::selection::Selection;
use crate::source::Sources;
use crate::symbol::Symbol;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub use asked::language_of;
pub use order::in_order;
pub use outline::{Outline, Undue, Unknown};
pub use place::Place;
pub use survey::Surveyed;

/// What a run would set.
#[derive(Debug, Default)]
pub struct Plan {
    /// The editions, in the order of session, symbol and language.
    pub editions: Vec<Planned>,
    /// Everything that was found, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// What it was made from.
    pub outline: Outline,
}

/// One edition and whether it may be set.
#[derive(Debug)]
pub struct Planned {
    /// The edition.
    pub edition: Edition,
    /// The folder of its document.
    pub home: String,
    /// The languages in which it shows something: its own, and those of foreign words in it.
    pub languages: BTreeSet<Language>,
    /// An error stands in its way.
    pub blocked: bool,
}

/// What a run over `documents` would set.
pub fn plan(sources: &Sources, documents: &str, selection: &Selection, strictness: Strictness) -> Plan {
    let outline = Outline::of(sources, documents, selection, strictness);
    let survey = |place: &Place| outline.survey(place, sources, selection, strictness);
    let surveyed = outline.documents.par_iter().map(survey).collect();
    planned(outline, surveyed, sources)
}

/// What a run over an outline of sessions that are loaded whole would set.
pub fn plan_whole(outline: Outline, sources: &Sources, selection: &Selection, strictness: Strictness) -> Plan {
    let survey = |place: &Place| outline.survey_whole(place, sources, selection, strictness);
    let surveyed = outline.documents.par_iter().map(survey).collect();
    planned(outline, surveyed, sources)
}

fn planned(outline: Outline, surveyed: Vec<Surveyed>, sources: &Sources) -> Plan {
    let mut diagnostics = outline.findings.clone();
    // Of two documents with one symbol the later stands for both.
    let mut editions: BTreeMap<(usize, Symbol, Language), Planned> = BTreeMap::new();
    for (place, Surveyed { editions: decided, findings, .. }) in outline.documents.iter().zip(surveyed) {
        for (edition, blocked) in decided {
            let planned = Planned { blocked, home: place.home.clone(), languages: spoken(&edition), edition };
            editions.insert((place.session, place.symbol.clone(), planned.edition.language), planned);
        }
        diagnostics.extend(findings);
    }
    let diagnostics = in_order(diagnostics, sources);
    Plan { editions: editions.into_values().collect(), diagnostics, outline }
}

impl Plan {
    /// The languages whose faces its editions need: their own, and those of foreign words in them.
    pub fn languages(&self) -> Vec<Language> {
        let languages: BTreeSet<Language> =
            self.editions.iter().flat_map(|planned| planned.languages.iter().copied()).collect();
        languages.into_iter().collect()
    }

    /// Adds what was found elsewhere.
    pub fn found(&mut self, found: Vec<Diagnostic>, sources: &Sources) {
        self.diagnostics.extend(found);
        self.diagnostics = in_order(std::mem::take(&mut self.diagnostics), sources);
    }

    /// Holds the editions against the faces that are there: a missing family blocks the languages that need it, a
    /// character that no face has its edition.
    pub fn hold_against(&mut self, faces: &Faces, sources: &Sources) {
        let mut found = faces.missing_families(&self.languages());
        let of_editions: Vec<Vec<Diagnostic>> = self
            .editions
            .par_iter_mut()
            .map(|planned| {
                let uncovered = uncovered(&planned.edition, &planned.languages, faces, sources);
                planned.blocked |= uncovered.as_ref().is_none_or(|found| !found.is_empty());
                uncovered.unwrap_or_default()
            })
            .collect();
        found.extend(of_editions.into_iter().flatten());
        self.found(found, sources);
    }
}

/// What of an edition no face has; `None` where a family that it needs is missing.
pub fn uncovered(
    edition: &Edition,
    languages: &BTreeSet<Language>,
    faces: &Faces,
    sources: &Sources,
) -> Option<Vec<Diagnostic>> {
    let languages: Vec<Language> = languages.iter().copied().collect();
    faces.missing_families(&languages).is_empty().then(|| glyphs::check(edition, faces, sources))
}

/// The languages in which an edition shows something.
pub fn spoken(edition: &Edition) -> BTreeSet<Language> {
    visible(edition).into_iter().map(|piece| piece.language).collect()
}
