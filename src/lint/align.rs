//! Words against how they were written: with escapes, with lines joined, with entities.

use std::ops::Range;

/// How far ahead a character is looked for: further than any escape or joint is long.
const REACH: usize = 16;

/// Where in `written` each byte of `words` stands; empty where they are the same. A character that is not found takes no
/// room, behind the one before it: so every place of whole characters begins and ends with one.
pub(super) fn align(words: &str, written: &str) -> Vec<Range<usize>> {
    if words == written {
        return Vec::new();
    }
    let mut offsets = Vec::with_capacity(words.len());
    let mut at = 0;
    for character in words.chars() {
        let rest = written.get(at..).unwrap_or_default();
        let found = rest.char_indices().take(REACH).find(|(_, other)| is_same(character, *other));
        match found {
            Some((ahead, other)) => {
                let start = at + ahead;
                offsets.extend((start..start + character.len_utf8()).map(|byte| byte..byte + 1));
                at = start + other.len_utf8();
            }
            None => offsets.extend(std::iter::repeat_n(at..at, character.len_utf8())),
        }
    }
    offsets
}

/// A space may be the end of a line.
fn is_same(read: char, written: char) -> bool {
    read == written || (read == ' ' && written == '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, written: &str, part: &str, expected: &str) {
        let offsets = align(words, written);
        let start = words.find(part).unwrap();
        let at = |byte: usize| offsets.get(byte).cloned().unwrap_or(byte..byte + 1);
        assert_eq!(&written[at(start).start..at(start + part.len() - 1).end], expected);
    }

    #[test]
    fn words_that_stand_as_they_are_need_no_table() {
        assert!(align("其他", "其他").is_empty());
    }

    #[test]
    fn lines_joined_without_a_space_are_followed() {
        check("发展中国家的权利", "发展中\n国家的权利", "国家", "国家");
        check("one two three", "one\ntwo three", "two", "two");
    }

    #[test]
    fn escapes_and_entities_are_passed_over() {
        check("a (b) c", "a \\(b) c", "c", "c");
        check("a & b, c", "a &amp; b, c", "b,", "b,");
    }

    #[test]
    fn what_stands_nowhere_does_no_harm() {
        check("abc", "", "b", "");
        check("\u{a0}x", "&nbsp;x", "\u{a0}", "");
        check(") 章", "章", ")", "");
        check("a章", "a", "章", "");
    }
}
