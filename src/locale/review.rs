//! What can be said of the wording by itself, whether a page asks for it or not: `masthead locale check`.
//!
//! The built-in wording of all languages tells which messages there are and which variables each is given; what a project
//! words anew is held against that.

use super::inventory::{self, Inventory, Line};
use crate::defaults;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::language::Language;
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};

/// The built-in wording, read for itself.
pub(super) struct BuiltIn {
    pub(super) sources: Sources,
    pub(super) inventories: [Inventory; 6],
}

impl BuiltIn {
    pub(super) fn read() -> Self {
        let files = defaults::files().iter().filter(|(path, _)| path.starts_with("locales/"));
        let sources = Sources::new(files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
        let inventories = Language::ALL.map(|language| inventory::of_tool(&sources, language));
        Self { sources, inventories }
    }

    /// Every message that the tool asks for, with the variables that it is given.
    fn asked(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut asked: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (key, line) in self.inventories.iter().flatten() {
            asked.entry(key).or_default().extend(line.variables());
        }
        asked
    }
}

/// How the wording of one language stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The language.
    pub language: Language,
    /// Messages, attributes and terms.
    pub messages: usize,
    /// Those that were inferred and not seen in print.
    pub inferred: usize,
}

/// How the wording stands in each language.
pub fn standings(sources: &Sources) -> Vec<Standing> {
    let standing = |language| {
        let inventory = inventory::of_tool(sources, language);
        let inferred = inventory.values().filter(|line| line.inferred).count();
        Standing { language, messages: inventory.len(), inferred }
    };
    Language::ALL.into_iter().map(standing).collect()
}

/// The messages of a language that were inferred, each with its place.
pub fn inferred(sources: &Sources, language: Language) -> Vec<(String, Line)> {
    inventory::of_tool(sources, language).into_iter().filter(|(_, line)| line.inferred).collect()
}

/// What is wrong with the wording, beside what a build finds: variables that a message is never given or has not where
/// all others have it, references to nothing, messages and terms that nothing asks for. What a session words anew is
/// held against the tool's; its own messages have checks of their own.
pub fn review(sources: &Sources) -> Vec<Diagnostic> {
    let built_in = BuiltIn::read();
    let asked = built_in.asked();
    let inventories = Language::ALL.map(|language| inventory::of_tool(sources, language));
    let mut found = Vec::new();
    for (language, inventory) in Language::ALL.into_iter().zip(&inventories) {
        let others = Language::ALL.into_iter().zip(&inventories).filter(|(other, _)| *other != language);
        let others: Vec<&Inventory> = others.map(|(_, other)| other).collect();
        let sessions = inventory::of_sessions(sources, language);
        let lines = || inventory.iter().chain(sessions.iter().flatten());
        let referred: BTreeSet<&String> = lines().flat_map(|(_, line)| &line.refers).collect();
        for (key, line) in lines() {
            found.extend(given(key, line, &asked));
            found.extend(lacking(key, line, &others));
        }
        for (key, line) in inventory {
            found.extend(leading_nowhere(key, line, &[inventory]));
            found.extend(unasked(key, line, &referred, &asked));
        }
        for session in &sessions {
            found.extend(session.iter().flat_map(|(key, line)| leading_nowhere(key, line, &[inventory, session])));
        }
    }
    found.sort_by_key(|finding| finding.span);
    found
}

/// Variables that the tool never gives.
fn given(key: &str, line: &Line, asked: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<Diagnostic> {
    let Some(known) = asked.get(key) else { return Vec::new() };
    let strange = line.variables().into_iter().filter(|name| !known.contains(name));
    strange
        .map(|name| {
            let hint = match known.iter().map(|name| format!("`${name}`")).collect::<Vec<_>>() {
                names if names.is_empty() => "this message has no variables".to_owned(),
                names => format!("its variables are {}", names.join(", ")),
            };
            Diagnostic::at(line.key, Code::LocaleFormat, format!("message `{key}` is given no `${name}`")).hint(hint)
        })
        .collect()
}

/// Variables that every other language shows.
fn lacking(key: &str, line: &Line, others: &[&Inventory]) -> Vec<Diagnostic> {
    let there: Vec<&Line> = others.iter().filter_map(|other| other.get(key)).collect();
    let Some((first, rest)) = there.split_first().filter(|(_, rest)| !rest.is_empty()) else { return Vec::new() };
    let shown = first.shown.iter().filter(|name| rest.iter().all(|line| line.shown.contains(*name)));
    let missed = shown.filter(|name| !line.variables().contains(name.as_str()));
    missed
        .map(|name| {
            let message = format!("message `{key}` does not show `${name}`, as it does in every other language");
            Diagnostic::at(line.key, Code::LocaleVariable, message)
                .hint(format!("put `{{ ${name} }}` where it belongs"))
        })
        .collect()
}

/// References to messages and terms that are not there.
fn leading_nowhere(key: &str, line: &Line, there: &[&Inventory]) -> Vec<Diagnostic> {
    let gone = line.refers.iter().filter(|name| there.iter().all(|inventory| !inventory.contains_key(*name)));
    gone.map(|name| {
        let message = format!("message `{key}` refers to `{name}`, which is not there");
        Diagnostic::at(line.key, Code::LocaleFormat, message)
            .hint(format!("add `{name} = ...`, or write the words themselves"))
    })
    .collect()
}

/// A message that neither the tool nor another message asks for; a term that no message uses.
fn unasked(
    key: &str,
    line: &Line,
    referred: &BTreeSet<&String>,
    asked: &BTreeMap<&str, BTreeSet<&str>>,
) -> Option<Diagnostic> {
    // An attribute is asked for with its message, or is not at all.
    if key.contains('.') || referred.contains(&key.to_owned()) {
        return None;
    }
    if key.starts_with('-') {
        let finding = Diagnostic::at(line.key, Code::LocaleTerm, format!("no message uses the term `{key}`"));
        return Some(finding.hint(format!("write `{{ {key} }}` where it is meant, or remove it")));
    }
    if asked.contains_key(key) {
        return None;
    }
    let finding = Diagnostic::at(line.key, Code::LocaleUnasked, format!("nothing asks for the message `{key}`"));
    Some(finding.hint(match nearest(key, asked.keys().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "remove it in all languages".to_owned(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(own: &[(&str, &str)]) -> Sources {
        let built_in = defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        Sources::new(built_in.chain(own.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))))
    }

    #[track_caller]
    fn check(own: &[(&str, &str)], expected: &[&str]) {
        let sources = sources(own);
        let shown = |finding: Diagnostic| {
            let span = finding.span.unwrap();
            let at = sources.position(span.file, span.start);
            format!("{}:{}: {}: {}", sources.path(span.file), at.line, finding.code.as_str(), finding.message)
        };
        assert_eq!(review(&sources).into_iter().map(shown).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_built_in_wording_is_sound() {
        check(&[], &[]);
    }

    #[test]
    fn a_variable_that_is_never_given_is_found_in_a_form_that_no_page_needs() {
        check(
            &[(
                "locales/fr/z.ftl",
                "session-name = { $ordinal ->\n    [x] { $ordnial }\n   *[other] { $ordinal } session\n }\n",
            )],
            &["locales/fr/z.ftl:1: locale-005: message `session-name` is given no `$ordnial`"],
        );
    }

    #[test]
    fn a_variable_that_only_one_language_does_not_show_is_missed() {
        check(
            &[("locales/ru/z.ftl", "place-and-dates = { $place }\n")],
            &[
                "locales/ru/z.ftl:1: locale-009: message `place-and-dates` does not show `$dates`, as it does in every other language",
            ],
        );
    }

    #[test]
    fn what_nothing_asks_for_is_found() {
        check(
            &[("locales/en/z.ftl", "-unused = words\n-used = words\nown = { -used }\nsumary = { gone }\n")],
            &[
                "locales/en/z.ftl:1: locale-010: no message uses the term `-unused`",
                "locales/en/z.ftl:3: locale-011: nothing asks for the message `own`",
                "locales/en/z.ftl:4: locale-005: message `sumary` refers to `gone`, which is not there",
                "locales/en/z.ftl:4: locale-011: nothing asks for the message `sumary`",
            ],
        );
    }

    /// Keys that are put together in code stand there as their parts: `"month-{`, or `"cover-note-reissued"` and `"-on"`.
    #[test]
    fn every_built_in_message_is_asked_for_by_the_tool() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let files = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
        let code: String = files
            .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"))
            .map(|entry| std::fs::read_to_string(entry.path()).unwrap())
            .collect();
        let built_in = BuiltIn::read();
        let is_asked = |key: &str| {
            let mut parts = key.match_indices('-').map(|(at, _)| key.split_at(at));
            code.contains(&format!("\"{key}\""))
                || parts.any(|(stem, tail)| {
                    let (stem, tail) = (format!("\"{stem}"), format!("\"{tail}\""));
                    code.contains(&format!("{stem}-{{"))
                        || (code.contains(&format!("{stem}\"")) && code.contains(&tail))
                })
        };
        let asked = built_in.asked();
        let referred: BTreeSet<&String> =
            built_in.inventories.iter().flat_map(|it| it.values()).flat_map(|line| &line.refers).collect();
        let unasked: Vec<_> =
            asked.keys().filter(|key| !is_asked(key) && !referred.contains(&(**key).to_owned())).collect();
        assert!(unasked.is_empty(), "{unasked:?}");
    }

    #[test]
    fn inferred_wording_is_counted_and_listed() {
        let sources = sources(&[("locales/fr/dates.ftl", "# ° inferred\ndate = x\n\n# seen\nrange = y\n")]);
        let listed: Vec<String> = inferred(&sources, Language::Fr)
            .into_iter()
            .filter(|(_, line)| sources.path(line.key.file).ends_with("dates.ftl"))
            .map(|(key, _)| key)
            .collect();
        assert_eq!(listed, ["date"]);
        let standing = standings(&sources).into_iter().find(|standing| standing.language == Language::Fr).unwrap();
        assert_eq!(standing.inferred, inferred(&sources, Language::Fr).len());
    }
}
