//! Translations taken for what they are: the record is written anew for what a translator has done by hand.

use super::{Changes, Refusal};
use crate::diagnostic::nearest;
use crate::language::Language;
use crate::segment::SegmentId;
use crate::source::Sources;
use crate::translation::{Acceptance, Subject, renewed};

/// Takes translations for made from the words that stand there now.
///
/// # Errors
/// The record that is there is damaged. A segment or language that is named is not there, or is asked to be translated
/// from itself.
pub fn accept<'s>(sources: &'s Sources, subject: &Subject, acceptance: &Acceptance) -> Result<Changes<'s>, Refusal> {
    whole(sources, subject)?;
    if subject.targets.is_empty() {
        let message = format!("`{}` is issued in one language and is not translated", subject.name);
        return Err(Refusal::new(message, "name another document"));
    }
    let known: Vec<String> = subject.targets.iter().map(|language| format!("`{}`", language.code())).collect();
    let from = acceptance.from.filter(|from| *from != subject.source);
    if let Some(language) =
        acceptance.languages.iter().chain(&from).find(|language| !subject.targets.contains(language))
    {
        let message = format!("`{}` is not translated into `{}`", subject.name, language.code());
        return Err(Refusal::new(message, format!("its translations are {}", known.join(", "))));
    }
    if let Some(from) = from.filter(|from| acceptance.languages.is_empty() || acceptance.languages.contains(from)) {
        let message = format!("`{}` is not translated from itself", from.code());
        return Err(Refusal::new(message, "name the languages that were translated from it: `--lang zh`"));
    }
    let meant = subject.targets.iter().filter(|language| acceptance.takes_from(**language));
    legible(subject, meant.chain(&from).copied())?;
    acceptance.segments.iter().try_for_each(|segment| named(subject, segment))?;
    let mut changes = Changes::new(sources);
    changes.write(subject.record_path(), renewed(subject, acceptance).to_toml());
    Ok(changes)
}

/// Refuses where a text could not be read as it was meant: nothing can be said of its segments.
///
/// # Errors
/// That of the language in which it was written, or one of `languages`, could not.
pub(super) fn legible(subject: &Subject, languages: impl Iterator<Item = Language>) -> Result<(), Refusal> {
    let found = std::iter::once(subject.source).chain(languages).find(|language| subject.illegible.concerns(*language));
    found.map_or(Ok(()), |language| {
        let message = format!("`{}` has mistakes in `{}`", subject.name, language.code());
        Err(Refusal::new(message, format!("`masthead check {}` shows them; mend them first", subject.name)))
    })
}

/// Refuses where a record stands that cannot be understood as a whole: it would lose what a person can still mend.
///
/// # Errors
/// It is damaged.
pub fn whole(sources: &Sources, subject: &Subject) -> Result<(), Refusal> {
    match subject.record.as_ref().filter(|record| record.damaged) {
        None => Ok(()),
        Some(record) => {
            let own = subject.record_path();
            let path = record.file.map_or(own.as_str(), |file| sources.path(file));
            let hint = "`masthead check` shows the lines; mend them, or put an earlier version of the file back";
            Err(Refusal::new(format!("`{path}` cannot be read as a whole, and is not written anew"), hint))
        }
    }
}

/// Refuses a segment that is not there.
pub(super) fn named(subject: &Subject, segment: &SegmentId) -> Result<(), Refusal> {
    let acceptance = Acceptance { segments: vec![segment.clone()], ..Acceptance::default() };
    if subject.sources().iter().any(|known| acceptance.names(&known.id)) {
        return Ok(());
    }
    let hint = match nearest(&segment.0, subject.sources().iter().map(|known| known.id.0.as_str())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("`masthead status {} --lines` lists its segments", subject.name),
    };
    Err(Refusal::new(format!("`{}` has no segment `{segment}`", subject.name), hint))
}
