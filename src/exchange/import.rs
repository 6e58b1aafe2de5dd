//! What came back from a translator, taken into the sources: segment by segment, each held against what stands there now.
//! What is refused is told of at its line in the file that came back; the rest goes in, and the records follow.

use super::hold::Codes;
use super::locate::{Place, locate, said};
use super::memory::{Memory, strangers};
use super::{Received, ReceivedUnit, Stage, tidy::tidied};
use crate::amend::{Changes, whole};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::Loaded;
use crate::segment::{Fingerprint, Piece, Segment, joined, pieces, plain, written};
use crate::source::{Sources, Span};
use crate::text::Inline;
use crate::translation::{Condition, Line, State, Subject, of_session};
use std::collections::{BTreeMap, BTreeSet};

/// What an import does.
#[derive(Debug)]
pub struct Import<'s> {
    /// The changes of the sources: texts and records.
    pub changes: Changes<'s>,
    /// What was refused (errors, and what is marked as not confirmed) and what else is to be said, at its place in the file
    /// that came back, in the order of that file.
    pub refused: Vec<Diagnostic>,
    /// How many segments went in, or are further than they were.
    pub taken: usize,
    /// How many were as they stand.
    pub unchanged: usize,
}

/// What one segment is to become.
pub(super) struct Wish<'r> {
    pub(super) unit: &'r ReceivedUnit,
    /// Its words; nothing where they stay as they are.
    pub(super) words: Option<Vec<Inline>>,
    pub(super) state: State,
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
    let mut reader = Intake { sources, from, to, refused: received.remarks.clone(), unchanged: 0 };
    if received.is_memory {
        reader.refused.extend(strangers(&subjects, &received.units));
    }
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

/// What comes back being held against the sources.
pub(super) struct Intake<'s> {
    pub(super) sources: &'s Sources,
    pub(super) from: Language,
    pub(super) to: Language,
    refused: Vec<Diagnostic>,
    unchanged: usize,
}

impl<'s> Intake<'s> {
    pub(super) fn refuse(&mut self, span: Span, code: Code, message: String, hint: &str) {
        self.refused.push(Diagnostic::at(span, code, message).hint(hint));
    }

    /// What is asked of each document.
    fn wishes<'r>(&mut self, subjects: &[Subject], units: &'r [ReceivedUnit]) -> Wishes<'r> {
        let by_folder: BTreeMap<&str, usize> =
            subjects.iter().zip(0..).map(|(subject, place)| (subject.folder.as_str(), place)).collect();
        let mut seen = BTreeSet::new();
        let mut of_documents: BTreeMap<usize, Vec<&ReceivedUnit>> = BTreeMap::new();
        for unit in units {
            if !seen.insert((unit.folder.as_str(), unit.id.as_str())) {
                let message = format!("the segment `{}` of `{}` stands twice", unit.id, unit.folder);
                self.refuse(unit.span, Code::ExchangeTwice, message, "leave the one that is meant");
                continue;
            }
            match by_folder.get(unit.folder.as_str()) {
                Some(place) => of_documents.entry(*place).or_default().push(unit),
                None => {
                    let message = format!("there is no document in `{}`", unit.folder);
                    self.refuse(unit.span, Code::ExchangeSegment, message, "export it anew, if it was moved");
                }
            }
        }
        let mut wishes = Wishes::new();
        for (place, units) in of_documents {
            let Some(subject) = subjects.get(place) else { continue };
            let standing = subject.standing(self.to);
            let found = match subject.targets.contains(&self.to) {
                true => locate(&standing, self.from, subject.source, &units),
                false => vec![Place::Nowhere; units.len()],
            };
            for (unit, found) in units.into_iter().zip(found) {
                let index = match found {
                    Place::Line(index) => index,
                    Place::Several(ids) => {
                        let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
                        let message = format!("nothing tells which segment `{}` is now: {}", unit.id, ids.join(" or "));
                        let hint = self.export(subject, None);
                        self.refuse(unit.span, Code::ExchangeSegment, message, &hint);
                        continue;
                    }
                    Place::Nowhere => {
                        let message = format!("`{}` has no segment `{}` to be translated", subject.name, unit.id);
                        let hint =
                            format!("none is called so, or says what it was made from; {}", self.export(subject, None));
                        self.refuse(unit.span, Code::ExchangeSegment, message, &hint);
                        continue;
                    }
                };
                let Some(line) = standing.lines.get(index) else { continue };
                if let Some(wish) = self.wish(subject, line, unit) {
                    wishes.entry(place).or_default().insert(index, wish);
                }
            }
        }
        wishes
    }

    /// How a document, or a segment that stands as `line`, is exported again.
    fn export(&self, subject: &Subject, line: Option<&Line>) -> String {
        // What counts as done is not among what is stale.
        let stale = if line.is_some_and(|line| !line.condition.is_done()) { " --stale" } else { "" };
        format!("export it anew: `masthead translate export {} --to {}{stale}`", subject.name, self.to.code())
    }

    /// What a segment that came back asks for; nothing where it is refused, or as it stands.
    fn wish<'r>(&mut self, subject: &Subject, line: &Line, unit: &'r ReceivedUnit) -> Option<Wish<'r>> {
        let Some(from) = said(line, self.from, subject.source) else {
            let message = format!("the segment `{}` is not translated from `{}`", unit.id, self.from.code());
            let hint = format!("export it from `{}`", line.from_language.code());
            self.refuse(unit.span, Code::ExchangeOlder, message, &hint);
            return None;
        };
        self.of_this_source(subject, line, unit, from)?;
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
            Condition::Stale | Condition::Missing | Condition::Unread => None,
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
    fn of_this_source(&mut self, subject: &Subject, line: &Line, unit: &ReceivedUnit, from: &Segment) -> Option<()> {
        let Segment { words, fingerprint: Fingerprint(fingerprint), .. } = from;
        if unit.hash.as_ref().is_some_and(|hash| hash != fingerprint) {
            let message = format!("the source of `{}` has changed since it was exported", unit.id);
            let hint = self.export(subject, Some(line));
            self.refuse(unit.span, Code::ExchangeOlder, message, &hint);
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
        let same_forms = line.words_before().is_none_or(|before| forms(before) == forms(&plain(&from.words)));
        let codes = Codes::of(&from.words, present.map(|present| present.words.as_slice()), same_forms);
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
        if let Some(id) = codes.forgone(pieces) {
            let message = format!("`{}`: the source has `{id}`, and the translation none", line.source.id);
            let hint = "it was taken in; put the emphasis back, if it was dropped";
            self.refuse(unit.target_at, Code::ExchangeForm, message, hint);
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
}

/// How many marks of emphasis and of raised words stand in a text of plain words.
fn forms(plain: &str) -> (usize, usize) {
    (plain.matches('*').count(), plain.matches('^').count() - plain.matches("[^").count())
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
