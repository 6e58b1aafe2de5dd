//! An edition against the faces it will be set in: a character that no face has is found here, at its place, before any
//! page is set.

use crate::diagnostic::{Code, Diagnostic};
use crate::edition::{Edition, visible};
use crate::fonts::Faces;
use std::collections::BTreeSet;

/// Every character of an edition that no face has, once each.
pub fn check(edition: &Edition, faces: &Faces) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for piece in visible(edition) {
        for character in faces.uncovered(piece.language, piece.text) {
            if !told.insert(character) {
                continue;
            }
            let code = u32::from(character);
            let message = format!("no face has `{character}` (U+{code:04X})");
            let hint = "write it otherwise, or name a folder of fonts that have it with `--font-path`";
            let diagnostic = match piece.origin {
                Some(span) => Diagnostic::at(span, Code::FontUncovered, message),
                None => Diagnostic::nowhere(Code::FontUncovered, message),
            };
            diagnostics.push(diagnostic.hint(hint));
        }
    }
    diagnostics
}
