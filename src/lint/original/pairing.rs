//! Which part of a translation stands for which of its original.
//!
//! What a record knows goes before all. As long as both have the same kinds of parts in the same order, each stands for the
//! one in its place: that is what keys by position say. Where one has more, names tell, then the kinds, then what the parts
//! call, refer to and count, then how long they are: so that one paragraph lost is one finding, and not one for each that
//! follows.

use super::outline::Part;
use crate::lint::OfText;
use crate::source::Span;
use std::cmp::Ordering;

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
/// More pairs than these are not weighed: of texts without measure that differ each part stands for the one in its place.
const MOST: usize = 4_000_000;

/// The pairing of parts that stand side by side; the translation's usually have `longer` per cent of the characters.
pub(super) fn of<'a, 't>(
    original: &'a [Part<'t>],
    text: &'a [Part<'t>],
    longer: i64,
    known: Option<&OfText>,
) -> Pairing<'a, 't> {
    // Notes are defined wherever a writer likes.
    let (notes, blocks): (Vec<_>, Vec<_>) = original.iter().partition(|part| is_called_by_name(part));
    let mut pairing = Pairing { pairs: Vec::new(), lost: Vec::new(), extra: Vec::new() };
    let places: Vec<(usize, &Part)> = text.iter().enumerate().filter(|(_, part)| !is_called_by_name(part)).collect();
    let elsewhere = |one: &Part, other: &Part| {
        known.is_some_and(|known| known.relates(&one.places(), &other.places()) == Some(false))
    };
    let mut in_place = blocks.iter().zip(&places);
    if blocks.len() == places.len() && in_place.all(|(one, (_, other))| agree(one, other) && !elsewhere(one, other)) {
        pairing.pairs.extend(blocks.iter().zip(&places).map(|(one, (_, other))| (*one, *other)));
    } else if blocks.len() * places.len() > MOST {
        each_in_its_place(&blocks, &places, &mut pairing);
    } else {
        in_order(&blocks, &places, longer, known, &mut pairing);
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

/// How much of what two parts state is the same, from 0 to twice what their length may weigh.
fn alike(one: &[String], other: &[String]) -> i64 {
    let (mut common, mut left, mut right) = (0, 0, 0);
    while let (Some(first), Some(second)) = (one.get(left), other.get(right)) {
        match first.cmp(second) {
            Ordering::Less => left += 1,
            Ordering::Greater => right += 1,
            Ordering::Equal => (common, left, right) = (common + 1, left + 1, right + 1),
        }
    }
    let most = i64::try_from(one.len().max(other.len())).unwrap_or(i64::MAX).max(1);
    KIND * common / most
}

/// Each part with the one in its place; what is left over is lost or too many.
fn each_in_its_place<'a, 't>(original: &[&'a Part<'t>], text: &[(usize, &'a Part<'t>)], pairing: &mut Pairing<'a, 't>) {
    let count = original.len().min(text.len());
    for (one, (place, other)) in original.iter().zip(text) {
        if agree(one, other) {
            pairing.pairs.push((one, other));
        } else {
            pairing.lost.push((place.checked_sub(1), one));
            pairing.extra.push(other);
        }
    }
    let last = text.last().map(|(place, _)| *place);
    pairing.lost.extend(original.iter().skip(count).map(|part| (last, *part)));
    pairing.extra.extend(text.iter().skip(count).map(|(_, part)| *part));
}

/// The best pairing that keeps the order of both.
fn in_order<'a, 't>(
    original: &[&'a Part<'t>],
    text: &[(usize, &'a Part<'t>)],
    longer: i64,
    known: Option<&OfText>,
    pairing: &mut Pairing<'a, 't>,
) {
    let (rows, columns) = (original.len(), text.len());
    let places: Vec<Vec<Span>> = original.iter().map(|part| part.places()).collect();
    let text_places: Vec<Vec<Span>> = text.iter().map(|(_, part)| part.places()).collect();
    let anchors: Vec<Vec<String>> = original.iter().map(|part| part.anchors()).collect();
    let text_anchors: Vec<Vec<String>> = text.iter().map(|(_, part)| part.anchors()).collect();
    let length = |part: &Part| i64::try_from(part.length()).unwrap_or(0).min(1_000_000) * 100;
    let expected: Vec<i64> = original.iter().map(|part| length(part) * longer / 100).collect();
    let lengths: Vec<i64> = text.iter().map(|(_, part)| length(part)).collect();
    let likeness = |row: usize, column: usize| -> i64 {
        let (one, other) = (original[row], text[column].1);
        if one.name.is_some() && one.name == other.name {
            return NAMED;
        }
        match known.and_then(|known| known.relates(&places[row], &text_places[column])) {
            Some(true) if one.noun == other.noun => return NAMED,
            Some(_) => return -1,
            None => {}
        }
        if !agree(one, other) || one.name.is_some() != other.name.is_some() {
            return -1;
        }
        let unlike = (expected[row] - lengths[column]).abs() * KIND / (expected[row] + lengths[column]).max(1);
        KIND - unlike / 2 + alike(&anchors[row], &text_anchors[column])
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
