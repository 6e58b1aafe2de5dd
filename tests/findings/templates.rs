//! An error that a template provokes stands at the line that somebody wrote of the document, and names the template.

use crate::project::{self, OnDisk, words};

const TEXT: &str = "\
+++
title = \"Records\"
+++

# Introduction

Records are kept, as table 1 shows.[^boxes]

1. In boxes;
2. On shelves.

::: table
Posts

| Unit | Posts |
|---|--:|
| Archive | 12 |
:::

::: box
Boxes

A box has a lid.
:::

[^boxes]: In boxes.
";

/// One template of the tool with `from` replaced by `to`; where the first finding stands, and its hint.
#[track_caller]
fn check(template: &str, from: &str, to: &str, expected: (&str, &str)) {
    let path = format!("templates/{template}.typ");
    let (_, whole) = masthead::defaults::files().iter().find(|(known, _)| *known == path).unwrap();
    assert!(whole.contains(from), "{path} has no {from:?}");
    let mut files = project::base();
    files.insert(path, words(&whole.replacen(from, to, 1)));
    files.insert("documents/session/note/en.md".to_owned(), words(TEXT));
    let found = OnDisk::new(files).build();
    let (place, hint) = expected;
    let lines: Vec<&str> = found.lines().take(2).collect();
    assert!(lines[0].starts_with(&format!("{place}: error[typeset-001]: ")) && lines[1].contains(hint), "{found}");
}

#[test]
fn where_it_sets_a_note() {
    check("note", "if index > 0", "if index > none", ("documents/session/note/en.md:26:3", "`templates/note.typ:10`"));
}

#[test]
fn where_it_sets_a_heading() {
    check(
        "heading",
        "looks.at(level - 1)",
        "looks.at(level + 9)",
        ("documents/session/note/en.md:5:1", "`templates/heading.typ:"),
    );
}

#[test]
fn where_it_sets_a_paragraph() {
    check(
        "paragraph",
        "if number != none {",
        "if number > 1 {",
        ("documents/session/note/en.md:7:1", "`templates/paragraph.typ:"),
    );
}

#[test]
fn where_it_sets_a_list() {
    check(
        "list",
        "calc.clamp(level, 1, 3)",
        "calc.clamp(level, 1, none)",
        ("documents/session/note/en.md:9:1", "`templates/list.typ:"),
    );
}

#[test]
fn where_it_sets_an_item() {
    check(
        "list",
        "      item.words\n",
        "      item.wrods\n",
        ("documents/session/note/en.md:9:1", "`templates/list.typ:"),
    );
}

#[test]
fn where_it_sets_a_table() {
    check(
        "table",
        "let widths = columns.map",
        "let widths = columns.mapped",
        ("documents/session/note/en.md:12:1", "`templates/table.typ:"),
    );
}

#[test]
fn where_it_sets_a_box() {
    check(
        "frame",
        "if caption != none { par(strong(caption)) }",
        "par(caption + 1)",
        ("documents/session/note/en.md:20:1", "`templates/frame.typ:"),
    );
}

#[test]
fn where_it_sets_the_masthead() {
    check(
        "masthead",
        "head.organization)",
        "head.organisation)",
        ("templates/masthead.typ:24:16", "`templates/masthead.typ:24`"),
    );
}

#[test]
fn before_it_sets_anything() {
    check("style", "#let ", "#let nothing = something\n#let ", ("templates/style.typ:9:16", "`templates/style.typ:"));
}
