//! Wording in whose variables stands more than words: a symbol that is linked, a mark, a title with italics.
//!
//! The locale sees a noncharacter (U+FDD0 and after, which no text holds); here it gives way to what it stands for.

use super::writer::Writer;
use crate::edition::Inline;
use crate::locale::Args;

/// What the locale is given for the `n`th slot, from 0.
pub(super) fn slot(n: u8) -> char {
    char::from_u32(0xfdd0 + u32::from(n)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

impl Writer<'_> {
    /// The message `key`, with running text in the place of the named variables.
    pub(super) fn filled<const N: usize>(
        &mut self,
        key: &str,
        fillings: [(&'static str, Vec<Inline>); N],
    ) -> Vec<Inline> {
        let mut args = Args::new();
        for (n, (name, _)) in fillings.iter().enumerate() {
            args = args.text(name, slot(n as u8).to_string());
        }
        let words = self.word(key, &args);
        self.fill(&words, &fillings.map(|(_, filling)| filling))
    }

    /// Words with running text in the place of their slots.
    pub(super) fn fill(&self, words: &str, fillings: &[Vec<Inline>]) -> Vec<Inline> {
        let mut set = Vec::new();
        let mut rest = words;
        let is_slot = |c: char| (0..fillings.len()).any(|n| c == slot(n as u8));
        while let Some(at) = rest.find(is_slot) {
            set.extend(self.pieces(&rest[..at]));
            let found = rest[at..].chars().next().unwrap_or_default();
            set.extend(
                (0..fillings.len())
                    .find(|n| found == slot(*n as u8))
                    .map(|n| fillings[n].clone())
                    .into_iter()
                    .flatten(),
            );
            rest = &rest[at + found.len_utf8()..];
        }
        set.extend(self.pieces(rest));
        set
    }

    fn pieces(&self, words: &str) -> Vec<Inline> {
        if words.is_empty() { Vec::new() } else { self.wording(words) }
    }
}
