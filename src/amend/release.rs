//! Release: a document that is whole and clean in every language is given out. Its output dates are written, its text
//! and numbers frozen.

use super::table::DocumentTable;
use super::{Changes, Refusal};
use crate::check::Strictness;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Document, Frozen};
use crate::language::Language;
use crate::plan::plan;
use crate::release::freeze;
use crate::segment::TO_BE_WRITTEN;
use crate::selection::{Selection, What};
use crate::session::Session;
use crate::source::Sources;
use jiff::civil::Date;
use std::collections::BTreeMap;

const HEAD: &str = "# Written by `masthead release`: the fingerprints of what was issued. An issued edition changes by\n\
                    # reissue, corrigendum or revision; `masthead check` tells where it has changed otherwise.\n";

/// Releases a document; `date` is the output date of the languages that have none.
///
/// # Errors
/// A language that is due is missing or not written, something is found in one, the output date is before that of the
/// document, or it was released as it stands.
pub fn release<'s>(
    sources: &'s Sources,
    documents: &str,
    session: &Session,
    document: &Document,
    date: Date,
) -> Result<Changes<'s>, Refusal> {
    let symbol = &document.symbol.value;
    let due = session.due(document);
    let there = session.editions(document);
    let missing: Vec<String> = due
        .iter()
        .filter(|language| !there.contains(language))
        .map(|language| format!("`{}`", language.code()))
        .collect();
    if !missing.is_empty() {
        let message = format!("`{symbol}` is not there in {}", missing.join(", "));
        return Err(Refusal::new(message, "write the texts, or name the languages in which it is issued: `languages`"));
    }
    is_clean(sources, documents, document)?;
    let undated = there.iter().any(|language| !document.issued.contains_key(language));
    if let Some(own) = document.date.as_ref().filter(|own| undated && date < own.value) {
        let message = format!("the output date {date} is before that of the document, {}", own.value);
        return Err(Refusal::new(message, "give the day on which it comes out: `--date`"));
    }
    let frozen: BTreeMap<Language, Frozen> =
        there.iter().map(|language| (*language, freeze(sources, session, document, *language))).collect();
    let known = document.release.as_ref().map(|release| &release.editions);
    if known == Some(&frozen) {
        let message = format!("`{symbol}` was released as it stands");
        return Err(Refusal::new(message, "nothing is to be done"));
    }
    let mut table = DocumentTable::open(sources, document.file)?;
    for language in there.iter().filter(|language| !document.issued.contains_key(language)) {
        table.issue(*language, date);
    }
    let mut changes = Changes::new(sources);
    changes.write(sources.path(document.file), table.text());
    changes.write(file(document), written(&frozen));
    Ok(changes)
}

/// Takes languages out of what is frozen, so that they can be given out again.
pub(super) fn thaw(changes: &mut Changes, document: &Document, languages: &[Language]) {
    let Some(release) = &document.release else { return };
    let mut editions = release.editions.clone();
    editions.retain(|language, _| !languages.contains(language));
    changes.write(file(document), written(&editions));
}

/// Refuses what an issued document does not suffer.
pub(super) fn is_open(document: &Document) -> Result<(), Refusal> {
    let is_frozen = document.release.as_ref().is_some_and(|release| !release.editions.is_empty());
    if !is_frozen {
        return Ok(());
    }
    let symbol = &document.symbol.value;
    let hint = format!("give the change out: `masthead reissue {symbol}`, `corrigendum` or `revise`");
    Err(Refusal::new(format!("`{symbol}` has been released"), hint))
}

fn is_clean(sources: &Sources, documents: &str, document: &Document) -> Result<(), Refusal> {
    let symbol = &document.symbol.value;
    let selection = Selection { what: vec![What::Symbol(symbol.clone())], ..Selection::default() };
    let found = plan(sources, documents, &selection, Strictness { last: true }).diagnostics;
    let place = |finding: &Diagnostic| {
        let span = finding.span?;
        Some(format!("{}:{}", sources.path(span.file), sources.position(span.file, span.start).line))
    };
    // What is not written has findings of every kind.
    let waits = found.iter().filter(|finding| finding.code == Code::TextToBeWritten);
    if let Some(at) = waits.filter_map(place).next() {
        let message = format!("`{symbol}` is not written: `{TO_BE_WRITTEN}` stands at {at}");
        return Err(Refusal::new(message, "write what is to stand there"));
    }
    let Some(first) = found.first() else { return Ok(()) };
    let place = place(first).map(|place| format!("{place}: "));
    let more = found.len() - 1;
    let more = if more == 0 { String::new() } else { format!(", and {more} more") };
    let message = format!("`{symbol}` is not clean: {}{}{more}", place.unwrap_or_default(), first.message);
    Err(Refusal::new(message, format!("see `masthead check --final {symbol}`")))
}

fn file(document: &Document) -> String {
    format!("{}/release.toml", document.folder)
}

fn written(editions: &BTreeMap<Language, Frozen>) -> String {
    let tables = editions.iter().map(|(language, frozen)| {
        format!("\n[{}]\ntext = \"{}\"\nnumbers = \"{}\"\n", language.code(), frozen.text, frozen.numbers)
    });
    HEAD.to_owned() + &tables.collect::<String>()
}
