//! Blocks: their kinds, keys and attributes.

use super::{check, check_in, finds};

#[test]
fn blocks_are_called_by_kind_and_position_or_by_name() {
    check(
        "# One\n\nA paragraph.\n\n## Two {#two .unnumbered}\n\nAnother. {#trust}\n\nA third. {n=39}\n",
        "
h1 # One
p1: A paragraph.
two .unnumbered ## Two
trust: Another.
p3 n=39: A third.
",
    );
}

#[test]
fn a_name_that_looks_like_a_position_moves_the_position() {
    check("One.\n\nTwo. {#p1}\n", "\np1~: One.\np1: Two.\n");
}

#[test]
fn what_ends_an_item_s_first_paragraph_belongs_to_the_item() {
    check(
        "Lead:\n\n1. One {#one}\n2. Two\n\n   More. {#more}\n   1. Deep\n3. Three\n",
        "
p1: Lead:
list1
  one
    one/p1: One
  list1/2
    list1/2/p1: Two
    more: More.
    list1/2/list1
      list1/2/list1/1
        list1/2/list1/1/p1: Deep
  list1/3
    list1/3/p1: Three
",
    );
}

#[test]
fn braces_that_hold_no_attributes_are_text() {
    check("A {set} and {x}\n\nB {like this}\n\nC \\{#id}\n", "\np1: A {set} and {x}\np2: B {like this}\np3: C {#id}\n");
}

#[test]
fn attributes_may_follow_chinese_without_a_space_and_stand_on_a_line_of_their_own() {
    check_in("zh", "秘书处。{#trust}\n\n第二段\n{.unnumbered}\n", &[], "\ntrust: 秘书处。\np2 .unnumbered: 第二段\n");
}

#[test]
fn a_value_may_hold_what_would_be_markup_outside() {
    check("# A {label=\"I *bis* {#x}\"}\n", "\nh1 label=I *bis* {#x} # A\n");
}

#[test]
fn a_definition_of_a_note_does_not_cut_a_list_in_two() {
    check(
        "1. One[^a]\n\n[^a]: Note.\n\n2. Two\n",
        "
list1
  list1/1
    list1/1/p1: One<note a>
  list1/2
    list1/2/p1: Two
[^a]
  ^a/p1: Note.
",
    );
}

#[test]
fn frames_hold_blocks() {
    check(
        "::: summary\nOne.\n\nTwo.\n:::\n\n:::: decision {#d}\n1. Do.\n\n::: quote\n(a) Said.\n:::\n::::\n",
        "
summary1 Summary
  summary1/p1: One.
  summary1/p2: Two.
d Decision
  d/list1
    d/list1/1
      d/list1/1/p1: Do.
  d/quote1 Quote
    d/quote1/p1: (a) Said.
",
    );
}

#[test]
fn a_results_framework_has_lists_of_indicators_or_one_of_each() {
    check(
        "::: results-framework\nBetter texts.\n\n1. Fewer words\n   1. Words a page\n   2. Pages\n2. More readers {#more}\n\n   Readers a day\n:::\n",
        "
results-framework1
  objective: Better texts.
  results-framework1/1 lettered: Fewer words
    Words a page
    Pages
  more: More readers
    Readers a day
",
    );
}

#[test]
fn a_note_called_twice_is_one_note_of_several_paragraphs() {
    check(
        "One[^n] and[^n].\n\n[^n]: First. {#note}\n\n    Second.\n",
        "\np1: One<note n> and<note n>.\n[^n]\n  note: First.\n  ^n/p2: Second.\n",
    );
}

#[test]
fn a_name_given_twice_is_reported_where_it_comes_again() {
    finds("A. {#a}\n\nB. {#a}\n", &["text-006 `a`"]);
}

#[test]
fn attributes_that_are_malformed_or_unknown_are_reported_at_their_place() {
    finds("A. {#a .}\n", &["text-003 `.`"]);
    finds("A. {n=\"1}\n", &["text-003 `n=\"1`"]);
    finds("A. {.unnumberd}\n", &["text-004 `unnumberd`"]);
    finds("# A {label=\"x\" alt=\"y\"}\n", &["text-004 `alt`"]);
    finds("A. {n=bis}\n", &["text-005 `bis`"]);
    for n in ["0", "07", "10000", "4294967296", "1.5", "12 ]", "12 bis ter", "12  bis", "12\u{202e}", "12 "] {
        let (body, found) = (format!("A. {{n=\"{n}\"}}\n"), format!("text-005 `{n}`"));
        finds(&body, &[&found]);
    }
    finds("A. {n=\"12 bis\"}\n\nB. {n=\"12 مكررا\"}\n\nC. {n=9999}\n", &[]);
    finds("# A {n=\"3 bis\"}\n", &["text-005 `3 bis`"]);
    finds("# A {.annex original=\"xx\"}\n", &["text-005 `xx`"]);
    finds("A.\n\n{#a}\n", &["text-007 `{#a}`"]);
    finds("1. A {.continued}\n", &["text-004 `continued`"]);
    finds("::: results-framework\nO {#o}\n\n1. A\n   1. B {#b}\n:::\n", &["text-004 `o`", "text-004 `b`"]);
}

#[test]
fn attributes_do_not_contradict_one_another() {
    finds("A. {n=3 n=4}\n", &["text-003 `n`"]);
    finds("A. {.unnumbered n=3}\n", &["text-030 `n`"]);
    finds("A. {n=3 .continued}\n", &["text-030 `continued`"]);
    finds("# A {.chapter .annex}\n", &["text-030 `annex`"]);
    finds("# A {.unnumbered label=\"b\"}\n", &["text-030 `label`"]);
    finds("# A {original=\"fr\"}\n", &["text-030 `original`"]);
    finds("# A {.annex n=2 original=\"fr\"}\n", &[]);
    finds("::: table {.unnumbered n=2}\n| a |\n|---|\n| b |\n:::\n", &["text-030 `n`"]);
    finds("::: table\nA {.own-label}\n\n| a |\n|---|\n| b |\n:::\n", &["text-030 `own-label`"]);
}

#[test]
fn attributes_that_cannot_be_understood_are_not_printed() {
    finds("A {#a\n", &["text-003 `{#a`"]);
    finds("A. {#a}{#b}\n", &["text-003 `{#a}`"]);
    finds("A. {#a} {.unnumbered}\n", &["text-003 `{#a}`"]);
    finds("A {}\n", &["text-003 `{}`"]);
    finds("# A {#a} tail\n", &["text-007 `{#a}`"]);
    finds("A {.unnumbered} *b*\n", &["text-007 `{.unnumbered}`"]);
    finds("::: table\n| a {#b} |\n|---|\n| c |\n:::\n", &["text-007 `{#b}`"]);
    finds("A [b](https://example.org) {.worded} c\n", &["text-007 `{.worded}`"]);
    finds("A {n=3\n.unnumbered}\n", &["text-003 `{n=3\n.unnumbered}`"]);
    finds("A \\{} \\{#a} \\{n=3\n", &[]);
}
