//! From ranges of the printed source to what people wrote, in any order.

use crate::source::Span;
use std::ops::Range;

/// Ranges of one printed source, each with the place from which it was printed.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    ranges: Vec<(Range<usize>, Span)>,
}

impl SourceMap {
    /// Keeps that `range` was printed from `span`.
    pub fn record(&mut self, range: Range<usize>, span: Span) {
        self.ranges.push((range, span));
    }

    /// The place of the smallest range that holds `range`; where none does, of the nearest one.
    pub fn lookup(&self, range: Range<usize>) -> Option<Span> {
        let nearest = || self.ranges.iter().min_by_key(|(known, _)| distance(known, &range)).map(|(_, span)| *span);
        self.holding(range.clone()).or_else(nearest)
    }

    /// The place of the smallest range that holds `range`.
    pub fn holding(&self, range: Range<usize>) -> Option<Span> {
        let holding = self.ranges.iter().filter(|(known, _)| known.start <= range.start && range.end <= known.end);
        holding.min_by_key(|(known, _)| known.len()).map(|(_, span)| *span)
    }
}

/// How many bytes lie between two ranges; of two that touch, the less they have in common the farther.
fn distance(known: &Range<usize>, range: &Range<usize>) -> (usize, usize) {
    let gap = known.start.saturating_sub(range.end).max(range.start.saturating_sub(known.end));
    (gap, known.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// Ranges are given as (printed, written); what is expected is the start of the place written.
    #[track_caller]
    fn check(ranges: &[(Range<usize>, Range<usize>)], sought: Range<usize>, expected: Option<usize>) {
        let sources = Sources::new([("en.md".to_owned(), vec![])]);
        let file = sources.find("en.md").unwrap();
        let mut map = SourceMap::default();
        ranges.iter().for_each(|(printed, written)| map.record(printed.clone(), Span::new(file, written.clone())));
        assert_eq!(map.lookup(sought).map(|span| span.start), expected);
    }

    #[test]
    fn the_smallest_range_that_holds_it_is_meant() {
        check(&[(0..100, 1..2), (10..20, 3..4), (5..50, 5..6)], 12..15, Some(3));
        check(&[(10..20, 3..4), (0..100, 1..2)], 30..31, Some(1));
    }

    #[test]
    fn what_no_range_holds_is_at_the_nearest() {
        check(&[(10..20, 3..4), (40..50, 5..6)], 22..25, Some(3));
        check(&[(10..20, 3..4), (40..50, 5..6)], 37..39, Some(5));
    }

    #[test]
    fn an_empty_map_knows_no_place() {
        check(&[], 0..1, None);
    }
}
