use super::*;
use crate::language::Language;
use crate::load::{load, markdown};
use crate::source::Sources;
use crate::text::{Inline, InlineKind, Reference, Target, Text};
use proptest::prelude::*;

mod written_words;

fn read(text: &str) -> (Sources, Text) {
    let sources = Sources::new([("d/en.md".to_owned(), text.as_bytes().to_vec())]);
    let (text, found) = markdown::read(&sources, sources.find("d/en.md").unwrap(), Language::En, "d");
    let found: Vec<_> = found.iter().map(|finding| &finding.message).filter(|m| !m.contains("no title")).collect();
    assert!(found.is_empty(), "{found:?}");
    (sources, text)
}

/// Expected: the id, the kind and the bytes of each segment.
#[track_caller]
fn check(text: &str, expected: &[(&str, SegmentKind, &str)]) {
    let (sources, text) = read(text);
    let found = of_text(&sources, &text);
    let found: Vec<_> =
        found.iter().map(|segment| (segment.id.0.as_str(), segment.kind, sources.slice(segment.span))).collect();
    assert_eq!(found, expected);
}

#[test]
fn front_matter_and_paragraphs_are_segments_without_their_attributes() {
    check(
        "+++\ntitle = \"On *words*\"\n+++\n\n# Scope {#scope}\n\nOne\nline. {#a}\n\n1. First {#b}\n\n2. \\*Second\n",
        &[
            ("front/title", SegmentKind::Title, "\"On *words*\""),
            ("scope", SegmentKind::Heading, "Scope"),
            ("a", SegmentKind::Paragraph, "One\nline."),
            ("b/p1", SegmentKind::Paragraph, "First"),
            ("list1/2/p1", SegmentKind::Paragraph, "\\*Second"),
        ],
    );
}

#[test]
fn what_stands_around_and_in_a_table_is_segments() {
    check(
        "::: table {#t}\nPosts[^x]\n\n(Number) {.headnote}\n\n| Unit | 2095 |\n|:--|--:|\n| Head | 6 |\n\nLists. {.source}\n:::\n\n[^x]: A note.\n",
        &[
            ("t/caption", SegmentKind::Caption, "Posts[^x]"),
            ("t/headnote", SegmentKind::Headnote, "(Number)"),
            ("t/head/1/p1", SegmentKind::Cell, "Unit"),
            ("t/head/2/p1", SegmentKind::Cell, "2095"),
            ("t/1/1/p1", SegmentKind::Cell, "Head"),
            ("t/1/2/p1", SegmentKind::Cell, "6"),
            ("t/source", SegmentKind::Remark, "Lists."),
            ("^x/p1", SegmentKind::Note, "A note."),
        ],
    );
}

#[test]
fn data_of_a_table_are_segments_as_they_are_written() {
    let toml = "::: table\nTasks\n\n```toml\ncolumns = [\"A\", { head = \"B\", share = 2 }]\nrows = [[\"One\", 5], [\"\"\"\nOne.\n\nTwo.\"\"\", { text = \"Wide\" }]]\n```\n:::\n";
    check(
        toml,
        &[
            ("table1/caption", SegmentKind::Caption, "Tasks"),
            ("table1/head/1/p1", SegmentKind::Cell, "\"A\""),
            ("table1/head/2/p1", SegmentKind::Cell, "\"B\""),
            ("table1/1/1/p1", SegmentKind::Cell, "\"One\""),
            ("table1/1/2/p1", SegmentKind::Cell, "5"),
            ("table1/2/1/p1", SegmentKind::Cell, "One."),
            ("table1/2/1/p2", SegmentKind::Cell, "Two."),
            ("table1/2/2/p1", SegmentKind::Cell, "\"Wide\""),
        ],
    );
    let chart = "::: chart {.grouped alt=\"Two bars.\"}\nBars\n\n```csv\nKind,Period,\"All, and more\"\nReports,First,42\n,Second,60\n```\n:::\n";
    check(
        chart,
        &[
            ("figure1/alt", SegmentKind::Alt, "Two bars."),
            ("figure1/caption", SegmentKind::Caption, "Bars"),
            ("figure1/series/1", SegmentKind::Label, "\"All, and more\""),
            ("figure1/group/1", SegmentKind::Label, "Reports"),
            ("figure1/category/1", SegmentKind::Label, "First"),
            ("figure1/category/2", SegmentKind::Label, "Second"),
        ],
    );
}

#[test]
fn units_are_whole_lines_with_their_attributes() {
    let (sources, text) = read("::: summary\nOne.\n:::\n\nTwo:\n{#two}\n\n1. First\n   {#a}\n\n2. Second\n");
    let units: Vec<Vec<&str>> = of_text(&sources, &text)
        .iter()
        .map(|segment| segment.units.iter().map(|unit| sources.slice(unit.lines)).collect())
        .collect();
    let list = "1. First\n   {#a}\n\n2. Second";
    assert_eq!(units[0], ["::: summary\nOne.\n:::", "One."]);
    assert_eq!(units[1], ["Two:\n{#two}"]);
    assert_eq!(units[2][..2], [list, "1. First\n   {#a}"]);
    assert_eq!(units[3][..2], [list, "2. Second"]);
}

#[test]
fn meaning_does_not_depend_on_lines_and_escapes() {
    let of = |text: &str| {
        let (sources, text) = read(text);
        of_text(&sources, &text)[0].fingerprint.clone()
    };
    assert_eq!(of("One two\\.\n"), of("One\ntwo.\n"));
    assert_ne!(of("One *two*\n"), of("One two\n"));
    assert_eq!(of("See E/C.16/2099/1.\n").0, "ba50bf25f9a0");
}

#[test]
fn words_are_shown_as_a_writer_writes_them() {
    let (sources, text) =
        read("See [](#p){.worded}, [](#p), *one*, ^2^[^a] and [here](https://example.org). {#p}\n\n[^a]: x\n");
    assert_eq!(
        plain(&of_text(&sources, &text)[0].words),
        "See [](#p){.worded}, [](#p), *one*, ^2^[^a] and [here](https://example.org)."
    );
}

#[test]
fn words_are_counted_by_spaces_and_chinese_by_characters() {
    let count = |text: &str| count_words(&read(text).1.blocks.iter().flat_map(words).cloned().collect::<Vec<_>>());
    fn words(block: &crate::text::Block) -> &[Inline] {
        match &block.kind {
            crate::text::BlockKind::Paragraph(words) => words,
            _ => &[],
        }
    }
    assert_eq!(count("Two words – no more, 1,800.\n"), 5);
    assert_eq!(count("第一章 and 2\n"), 5);
}

#[test]
fn pieces_and_their_codes_give_the_words_back() {
    let (sources, text) = read(
        "See *the note*[^a] and [](#p){.worded}, E/C.16/2099/1 and [here](https://example.org/a). {#p}\n\n[^a]: x\n",
    );
    let segment = &of_text(&sources, &text)[0];
    let cut = pieces(&segment.words);
    let ids: Vec<String> = codes(&segment.words).keys().map(|id| id.0.clone()).collect();
    assert_eq!(ids, ["em-1", "link-https---example.org-a", "note-a", "ref-p", "symbol-E-C.16-2099-1"]);
    let back = joined(&cut, &codes(&segment.words), segment.span).unwrap();
    assert_eq!(meaning(&back), meaning(&segment.words));
    let mut broken = cut.clone();
    broken.push(Piece::Alone(CodeId("note-b".to_owned())));
    assert_eq!(joined(&broken, &codes(&segment.words), segment.span), Err(CodeId("note-b".to_owned())));
    assert_eq!(joined(&[Piece::Close], &codes(&segment.words), segment.span), Err(CodeId(String::new())));
}
