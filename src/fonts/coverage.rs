//! Which characters a face has, as ranges: a face of Chinese has tens of thousands.

use ttf_parser::Face;

/// The characters of one face, as ranges in order, ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Coverage(Vec<(u32, u32)>);

impl Coverage {
    /// Those of the face `index` of a font file; `None` if it is none.
    pub(super) fn of(data: &[u8], index: u32) -> Option<Self> {
        let face = Face::parse(data, index).ok()?;
        let mut codepoints = Vec::new();
        for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(|table| table.is_unicode()) {
            table.codepoints(|codepoint| codepoints.push(codepoint));
        }
        Some(Self::from_codepoints(codepoints))
    }

    fn from_codepoints(mut codepoints: Vec<u32>) -> Self {
        codepoints.sort_unstable();
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for codepoint in codepoints {
            match ranges.last_mut() {
                Some((_, last)) if codepoint <= last.saturating_add(1) => *last = codepoint,
                _ => ranges.push((codepoint, codepoint)),
            }
        }
        Self(ranges)
    }

    /// Whether the face has `c`.
    pub(super) fn has(&self, c: char) -> bool {
        let c = u32::from(c);
        let after = self.0.partition_point(|(first, _)| *first <= c);
        after.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|(_, last)| c <= *last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(has: &str, expected: &[(u32, u32)]) {
        let coverage = Coverage::from_codepoints(has.chars().map(u32::from).collect());
        assert_eq!(coverage, Coverage(expected.to_vec()));
        assert!(has.chars().all(|c| coverage.has(c)));
        assert!(!coverage.has('A') && !coverage.has('z'));
    }

    #[test]
    fn neighbours_are_one_range() {
        check("bca", &[(97, 99)]);
        check("ax", &[(97, 97), (120, 120)]);
        check("aab", &[(97, 98)]);
    }

    #[test]
    fn what_is_no_font_has_no_coverage() {
        assert_eq!(Coverage::of(b"no font", 0), None);
    }
}
