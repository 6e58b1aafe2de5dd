//! How often a language cries wolf, and how much is found.

use super::chance::Chance;
use super::fault::{self, Kind};
use super::judge::alarms;
use super::segment::Segment;
use masthead::align;
use masthead::language::Language;
use std::fmt;

/// What was measured in one language.
pub(super) struct Tally {
    language: Language,
    pub(super) segments: usize,
    pub(super) false_alarms: usize,
    pub(super) seeded: usize,
    pub(super) found: usize,
    /// What was wrong, to be read.
    pub(super) remarks: Vec<String>,
}

/// What was measured in each language but English, which all are held against.
pub(super) fn of(segments: &[Segment]) -> Vec<Tally> {
    let languages = Language::ALL.into_iter().filter(|language| *language != Language::En);
    languages.map(|language| tally(segments, language)).collect()
}

fn tally(segments: &[Segment], language: Language) -> Tally {
    let mut tally = Tally { language, segments: 0, false_alarms: 0, seeded: 0, found: 0, remarks: Vec::new() };
    for (index, segment) in segments.iter().enumerate() {
        let (Some(source), Some(target)) = (segment.get(&Language::En), segment.get(&language)) else { continue };
        tally.segments += 1;
        let found = align::compare((source, Language::En), (target, language));
        if found.iter().any(|difference| difference.certain) {
            tally.false_alarms += 1;
            tally.remarks.push(format!("false alarm: {source}\n  {target}\n  {found:?}"));
        }
        for (which, kind) in Kind::ALL.into_iter().enumerate() {
            // Its own seed for each segment and kind: one segment more changes no other's faults.
            let seed = u64::try_from(index * Kind::ALL.len() + which).unwrap_or(0);
            let Some(faulty) = fault::put(kind, source, target, language, &mut Chance::new(seed)) else { continue };
            tally.seeded += 1;
            if alarms(&faulty.source, &faulty.target, language) {
                tally.found += 1;
            } else {
                tally.remarks.push(format!("not found: {kind:?}: {}\n  {}\n  {target}", faulty.source, faulty.target));
            }
        }
    }
    tally
}

impl Tally {
    /// Of a hundred correct pairs, how many raise an alarm.
    pub(super) fn false_share(&self) -> f64 {
        share(self.false_alarms, self.segments)
    }

    /// Of a hundred faults, how many are found.
    pub(super) fn found_share(&self) -> f64 {
        share(self.found, self.seeded)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of segments are small")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 * 100.0 / whole as f64 }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Self { language, segments, seeded, .. } = self;
        let (code, wolf, found) = (language.code(), self.false_share(), self.found_share());
        write!(
            formatter,
            "{code}: false alarms {wolf:.1} % of {segments} segments; found {found:.1} % of {seeded} seeded faults"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::{Half, read};

    /// Where the corpus is at hand: the folder of its files.
    const FOLDER: &str = "MASTHEAD_PARALLEL";

    #[test]
    fn few_correct_pairs_raise_an_alarm_and_nearly_every_fault_is_found() {
        let Some(folder) = std::env::var_os(FOLDER) else {
            eprintln!("skipped: {FOLDER} names no folder of segments");
            return;
        };
        let segments = read(folder.as_ref(), Half::Both).unwrap();
        assert!(!segments.is_empty());
        for tally in of(&segments) {
            assert!(tally.false_share() <= 2.0, "{tally}\n{}", tally.remarks.join("\n"));
            assert!(tally.found_share() >= 95.0, "{tally}\n{}", tally.remarks.join("\n"));
        }
    }
}
