//! A memory of pairs: what is missing or stale and was translated before, word for word and code for code, is given the
//! translation that it had.

use super::ReceivedUnit;
use super::tidy::tidied;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::segment::{CodeId, Piece, pieces};
use crate::translation::Subject;
use std::collections::{BTreeMap, BTreeSet};

/// Pairs by what their sources say; of two with one source the later.
pub(super) struct Memory<'r>(BTreeMap<String, &'r ReceivedUnit>);

/// A segment that the memory knows: the document and the line, the pair, and its target with the codes of the segment.
pub(super) type Known<'r> = (usize, usize, &'r ReceivedUnit, Vec<Piece>);

impl<'r> Memory<'r> {
    /// Of the units of a file.
    pub(super) fn of(units: &'r [ReceivedUnit]) -> Self {
        let pairs = units.iter().filter_map(|unit| Some((shape(unit.source.as_ref().ok()?), unit)));
        Self(pairs.filter(|(_, unit)| matches!(unit.target, Some(Ok(_)))).collect())
    }

    /// The segments into a language that are missing or stale and known.
    pub(super) fn wishes(&self, subjects: &[Subject], from: Language, to: Language) -> Vec<Known<'r>> {
        let mut known = Vec::new();
        for (place, subject) in subjects.iter().enumerate().filter(|(_, subject)| subject.targets.contains(&to)) {
            let standing = subject.standing(to);
            let open = standing.lines.iter().enumerate().filter(|(_, line)| !line.condition.is_done());
            for (index, line) in open.filter(|(_, line)| line.from_language == from) {
                let source = tidied(pieces(&line.from.words));
                if let Some(unit) = self.0.get(&shape(&source))
                    && let Some(target) = turned(unit, &source)
                {
                    known.push((place, index, *unit, target));
                }
            }
        }
        known
    }
}

/// Pairs that say of which segments they are, where there are no such segments: each, and of a folder that holds no
/// document the first. They are used all the same where their words stand elsewhere.
pub(super) fn strangers(subjects: &[Subject], units: &[ReceivedUnit]) -> Vec<Diagnostic> {
    let ids = |subject: &Subject| -> BTreeSet<String> {
        subject.segments.values().flatten().map(|segment| segment.id.0.clone()).collect()
    };
    let known: BTreeMap<&str, BTreeSet<String>> =
        subjects.iter().map(|subject| (subject.folder.as_str(), ids(subject))).collect();
    let mut folders = BTreeSet::new();
    let mut strange = Vec::new();
    for unit in units.iter().filter(|unit| !unit.id.is_empty()) {
        let message = match known.get(unit.folder.as_str()) {
            Some(ids) if ids.contains(&unit.id) => continue,
            Some(_) => format!("there is no segment `{}` in `{}`", unit.id, unit.folder),
            None if folders.insert(unit.folder.as_str()) => format!("there is no document in `{}`", unit.folder),
            None => continue,
        };
        let hint = "the memory serves where its words stand elsewhere; export it anew to be rid of what is gone";
        strange.push(Diagnostic::at(unit.span, Code::ExchangePassedOver, message).hint(hint));
    }
    strange
}

/// What a stretch says, with its codes told apart by their kind of place alone.
fn shape(pieces: &[Piece]) -> String {
    let shown = pieces.iter().map(|piece| match piece {
        Piece::Words(words) => words.as_str(),
        Piece::Alone(_) => "\u{1}",
        Piece::Open(_) => "\u{2}",
        Piece::Close => "\u{3}",
    });
    shown.collect()
}

/// The target of a pair, with the codes of a source of the same shape in the place of the pair's own.
fn turned(unit: &ReceivedUnit, source: &[Piece]) -> Option<Vec<Piece>> {
    let (own, target) = (unit.source.as_ref().ok()?, unit.target.as_ref()?.as_ref().ok()?);
    let names: BTreeMap<&CodeId, &CodeId> = named(own).zip(named(source)).collect();
    let turn = |piece: &Piece| {
        Some(match piece {
            Piece::Alone(id) => Piece::Alone((*names.get(id)?).clone()),
            Piece::Open(id) => Piece::Open((*names.get(id)?).clone()),
            plain => plain.clone(),
        })
    };
    target.iter().map(turn).collect()
}

fn named(pieces: &[Piece]) -> impl Iterator<Item = &CodeId> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Alone(id) | Piece::Open(id) => Some(id),
        Piece::Words(_) | Piece::Close => None,
    })
}
