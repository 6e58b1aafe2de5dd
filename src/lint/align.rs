//! Words against how they were written: with escapes, with lines joined, with entities.

/// How far ahead a character is looked for: further than any escape or joint is long.
const REACH: usize = 16;

/// Where in `written` each byte of `words` stands; empty where they are the same. A character that is not found stands
/// where the one before it did.
pub(super) fn align(words: &str, written: &str) -> Vec<usize> {
    if words == written {
        return Vec::new();
    }
    let mut offsets = Vec::with_capacity(words.len());
    let mut at = 0;
    for character in words.chars() {
        let rest = written.get(at..).unwrap_or_default();
        let found = rest.char_indices().take(REACH).find(|(_, other)| is_same(character, *other));
        let start = at + found.map_or(0, |(ahead, _)| ahead);
        let inside = |byte: usize| if found.is_some() { start + byte } else { start };
        offsets.extend((0..character.len_utf8()).map(|byte| inside(byte).min(written.len().saturating_sub(1))));
        if let Some((ahead, other)) = found {
            at += ahead + other.len_utf8();
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
        let at = |byte: usize| offsets.get(byte).copied().unwrap_or(byte);
        assert_eq!(&written[at(start)..at(start + part.len() - 1) + 1], expected);
    }

    #[test]
    fn words_that_stand_as_they_are_need_no_table() {
        assert_eq!(align("其他", "其他"), Vec::<usize>::new());
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
        align("abc", "");
        align("\u{a0}x", "&nbsp;x");
    }
}
