//! Which edition a finding concerns: by the file in which it stands.

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::plan::language_of;
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};

/// Findings by the folder of their document, and by the language of their file where it has one.
pub(super) struct Concerns<'a>(BTreeMap<(&'a str, Option<Language>), Vec<&'a Diagnostic>>);

impl<'a> Concerns<'a> {
    /// Those of documents in the folders `homes`; what stands in none of them concerns no single edition.
    pub(super) fn of(findings: &'a [Diagnostic], sources: &'a Sources, homes: &BTreeSet<&str>) -> Self {
        let mut concerns: BTreeMap<_, Vec<&Diagnostic>> = BTreeMap::new();
        for finding in findings {
            let Some(path) = finding.span.map(|span| sources.path(span.file)) else { continue };
            let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
            if let Some(home) = folders.rfind(|folder| homes.contains(folder)) {
                concerns.entry((home, language_of(path))).or_default().push(finding);
            }
        }
        Self(concerns)
    }

    /// Those that concern the edition in a language of the document in the folder `home`.
    pub(super) fn about(&self, home: &str, language: Language) -> Vec<&'a Diagnostic> {
        let those = |language| self.0.get(&(home, language)).into_iter().flatten().copied();
        those(None).chain(those(Some(language))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Span;

    #[track_caller]
    fn check(paths: &[&str], language: Language, expected: &[&str]) {
        let sources = Sources::new(paths.iter().map(|path| ((*path).to_owned(), Vec::new())));
        let finding =
            |path: &&str| Diagnostic::at(Span::new(sources.find(path).unwrap(), 0..0), Code::ReadStray, *path);
        let findings: Vec<Diagnostic> = paths.iter().map(finding).collect();
        let concerns = Concerns::of(&findings, &sources, &BTreeSet::from(["d/s/note", "d/s/other"]));
        let about: Vec<&str> =
            concerns.about("d/s/note", language).into_iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(about, expected);
    }

    #[test]
    fn a_finding_concerns_the_editions_of_its_file() {
        let paths =
            ["d/s/note/document.toml", "d/s/note/fr.md", "d/s/note/ru.md", "d/s/other/fr.md", "d/s/fr.ftl", "d/s/x"];
        check(&paths, Language::Fr, &["d/s/note/document.toml", "d/s/note/fr.md"]);
        check(&paths, Language::En, &["d/s/note/document.toml"]);
    }
}
