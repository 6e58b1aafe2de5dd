//! Translations that say the same, and translations that do not.

use crate::check::Strictness;
use crate::plan::plan;
use crate::selection::Selection;
use crate::source::Sources;

/// What is found of alignment in French against English: each code, line and the place as it is written.
#[track_caller]
fn check(english: &str, french: &str, expected: &[&str]) {
    let session = "symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"en\", \"fr\"]\n";
    let document =
        "symbol = \"E/C.16/2099/2\"\nkind = \"note-by-the-secretariat\"\ndate = 2099-01-20\noriginal = [\"en\"]\n";
    let text = |words: &str| format!("+++\ntitle = \"A\"\n+++\n\n{words}\n").into_bytes();
    let sources = Sources::new([
        ("documents/s/session.toml".to_owned(), session.into()),
        ("documents/s/note/document.toml".to_owned(), document.into()),
        ("documents/s/note/en.md".to_owned(), text(english)),
        ("documents/s/note/fr.md".to_owned(), text(french)),
    ]);
    let found = plan(&sources, "documents", &Selection::default(), Strictness::default()).diagnostics;
    let found = found.into_iter().filter(|finding| finding.code.as_str().starts_with("align-"));
    let shown = found.map(|finding| {
        let span = finding.span.unwrap();
        format!("{} {}", finding.code.as_str(), sources.slice(span))
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

#[test]
fn what_says_the_same_is_not_told_of() {
    check(
        "# Introduction\n\nThe archive keeps 31,000 records.[^a]\n\n- One\n- Two\n\n[^a]: See A/99/3.",
        "# Introduction\n\nLe service conserve 31 000 dossiers[^a].\n\n- Un\n- Deux\n\n[^a]: Voir A/99/3.",
        &[],
    );
}

#[test]
fn a_lost_paragraph_is_one_finding() {
    check(
        "The first paragraph has 12 words.\n\nThe second is much, much longer and has 15 words.\n\nA third, 16.",
        "Le premier paragraphe a 12 mots.\n\nUn troisième, 16.",
        &["align-001 Le premier paragraphe a 12 mots."],
    );
}

#[test]
fn a_paragraph_too_many_is_told_of_where_it_stands() {
    check("A sentence of some length.", "Une phrase assez longue.\n\nDeux.", &["align-002 Deux."]);
}

#[test]
fn a_number_is_told_of_at_its_place() {
    check("It keeps 31,000 records.", "Il conserve 32 000 dossiers.", &["align-009 32 000"]);
    check("It keeps 31,000 records.", "Il conserve des dossiers.", &["align-009 Il conserve des dossiers."]);
    check("on 13 August", "le 13 septembre", &["align-010 septembre"]);
    check("See A/99/3.", "Voir A/99/4.", &["align-006 A/99/4"]);
    check("resolution 57/295", "résolution 58/295", &["align-007 58"]);
    check("24 per cent", "24", &["align-011 24"]);
}

#[test]
fn notes_references_and_links_are_told_of() {
    check("One.[^a]\n\n[^a]: Why.", "Un.\n\n[^a]: Pourquoi.", &["align-004 Un."]);
    check("One {#one}\n\nSee [](#one).", "Un {#one}\n\nVoir.", &["align-005 Voir."]);
    check(
        "See [it](https://example.org/a).",
        "Voir [ceci](https://example.org/b).",
        &["align-008 Voir [ceci](https://example.org/b).", "align-008 [ceci](https://example.org/b)"],
    );
}

#[test]
fn tables_are_held_against_each_other_cell_by_cell() {
    let table =
        |value: &str| format!("See table.\n\n::: table\nA\n\n| a | b |\n|---|---|\n| x | {value} |\n| y | 4 |\n:::");
    check(&table("31,000"), &table("32 000"), &["align-009 32 000"]);
}

#[test]
fn what_stands_in_the_order_of_each_language_is_compared_as_a_whole() {
    let list = |items: &str| format!("::: unnumbered {{sort=\"by-language\"}}\n{items}\n:::");
    check(&list("Albania 12\n\nZambia 13"), &list("Zambie 13\n\nAlbanie 12"), &[]);
    check(&list("Albania 12\n\nZambia 13"), &list("Zambie 13\n\nAlbanie 14"), &["align-009 14"]);
}
