//! Words as Markdown that reads back as exactly these words.
//!
//! No more is escaped than must be: an address or a symbol with a backslash in it would no longer be recognised.

use unicode_normalization::UnicodeNormalization;

/// Words that begin a block.
pub(crate) fn block(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len());
    let marker = opening(&text);
    escaped.push_str(&inline(&text[..marker]));
    if marker < text.len() && (marker > 0 || opens(&text)) {
        let first = text[marker..].chars().next().map_or(0, char::len_utf8);
        match &text[marker..marker + first] {
            // Only what is ASCII takes a backslash.
            "（" => escaped.push_str("&#xFF08;"),
            "）" => escaped.push_str("&#xFF09;"),
            first => {
                escaped.push('\\');
                escaped.push_str(first);
            }
        }
        escaped.push_str(&inline_after(&text[marker + first..], text[marker..].chars().next()));
    } else {
        escaped.push_str(&inline(&text[marker..]));
    }
    escaped
}

/// Words within a block.
pub(crate) fn inline(text: &str) -> String {
    inline_after(text, None)
}

/// Words after the mark of a note: a colon there would make a definition of it, a parenthesis a link.
pub(crate) fn after_mark(text: &str) -> String {
    let escaped = inline_after(text, Some(']'));
    if text.starts_with([':', '(']) { format!("\\{escaped}") } else { escaped }
}

/// The words on one line, without white space at their ends, their letters composed as the tool reads them: some become
/// characters that are to be escaped. Between letters of scripts without spaces a line end leaves none.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for part in text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()) {
        let wide = |c: char| c >= '\u{2e80}';
        let joins = line.is_empty() || (line.ends_with(wide) && part.starts_with(wide));
        if !joins {
            line.push(' ');
        }
        line.extend(part.chars().filter(|c| !c.is_control() || *c == '\t'));
    }
    line.nfc().collect()
}

/// Where the character stands that makes a list or a label of the number or the letters with which a text begins: `39.`,
/// `39)`, `a)`, `一）`. Else nought.
fn opening(text: &str) -> usize {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        return digits;
    }
    let letters = text.len() - text.trim_start_matches(char::is_alphabetic).len();
    let is_short = text[..letters].chars().count() < 6;
    if letters > 0 && is_short && text[letters..].starts_with([')', '）']) { letters } else { 0 }
}

/// Whether the first character alone would open something: a heading, a list, a quotation, a fence, a typed label.
fn opens(text: &str) -> bool {
    text.starts_with(['#', '-', '+', '>', '~', '=', '(', '（']) || text.starts_with("::")
}

fn inline_after(text: &str, mut before: Option<char>) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let is_special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '{' | '}' | '^' | '|' => true,
            '_' => !(before.is_some_and(is_letter) && rest.starts_with(is_letter)),
            '#' => before.is_none_or(char::is_whitespace),
            '&' => is_entity(rest),
            // Before the mark of a note it would make an image of it.
            '!' => rest.is_empty() || rest.starts_with('['),
            _ => false,
        };
        if is_special {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// Whether an ampersand before these words begins an entity: `amp;`, `#12;`.
fn is_entity(rest: &str) -> bool {
    let name = rest.trim_start_matches(|c: char| c == '#' || c.is_ascii_alphanumeric());
    name.len() < rest.len() && name.starts_with(';')
}

#[cfg(test)]
mod tests {
    use super::*;
    use masthead::language::Language;
    use masthead::load::markdown;
    use masthead::source::Sources;
    use masthead::text::{BlockKind, Inline};
    use proptest::prelude::*;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(block(input), expected);
        assert_eq!(read(&block(input)), [input]);
    }

    /// The paragraphs that the tool itself reads.
    fn read(markdown: &str) -> Vec<String> {
        let sources = Sources::new([("en.md".to_owned(), markdown.as_bytes().to_vec())]);
        let (text, _) = markdown::read(&sources, sources.find("en.md").unwrap(), Language::En, "");
        let words = text.blocks.iter().map(|block| match &block.kind {
            BlockKind::Paragraph(words) => Inline::words(words),
            other => panic!("{markdown:?} is more than paragraphs: {other:?}"),
        });
        words.collect()
    }

    #[test]
    fn what_opens_a_block_is_escaped_at_its_beginning_alone() {
        check("39. Text 39. text", "39\\. Text 39. text");
        check("1) a", "1\\) a");
        check("(a) b (c)", "\\(a) b (c)");
        check("a) b", "a\\) b");
        check("（一）字", "&#xFF08;一）字");
        check("- a - b", "\\- a - b");
        check("::: summary", "\\::: summary");
        check("# a #", "\\# a \\#");
        check("+++", "\\+++");
    }

    #[test]
    fn attributes_and_marks_are_words() {
        check("a {#b}", "a \\{#b\\}");
        check("a[^1]", "a\\[\\^1\\]");
        check("5*3 |a|", "5\\*3 \\|a\\|");
        check("&amp; R&D", "\\&amp; R&D");
    }

    #[test]
    fn an_address_stays_as_it_is() {
        let address = "http://www.example.org/a_b/~c?d=1&e=2#f";
        check(address, address);
    }

    #[test]
    fn what_composes_to_a_mark_is_escaped() {
        assert_eq!(block("\u{1fef}a\u{1fef}"), "\\`a\\`");
    }

    #[test]
    fn lines_are_joined_as_the_script_does() {
        assert_eq!(block("第一\n章"), "第一章");
        assert_eq!(block("one\n two"), "one two");
    }

    #[test]
    fn what_follows_a_mark_leaves_it_a_mark() {
        assert_eq!(after_mark(": a"), "\\: a");
        assert_eq!(after_mark("(a)"), "\\(a)");
        assert_eq!(after_mark("."), ".");
    }

    proptest! {
        #[test]
        fn markdown_reads_back_the_same_words(text in "([-+*_#>~=|:()\\[\\]{}<!&;^\\\\`. 0-9ab一م]|amp;|\\PC){1,24}") {
            let text = one_line(&text);
            prop_assume!(!text.is_empty());
            prop_assert_eq!(read(&block(&text)), [text]);
        }

        #[test]
        fn words_of_any_kind_are_read_back(text in "\\PC{1,40}") {
            let text = one_line(&text);
            prop_assume!(!text.is_empty());
            prop_assert_eq!(read(&block(&text)), [text]);
        }
    }
}
