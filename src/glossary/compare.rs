//! The glossary held against translations, and its outdated names against every text.

use super::words::{has, written};
use super::{Glossary, Term};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::segment::{Segment, plain};
use crate::source::{Sources, Span};
use crate::translation::{Condition, Subject};

/// What is found in a document or in the wording of a session: terms whose translation has none of their equivalents, and
/// names that are used no longer.
pub fn check(sources: &Sources, glossary: &Glossary, subject: &Subject) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if glossary.terms.is_empty() {
        return found;
    }
    for (language, segments) in &subject.segments {
        found.extend(segments.iter().flat_map(|segment| outdated(sources, glossary, *language, segment)));
    }
    for language in &subject.targets {
        for line in subject.standing(*language).lines {
            // What is stale or missing is told of as that.
            let (Some(target), Condition::Done(_)) = (line.target, line.condition) else { continue };
            let (source, words) = (plain(&line.from.words), plain(&target.words));
            for (term, name) in missing(glossary, (line.from_language, &source), (*language, &words)) {
                found.push(absent(term, &name, *language, target.span));
            }
        }
    }
    found
}

/// The terms that a source has and its translation has not, each with its name in the source. A term within a longer one
/// that stands there is not meant by itself.
pub fn missing<'g>(
    glossary: &'g Glossary,
    (from, source): (Language, &str),
    (to, target): (Language, &str),
) -> Vec<(&'g Term, String)> {
    let mut there: Vec<(&Term, &str, (usize, usize))> = Vec::new();
    for term in &glossary.terms {
        for name in term.names.get(&from).into_iter().flatten() {
            if let Some(place) = written(source, &name.value, from) {
                there.push((term, &name.value, place));
            }
        }
    }
    let is_within = |(start, end): (usize, usize)| {
        there.iter().any(|(_, _, (from, to))| *from <= start && end <= *to && to - from > end - start)
    };
    let alone = there.iter().filter(|(_, _, place)| !is_within(*place));
    let absent = alone.filter(|(term, ..)| {
        term.names.get(&to).is_some_and(|names| !names.iter().any(|name| has(target, &name.value, to)))
    });
    let mut found: Vec<(&Term, String)> = Vec::new();
    for (term, name, _) in absent {
        if !found.iter().any(|(known, _)| std::ptr::eq(*known, *term)) {
            found.push((term, (*name).to_owned()));
        }
    }
    found
}

fn absent(term: &Term, name: &str, language: Language, span: Span) -> Diagnostic {
    let official = term.names.get(&language).and_then(|names| names.first());
    let official = official.map_or(name, |name| name.value.as_str());
    let message = format!("the source has `{name}`, and the translation not `{official}`");
    Diagnostic::at(span, Code::GlossaryAbsent, message)
        .hint("use the term of the glossary, or add this one to its equivalents")
}

fn outdated(sources: &Sources, glossary: &Glossary, language: Language, segment: &Segment) -> Vec<Diagnostic> {
    let words = sources.slice(segment.span);
    let names = glossary.terms.iter().flat_map(|term| {
        let current = term.names.get(&language).and_then(|names| names.first());
        term.outdated.get(&language).into_iter().flatten().map(move |old| (old, current))
    });
    let found = names.filter_map(|(old, current)| {
        let (start, end) = written(words, &old.value, language)?;
        let current = current.map(|name| name.value.as_str());
        // The name of today may begin with that of yesterday.
        if current.is_some_and(|current| current.contains(&old.value) && words.contains(current)) {
            return None;
        }
        let finding = Diagnostic::at(
            segment.span.part(start..end),
            Code::GlossaryOutdated,
            format!("`{}` is used no longer", old.value),
        );
        Some(finding.hint(match current {
            Some(current) => format!("write `{current}`"),
            None => "see the glossary".to_owned(),
        }))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn glossary(text: &str) -> Glossary {
        let sources = Sources::new([("glossary.toml".to_owned(), text.as_bytes().to_vec())]);
        let (glossary, found) = read(&sources, sources.find("glossary.toml").unwrap());
        assert_eq!(found, []);
        glossary
    }

    const TERMS: &str = "\
[[term]]
en = \"General Assembly\"
fr = \"Assemblée générale\"
ru = \"Генеральная Ассамблея\"
ar = \"الجمعية العامة\"
zh = [\"大会\"]
[[term]]
en = \"Second Committee of the General Assembly\"
fr = \"Deuxième Commission\"
";

    /// What is wrong with a glossary: line, column, message.
    #[track_caller]
    fn check_wrong(text: &str, expected: &[&str]) {
        let sources = Sources::new([("glossary.toml".to_owned(), text.as_bytes().to_vec())]);
        let (glossary, found) = read(&sources, sources.find("glossary.toml").unwrap());
        let told = found.iter().map(|finding| {
            let at = sources.position(finding.span.unwrap().file, finding.span.unwrap().start);
            format!("{}:{}: {}", at.line, at.column, finding.message)
        });
        assert_eq!(told.collect::<Vec<_>>(), expected);
        assert!(glossary.terms.iter().flat_map(|term| term.names.values()).all(|names| !names.is_empty()));
    }

    #[test]
    fn a_term_without_words_is_told_of_and_asks_for_nothing() {
        check_wrong("[[term]]\nen = \"Charter\"\nfr = \"Charte\"\n", &[]);
        check_wrong("[[term]]\n", &["1:1: the term has no name"]);
        check_wrong("[[term]]\nen = \"Charter\"\nfr = []\n", &["3:6: this is no name"]);
        check_wrong("[[term]]\nen = \"Charter\"\nfr = 12\n", &["3:6: this is no name"]);
        check_wrong(
            "[[term]]\nen = \"the\"\nfr = \"Charte\"\n",
            &["2:6: `the` has no word by which it could be known"],
        );
        check_wrong("[[term]]\nen = \" – \"\n", &["2:6: ` – ` has no word by which it could be known"]);
    }

    #[track_caller]
    fn check(source: &str, to: Language, target: &str, expected: &[&str]) {
        let glossary = glossary(TERMS);
        let found = missing(&glossary, (Language::En, source), (to, target));
        assert_eq!(found.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_term_whose_equivalent_is_not_there_is_found() {
        let source = "Reports to the General Assembly are short.";
        check(source, Language::Fr, "Les rapports à l’Assemblée générale sont courts.", &[]);
        check(source, Language::Fr, "Les rapports au Conseil sont courts.", &["General Assembly"]);
        check(source, Language::Ru, "Доклады Генеральной Ассамблее кратки.", &[]);
        check(source, Language::Zh, "提交大会的报告很短。", &[]);
        check(source, Language::Es, "Los informes son breves.", &[]);
    }

    #[test]
    fn a_term_within_a_longer_one_is_not_meant() {
        check(
            "The Second Committee of the General Assembly met.",
            Language::Fr,
            "La Deuxième Commission s’est réunie.",
            &[],
        );
    }

    /// Real pairs, where they are at hand: bodies and titles that stand in almost every document.
    #[test]
    fn correct_pairs_raise_few_alarms_and_every_removed_equivalent_is_found() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/parallel");
        let Ok(entries) = std::fs::read_dir(&folder) else { return };
        let glossary = glossary(include_str!("bodies.toml"));
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let mut counts = std::collections::BTreeMap::<Language, (usize, usize)>::new();
        let mut alarms = String::new();
        for path in &paths {
            let file: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            // The file of fixed phrases is a list of them.
            for segment in file["segments"].as_array().or(file.as_array()).into_iter().flatten() {
                let Some(source) = segment["en"].as_str() else { continue };
                for language in Language::ALL.into_iter().filter(|language| *language != Language::En) {
                    let Some(target) = segment[language.code()].as_str() else { continue };
                    // Each term that stands there would be missed in a text without words.
                    let there = missing(&glossary, (Language::En, source), (language, "x")).len();
                    let missed = missing(&glossary, (Language::En, source), (language, target));
                    let count = counts.entry(language).or_default();
                    count.0 += there;
                    count.1 += missed.len();
                    for (_, name) in missed {
                        alarms += &format!("{} {name}: {target}\n", language.code());
                    }
                }
            }
        }
        for (language, (there, missed)) in &counts {
            assert!(*there > 30, "{}: {there}", language.code());
            assert!(missed * 20 <= *there, "{}: {missed} of {there}\n{counts:?}\n{alarms}", language.code());
        }
        let missed: usize = counts.values().map(|(_, missed)| missed).sum();
        let there: usize = counts.values().map(|(there, _)| there).sum();
        assert!(missed * 50 <= there, "{missed} of {there}\n{counts:?}\n{alarms}");
    }
}
