//! Which segment of then is which of now: by the names that writers gave, else by what is said, else by place.
//!
//! So an insertion makes one segment new and moves no other, and a deletion leaves one behind.

use similar::{Algorithm, DiffOp, TextDiff, capture_diff_slices};
use std::collections::BTreeMap;
use std::ops::Range;

/// A segment to be found again.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// What it is called.
    pub id: &'a str,
    /// Whether that is a name, the same wherever it is moved. Only asked of those of now.
    pub named: bool,
    /// The fingerprint of its words.
    pub fingerprint: &'a str,
    /// Its words, where they are known.
    pub words: Option<&'a str>,
}

/// How alike words must be to be the same segment, changed.
const ALIKE: f32 = 0.5;

/// More pairs than these are not compared word by word: a text that is new from end to end is no change of the old.
const MOST_COMPARED: usize = 4000;

/// Of texts longer than this the order of words is not compared: that takes the square of their length.
const MOST_BYTES: usize = 20_000;

/// For each of `now`, its place in `then`; none is given twice.
pub fn pair(then: &[Candidate], now: &[Candidate]) -> Vec<Option<usize>> {
    let mut pairs = Pairs { found: vec![None; now.len()], taken: vec![false; then.len()] };
    pairs.by_name(then, now);
    pairs.by_fingerprint(then, now);
    for (then_gap, now_gap) in pairs.gaps() {
        pairs.within(then, now, &then_gap, &now_gap);
    }
    pairs.found
}

struct Pairs {
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairs {
    fn put(&mut self, then: usize, now: usize) {
        if let (Some(taken), Some(found)) = (self.taken.get_mut(then), self.found.get_mut(now))
            && !*taken
            && found.is_none()
        {
            *taken = true;
            *found = Some(then);
        }
    }

    fn free_then(&self, range: Range<usize>) -> Vec<usize> {
        range.filter(|index| self.taken.get(*index) == Some(&false)).collect()
    }

    fn free_now(&self, range: Range<usize>) -> Vec<usize> {
        range.filter(|index| self.found.get(*index) == Some(&None)).collect()
    }

    fn by_name(&mut self, then: &[Candidate], now: &[Candidate]) {
        let places: BTreeMap<&str, usize> = then.iter().zip(0..).map(|(candidate, at)| (candidate.id, at)).collect();
        for (index, candidate) in now.iter().enumerate().filter(|(_, candidate)| candidate.named) {
            if let Some(at) = places.get(candidate.id) {
                self.put(*at, index);
            }
        }
    }

    /// The longest run of the same words in the same order, then what was moved.
    fn by_fingerprint(&mut self, then: &[Candidate], now: &[Candidate]) {
        let (old, new) = (self.free_then(0..then.len()), self.free_now(0..now.len()));
        let marks = |of: &[Candidate], indices: &[usize]| -> Vec<String> {
            indices.iter().filter_map(|index| of.get(*index)).map(|one| one.fingerprint.to_owned()).collect()
        };
        for operation in capture_diff_slices(Algorithm::Myers, &marks(then, &old), &marks(now, &new)) {
            if let DiffOp::Equal { old_index, new_index, len } = operation {
                for offset in 0..len {
                    if let (Some(at), Some(index)) = (old.get(old_index + offset), new.get(new_index + offset)) {
                        self.put(*at, *index);
                    }
                }
            }
        }
        let mut moved: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for at in self.free_then(0..then.len()).into_iter().rev() {
            if let Some(candidate) = then.get(at) {
                moved.entry(candidate.fingerprint).or_default().push(at);
            }
        }
        for index in self.free_now(0..now.len()) {
            let places = now.get(index).and_then(|candidate| moved.get_mut(candidate.fingerprint));
            if let Some(at) = places.and_then(Vec::pop) {
                self.put(at, index);
            }
        }
    }

    /// The stretches between pairs that follow one another on both sides; what was moved divides nothing.
    fn gaps(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let mut gaps = Vec::new();
        let (mut last_then, mut last_now) = (0, 0);
        for (at, index) in self.in_order() {
            gaps.push((last_then..at, last_now..index));
            (last_then, last_now) = (at + 1, index + 1);
        }
        gaps.push((last_then..self.taken.len(), last_now..self.found.len()));
        gaps
    }

    /// The longest run of pairs that rise on both sides: then and now of each.
    fn in_order(&self) -> Vec<(usize, usize)> {
        let pairs: Vec<(usize, usize)> =
            self.found.iter().zip(0..).filter_map(|(at, now)| Some(((*at)?, now))).collect();
        // For each length of a run the pair with which the lowest of them ends, and for each pair the one before it.
        let mut ends: Vec<usize> = Vec::new();
        let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
        for (place, (at, _)) in pairs.iter().enumerate() {
            let length = ends.partition_point(|end| pairs.get(*end).is_some_and(|(lower, _)| lower < at));
            before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter)).copied());
            match ends.get_mut(length) {
                Some(end) => *end = place,
                None => ends.push(place),
            }
        }
        let last = ends.last().copied();
        let run = std::iter::successors(last, |place| before.get(*place).copied().flatten());
        let mut run: Vec<_> = run.filter_map(|place| pairs.get(place).copied()).collect();
        run.reverse();
        run
    }

    /// What lies between two pairs: the likest first, then what is called the same, then, where as many are left on both
    /// sides, one after the other.
    fn within(&mut self, then: &[Candidate], now: &[Candidate], then_gap: &Range<usize>, now_gap: &Range<usize>) {
        let (old, new) = (self.free_then(then_gap.clone()), self.free_now(now_gap.clone()));
        if old.is_empty() || new.is_empty() {
            return;
        }
        let mut likest: Vec<(f32, usize, usize)> = Vec::new();
        if old.len() * new.len() <= MOST_COMPARED {
            for at in &old {
                for index in &new {
                    let (Some(one), Some(other)) = (then.get(*at), now.get(*index)) else { continue };
                    if shape(one.id) == shape(other.id) {
                        let alike = likeness(one, other);
                        // Of two as like as one another, that in the same place.
                        let here = if one.id == other.id { 0.01 } else { 0.0 };
                        likest.extend((alike >= ALIKE).then_some((alike + here, *at, *index)));
                    }
                }
            }
        }
        likest.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        likest.into_iter().for_each(|(_, at, index)| self.put(at, index));
        let (old, new) = (self.free_then(then_gap.clone()), self.free_now(now_gap.clone()));
        // As many on both sides: each was written anew in its place. More on one: what is called by its place has moved.
        if old.len() == new.len() {
            for (at, index) in old.into_iter().zip(new) {
                let same = then.get(at).zip(now.get(index));
                if same.is_some_and(|(one, other)| shape(one.id) == shape(other.id)) {
                    self.put(at, index);
                }
            }
        }
    }
}

/// The kind of place that an id names, without its figures: `p#`, `table#/#/#/p#`.
fn shape(id: &str) -> String {
    let mut shape = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            c if c.is_ascii_digit() => {
                if !shape.ends_with('#') {
                    shape.push('#');
                }
            }
            c => shape.push(c),
        }
    }
    shape
}

/// The share of words that two texts have in common, in whatever order: from 0 to 1.
fn roughly_alike(one: &str, other: &str) -> f32 {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut all, mut common) = (0_usize, 0_usize);
    for word in one.split(' ') {
        *left.entry(word).or_default() += 1;
        all += 1;
    }
    for word in other.split(' ') {
        all += 1;
        if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    (2 * common) as f32 / all.max(1) as f32
}

/// From 0 to 1; where the words of one are not known, none.
fn likeness(one: &Candidate, other: &Candidate) -> f32 {
    let (Some(one), Some(other)) = (one.words, other.words) else { return 0.0 };
    if one.len().max(other.len()) > MOST_BYTES {
        return roughly_alike(one, other);
    }
    if one.contains(' ') && other.contains(' ') {
        TextDiff::from_words(one, other).ratio()
    } else {
        TextDiff::from_chars(one, other).ratio()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `id=words`, a named one with `!` before it. Expected: for each of now, what it was called then.
    #[track_caller]
    fn check(then: &[&str], now: &[&str], expected: &[Option<&str>]) {
        let parse = |text: &&'static str| text.split_once('=').unwrap();
        let candidate = |(id, words): (&'static str, &'static str)| Candidate {
            id: id.trim_start_matches('!'),
            named: id.starts_with('!'),
            fingerprint: words,
            words: Some(words),
        };
        let statics = |of: &[&str]| -> Vec<&'static str> {
            of.iter().map(|text| -> &'static str { Box::leak((*text).to_owned().into_boxed_str()) }).collect()
        };
        let then: Vec<_> = statics(then).iter().map(|text| candidate(parse(text))).collect();
        let now: Vec<_> = statics(now).iter().map(|text| candidate(parse(text))).collect();
        let found: Vec<_> = pair(&then, &now).into_iter().map(|at| at.map(|at| then[at].id)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_text_without_measure_is_known_by_its_words() {
        let long = |from: usize| (from..from + 60_000).map(|number| format!("{number} ")).collect::<String>();
        let (before, now, other) =
            (format!("p1={}", long(0)), format!("p2={}", long(9)), format!("p1={}", long(90_000)));
        check(&[&before, "p2=a short text"], &[&other, &now, "p3=a short text"], &[None, Some("p1"), Some("p2")]);
    }

    const THREE: [&str; 3] = ["p1=the first of all words", "p2=another line of text", "p3=what is said at last"];

    #[test]
    fn an_insertion_is_new_and_moves_no_other() {
        let now = ["p1=the first of all words", "p2=quite new", "p3=another line of text", "p4=what is said at last"];
        check(&THREE, &now, &[Some("p1"), None, Some("p2"), Some("p3")]);
        let first = ["p1=quite new", "p2=the first of all words", "p3=another line of text", "p4=what is said at last"];
        check(&THREE, &first, &[None, Some("p1"), Some("p2"), Some("p3")]);
    }

    #[test]
    fn a_deletion_leaves_one_behind_and_moves_no_other() {
        check(&THREE, &["p1=the first of all words", "p2=what is said at last"], &[Some("p1"), Some("p3")]);
    }

    #[test]
    fn a_change_beside_an_insertion_is_told_from_it() {
        let now = ["p1=the first of all words", "p2=quite new", "p3=another line of a text", "p4=what is said at last"];
        check(&THREE, &now, &[Some("p1"), None, Some("p2"), Some("p3")]);
    }

    #[test]
    fn what_is_written_anew_in_its_place_is_the_same_segment() {
        check(
            &THREE,
            &["p1=the first of all words", "p2=nothing of it stayed", "p3=what is said at last"],
            &[Some("p1"), Some("p2"), Some("p3")],
        );
    }

    #[test]
    fn what_was_moved_is_found_by_its_words_and_what_is_named_by_its_name() {
        let now = ["p1=what is said at last", "p2=the first of all words", "p3=another line of text"];
        check(&THREE, &now, &[Some("p3"), Some("p1"), Some("p2")]);
        check(&["why=old words", "p1=x"], &["p1=x", "!why=other things"], &[Some("p1"), Some("why")]);
    }

    #[test]
    fn a_row_put_into_a_table_changes_no_other_cell() {
        let then = ["t/1/1=Posts", "t/1/2=6", "t/2/1=Travel", "t/2/2=6"];
        let now = ["t/1/1=Posts", "t/1/2=6", "t/2/1=Staff", "t/2/2=7", "t/3/1=Travel", "t/3/2=6"];
        check(&then, &now, &[Some("t/1/1"), Some("t/1/2"), None, None, Some("t/2/1"), Some("t/2/2")]);
    }
}
