//! `[[correction]]` of document.toml: the entries of a corrigendum. Their words stand in the texts, each in a directive
//! `::: correction {#name}`; the texts are put into the order of the entries here, so that all languages are alike.

use super::values::Values;
use crate::correction::{ChangeKind, CorrectedPlace, Correction};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::source::{Span, Spanned};
use crate::text::{Attributes, Block, BlockKind, Frame, Key, Text};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectionTable {
    /// The name under which each language has its words.
    #[schemars(with = "String")]
    name: toml::Spanned<String>,
    /// The block that is corrected.
    #[schemars(with = "String")]
    at: toml::Spanned<String>,
    /// What is done to it.
    change: ChangeKind,
    /// The sentence of a paragraph, from 1.
    #[serde(default)]
    #[schemars(with = "Option<u32>")]
    sentence: Option<toml::Spanned<u32>>,
    /// The row of a table, from 1, heads not counted.
    #[serde(default)]
    #[schemars(with = "Option<u32>")]
    row: Option<toml::Spanned<u32>>,
    /// The languages that it concerns; all, if left out.
    #[serde(default)]
    #[schemars(with = "Option<Vec<Language>>")]
    languages: Option<Vec<toml::Spanned<String>>>,
}

/// The entries as they were written; one whose name is taken is reported and left out.
pub(super) fn read(written: Vec<CorrectionTable>, due: &[Language], values: &mut Values) -> Vec<Correction> {
    let mut corrections: Vec<Correction> = Vec::new();
    for written in written {
        let name = values.place(written.name);
        if corrections.iter().any(|known| known.name.value == name.value) {
            let message = format!("two corrections are called `{}`", name.value);
            values.report(Diagnostic::at(name.span, Code::CorrectionTwice, message).hint("give one another name"));
            continue;
        }
        let languages = written.languages.map(|languages| {
            let mut languages = values.languages(languages);
            languages.retain(|language| values.is_due(language, due, "the document is not issued in"));
            languages
        });
        let Spanned { value: at, span } = values.place(written.at);
        corrections.push(Correction {
            name,
            at: Spanned::new(CorrectedPlace::of(&at), span),
            sentence: written.sentence.map(|sentence| values.place(sentence)),
            row: written.row.map(|row| values.place(row)),
            change: written.change,
            languages,
        });
    }
    corrections
}

/// Puts the corrections of a text into their order, after whatever else it says. One without words of its own, since it
/// takes something out or does not concern the language, stands there empty.
pub(super) fn arrange(corrections: &[Correction], text: &mut Text) {
    if corrections.is_empty() {
        return;
    }
    let is_correction = |block: &Block| matches!(block.kind, BlockKind::Frame(Frame::Correction, _));
    let (mut written, others): (Vec<Block>, Vec<Block>) =
        std::mem::take(&mut text.blocks).into_iter().partition(is_correction);
    text.blocks = others;
    for correction in corrections {
        let name = &correction.name;
        // It need not stand in every language, as other names do: what it must be held against is its entry.
        text.names.remove(&name.value);
        let found = written.iter().position(|block| block.key.0 == name.value);
        text.blocks.push(match found {
            Some(index) => written.remove(index),
            None => Block {
                key: Key(name.value.clone()),
                attributes: Attributes::default(),
                span: Span::new(name.span.file, name.span.range()),
                kind: BlockKind::Frame(Frame::Correction, Vec::new()),
            },
        });
    }
    text.blocks.extend(written);
}
