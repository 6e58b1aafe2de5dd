//! The names of a document's blocks: the same in all languages, so that references and comparisons hold in each.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::source::Span;
use crate::text::Text;

/// Every name that stands in the original and not in another language, or the other way round: one finding a text.
pub(super) fn check(document: &Document) -> Vec<Diagnostic> {
    let mut originals = document.original.iter().filter_map(|language| document.texts.get(&language.value));
    let Some(original) = originals.next() else { return Vec::new() };
    let others = document.texts.values().filter(|text| text.language != original.language);
    others.filter_map(|text| missing(original, text).or_else(|| foreign(original, text))).collect()
}

fn missing(original: &Text, text: &Text) -> Option<Diagnostic> {
    let names: Vec<&String> = original.names.keys().filter(|name| !text.names.contains_key(*name)).collect();
    let first = names.first()?;
    let message = match names.len() {
        1 => format!("`#{first}` stands in `{}.md` and not here", original.language.code()),
        count => {
            format!("`#{first}` and {} more names stand in `{}.md` and not here", count - 1, original.language.code())
        }
    };
    let hint = "name the same blocks in every language; a translation that lacks one may have lost it";
    Some(Diagnostic::at(Span::new(text.file, 0..0), Code::DocumentNameMissing, message).hint(hint))
}

fn foreign(original: &Text, text: &Text) -> Option<Diagnostic> {
    let (name, span) = text.names.iter().find(|(name, _)| !original.names.contains_key(*name))?;
    let message = format!("`#{name}` does not stand in `{}.md`", original.language.code());
    let hint = "names are those of the original";
    Some(Diagnostic::at(*span, Code::DocumentNameMissing, message).hint(hint))
}
