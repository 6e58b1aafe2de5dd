//! Which part of a translation stands for which of its original.
//!
//! As long as both have the same kinds of parts in the same order, each stands for the one in its place: that is what
//! keys by position say. Where one has more, names tell, then the kinds, then how long the parts are: so that one
//! paragraph lost is one finding, and not one for each that follows.

use super::outline::Part;

/// What belongs together, and what is alone.
#[derive(Debug)]
pub(super) struct Pairing<'a, 't> {
    pub(super) pairs: Vec<(&'a Part<'t>, &'a Part<'t>)>,
    /// What the translation lacks, behind which of its parts.
    pub(super) lost: Vec<(Option<usize>, &'a Part<'t>)>,
    /// What the original lacks.
    pub(super) extra: Vec<&'a Part<'t>>,
}

/// A name on both sides outweighs everything.
const NAMED: i64 = 10_000;
/// Two parts of one kind.
const KIND: i64 = 100;

/// The pairing of parts that stand side by side; the translation's usually have `longer` per cent of the characters.
pub(super) fn of<'a, 't>(original: &'a [Part<'t>], text: &'a [Part<'t>], longer: i64) -> Pairing<'a, 't> {
    // Notes are defined wherever a writer likes.
    let (notes, blocks): (Vec<_>, Vec<_>) = original.iter().partition(|part| is_called_by_name(part));
    let mut pairing = Pairing { pairs: Vec::new(), lost: Vec::new(), extra: Vec::new() };
    let places: Vec<(usize, &Part)> = text.iter().enumerate().filter(|(_, part)| !is_called_by_name(part)).collect();
    if blocks.len() == places.len() && blocks.iter().zip(&places).all(|(one, (_, other))| agree(one, other)) {
        pairing.pairs.extend(blocks.iter().zip(&places).map(|(one, (_, other))| (*one, *other)));
    } else {
        in_order(&blocks, &places, longer, &mut pairing);
    }
    for note in &notes {
        match text.iter().find(|part| is_called_by_name(part) && part.noun == note.noun && part.name == note.name) {
            Some(other) => pairing.pairs.push((note, other)),
            None => pairing.lost.push((None, note)),
        }
    }
    let others = text.iter().filter(|part| is_called_by_name(part));
    let is_known = |part: &&Part| notes.iter().any(|note| note.noun == part.noun && note.name == part.name);
    pairing.extra.extend(others.filter(|part| !is_known(part)));
    pairing
}

fn is_called_by_name(part: &Part) -> bool {
    matches!(part.noun, "a note" | "a cover note")
}

fn agree(one: &Part, other: &Part) -> bool {
    one.noun == other.noun && (one.name == other.name || one.name.is_none() || other.name.is_none())
}

/// The best pairing that keeps the order of both.
fn in_order<'a, 't>(
    original: &[&'a Part<'t>],
    text: &[(usize, &'a Part<'t>)],
    longer: i64,
    pairing: &mut Pairing<'a, 't>,
) {
    let (rows, columns) = (original.len(), text.len());
    let length = |part: &Part| i64::try_from(part.length()).unwrap_or(0).min(1_000_000) * 100;
    let expected: Vec<i64> = original.iter().map(|part| length(part) * longer / 100).collect();
    let lengths: Vec<i64> = text.iter().map(|(_, part)| length(part)).collect();
    let likeness = |row: usize, column: usize| -> i64 {
        let (one, other) = (original[row], text[column].1);
        if one.name.is_some() && one.name == other.name {
            return NAMED;
        }
        if !agree(one, other) || one.name.is_some() != other.name.is_some() {
            return -1;
        }
        let unlike = (expected[row] - lengths[column]).abs() * KIND / (expected[row] + lengths[column]).max(1);
        KIND - unlike / 2
    };
    let mut best = vec![vec![0i64; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let likeness = likeness(row, column);
            let paired = if likeness > 0 { likeness + best[row + 1][column + 1] } else { i64::MIN };
            best[row][column] = paired.max(best[row + 1][column]).max(best[row][column + 1]);
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < rows || column < columns {
        let likeness = (row < rows && column < columns).then(|| likeness(row, column)).filter(|likeness| *likeness > 0);
        if likeness.is_some_and(|likeness| best[row][column] == likeness + best[row + 1][column + 1]) {
            pairing.pairs.push((original[row], text[column].1));
            (row, column) = (row + 1, column + 1);
        } else if row < rows && (column == columns || best[row][column] == best[row + 1][column]) {
            let before = column.checked_sub(1).and_then(|before| text.get(before)).map(|(place, _)| *place);
            pairing.lost.push((before, original[row]));
            row += 1;
        } else {
            pairing.extra.push(text[column].1);
            column += 1;
        }
    }
}
