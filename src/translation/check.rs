//! What a check says of translations: segments that are missing, stale, or left behind. Only where a record is kept.

use super::standing::{Condition, Line, Orphan, Standing};
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::lint::{Known, OfText};
use crate::segment::{Segment, TO_BE_WRITTEN, plain};
use crate::source::{FileId, Sources, Span};

/// Everything about the translations of a document or of the wording of a session, and what its record knows of them. In a
/// final build what is missing or stale is an error, since it would be printed; a released edition is held to its release
/// alone.
pub fn check(sources: &Sources, subject: &Subject, last: bool) -> (Vec<Diagnostic>, Known) {
    let mut found = unwritten(subject);
    let mut known = Known::default();
    for language in subject.recorded() {
        let standing = subject.standing(language);
        found.extend(of_translation(sources, subject, &standing));
        if let (Some(original), Some(text)) = (subject.files.get(&subject.source), subject.files.get(&language)) {
            known.add(*text, of_text(*original, &standing));
        }
    }
    if last {
        found.iter_mut().for_each(|finding| finding.severity = Severity::Error);
    }
    (found, known)
}

/// Which segment is the translation of which; of what could not be read nothing is known.
fn of_text(original: FileId, standing: &Standing) -> OfText {
    let read = standing.lines.iter().filter(|line| line.condition != Condition::Unread);
    let pairs = read.map(|line| (line.source.span, line.target.map(|target| target.span)));
    let orphans = standing.orphans.iter().filter(|orphan| orphan.recorded).map(|orphan| orphan.target.span);
    OfText::new(original, pairs, orphans)
}

/// What still waits for its words, in the language in which a document is written too.
fn unwritten(subject: &Subject) -> Vec<Diagnostic> {
    let open = subject.segments.iter().filter(|(language, _)| !subject.released.contains(language));
    let waiting = open.flat_map(|(_, segments)| segments).filter(|segment| segment.unwritten);
    let report = |segment: &Segment| {
        let message = format!("`{TO_BE_WRITTEN}` stands where words are to be written");
        let hint = "write them; a title is translated like any other words";
        Diagnostic::at(segment.span, Code::TextToBeWritten, message).hint(hint)
    };
    waiting.map(report).collect()
}

fn of_translation(sources: &Sources, subject: &Subject, standing: &Standing) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut before: Option<&Segment> = None;
    for line in &standing.lines {
        match line.condition {
            Condition::Stale => found.extend(stale(sources, subject, standing, line)),
            // What is to be written is told of as such, in whichever language.
            Condition::Missing if line.source.unwritten || line.target.is_some_and(|target| target.unwritten) => {}
            Condition::Missing => found.extend(missing(sources, subject, standing, line, before)),
            Condition::Unread | Condition::Done(_) => {}
        }
        // Data may stand in a file of their own; what is missed is shown in the text.
        let file = subject.files.get(&standing.language);
        before = line.target.filter(|target| Some(&target.span.file) == file).or(before);
    }
    found.extend(standing.orphans.iter().filter(|orphan| orphan.recorded).map(orphaned));
    found
}

fn stale(sources: &Sources, subject: &Subject, standing: &Standing, line: &Line) -> Option<Diagnostic> {
    let target = line.target?;
    let (code, from) = (standing.language.code(), line.from_language.code());
    let place = sources.position(line.from.span.file, line.from.span.start).line;
    let path = sources.path(line.from.span.file);
    let message = match line.words_before() {
        Some(_) => format!("`{}` was translated from words that have changed since", line.source.id),
        None => format!("`{}` was translated from `{from}`, which is stale itself", line.source.id),
    };
    let hint = format!(
        "the words stand in `{path}:{place}`; once they are translated: `masthead translate accept {} --lang {code} {}`",
        subject.name, line.source.id
    );
    Some(Diagnostic::at(first_line(sources, target.span), Code::TranslationStale, message).hint(hint))
}

fn missing(
    sources: &Sources,
    subject: &Subject,
    standing: &Standing,
    line: &Line,
    before: Option<&Segment>,
) -> Option<Diagnostic> {
    let file = *subject.files.get(&standing.language)?;
    let place = match line.target.or(before) {
        Some(segment) => first_line(sources, segment.span),
        None => Span::new(file, 0..0),
    };
    let source = line.source.span;
    let number = sources.position(source.file, source.start).line;
    let after = if line.target.is_some() || before.is_none() { "here" } else { "after this" };
    let message =
        format!("{after} `{}` is not translated: “{}”", line.source.id, shortened(&plain(&line.source.words)));
    let hint = format!("translate `{}:{number}` into this file", sources.path(source.file));
    Some(Diagnostic::at(place, Code::TranslationMissing, message).hint(hint))
}

fn orphaned(orphan: &Orphan) -> Diagnostic {
    let span = orphan.target.span;
    let message = format!("`{}` translates what is no longer there", orphan.target.id);
    Diagnostic::at(span, Code::TranslationOrphan, message).hint("take it out, or put its source back")
}

fn first_line(sources: &Sources, span: Span) -> Span {
    let written = sources.slice(span);
    span.part(0..written.find('\n').unwrap_or(written.len()))
}

/// Enough of a text to know it by.
pub(super) fn shortened(text: &str) -> String {
    const ENOUGH: usize = 60;
    if text.chars().count() <= ENOUGH {
        return text.to_owned();
    }
    let cut: String = text.chars().take(ENOUGH).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} ...", whole.trim_end())
}
