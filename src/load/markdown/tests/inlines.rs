//! Running text: that it survives, what is recognised in it, and its places.

use super::{check, check_in, finds, project, understood};
use crate::text::BlockKind;

#[test]
fn marks_become_what_they_mean() {
    check("A *b* **c** 10^6^ ^d\n", "\np1: A <em b> <strong c> 10<sup 6> ^d\n");
}

#[test]
fn escaped_characters_and_brackets_survive() {
    check(
        "\\*a\\* \\[^b\\] 3 * 4 a_b_c \"q\" -- ... R&D <5 [x] \\# ` $5\n",
        "\np1: *a* [^b] 3 * 4 a_b_c \"q\" -- ... R&D <5 [x] # ` $5\n",
    );
}

#[test]
fn references_have_all_their_forms() {
    check(
        "A [](#a), [](#a..b), [](#^n), [](<E/C.16/2099/1#t>), [words](#a), ([](#a){.worded}). {#a}\n\nB[^n] [](#a){.worded}\n\n[^n]: N.\n",
        "
a: A <ref a>, <ref a..b>, <ref ^n>, <ref E/C.16/2099/1 t>, <ref a words>, (<ref a worded>).
p2: B<note n> <ref a worded>
[^n]
  ^n/p1: N.
",
    );
}

#[test]
fn symbols_and_addresses_are_recognised_but_not_within_one_another() {
    check(
        "See A/69/6/Rev.1 at https://example.org/A/69/6, [A/69/7](https://example.org).\n",
        "\np1: See <symbol A/69/6/Rev.1> at <url https://example.org/A/69/6>, <link https://example.org A/69/7>.\n",
    );
}

#[test]
fn numbers_of_resolutions_are_recognised_beside_their_noun() {
    check(
        "In resolutions 57/295 and\n1325 (2000), not 3/4 or [resolution 58/21](https://example.org).\n",
        "\np1: In resolutions <resolution 57/295> and <resolution 1325 (2000)>, not 3/4 or \
         <link https://example.org resolution 58/21>.\n",
    );
    check_in(
        "zh",
        "第 57/295 号\n和第58/21号决议\n",
        &[],
        "\np1: 第 <resolution 57/295> 号和第<resolution 58/21>号决议\n",
    );
}

#[test]
fn lines_join_by_a_space_and_in_chinese_by_nothing() {
    check("one\ntwo\\\nthree\n", "\np1: one two<br>three\n");
    check_in(
        "zh",
        "第一\n第二\n2099\n年 **重**\n点[^n]\n点\n\n[^n]: 注\n",
        &[],
        "\np1: 第一第二2099年 <strong 重>点<note n>点\n[^n]\n  ^n/p1: 注\n",
    );
}

#[test]
fn no_break_and_ideographic_spaces_survive() {
    check_in("fr", "\u{a0}a\u{202f}; «\u{a0}b\u{a0}»\u{a0}\n", &[], "\np1: \u{a0}a\u{202f}; «\u{a0}b\u{a0}»\u{a0}\n");
    check_in("zh", "\u{3000}甲\u{3000}\n", &[], "\np1: \u{3000}甲\u{3000}\n");
}

#[track_caller]
fn check_places(body: &str, expected: &[&str]) {
    let sources = project("en", &format!("+++\ntitle = \"T\"\n+++\n{body}"), &[]);
    let (text, _) = understood(&sources, "en");
    let BlockKind::Paragraph(inlines) = &text.blocks[0].kind else { panic!("no paragraph") };
    assert_eq!(inlines.iter().map(|inline| sources.slice(inline.span)).collect::<Vec<_>>(), expected);
}

#[test]
fn every_piece_of_text_knows_its_place() {
    check_places("Çà *b* A/69/6, x.\n", &["Çà ", "*b*", " ", "A/69/6", ", x."]);
    check_places("a \\* b A/69/6 c\n", &["a \\* b ", "A/69/6", " c"]);
    check_places("a &amp; b A/69/6\n", &["a &amp; b ", "A/69/6"]);
    check_places("one\n   two A/69/6\n", &["one\n   two ", "A/69/6"]);
    check_places("a [](#b){.worded} c[^n]\n\n[^n]: x\n", &["a ", "[](#b){.worded}", " c", "[^n]"]);
}

#[test]
fn a_control_character_written_as_an_entity_is_found() {
    finds("a &#x202E; b\n", &["text-029 `&#x202E;`"]);
}

#[test]
fn letters_are_composed_however_they_are_written() {
    check("e\u{301} e&#x301;\n", "\np1: é é\n");
}
