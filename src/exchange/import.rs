//! What came back from a translator, taken into the sources: segment by segment, each held against what stands there now.
//! What is refused is told of at its line in the file that came back; the rest goes in, and the records follow.

use super::hold::Codes;
use super::memory::Memory;
use super::place::{Accepted, Edits, edits};
use super::{Received, ReceivedUnit, Stage, tidy::tidied};
use crate::amend::{Changes, whole};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::{Loaded, load};
use crate::segment::{Fingerprint, Piece, Segment, SegmentId, joined, pieces, plain, written};
use crate::source::{Sources, Span};
use crate::text::Inline;
use crate::translation::{
    Acceptance, Condition, Entry, Line, Record, Standing, State, Subject, Translated, of_session, renewed,
};
use std::collections::{BTreeMap, BTreeSet};

/// What an import does.
#[derive(Debug)]
pub struct Import<'s> {
    /// The changes of the sources: texts and records.
    pub changes: Changes<'s>,
    /// What was refused, at its place in the file that came back, in the order of that file.
    pub refused: Vec<Diagnostic>,
    /// How many segments went in, or are further than they were.
    pub taken: usize,
    /// How many were as they stand.
    pub unchanged: usize,
}

/// What one segment is to become.
struct Wish<'r> {
    unit: &'r ReceivedUnit,
    /// Its words; nothing where they stay as they are.
    words: Option<Vec<Inline>>,
    state: State,
}

/// Takes in what came back.
///
/// # Errors
/// The file as a whole is none for these sources: its languages are not, or a record is damaged. Nothing is changed.
pub fn import<'s>(
    sources: &'s Sources,
    documents: &str,
    sessions: &[Loaded],
    received: &Received,
) -> Result<Import<'s>, Diagnostic> {
    let (Some(from), Some(to)) = (received.from, received.to) else {
        return Err(Diagnostic::nowhere(Code::ExchangeUnknown, "the file does not name its languages")
            .hint("import the file that was exported"));
    };
    let subjects: Vec<Subject> = sessions.iter().flat_map(|loaded| of_session(sources, loaded).0).collect();
    if let Some(refusal) = subjects.iter().find_map(|subject| whole(sources, subject).err()) {
        return Err(Diagnostic::nowhere(Code::ExchangeUnknown, refusal.message).hint(refusal.hint));
    }
    let mut reader = Intake { sources, from, to, refused: Vec::new(), unchanged: 0 };
    let wishes = match received.is_memory {
        true => Memory::of(&received.units).wishes(&subjects, from, to).into_iter().fold(
            Wishes::new(),
            |mut wishes, (subject, index, unit, pieces)| {
                reader.remembered(&subjects, subject, index, unit, &pieces, &mut wishes);
                wishes
            },
        ),
        false => reader.wishes(&subjects, &received.units),
    };
    let mut import =
        Import { changes: Changes::new(sources), refused: Vec::new(), taken: 0, unchanged: reader.unchanged };
    for (place, mut wishes) in wishes {
        let Some(subject) = subjects.get(place) else { continue };
        let files = reader.written(subject, documents, &mut wishes);
        import.taken += wishes.len();
        files.into_iter().for_each(|(path, content)| import.changes.write(path, content));
    }
    import.refused = reader.refused;
    import.refused.sort_by_key(|finding| finding.span);
    Ok(import)
}

/// What is to become of the lines of each document, both by their places.
type Wishes<'r> = BTreeMap<usize, BTreeMap<usize, Wish<'r>>>;

struct Intake<'s> {
    sources: &'s Sources,
    from: Language,
    to: Language,
    refused: Vec<Diagnostic>,
    unchanged: usize,
}

impl<'s> Intake<'s> {
    fn refuse(&mut self, span: Span, code: Code, message: String, hint: &str) {
        self.refused.push(Diagnostic::at(span, code, message).hint(hint));
    }

    /// What is asked of each document.
    fn wishes<'r>(&mut self, subjects: &[Subject], units: &'r [ReceivedUnit]) -> Wishes<'r> {
        let by_folder: BTreeMap<&str, usize> =
            subjects.iter().zip(0..).map(|(subject, place)| (subject.folder.as_str(), place)).collect();
        let standings: BTreeMap<usize, _> = units
            .iter()
            .filter_map(|unit| by_folder.get(unit.folder.as_str()).copied())
            .collect::<BTreeSet<usize>>()
            .into_iter()
            .filter_map(|place| {
                let standing = subjects.get(place)?.standing(self.to);
                let lines = standing.lines.iter().zip(0..);
                let lines: BTreeMap<&str, usize> =
                    lines.map(|(line, index)| (line.source.id.0.as_str(), index)).collect();
                Some((place, (standing.clone(), lines)))
            })
            .collect();
        let mut seen = BTreeSet::new();
        let mut wishes = Wishes::new();
        for unit in units {
            if !seen.insert((unit.folder.as_str(), unit.id.as_str())) {
                let message = format!("the segment `{}` of `{}` stands twice", unit.id, unit.folder);
                self.refuse(unit.span, Code::ExchangeTwice, message, "leave the one that is meant");
                continue;
            }
            let Some((place, (standing, lines))) =
                by_folder.get(unit.folder.as_str()).and_then(|place| Some((*place, standings.get(place)?)))
            else {
                let message = format!("there is no document in `{}`", unit.folder);
                self.refuse(unit.span, Code::ExchangeSegment, message, "export it anew, if it was moved");
                continue;
            };
            let Some(subject) = subjects.get(place) else { continue };
            let Some(index) = lines.get(unit.id.as_str()).copied().filter(|_| subject.targets.contains(&self.to))
            else {
                let message = format!("`{}` has no segment `{}` to be translated", subject.name, unit.id);
                self.refuse(unit.span, Code::ExchangeSegment, message, "export it anew: the source has changed");
                continue;
            };
            let Some(line) = standing.lines.get(index) else { continue };
            if let Some(wish) = self.wish(subject, line, unit) {
                wishes.entry(place).or_default().insert(index, wish);
            }
        }
        wishes
    }

    /// What a segment that came back asks for; nothing where it is refused, or as it stands.
    fn wish<'r>(&mut self, subject: &Subject, line: &Line, unit: &'r ReceivedUnit) -> Option<Wish<'r>> {
        let from = match self.from {
            from if from == line.from_language => line.from,
            from if from == subject.source => line.source,
            from => {
                let message = format!("the segment `{}` is not translated from `{}`", unit.id, from.code());
                let hint = format!("export it from `{}`", line.from_language.code());
                self.refuse(unit.span, Code::ExchangeOlder, message, &hint);
                return None;
            }
        };
        self.of_this_source(unit, &from.words, &from.fingerprint)?;
        let target = unit.target.as_ref()?;
        let pieces = match target {
            Ok(pieces) => pieces,
            Err(fault) => {
                self.refuse(
                    fault.span,
                    Code::ExchangeWords,
                    fault.message.clone(),
                    "mend it in the tool, and import it again",
                );
                return None;
            }
        };
        let present = line.target.filter(|_| line.condition != Condition::Missing);
        let stands = present.is_some_and(|present| tidied(self::pieces(&present.words)) == *pieces);
        let now = match line.condition {
            Condition::Done(state) => Some(state),
            Condition::Stale | Condition::Missing => None,
        };
        if stands {
            let said = match unit.stage {
                Some(Stage::Draft) => Some(State::Draft),
                Some(Stage::Revised) => Some(State::Revised),
                Some(Stage::Final) => Some(State::Final),
                Some(Stage::Missing | Stage::Stale) => now,
                // The tool knows no stages: what it gives back as done is done.
                None => now.or(Some(State::Draft)),
            };
            let Some(state) = said.filter(|state| Some(*state) != now) else {
                self.unchanged += 1;
                return None;
            };
            self.understood(line, unit, from, pieces)?;
            return self.may_change(subject, unit).then_some(Wish { unit, words: None, state });
        }
        if unit.stage == Some(Stage::Stale) && !unit.confirmed {
            let message = format!("the translation of `{}` is marked as not confirmed", unit.id);
            self.refuse(
                unit.target_at,
                Code::ExchangeFuzzy,
                message,
                "take the mark away in the tool, and import it again",
            );
            return None;
        }
        let words = self.understood(line, unit, from, pieces)?;
        let state = match unit.stage {
            Some(Stage::Revised) => State::Revised,
            Some(Stage::Final) => State::Final,
            _ => State::Draft,
        };
        self.may_change(subject, unit).then_some(Wish { unit, words: Some(words), state })
    }

    /// Whether a segment was translated from the words that stand there.
    fn of_this_source(&mut self, unit: &ReceivedUnit, words: &[Inline], fingerprint: &Fingerprint) -> Option<()> {
        if unit.hash.as_ref().is_some_and(|hash| *hash != fingerprint.0) {
            let message = format!("the source of `{}` has changed since it was exported", unit.id);
            self.refuse(unit.span, Code::ExchangeOlder, message, "export it anew: `masthead translate export --stale`");
            return None;
        }
        match &unit.source {
            Ok(pieces) if *pieces == tidied(self::pieces(words)) => Some(()),
            Ok(_) => {
                let message = format!("the source of `{}` is not what stands in the sources", unit.id);
                self.refuse(
                    unit.span,
                    Code::ExchangeOlder,
                    message,
                    "export it anew; a translation leaves its source alone",
                );
                None
            }
            Err(fault) => {
                self.refuse(
                    fault.span,
                    Code::ExchangeWords,
                    fault.message.clone(),
                    "leave the source as it was exported",
                );
                None
            }
        }
    }

    fn may_change(&mut self, subject: &Subject, unit: &ReceivedUnit) -> bool {
        let is_released = subject.released.contains(&self.to);
        if is_released {
            let message = format!("`{}` in `{}` is released and does not change", subject.name, self.to.code());
            self.refuse(unit.span, Code::ExchangeSegment, message, "correct it by a corrigendum, or revise it");
        }
        !is_released
    }

    /// The words of a translation, with all its codes and where they can be written.
    fn understood(
        &mut self,
        line: &Line,
        unit: &ReceivedUnit,
        from: &Segment,
        pieces: &[Piece],
    ) -> Option<Vec<Inline>> {
        let present = line.target.filter(|_| line.condition != Condition::Missing);
        let codes = Codes::of(&from.words, present.map(|present| present.words.as_slice()));
        if let Some((code, message)) = codes.fault(pieces) {
            self.refuse(
                unit.target_at,
                code,
                format!("`{}`: {message}", line.source.id),
                "mend it in the tool, and import it again",
            );
            return None;
        }
        let place = line.target.unwrap_or(line.source);
        let words = match joined(pieces, &codes.known, place.span) {
            Ok(words) => composed(words),
            Err(id) => {
                let message = format!("`{}`: the code `{id}` stands where it cannot", line.source.id);
                self.refuse(unit.target_at, Code::ExchangeWords, message, "mend it in the tool, and import it again");
                return None;
            }
        };
        if let Err(why) = written(place, &words) {
            let message = format!("the translation of `{}` cannot be written: {why}", line.source.id);
            self.refuse(
                unit.target_at,
                Code::ExchangeWords,
                message,
                "say it in other words, or write it in the sources by hand",
            );
            return None;
        }
        Some(words)
    }

    /// A segment that a memory knows.
    fn remembered<'r>(
        &mut self,
        subjects: &[Subject],
        place: usize,
        index: usize,
        unit: &'r ReceivedUnit,
        pieces: &[Piece],
        wishes: &mut Wishes<'r>,
    ) {
        let Some(subject) = subjects.get(place).filter(|subject| !subject.released.contains(&self.to)) else { return };
        let standing = subject.standing(self.to);
        let Some(line) = standing.lines.get(index) else { return };
        if let Some(words) = self.understood(line, unit, line.from, pieces) {
            wishes.entry(place).or_default().insert(index, Wish { unit, words: Some(words), state: State::Draft });
        }
    }

    /// The files of one document as its wishes make them. A wish that would not read as it was meant is refused and taken
    /// out; the others are tried again without it.
    fn written(
        &mut self,
        subject: &Subject,
        documents: &str,
        wishes: &mut BTreeMap<usize, Wish>,
    ) -> BTreeMap<String, Vec<u8>> {
        while !wishes.is_empty() {
            let standing = subject.standing(self.to);
            let id = |index: usize| standing.lines.get(index).map_or("", |line| line.source.id.0.as_str());
            let accepted: Accepted =
                wishes.iter().filter_map(|(index, wish)| Some((*index, wish.words.clone()?))).collect();
            let (edits, unplaced) = edits(self.sources, &standing, &accepted);
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
            if let Some(old) = &subject.record
                && let Some(now) = again(subject, &after, documents)
            {
                let done = wishes.iter().filter_map(|(index, wish)| {
                    let present = standing.lines.get(*index)?.target.map(|target| target.fingerprint.clone());
                    Some((*index, wish.state, wish.words.as_deref().map(Fingerprint::of).or(present)?))
                });
                let record = record(&standing, old, now, self.from, &done.collect::<Vec<_>>());
                files.insert(subject.record_path(), record.to_toml().into_bytes());
            }
            return files;
        }
        BTreeMap::new()
    }
}

/// Letters and their accents are one, as in all sources.
fn composed(mut words: Vec<Inline>) -> Vec<Inline> {
    use crate::text::InlineKind;
    for inline in &mut words {
        match &mut inline.kind {
            InlineKind::Text(text) => *text = crate::source::composed(std::mem::take(text)),
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
                *inner = composed(std::mem::take(inner));
            }
            InlineKind::Link { text, .. } => *text = composed(std::mem::take(text)),
            InlineKind::Reference(reference) => reference.words = composed(std::mem::take(&mut reference.words)),
            _ => {}
        }
    }
    words
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
    let wanted = accepted.iter().map(|(index, words)| (*index, Fingerprint::of(words)));
    let misread: Vec<usize> = wanted.filter(|(_, fingerprint)| !take(fingerprint)).map(|(index, _)| index).collect();
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
/// they are looked for: words that changed all at once would be found by nothing else.
fn record(before: &Standing, old: &Record, mut now: Subject, from: Language, done: &[Done]) -> Record {
    let mut record = old.clone();
    for (index, state, target) in done {
        let Some(line) = before.lines.get(*index) else { continue };
        let words = if from == line.from_language { line.from } else { line.source };
        let id = line.entry.map_or(&line.source.id, |entry| &entry.id);
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
    let none = SegmentId("\u{0}".to_owned());
    renewed(&now, &Acceptance { segments: vec![none], ..Acceptance::default() })
}
