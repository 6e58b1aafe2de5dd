//! What Markdown would read otherwise than meant: each finding once.

use super::finds;

#[test]
fn a_directive_needs_a_name_that_exists_and_an_end() {
    finds("::: \na\n:::\n", &["text-008 `:::`"]);
    finds("::: tabel\na\n:::\n", &["text-009 `::: tabel`"]);
    finds("::: summary\na\n", &["text-010 `::: summary`"]);
    finds("::: summary x\na\n:::\n", &["text-003 `::: summary x`"]);
}

#[test]
fn a_directive_in_another_needs_a_shorter_fence() {
    finds("::: summary\n::: quote\na\n:::\nb\n:::\n", &["text-011 `::: quote`"]);
    finds(
        "::: summary\n::: quote\na\n:::\nb\n:::\n\nc\n\n::: quote\nd\n:::\n\n::: summry\n:::\n",
        &["text-011 `::: quote`", "text-009 `::: summry`"],
    );
    finds(":::: summary\n::: quote\na\n:::\nb\n::::\n", &[]);
}

#[test]
fn a_typed_paragraph_number_is_no_list() {
    finds("39. Text.\n", &["text-012 `39. Text.`"]);
    finds("39\\. Text.\n", &[]);
    finds("12.\u{a0}Text.\n\n99999999999. Text.\n", &["text-012 `12.`", "text-012 `99999999999.`"]);
    finds("3.5 per cent\n\n3.\\ a\n\n2010.a\n", &[]);
}

#[test]
fn typed_numbers_of_items_are_those_they_get() {
    finds("1. a\n2. b\n5. c\n9. d\n", &["text-012 `5. c`"]);
    finds("1. a\n1. b\n3. c\n", &["text-012 `1. b`"]);
    finds("1. a\n1. b\n\nc\n\n1. a\n2. b\n3. c\n", &[]);
    finds("1. a\n3. b {n=3}\n4. c\n\nd\n\n1. a\n2. b {n=3}\n3. c\n", &[]);
    finds("1. a[^n]\n\n[^n]: b\n\n2. c\n4. d\n", &["text-012 `4. d`"]);
    finds("::: results-framework\n1. a\n   1. b\n   3. c\n:::\n", &["text-012 `3. c`"]);
}

#[test]
fn html_code_rules_and_block_quotes_have_no_place() {
    finds("<div>\na\n</div>\n", &["text-013 `<div>`"]);
    finds("a <b>c\n", &["text-013 `<b>`"]);
    finds("    code\n", &["text-014 `code`"]);
    finds("~~~\ncode\n~~~\n", &["text-014 `~~~`"]);
    finds("a `b`\n", &["text-014 ``b``"]);
    finds("a\n\n***\n\nb\n", &["text-015 `***`"]);
    finds("> a\n", &["text-016 `> a`"]);
}

#[test]
fn a_typed_label_is_reported_unless_escaped_or_quoted() {
    finds("(a) Text.\n", &["text-017 `(a)`"]);
    finds("a) Text.\n", &["text-017 `a)`"]);
    finds("1. (أ) نص\n", &["text-017 `(أ)`"]);
    finds("（一）文\n", &["text-017 `（一）`"]);
    finds("(iv) Text.\n", &["text-017 `(iv)`"]);
    finds("\\(a) Text.\n\n(see below) Text. (2010) a(b)\n", &[]);
    finds("::: quote\n(a) Text.\n:::\n", &[]);
}

#[test]
fn images_underlines_tasks_and_deep_lists_are_reported() {
    finds("![a](b.svg)\n", &["text-018 `![a](b.svg)`"]);
    finds("a\n---\n", &["text-019 `---`"]);
    finds("a\n===\n", &["text-019 `===`"]);
    finds("- [ ] a\n", &["text-020 `[ ]`"]);
    finds("1. a\n   1. b\n      1. c\n         1. d\n", &["text-021 `1. d`"]);
}

#[test]
fn a_heading_has_words() {
    finds("#\n", &["text-022 `#`"]);
    finds("# {#a}\n", &["text-022 `# {#a}`"]);
}

#[test]
fn a_link_leads_to_a_name_or_the_web() {
    finds("[a](b.md)\n", &["text-023 `[a](b.md)`"]);
    finds("[a](javascript:x)\n", &["text-023 `[a](javascript:x)`"]);
    finds("a [z](http://a b) c\n", &["text-023 `[z](http://a b)`"]);
    finds("[z](#a b)\n", &["text-023 `[z](#a b)`"]);
    finds("[e](https://)\n", &["text-023 `[e](https://)`"]);
    finds("[f](https://%%%)\n", &["text-023 `[f](https://%%%)`"]);
    finds("[f](<https://a b>)\n", &["text-023 `[f](<https://a b>)`"]);
    finds("\\[z](a b) [a] (b)\n", &[]);
    finds("[](#)\n", &["text-023 `[](#)`"]);
    finds("[](#a..)\n", &["text-023 `[](#a..)`"]);
    finds("[](<x y#a>)\n", &["text-023 `[](<x y#a>)`"]);
    finds("[a]: https://example.org\n", &["text-024 `[a]:`"]);
}

#[test]
fn items_and_notes_hold_paragraphs_and_lists_alone() {
    finds("1. # A\n", &["text-025 `# A`"]);
    finds("a[^n]\n\n[^n]: b\n\n    ::: quote\n    c\n    :::\n", &["text-025 `::: quote`"]);
}

#[test]
fn a_results_framework_and_a_box_are_built_as_such() {
    finds("::: results-framework\n:::\n", &["text-026 `::: results-framework`"]);
    finds("::: results-framework {.own-label accomplishments=\"b\" indicators=\"c\"}\na\n:::\n", &[]);
    finds("::: results-framework\n1. a\n:::\n", &["text-026 `1. a`"]);
    finds("::: box\n1. a\n:::\n", &["text-027 `::: box`"]);
}

#[test]
fn notes_are_defined_once_and_called() {
    finds("a[^n]\n", &["note-001 `[^n]`"]);
    finds("a[^n]\n\n[^n]: b\n\n[^n]: c\n", &["note-002 `n`"]);
    finds("[^n]: b\n", &["note-003 `n`"]);
    finds("a[^n]\n\n[^n]:\n", &["note-004 `n`"]);
}

#[test]
fn a_note_defined_in_the_wrong_place_is_reported_there_alone() {
    finds("a[^1]\n\n    [^1]: x\n", &["text-014 `[^1]: x`"]);
    finds("a[^1] b[^2]\n\n[^1]: x\n\n    [^2]: y\n", &["text-025 `[^2]: y`"]);
    finds("a[^1]\n    [^1]: x\n", &["note-001 `[^1]`", "note-001 `[^1]`"]);
}

#[test]
fn what_has_no_words_is_reported() {
    finds("1. a\n2.\n", &["text-031 `2.`"]);
    finds("-\n- a\n", &["text-031 `-`"]);
    finds("a[^n]\n\n- [^n]: b\n", &["text-031 `- [^n]: b`"]);
    finds("1. &nbsp;\n", &["text-031 `1. &nbsp;`"]);
    finds("1. [](#a)\n\n   - b {#a}\n", &[]);
    finds("::: summary\n:::\n", &["text-031 `::: summary`"]);
    finds("::: figure {alt=\"a\"}\nA\n\n- b\n-\n:::\n", &["text-031 `-`"]);
    finds("::: results-framework\n1. a\n   1. b\n   2.\n:::\n", &["text-031 `2`"]);
    finds("# &nbsp;\n", &["text-022 `# &nbsp;`"]);
}
