//! What every new document begins with: a folder of its own, a document.toml, and a text in each language.

use super::table::{DocumentTable, codes, day};
use super::{Changes, Refusal};
use crate::document::{Document, Kind};
use crate::language::Language;
use crate::load::load;
use crate::segment::{SegmentId, TO_BE_WRITTEN};
use crate::session::Session;
use crate::source::{Sources, Spanned};
use crate::symbol::Symbol;
use crate::text::Inline;
use crate::translation::{Acceptance, Record, Subject, of_session, read, renewed};
use jiff::civil::Date;
use toml_edit::{Array, Value};

/// A folder for a document that is none's yet: `2-corr1`, `l2-draft-resolution`.
pub(super) fn folder(sources: &Sources, session: &Session, symbol: &Symbol, words: &str) -> String {
    let stem = session.symbol.as_ref().map(|stem| stem.value.to_string()).unwrap_or_default();
    let whole = symbol.to_string();
    let own = whole.strip_prefix(&stem).unwrap_or(&whole);
    let mut name = String::new();
    for part in own.split(['/', ' ']).filter(|part| !part.is_empty()) {
        // `INF/1` is one thing, `2/Corr.1` two.
        if !name.is_empty() && !name.ends_with(|c: char| c.is_ascii_alphabetic()) {
            name.push('-');
        }
        name.extend(part.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
    }
    let name = [name.as_str(), words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let path =
        [session.folder.as_str(), &name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    let is_taken = |path: &str| sources.iter().any(|(_, file)| crate::selection::lies_in(file.path(), path));
    let numbered = (2u32..).map(|n| format!("{path}-{n}"));
    std::iter::once(path.clone()).chain(numbered).find(|path| !is_taken(path)).unwrap_or(path)
}

/// What a new document.toml says.
pub(super) struct Head<'h> {
    pub(super) symbol: &'h Symbol,
    pub(super) kind: Kind,
    /// How it belongs to another: a key, and that one's symbol.
    pub(super) tie: Option<(&'static str, &'h Symbol)>,
    pub(super) items: Vec<String>,
    pub(super) distribution: &'static str,
    pub(super) date: Date,
    /// Left out where it is not known, or is none of the languages.
    pub(super) original: Vec<Language>,
    /// `None`: all of the session's.
    pub(super) languages: Option<Vec<Language>>,
}

impl Head<'_> {
    /// The table that says it.
    pub(super) fn table(&self) -> DocumentTable {
        let mut table = DocumentTable::empty();
        table.set("symbol", self.symbol.to_string());
        table.set("kind", self.kind.as_str());
        if let Some((key, parent)) = self.tie {
            table.set(key, parent.to_string());
        }
        if !self.items.is_empty() {
            table.set("agenda-items", self.items.iter().map(String::as_str).collect::<Array>());
        }
        table.set("distribution", self.distribution);
        table.set("date", day(self.date));
        if !self.original.is_empty() {
            table.set("original", codes(&self.original));
        }
        if let Some(languages) = &self.languages {
            table.set("languages", codes(languages));
        }
        table
    }
}

/// A text with a title, a value of TOML, and one paragraph to be written.
pub(super) fn text(title: &str) -> String {
    format!("+++\ntitle = {title}\n+++\n\n{TO_BE_WRITTEN}\n")
}

/// A title as front matter holds it: the words of running text, what would mean something in Markdown escaped.
pub(super) fn title(words: &[Inline]) -> String {
    let mut escaped = String::new();
    for character in Inline::words(words).chars() {
        if matches!(character, '\\' | '*' | '_' | '[' | ']' | '^' | '<' | '`' | '~') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    literal(&escaped)
}

/// A title that is to be written.
pub(super) fn to_be_written() -> String {
    literal(&TO_BE_WRITTEN.replace('[', "\\[").replace(']', "\\]"))
}

/// A text as TOML writes it.
pub(super) fn literal(text: &str) -> String {
    Value::from(text).to_string()
}

/// Puts a document.toml and its texts into a folder, and begins the record of its translations. A title that is taken
/// over from the document `before` is as far as it was there.
pub(super) fn put<'s>(
    sources: &'s Sources,
    session: &Session,
    folder: &str,
    table: &DocumentTable,
    texts: impl IntoIterator<Item = (Language, String)>,
    before: Option<&Document>,
) -> Changes<'s> {
    let mut changes = Changes::new(sources);
    changes.write(format!("{folder}/document.toml"), table.text());
    for (language, text) in texts {
        changes.write(format!("{folder}/{}.md", language.code()), text);
    }
    let applied = changes.applied();
    let (sessions, _) = load(&applied, &session.folder);
    let mut subjects = sessions.iter().flat_map(|loaded| of_session(&applied, loaded).0);
    if let Some(subject) = subjects.find(|subject| subject.folder == folder && !subject.targets.is_empty()) {
        let mut record = renewed(&subject, &Acceptance::default());
        before.inspect(|before| take_over(sources, &subject, before, &mut record));
        changes.write(subject.record_path(), record.to_toml());
    }
    changes
}

/// Says of the title what the record of the document before says of it: nothing where that knows nothing. Where none is
/// kept the title is taken as it stands.
fn take_over(sources: &Sources, subject: &Subject, before: &Document, record: &mut Record) {
    let Some(file) = sources.find(&Record::path(&before.folder)) else { return };
    let title = SegmentId("front/title".to_owned());
    record.entries.retain(|entry| entry.id != title);
    let (known, _) = read(sources, file);
    let is_of_source = before.original.first().is_none_or(|original| original.value == subject.source);
    if let Some(mut entry) = known.entry(&title).cloned().filter(|_| is_of_source) {
        entry.queries.clear();
        entry.languages.retain(|language, _| subject.targets.contains(language));
        if !entry.languages.is_empty() {
            record.entries.insert(0, entry);
        }
    }
}

/// The languages asked for, each one of those due; all where none is named.
pub(super) fn asked(asked: &[Language], due: &[Language], symbol: &Symbol) -> Result<Vec<Language>, Refusal> {
    if let Some(language) = asked.iter().find(|language| !due.contains(language)) {
        let known: Vec<String> = due.iter().map(|language| format!("`{}`", language.code())).collect();
        let message = format!("`{symbol}` is not issued in `{}`", language.code());
        return Err(Refusal::new(message, format!("its languages: {}", known.join(", "))));
    }
    let is_asked = |language: &Language| asked.is_empty() || asked.contains(language);
    Ok(due.iter().copied().filter(is_asked).collect())
}

/// The values of what was written.
pub(super) fn values<T: Copy>(written: &[Spanned<T>]) -> Vec<T> {
    written.iter().map(|written| written.value).collect()
}
