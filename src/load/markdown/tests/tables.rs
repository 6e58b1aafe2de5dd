//! Tables: their three forms of data and what is wrong with them.

use super::{check, check_in, finds, finds_with};

#[test]
fn a_pipe_table_has_its_caption_and_lines() {
    check(
        "::: table {#staff .total}\nStaff[^a] {.unnumbered}\n\nIn posts {.headnote}\n\n| Unit | Posts |\n|---|--:|\n| A \\| *b*[^a] | - |\n| 1. x | |\n\nA/69/6. {.source}\n\n[^a]: Note.\n:::\n",
        "
staff .total .unnumbered
  title: Staff<note a>
  headnote: In posts
  source: <symbol A/69/6>.
  Start End
  head
    staff/head/1/p1: Unit
    staff/head/2/p1: Posts
  row
    staff/1/1/p1: A | <em b><note a>
    staff/1/2/p1: -
  total
    staff/2/1/p1: 1. x
    -
[^a]
  ^a/p1: Note.
",
    );
}

#[test]
fn a_caption_may_stand_right_above_its_table() {
    check(
        "::: table\nStaff\nof all {.unnumbered}\n| a |\n|---|\n:::\n",
        "
table1 .unnumbered
  title: Staff of all
  Start
  head
    table1/head/1/p1: a
",
    );
}

#[test]
fn values_divided_by_commas_align_figures_at_the_end() {
    check_in(
        "fr",
        "::: table {file=\"t.{lang}.csv\"}\n:::\n",
        &[("t.fr.csv", "\u{feff}Unité,Postes\n\"a, \"\"b\"\"\",12\n- c,–\n")],
        "
table1 file=t.{lang}.csv
  Start End
  head
    table1/head/1/p1: Unité
    table1/head/2/p1: Postes
  row
    table1/1/1/p1: a, \"b\"
    table1/1/2/p1: 12
  row
    table1/2/1/p1: - c
    table1/2/2/p1: –
",
    );
}

#[test]
fn cells_of_toml_have_blocks_spans_and_totals() {
    let data = r#"columns = [{ head = "Unit", share = 2 }, { head = "Posts", align = "end" }, "Rest"]
rows = [
  [{ text = "Tall", rows = 2 }, 12, """
One.

1. Two
2. Three"""],
  [{ text = "wide", columns = 2 }],
  { total = true, cells = ["a", "b", ""] },
]"#;
    check(
        &format!("::: table\n```toml\n{data}\n```\n:::\n"),
        "
table1
  Start2 End Start
  head
    table1/head/1/p1: Unit
    table1/head/2/p1: Posts
    table1/head/3/p1: Rest
  row
    1x2
    table1/1/1/p1: Tall
    table1/1/2/p1: 12
    table1/1/3/p1: One.
    table1/1/3/list1
      table1/1/3/list1/1
        table1/1/3/list1/1/p1: Two
      table1/1/3/list1/2
        table1/1/3/list1/2/p1: Three
  row
    2x1
    table1/2/1/p1: wide
  total
    table1/3/1/p1: a
    table1/3/2/p1: b
    -
",
    );
}

#[test]
fn neighbouring_columns_of_one_group_have_a_common_head() {
    let data = r#"columns = [
  "Unit",
  { head = "2097", group = "Amount" },
  { head = "2098", group = "Amount" },
  { head = "2099", group = "Estimate" },
]
rows = [["Division", 1, 2, 3]]"#;
    check(
        &format!("::: table\n```toml\n{data}\n```\n:::\n"),
        "
table1
  Start Start Start Start
  head
    1x2
    table1/head/1/p1: Unit
    2x1
    table1/group/2/p1: Amount
    table1/group/4/p1: Estimate
  head
    table1/head/2/p1: 2097
    table1/head/3/p1: 2098
    table1/head/4/p1: 2099
  row
    table1/1/1/p1: Division
    table1/1/2/p1: 1
    table1/1/3/p1: 2
    table1/1/4/p1: 3
",
    );
}

#[test]
fn a_width_is_one_of_four() {
    finds("::: table {width=\"wide\"}\n| a |\n|---|\n| b |\n:::\n", &["text-005 `wide`"]);
    finds("::: table {width=\"edge\"}\n| a |\n|---|\n| b |\n:::\n", &[]);
}

#[test]
fn data_stands_in_a_table_and_once() {
    finds("| a |\n|---|\n| b |\n", &["table-001 `| a |`"]);
    finds("::: table\na\n:::\n", &["table-002 `::: table`"]);
    finds("::: table\n```csv\n```\n:::\n", &["table-002 ``"]);
    finds("::: table\n| a |\n|---|\n\n```csv\na\n```\n:::\n", &["table-003 ````csv`"]);
}

#[test]
fn a_file_of_data_stands_beside_the_text() {
    finds_with("::: table {file=\"b.csv\"}\n:::\n", &[("c.csv", "a")], &["table-004 `b.csv`"]);
    finds("::: table {file=\"../b.csv\"}\n:::\n", &["table-004 `../b.csv`"]);
    finds("::: table {file=\"/b.csv\"}\n:::\n", &["table-004 `/b.csv`"]);
    finds_with("::: table {file=\"b.txt\"}\n:::\n", &[("b.txt", "a")], &["table-004 `b.txt`"]);
}

#[test]
fn findings_in_data_stand_at_the_cell() {
    finds("::: table\n```csv\na,b\n\"c,d\ne,f\n```\n:::\n", &["table-005 `\"c,d`"]);
    finds("::: table\n| a | b |\n|---|---|\n| c |\n| d | e | f |\n:::\n", &["table-006 `| c |`", "table-006 `f`"]);
    finds("::: table\n| a |\n|---|\n| `c` x[^n] |\n:::\n", &["text-014 ``c``", "note-001 `[^n]`"]);
    let toml = |rows: &str| format!("::: table\n```toml\ncolumns = [\"a\", \"b\"]\nrows = {rows}\n```\n:::\n");
    finds(&toml("[[{ text = \"x\", columns = 3 }]]"), &["table-007 `{ text = \"x\", columns = 3 }`"]);
    finds(&toml("[[\"x\", { text = \"y\", rows = 2 }]]"), &["table-007 `{ text = \"y\", rows = 2 }`"]);
    finds(&toml("[[{ text = \"x\", columns = 2, rows = 2 }], []]"), &["table-007 `[]`"]);
    finds(&toml("[[{ text = \"y\", rows = 2 }, \"x\"], [\"a\", \"b\"]]"), &["table-006 `\"b\"`"]);
    finds(&toml("[[\"a\", { text = \"b\", rowz = 2 }]]"), &["toml-002 `rowz`"]);
}

#[test]
fn every_paragraph_of_a_table_has_its_part() {
    finds("::: table\na\n\n| a |\n|---|\n\nb\n:::\n", &["table-008 `b`"]);
    finds("::: table\na\n\nb\n\n| a |\n|---|\n:::\n", &["table-008 `b`"]);
    finds("::: table\na {.headnot}\n\n| a |\n|---|\n:::\n", &["text-004 `headnot`"]);
}

#[test]
fn a_table_whose_heads_are_empty_has_none() {
    check(
        "::: table {n=4}\n```toml\ncolumns = [\"\", \"\"]\nrows = [[\"a\", \"b\"]]\n```\n:::\n",
        "
table1 n=4
  Start Start
  row
    table1/1/1/p1: a
    table1/1/2/p1: b
",
    );
}

#[test]
fn a_line_of_dashes_that_does_not_fit_the_heads_is_one_finding() {
    finds("::: table\nA\n\n| a | b |\n|---|\n| 1 | 2 |\n:::\n", &["table-006 `|---|`"]);
    finds("::: chart {alt=\"a\"}\nA\n\n| a | b |\n|---|\n| 1 | 2 |\n:::\n", &["table-006 `|---|`"]);
    finds("::: figure {alt=\"a\"}\nA\n\n| a | b |\n|---|\n:::\n", &["figure-003 `| a | b |`"]);
    finds("| a | b |\n|---|\n| 1 | 2 |\n", &["table-001 `| a | b |`"]);
}

#[test]
fn a_file_of_another_kind_is_named_with_the_kinds_there_are() {
    let files = [("s.txt", ""), ("s.CSV", ""), ("a.gif", "")];
    finds_with("::: table {file=\"s.txt\"}\nA\n:::\n", &files, &["table-004 `s.txt`"]);
    finds_with("::: table {file=\"s.CSV\"}\nA\n:::\n", &files, &["table-004 `s.CSV`"]);
    finds_with("::: figure\nA\n\n![a](a.gif)\n:::\n", &files, &["figure-004 `![a](a.gif)`"]);
    finds_with("::: figure\nA\n\n![a](en.md)\n:::\n", &files, &["figure-004 `![a](en.md)`"]);
}
