//! Which segment a unit that came back is of: the one that says what the unit was made from, wherever it stands now.
//!
//! What nobody named is called by its place, and places move: the name of a unit tells between segments that say the same,
//! and where its words stand nowhere any more.

use super::{ReceivedUnit, marks, tidy::tidied};
use crate::language::Language;
use crate::segment::{Segment, SegmentId, pieces};
use crate::translation::{Line, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// Where the segment of a unit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// In this line; whether it still says what the unit was made from is not sure.
    Line(usize),
    /// In one of these, which say the same: which of them, nothing tells.
    Several(Vec<SegmentId>),
    /// Nowhere.
    Nowhere,
}

/// The words of a line that are turned from a language: its source's, or those of a translation from which it is made.
pub(super) fn said<'s>(line: &Line<'s>, from: Language, source: Language) -> Option<&'s Segment> {
    match from {
        from if from == line.from_language => Some(line.from),
        from if from == source => Some(line.source),
        _ => None,
    }
}

/// Where the units of one document belong, each by itself, in their order.
pub(super) fn locate(standing: &Standing, from: Language, source: Language, units: &[&ReceivedUnit]) -> Vec<Place> {
    let lines = Lines::of(standing, from, source);
    let shown = match units.iter().all(|unit| unit.hash.is_some()) {
        true => BTreeMap::new(),
        false => lines.by_words(),
    };
    let mut places = vec![Place::Nowhere; units.len()];
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for ((index, unit), place) in units.iter().enumerate().zip(&mut places) {
        let of_name = lines.by_name.get(unit.id.as_str()).copied();
        let is_named = of_name.and_then(|line| standing.lines.get(line)).is_some_and(|line| line.source.named);
        let of_words = || shown.get(&marks::write(unit.source.as_deref().ok()?)).copied();
        // A name that a writer gave is a segment's wherever it stands, and no other's.
        let may_move = !is_named && (of_name.is_some() || is_by_place(&unit.id));
        match unit.hash.as_deref().or_else(of_words).filter(|hash| lines.by_fingerprint.contains_key(hash)) {
            Some(hash) if may_move => alike.entry(hash).or_default().push(index),
            _ => *place = of_name.map_or(Place::Nowhere, Place::Line),
        }
    }
    let taken: BTreeSet<usize> =
        places.iter().filter_map(|place| if let Place::Line(line) = place { Some(*line) } else { None }).collect();
    for (hash, of_units) in alike {
        let free = lines.by_fingerprint.get(hash).into_iter().flatten().copied();
        let free: Vec<usize> = free.filter(|line| !taken.contains(line)).collect();
        for (index, place) in lines.shared(units, &of_units, &free) {
            if let Some(known) = places.get_mut(index) {
                *known = place;
            }
        }
    }
    places
}

/// Whether an id counts places: `p6`, `list1/2/p1`.
fn is_by_place(id: &str) -> bool {
    id.split('/').any(|part| part.ends_with(|c: char| c.is_ascii_digit()))
}

struct Lines<'s> {
    standing: &'s Standing<'s>,
    by_name: BTreeMap<&'s str, usize>,
    by_fingerprint: BTreeMap<&'s str, Vec<usize>>,
    said: Vec<&'s Segment>,
}

impl<'s> Lines<'s> {
    fn of(standing: &'s Standing<'s>, from: Language, source: Language) -> Self {
        let mut lines = Self { standing, by_name: BTreeMap::new(), by_fingerprint: BTreeMap::new(), said: Vec::new() };
        for (index, line) in standing.lines.iter().enumerate() {
            lines.by_name.insert(&line.source.id.0, index);
            if let Some(said) = said(line, from, source) {
                lines.by_fingerprint.entry(&said.fingerprint.0).or_default().push(index);
                lines.said.push(said);
            }
        }
        lines
    }

    /// Fingerprints by the words as exchange files have them: some tools give back no fingerprint.
    fn by_words(&self) -> BTreeMap<String, &'s str> {
        let shown = |segment: &&'s Segment| marks::write(&tidied(pieces(&segment.words)));
        self.said.iter().map(|segment| (shown(segment), segment.fingerprint.0.as_str())).collect()
    }

    /// Units among the lines that say what they were made from: by their names where all of these say it still; else in
    /// order, where there are as many, or where the units say one thing.
    fn shared(&self, units: &[&ReceivedUnit], of_units: &[usize], free: &[usize]) -> Vec<(usize, Place)> {
        let unit = |index: &usize| units.get(*index).copied();
        let named = |index: &usize| {
            let line = self.by_name.get(unit(index)?.id.as_str()).copied();
            line.filter(|line| free.contains(line))
        };
        let by_name: Vec<usize> = of_units.iter().filter_map(named).collect();
        if by_name.len() == of_units.len() {
            return of_units.iter().copied().zip(by_name.into_iter().map(Place::Line)).collect();
        }
        let is_known = |line: &&usize| self.standing.lines.get(**line).is_some_and(|line| line.entry.is_some());
        let known: Vec<usize> = free.iter().filter(is_known).copied().collect();
        let one_thing = of_units.windows(2).all(|pair| match pair {
            [one, other] => unit(one).map(|unit| &unit.target) == unit(other).map(|unit| &unit.target),
            _ => true,
        });
        // Those of which the record knows were there when the units went out.
        let pools = [(free, of_units.len() == free.len()), (&known, of_units.len() == known.len()), (free, one_thing)];
        if let Some((pool, _)) = pools.into_iter().find(|(pool, fits)| *fits && of_units.len() <= pool.len()) {
            return of_units.iter().copied().zip(pool.iter().copied().map(Place::Line)).collect();
        }
        let ids = free.iter().filter_map(|line| Some(self.standing.lines.get(*line)?.source.id.clone()));
        let ids: Vec<SegmentId> = ids.collect();
        let several = if ids.is_empty() { Place::Nowhere } else { Place::Several(ids) };
        of_units.iter().map(|index| (*index, several.clone())).collect()
    }
}
