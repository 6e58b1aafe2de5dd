//! An edition against the faces it will be set in: a character that no face has is found here, at its place, before any
//! page is set.

use crate::diagnostic::{Code, Diagnostic};
use crate::edition::{Edition, visible};
use crate::fonts::Faces;
use crate::load::control::is_control;
use crate::source::{Sources, Span};
use std::collections::BTreeSet;

/// Every character of an edition that no face has, once each.
pub fn check(edition: &Edition, faces: &Faces, sources: &Sources) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for piece in visible(edition) {
        for character in faces.uncovered(piece.language, piece.text) {
            let is_replaced = |span: Span| sources.file(span.file).invalid_at().is_some();
            // What stands for bytes that are not UTF-8 was reported when its file was read.
            if character == char::REPLACEMENT_CHARACTER && piece.origin.is_some_and(is_replaced) {
                continue;
            }
            // So was a control character, of which no face has a glyph.
            if is_control(character) || !told.insert(character) {
                continue;
            }
            let code = u32::from(character);
            let message = format!("no face has `{character}` (U+{code:04X})");
            let hint = "write it otherwise, or name a folder of fonts that have it with `--font-path`";
            let diagnostic = match piece.origin {
                Some(span) => Diagnostic::at(place_of(character, span, sources), Code::FontUncovered, message),
                None => Diagnostic::nowhere(Code::FontUncovered, message),
            };
            diagnostics.push(diagnostic.hint(hint));
        }
    }
    diagnostics
}

/// Where a character stands in a span; the span itself where it is written as an escape.
fn place_of(character: char, span: Span, sources: &Sources) -> Span {
    let found = sources.slice(span).find(character);
    found.map_or(span, |at| span.part(at..at + character.len_utf8()))
}
