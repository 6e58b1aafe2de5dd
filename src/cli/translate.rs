//! `masthead translate`: what a translator tells of his work, and asks.

use super::amend::amend;
use super::status::subjects;
use super::{AcceptArguments, AnswerArguments, AskArguments, End};
use crate::amend::{Changes, Refusal, accept, answer, ask};
use crate::load::Loaded;
use crate::segment::SegmentId;
use crate::source::Sources;
use crate::translation::{Acceptance, Subject};
use std::io;

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
    amend(&arguments.editing, |sources, _, sessions| {
        let mut all = Changes::new(sources);
        let found = subjects(sources, sessions, what)?;
        for subject in found.into_iter().filter(|subject| !what.is_empty() || !subject.targets.is_empty()) {
            let mut acceptance = acceptance.clone();
            if what.is_empty() {
                acceptance.languages.retain(|language| subject.targets.contains(language));
                if acceptance.languages.is_empty() && !arguments.lang.is_empty() {
                    continue;
                }
            }
            for change in accept(sources, &subject, &acceptance)?.iter() {
                all.write(change.path, change.after);
            }
        }
        Ok(all)
    })
}

pub(super) fn asked(arguments: &AskArguments) -> io::Result<End> {
    let segment = SegmentId(arguments.segment.clone());
    amend(&arguments.editing, |sources, _, sessions| {
        let subject = one(sources, sessions, &arguments.what)?;
        ask(sources, &subject, &segment, arguments.lang, &arguments.query)
    })
}

pub(super) fn answered(arguments: &AnswerArguments) -> io::Result<End> {
    let segment = SegmentId(arguments.segment.clone());
    amend(&arguments.editing, |sources, _, sessions| {
        answer(sources, &one(sources, sessions, &arguments.what)?, &segment)
    })
}

fn one(sources: &Sources, sessions: &[Loaded], name: &str) -> Result<Subject, Refusal> {
    let found = subjects(sources, sessions, &[name.to_owned()])?.into_iter().next();
    found.ok_or_else(|| Refusal::new(format!("`{name}` has nothing to translate"), "name another"))
}
