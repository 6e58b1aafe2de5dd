//! From glossary.toml to a glossary.

use super::{Glossary, Term};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::toml_file::{self, Origin};
use crate::source::{FileId, Sources, Span, Spanned};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct GlossaryFile {
    term: Vec<toml::Spanned<TermTable>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct TermTable {
    ar: Option<Names>,
    en: Option<Names>,
    es: Option<Names>,
    fr: Option<Names>,
    ru: Option<Names>,
    zh: Option<Names>,
    outdated: BTreeMap<toml::Spanned<String>, Names>,
}

/// One name or several.
type Names = toml::Spanned<toml::Value>;

fn first_line(sources: &Sources, span: Span) -> Span {
    let written = sources.slice(span);
    span.part(0..written.find('\n').unwrap_or(written.len()))
}

/// The glossary in a file of TOML, and what is wrong with it.
pub(super) fn read(sources: &Sources, file: FileId) -> (Glossary, Vec<Diagnostic>) {
    let whole = 0..sources.text(file).len();
    let (written, mut diagnostics) = toml_file::read::<GlossaryFile>(sources, file, whole);
    let origin = Origin::new(file, 0);
    let mut wrong = Vec::new();
    let mut spanned = |names: Names| -> Vec<Spanned<String>> {
        let Spanned { value, span } = origin.spanned(names);
        let names = match value {
            toml::Value::Array(names) if names.is_empty() => vec![toml::Value::Array(names)],
            toml::Value::Array(names) => names,
            name => vec![name],
        };
        let mut read = Vec::new();
        for name in names {
            match name {
                toml::Value::String(name) if !name.trim().is_empty() => read.push(Spanned::new(name, span)),
                _ => wrong.push(
                    Diagnostic::at(span, Code::GlossaryFile, "this is no name")
                        .hint("write a name, or several in a list: `fr = [\"one\", \"another\"]`"),
                ),
            }
        }
        read
    };
    let mut terms = Vec::new();
    for term in written.term {
        let Spanned { value: TermTable { ar, en, es, fr, ru, zh, outdated }, span } = origin.spanned(term);
        if outdated.is_empty() && [&ar, &en, &es, &fr, &ru, &zh].into_iter().all(Option::is_none) {
            diagnostics.push(
                Diagnostic::at(first_line(sources, span), Code::GlossaryFile, "the term has no name")
                    .hint("give it its names by language: `en = \"...\"`, `fr = \"...\"`"),
            );
        }
        let named = Language::ALL.into_iter().zip([ar, en, es, fr, ru, zh]);
        let names = named.filter_map(|(language, names)| Some((language, spanned(names?)))).collect();
        let mut old = BTreeMap::new();
        for (code, names) in outdated {
            let code = origin.spanned(code);
            match Language::from_code(&code.value) {
                Some(language) => {
                    old.insert(language, spanned(names));
                }
                None => {
                    let known = Language::ALL.map(|language| format!("`{}`", language.code())).join(", ");
                    let message = format!("`{}` is no language of the sources", code.value);
                    diagnostics.push(
                        Diagnostic::at(code.span, Code::GlossaryFile, message).hint(format!("known here: {known}")),
                    );
                }
            }
        }
        terms.push(Term { names, outdated: old });
    }
    diagnostics.extend(wrong);
    (Glossary { terms }, diagnostics)
}
