//! The chain of documents: a Rev.2 comes after a Rev.1, an Add.3 after an Add.2 or for a reason; a corrigendum is issued
//! in languages of what it corrects; a symbol says of its document what document.toml says (un-format 3).

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Document, Kind};
use crate::session::Session;
use crate::symbol::{SuffixKind, Symbol};

/// What is wrong with a document's place in its chain.
pub(super) fn check(session: &Session, document: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    diagnostics.extend(gap(session, document));
    diagnostics.extend(contradiction(document));
    diagnostics.extend(languages(session, document));
    diagnostics
}

fn gap(session: &Session, document: &Document) -> Option<Diagnostic> {
    let symbol = &document.symbol;
    let missing = symbol.value.predecessor().filter(|before| !session.knows(before));
    let is_revision = last_suffix(&symbol.value) == Some(SuffixKind::Revision);
    match (missing, &document.out_of_sequence) {
        (None, Some(reason)) => {
            let message = format!("`{}` is not out of sequence", symbol.value);
            Some(
                Diagnostic::at(reason.span, Code::ChainReasonUnused, message)
                    .hint("leave out `out-of-sequence`: what comes before it is there"),
            )
        }
        (Some(before), None) => {
            let hint = match is_revision {
                true => format!("give it that symbol, or list `{before}` under `issued` in `session.toml`"),
                false => format!(
                    "list `{before}` under `issued` in `session.toml`, or say why there is none: `out-of-sequence = \"...\"`"
                ),
            };
            Some(
                Diagnostic::at(
                    symbol.span,
                    Code::ChainGap,
                    format!("there is no `{before}` before `{}`", symbol.value),
                )
                .hint(hint),
            )
        }
        (Some(before), Some(reason)) if is_revision => {
            let message = format!("no reason stands in for `{before}`");
            let hint = format!("list `{before}` under `issued` in `session.toml`, or give the revision that symbol");
            Some(Diagnostic::at(reason.span, Code::ChainGap, message).hint(hint))
        }
        _ => None,
    }
}

/// The symbol of a corrigendum is a corrigendum's; what it is said to belong to is what its symbol says.
fn contradiction(document: &Document) -> Option<Diagnostic> {
    let symbol = &document.symbol;
    let kind = &document.kind;
    if last_suffix(&symbol.value) == Some(SuffixKind::Corrigendum) && kind.value != Kind::Corrigendum {
        let message =
            format!("`{}` is the symbol of a corrigendum, not of kind `{}`", symbol.value, kind.value.as_str());
        return Some(
            Diagnostic::at(kind.span, Code::ChainContradiction, message)
                .hint("write `kind = \"corrigendum\"`, or another symbol"),
        );
    }
    let named = document.parent.as_ref()?;
    let by_symbol = symbol.value.parent()?;
    let is_told = named.value == by_symbol || symbol.value.predecessor().is_some_and(|before| before == named.value);
    (!is_told).then(|| {
        let message = format!("`{}` belongs to `{by_symbol}`, not to `{}`", symbol.value, named.value);
        Diagnostic::at(named.span, Code::ChainContradiction, message)
            .hint(format!("write `{by_symbol}`, or another symbol for this document"))
    })
}

fn languages(session: &Session, document: &Document) -> Vec<Diagnostic> {
    let corrected = document.parent.as_ref().and_then(|parent| session.document(&parent.value));
    let (Kind::Corrigendum, Some(corrected)) = (document.kind.value, corrected) else { return Vec::new() };
    let there = session.due(corrected);
    let strange = session.due(document).into_iter().filter(|language| !there.contains(language));
    let codes = strange.map(|language| (language, format!("`{}`", language.code())));
    codes
        .map(|(language, code)| {
            let written = document.languages.iter().flatten().find(|written| written.value == language);
            let span = written.map_or(document.symbol.span, |written| written.span);
            let message = format!("`{}` is not issued in {code} and cannot be corrected in it", corrected.symbol.value);
            Diagnostic::at(span, Code::ChainLanguage, message)
                .hint("name the languages that are corrected: `languages = [...]`")
        })
        .collect()
}

fn last_suffix(symbol: &Symbol) -> Option<SuffixKind> {
    symbol.suffixes().last().map(|suffix| suffix.kind)
}
