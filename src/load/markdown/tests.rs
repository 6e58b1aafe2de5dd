//! What stands in a text, as an outline beside its source; and one test for each finding.

mod outline;

use super::read;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::source::Sources;
use crate::text::Text;
use outline::outline;

/// Reads `body` as the text of a document with a title; the files beside it are `(name, content)`.
fn project(language: &str, text: &str, files: &[(&str, &str)]) -> Sources {
    let beside = files.iter().map(|(name, content)| (format!("d/{name}"), content.as_bytes().to_vec()));
    Sources::new(beside.chain([(format!("d/{language}.md"), text.as_bytes().to_vec())]))
}

/// The text of a language and what is wrong with it.
fn understood(sources: &Sources, language: &str) -> (Text, Vec<Diagnostic>) {
    let file = sources.find(&format!("d/{language}.md")).unwrap();
    read(sources, file, Language::from_code(language).unwrap(), "d")
}

fn findings(sources: &Sources, language: &str) -> Vec<String> {
    let (_, diagnostics) = understood(sources, language);
    let shown = diagnostics.iter().map(|diagnostic| {
        let span = diagnostic.span.unwrap();
        assert!(diagnostic.hint.is_some(), "{} has no remedy", diagnostic.code.as_str());
        format!("{} `{}`", diagnostic.code.as_str(), sources.slice(span))
    });
    shown.collect()
}

const TITLE: &str = "+++\ntitle = \"T\"\n+++\n";

#[track_caller]
fn check_in(language: &str, body: &str, files: &[(&str, &str)], expected: &str) {
    let sources = project(language, &format!("{TITLE}{body}"), files);
    assert_eq!(findings(&sources, language), [""; 0]);
    let (text, _) = understood(&sources, language);
    assert_eq!(outline(&text, &sources), expected.trim_start_matches('\n'));
}

/// The outline of a text without mistakes.
#[track_caller]
fn check(body: &str, expected: &str) {
    check_in("en", body, &[], expected);
}

/// The findings in a text: code and place.
#[track_caller]
fn finds(body: &str, expected: &[&str]) {
    finds_with(body, &[], expected);
}

#[track_caller]
fn finds_with(body: &str, files: &[(&str, &str)], expected: &[&str]) {
    let sources = project("en", &format!("{TITLE}{body}"), files);
    assert_eq!(findings(&sources, "en"), expected);
}

mod blocks;
mod figures;
mod front;
mod inlines;
mod nothing_panics;
mod tables;
mod traps;
