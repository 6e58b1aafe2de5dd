//! What an acceptance does to each translation: how many segments it takes in, how many are as they were, and what it
//! leaves out, with the reason.

use super::record::State;
use super::renewed::{Acceptance, renewed};
use super::standing::{Condition, Line};
use super::subject::Subject;
use crate::language::Language;
use crate::segment::SegmentId;
use std::collections::BTreeMap;

/// One translation of a document, as an acceptance leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The language.
    pub language: Language,
    /// How many segments are taken in, by how far they are now.
    pub taken: BTreeMap<State, usize>,
    /// How many were so before.
    pub same: usize,
    /// What is left out, and why.
    pub left: Vec<(SegmentId, &'static str)>,
}

/// What an acceptance does to each translation that it means, in the order of languages.
pub fn tallies(subject: &Subject, acceptance: &Acceptance) -> Vec<Tally> {
    let record = renewed(subject, acceptance);
    let tally = |language: &Language| {
        let mut tally = Tally { language: *language, taken: BTreeMap::new(), same: 0, left: Vec::new() };
        let standing = subject.standing(*language);
        for line in standing.lines.iter().filter(|line| acceptance.takes(*language, &line.source.id)) {
            let now = record.entry(&line.source.id).and_then(|entry| entry.languages.get(language));
            match (left_out(line, acceptance), now) {
                (Some(why), _) => tally.left.push((line.source.id.clone(), why)),
                (None, None) => tally.left.push((line.source.id.clone(), "has nothing that it was translated from")),
                (None, Some(now)) if line.translated == Some(now) => tally.same += 1,
                (None, Some(now)) => *tally.taken.entry(now.state).or_default() += 1,
            }
        }
        tally
    };
    subject.targets.iter().filter(|language| acceptance.takes_from(**language)).map(tally).collect()
}

/// Why a segment is not taken in.
fn left_out(line: &Line, acceptance: &Acceptance) -> Option<&'static str> {
    let unwritten = line.source.unwritten || line.target.is_some_and(|target| target.unwritten);
    match line.target {
        _ if unwritten => Some("is still to be written"),
        None => Some("is not translated"),
        Some(_) if line.condition == Condition::Missing && acceptance.segments.is_empty() => {
            Some("has the words of its source; name it, if they are the same in this language")
        }
        Some(_) => None,
    }
}
