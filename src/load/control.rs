//! Characters that are not seen and change what is: control characters, marks that turn words around, spaces without a
//! width. A text has none; the directions of its words come by themselves.

use super::folder::extension;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{File, FileId, Span};

/// The kinds of files that hold words.
const OF_WORDS: [&str; 4] = ["md", "toml", "ftl", "csv"];

/// Whether a character is one of those. The marks of Arabic, which turn nothing around (U+061C, U+200E, U+200F), and
/// the joiners are none.
pub(crate) fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(c, '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The finding about one, at its place.
pub(super) fn finding(span: Span, c: char) -> Diagnostic {
    let message = format!("`U+{:04X}` is a control character", u32::from(c));
    Diagnostic::at(span, Code::TextControl, message).hint("take it out; directions and spaces come by themselves")
}

/// Every one in a file of words; of several that stand together, the first.
pub(super) fn check(id: FileId, file: File) -> Vec<Diagnostic> {
    let kind = extension(file.path());
    // What is not UTF-8 may be no text at all, and is reported as such.
    if !OF_WORDS.contains(&kind.as_str()) || file.invalid_at().is_some() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut after_one = false;
    for (at, c) in file.text().char_indices() {
        // TOML takes no control characters of ASCII: that is a mistake of its syntax. A file may begin with a mark.
        let passes = (kind == "toml" && c.is_ascii()) || (at == 0 && c == '\u{feff}');
        let is_one = is_control(c) && !passes;
        if is_one && !after_one {
            found.push(finding(Span::new(id, at..at + c.len_utf8()), c));
        }
        after_one = is_one;
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::source::Sources;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[(usize, &str)]) {
        let sources = Sources::new([(path.to_owned(), text.as_bytes().to_vec())]);
        let found: Vec<_> = sources.iter().flat_map(|(id, file)| super::check(id, file)).collect();
        let shown: Vec<_> = found.iter().map(|found| (found.span.unwrap().start, found.message.as_str())).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_turns_words_around_or_has_no_width_is_found_at_its_place() {
        check("a.md", "a\u{202e}b", &[(1, "`U+202E` is a control character")]);
        check(
            "a.ftl",
            "a = \u{2066}b\u{2069}",
            &[(4, "`U+2066` is a control character"), (8, "`U+2069` is a control character")],
        );
        check("a.csv", "a\u{200b}\u{200b}", &[(1, "`U+200B` is a control character")]);
        check("a.toml", "a = \"\u{202e}\0\"", &[(5, "`U+202E` is a control character")]);
        check("a.md", "a\0", &[(1, "`U+0000` is a control character")]);
    }

    #[test]
    fn a_mark_at_the_start_of_a_file_and_the_marks_of_arabic_are_none() {
        check("a.md", "\u{feff}a\tb\r\n\u{200f}\u{200e}\u{200d}\u{ad}", &[]);
        check("a.md", "a\u{feff}", &[(1, "`U+FEFF` is a control character")]);
        check("a.svg", "\u{202e}", &[]);
    }
}
