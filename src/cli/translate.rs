//! `masthead translate`: what a translator tells of his work, and asks.

use super::amend::{Ground, refused};
use super::status::{Asked, subjects};
use super::terminal::printable;
use super::{AcceptArguments, AnswerArguments, AskArguments, Editing, End, report};
use crate::amend::{Changes, Refusal, accept, answer, ask};
use crate::diagnostic::Format;
use crate::segment::SegmentId;
use crate::source::Sources;
use crate::translation::{Acceptance, Subject, Tally, tallies};
use std::io::{self, Write};

pub(super) fn accepted(arguments: &AcceptArguments) -> io::Result<End> {
    // After the document the names of segments; without a document everything.
    let (what, segments) = match arguments.what.split_first() {
        Some((document, segments)) => (std::slice::from_ref(document), segments),
        None => (&[] as &[String], &[] as &[String]),
    };
    let acceptance = Acceptance {
        languages: arguments.lang.clone(),
        segments: segments.iter().map(|id| SegmentId(id.clone())).collect(),
        state: arguments.state,
        from: arguments.from,
    };
    let ground = Ground::open(&arguments.editing)?;
    let Ground { sources, sessions, .. } = &ground;
    let Asked { subjects, found } = match subjects(sources, sessions, &ground.found, what) {
        Ok(asked) => asked,
        Err(refusal) => {
            report::findings(&ground.found, sources, Format::Human)?;
            return refused(&refusal);
        }
    };
    report::findings(&found, sources, Format::Human)?;
    let mut end = report::end(&found);
    let (mut changes, mut said, mut any) = (Changes::new(sources), String::new(), false);
    for subject in subjects.iter().filter(|subject| !what.is_empty() || !subject.targets.is_empty()) {
        let mut acceptance = acceptance.clone();
        if what.is_empty() {
            acceptance.languages.retain(|language| subject.targets.contains(language));
            if acceptance.languages.is_empty() && !arguments.lang.is_empty() {
                continue;
            }
        }
        let accepted = match accept(sources, subject, &acceptance) {
            Ok(accepted) => accepted,
            // Of many documents one that cannot be read stops no other.
            Err(refusal) if subjects.len() > 1 => {
                end = refused(&refusal)?;
                continue;
            }
            Err(refusal) => return refused(&refusal),
        };
        accepted.iter().for_each(|change| changes.write(change.path, change.after));
        for tally in tallies(subject, &acceptance) {
            any |= !tally.taken.is_empty();
            said += &shown(subject, &tally);
            if !acceptance.segments.is_empty() && !tally.left.is_empty() {
                end = End::Findings;
            }
        }
    }
    if ground.carry_out(&changes, &arguments.editing)? == End::Findings {
        return Ok(End::Findings);
    }
    if !any {
        said += "nothing is accepted that was not before\n";
    }
    io::stderr().write_all(printable(&said).as_bytes())?;
    Ok(end)
}

/// Segments left out of which each is named.
const NAMED: usize = 5;

/// What is accepted of a translation and what is not, where there is something to say.
fn shown(subject: &Subject, tally: &Tally) -> String {
    if tally.taken.is_empty() && tally.left.is_empty() {
        return String::new();
    }
    let taken: usize = tally.taken.values().sum();
    let by_state: Vec<String> =
        tally.taken.iter().map(|(state, count)| format!("{count} {}", state.as_str())).collect();
    let mut text = format!("{} {}: {taken} accepted", subject.name, tally.language.code());
    if taken > 0 {
        text += &format!(" ({})", by_state.join(", "));
    }
    text += &format!(", {} as they stood, {} left out\n", tally.same, tally.left.len());
    for (id, why) in tally.left.iter().take(NAMED) {
        text += &format!("  {id} {why}\n");
    }
    if tally.left.len() > NAMED {
        let more = tally.left.len() - NAMED;
        text += &format!("  and {more} more: `masthead status {} --lang {}`\n", subject.name, tally.language.code());
    }
    text
}

pub(super) fn asked(arguments: &AskArguments) -> io::Result<End> {
    let segment = SegmentId(arguments.segment.clone());
    with(&arguments.editing, &arguments.what, |sources, subject| {
        ask(sources, subject, &segment, arguments.lang, &arguments.query)
    })
}

pub(super) fn answered(arguments: &AnswerArguments) -> io::Result<End> {
    let segment = SegmentId(arguments.segment.clone());
    with(&arguments.editing, &arguments.what, |sources, subject| answer(sources, subject, &segment))
}

/// Changes the record of one document.
fn with(
    editing: &Editing,
    name: &str,
    change: impl for<'s> FnOnce(&'s Sources, &Subject) -> Result<Changes<'s>, Refusal>,
) -> io::Result<End> {
    let ground = Ground::open(editing)?;
    let asked = subjects(&ground.sources, &ground.sessions, &ground.found, &[name.to_owned()]);
    let found = asked.as_ref().map_or(&ground.found, |asked| &asked.found);
    report::findings(found, &ground.sources, Format::Human)?;
    let changes = asked.and_then(|asked| match asked.subjects.first() {
        Some(subject) => change(&ground.sources, subject),
        None => Err(Refusal::new(format!("`{name}` has nothing to translate"), "name another")),
    });
    match changes {
        Ok(changes) => ground.carry_out(&changes, editing),
        Err(refusal) => refused(&refusal),
    }
}
