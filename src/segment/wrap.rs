//! Words of Markdown broken into lines as the sources have them: at the ends of words, Chinese between characters.
//!
//! A line ends only where reading joins it again as it was, and no line begins with what Markdown, or a label of a list,
//! could be read in: the next begins with a letter.

use super::meaning::is_han;

/// How wide lines are: as those of the specimen session. A character of Chinese is as wide as two letters.
const WIDTH: usize = 110;

/// Text in lines. The first begins in a `column`, the others with `indent`; `tail` is how much follows the last in its line.
/// Text that has lines of its own keeps them.
pub fn wrapped(text: &str, column: usize, indent: &str, tail: usize) -> String {
    if text.contains('\n') || column + width(text) + tail <= WIDTH {
        return text.to_owned();
    }
    let mut lines = String::with_capacity(text.len() + text.len() / 32);
    let mut used = column;
    let mut rest = text;
    loop {
        let ends = ends(rest);
        let fits = |end: &&End| used + width(&rest[..end.at]) <= WIDTH;
        let whole = used + width(rest) + tail <= WIDTH;
        // Where nothing fits, the first place is the best.
        let Some(end) = ends.iter().rev().find(fits).or(ends.first()).filter(|_| !whole) else {
            lines.push_str(rest);
            return lines;
        };
        lines.push_str(&rest[..end.at]);
        lines.push('\n');
        lines.push_str(indent);
        used = width(indent);
        rest = &rest[end.at + end.space..];
    }
}

/// A place where a line may end, and the length of the space that goes.
struct End {
    at: usize,
    space: usize,
}

/// The places where a line may end, as far as two lines reach.
fn ends(text: &str) -> Vec<End> {
    let mut ends = Vec::new();
    let mut depth = 0_usize;
    let mut used = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if used > 2 * WIDTH && !ends.is_empty() {
            break;
        }
        used += of_character(c);
        let escaped = before == '\\';
        match c {
            '[' | '{' | '<' | '(' if !escaped => depth += 1,
            ']' | '}' | '>' | ')' if !escaped => depth = depth.saturating_sub(1),
            ' ' if depth == 0 && !escaped && begins_a_line(&text[at + 1..]) => ends.push(End { at, space: 1 }),
            c if depth == 0 && is_han(c) && (is_han(before) || CLOSING.contains(before)) => {
                ends.push(End { at, space: 0 });
            }
            _ => {}
        }
        before = if escaped && c == '\\' { ' ' } else { c };
    }
    ends
}

/// Punctuation of Chinese after which a line may end.
const CLOSING: &str = "，。；：、！？）》”";

/// Whether no reader takes the beginning of a text for anything but words: it is a letter, and none of a label.
fn begins_a_line(text: &str) -> bool {
    let bare = text.trim_start_matches(['«', '“', '\u{a0}', '\u{202f}']);
    let letters = bare.chars().take_while(|c| c.is_alphabetic()).count();
    let after = bare.chars().nth(letters);
    letters > 0
        && !is_han(bare.chars().next().unwrap_or(' '))
        && (letters > 4 || !matches!(after, Some('.' | ')' | '）' | '、')))
}

/// How wide a text is, in letters.
fn width(text: &str) -> usize {
    text.chars().map(of_character).sum()
}

fn of_character(c: char) -> usize {
    let is_wide = is_han(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff60}');
    // Accents and vowel signs stand over the letter before them.
    let is_over = matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}');
    if is_wide { 2 } else { usize::from(!is_over) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, indent: &str, expected: &[&str]) {
        let lines = wrapped(text, indent.len(), indent, 8);
        assert_eq!(lines.split('\n').collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_stand_in_lines_of_the_width_of_the_sources() {
        check("Short words.", "", &["Short words."]);
        check(
            "Le langage clair est celui dans lequel les lecteurs visés trouvent ce qu’ils cherchent, le comprennent et peuvent s’en servir.",
            "   ",
            &[
                "Le langage clair est celui dans lequel les lecteurs visés trouvent ce qu’ils cherchent, le comprennent et",
                "   peuvent s’en servir.",
            ],
        );
        check(
            "公共服务与多数人的交流是以书面形式进行的。一份税额核定通知、一份出生登记表、一封不予许可的信函：对许多人而言，这样一页纸就是一整年里与行政部门唯一的接触。",
            "",
            &[
                "公共服务与多数人的交流是以书面形式进行的。一份税额核定通知、一份出生登记表、一封不予许可的信函：对许多人而言，",
                "这样一页纸就是一整年里与行政部门唯一的接触。",
            ],
        );
    }

    #[test]
    fn no_line_begins_with_what_markdown_reads_nor_ends_within_a_link() {
        let words = "word ".repeat(21);
        let long = "x".repeat(60);
        for marker in
            ["- one", "1. one", "# one", "> one", "(a) one", "a) one", "| one", "12 rooms", "[^why] one", "::: x"]
        {
            let text = format!("{words}{marker} {long} and so on");
            for line in wrapped(&text, 0, "", 0).split('\n').skip(1) {
                assert!(line.starts_with(char::is_alphabetic) && !line.starts_with("a)"), "{line}");
            }
        }
        let link = format!("{words}[some words that are many](<E/C.16/2099/3#four duties>){{.worded}} {long} end");
        assert!(wrapped(&link, 0, "", 0).contains("[some words that are many](<E/C.16/2099/3#four duties>){.worded}"));
    }

    proptest! {
        #[test]
        fn nothing_but_spaces_becomes_the_end_of_a_line(text in "[a-zé章节。 ，(){}\\[\\].*-]{0,600}") {
            let lines = wrapped(&text, 0, "  ", 3);
            let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(squeezed(&lines), squeezed(&text));
        }
    }
}
