//! Where lines end.

use super::*;
use crate::edition::{InlineKind, sample};

/// Running text in a column of ten characters, its ends as `|`.
#[track_caller]
fn check(text: &[Inline], expected: &str) {
    let advances = Advances::default();
    let setter = Setter { measure: Measure { column: 100.0, size: 10.0, tab: 20.0 }, advances: &advances };
    let mut text = text.to_vec();
    setter.lines(&mut text, 0.0, 20.0);
    assert_eq!(shown(&text), expected);
}

fn shown(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match &inline.kind {
            InlineKind::LineEnd => "|".to_owned(),
            InlineKind::Mark { label, .. } => format!("[{label}]"),
            InlineKind::Emphasis(words) => format!("<{}>", shown(words)),
            other => crate::edition::plain(&[Inline { kind: other.clone(), origin: None }]),
        })
        .collect()
}

fn words(text: &str) -> Inline {
    Inline::wording(text)
}

fn mark() -> Inline {
    Inline { kind: InlineKind::Mark { note: 0, label: "1".to_owned(), first: true }, origin: None }
}

#[test]
fn ideographs_fill_the_line_after_the_indent() {
    check(&[words("一二三四五六七八一二三四五六七八九十一二")], "一二三四五六七八|一二三四五六七八九十|一二");
}

#[test]
fn a_mark_of_punctuation_at_the_end_takes_a_quarter_of_its_room() {
    check(&[words("一，三，五六七八，二三四")], "一，三，五六七八，|二三四");
}

#[test]
fn no_line_begins_with_a_closing_mark_or_a_note_mark() {
    check(&[words("一二三四五六七八，二三")], "一二三四五六七|八，二三");
    check(&[words("一二三四五六七八"), mark(), words("二三")], "一二三四五六七|八[1]二三");
}

#[test]
fn no_line_ends_with_an_opening_mark() {
    check(&[words("一二三四五六七《九十》")], "一二三四五六七|《九十》");
}

#[test]
fn words_of_latin_letters_stay_whole_and_the_space_at_the_end_goes() {
    check(&[words("一二三四五六七ab cd 二")], "一二三四五六七|ab cd 二");
    check(&[words("一二三四五六七 cd二三四五")], "一二三四五六七|cd二三四五");
}

#[test]
fn lines_end_within_emphasis() {
    let emphasis = Inline { kind: InlineKind::Emphasis(vec![words("五六七八九十")]), origin: None };
    check(&[words("一二三四"), emphasis], "一二三四<五六七八|九十>");
}

#[test]
fn what_cannot_be_measured_or_filled_is_left_alone() {
    let line_break = Inline { kind: InlineKind::Break, origin: None };
    check(&[words("一二三四五六七八九"), line_break], "一二三四五六七八九 ");
    check(&[words("一abcdefghijklmnop二")], "一abcdefghijklmnop二");
}

#[test]
fn only_chinese_lines_are_decided() {
    let sources = sample::sources(&[]);
    for language in Language::ALL {
        let edition = sample::full(language, &sources);
        let ended = with_line_ends(&edition, &Advances::default());
        assert_eq!(matches!(ended, Cow::Owned(_)), language == Language::Zh);
    }
}
