//! The Markdown parser: which of its extensions are on, and what is hidden from it.
//!
//! What is hidden is replaced byte for byte, so that the parser's columns remain columns of the file.

use comrak::nodes::Node;
use comrak::{Arena, Options};
use std::ops::Range;

/// The tree of a text.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, text: &str) -> Node<'a> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.superscript = true;
    options.extension.block_directive = true;
    options.extension.cjk_friendly_emphasis = true;
    options.parse.ignore_setext = true;
    options.parse.leave_footnote_definitions = true;
    // An escaped character is text that no rule of ours may read as more.
    options.parse.escaped_char_spans = true;
    comrak::parse_document(arena, text, &options)
}

/// The text with spaces in `ranges`; line ends stay.
pub(super) fn blank(text: &str, ranges: impl Iterator<Item = Range<usize>>) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in ranges {
        for byte in bytes.get_mut(range).unwrap_or_default() {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The text with the colons hidden that follow the name of a directive on its line: the parser takes no line for a
/// directive's that has more colons than the fence, and a description may well have one.
pub(super) fn hide_colons(text: &str) -> String {
    let mut hidden = String::with_capacity(text.len());
    for line in text.split_inclusive(['\n', '\r']) {
        let fence = line.len() - line.trim_start().trim_start_matches(':').len();
        let is_fence = line.trim_start().starts_with(":::");
        let (fence, rest) = line.split_at(if is_fence { fence } else { line.len() });
        hidden.push_str(fence);
        hidden.push_str(&rest.replace(':', "."));
    }
    hidden
}
