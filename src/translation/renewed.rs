//! A record written anew: what a translator has done by hand, or an import has brought, is now what the texts say.

use super::record::{Entry, Record, State, Translated};
use super::standing::{Condition, Line, Standing};
use super::subject::Subject;
use crate::language::Language;
use crate::segment::{Fingerprint, Segment, SegmentId, plain};
use std::collections::{BTreeMap, BTreeSet};

/// What is taken for translated.
#[derive(Debug, Clone, Default)]
pub struct Acceptance {
    /// In these languages; empty: all.
    pub languages: Vec<Language>,
    /// These segments, by their names as they are now, and whatever stands in a block of such a name; empty: all.
    pub segments: Vec<SegmentId>,
    /// How far they are. `None`: as far as they were, and those of which nothing is known final.
    pub state: Option<State>,
    /// The language from which they were translated; `None`: that in which they were before, at first the document's own.
    pub from: Option<Language>,
}

impl Acceptance {
    /// Whether it takes in a segment of a language.
    pub fn takes(&self, language: Language, id: &SegmentId) -> bool {
        self.takes_from(language) && (self.segments.is_empty() || self.names(id))
    }

    /// Whether it takes in anything of a language.
    pub fn takes_from(&self, language: Language) -> bool {
        self.languages.is_empty() || self.languages.contains(&language)
    }

    /// Whether a segment is among those it names, itself or by the block in which it stands.
    pub fn names(&self, id: &SegmentId) -> bool {
        let is_within = |segment: &SegmentId| {
            *id == *segment || id.0.strip_prefix(segment.0.as_str()).is_some_and(|rest| rest.starts_with('/'))
        };
        self.segments.iter().any(is_within)
    }
}

/// The record of a document once everything that `acceptance` takes in counts as translated from the words that stand
/// there now. What it does not take in is kept as it was.
pub fn renewed(subject: &Subject, acceptance: &Acceptance) -> Record {
    let standings: Vec<Standing> = subject.targets.iter().map(|language| subject.standing(*language)).collect();
    let old = subject.record.as_ref();
    let mut kept: BTreeSet<&SegmentId> = BTreeSet::new();
    let mut entries: Vec<Entry> = Vec::new();
    for (index, source) in subject.sources().iter().enumerate() {
        let mut entry = Entry::new(source.id.clone());
        let mut words: BTreeMap<_, _> = BTreeMap::new();
        words.insert(source.fingerprint.clone(), plain(&source.words));
        for standing in &standings {
            let Some(line) = standing.lines.get(index) else { continue };
            if let Some(known) = line.entry {
                kept.insert(&known.id);
                entry.queries.clone_from(&known.queries);
                words.extend(known.words.clone());
            }
            let from = relay(subject, &standings, index, acceptance, line);
            let translated = match from.filter(|_| acceptance.takes(standing.language, &line.source.id)) {
                Some((from, segment)) => {
                    words.insert(segment.fingerprint.clone(), plain(&segment.words));
                    accepted(subject, acceptance, line, from, &segment.fingerprint)
                }
                None => line.translated.cloned(),
            };
            entry.languages.extend(translated.map(|translated| (standing.language, translated)));
        }
        let of: BTreeSet<_> = entry.languages.values().map(|translated| translated.source.clone()).collect();
        entry.words = words.into_iter().filter(|(fingerprint, _)| of.contains(fingerprint)).collect();
        if !entry.languages.is_empty() || !entry.queries.is_empty() {
            entries.push(entry);
        }
    }
    let orphans: BTreeSet<&SegmentId> = standings
        .iter()
        .flat_map(|standing| &standing.orphans)
        .filter_map(|orphan| Some(&orphan.entry?.id))
        .filter(|id| !kept.contains(id))
        .collect();
    for orphan in old.iter().flat_map(|record| &record.entries).filter(|entry| orphans.contains(&entry.id)) {
        put_back(&mut entries, old, orphan);
    }
    Record { file: None, damaged: false, source: old.and_then(|record| record.source), entries }
}

/// The language and the words from which a line counts as translated; nothing where these are not there.
fn relay<'s>(
    subject: &'s Subject,
    standings: &[Standing<'s>],
    index: usize,
    acceptance: &Acceptance,
    line: &Line<'s>,
) -> Option<(Language, &'s Segment)> {
    let before = line.translated.and_then(|translated| translated.from);
    let from = acceptance.from.or(before).unwrap_or(subject.source);
    if from == subject.source {
        return Some((from, line.source));
    }
    let standing = standings.iter().find(|standing| standing.language == from)?;
    Some((from, standing.lines.get(index)?.target?))
}

fn accepted(
    subject: &Subject,
    acceptance: &Acceptance,
    line: &Line,
    from: Language,
    source: &Fingerprint,
) -> Option<Translated> {
    // What the record knows of a translation that was taken out is not forgotten: it may be put back.
    let Some(target) = line.target else { return line.translated.cloned() };
    let unwritten = line.source.unwritten || target.unwritten;
    // A copy that waits for its translation is none, unless it is named.
    if unwritten || (line.condition == Condition::Missing && acceptance.segments.is_empty()) {
        return line.translated.cloned();
    }
    let before = line.translated.map(|translated| translated.state);
    let state = acceptance.state.or(before).unwrap_or(State::Final);
    let from = (from != subject.source).then_some(from);
    Some(Translated { state, from, source: source.clone(), target: target.fingerprint.clone() })
}

/// Puts an entry without a source after the one that it followed.
fn put_back(entries: &mut Vec<Entry>, old: Option<&Record>, orphan: &Entry) {
    let before = old.iter().flat_map(|record| &record.entries).take_while(|entry| entry.id != orphan.id);
    let before: Vec<&SegmentId> = before.map(|entry| &entry.id).collect();
    let place = before.iter().rev().find_map(|id| entries.iter().position(|entry| entry.id == **id));
    let clash = entries.iter().any(|entry| entry.id == orphan.id);
    let mut orphan = orphan.clone();
    if clash {
        // Its place has another segment now; by its words it is found all the same.
        orphan.id = SegmentId(format!("{}~", orphan.id));
    }
    entries.insert(place.map_or(0, |place| place + 1), orphan);
}
