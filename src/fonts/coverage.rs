//! Which characters faces have.

use ttf_parser::Face;

/// The characters that some of several faces have: a bit for each, as every character of every text is held against it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Coverage(Vec<u64>);

impl Coverage {
    /// Those of faces, each given by its file and its place in it. What is no font has no character.
    pub(super) fn of<'a>(faces: impl IntoIterator<Item = (&'a [u8], u32)>) -> Self {
        let mut coverage = Self::default();
        for face in faces.into_iter().filter_map(|(file, index)| Face::parse(file, index).ok()) {
            for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(|table| table.is_unicode()) {
                table.codepoints(|codepoint| coverage.add(codepoint));
            }
        }
        coverage
    }

    /// Tables of fonts name what is no character too.
    fn add(&mut self, codepoint: u32) {
        if char::from_u32(codepoint).is_none() {
            return;
        }
        let (word, bit) = (codepoint as usize / 64, codepoint % 64);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }

    /// Whether some face has `c`.
    pub(super) fn has(&self, c: char) -> bool {
        let c = u32::from(c);
        self.0.get(c as usize / 64).is_some_and(|word| word >> (c % 64) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(has: &str, not: &str) {
        let mut coverage = Coverage::default();
        has.chars().for_each(|c| coverage.add(c.into()));
        coverage.add(u32::MAX);
        assert!(has.chars().all(|c| coverage.has(c)), "{has}");
        assert!(!not.chars().any(|c| coverage.has(c)), "{not}");
    }

    #[test]
    fn what_was_added_is_there_and_its_neighbours_are_not() {
        check("bca", "`d A");
        check("@章", "?A竟");
        check("", "a");
    }

    #[test]
    fn what_is_no_font_has_no_coverage() {
        assert_eq!(Coverage::of([(b"no font".as_slice(), 0)]), Coverage::default());
    }
}
