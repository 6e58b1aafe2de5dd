//! From TBX (ISO 30042) to a glossary: the dialects TBX-Core, TBX-Min and TBX-Basic in both styles, data categories as
//! attributes (DCA) and as tags (DCT), and the form of 2008 (`<martif>`), which term bases still give out.
//!
//! What a glossary asks is the terms of a concept by language and whether they may be used; other data categories, and
//! other languages than the six, are not its concern.

use super::{Glossary, Term};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::xml;
use crate::source::{FileId, Sources, Spanned};
use roxmltree::Node;
use std::collections::BTreeMap;

const XML: &str = "http://www.w3.org/XML/1998/namespace";
const CONCEPTS: [&str; 2] = ["conceptEntry", "termEntry"];
const LANGUAGES: [&str; 2] = ["langSec", "langSet"];
const TERMS: [&str; 3] = ["termSec", "tig", "ntig"];
/// Data categories that say whether a term may be used.
const STATUSES: [&str; 2] = ["administrativeStatus", "normativeAuthorization"];

/// The glossary in a file of TBX, and what is wrong with it.
pub(super) fn read(sources: &Sources, file: FileId) -> (Glossary, Vec<Diagnostic>) {
    let mut reader = Reader { file, diagnostics: Vec::new() };
    let mut glossary = Glossary::default();
    match xml::parse(sources, file, Code::GlossaryFile) {
        Ok(document) => {
            let root = document.root_element();
            let name = root.tag_name().name();
            if ["tbx", "martif"].contains(&name) {
                let concepts = root.descendants().filter(|node| is_called(*node, &CONCEPTS));
                glossary.terms.extend(concepts.filter_map(|concept| reader.concept(concept)));
            } else {
                let message = format!("`<{name}>` begins no file of terms");
                reader.report(root, message, "TBX begins with `<tbx>`, in its form of 2008 with `<martif>`");
            }
        }
        Err(finding) => reader.diagnostics.push(finding),
    }
    (glossary, reader.diagnostics)
}

/// Whether a term may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Preferred,
    Admitted,
    Outdated,
}

struct Reader {
    file: FileId,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    fn report(&mut self, node: Node, message: String, hint: &str) {
        let finding = Diagnostic::at(xml::tag(self.file, node), Code::GlossaryFile, message);
        self.diagnostics.push(finding.hint(hint));
    }

    /// The term that a concept is; nothing where it has none in the six languages.
    fn concept(&mut self, concept: Node) -> Option<Term> {
        let mut names: BTreeMap<Language, Vec<(Status, Spanned<String>)>> = BTreeMap::new();
        let mut is_empty = true;
        for section in concept.children().filter(|node| is_called(*node, &LANGUAGES)) {
            let code = section.attribute((XML, "lang")).or(section.attribute("lang"));
            let Some(code) = code else {
                let message = format!("`<{}>` names no language", section.tag_name().name());
                self.report(section, message, "it has `xml:lang`, as `xml:lang=\"fr\"`");
                is_empty = false;
                continue;
            };
            let primary = code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
            for term in section.children().filter(|node| is_called(*node, &TERMS)) {
                is_empty = false;
                let Some((status, name)) = self.term(term) else { continue };
                if let Some(language) = Language::from_code(&primary) {
                    names.entry(language).or_default().push((status, name));
                }
            }
        }
        if is_empty {
            let hint = "a concept has terms by language: `<langSec xml:lang=\"fr\"><termSec><term>...`";
            self.report(concept, "the concept has no term".to_owned(), hint);
        }
        let mut term = Term { names: BTreeMap::new(), outdated: BTreeMap::new() };
        for (language, mut of_language) in names {
            // The official name is the first.
            of_language.sort_by_key(|(status, _)| *status);
            for (status, name) in of_language {
                let list = if status == Status::Outdated { &mut term.outdated } else { &mut term.names };
                list.entry(language).or_default().push(name);
            }
        }
        (!term.names.is_empty() || !term.outdated.is_empty()).then_some(term)
    }

    fn term(&mut self, section: Node) -> Option<(Status, Spanned<String>)> {
        let Some(node) = section.descendants().find(|node| is_called(*node, &["term"])) else {
            self.report(section, "there is no `<term>`".to_owned(), "write the name in it: `<term>...</term>`");
            return None;
        };
        // Words of a term may be marked up; that says nothing here.
        let words: String = node.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            self.report(node, "this is no name".to_owned(), "write the name in it: `<term>...</term>`");
            return None;
        }
        Some((self.status(section), Spanned::new(words, xml::tag(self.file, node))))
    }

    /// Whether a term may be used, as its data categories say, by attribute or by tag.
    fn status(&mut self, section: Node) -> Status {
        let is_status = |node: &Node| {
            let by_tag = is_called(*node, &STATUSES);
            by_tag
                || (is_called(*node, &["termNote"]) && node.attribute("type").is_some_and(|it| STATUSES.contains(&it)))
        };
        let Some(node) = section.descendants().find(is_status) else { return Status::Admitted };
        let value = node.text().unwrap_or_default().trim();
        match value.split("Term-").next().unwrap_or(value) {
            "preferred" | "standardized" => Status::Preferred,
            "admitted" | "legal" | "regulated" => Status::Admitted,
            "deprecated" | "superseded" | "notRecommended" | "obsolete" => Status::Outdated,
            _ => {
                let message = format!("`{value}` says not whether the term may be used");
                let hint = "known here: `preferredTerm-admn-sts`, `admittedTerm-admn-sts`, `deprecatedTerm-admn-sts`, `supersededTerm-admn-sts`";
                self.report(node, message, hint);
                Status::Admitted
            }
        }
    }
}

fn is_called(node: Node, names: &[&str]) -> bool {
    node.is_element() && names.contains(&node.tag_name().name())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected: for each term its names by language, outdated ones in brackets; then what is wrong.
    #[track_caller]
    fn check(text: &str, expected: &str, wrong: &[&str]) {
        let sources = Sources::new([("glossary.tbx".to_owned(), text.as_bytes().to_vec())]);
        let (glossary, found) = super::super::read(&sources, sources.find("glossary.tbx").unwrap());
        let shown = |names: &BTreeMap<Language, Vec<Spanned<String>>>| -> Vec<String> {
            let of = |names: &Vec<Spanned<String>>| {
                names.iter().map(|name| name.value.clone()).collect::<Vec<_>>().join(", ")
            };
            names.iter().map(|(language, names)| format!("{}: {}", language.code(), of(names))).collect()
        };
        let terms: Vec<String> = glossary
            .terms
            .iter()
            .map(|term| format!("{} [{}]", shown(&term.names).join("; "), shown(&term.outdated).join("; ")))
            .collect();
        let told: Vec<String> = found
            .iter()
            .map(|finding| {
                let at = sources.position(finding.span.unwrap().file, finding.span.unwrap().start);
                format!("{}:{}: {}", at.line, at.column, finding.message)
            })
            .collect();
        assert_eq!((terms.join("\n").as_str(), told), (expected, wrong.iter().map(|it| (*it).to_owned()).collect()));
    }

    const HEAD: &str =
        "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>\n";
    const END: &str = "</body></text></tbx>";

    #[test]
    fn terms_are_read_in_both_styles_and_in_the_form_of_2008() {
        let dca = "<conceptEntry id=\"c1\"><langSec xml:lang=\"en\"><termSec><term>Member State</term></termSec>\
                   <termSec><term>Member States</term><termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec></langSec>\
                   <langSec xml:lang=\"fr-FR\"><termSec><term>État <hi>Membre</hi></term></termSec></langSec>\
                   <langSec xml:lang=\"de\"><termSec><term>Mitgliedstaat</term></termSec></langSec></conceptEntry>";
        check(&format!("{HEAD}{dca}{END}"), "en: Member States, Member State; fr: État Membre []", &[]);
        let dct = "<tbx type=\"TBX-Min\" style=\"dct\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" \
                   xmlns:min=\"http://www.tbxinfo.net/ns/min\"><text><body><conceptEntry id=\"c1\"><langSec xml:lang=\"en\">\
                   <termSec><term>Eswatini</term></termSec><termSec><term>Swaziland</term>\
                   <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>\
                   </body></text></tbx>";
        check(dct, "en: Eswatini [en: Swaziland]", &[]);
        let martif = "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\"><martif type=\"TBX\" xml:lang=\"en\"><text><body>\
                      <termEntry><langSet xml:lang=\"ru\"><ntig><termGrp><term>Устав</term><termNote type=\"administrativeStatus\">\
                      deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet><langSet xml:lang=\"es\"><tig><term>Carta</term></tig>\
                      </langSet></termEntry></body></text></martif>";
        check(martif, "es: Carta [ru: Устав]", &[]);
    }

    #[test]
    fn what_is_wrong_is_told_at_its_line() {
        check("<tbx>\n<text>", "", &["2:7: the file ends too early"]);
        check("<html/>", "", &["1:1: `<html>` begins no file of terms"]);
        let concept = |inner: &str| format!("{HEAD}<conceptEntry id=\"c1\">\n{inner}</conceptEntry>{END}");
        check(&concept(""), "", &["2:1: the concept has no term"]);
        check(
            &concept("<langSec><termSec><term>A</term></termSec></langSec>"),
            "",
            &["3:1: `<langSec>` names no language"],
        );
        check(&concept("<langSec xml:lang=\"en\"><termSec/></langSec>"), "", &["3:24: there is no `<term>`"]);
        let of = |term: &str| concept(&format!("<langSec xml:lang=\"en\"><termSec>{term}</termSec></langSec>"));
        check(&of("<term> </term>"), "", &["3:33: this is no name"]);
        check(&of("<term>the</term>"), "", &["3:33: `the` has no word by which it could be known"]);
        check(
            &of("<term>Charter</term><termNote type=\"administrativeStatus\">good</termNote>"),
            "en: Charter []",
            &["3:53: `good` says not whether the term may be used"],
        );
    }
}
