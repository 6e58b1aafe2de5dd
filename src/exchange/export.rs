//! What a translator is given: the segments of documents as they stand, each with what he should know of it.

use super::tidy::tidied;
use super::{Exchange, Mark, Part, Stage, Unit};
use crate::language::Language;
use crate::segment::{CodeId, CodeKind, Form, codes, pieces, plain};
use crate::source::{Sources, Span};
use crate::text::{Inline, InlineKind};
use crate::translation::{Condition, Line, State, Subject};
use std::collections::BTreeMap;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// The language from which is translated.
    pub from: Language,
    /// The language into which is translated.
    pub to: Language,
    /// Only what is missing or stale.
    pub stale: bool,
}

/// The segments of documents that are translated from one language into another. What is put together from elsewhere in
/// its file, and so cannot be written back, is left out, as are editions that are given out.
pub fn export(sources: &Sources, subjects: &[Subject], wanted: Wanted) -> Exchange {
    let is_asked = |subject: &&Subject| subject.targets.contains(&wanted.to) && !subject.released.contains(&wanted.to);
    let parts = subjects.iter().filter(is_asked).map(|subject| part(sources, subject, wanted));
    Exchange { from: wanted.from, to: wanted.to, parts: parts.filter(|part| !part.units.is_empty()).collect() }
}

/// The languages from which documents are translated into another, in the order of their codes.
pub fn origins(subjects: &[Subject], to: Language) -> Vec<Language> {
    let asked = subjects.iter().filter(|subject| subject.targets.contains(&to));
    let standings = asked.map(|subject| subject.standing(to));
    let mut origins: Vec<Language> = standings
        .flat_map(|standing| standing.lines.iter().map(|line| line.from_language).collect::<Vec<_>>())
        .collect();
    origins.sort();
    origins.dedup();
    origins
}

fn part(sources: &Sources, subject: &Subject, wanted: Wanted) -> Part {
    let standing = subject.standing(wanted.to);
    let queries = subject.queries();
    let lines = standing.lines.iter().filter(|line| {
        line.from_language == wanted.from
            && line.source.form != Form::Fixed
            && line.target.is_none_or(|target| target.form != Form::Fixed)
            && !(wanted.stale && line.condition.is_done())
    });
    let units = lines.map(|line| {
        let asked = queries.iter().filter(|(id, _)| **id == line.source.id).map(|(_, query)| *query);
        unit(sources, line, asked)
    });
    Part { folder: subject.folder.clone(), title: subject.name.clone(), units: units.collect() }
}

fn unit<'q>(sources: &Sources, line: &Line, queries: impl Iterator<Item = &'q str>) -> Unit {
    let at = sources.position(line.from.span.file, line.from.span.start);
    let mut notes = vec![format!("{}, {}:{}", line.source.kind.as_str(), sources.path(line.from.span.file), at.line)];
    notes.extend(queries.map(|query| format!("query: {query}")));
    notes.extend(line.words_before().map(|words| format!("it was translated from: {words}")));
    // What only waits for its translation is none.
    let target = line.target.filter(|_| line.condition != Condition::Missing);
    let mut marks = marks(&line.from.words, line.from.span);
    for (id, mark) in target.map(|target| self::marks(&target.words, target.span)).into_iter().flatten() {
        marks.entry(id).or_insert(mark);
    }
    Unit {
        id: line.source.id.0.clone(),
        hash: line.from.fingerprint.0.clone(),
        stage: stage(line.condition),
        notes,
        codes: marks,
        source: tidied(pieces(&line.from.words)),
        target: target.map(|target| tidied(pieces(&target.words))),
    }
}

fn stage(condition: Condition) -> Stage {
    match condition {
        Condition::Missing | Condition::Unread => Stage::Missing,
        Condition::Stale => Stage::Stale,
        Condition::Done(State::Draft) => Stage::Draft,
        Condition::Done(State::Revised) => Stage::Revised,
        Condition::Done(State::Final) => Stage::Final,
    }
}

/// What the codes of words are, and how they are written.
fn marks(words: &[Inline], span: Span) -> BTreeMap<CodeId, Mark> {
    let mark = |(kind, inline): (CodeKind, InlineKind)| {
        let written = plain(&[Inline { span, kind: inline }]);
        let (name, open, close) = match kind {
            CodeKind::Emphasis => ("emphasis", "*", "*".to_owned()),
            CodeKind::Strong => ("strong", "**", "**".to_owned()),
            CodeKind::Superscript => ("superscript", "^", "^".to_owned()),
            CodeKind::Link => ("link", "[", written.replacen('[', "", 1)),
            CodeKind::WordedReference => ("reference", "[", written.replacen('[', "", 1)),
            CodeKind::Note => ("note", written.as_str(), String::new()),
            CodeKind::Symbol => ("symbol", written.as_str(), String::new()),
            CodeKind::Resolution => ("resolution", written.as_str(), String::new()),
            CodeKind::Url => ("address", written.as_str(), String::new()),
            CodeKind::Reference => ("reference", written.as_str(), String::new()),
            CodeKind::Break => ("line-break", "\\", String::new()),
        };
        let shown = if kind.is_pair() { name.to_owned() } else { open.to_owned() };
        Mark { kind: name, open: open.to_owned(), close, shown }
    };
    codes(words).into_iter().map(|(id, code)| (id, mark(code))).collect()
}
