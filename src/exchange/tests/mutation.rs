//! Files spoilt in ten thousand ways: no panic, no hang, and nothing of the sources changed but what was translated.
//!
//! `MUTATIONS=100000 cargo test --no-default-features --lib mutation` runs ten times as many.

use super::project::{EN, FR, file, project, subjects};
use crate::exchange::{Format, Received, import, read, sources};
use crate::language::Language;
use crate::load::load;
use crate::segment::Fingerprint;
use crate::source::Sources;
use std::collections::BTreeMap;

/// As many files as are asked for, each from a number: the same on every run.
fn count() -> u64 {
    std::env::var("MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(10_000)
}

/// A sequence of numbers that look like chance (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

const SPLINTERS: [&str; 30] = [
    "<",
    ">",
    "&",
    "\"",
    "\\",
    "</target>",
    "<target>",
    "<pc id=\"em-1\">",
    "</pc>",
    "<ph id=\"note-why\"/>",
    "<note-why/>",
    "]]>",
    "<![CDATA[",
    "<!--",
    "&#0;",
    "&#x10FFFF;",
    "&a;",
    "<!DOCTYPE a [<!ENTITY a \"b\">]>",
    "\u{feff}",
    "\r\n",
    "\r",
    "\u{0}",
    "\u{202e}",
    "\u{301}",
    "[^why]",
    "](#kept)",
    "\n\n# x\n\n",
    "::: box",
    "|",
    "msgid \"\"\n",
];

/// One file, spoilt in up to four ways.
fn spoilt(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=chance.next(4) {
        let (at, length) = (chance.next(bytes.len()), chance.next(60));
        let end = (at + length).min(bytes.len());
        match chance.next(9) {
            0 => drop(bytes.splice(at..end, [])),
            1 => {
                let part = bytes.get(at..end).unwrap_or_default().to_vec();
                let to = chance.next(bytes.len());
                drop(bytes.splice(to..to, part));
            }
            2 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = chance.next(256) as u8;
                }
            }
            3 => bytes.truncate(at),
            // Places between tags, where a tool would have its hands.
            4 | 5 => {
                let next = bytes.iter().skip(at).position(|byte| b"><\"".contains(byte)).map_or(at, |found| at + found);
                let splinter = SPLINTERS[chance.next(SPLINTERS.len())].as_bytes().to_vec();
                drop(bytes.splice(next..next, splinter));
            }
            6 => {
                let splinter = SPLINTERS[chance.next(SPLINTERS.len())].as_bytes().to_vec();
                drop(bytes.splice(at..at, splinter));
            }
            7 => {
                let (other, last) = (chance.next(bytes.len()), bytes.len() - 1);
                bytes.swap(at.min(last), other);
            }
            _ => {
                let deep = "<pc id=\"em-1\">".repeat(chance.next(200));
                drop(bytes.splice(at..at, deep.into_bytes()));
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// What stands in a project, segment by segment and language by language.
fn standing(sources: &Sources) -> BTreeMap<(String, Language, String), Fingerprint> {
    let mut segments = BTreeMap::new();
    for subject in subjects(sources) {
        for (language, of_language) in &subject.segments {
            for segment in of_language {
                segments.insert((subject.folder.clone(), *language, segment.id.0.clone()), segment.fingerprint.clone());
            }
        }
    }
    segments
}

#[test]
fn a_file_spoilt_by_mutation_loses_nothing() {
    let project = project(FR, &EN.replace("thirty", "forty"));
    let before = standing(&project);
    let (sessions, _) = load(&project, "documents");
    let files = [Format::Xliff, Format::Tmx, Format::Po].map(|format| file(&project, false, format).into_bytes());
    let (mut refused, mut taken) = (0, 0);
    for seed in 0..count() {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        chance.next(1);
        let bytes = spoilt(&files[seed as usize % files.len()], &mut chance);
        let came_back = sources("back.xlf", &bytes);
        let received: Received = match read(&came_back, came_back.find("back.xlf").unwrap(), Some(Language::Fr)) {
            Ok(received) => received,
            Err(finding) => {
                let span = finding.span.expect("a refused file is refused at a place");
                assert!(came_back.text(span.file).get(span.range()).is_some(), "seed {seed}");
                refused += 1;
                continue;
            }
        };
        let import = match import(&project, "documents", &sessions, &received) {
            Ok(import) => import,
            Err(_) => {
                refused += 1;
                continue;
            }
        };
        refused += usize::from(!import.refused.is_empty());
        taken += usize::from(import.taken > 0);
        let to = received.to.unwrap();
        if import.changes.iter().next().is_none() {
            continue;
        }
        let after = standing(&import.changes.applied());
        let differ =
            before.iter().filter(|(key, fingerprint)| after.get(*key) != Some(fingerprint)).collect::<Vec<_>>();
        assert!(differ.len() <= import.taken, "seed {seed}: {differ:?}");
        assert!(differ.iter().all(|((_, language, _), _)| *language == to), "seed {seed}: {differ:?}");
        assert_eq!(before.len(), after.len(), "seed {seed}");
    }
    assert!(refused > 0 && taken > 0, "{refused} refused, {taken} taken");
}
