//! Front matter and the running text in it.

use super::outline::inlines;
use super::{findings, project, understood};

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let sources = project("en", text, &[]);
    assert_eq!(findings(&sources, "en"), expected);
}

#[test]
fn a_text_has_a_title() {
    check("a\n", &["text-001 ``"]);
    check("+++\nauthor = \"a\"\n+++\n", &["text-001 `+++`"]);
    check("+++\ntitle = \" \"\n+++\n", &["text-001 `\" \"`"]);
    check("+++\ntitle = \"&nbsp;\"\n+++\n", &["text-001 `\"&nbsp;\"`"]);
    check("+++\ntitle = \"a\"\ncover-notes = { b = \" \" }\n+++\n", &["text-031 `\" \"`"]);
    check("", &["text-001 ``"]);
}

#[test]
fn front_matter_is_closed_and_has_known_keys() {
    check("+++\ntitle = \"a\"\n\nText.\n", &["text-002 `+++`"]);
    check("+++\ntitle = \"a\"\ntilte = \"b\"\n+++\n", &["toml-002 `tilte`"]);
}

#[test]
fn titles_are_running_text_and_know_their_place() {
    let text = "\u{feff}+++\ntitle = \"1. *Plain* A/69/6\"\nauthor = \"- by \\\"A\\\" b\"\ncover-notes = { thanks = \"T[^n]\" }\n+++\na[^n]\n\n[^n]: b\n";
    let sources = project("en", text, &[]);
    assert_eq!(findings(&sources, "en"), [""; 0]);
    let (text, _) = understood(&sources, "en");
    let title = text.front.title.unwrap();
    assert_eq!(inlines(&title.value), "1. <em Plain> <symbol A/69/6>");
    let places: Vec<_> = title.value.iter().map(|inline| sources.slice(inline.span)).collect();
    assert_eq!(places, ["1. ", "*Plain*", " ", "A/69/6"]);
    let author = text.front.author.unwrap();
    assert_eq!(inlines(&author.value), "- by \"A\" b");
    assert_eq!(sources.slice(author.value[0].span), "\"- by \\\"A\\\" b\"");
    let (name, note) = &text.front.cover_notes[0];
    assert_eq!((name.value.as_str(), inlines(&note.value).as_str()), ("thanks", "T<note n>"));
}
