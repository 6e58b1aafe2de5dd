//! Words of the sources on a terminal: characters that would move its pen, hide what follows or turn it around are shown
//! by their numbers.

use crate::load::control::is_control;
use std::borrow::Cow;

/// A text as it may be printed, line ends and tabs kept.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| c == '\r' || is_control(c)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let ends_line = c == '\r' && rest.peek() == Some(&'\n');
        if is_control(c) || (c == '\r' && !ends_line) {
            shown.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(printable(text), expected);
    }

    #[test]
    fn what_would_move_the_pen_is_shown_by_its_number() {
        check("a\u{1b}[2Jb\u{7f}\u{9b}c\rd", "a<U+001B>[2Jb<U+007F><U+009B>c<U+000D>d");
        check("a\u{202e}b", "a<U+202E>b");
    }

    #[test]
    fn words_in_lines_stay_as_they_are() {
        check("one\r\n\ttwo\nثلاثة\u{200f}", "one\r\n\ttwo\nثلاثة\u{200f}");
    }
}
