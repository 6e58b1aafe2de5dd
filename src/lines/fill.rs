//! Lines filled one after another.
//!
//! Inferred from the printed line ends of official Chinese documents (geometry.md, Chinese): a line takes another
//! character as long as what it is too long by can be taken from its punctuation, half a character in all and a bit from
//! each gap beside Latin words; punctuation at its end takes a quarter of its width.

use super::atom::{Atom, Class};
use std::collections::BTreeSet;

/// What one punctuation mark gives, in characters.
const EACH: f64 = 0.4;
/// What all marks of a line give.
const MOST: f64 = 0.54;
/// What a gap or space gives.
const GAP_GIVES: f64 = 0.06;
/// What a closing mark at the end of a line need not have.
const AT_END: f64 = 0.75;
/// Between an ideograph and a letter or figure.
const GAP: f64 = 0.25;

/// What the engine can take: from a mark inside the line, from one at its end, from a gap. A line that needs more would
/// be broken once more.
const ENGINE: (f64, f64, f64) = (0.48, 0.5, 0.08);

/// After which atoms a line ends, for lines `measure` long of which the first begins `first` in; `None` where a line
/// cannot be filled.
pub(super) fn fill(atoms: &[Atom], measure: f64, first: f64) -> Option<BTreeSet<usize>> {
    let mut ends = BTreeSet::new();
    let mut start = 0;
    let mut room = measure - first;
    while let Some(end) = line(atoms, start, room)? {
        ends.insert(end);
        start = end + 1;
        room = measure;
    }
    Some(ends)
}

/// The last atom of the line that begins at `start`; `Some(None)` if it is the last line.
fn line(atoms: &[Atom], start: usize, room: f64) -> Option<Option<usize>> {
    let (mut width, mut marks, mut gaps) = (0.0, 0.0, 0.0);
    let mut end = None;
    for (at, atom) in atoms.iter().enumerate().skip(start) {
        if at > start && has_gap(&atoms[at - 1], atom) {
            width += GAP;
            gaps += 1.0;
        }
        width += atom.width;
        let closing = atom.class == Class::Punctuation { closing: true };
        let ends_with_space = atom.class == Class::Space;
        let natural = width - if ends_with_space { atom.width } else { 0.0 };
        let gives = f64::min(MOST, EACH * marks) + GAP_GIVES * gaps;
        let (mark, at_end, gap) = ENGINE;
        let engine = mark * marks + gap * gaps + if closing { at_end } else { 0.0 };
        let fits = natural - if closing { AT_END } else { 0.0 } <= room + gives && natural <= room + engine;
        match atoms.get(at + 1) {
            None if fits => return Some(None),
            Some(next) if fits && may_part(atom, next) => end = Some(at),
            _ => {}
        }
        if natural > room + 3.0 {
            break;
        }
        match atom.class {
            Class::Punctuation { .. } => marks += 1.0,
            Class::Space => gaps += 1.0,
            _ => {}
        }
    }
    Some(Some(end?))
}

/// Whether the engine sets two atoms apart.
fn has_gap(before: &Atom, after: &Atom) -> bool {
    let latin = |atom: &Atom| atom.class == Class::Latin && atom.character.is_alphanumeric();
    (before.class == Class::Han && latin(after)) || (latin(before) && after.class == Class::Han)
}

/// Whether a line may end between two atoms.
fn may_part(before: &Atom, after: &Atom) -> bool {
    let holds = |c| matches!(c, '\u{a0}' | '\u{202f}' | '\u{2060}' | '\u{2007}');
    if holds(before.character) || holds(after.character) {
        return false;
    }
    match (before.class, after.class) {
        (_, Class::Space | Class::Raised | Class::Punctuation { closing: true }) => false,
        (Class::Punctuation { closing: false }, _) => false,
        (Class::Space, _) => !never_begins(after.character),
        (Class::Latin | Class::Raised, Class::Latin) => false,
        _ => !never_begins(after.character) && !never_ends(before.character),
    }
}

/// What never begins a line, of what is not full-width punctuation.
fn never_begins(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | ',' | '.' | ':' | ';' | '!' | '?' | '%' | '％' | '…' | '—' | '·' | '°' | '℃' | '々')
}

/// What never ends one.
fn never_ends(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '$' | '￥' | '—')
}
