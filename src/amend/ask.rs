//! Queries to the author: they hang on segments in the record, are listed by `masthead status`, and are never printed.

use super::accept::{legible, named, whole};
use super::{Changes, Refusal};
use crate::language::Language;
use crate::load::control::is_control;
use crate::segment::{Segment, SegmentId};
use crate::source::Sources;
use crate::translation::{Acceptance, Entry, Record, Subject, renewed};

/// Hangs a query on a segment.
///
/// # Errors
/// The record is damaged, there is no such segment, nothing is asked, or not in plain words.
pub fn ask<'s>(
    sources: &'s Sources,
    subject: &Subject,
    segment: &SegmentId,
    language: Option<Language>,
    words: &str,
) -> Result<Changes<'s>, Refusal> {
    if words.trim().is_empty() {
        return Err(Refusal::new("the query has no words", "write it in quotation marks after the segment"));
    }
    if let Some(c) = words.chars().find(|c| !c.is_whitespace() && is_control(*c)) {
        let message = format!("the query has a control character: `U+{:04X}`", u32::from(c));
        return Err(Refusal::new(message, "take it out"));
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = language.map_or(words.clone(), |language| format!("{}: {words}", language.code()));
    with_entry(sources, subject, segment, |entry| {
        if !entry.queries.contains(&words) {
            entry.queries.push(words);
        }
        Ok(())
    })
}

/// Takes the queries of a segment out: they are answered.
///
/// # Errors
/// The record is damaged, there is no such segment, or it has no query.
pub fn answer<'s>(sources: &'s Sources, subject: &Subject, segment: &SegmentId) -> Result<Changes<'s>, Refusal> {
    with_entry(sources, subject, segment, |entry| {
        if entry.queries.is_empty() {
            let hint = format!("`masthead status {}` lists the queries", subject.name);
            return Err(Refusal::new(format!("nothing is asked about `{segment}`"), hint));
        }
        entry.queries.clear();
        Ok(())
    })
}

fn with_entry<'s>(
    sources: &'s Sources,
    subject: &Subject,
    segment: &SegmentId,
    change: impl FnOnce(&mut Entry) -> Result<(), Refusal>,
) -> Result<Changes<'s>, Refusal> {
    whole(sources, subject)?;
    // Where a record is begun it tells of every translation.
    let meant = subject.targets.iter().filter(|_| subject.record.is_none());
    legible(subject, meant.copied())?;
    named(subject, segment)?;
    // A record is begun for all that is there: a single query must not make the rest look untranslated.
    let nothing = Acceptance { languages: vec![subject.source], ..Acceptance::default() };
    let everything = Acceptance::default();
    let mut written = renewed(subject, if subject.record.is_some() { &nothing } else { &everything });
    let place = match written.entries.iter().position(|entry| entry.id == *segment) {
        Some(place) => place,
        None => insert(&mut written, subject, segment),
    };
    match written.entries.get_mut(place) {
        Some(entry) => change(entry)?,
        None => return Err(Refusal::new(format!("`{}` has no segment `{segment}`", subject.name), "name another")),
    }
    let mut changes = Changes::new(sources);
    changes.write(subject.record_path(), written.to_toml());
    Ok(changes)
}

/// Puts an empty entry where its segment stands.
fn insert(record: &mut Record, subject: &Subject, segment: &SegmentId) -> usize {
    let before = subject.sources().iter().take_while(|known| known.id != *segment);
    let place = |known: &Segment| record.entries.iter().position(|entry| entry.id == known.id);
    let place = before.filter_map(place).last().map_or(0, |place| place + 1);
    record.entries.insert(place, Entry::new(segment.clone()));
    place
}
