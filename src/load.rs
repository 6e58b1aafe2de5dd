//! From files to sessions: understands TOML, Markdown and Fluent, keeps the place of every value, and never stops at the
//! first mistake.

mod allowance;
pub(crate) mod control;
mod correction;
mod cover_note;
pub mod date;
mod document_file;
mod folder;
mod job_number;
pub mod markdown;
mod parent;
pub(crate) mod picture;
mod release_file;
pub mod schema;
mod session_file;
pub mod toml_file;
mod values;
mod words;
pub(crate) mod xml;

use crate::correction::Correction;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::language::Language;
use crate::locale::Locales;
use crate::read::altered;
use crate::session::Session;
use crate::source::{File, FileId, Sources, Span};
use crate::symbol::Symbol;
use crate::text::Text;
use folder::Layout;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A session and the wording that holds in it.
#[derive(Debug)]
pub struct Loaded {
    /// The session.
    pub session: Session,
    /// The tool's wording with the session's over it.
    pub locales: Locales,
}

/// The sessions under the folder `documents` of the project with all their texts, and what is wrong with their files.
///
/// A session is a folder with a session.toml, `documents` itself or one in it; its documents are the folders in it with
/// a document.toml.
pub fn load(sources: &Sources, documents: &str) -> (Vec<Loaded>, Vec<Diagnostic>) {
    let (mut sessions, mut diagnostics) = heads(sources, documents);
    for loaded in &mut sessions {
        let documents = loaded.session.documents.par_iter_mut();
        let found: Vec<Diagnostic> =
            documents.flat_map_iter(|document| read_texts(sources, Arc::make_mut(document))).collect();
        diagnostics.extend(found);
    }
    diagnostics.sort_by(|a, b| a.span.cmp(&b.span).then(a.code.cmp(&b.code)));
    (sessions, diagnostics)
}

/// The same sessions, of each text no more than its front matter: what other documents see of a document. What is wrong
/// with the texts is found when they are read whole.
pub fn heads(sources: &Sources, documents: &str) -> (Vec<Loaded>, Vec<Diagnostic>) {
    let layout = Layout::of(sources, documents);
    let mut diagnostics: Vec<Diagnostic> = sources.of_each(characters).into_iter().flatten().collect();
    diagnostics.extend(layout.strays(sources));
    diagnostics.extend(folder::strange_locales(sources));
    let mut sessions = Vec::new();
    for (folder, file) in layout.sessions() {
        let (mut session, found) = session_file::read(sources, folder, file);
        diagnostics.extend(found);
        let documents: Vec<(&str, FileId)> = layout.documents(folder).collect();
        let read = |(folder, file): (&str, FileId)| {
            let own = sources.clone();
            let (document, mut found) = read_document(&own, &layout, &session, folder, file);
            found.extend(altered(&own));
            (document, found)
        };
        let read: Vec<_> = documents.into_par_iter().map(read).collect();
        for (document, found) in read {
            diagnostics.extend(found);
            session.documents.extend(document.map(Arc::new));
        }
        session.documents.sort_by(|a, b| (&a.symbol.value, &a.folder).cmp(&(&b.symbol.value, &b.folder)));
        let (locales, found) = Locales::load(sources, Some((folder, &session.languages)));
        diagnostics.extend(found);
        let (words, found) = words::read(sources, &session, &locales);
        diagnostics.extend(found);
        session.words = words;
        sessions.push(Loaded { session, locales });
    }
    diagnostics.extend(twice(sources, sessions.iter().flat_map(|loaded| loaded.session.documents())));
    if sessions.is_empty() {
        let message = format!("there is no session in `{documents}`");
        let hint = "a session is a folder in it with a `session.toml`";
        diagnostics.push(Diagnostic::nowhere(Code::SessionNone, message).hint(hint));
    }
    diagnostics.sort_by(|a, b| a.span.cmp(&b.span).then(a.code.cmp(&b.code)));
    (sessions, diagnostics)
}

/// A session of heads in which the texts of the document at `at` are whole, and those of the documents that it reaches;
/// and what is wrong with its own.
pub fn whole(sources: &Sources, session: &Session, at: usize) -> (Session, Vec<Diagnostic>) {
    let mut session = session.clone();
    let Some(document) = session.documents.get_mut(at) else { return (session, Vec::new()) };
    let found = read_texts(sources, Arc::make_mut(document));
    for other in session.reached(at) {
        // What is wrong with those is found when it is their turn.
        let _their_own = read_texts(sources, Arc::make_mut(&mut session.documents[other]));
    }
    (session, found)
}

/// What stands before the body of a text: what other documents see of it.
pub fn head_of(text: &str) -> &str {
    markdown::head_of(text)
}

/// The path of `name` seen from `folder`; `..` goes up, and nowhere above the project.
pub(crate) fn join(folder: &str, name: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A document with the heads of its texts. The texts of one that cannot be called by a symbol are read for their mistakes.
fn read_document(
    sources: &Sources,
    layout: &Layout,
    session: &Session,
    folder: &str,
    file: FileId,
) -> (Option<Document>, Vec<Diagnostic>) {
    let (document, mut diagnostics) = document_file::read(sources, session, folder, file);
    let texts = layout.texts(folder);
    let Some(mut document) = document else {
        diagnostics.extend(texts.flat_map(|(language, file)| markdown::read(sources, file, language, folder).1));
        return (None, diagnostics);
    };
    document.texts =
        texts.map(|(language, file)| (language, markdown::read_head(sources, file, language, folder))).collect();
    let due = |language: &Language| match &document.languages {
        Some(languages) => languages.iter().any(|known| known.value == *language),
        // A session without languages is a mistake of its own.
        None => session.languages.is_empty() || session.languages.contains(language),
    };
    for (language, text) in document.texts.iter().filter(|(language, _)| !due(language)) {
        let message = format!("the document is not issued in `{}`", language.code());
        diagnostics.push(
            Diagnostic::at(Span::new(text.file, 0..0), Code::DocumentTextNotDue, message)
                .hint("add the language to `languages`, or take the file away"),
        );
    }
    if document.texts.is_empty() && !document.kind.value.is_generated() {
        let message = format!("`{}` has no text in any language", document.symbol.value);
        diagnostics.push(
            Diagnostic::at(document.symbol.span, Code::DocumentNoText, message)
                .hint("write it beside `document.toml`, in `en.md` or another language's file"),
        );
    }
    if let Some(file) = sources.find(&join(folder, "release.toml")) {
        let (release, found) = release_file::read(sources, file);
        diagnostics.extend(found);
        document.release = Some(release);
    }
    (Some(document), diagnostics)
}

/// Reads the texts of a document whole, and what is wrong with them.
fn read_texts(sources: &Sources, document: &mut Document) -> Vec<Diagnostic> {
    let Document { texts, corrections, folder, .. } = document;
    let read = |text: &mut Text| {
        let found;
        (*text, found) = read_text(sources, text.file, text.language, folder, corrections);
        found
    };
    let mut texts: Vec<&mut Text> = texts.values_mut().collect();
    let found: Vec<Vec<Diagnostic>> = texts.par_iter_mut().map(|text| read(text)).collect();
    found.into_iter().flatten().collect()
}

fn read_text(
    sources: &Sources,
    file: FileId,
    language: Language,
    folder: &str,
    corrections: &[Correction],
) -> (Text, Vec<Diagnostic>) {
    let (mut text, diagnostics) = markdown::read(sources, file, language, folder);
    correction::arrange(corrections, &mut text);
    (text, diagnostics)
}

/// Reads the text of a document in one language again, whose file says something else than when it was loaded; every
/// other file is as it was.
pub fn reread(sources: &Sources, document: &mut Document, language: Language) -> Vec<Diagnostic> {
    let Some(file) = document.texts.get(&language).map(|text| text.file) else { return Vec::new() };
    let (text, diagnostics) = read_text(sources, file, language, &document.folder, &document.corrections);
    document.texts.insert(language, text);
    diagnostics
}

/// What in a file cannot be a text's.
fn characters(id: FileId, file: File) -> Vec<Diagnostic> {
    not_utf8(id, file).into_iter().chain(control::check(id, file)).collect()
}

/// The byte where a text ceases to be UTF-8.
fn not_utf8(id: FileId, file: File) -> Option<Diagnostic> {
    if ["png", "jpg", "jpeg"].contains(&folder::extension(file.path()).as_str()) {
        return None;
    }
    let at = file.invalid_at()?;
    let place = Span::new(id, at..at + '\u{fffd}'.len_utf8());
    Some(Diagnostic::at(place, Code::ReadNotUtf8, "this is not UTF-8").hint("save the file with the encoding UTF-8"))
}

/// A symbol names one document, in whichever session: the second with the same is reported, in the order given.
fn twice<'a>(sources: &Sources, documents: impl Iterator<Item = &'a Document>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<&Symbol, Span> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for document in documents {
        match first.get(&document.symbol.value) {
            None => {
                first.insert(&document.symbol.value, document.symbol.span);
            }
            Some(span) => {
                let line = sources.position(span.file, span.start).line;
                let message = format!("`{}` is the symbol of another document too", document.symbol.value);
                diagnostics.push(
                    Diagnostic::at(document.symbol.span, Code::DocumentSymbolTwice, message)
                        .hint(format!("it stands first in `{}:{line}`", sources.path(span.file))),
                );
            }
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests;
