//! What a file holds: its bytes, and what is understood of them as text.

use crate::digest::Digest;
use std::sync::{Arc, OnceLock};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// What one file holds.
#[derive(Debug)]
pub(super) struct Content {
    /// The bytes as they were read.
    pub(super) bytes: Arc<[u8]>,
    /// The bytes as text, without a byte order mark; what is not UTF-8 is replaced, so that the rest can still be
    /// understood. Where people write words, letters are composed (NFC), as the faces have them: a letter and its accent
    /// are one character.
    pub(super) text: Arc<str>,
    /// Where in `text` the first byte stood that is not UTF-8.
    pub(super) invalid_at: Option<usize>,
    /// Whether it is no longer what it was when the sources were read; nothing of it is shown then.
    pub(super) altered: bool,
    /// Counted when a place is first shown: most files are shown in no finding.
    count: OnceLock<Count>,
}

impl Content {
    /// The content of the file at `path`.
    pub(super) fn of(path: &str, bytes: Vec<u8>) -> Self {
        let content = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
        let valid = std::str::from_utf8(content).map_err(|error| error.valid_up_to()).err();
        let read = |bytes: &[u8]| read(path, String::from_utf8_lossy(bytes).into_owned());
        let invalid_at = valid.map(|end| read(&content[..end]).len());
        let text: Arc<str> = read(content).into();
        // Nearly every text is its bytes: they are kept once.
        let bytes = if text.as_bytes() == bytes { Arc::from(text.clone()) } else { bytes.into() };
        Self { bytes, text, invalid_at, altered: false, count: OnceLock::new() }
    }

    /// The same of a file that was read before and had this digest then.
    pub(super) fn again(path: &str, bytes: Option<Vec<u8>>, digest: Digest) -> Self {
        match bytes.filter(|bytes| Digest::of(bytes) == digest) {
            Some(bytes) => Self::of(path, bytes),
            None => Self { altered: true, ..Self::of(path, Vec::new()) },
        }
    }

    pub(super) fn count(&self) -> &Count {
        self.count.get_or_init(|| Count::of(&self.text))
    }
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Lines and characters of a text counted once, so that each of many places in it is found without counting from its
/// start.
#[derive(Debug, Clone)]
pub(super) struct Count {
    /// Where lines begin.
    pub(super) lines: Vec<usize>,
    /// How many characters begin before every [`STRIDE`]th byte.
    characters: Vec<usize>,
}

/// Bytes from one counted place to the next.
const STRIDE: usize = 1024;

impl Count {
    fn of(text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(index, _)| index + 1)).collect();
        let mut counted = 0;
        let mut characters = Vec::with_capacity(text.len() / STRIDE + 1);
        for chunk in text.as_bytes().chunks(STRIDE) {
            characters.push(counted);
            counted += beginning(chunk);
        }
        characters.push(counted);
        Self { lines, characters }
    }

    /// The line, from 0, in which the byte `offset` stands.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// How many characters begin before the byte `offset` of `text`.
    pub(super) fn characters(&self, text: &str, offset: usize) -> usize {
        let counted = offset / STRIDE;
        let rest = text.as_bytes().get(counted * STRIDE..offset).unwrap_or_default();
        self.characters.get(counted).map_or(0, |before| before + beginning(rest))
    }
}

/// How many characters begin in these bytes of a text.
fn beginning(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// The kinds of files that hold words.
const OF_WORDS: [&str; 5] = ["md", "toml", "ftl", "csv", "tbx"];

/// The text of a file with its letters composed, if it holds words.
fn read(path: &str, text: String) -> String {
    let of_words = path.rsplit_once('.').is_some_and(|(_, ending)| OF_WORDS.contains(&ending));
    if of_words { composed(text) } else { text }
}

/// A text with its letters composed (NFC): what was written by escapes has not been.
pub(crate) fn composed(text: String) -> String {
    if text.chars().all(stands_alone) || is_nfc(&text) { text } else { text.nfc().collect() }
}

/// Whether a character is its own composed form whatever stands beside it, as nearly all in the six languages are: told
/// without the tables.
fn stands_alone(c: char) -> bool {
    c < '\u{300}'
        || matches!(c, '\u{400}'..='\u{45f}' | '\u{621}'..='\u{64a}' | '\u{660}'..='\u{669}')
        || matches!(c, '\u{2010}'..='\u{203a}' | '\u{3000}'..='\u{3029}' | '\u{4e00}'..='\u{9fa5}' | '\u{ff01}'..='\u{ff5e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_alone_is_composed_beside_whatever_stands_alone() {
        let alone: Vec<char> = ('\0'..=char::MAX).filter(|c| stands_alone(*c)).collect();
        for c in &alone {
            assert!(is_nfc(&c.to_string()), "U+{:04X}", u32::from(*c));
        }
        for pair in alone.windows(2).chain(alone.chunks(997)) {
            assert!(is_nfc(&pair.iter().collect::<String>()));
        }
        assert!(!['\u{301}', '\u{64b}', '\u{3099}', '\u{f900}'].into_iter().any(stands_alone));
    }
}
