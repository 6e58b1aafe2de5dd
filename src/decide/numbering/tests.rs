//! What named blocks are called and how they are cited, beside the text that names them.

use super::Numbers;
use crate::duty_station::DutyStation;
use crate::language::Language;
use crate::policy::Policy;
use crate::source::Sources;
use crate::text::Key;

/// Each named block as `name: label | citation`; `-` where there is none.
#[track_caller]
fn check(language: &str, body: &str, expected: &[&str]) {
    let path = format!("d/{language}.md");
    let sources = Sources::new([(path.clone(), format!("+++\ntitle = \"T\"\n+++\n{body}\n").into_bytes())]);
    let language = Language::from_code(language).unwrap();
    let (text, found) = crate::load::markdown::read(&sources, sources.find(&path).unwrap(), language, "d");
    assert_eq!(found, []);
    let numbers = Numbers::of(&text, language.row(), &Policy::of(DutyStation::NewYork));
    let called = expected.iter().map(|line| {
        let name = line.split(':').next().unwrap();
        let place = numbers.get(&Key(name.to_owned())).unwrap();
        let label = place.label.as_deref().unwrap_or("-");
        let cited = place.number.as_ref().map(|number| format!("{}{}", number.number, number.letters.concat()));
        format!("{name}: {label} | {}", cited.as_deref().unwrap_or("-"))
    });
    assert_eq!(called.collect::<Vec<_>>(), expected);
}

#[test]
fn paragraphs_run_through_the_sections() {
    let text = "# A\n\nOne. {#one}\n\n## B\n\nTwo. {#two}\n\n# C\n\nThree. {#three}";
    check("en", text, &["one: 1. | 1", "two: 2. | 2", "three: 3. | 3"]);
    check("ar", text, &["one: 1\u{a0}- | 1", "three: 3\u{a0}- | 3"]);
}

#[test]
fn a_pinned_number_is_printed_as_written_and_counting_goes_on_from_it() {
    let text = "A. {#a n=39}\n\nB. {#b}\n\nC. {#c n=\"40 bis\"}\n\nD. {#d}";
    check("en", text, &["a: 39. | 39", "b: 40. | 40", "c: 40 bis. | 40 bis", "d: 41. | 41"]);
}

#[test]
fn what_is_unnumbered_or_continued_counts_for_nothing() {
    let text = "A. {#a}\n\nB. {#b .unnumbered}\n\n1. Item; {#i}\n\nC. {#c}\n\n1. Item; {#j}\n\nD. {#d .continued}\n\n1. Item. {#k}";
    let expected = ["a: 1. | 1", "b: - | -", "i: (a) | -", "c: 2. | 2", "j: (a) | 2(a)", "d: - | -", "k: (a) | 2(a)"];
    check("en", text, &expected);
}

#[test]
fn chapters_and_annexes_begin_again() {
    let text = "\
# One {.chapter #one}

## A {#a}

P. {#p}

# Two {.chapter #two}

## B {#b}

Q. {#q}

# Three {.annex #three}

R. {#r}

# Four {.annex #four}

## D {#d}

S. {#s}";
    let expected =
        ["one: I | I", "p: 1. | 1", "two: II | II", "q: 1. | 1", "three: I | I", "r: 1. | 1", "four: II | II"];
    check("en", text, &expected);
    check("en", text, &["a: A. | A", "b: A. | A", "d: A. | A", "s: 1. | 1"]);
    check("zh", text, &["two: 二 | 二", "four: 二 | 二"]);
    check("ar", text, &["two: الثاني | الثاني", "four: الثاني | الثاني"]);
}

#[test]
fn a_single_annex_has_no_number() {
    check("en", "# A {.annex #a}", &["a: - | -"]);
    check("en", "# A {.annex #a n=3}", &["a: III | III"]);
}

const SIX: &str =
    "# A {#a}\n\n## B {#b}\n\n### C {#c}\n\n#### D {#d}\n\n##### E {#e}\n\n###### F {#f}\n\n## G {#g}\n\n# H {#h}";

#[test]
fn headings_have_six_levels_of_labels() {
    check("en", SIX, &["a: I. | I", "b: A. | I.A", "c: 1. | I.A.1", "g: B. | I.B", "h: II. | II"]);
    check(
        "en",
        SIX,
        &["d: (a) | I.A.1\u{a0}(a)", "e: (i) | I.A.1\u{a0}(a)\u{a0}(i)", "f: a. | I.A.1\u{a0}(a)\u{a0}(i)\u{a0}a"],
    );
    check(
        "fr",
        SIX,
        &[
            "a: I. | I",
            "d: a) | I.A.1\u{a0}a)",
            "e: i) | I.A.1\u{a0}a)\u{a0}i)",
            "f: a. | I.A.1\u{a0}a)\u{a0}i)\u{a0}a",
        ],
    );
    check(
        "zh",
        SIX,
        &["a: 一. | 一", "b: A. | 一.A", "d: (a) | 一.A.1\u{a0}(a)", "e: ㈠ | 一.A.1\u{a0}(a)\u{a0}㈠", "h: 二. | 二"],
    );
    check("ar", SIX, &["a: أولا\u{a0}- | الأول", "d: (أ) | الأول\u{a0}- ألف\u{a0}- 1\u{a0}- (أ)"]);
    check("ar", SIX, &["b: ألف\u{a0}- | الأول\u{a0}- ألف", "h: ثانيا\u{a0}- | الثاني"]);
}

#[test]
fn a_typed_or_a_missing_label_takes_no_number() {
    let text =
        "# A {#a .unnumbered}\n\n# B {#b label=\"Programme 8\"}\n\n## C {#c}\n\n# D {#d}\n\n# E {#e n=5}\n\n# F {#f}";
    let expected = ["a: - | -", "b: Programme 8 | Programme 8", "c: A. | A", "d: I. | I", "e: V. | V", "f: VI. | VI"];
    check("en", text, &expected);
}

const LISTS: &str =
    "P. {#p}\n\n1. A; {#a}\n\n1. B: {#b}\n\n   1. C; {#c}\n\n   1. D: {#d}\n\n      1. E; {#e}\n\n      1. F. {#f}";

#[test]
fn lists_have_three_levels_in_each_language() {
    check("en", LISTS, &["b: (b) | 1(b)", "d: (ii) | 1(b)(ii)", "f: b. | 1(b)(ii)b"]);
    check("fr", LISTS, &["b: b) | 1b)", "d: ii) | 1b)ii)", "f: b. | 1b)ii)b"]);
    check("es", LISTS, &["b: b) | 1b)", "d: ii) | 1b)ii)", "f: b. | 1b)ii)b"]);
    check("ru", LISTS, &["b: b) | 1(b)", "d: ii) | 1(b)(ii)", "f: b. | 1(b)(ii)b"]);
    check("zh", LISTS, &["b: (b) | 1(b)", "d: ㈡ | 1(b)㈡", "f: b. | 1(b)㈡b"]);
    check("ar", LISTS, &["b: (ب) | 1(ب)", "d: '2' | 1(ب)'2'", "f: ب\u{a0}- | 1(ب)'2'ب"]);
}

#[test]
fn a_pinned_item_keeps_its_letter_and_counting_goes_on_from_it() {
    check(
        "en",
        "P.\n\n1. A; {#a}\n\n1. B; {#b n=5}\n\n1. C. {#c}",
        &["a: (a) | 1(a)", "b: (e) | 1(e)", "c: (f) | 1(f)"],
    );
}

#[test]
fn tables_figures_and_boxes_run_through_the_document() {
    let text = "\
# One {.chapter}

::: table {#t}
Caption

| A | B |
|---|---|
| 1 | 2 |
:::

::: figure {#f alt=\"Words\"}
Caption

- Label
:::

# Two {.chapter}

::: table {#u}
Caption

| A | B |
|---|---|
| 1 | 2 |
:::

::: figure {#g alt=\"Words\"}
Caption

- Label
:::

::: box {#x}
Caption

Words. {#inside}
:::";
    check("en", text, &["t: 1 | 1", "u: 2 | 2", "f: I | I", "g: II | II", "x: 1 | 1", "inside: - | -"]);
    check("zh", text, &["u: 2 | 2", "g: 二 | 二"]);
    check("ar", text, &["u: 2 | 2", "g: الثاني | الثاني"]);
}

#[test]
fn tables_and_figures_of_annexes_are_counted_apart() {
    let table = |name: &str| format!("::: table {{#{name}}}\nT\n\n| A |\n|---|\n| 1 |\n:::\n\n");
    let figure = |name: &str| format!("::: figure {{#{name} alt=\"A\"}}\nF\n\n- One\n:::\n\n");
    let (a, b, c) = (table("a") + &figure("f"), table("b") + &figure("g"), table("c"));
    let text = format!("{a}# One {{.annex}}\n\n{b}# Two {{.annex}}\n\n{c}");
    check("en", &text, &["a: 1 | 1", "f: I | I", "b: A.1 | A.1", "g: A.I | A.I", "c: A.2 | A.2"]);
    check("zh", &text, &["f: 一 | 一", "b: A.1 | A.1", "g: A.一 | A.一"]);
    check("ar", &text, &["f: الأول | الأول", "b: أ-1 | أ-1", "g: أ-1 | أ-1"]);
}
