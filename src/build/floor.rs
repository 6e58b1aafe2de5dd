//! The floor on which workers take documents and editions from the queue, and what they bring back is put together.

use super::aside::Aside;
use super::bench::Bench;
use super::crew::{self, Message};
use super::digests::{Keys, SharedFiles};
use super::due::Register;
use super::folder::Folder;
use super::keeper::Keeper;
use super::list::List;
use super::queue::Queue;
use super::remembered::{self, Again, Memory};
use super::set::Room;
use super::standing::Shared;
use super::survey::Surveyor;
use super::{Built, Event, Outcome, Question, Settings, blocked, large, not_written};
use crate::diagnostic::{Code, Diagnostic};
use crate::fonts::Faces;
use crate::language::Language;
use crate::plan::{Outline, in_order};
use crate::record::Common;
use crate::source::Sources;
use crate::typeset::forget;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io;

/// Does all that is to be done of an outline.
pub(super) fn work(
    folder: &Folder,
    outline: &Outline,
    question: &Question,
    sources: &Sources,
    faces: &Faces,
    settings: &Settings,
    tell: &mut impl FnMut(Event),
) -> io::Result<Built> {
    let list = List::of(outline, question.selection, sources, settings.emit_typst);
    if !outline.altered.is_empty() {
        return Ok(refused(outline, question, &list));
    }
    let record = if settings.emit_typst { folder.record() } else { folder.growing_record() };
    let mut large = record.large();
    let tool = large::tool(&mut large);
    let common = Common::of(tool, sources);
    let shared = SharedFiles::of(outline, sources);
    let keys = Keys::of(outline, question, sources, tool);
    let bench = Bench::new(faces, outline.languages(), large);
    let mut built = Built::default();
    let mut languages = BTreeSet::new();
    let memory = Memory { record: &record, keys: &keys, bench: &bench, folder, sources };
    let (mut open, mut again) = (Vec::new(), Vec::new());
    for (at, place) in outline.documents.iter().enumerate() {
        match memory.of(place, list.of_document(at), question, settings) {
            Some(Again { outcomes, blocked, languages: spoken }) => {
                built.outcomes.extend(outcomes);
                built.blocked.extend(blocked);
                languages.extend(spoken);
                again.push(remembered::name(place, question));
            }
            None => open.push(at),
        }
    }
    open.sort_by_key(|at| Reverse(list.length(*at)));
    let indexes: Vec<usize> = open.iter().flat_map(|at| list.of_document(*at)).map(|asked| asked.index).collect();
    tell(Event::Queued(&list.asked, &indexes, built.outcomes.len()));

    let mut keeper = Keeper::new(folder, &common, sources, record.clone());
    if !settings.emit_typst && !open.is_empty() {
        let changing: BTreeSet<&str> = indexes.iter().map(|index| list.asked[*index].file.as_str()).collect();
        keeper.list(|file| !changing.contains(file))?;
    }
    let register = Register { sources, settings, folder, record: &record, common: &common, shared: &shared };
    let surveyor = Surveyor { outline, question, register: &register, bench: &bench };
    let room = Room { settings, bench: &bench };
    let aside = Aside::new(folder.path());
    let mut surveyed = Vec::new();
    crew::work(&Queue::new(open), &surveyor, &room, &list, |message| {
        match message {
            Message::Begun(index) => tell(Event::Begun(index)),
            Message::Surveyed(mut found) => {
                found.blocked.keys().for_each(|index| tell(Event::Blocked(*index)));
                for due in std::mem::take(&mut found.standing) {
                    tell(Event::Passed(due.asked.index));
                    built.outcomes.extend(keeper.stays(due));
                }
                let waiting = aside.put(&std::mem::take(&mut found.findings), sources);
                surveyed.push((found, waiting));
            }
            Message::Done(due, outcome) => {
                if !settings.emit_typst {
                    keeper.set(&due, &outcome);
                }
                tell(Event::Done(&outcome));
                built.outcomes.push(*outcome);
            }
            Message::Failed(error) => return Err(error),
        }
        Ok(())
    })?;
    // What the engine has kept makes room for all that is told at the end.
    forget(1);
    built.outcomes.sort_by_key(|outcome| outcome.edition.index);
    for outcome in built.outcomes.iter_mut().filter(|outcome| outcome.built) {
        if !keeper.stands(outcome) {
            gone(outcome);
        }
    }

    let standing: BTreeSet<&str> =
        built.outcomes.iter().filter(|outcome| outcome.built).map(|outcome| outcome.edition.file.as_str()).collect();
    let holds = surveyed.iter().all(|(found, _)| !found.altered);
    let told = again.iter().filter_map(|name| record.document(name)).flat_map(|known| known.findings);
    built.findings.extend(told.filter_map(|finding| finding.recall(sources)));
    for (found, waiting) in surveyed {
        let findings = aside.take(waiting)?;
        let outputs = list.of_document(found.at).iter().filter(|asked| !found.blocked.contains_key(&asked.index));
        let outputs: BTreeSet<String> = outputs.map(|asked| asked.file.clone()).collect();
        if !found.altered && outputs.iter().all(|file| standing.contains(file.as_str())) {
            let place = &outline.documents[found.at];
            let key = keys.key(&place.home, &found.reached);
            let faces = remembered::faces(&bench, &found.languages);
            keeper.done(&remembered::name(place, question), &found, &findings, (key, faces), outputs);
        }
        built.findings.extend(findings.iter().filter_map(|finding| finding.recall(sources)));
        built.blocked.extend(found.blocked.into_values());
        languages.extend(found.languages);
    }
    let languages: Vec<Language> = languages.into_iter().collect();
    let mut of_none = faces.missing_families(&languages);
    of_none.extend(outline.findings.iter().chain(question.unread).cloned());
    built.findings.extend(of_none.iter().cloned());
    built.findings = in_order(built.findings, sources);
    built.blocked.sort();
    built.blocked.dedup();
    if !settings.emit_typst {
        let faces = remembered::faces(&bench, &languages.iter().copied().collect());
        let outputs = built.outcomes.iter().map(|outcome| outcome.edition.file.clone());
        let documents = outline.documents.iter().map(|place| remembered::name(place, question));
        let whole = holds && built.outcomes.len() + built.blocked.len() >= list.asked.len();
        let run = match keeper.versions(outputs, documents).filter(|_| whole) {
            Some(versions) => {
                let shared = Shared { versions, findings: of_none, languages, faces };
                question.answered(sources, tool, &built, shared)?
            }
            None => None,
        };
        // Its file is let go: another takes its place.
        drop(record);
        let closed = keeper.close(run.as_ref(), &bench.large());
        built.diagnostics.extend(closed.err().map(|error| not_written("what was built", &error)));
    }
    Ok(built)
}

/// What comes of an outline whose files changed while it was made: nothing is set, and nothing remembered.
fn refused(outline: &Outline, question: &Question, list: &List) -> Built {
    let findings = outline.altered.iter().chain(question.unread).cloned().collect();
    Built { blocked: list.asked.iter().map(|asked| blocked(asked)).collect(), findings, ..Built::default() }
}

/// An output that somebody took away or wrote over while the others were set.
fn gone(outcome: &mut Outcome) {
    let message = format!("`{}` does not stand as it was put there", outcome.edition.file);
    let hint = "the folder of outputs was changed while this build was at work: build again";
    outcome.diagnostics.push(Diagnostic::nowhere(Code::BuildNotWritten, message).hint(hint));
    (outcome.built, outcome.sha256) = (false, String::new());
}
