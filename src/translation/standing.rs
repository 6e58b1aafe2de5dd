//! How one translation of one document stands: each segment of the source with its translation, and what came of it.

use super::pairing::{Candidate, pair};
use super::record::{Entry, Record, State, Translated};
use super::subject::Subject;
use crate::language::Language;
use crate::segment::{Fingerprint, Segment, count_words, plain};
use std::collections::{BTreeMap, BTreeSet};

/// How far a segment is translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// There is no translation.
    Missing,
    /// The words from which it was translated have changed, or their own translation is stale.
    Stale,
    /// Its words, those from which it was translated, or what the record says of it could not be read.
    Unread,
    /// Translated, and nothing has changed since; with what was said of it.
    Done(State),
}

impl Condition {
    /// The word in lists, exchange files and pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Unread => "unread",
            Self::Done(state) => state.as_str(),
        }
    }

    /// Whether nothing is left to do before the segment can be issued.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done(_))
    }
}

/// One segment of the source and its translation.
#[derive(Debug, Clone, Copy)]
pub struct Line<'s> {
    /// The segment in the language in which the document was written.
    pub source: &'s Segment,
    /// The words that are translated: those of `source`, or of another language where the record says so.
    pub from: &'s Segment,
    /// The language of `from`.
    pub from_language: Language,
    /// The translation.
    pub target: Option<&'s Segment>,
    /// How far it is.
    pub condition: Condition,
    /// What the record knows of the segment.
    pub entry: Option<&'s Entry>,
    /// What the record knows of this translation.
    pub translated: Option<&'s Translated>,
}

impl<'s> Line<'s> {
    /// The words from which the translation was made, as they were, where these have changed since.
    pub fn words_before(&self) -> Option<&'s str> {
        let translated = self.translated?;
        if translated.source == self.from.fingerprint {
            return None;
        }
        self.entry?.words.get(&translated.source).map(String::as_str)
    }
}

/// A translation for which there is nothing in the source any more.
#[derive(Debug, Clone, Copy)]
pub struct Orphan<'s> {
    /// The translation.
    pub target: &'s Segment,
    /// Whether the record knows from what it was made: that is gone. If not, somebody wrote it for this language.
    pub recorded: bool,
    /// What the record knows.
    pub entry: Option<&'s Entry>,
}

/// How one translation of one document stands.
#[derive(Debug, Clone)]
pub struct Standing<'s> {
    /// The language of the translation.
    pub language: Language,
    /// Every segment of the source, in its order.
    pub lines: Vec<Line<'s>>,
    /// Translations without a source.
    pub orphans: Vec<Orphan<'s>>,
    /// Whether a record is kept. If not, what is there counts as final.
    pub recorded: bool,
    /// Whether the text, or that from which it was translated, could not be read as a whole.
    pub unread: bool,
}

impl Subject {
    /// How its translation into a language stands.
    pub fn standing(&self, language: Language) -> Standing<'_> {
        Standing::through(self, language, &mut vec![self.source])
    }

    /// Whether a translation, or what it was made from, could not be read.
    fn is_unread(&self, language: Language, line: &Line) -> bool {
        let of = |language, segment: &Segment| self.illegible.holds(language, segment);
        of(self.source, line.source)
            || of(line.from_language, line.from)
            || self.illegible.has(language)
            || line.target.is_some_and(|target| of(language, target))
    }
}

impl<'s> Standing<'s> {
    /// The share of words that are done, in whole per cent; 100 only where all are.
    pub fn per_cent(&self) -> usize {
        let all: usize = self.lines.iter().map(|line| weight(line)).sum();
        let done: usize = self.lines.iter().filter(|line| line.condition.is_done()).map(|line| weight(line)).sum();
        let whole = self.lines.iter().all(|line| line.condition.is_done());
        // Where the text that is translated is not there, all that stands in this one translates nothing.
        let is_lost = self.unread || (self.lines.is_empty() && !self.orphans.is_empty());
        match (whole, all) {
            _ if is_lost => 0,
            (true, _) => 100,
            (false, 0) => 0,
            (false, _) => (done * 100 / all).min(99),
        }
    }

    /// How many words of the source are still to be turned.
    pub fn words_left(&self) -> usize {
        let left = self.lines.iter().filter(|line| !line.condition.is_done());
        left.map(|line| count_words(&line.from.words)).sum()
    }

    /// How many segments are in a condition.
    pub fn count(&self, fits: impl Fn(Condition) -> bool) -> usize {
        self.lines.iter().filter(|line| fits(line.condition)).count()
    }

    /// `over`: the languages that wait for this one, so that a circle of them ends.
    fn through(subject: &'s Subject, language: Language, over: &mut Vec<Language>) -> Self {
        let (sources, targets) = (subject.sources(), subject.in_language(language));
        let record = subject.record.as_ref();
        let entries: &'s [Entry] = record.map_or(&[], |record| record.entries.as_slice());
        let of_sources = of_sources(entries, sources, subject.source);
        let of_targets = of_targets(entries, targets, language);
        let mut relays: BTreeMap<Language, Standing<'s>> = BTreeMap::new();
        over.push(language);
        for from in relayed(entries, language).into_iter().filter(|from| !over.contains(from)).collect::<Vec<_>>() {
            relays.insert(from, Self::through(subject, from, over));
        }
        over.pop();
        let mut taken = vec![false; targets.len()];
        let mut lines = Vec::with_capacity(sources.len());
        for (index, source) in sources.iter().enumerate() {
            let known = of_sources.get(index).copied().flatten();
            let entry = known.and_then(|at| entries.get(at));
            let translated = entry.and_then(|entry| entry.languages.get(&language));
            let place = known.filter(|_| translated.is_some()).and_then(|at| of_targets.get(&at)).copied();
            if let Some(taken) = place.and_then(|place| taken.get_mut(place)) {
                *taken = true;
            }
            let target = place.and_then(|place| targets.get(place));
            let relay = translated.and_then(|translated| translated.from).and_then(|from| relays.get(&from));
            let relay = relay.and_then(|relay| Some((relay.language, relay.lines.get(index)?)));
            let (from, from_language) = match relay {
                Some((language, line)) => (line.target.unwrap_or(source), language),
                None => (source, subject.source),
            };
            let is_stale = translated.is_some_and(|translated| translated.source != from.fingerprint)
                || relay.is_some_and(|(_, line)| !line.condition.is_done());
            let condition = match (target, translated) {
                (Some(_), Some(_)) if is_stale => Condition::Stale,
                (Some(_), Some(translated)) => Condition::Done(translated.state),
                _ => Condition::Missing,
            };
            lines.push(Line { source, from, from_language, target, condition, entry, translated });
        }
        unrecorded(&mut lines, targets, &mut taken, record);
        let is_damaged = record.is_some_and(|record| record.damaged);
        for line in &mut lines {
            if line.source.unwritten || line.target.is_some_and(|target| target.unwritten) {
                line.condition = Condition::Missing;
            }
            if subject.is_unread(language, line) || (is_damaged && line.translated.is_none() && line.target.is_some()) {
                line.condition = Condition::Unread;
            }
        }
        let left = targets.iter().enumerate().filter(|(place, _)| taken.get(*place) == Some(&false));
        let orphans = left.map(|(place, target)| {
            let entry = of_targets.iter().find(|(_, known)| **known == place).and_then(|(at, _)| entries.get(*at));
            Orphan { target, recorded: entry.is_some(), entry }
        });
        let orphans = orphans.collect();
        let unread = [language, subject.source].into_iter().any(|language| subject.illegible.has(language));
        Self { language, lines, orphans, recorded: record.is_some(), unread }
    }
}

/// A segment of figures and marks alone weighs as much as a word: it must be there all the same.
fn weight(line: &Line) -> usize {
    count_words(&line.source.words).max(1)
}

/// For each segment of the source, its entry.
fn of_sources(entries: &[Entry], sources: &[Segment], source: Language) -> Vec<Option<usize>> {
    let current: BTreeSet<&Fingerprint> = sources.iter().map(|segment| &segment.fingerprint).collect();
    // Of the words that its translations were made from those that still stand.
    let then: Vec<(Option<&str>, String)> = entries
        .iter()
        .map(|entry| {
            let direct =
                entry.languages.values().filter(|translated| translated.from.is_none_or(|from| from == source));
            let keys: Vec<&Fingerprint> = direct.map(|translated| &translated.source).collect();
            let key = keys.iter().find(|key| current.contains(**key)).or(keys.first()).copied();
            let words = key.and_then(|key| entry.words.get(key)).map(String::as_str);
            (words, key.map(|key| key.0.clone()).unwrap_or_default())
        })
        .collect();
    let then: Vec<Candidate> = entries
        .iter()
        .zip(&then)
        .map(|(entry, (words, fingerprint))| Candidate { id: &entry.id.0, named: false, fingerprint, words: *words })
        .collect();
    let shown: Vec<String> = sources.iter().map(|segment| crate::segment::plain(&segment.words)).collect();
    pair(&then, &candidates(sources, Some(&shown)))
}

/// For each entry that has the language, its translation.
fn of_targets(entries: &[Entry], targets: &[Segment], language: Language) -> BTreeMap<usize, usize> {
    let known: Vec<(usize, &Entry, &Translated)> = entries
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| Some((at, entry, entry.languages.get(&language)?)))
        .collect();
    let then: Vec<Candidate> = known
        .iter()
        .map(|(_, entry, translated)| Candidate {
            id: &entry.id.0,
            named: false,
            fingerprint: &translated.target.0,
            words: None,
        })
        .collect();
    let found = pair(&then, &candidates(targets, None));
    let pairs = found.into_iter().enumerate().filter_map(|(place, at)| Some((known.get(at?)?.0, place)));
    pairs.collect()
}

fn candidates<'s>(segments: &'s [Segment], words: Option<&'s [String]>) -> Vec<Candidate<'s>> {
    let candidate = |(index, segment): (usize, &'s Segment)| Candidate {
        id: &segment.id.0,
        named: segment.named,
        fingerprint: &segment.fingerprint.0,
        words: words.and_then(|words| words.get(index)).map(String::as_str),
    };
    segments.iter().enumerate().map(candidate).collect()
}

/// The languages from which others are turned into this one.
fn relayed(entries: &[Entry], language: Language) -> Vec<Language> {
    let mut from: Vec<Language> = entries
        .iter()
        .filter_map(|entry| entry.languages.get(&language)?.from)
        .filter(|from| *from != language)
        .collect();
    from.sort();
    from.dedup();
    from
}

/// Translations that no record knows: by their names; with a record, else by standing between the same neighbours, as
/// many as are missed there. What still says what the source says in so many words is not translated.
fn unrecorded<'s>(lines: &mut [Line<'s>], targets: &'s [Segment], taken: &mut [bool], record: Option<&Record>) {
    let places: BTreeMap<&str, usize> =
        targets.iter().zip(0..).map(|(target, place)| (target.id.0.as_str(), place)).collect();
    let put = |line: &mut Line<'s>, place: usize, taken: &mut [bool]| {
        let (Some(target), Some(taken)) = (targets.get(place), taken.get_mut(place)) else { return };
        if *taken || target.kind != line.source.kind {
            return;
        }
        *taken = true;
        line.target = Some(target);
        line.condition = match record {
            None => Condition::Done(State::Final),
            Some(_) if is_copy(line.source, target) => Condition::Missing,
            Some(_) => Condition::Done(State::Draft),
        };
    };
    for line in lines.iter_mut().filter(|line| line.target.is_none()) {
        let by_name = record.is_none() || line.source.named;
        if let Some(place) = places.get(line.source.id.0.as_str()).filter(|_| by_name) {
            put(line, *place, taken);
        }
    }
    if record.is_none() {
        return;
    }
    let mut start = 0;
    while start < lines.len() {
        let open =
            lines.iter().skip(start).take_while(|line| line.target.is_none() && line.translated.is_none()).count();
        if open > 0 {
            let place_of = |line: Option<&Line>| line.and_then(|line| place_of(targets, line.target?));
            let before = start.checked_sub(1).map_or(Some(0), |at| place_of(lines.get(at)).map(|place| place + 1));
            let after =
                if start + open == lines.len() { Some(targets.len()) } else { place_of(lines.get(start + open)) };
            if let (Some(before), Some(after)) = (before, after) {
                let free: Vec<usize> =
                    (before..after.max(before)).filter(|place| taken.get(*place) == Some(&false)).collect();
                if free.len() == open {
                    for (line, place) in lines.iter_mut().skip(start).zip(free) {
                        put(line, place, taken);
                    }
                }
            }
        }
        start += open + 1;
    }
}

fn place_of(targets: &[Segment], target: &Segment) -> Option<usize> {
    targets.iter().position(|known| known.id == target.id)
}

/// Whether a text was copied and waits for its translation: names and figures may well be the same, words that begin with
/// a small letter hardly.
fn is_copy(source: &Segment, target: &Segment) -> bool {
    const A_SENTENCE: usize = 4;
    let text = plain(&source.words);
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let mut words = text.split_whitespace().map(bare);
    let is_word = |word: &String| word.chars().all(char::is_alphabetic) && word.chars().count() > 1;
    let is_said = words.any(|word| word.starts_with(char::is_lowercase) && is_word(&word));
    source.fingerprint == target.fingerprint && (is_said || count_words(&source.words) >= A_SENTENCE)
}
