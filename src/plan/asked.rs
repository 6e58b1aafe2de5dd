//! Which findings concern what was asked for: its documents, its languages, and what all of them share.

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::lint;
use crate::selection::{Selection, lies_in};
use crate::session::Session;
use crate::source::Sources;
use std::collections::BTreeSet;

/// Leaves the findings that concern what was asked for. `found` are those of a document and of what it shares, `stopped`
/// the editions that are not set, by the folder of their document and their language.
pub(super) fn sift(
    found: &mut Vec<Diagnostic>,
    sources: &Sources,
    sessions: &[&Session],
    selection: &Selection,
    stopped: &BTreeSet<(&str, Language)>,
) {
    let stopped = stopped_by_their_originals(found, sources, sessions, stopped);
    found.retain(|finding| {
        let Some(path) = finding.span.map(|span| sources.path(span.file)) else { return true };
        let session = sessions.iter().find(|session| lies_in(path, &session.folder));
        let home = session.and_then(|session| {
            let home = session.documents().find(|document| lies_in(path, &document.folder))?;
            Some((session, home))
        });
        let is_held = home.is_none_or(|(session, document)| selection.holds(session, document));
        let is_spoken = language_of(path).is_none_or(|language| {
            let stops = |folder: &str| finding.is_error() && stopped.contains(&(folder, language));
            selection.speaks(language) || home.is_some_and(|(_, document)| stops(&document.folder))
        });
        is_held && is_spoken
    });
}

/// The originals of editions that are not set because they differ from them, by folder and language: what is wrong with an
/// original may be the reason.
fn stopped_by_their_originals<'s>(
    found: &[Diagnostic],
    sources: &Sources,
    sessions: &[&'s Session],
    stopped: &BTreeSet<(&str, Language)>,
) -> BTreeSet<(&'s str, Language)> {
    let differing: BTreeSet<(&str, Language)> = found
        .iter()
        .filter(|finding| finding.is_error() && lint::is_of_alignment(finding.code))
        .filter_map(|finding| {
            let path = sources.path(finding.span?.file);
            Some((path.rsplit_once('/')?.0, language_of(path)?))
        })
        .collect();
    let homes: BTreeSet<&str> = stopped.intersection(&differing).map(|(home, _)| *home).collect();
    let documents = sessions.iter().flat_map(|session| session.documents());
    documents
        .filter(|document| homes.contains(document.folder.as_str()))
        .flat_map(|document| document.original.iter().map(|original| (document.folder.as_str(), original.value)))
        .collect()
}

/// The language for which alone a file speaks: `fr.md`, `fr.ftl`, `posts.fr.csv`, whatever stands in `locales/fr`.
pub fn language_of(path: &str) -> Option<Language> {
    if let Some(rest) = path.strip_prefix("locales/") {
        return rest.split('/').next().and_then(Language::from_code);
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let (parts, _) = name.rsplit_once('.')?;
    parts.split('.').find_map(Language::from_code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Strictness;
    use crate::defaults;
    use crate::plan::plan;

    const SESSION: &str = "symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"en\", \"fr\", \"es\"]\n";
    const WORDS: &str = "body = Committee\n";
    const DOCUMENT: &str =
        "symbol = \"E/C.16/2099/2\"\nkind = \"note-by-the-secretariat\"\ndate = 2099-01-20\noriginal = [\"en\"]\n";

    /// Expected: the code and the file of what is told with `--lang` of these languages, and whether editions are stopped.
    #[track_caller]
    fn check(texts: &[(&str, &str)], languages: &[Language], last: bool, expected: &[&str], stopped: bool) {
        let text = |words: &str| format!("+++\ntitle = \"A\"\n+++\n\n{words}\n").into_bytes();
        let texts = texts.iter().map(|(name, words)| (format!("documents/s/note/{name}"), text(words)));
        let shared = [
            ("session.toml", SESSION),
            ("note/document.toml", DOCUMENT),
            ("en.ftl", WORDS),
            ("fr.ftl", WORDS),
            ("es.ftl", WORDS),
        ];
        let shared = shared.map(|(name, text)| (format!("documents/s/{name}"), text.as_bytes().to_vec()));
        let wording = defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let sources = Sources::new(shared.into_iter().chain(texts).chain(wording));
        let selection = Selection { languages: languages.to_vec(), ..Selection::default() };
        let plan = plan(&sources, "documents", &selection, Strictness { last });
        let told: Vec<String> = plan
            .diagnostics
            .iter()
            .map(|finding| {
                let path = finding.span.map_or("", |span| sources.path(span.file));
                format!("{} {}", finding.code.as_str(), path.rsplit('/').next().unwrap_or(path))
            })
            .collect();
        assert_eq!(told, expected);
        assert_eq!(plan.editions.iter().any(|planned| planned.blocked), stopped);
    }

    use Language::{En, Es, Fr};

    #[test]
    fn what_another_language_has_wrong_is_not_told_of_the_one_that_was_asked_for() {
        let texts = [("en.md", "It has 12 rooms."), ("fr.md", "Il a 12 salles."), ("es.md", "Tiene 13 salas.[^x]")];
        check(&texts, &[Fr], true, &[], false);
        check(&texts, &[Fr, En], true, &[], false);
        check(&texts, &[Es], true, &["align-009 es.md", "note-001 es.md", "align-012 es.md"], true);
    }

    #[test]
    fn a_text_that_is_missing_is_told_of_where_its_language_was_asked_for() {
        let texts = [("en.md", "It has 12 rooms."), ("fr.md", "Il a 12 salles.")];
        check(&texts, &[Fr], true, &[], false);
        check(&texts, &[], true, &["document-014 document.toml"], true);
        check(&texts, &[Es], true, &["document-014 document.toml"], false);
    }

    #[test]
    fn what_stops_an_edition_is_told_where_it_stands_in_its_original() {
        let texts = [("en.md", "It has rooms.[^x]"), ("fr.md", "Il a 12 salles."), ("es.md", "Tiene salas.")];
        check(&texts, &[Fr], true, &["note-001 en.md", "align-004 fr.md", "align-012 fr.md"], true);
    }

    #[test]
    fn a_file_speaks_for_the_language_in_its_name() {
        let languages =
            ["s/note/fr.md", "locales/es/terms.ftl", "s/note/posts.fr.csv", "s/note/posts.csv", "s/session.toml"];
        assert_eq!(languages.map(language_of), [Some(Fr), Some(Es), Some(Fr), None, None]);
    }
}
