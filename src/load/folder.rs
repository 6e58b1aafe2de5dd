//! What stands where: the folders of sessions and of documents, the files of texts, and files that missed their place.

use super::join;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;

const SESSION: &str = "session.toml";
const DOCUMENT: &str = "document.toml";
/// How far the session's own wording is translated.
const RECORD: &str = "translation.toml";
/// Terms and their equivalents.
const GLOSSARY: &str = "glossary.toml";
/// The same in the form of term bases.
const TERMS: &str = "glossary.tbx";

/// The files under the documents folder, sorted into sessions and documents.
#[derive(Debug)]
pub(super) struct Layout {
    /// Folders with a session.toml.
    sessions: BTreeMap<String, FileId>,
    /// Folders with a document.toml directly in that of a session.
    documents: BTreeMap<String, FileId>,
    /// Everything under the documents folder: the folder, the name, the file.
    files: Vec<(String, String, FileId)>,
}

impl Layout {
    /// The layout of the folder `documents`, given relative to the project.
    pub(super) fn of(sources: &Sources, documents: &str) -> Self {
        let root = join("", documents);
        let files: Vec<_> = sources
            .iter()
            .map(|(id, file)| {
                let (folder, name) = file.path().rsplit_once('/').unwrap_or(("", file.path()));
                (folder.to_owned(), name.to_owned(), id)
            })
            .filter(|(folder, _, _)| is_in(folder, &root))
            .collect();
        let named = |wanted: &str| {
            files.iter().filter(|(_, name, _)| name == wanted).map(|(folder, _, id)| (folder.clone(), *id)).collect()
        };
        let mut sessions: BTreeMap<String, FileId> = named(SESSION);
        let is_session = |folder: &str| folder == root || parent(folder) == Some(&root);
        sessions.retain(|folder, _| is_session(folder));
        let mut documents: BTreeMap<String, FileId> = named(DOCUMENT);
        documents.retain(|folder, _| parent(folder).is_some_and(|parent| sessions.contains_key(parent)));
        Self { sessions, documents, files }
    }

    /// The sessions: folder and session.toml.
    pub(super) fn sessions(&self) -> impl Iterator<Item = (&str, FileId)> {
        self.sessions.iter().map(|(folder, file)| (folder.as_str(), *file))
    }

    /// The documents of the session in `session`: folder and document.toml.
    pub(super) fn documents(&self, session: &str) -> impl Iterator<Item = (&str, FileId)> {
        self.documents
            .iter()
            .filter(move |(folder, _)| parent(folder) == Some(session))
            .map(|(folder, file)| (folder.as_str(), *file))
    }

    /// The texts of the document in `folder`.
    pub(super) fn texts(&self, folder: &str) -> impl Iterator<Item = (Language, FileId)> {
        self.files
            .iter()
            .filter(move |(place, _, _)| place == folder)
            .filter_map(|(_, name, file)| Some((Language::from_code(name.strip_suffix(".md")?)?, *file)))
    }

    /// Files that missed their place.
    pub(super) fn strays(&self, sources: &Sources) -> Vec<Diagnostic> {
        self.files.iter().filter_map(|(folder, name, file)| self.stray(sources, folder, name, *file)).collect()
    }

    fn stray(&self, sources: &Sources, folder: &str, name: &str, file: FileId) -> Option<Diagnostic> {
        let top = Span::new(file, 0..0);
        let at = |code, message: String, hint: String| Some(Diagnostic::at(top, code, message).hint(hint));
        let here = if folder.is_empty() { "the project's folder" } else { folder };
        match name {
            SESSION if !self.sessions.contains_key(folder) => {
                return at(
                    Code::SessionPlace,
                    format!("`{SESSION}` stands too deep to be a session's"),
                    "a session is a folder directly in the documents folder".into(),
                );
            }
            DOCUMENT if !self.documents.contains_key(folder) => {
                let up = parent(folder).unwrap_or("the folder above");
                return at(
                    Code::DocumentPlace,
                    format!("`{here}` is a document's folder outside a session"),
                    format!("a document is a folder directly in that of a session: is there a `{SESSION}` in `{up}`?"),
                );
            }
            _ => {}
        }
        let (stem, ending) = name.rsplit_once('.')?;
        let (is_text, is_wording) = (ending.eq_ignore_ascii_case("md"), ending.eq_ignore_ascii_case("ftl"));
        let Some(language) = language_meant(stem).filter(|_| is_text || is_wording) else {
            return self.unused(folder, name, top);
        };
        let is_at_home =
            (is_text && self.documents.contains_key(folder)) || (is_wording && self.sessions.contains_key(folder));
        match (language, is_at_home) {
            (Meant::Exactly(code), true) if name == format!("{code}.{}", ending.to_ascii_lowercase()) => None,
            (Meant::Exactly(code) | Meant::Nearly(code), true) => at(
                Code::ReadStray,
                format!("`{name}` is not read"),
                format!("did you mean `{code}.{}`?", ending.to_ascii_lowercase()),
            ),
            (Meant::Unknown, true) => at(
                Code::ReadStray,
                format!("`{name}` is not read: `{stem}` is no language of the sources"),
                format!("known here: {}", Language::ALL.map(|language| format!("`{}`", language.code())).join(", ")),
            ),
            (Meant::Exactly(_), false) if is_text && sources.find(&join(folder, DOCUMENT)).is_none() => at(
                Code::DocumentTextAlone,
                format!("`{here}` holds a text and no `{DOCUMENT}`"),
                format!("write a `{DOCUMENT}` beside it, or move it to its document's folder"),
            ),
            (Meant::Exactly(_), false) if is_wording => at(
                Code::ReadStray,
                format!("`{name}` is not read: this is no session's folder"),
                format!("the words of a session stand beside its `{SESSION}`"),
            ),
            (Meant::Exactly(_), _) => None,
            _ => self.unused(folder, name, top),
        }
    }

    /// A file that is read nowhere, among those that are. `README.md` and its like are for who works here.
    fn unused(&self, folder: &str, name: &str, top: Span) -> Option<Diagnostic> {
        let (stem, ending) = name.rsplit_once('.')?;
        if !stem.contains(|c: char| c.is_lowercase()) {
            return None;
        }
        let (in_session, in_document) = (self.sessions.contains_key(folder), self.documents.contains_key(folder));
        let hint = match ending.to_ascii_lowercase().as_str() {
            "md" if in_document => "a text is named by its language, as `en.md`",
            "md" => "a text stands in the folder of its document, named by its language",
            "ftl" => "the words of a session stand beside its `session.toml`, named by their language",
            "tbx" if name != TERMS || in_document => {
                "a glossary is `glossary.tbx` in the folder of documents or of a session"
            }
            "toml" if in_session && ![SESSION, RECORD, GLOSSARY].contains(&name) => {
                "a session is described in `session.toml`, a document in a folder of its own"
            }
            _ => return None,
        };
        Some(Diagnostic::at(top, Code::ReadStray, format!("`{name}` is not read")).hint(hint))
    }
}

/// Wording in a folder of `locales/` that is called by no language.
pub(super) fn strange_locales(sources: &Sources) -> Vec<Diagnostic> {
    let folders = sources.iter().filter_map(|(id, file)| {
        let (folder, name) = file.path().strip_prefix("locales/")?.split_once('/')?;
        (name.ends_with(".ftl") && Language::from_code(folder).is_none()).then_some((id, file.path()))
    });
    let known = Language::ALL.map(|language| format!("`locales/{}/`", language.code())).join(", ");
    let stray = |(id, path): (FileId, &str)| {
        let message = format!("`{path}` is not read: its folder is called by no language");
        Diagnostic::at(Span::new(id, 0..0), Code::ReadStray, message).hint(format!("known here: {known}"))
    };
    folders.map(stray).collect()
}

/// The ending of a file's name, in lower case; empty where it has none.
pub(super) fn extension(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase())
}

/// Which language the name of a file means.
enum Meant {
    Exactly(&'static str),
    Nearly(&'static str),
    Unknown,
}

/// What looks like the code of a language: two or three letters, or two with a region. `README` does not.
fn language_meant(stem: &str) -> Option<Meant> {
    let primary = stem.split(['-', '_']).next()?;
    let is_code = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_code {
        return None;
    }
    if let Some(language) = Language::from_code(stem) {
        return Some(Meant::Exactly(language.code()));
    }
    let language = Language::from_code(&primary.to_ascii_lowercase());
    Some(language.map_or(Meant::Unknown, |language| Meant::Nearly(language.code())))
}

fn parent(folder: &str) -> Option<&str> {
    match folder.rsplit_once('/') {
        Some((parent, _)) => Some(parent),
        None => (!folder.is_empty()).then_some(""),
    }
}

fn is_in(folder: &str, root: &str) -> bool {
    root.is_empty() || folder == root || folder.strip_prefix(root).is_some_and(|rest| rest.starts_with('/'))
}
