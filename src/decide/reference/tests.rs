//! References as they are printed, and those that lead nowhere.

use super::super::fixture::{blocks, edition, found};

/// The last block of a text whose references are resolved.
#[track_caller]
fn check(language: &str, policy: &str, reference: &str, expected: &str) {
    let text = format!("{TEXT}\n{reference} {{.unnumbered}}\n");
    let edition = edition(language, policy, &text);
    assert_eq!(blocks(&edition).last().map(String::as_str), Some(expected));
}

const TEXT: &str = "\
# Terms {#terms}

## Words {#words}

One. {#one}

1. First; {#first}

   1. Deeper. {#deeper}

Two. {#two}

Three. {#three}
";

#[test]
fn in_prose_the_number_stands_alone() {
    check("en", "", "paragraph [](#two)", "paragraph 2");
    check("ar", "", "الفقرة [](#two)", "الفقرة 2");
}

#[test]
fn in_brackets_the_noun_comes_with_it() {
    check("en", "", "(see [](#two){.worded})", "(see para.\u{a0}2)");
    check("fr", "", "(voir [](#two){.worded})", "(voir par.\u{a0}2)");
    check("zh", "", "(见[](#two){.worded})", "(见第2段)");
}

#[test]
fn an_item_is_cited_under_its_paragraph_as_the_language_does() {
    check("en", "", "[](#first), [](#deeper)", "1\u{a0}(a), 1\u{a0}(a)\u{a0}(i)");
    check("fr", "", "[](#first)", "1\u{a0}a)");
    check("ru", "", "[](#first)", "1(a)");
    check("zh", "", "[](#first)", "1(a)");
    check("ar", "", "[](#first)", "1\u{a0}(أ)");
}

#[test]
fn a_section_is_cited_with_what_stands_over_it() {
    check("en", "", "[](#terms), [](#words)", "I, I.A");
    check("en", "", "[](#words){.worded}", "sect.\u{a0}I.A");
    check("ar", "", "[](#terms){.worded}", "الفرع\u{a0}الأول");
    check("zh", "", "[](#terms){.worded}", "第一节");
}

#[test]
fn a_single_annex_is_cited_by_its_word_alone() {
    let text = "One. (See [](#tables){.worded}.)\n\n# Tables {.annex #tables}\n";
    let of = |language: &str| blocks(&edition(language, "", text)).first().cloned();
    assert_eq!(of("en").as_deref(), Some("1. One. (See annex.)"));
    assert_eq!(of("zh").as_deref(), Some("1. One. (See 附件.)"));
}

#[test]
fn a_range_has_the_dash_of_the_policy_or_the_word_of_the_language() {
    check("en", "", "[](#one..three){.worded}", "paras.\u{a0}1–3");
    check("en", "[policy]\nranges = \"hyphen\"", "[](#one..three)", "1-3");
    check("ar", "", "[](#one..three)", "1-3");
    check("zh", "", "[](#one..three)", "1至3");
    check("fr", "", "[](#one..three)", "1\u{a0}à\u{a0}3");
}

#[test]
fn items_under_one_paragraph_are_cited_with_their_paragraph_once() {
    let of = |language: &str, reference: &str| {
        let text = format!(
            "P:\n\n1. A; {{#a}}\n\n1. B: {{#b}}\n\n   1. C; {{#c}}\n\n   1. D; {{#d}}\n\n1. E. {{#e}}\n\n{reference} {{.unnumbered}}\n"
        );
        blocks(&edition(language, "", &text)).last().cloned().unwrap_or_default()
    };
    assert_eq!(of("en", "[](#a..e), [](#a..e){.worded}"), "1\u{a0}(a)–(c), para.\u{a0}1\u{a0}(a)–(c)");
    assert_eq!(of("en", "[](#c..d){.worded}"), "para.\u{a0}1\u{a0}(b)\u{a0}(i)–(ii)");
    assert_eq!(of("en", "[](#a..c){.worded}"), "paras.\u{a0}1\u{a0}(a)–1\u{a0}(b)\u{a0}(i)");
    assert_eq!(of("fr", "[](#a..e){.worded}"), "par.\u{a0}1\u{a0}a)\u{a0}à\u{a0}c)");
    assert_eq!(of("ru", "[](#a..e){.worded}"), "пункт\u{a0}1(a)–(c)");
    assert_eq!(of("zh", "[](#a..e){.worded}"), "第1(a)至(c)段");
}

/// A reference to notes in a text that calls four.
#[track_caller]
fn notes(language: &str, reference: &str, expected: &str) {
    let text = format!(
        "{reference}\n\nA[^a] b[^b] c[^c] d[^d] e.\n\n[^a]: One.\n\n[^b]: Two.\n\n[^c]: Three.\n\n[^d]: Four.\n"
    );
    let found = blocks(&edition(language, "", &text)).first().cloned().unwrap_or_default();
    assert_eq!(found.split_once(['.', '-']).map(|(_, words)| words.trim()), Some(expected));
}

#[test]
fn notes_are_cited_one_and_several_bare_and_in_words() {
    notes("en", "[](#^b), [](#^b..^d)", "2, 2–4");
    notes("en", "[](#^b){.worded}, [](#^b..^d){.worded}", "footnote\u{a0}2, footnotes\u{a0}2–4");
    notes("fr", "[](#^b..^d){.worded}", "notes de bas de page\u{a0}2\u{a0}à\u{a0}4");
    notes("es", "[](#^b..^d){.worded}", "notas\u{a0}2\u{a0}a\u{a0}4");
    notes("ru", "[](#^b..^d){.worded}", "сноски\u{a0}2–4");
    notes("ar", "[](#^b..^d){.worded}", "الحواشي\u{a0}2-4");
    notes("zh", "[](#^b..^d){.worded}", "注2至4");
}

#[test]
fn a_range_of_notes_goes_forward_between_notes_that_are_called() {
    let text = "[](#^b..^a), [](#^a..^a), [](#^a..^c).\n\nA.[^a] B.[^b]\n\n[^a]: One.\n\n[^b]: Two.\n";
    let hint = "a range goes from a place to one further on; a single note is `[](#^name)`";
    assert_eq!(
        found("", text),
        [
            format!("`^a` is not first called after `^b`; {hint}"),
            format!("`^a` is not first called after `^a`; {hint}"),
            "there is no note `c` that is called; define it, `[^c]: words`, and call it, `[^c]`".to_owned(),
        ]
    );
}

#[test]
fn the_words_of_the_writer_take_the_place_of_the_number() {
    check("en", "", "[the third](#three)", "the third");
}

#[test]
fn a_dead_reference_names_what_may_have_been_meant() {
    let found = found("", &format!("{TEXT}\nSee [](#threee), [](#words..two).\n"));
    assert_eq!(
        found,
        [
            "there is no `#threee`; did you mean `#three`?",
            "`words` and `two` are not of one kind; a range goes from paragraph to paragraph, from table to table",
        ]
    );
}

#[test]
fn a_key_that_nobody_wrote_is_no_name() {
    let found = found("", &format!("{TEXT}\nSee [](#p1), [](#h1), [](#list1/1) and [words](#p9).\n"));
    let hint = "name the block with `{#...}` at its end";
    let expected = ["p1", "h1", "list1/1", "p9"].map(|name| format!("there is no `#{name}`; {hint}"));
    assert_eq!(found, expected);
}

#[test]
fn a_range_goes_forward() {
    let found = found("", &format!("{TEXT}\nSee [](#three..one), [](#two..two).\n"));
    let hint = "a range goes from a place to one further on; a single place is `[](#name)`";
    assert_eq!(
        found,
        [format!("`one` does not stand after `three`; {hint}"), format!("`two` does not stand after `two`; {hint}")]
    );
}

#[test]
fn a_directive_without_a_number_is_led_to_by_words() {
    for directive in ["summary", "transmittal", "unnumbered", "quote", "decision", "results-framework"] {
        let text = format!("See [words](#it).\n\n::: {directive} {{#it}}\nOne.\n:::\n");
        assert_eq!(found("", &text), [""; 0], "{directive}");
        let text = text.replace("[words]", "[]");
        assert_eq!(
            found("", &text),
            ["`#it` has no number to refer to; write words of your own: `[words](#it)`"],
            "{directive}"
        );
    }
}

#[test]
fn items_with_bullets_and_notes_are_led_to_by_words() {
    let text = "See [words](#item), [words](#note).[^n]\n\n- One; {#item}\n\n[^n]: A note. {#note}\n";
    assert_eq!(found("", text), [""; 0]);
}
