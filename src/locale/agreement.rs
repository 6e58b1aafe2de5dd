//! Whether all languages hold the same messages.

use super::messages::Parsed;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::language::Language;
use crate::source::{FileId, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The messages that some languages hold and others lack, in the tool's own wording.
pub(super) fn of_tool(sources: &Sources, own: &[Parsed; 6]) -> Vec<Diagnostic> {
    let layers: Vec<Layer> =
        Language::ALL.into_iter().zip(own).map(|(language, parsed)| Layer { language, parsed }).collect();
    differences(sources, &layers, &BTreeSet::new())
}

/// The same for a session, over the languages in which it is due. Messages of the tool that it words anew need not be
/// worded anew in every language.
pub(super) fn of_session(
    sources: &Sources,
    folder: &str,
    languages: &[Language],
    own: &[Parsed; 6],
    sessions: &[Parsed; 6],
) -> Vec<Diagnostic> {
    let tool: BTreeSet<&str> = own.iter().flat_map(|parsed| parsed.messages.keys().map(String::as_str)).collect();
    let due = Language::ALL.into_iter().zip(sessions).filter(|(language, _)| languages.contains(language));
    let (there, lacking): (Vec<_>, Vec<_>) = due.partition(|(_, parsed)| !parsed.files.is_empty());
    let place = sources.find(&format!("{folder}/session.toml")).or_else(|| there.first()?.1.files.first().copied());
    let mut diagnostics: Vec<Diagnostic> = lacking
        .into_iter()
        .map(|(language, _)| {
            let message = format!("the session has no wording in `{}`", language.code());
            let finding = match place {
                Some(file) => Diagnostic::at(first_line(sources, file), Code::LocaleNoFile, message),
                None => Diagnostic::nowhere(Code::LocaleNoFile, message),
            };
            finding.hint(format!("add `{folder}/{0}.ftl`, or leave `{0}` out of `languages`", language.code()))
        })
        .collect();
    let layers: Vec<Layer> = there.into_iter().map(|(language, parsed)| Layer { language, parsed }).collect();
    diagnostics.extend(differences(sources, &layers, &tool));
    diagnostics.extend(unasked(sources, &layers, &tool));
    diagnostics
}

/// Messages of a session, beside those of its agenda items.
const OF_SESSIONS: [&str; 4] = ["body", "place", "organ", "agenda-introduction"];

/// Messages that every language of a session holds and nothing asks for: neither a page nor another message. What some
/// languages lack is found as a difference.
fn unasked(sources: &Sources, layers: &[Layer], tool: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let Some(first) = layers.first() else { return Vec::new() };
    let is_known = |key: &str| OF_SESSIONS.contains(&key) || key.starts_with("item-") || tool.contains(key);
    let is_used = |key: &str| {
        let files = layers.iter().flat_map(|layer| &layer.parsed.files);
        files.into_iter().any(|file| refers_to(sources.text(*file), key))
    };
    let keys = first
        .parsed
        .messages
        .iter()
        .filter(|(key, _)| !is_known(key) && layers.iter().all(|layer| layer.holds(key)) && !is_used(key));
    keys.map(|(key, message)| {
        let finding = Diagnostic::at(message.key, Code::LocaleUnknown, format!("nothing asks for the message `{key}`"));
        let known = OF_SESSIONS.into_iter().chain(tool.iter().copied());
        finding.hint(match nearest(key, known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "remove it in all languages".to_owned(),
        })
    })
    .collect()
}

/// Whether a message in braces is that of a key.
fn refers_to(text: &str, key: &str) -> bool {
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.match_indices('{').any(|(at, _)| {
        let within = text.get(at + 1..).unwrap_or_default().trim_start();
        within.strip_prefix(key).is_some_and(|rest| !rest.starts_with(goes_on))
    })
}

/// One language's part in the comparison.
struct Layer<'a> {
    language: Language,
    parsed: &'a Parsed,
}

impl Layer<'_> {
    fn holds(&self, name: &str) -> bool {
        let (key, attribute) = match name.split_once('.') {
            Some((key, attribute)) => (key, Some(attribute)),
            None => (name, None),
        };
        let message = self.parsed.messages.get(key);
        let found = match attribute {
            None => message.is_some(),
            // A missing message is one finding, not one more for each of its attributes.
            Some(attribute) => message.is_none_or(|message| message.attributes.contains_key(attribute)),
        };
        found || self.parsed.unread.contains(key)
    }

    /// Every message, and every attribute as `key.attribute`, with its place.
    fn names(&self) -> impl Iterator<Item = (String, Span)> {
        self.parsed.messages.iter().flat_map(|(key, message)| {
            let attributes = message.attributes.iter().map(move |(name, place)| (format!("{key}.{name}"), place.key));
            std::iter::once((key.clone(), message.key)).chain(attributes)
        })
    }
}

fn differences(sources: &Sources, layers: &[Layer], aside: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let mut places: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for (name, place) in layers.iter().flat_map(Layer::names) {
        let key = name.split('.').next().unwrap_or(&name);
        if !aside.contains(key) {
            places.entry(name).or_default().push(place);
        }
    }
    let shared = |count: usize| count > 1;
    let common: Vec<&str> =
        places.iter().filter(|(_, held)| shared(held.len())).map(|(name, _)| name.as_str()).collect();
    let mut diagnostics = Vec::new();
    for (name, held) in &places {
        let lacking: Vec<&Layer> = layers.iter().filter(|layer| !layer.holds(name)).collect();
        match (held.as_slice(), lacking.as_slice()) {
            (_, []) | ([], _) => {}
            ([place], [_, _, ..]) => diagnostics.push(alone(sources, name, *place, &common)),
            ([place, ..], lacking) => {
                diagnostics.extend(lacking.iter().map(|layer| missing(sources, name, *place, layer)));
            }
        }
    }
    diagnostics
}

/// A message that one language alone holds: most likely a slip in its key.
fn alone(sources: &Sources, name: &str, place: Span, common: &[&str]) -> Diagnostic {
    let path = sources.path(place.file);
    let finding = Diagnostic::at(place, Code::LocaleAlone, format!("no other language has a message `{name}`"));
    match nearest(name, common.iter().copied()) {
        Some(known) => finding.hint(format!("is `{known}` meant? all languages hold the same messages")),
        None => finding.hint(format!("add it to the other languages, or remove it from `{path}`")),
    }
}

fn missing(sources: &Sources, name: &str, place: Span, layer: &Layer) -> Diagnostic {
    let message = format!("`{}` has no message `{name}`", layer.language.code());
    let there = sources.path(place.file);
    let wanted = in_language(there, layer.language);
    let span = sources.find(&wanted).map_or(place, |file| first_line(sources, file));
    Diagnostic::at(span, Code::LocaleMissing, message).hint(format!("add it to `{wanted}`; `{there}` has it"))
}

/// The file of another language that corresponds to the one at `path`.
fn in_language(path: &str, language: Language) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    let session_file = format!("{}.ftl", language.code());
    let is_code = |part: &str| Language::from_code(part).is_some();
    if let Some(last) = parts.last_mut()
        && last.strip_suffix(".ftl").is_some_and(is_code)
    {
        *last = &session_file;
    } else if let Some(folder) = parts.iter_mut().rev().find(|part| is_code(part)) {
        *folder = language.code();
    }
    parts.join("/")
}

fn first_line(sources: &Sources, file: FileId) -> Span {
    Span::new(file, 0..sources.line(file, 0).len())
}
