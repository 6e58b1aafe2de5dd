//! What comes after a document: a corrigendum of it, an addendum to it, a revision in its place (un-format 3). Each
//! begins with title, items and references of the document before it.

use super::scaffold::{self, Head};
use super::table::{DocumentTable, codes, day};
use super::{Changes, Refusal};
use crate::document::{CoverNoteKind, Document, Kind};
use crate::language::Language;
use crate::session::Session;
use crate::source::Sources;
use crate::symbol::{SuffixKind, Symbol};
use jiff::civil::Date;
use toml_edit::{Array, Table, value};

/// How a document is to be followed.
#[derive(Debug, Clone)]
pub struct Successor {
    /// The languages in which it is issued; empty: those of the document before it.
    pub languages: Vec<Language>,
    /// The date of its masthead.
    pub date: Date,
}

/// Begins a corrigendum.
///
/// # Errors
/// What was never issued is changed, not corrected; of what was revised, the revision is corrected; a corrigendum is not
/// corrected.
pub fn corrigendum<'s>(
    sources: &'s Sources,
    session: &Session,
    document: &Document,
    wanted: &Successor,
) -> Result<Changes<'s>, Refusal> {
    let symbol = &document.symbol.value;
    if document.kind.value == Kind::Corrigendum {
        return Err(of_corrigendum(document, "corrected"));
    }
    if document.issued.is_empty() {
        let message = format!("`{symbol}` has not been issued");
        return Err(Refusal::new(
            message,
            "change its text; when it is issued, write the output date under `[issued]`",
        ));
    }
    is_last(session, symbol)?;
    let mut table = begun(sources, session, document, wanted, Kind::Corrigendum)?;
    table.table.set("closing-rule", false);
    Ok(table.put(sources, session, document))
}

/// Begins an addendum.
///
/// # Errors
/// A corrigendum has no addendum, and what was revised none either: the revision has.
pub fn addendum<'s>(
    sources: &'s Sources,
    session: &Session,
    document: &Document,
    wanted: &Successor,
) -> Result<Changes<'s>, Refusal> {
    if document.kind.value == Kind::Corrigendum {
        return Err(of_corrigendum(document, "added to"));
    }
    is_last(session, &document.symbol.value)?;
    Ok(begun(sources, session, document, wanted, Kind::Addendum)?.put(sources, session, document))
}

/// Begins a revision: the whole document again under the next symbol, with a note that says what it replaces.
///
/// # Errors
/// A corrigendum is not revised, nor what has been revised already.
pub fn revise<'s>(
    sources: &'s Sources,
    session: &Session,
    document: &Document,
    wanted: &Successor,
) -> Result<Changes<'s>, Refusal> {
    let replaced = &document.symbol.value;
    if document.kind.value == Kind::Corrigendum {
        return Err(of_corrigendum(document, "revised"));
    }
    is_last(session, replaced)?;
    let languages = scaffold::asked(&wanted.languages, &session.due(document), replaced)?;
    let symbol = next_revision(replaced)?;
    let mut table = DocumentTable::open(sources, document.file)?;
    table.set("symbol", symbol.to_string());
    for key in ["issued", "job-number", "advance", "corrects", "adds-to", "out-of-sequence"] {
        table.remove(key);
    }
    table.set("revises", replaced.to_string());
    table.set("date", day(wanted.date));
    if languages.len() < session.languages.len() {
        table.set("languages", codes(&languages));
    }
    replaces(&mut table, document, replaced);
    let folder = scaffold::folder(sources, session, &symbol, "");
    let mut changes = scaffold::put(sources, session, &folder, &table, [], None);
    for (_, file) in sources.iter() {
        let Some(name) = file.path().strip_prefix(&document.folder).and_then(|rest| rest.strip_prefix('/')) else {
            continue;
        };
        let language = name.strip_suffix(".md").and_then(Language::from_code);
        if !["document.toml", "release.toml"].contains(&name)
            && language.is_none_or(|language| languages.contains(&language))
        {
            changes.write(format!("{folder}/{name}"), file.bytes().to_vec());
        }
    }
    Ok(changes)
}

/// Begins what corrects or adds to a document that was issued outside the session and is listed as such. Its title and
/// items are not known here: they are to be written.
///
/// # Errors
/// It is listed nowhere; a revision is the whole of a document, whose text is not here.
pub fn elsewhere<'s>(
    sources: &'s Sources,
    session: &Session,
    parent: &Symbol,
    wanted: &Successor,
    kind: Kind,
) -> Result<Changes<'s>, Refusal> {
    let (tie, word) = match kind {
        Kind::Corrigendum => ("corrects", "Corr"),
        Kind::Addendum => ("adds-to", "Add"),
        _ => {
            let hint = "begin it with `masthead new`, and give it its symbol and `revises`";
            return Err(Refusal::new(format!("the text of `{parent}` is not here to be revised"), hint));
        }
    };
    is_last(session, parent)?;
    let languages = scaffold::asked(&wanted.languages, &session.languages, parent)?;
    let symbol = next_of(session, parent, word)?;
    let head = Head {
        symbol: &symbol,
        kind,
        tie: Some((tie, parent)),
        items: Vec::new(),
        distribution: "general",
        date: wanted.date,
        original: Vec::new(),
        languages: (languages.len() < session.languages.len()).then(|| languages.clone()),
    };
    let mut table = head.table();
    if kind == Kind::Corrigendum {
        table.set("closing-rule", false);
    }
    let title = scaffold::to_be_written();
    let texts = languages.iter().map(|language| (*language, scaffold::text(&title)));
    let folder = scaffold::folder(sources, session, &symbol, "");
    Ok(scaffold::put(sources, session, &folder, &table, texts, None))
}

/// A successor as it begins.
struct Begun {
    table: DocumentTable,
    folder: String,
    languages: Vec<Language>,
}

fn begun(
    sources: &Sources,
    session: &Session,
    document: &Document,
    wanted: &Successor,
    kind: Kind,
) -> Result<Begun, Refusal> {
    let parent = &document.symbol.value;
    let due = session.due(document);
    let languages = scaffold::asked(&wanted.languages, &due, parent)?;
    let (tie, word) = if kind == Kind::Corrigendum { ("corrects", "Corr") } else { ("adds-to", "Add") };
    let symbol = next_of(session, parent, word)?;
    let original: Vec<Language> = scaffold::values(&document.original);
    let head = Head {
        symbol: &symbol,
        kind,
        tie: Some((tie, parent)),
        items: document.agenda_items.iter().map(|item| item.value.to_string()).collect(),
        distribution: document.distribution.as_str(),
        date: wanted.date,
        original: original.into_iter().filter(|language| languages.contains(language)).collect(),
        languages: (languages.len() < session.languages.len()).then(|| languages.clone()),
    };
    let folder = scaffold::folder(sources, session, &symbol, "");
    Ok(Begun { table: head.table(), folder, languages })
}

impl Begun {
    /// The successor with the titles of the document before it.
    fn put<'s>(self, sources: &'s Sources, session: &Session, document: &Document) -> Changes<'s> {
        let texts = self.languages.iter().map(|language| {
            let title = document.texts.get(language).and_then(|text| text.front.title.as_ref());
            // What is generated has no title of its own to go on with.
            let title = title.map_or_else(scaffold::to_be_written, |title| sources.slice(title.span).to_owned());
            (*language, scaffold::text(&title))
        });
        scaffold::put(sources, session, &self.folder, &self.table, texts, Some(document))
    }
}

fn of_corrigendum(document: &Document, done: &str) -> Refusal {
    let symbol = &document.symbol.value;
    let corrected = document.parent.as_ref().map_or(symbol, |parent| &parent.value);
    let hint = format!("issue another: `masthead corrigendum {corrected}`");
    Refusal::new(format!("`{symbol}` is a corrigendum and is not {done}"), hint)
}

/// Refuses what has been revised.
fn is_last(session: &Session, symbol: &Symbol) -> Result<(), Refusal> {
    match next_revision(symbol) {
        Ok(next) if session.knows(&next) => {
            let last = std::iter::successors(Some(next.clone()), |last| {
                next_revision(last).ok().filter(|next| session.knows(next))
            });
            let last = last.last().unwrap_or(next);
            Err(Refusal::new(format!("`{symbol}` has been revised"), format!("name its revision: `{last}`")))
        }
        _ => Ok(()),
    }
}

/// `Rev.1`, or the revision after the one that a symbol is.
fn next_revision(symbol: &Symbol) -> Result<Symbol, Refusal> {
    let whole = symbol.to_string();
    let next = match symbol.suffixes().last() {
        Some(suffix) if suffix.kind == SuffixKind::Revision => {
            let stem = whole.strip_suffix(suffix.text).unwrap_or(&whole);
            format!("{stem}Rev.{}", suffix.number.unwrap_or(0).saturating_add(1))
        }
        _ => format!("{whole}/Rev.1"),
    };
    parsed(&next)
}

/// The next corrigendum or addendum of a document.
fn next_of(session: &Session, parent: &Symbol, word: &str) -> Result<Symbol, Refusal> {
    let start = format!("{parent}/{word}.");
    let known = session.documents().map(|document| &document.symbol.value);
    let known = known.chain(session.issued.iter().map(|issued| &issued.value));
    let number =
        |symbol: &Symbol| symbol.to_string().strip_prefix(&start)?.split(['/', ' ']).next()?.parse::<u32>().ok();
    let last = known.filter_map(number).max().unwrap_or(0);
    parsed(&format!("{start}{}", last.saturating_add(1)))
}

fn parsed(text: &str) -> Result<Symbol, Refusal> {
    text.parse().map_err(|_| Refusal::new(format!("`{text}` is no symbol"), "write the document by hand"))
}

/// The cover notes of a revision: what was said of the paper before it is no longer true; what it replaces is said.
fn replaces(table: &mut DocumentTable, document: &Document, replaced: &Symbol) {
    let Some(notes) = table.cover_notes() else { return };
    let outlives = |kind: CoverNoteKind| {
        use CoverNoteKind::{AsReceived, LateSubmission, Reissued, Replaces, Text, ToBeReplaced, WithoutFormalEditing};
        match kind {
            Reissued | Replaces | ToBeReplaced | LateSubmission => false,
            WithoutFormalEditing | AsReceived | Text => true,
        }
    };
    for index in (0..document.cover_notes.len()).rev() {
        if !outlives(document.cover_notes[index].kind.value) {
            notes.remove(index);
        }
    }
    let mut note = Table::new();
    note["kind"] = value("replaces");
    note["at"] = value("symbol");
    note["documents"] = value([replaced.to_string()].iter().map(String::as_str).collect::<Array>());
    notes.push(note);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(symbol: &str, expected: &str) {
        assert_eq!(next_revision(&symbol.parse().unwrap()).unwrap().to_string(), expected);
    }

    #[test]
    fn a_revision_of_a_revision_is_the_next() {
        check("E/C.16/2099/4", "E/C.16/2099/4/Rev.1");
        check("E/C.16/2099/4/Rev.1", "E/C.16/2099/4/Rev.2");
        check("E/C.16/2099/5/Add.1", "E/C.16/2099/5/Add.1/Rev.1");
    }
}
