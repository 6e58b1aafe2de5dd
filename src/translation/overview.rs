//! How all translations stand: document by language, each with what is left to do, and the queries. As data, for lists,
//! pages and other programs.

use super::standing::{Condition, Line, Orphan, Standing};
use super::subject::Subject;
use crate::language::Language;
use crate::segment::{Segment, count_words, plain};
use crate::source::{Sources, Span};
use serde::Serialize;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;

/// One document, or the wording of a session.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Overview {
    /// Its symbol, or the folder of the session.
    pub name: String,
    /// Its folder.
    pub folder: String,
    /// The language in which it was written.
    pub source: Language,
    /// How many segments it has.
    pub segments: usize,
    /// How many words it has in the language in which it was written.
    pub words: usize,
    /// Whether a record is kept. If not, what is there is taken as it stands.
    pub recorded: bool,
    /// Its translations.
    pub translations: BTreeMap<&'static str, Translation>,
    /// What its translators ask.
    pub queries: Vec<Asked>,
}

/// A query and the place of its segment.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Asked {
    /// The segment.
    pub segment: String,
    /// What is asked.
    pub query: String,
    /// Where the segment stands, `path:line`; nothing where it is gone.
    pub at: Option<String>,
}

/// One translation of one document.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Translation {
    /// How much of it is done, by words of the source.
    pub per_cent: usize,
    /// Whether its text, or that from which it was translated, could not be read as a whole.
    pub unread: bool,
    /// Words of the source still to be turned.
    pub words_left: usize,
    /// How many segments stand how.
    pub counts: Counts,
    /// What is not as it should be; all segments where all were asked for.
    pub lines: Vec<Left>,
}

/// How many segments stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// Not translated.
    pub missing: usize,
    /// Translated from words that have changed.
    pub stale: usize,
    /// Of which something could not be read.
    pub unread: usize,
    /// Translated.
    pub draft: usize,
    /// Read by another.
    pub revised: usize,
    /// To be issued.
    pub r#final: usize,
    /// Translations of what is gone.
    pub orphans: usize,
}

/// A segment in a list.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Left {
    /// Its name.
    pub segment: String,
    /// What it is.
    pub kind: &'static str,
    /// `missing`, `stale`, `unread`, `orphan`, or how far it is.
    pub condition: &'static str,
    /// The language from which it is translated.
    pub from: Language,
    /// Where the translation stands, `path:line`; where there is none, nothing.
    pub at: Option<String>,
    /// Where the words stand that are translated.
    pub source_at: Option<String>,
    /// These words; of an orphan its own.
    pub words: String,
    /// These words as they were when they were translated, where they have changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
}

/// How a document stands in some languages (none: all); `all` segments, or those alone with which something is to be
/// done.
pub fn overview(sources: &Sources, subject: &Subject, languages: &[Language], all: bool) -> Overview {
    let asked = subject.targets.iter().filter(|language| languages.is_empty() || languages.contains(language));
    let translations = asked.map(|language| (language.code(), translation(sources, &subject.standing(*language), all)));
    // Where somebody said so, a query is one language's alone.
    let is_asked = |words: &str| {
        let of = words.split_once(": ").and_then(|(code, _)| Language::from_code(code));
        languages.is_empty() || of.is_none_or(|language| languages.contains(&language))
    };
    let queries = subject.queries().into_iter().filter(|(_, words)| is_asked(words));
    let queries = queries.map(|(id, words)| {
        let segment = subject.sources().iter().find(|segment| segment.id == *id);
        Asked {
            segment: id.to_string(),
            query: words.to_owned(),
            at: segment.map(|segment| place(sources, segment.span)),
        }
    });
    Overview {
        name: subject.name.clone(),
        folder: subject.folder.clone(),
        source: subject.source,
        segments: subject.sources().len(),
        words: subject.sources().iter().map(|segment| count_words(&segment.words)).sum(),
        recorded: subject.record.is_some(),
        translations: translations.collect(),
        queries: queries.collect(),
    }
}

fn translation(sources: &Sources, standing: &Standing, all: bool) -> Translation {
    let count = |wanted: &str| standing.count(|condition| condition.as_str() == wanted);
    let orphans = standing.orphans.iter().filter(|orphan| orphan.recorded);
    let counts = Counts {
        missing: count("missing"),
        stale: count("stale"),
        unread: count("unread"),
        draft: count("draft"),
        revised: count("revised"),
        r#final: count("final"),
        orphans: orphans.clone().count(),
    };
    // Where nothing at all could be read a list of everything would say no more.
    let is_unread = counts.unread == standing.lines.len();
    let lines = standing.lines.iter().filter(|line| all || (!line.condition.is_done() && !is_unread));
    let lines =
        lines.map(|line| left(sources, line)).chain(orphans.map(|orphan| left_behind(sources, standing, orphan)));
    let (per_cent, words_left) = (standing.per_cent(), standing.words_left());
    Translation { per_cent, unread: standing.unread, words_left, counts, lines: lines.collect() }
}

fn left(sources: &Sources, line: &Line) -> Left {
    let at = |segment: &Segment| place(sources, segment.span);
    let changed = line.condition == Condition::Stale;
    Left {
        segment: line.source.id.to_string(),
        kind: line.source.kind.as_str(),
        condition: line.condition.as_str(),
        from: line.from_language,
        at: line.target.map(at),
        source_at: Some(at(line.from)),
        words: plain(&line.from.words),
        before: line.words_before().filter(|_| changed).map(str::to_owned),
    }
}

fn left_behind(sources: &Sources, standing: &Standing, orphan: &Orphan) -> Left {
    Left {
        segment: orphan.target.id.to_string(),
        kind: orphan.target.kind.as_str(),
        condition: "orphan",
        from: standing.language,
        at: Some(place(sources, orphan.target.span)),
        source_at: None,
        words: plain(&orphan.target.words),
        before: None,
    }
}

fn place(sources: &Sources, span: Span) -> String {
    format!("{}:{}", sources.path(span.file), sources.position(span.file, span.start).line)
}

/// What changed from one text to another, word by word: whether each piece was taken out (`Some(false)`), put in
/// (`Some(true)`) or stayed.
pub(super) fn changed(before: &str, after: &str) -> Vec<(Option<bool>, String)> {
    // The difference of long texts takes the square of their length: they are shown whole.
    const MOST_BYTES: usize = 50_000;
    if before.len().max(after.len()) > MOST_BYTES {
        return vec![(Some(false), before.to_owned()), (Some(true), after.to_owned())];
    }
    let spaced = before.contains(' ') && after.contains(' ');
    let diff = if spaced { TextDiff::from_words(before, after) } else { TextDiff::from_chars(before, after) };
    let mut pieces: Vec<(Option<bool>, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => None,
            ChangeTag::Delete => Some(false),
            ChangeTag::Insert => Some(true),
        };
        match pieces.last_mut() {
            Some((last, words)) if *last == tag => words.push_str(change.value()),
            _ => pieces.push((tag, change.value().to_owned())),
        }
    }
    pieces
}

impl Left {
    /// What changed in the source, in one line: `says [-that-]{+something else+}`. Nothing where nothing is known.
    pub fn change(&self) -> Option<String> {
        let before = self.before.as_ref()?;
        let shown = |(tag, words): (Option<bool>, String)| match tag {
            None => words,
            Some(false) => format!("[-{words}-]"),
            Some(true) => format!("{{+{words}+}}"),
        };
        Some(changed(before, &self.words).into_iter().map(shown).collect())
    }
}
