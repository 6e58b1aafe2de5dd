//! The files of a document as what was taken in makes them, and its record. They are read again before they are given: what
//! would read otherwise than it was meant is refused.

use super::import::{Intake, Wish};
use super::place::{Accepted, Edits, edits};
use crate::amend::Changes;
use crate::diagnostic::Code;
use crate::language::Language;
use crate::load::load;
use crate::segment::{Fingerprint, Segment, SegmentId, codes, plain};
use crate::source::Sources;
use crate::text::Inline;
use crate::translation::{Acceptance, Entry, Record, Standing, State, Subject, Translated, of_session, renewed};
use std::collections::{BTreeMap, BTreeSet};

impl Intake<'_> {
    /// The files of one document as its wishes make them. A wish that would not read as it was meant is refused and taken
    /// out; the others are tried again without it.
    pub(super) fn written(
        &mut self,
        subject: &Subject,
        documents: &str,
        wishes: &mut BTreeMap<usize, Wish>,
    ) -> BTreeMap<String, Vec<u8>> {
        let mut in_lines = true;
        while !wishes.is_empty() {
            let standing = subject.standing(self.to);
            let id = |index: usize| standing.lines.get(index).map_or("", |line| line.source.id.0.as_str());
            let accepted: Accepted =
                wishes.iter().filter_map(|(index, wish)| Some((*index, wish.words.clone()?))).collect();
            let file = subject.files.get(&self.to).copied();
            let (edits, unplaced) = edits(self.sources, &standing, file, &accepted, in_lines);
            if !unplaced.is_empty() {
                for (index, why) in unplaced {
                    let Some(wish) = wishes.remove(&index) else { continue };
                    let message = format!("the translation of `{}` cannot be put in its place: {why}", id(index));
                    self.refuse(wish.unit.span, Code::ExchangeWords, message, "write it in the sources by hand");
                }
                continue;
            }
            let changes = spliced(self.sources, edits);
            let after = changes.applied();
            let misread = misread(subject, &after, documents, self.to, &accepted, &standing);
            if !misread.is_empty() && in_lines {
                // Perhaps for its lines alone.
                in_lines = false;
                continue;
            }
            if !misread.is_empty() {
                for index in misread {
                    let Some(wish) = wishes.remove(&index) else { continue };
                    let message = format!("the translation of `{}` would not read as it was meant", id(index));
                    self.refuse(wish.unit.span, Code::ExchangeWords, message, "write it in the sources by hand");
                }
                continue;
            }
            let mut files: BTreeMap<String, Vec<u8>> =
                changes.iter().map(|change| (change.path.to_owned(), change.after.to_vec())).collect();
            if subject.record.is_some()
                && let Some(now) = again(subject, &after, documents)
            {
                let done = wishes.iter().filter_map(|(index, wish)| {
                    let present = standing.lines.get(*index)?.target.map(|target| target.fingerprint.clone());
                    Some((*index, wish.state, wish.words.as_deref().map(Fingerprint::of).or(present)?))
                });
                let record = record(subject, &standing, now, self.from, &done.collect::<Vec<_>>());
                files.insert(subject.record_path(), record.to_toml().into_bytes());
            }
            return files;
        }
        BTreeMap::new()
    }
}

fn spliced(sources: &Sources, edits: Edits) -> Changes<'_> {
    let mut changes = Changes::new(sources);
    edits.into_iter().for_each(|(file, edits)| changes.splice(file, edits));
    changes
}

/// The document as it reads in changed sources.
fn again(subject: &Subject, after: &Sources, documents: &str) -> Option<Subject> {
    let (sessions, _) = load(after, documents);
    let subjects = sessions.iter().flat_map(|loaded| of_session(after, loaded).0).collect::<Vec<_>>();
    subjects.into_iter().find(|known| known.folder == subject.folder)
}

/// The lines whose translations do not read as they were meant; all of them where something else has changed.
fn misread(
    subject: &Subject,
    after: &Sources,
    documents: &str,
    to: Language,
    accepted: &Accepted,
    standing: &Standing,
) -> Vec<usize> {
    if accepted.is_empty() {
        return Vec::new();
    }
    let Some(now) = again(subject, after, documents) else { return accepted.keys().copied().collect() };
    let mut left: BTreeMap<&Fingerprint, usize> = BTreeMap::new();
    for segment in now.in_language(to) {
        *left.entry(&segment.fingerprint).or_default() += 1;
    }
    let mut take = |fingerprint: &Fingerprint| {
        let count = left.get_mut(fingerprint).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    };
    // Words beside a symbol or an address may make another of it, which says the same in so many letters.
    let has_codes = |words: &[Inline], fingerprint: &Fingerprint| {
        let wanted = codes(words);
        let mut alike = now.in_language(to).iter().filter(|segment| segment.fingerprint == *fingerprint);
        alike.any(|segment| {
            let there = codes(&segment.words);
            wanted.keys().all(|id| there.contains_key(id))
        })
    };
    let wanted = accepted.iter().map(|(index, words)| (*index, words, Fingerprint::of(words)));
    let misread: Vec<usize> = wanted
        .filter(|(_, words, fingerprint)| !take(fingerprint) || !has_codes(words, fingerprint))
        .map(|(index, ..)| index)
        .collect();
    if !misread.is_empty() {
        return misread;
    }
    let replaced: BTreeSet<&SegmentId> =
        accepted.keys().filter_map(|index| Some(&standing.lines.get(*index)?.target?.id)).collect();
    let kept = subject.in_language(to).iter().filter(|segment| !replaced.contains(&segment.id));
    let is_whole = kept.into_iter().all(|segment| take(&segment.fingerprint));
    let others = subject.segments.iter().filter(|(language, _)| **language != to);
    let untouched = others.into_iter().all(|(language, segments)| {
        let same = |(a, b): (&Segment, &Segment)| a.fingerprint == b.fingerprint;
        let there = now.in_language(*language);
        there.len() == segments.len() && segments.iter().zip(there).all(same)
    });
    if is_whole && untouched { Vec::new() } else { accepted.keys().copied().collect() }
}

/// What a segment is now: the place of its line, how far it is, and the fingerprint of its words.
type Done = (usize, State, Fingerprint);

/// The record of a document in which some segments are now as far as somebody said. What they are is written down before
/// they are looked for: words that changed all at once would be found by nothing else. Before that every entry gets the
/// name that its segment has now, so that one which only moved gives way to what stands in its old place.
fn record(subject: &Subject, before: &Standing, mut now: Subject, from: Language, done: &[Done]) -> Record {
    let none = Acceptance { segments: vec![SegmentId("\u{0}".to_owned())], ..Acceptance::default() };
    let mut record = renewed(subject, &none);
    for (index, state, target) in done {
        let Some(line) = before.lines.get(*index) else { continue };
        let words = if from == line.from_language { line.from } else { line.source };
        let id = &line.source.id;
        let place = record.entries.iter().position(|entry| entry.id == *id).unwrap_or_else(|| {
            record.entries.push(Entry::new(id.clone()));
            record.entries.len() - 1
        });
        let Some(entry) = record.entries.get_mut(place) else { continue };
        entry.words.insert(words.fingerprint.clone(), plain(&words.words));
        let from = (from != now.source).then_some(from);
        let translated = Translated { state: *state, from, source: words.fingerprint.clone(), target: target.clone() };
        entry.languages.insert(before.language, translated);
    }
    now.record = Some(record);
    renewed(&now, &none)
}
