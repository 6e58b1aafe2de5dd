//! Per cent by the language's rule (un-format 7 and 14 B): "24 per cent" in English text, `24 %` in French, `24%` in
//! Spanish and Chinese, "24 процента" and "24 في المائة". In tables and captions the sign may stand in any language.

use super::prose::{Place, Prose};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;

/// Every sign of per cent that the language writes otherwise.
pub(super) fn check(prose: &Prose) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, character) in prose.characters() {
        if !matches!(character, '%' | '٪') {
            continue;
        }
        let closed = prose.words[..at].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        if !closed.ends_with(|c: char| c.is_numeric()) {
            continue;
        }
        let spaced = closed.len() < at;
        let range = closed.len()..at + character.len_utf8();
        let span = prose.span(range.clone());
        let report = |message: String, hint: &str| Diagnostic::at(span, Code::StylePerCent, message).hint(hint);
        let in_words = |words: &str| {
            report(format!("`{character}` stands in running text"), &format!("write it in words: {words}"))
        };
        let is_display = matches!(prose.place, Place::Cell | Place::Display | Place::Framework);
        match prose.language {
            Language::En if !is_display => found.push(prose.mended(in_words("`per cent`"), range, "\u{a0}per cent")),
            Language::Ru if !is_display => found.push(in_words("`процент`, in its case")),
            Language::Ar if !is_display => found.push(prose.mended(in_words("`في المائة`"), range, "\u{a0}في المائة")),
            Language::Fr if !spaced => {
                let hint = "in French a space stands before it";
                found.push(prose.mended(
                    report(format!("no space stands before `{character}`"), hint),
                    range,
                    "\u{a0}%",
                ));
            }
            Language::Es | Language::Zh if spaced => {
                let hint = "in this language none does";
                found.push(prose.mended(report(format!("a space stands before `{character}`"), hint), range, "%"));
            }
            _ => {}
        }
    }
    found
}
