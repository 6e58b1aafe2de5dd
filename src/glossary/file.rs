//! From glossary.toml to a glossary.

use super::{Glossary, Term};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::toml_file::{self, Origin};
use crate::source::{FileId, Sources, Spanned};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct GlossaryFile {
    term: Vec<TermTable>,
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

/// The glossary in a file, and what is wrong with it.
pub fn read(sources: &Sources, file: FileId) -> (Glossary, Vec<Diagnostic>) {
    let whole = 0..sources.text(file).len();
    let (written, mut diagnostics) = toml_file::read::<GlossaryFile>(sources, file, whole);
    let origin = Origin::new(file, 0);
    let mut wrong = Vec::new();
    let mut spanned = |names: Names| -> Vec<Spanned<String>> {
        let Spanned { value, span } = origin.spanned(names);
        let names = match value {
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
    for TermTable { ar, en, es, fr, ru, zh, outdated } in written.term {
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
