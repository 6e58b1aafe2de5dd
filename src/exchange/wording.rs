//! PO for the fixed wording in `locales/`, both ways. `msgctxt` has the file and the key; `msgid` the English text of the
//! message as Fluent has it, `msgstr` that of the language: braces, variables and forms are the translator's to keep.
//!
//! What comes back is put in the place of the message's text; the file is read again, and a message that would then need
//! other variables than it is given, or could not be read, is refused.

use super::po::{catalogue, head, value};
use super::xliff;
use crate::amend::Changes;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::locale::{Inventory, Line, inventory};
use crate::source::{FileId, Sources, Span};
use catalogue::Entry;
use std::collections::BTreeMap;

/// The language in which wording is written first.
const FIRST: Language = Language::En;
/// What every `msgctxt` of wording begins with.
const LOCALES: &str = "locales/";

/// The wording of a language beside the English one.
pub fn export_wording(sources: &Sources, language: Language) -> Vec<u8> {
    let (first, here) = (inventory(sources, FIRST), inventory(sources, language));
    let mut lines: Vec<(&String, &Line)> = first.iter().collect();
    lines.sort_by_key(|(_, line)| line.key);
    let entry = |(key, line): (&String, &Line)| {
        let path = sources.path(line.key.file);
        let name = path.rsplit('/').next().unwrap_or(path);
        let own = here.get(key);
        Entry {
            notes: if own.is_some_and(|own| own.inferred) {
                vec!["inferred, not seen in print".to_owned()]
            } else {
                Vec::new()
            },
            references: vec![format!("{path}:{}", sources.position(line.key.file, line.key.start).line)],
            fuzzy: false,
            context: Some(format!("{LOCALES}{name}#{key}")),
            id: sources.slice(line.text).to_owned(),
            text: own.map(|own| sources.slice(own.text).to_owned()).unwrap_or_default(),
            place: None,
        }
    };
    let entries: Vec<Entry> = lines.into_iter().map(entry).collect();
    catalogue::write(&head(FIRST.code(), language.code()), &entries)
}

/// What an import of wording does.
#[derive(Debug)]
pub struct WordingImport<'s> {
    /// The changes of the files in `locales/`.
    pub changes: Changes<'s>,
    /// What was refused, at its place in the file that came back.
    pub refused: Vec<Diagnostic>,
    /// How many messages went in.
    pub taken: usize,
}

/// Takes in wording that came back.
///
/// # Errors
/// The file as a whole cannot be understood. Nothing is changed.
pub fn import_wording<'s>(
    sources: &'s Sources,
    came_back: &Sources,
    file: FileId,
) -> Result<WordingImport<'s>, Diagnostic> {
    super::intake::check(came_back, file)?;
    let entries = catalogue::read(came_back, file)?;
    let head = entries.iter().find(|entry| entry.id.is_empty() && entry.context.is_none());
    let language = head.and_then(|head| xliff::language(value(head, "Language")));
    let Some(language) = language else {
        let message = "the file does not name one of the six languages";
        return Err(Diagnostic::at(Span::new(file, 0..0), Code::ExchangeUnknown, message)
            .hint("its first entry has the line `Language: fr`"));
    };
    let mut import =
        Import { sources, first: inventory(sources, FIRST), here: inventory(sources, language), refused: Vec::new() };
    let mut edits: BTreeMap<FileId, Vec<(std::ops::Range<usize>, String)>> = BTreeMap::new();
    let mut taken = 0;
    for entry in
        entries.iter().filter(|entry| !entry.id.is_empty() && !entry.text.trim_ascii().is_empty() && !entry.fuzzy)
    {
        if let Some((span, text)) = import.entry(language, entry) {
            edits.entry(span.file).or_default().push((span.range(), text));
            taken += 1;
        }
    }
    let mut changes = Changes::new(sources);
    edits.into_iter().for_each(|(file, edits)| changes.splice(file, edits));
    Ok(WordingImport { changes, refused: import.refused, taken })
}

struct Import<'s> {
    sources: &'s Sources,
    first: Inventory,
    here: Inventory,
    refused: Vec<Diagnostic>,
}

impl Import<'_> {
    /// The place of a message and what is to stand there; nothing where it is refused, or stands there already.
    fn entry(&mut self, language: Language, entry: &Entry) -> Option<(Span, String)> {
        let (span, at) = entry.place?;
        let context = entry.context.as_deref().unwrap_or_default();
        let key = context.strip_prefix(LOCALES).and_then(|context| context.rsplit_once('#')).map(|(_, key)| key);
        let (Some(key), Some((first, line))) =
            (key, key.and_then(|key| Some((self.first.get(key)?, self.here.get(key)?))))
        else {
            let message = format!("`{context}` is no message of `{}`", language.code());
            return self.refuse(
                span,
                Code::ExchangeSegment,
                message,
                "export it anew; a message that is missing is written by hand first",
            );
        };
        if self.sources.slice(first.text) != entry.id {
            let message = format!("the English text of `{key}` has changed since it was exported");
            return self.refuse(span, Code::ExchangeOlder, message, "export it anew");
        }
        let text = entry.text.trim_ascii();
        if text == self.sources.slice(line.text) {
            return None;
        }
        let Some(again) = reads_as(key, text) else {
            let message = format!("the text of `{key}` is no text of a message");
            return self.refuse(
                at,
                Code::ExchangeWords,
                message,
                "keep braces, variables and forms as Fluent has them",
            );
        };
        let names = |line: &Line| line.variables().into_iter().map(str::to_owned).collect::<Vec<_>>();
        let (now, before) = (names(&again), names(line));
        if let Some(lost) = before.iter().find(|name| !now.contains(name)) {
            let message = format!("the variable `${lost}` of `{key}` is not in the translation");
            return self.refuse(at, Code::ExchangeDropped, message, "put it back where it belongs");
        }
        let known = names(first);
        if let Some(strange) = now.iter().find(|name| !known.contains(name) && !before.contains(name)) {
            let message = format!("`{key}` has no variable `${strange}`");
            return self.refuse(at, Code::ExchangeInvented, message, "use the variables that the message has");
        }
        Some((line.text, indented(text)))
    }

    fn refuse<T>(&mut self, span: Span, code: Code, message: String, hint: &str) -> Option<T> {
        self.refused.push(Diagnostic::at(span, code, message).hint(hint));
        None
    }
}

/// A message of this text, if it is the text of one message and nothing more.
fn reads_as(key: &str, text: &str) -> Option<Line> {
    let is_whole = fluent_syntax::parser::parse(format!("k = {}\n", indented(text))).is_ok();
    let path = format!("locales/{}/a.ftl", FIRST.code());
    let sources = Sources::new([(path, format!("k = {}\n", indented(text)).into_bytes())]);
    let mut inventory = inventory(&sources, FIRST);
    let line = inventory.remove("k").filter(|_| inventory.is_empty() && is_whole)?;
    let is_same = sources.slice(line.text).split_whitespace().eq(text.split_whitespace());
    (is_same && !key.is_empty()).then_some(line)
}

/// A text whose further lines are indented, so that they go on with the message.
fn indented(text: &str) -> String {
    let lines = text.lines().enumerate();
    let lines: Vec<String> = lines
        .map(|(index, line)| {
            if index == 0 || line.starts_with(' ') || line.is_empty() { line.to_owned() } else { format!("    {line}") }
        })
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults;

    fn built_in() -> Sources {
        let files = defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        Sources::new(files)
    }

    /// What an import of the exported French wording does after changes: refusals, and lines that differ.
    #[track_caller]
    fn check(changes: &[(&str, &str)], refused: &[&str], expected: &str) {
        let sources = built_in();
        let mut file = String::from_utf8(export_wording(&sources, Language::Fr)).unwrap();
        for (old, new) in changes {
            assert!(file.contains(old), "{old}");
            file = file.replacen(old, new, 1);
        }
        let came_back = super::super::sources("fr.po", file.as_bytes());
        let import = import_wording(&sources, &came_back, came_back.find("fr.po").unwrap()).unwrap();
        let found: Vec<String> =
            import.refused.iter().map(|finding| format!("{}: {}", finding.code.as_str(), finding.message)).collect();
        assert_eq!(found, refused);
        let diff = import.changes.diff();
        let lines: Vec<&str> = diff
            .lines()
            .filter(|line| line.starts_with(['+', '-']) && !line.starts_with("+++") && !line.starts_with("---"))
            .collect();
        assert_eq!(lines.join("\n"), expected);
    }

    #[test]
    fn wording_that_comes_back_as_it_went_changes_nothing() {
        for language in Language::ALL {
            let sources = built_in();
            let came_back = super::super::sources("a.po", &export_wording(&sources, language));
            let import = import_wording(&sources, &came_back, came_back.find("a.po").unwrap()).unwrap();
            assert_eq!((import.refused, import.taken, import.changes.diff()), (Vec::new(), 0, String::new()));
        }
    }

    #[test]
    fn a_message_is_worded_anew_in_its_place() {
        check(&[("msgstr \"janvier\"", "msgstr \"Janvier\"")], &[], "-month-1 = janvier\n+month-1 = Janvier");
    }

    #[test]
    fn what_a_message_is_given_is_not_lost_and_not_invented() {
        check(
            &[("msgstr \"{ $place }, { $dates }\"", "msgstr \"{ $place }\"")],
            &["exchange-006: the variable `$dates` of `place-and-dates` is not in the translation"],
            "",
        );
        check(
            &[("msgstr \"{ $place }, { $dates }\"", "msgstr \"{ $place }, { $dates } { $x }\"")],
            &["exchange-008: `place-and-dates` has no variable `$x`"],
            "",
        );
        check(
            &[("msgstr \"janvier\"", "msgstr \"janvier }\"")],
            &["exchange-009: the text of `month-1` is no text of a message"],
            "",
        );
        check(&[("msgstr \"janvier\"", "msgstr \"janvier\\nb = c\"")], &[], "+    b = c");
        check(
            &[("msgid \"January\"", "msgid \"Januar\"")],
            &["exchange-005: the English text of `month-1` has changed since it was exported"],
            "",
        );
    }
}
