//! From `translation.toml` to a record. What cannot be understood is found at its line, and the record is then never
//! written anew by a command: what a person can still mend must not be lost.

use super::record::{Entry, Record, State, Translated};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::toml_file::{self, Origin};
use crate::segment::{Fingerprint, SegmentId};
use crate::source::{FileId, Sources, Span};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RecordFile {
    source: Option<toml::Spanned<String>>,
    #[serde(rename = "segment")]
    segments: Vec<EntryTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryTable {
    id: toml::Spanned<String>,
    #[serde(default)]
    words: BTreeMap<toml::Spanned<String>, String>,
    #[serde(default)]
    queries: Vec<String>,
    #[serde(default, rename = "in")]
    languages: BTreeMap<toml::Spanned<String>, TranslatedTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TranslatedTable {
    state: State,
    #[serde(default)]
    from: Option<toml::Spanned<String>>,
    of: toml::Spanned<String>,
    is: toml::Spanned<String>,
}

/// The record in a file, and what is wrong with it: `toml-xxx`, `translation-004`.
pub fn read(sources: &Sources, file: FileId) -> (Record, Vec<Diagnostic>) {
    let whole = 0..sources.text(file).len();
    let (written, diagnostics) = toml_file::read::<RecordFile>(sources, file, whole);
    let mut reader = Reader { origin: Origin::new(file, 0), diagnostics };
    let source = written.source.and_then(|source| reader.language(source));
    let mut seen = BTreeSet::new();
    let mut entries = Vec::new();
    for table in written.segments {
        let entry = reader.entry(table);
        if !seen.insert(entry.id.clone()) {
            let message = format!("the segment `{}` stands twice in the record", entry.id);
            let hint = "keep the one that is meant and take the other out";
            reader.report_at(entry.span, message, hint);
            continue;
        }
        entries.push(entry);
    }
    if sources.text(file).trim().is_empty() {
        let message = "the record is empty".to_owned();
        let hint = "put an earlier version back; or take it away, and `masthead translate accept` begins one";
        reader.report_at(Some(Span::new(file, 0..0)), message, hint);
    }
    let damaged = !reader.diagnostics.is_empty() || sources.file(file).invalid_at().is_some();
    (Record { file: Some(file), damaged, source, entries }, reader.diagnostics)
}

struct Reader {
    origin: Origin,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    fn report_at(&mut self, span: Option<Span>, message: String, hint: &str) {
        let finding = match span {
            Some(span) => Diagnostic::at(span, Code::TranslationRecord, message),
            None => Diagnostic::nowhere(Code::TranslationRecord, message),
        };
        self.diagnostics.push(finding.hint(hint));
    }

    fn entry(&mut self, table: EntryTable) -> Entry {
        let id = self.origin.spanned(table.id);
        let words = table.words.into_iter().filter_map(|(key, words)| Some((self.fingerprint(key)?, words))).collect();
        let mut languages = BTreeMap::new();
        for (code, translated) in table.languages {
            let language = self.language(code);
            let from = translated.from.map(|from| self.language(from));
            let (source, target) = (self.fingerprint(translated.of), self.fingerprint(translated.is));
            if let (Some(language), Some(source), Some(target)) = (language, source, target) {
                let state = translated.state;
                languages.insert(language, Translated { state, from: from.flatten(), source, target });
            }
        }
        Entry { id: SegmentId(id.value), span: Some(id.span), words, languages, queries: table.queries }
    }

    fn language(&mut self, written: toml::Spanned<String>) -> Option<Language> {
        let code = self.origin.spanned(written);
        let language = Language::from_code(&code.value);
        if language.is_none() {
            let known = Language::ALL.map(|language| format!("`{}`", language.code())).join(", ");
            let message = format!("`{}` is no language of the sources", code.value);
            self.report_at(Some(code.span), message, &format!("known here: {known}"));
        }
        language
    }

    fn fingerprint(&mut self, written: toml::Spanned<String>) -> Option<Fingerprint> {
        let text = self.origin.spanned(written);
        if Fingerprint::is_one(&text.value) {
            return Some(Fingerprint(text.value));
        }
        let message = format!("`{}` is no fingerprint of words", text.value);
        let hint = "it has twelve hexadecimal figures; put the record back as it was";
        self.report_at(Some(text.span), message, hint);
        None
    }
}
