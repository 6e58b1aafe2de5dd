//! Figures and charts.

use super::{check, check_in, finds};

#[test]
fn a_figure_is_an_image_or_its_labels() {
    check_in(
        "en",
        "::: figure {#map .chart}\nCaption\n\n![A map](map.svg)\n:::\n",
        &[("map.svg", "<svg/>")],
        "\nmap .chart Chart\n  title: Caption\n  alt: A map\n  d/map.svg\n",
    );
    check(
        "::: figure {alt=\"Chart: a, b\"}\nCaption\n\n- One\n- Two\n:::\n",
        "\nfigure1 alt=Chart: a, b Diagram\n  title: Caption\n  alt: Chart: a, b\n  One / Two\n",
    );
}

#[test]
fn the_first_column_of_a_chart_holds_its_groups() {
    check(
        "::: chart {alt=\"x\"}\nCaption\n\n| | A | B |\n|---|---|---|\n| 2098 | 1.5 | −2 |\n| 2099 | 3 | 0 |\n:::\n",
        "
figure1 alt=x Chart
  title: Caption
  alt: x
  2098 / 2099
  A: [1.5, 3.0]
  B: [-2.0, 0.0]
",
    );
}

#[test]
fn a_figure_has_a_description_a_caption_and_one_content() {
    finds("::: figure\nA\n\n- b\n:::\n", &["figure-001 `::: figure`"]);
    finds("::: figure {alt=\"a\"}\n- b\n:::\n", &["figure-002 `::: figure {alt=\"a\"}`"]);
    finds("::: figure {.unnumbered alt=\"a\"}\n- b\n:::\n", &[]);
    finds("::: figure {alt=\"a\"}\nA\n:::\n", &["figure-003 `::: figure {alt=\"a\"}`"]);
    finds("::: figure {alt=\"a\"}\nA\n\n- b\n\nc\n\n1. d\n:::\n", &["table-008 `c`", "figure-003 `1. d`"]);
    finds("::: figure {.unnumbered alt=\"a\"}\n![](../x.svg)\n:::\n", &["figure-004 `![](../x.svg)`"]);
}

#[test]
fn a_chart_has_numbers_in_groups_and_series() {
    finds("::: chart {alt=\"a\"}\nA\n\n```csv\nx,y\nb,\"1,5\"\n```\n:::\n", &["figure-005 `\"1,5\"`"]);
    finds("::: chart {alt=\"a\"}\nA\n\n```csv\nx\nb\n```\n:::\n", &["figure-006 `::: chart {alt=\"a\"}`"]);
}

#[test]
fn what_tells_how_a_table_looks_means_nothing_in_a_chart() {
    let columns = "columns = ['x', { head = 'y', align = 'end', group = 'z', share = 2 }]";
    let rows = "rows = [['b', 1], { total = true, cells = ['c', { text = '2', rows = 1 }] }]";
    let chart = format!("::: chart {{alt=\"a\"}}\nA\n\n```toml\n{columns}\n{rows}\n```\n:::\n");
    let total = "toml-002 `{ total = true, cells = ['c', { text = '2', rows = 1 }] }`";
    let cell = "toml-002 `{ text = '2', rows = 1 }`";
    finds(&chart, &["toml-002 `'end'`", "toml-002 `'z'`", "toml-002 `2`", total, cell]);
    finds(&chart.replace("chart {alt=\"a\"}", "table"), &[]);
}

#[test]
fn a_label_holds_words_alone() {
    finds("::: figure {alt=\"a\"}\nA\n\n- b [](#c)\n- *d*\n:::\n", &["text-025 `[](#c)`", "text-025 `*d*`"]);
    finds("::: figure {alt=\"a\"}\nA\n\n- b[^n]\n:::\n\n[^n]: C\n", &["text-025 `[^n]`"]);
    finds(
        "::: chart {alt=\"a\"}\nA\n\n```csv\nx,**y**\n[b](#c),1\n```\n:::\n",
        &["text-025 `**y**`", "text-025 `[b](#c)`"],
    );
    finds("::: chart {alt=\"a\"}\nA\n\n```csv\nx,A/69/6\nb,1\n```\n:::\n", &[]);
}

/// The outline of a flow, and what is found in it.
#[track_caller]
fn check_flow(toml: &str, expected: &str) {
    let expected = format!("\nfigure1 alt=x Diagram\n  title: A\n  alt: x\n{expected}");
    check(&format!("::: flow {{alt=\"x\"}}\nA\n\n```toml\n{toml}\n```\n:::\n"), &expected);
}

/// What is found in a chart of these attributes and values.
#[track_caller]
fn finds_in_chart(attributes: &str, csv: &str, expected: &[&str]) {
    finds(&format!("::: chart {{alt=\"a\" {attributes}}}\nA\n\n```csv\n{csv}\n```\n:::\n"), expected);
}

#[test]
fn boxes_follow_one_another_unless_they_say_where_they_stand() {
    check_flow(
        "box = [{ text = \"a\" }, { text = \"b\" }, { text = \"c\", row = 2 }, { text = \"d\", column = 4 }]",
        "  0,0 1×1 a\n  1,0 1×1 b\n  0,1 1×1 c\n  3,1 1×1 d\n",
    );
    check_flow(
        "direction = \"down\"\nbox = [{ text = \"a\", rows = 2 }, { text = \"b\" }, { text = \"c\", column = 2 }]",
        "  0,0 1×2 a\n  0,2 1×1 b\n  1,0 1×1 c\n",
    );
}

#[test]
fn links_and_braces_lead_to_boxes_by_their_names() {
    check_flow(
        "box = [{ name = \"a\", head = \"A\", text = \"a\" }, { name = \"b\", text = \"b\" }]\n\
         link = [{ from = \"b\", to = \"a\", text = \"if\", then = \"then\" }]\n\
         brace = [{ boxes = [\"a\", \"b\"], side = \"above\" }]",
        "  0,0 1×1 A / a\n  1,0 1×1 b\n  1 > 0 if / then\n  [0, 1] Above\n",
    );
}

#[test]
fn a_link_goes_round_the_corner_where_no_box_stands() {
    let boxes =
        "box = [{ name = \"a\", text = \"a\" }, { text = \"b\" }, { name = \"c\", column = 2, row = 2, text = \"c\" }";
    let link = "link = [{ from = \"a\", to = \"c\" }]";
    let flow = |toml: &str| format!("::: flow {{alt=\"x\"}}\nA\n\n```toml\n{toml}\n```\n:::\n");
    finds(&flow(&format!("{boxes}]\n{link}")), &[]);
    let both = format!("{boxes}, {{ column = 1, row = 2, text = \"d\" }}]\n{link}");
    finds(&flow(&both), &["figure-012 `\"a\", to = \"c\"`"]);
}

#[test]
fn parts_make_a_whole() {
    finds_in_chart("kind=\"stacked\" .percent", "x,y,z\na,60,39", &[]);
    finds_in_chart("kind=\"stacked\" .percent", "x,y,z\na,60,30", &["figure-008 `a,60,30`"]);
    finds_in_chart("kind=\"line\" .percent", "x,y,z\na,60,30", &[]);
    finds_in_chart("kind=\"pie\"", "x,y\na,60\nb,-3", &["figure-007 `-3`"]);
    finds_in_chart("kind=\"pie\"", "x,y\na,0", &["figure-007 `::: chart {alt=\"a\" kind=\"pie\"}`"]);
    finds_in_chart(".shares kind=\"columns\"", "x,y\na,0", &["figure-007 `a,0`"]);
}

#[test]
fn a_chart_shows_no_more_than_can_be_told_apart() {
    finds_in_chart("kind=\"pie\"", "x,y,z\na,6,3", &["figure-006 `::: chart {alt=\"a\" kind=\"pie\"}`"]);
    finds_in_chart("", "x,a,b,c,d,e,f,g,h,i\nk,1,2,3,4,5,6,7,8,9", &["figure-006 `::: chart {alt=\"a\" }`"]);
    let years = (0..41).map(|year| format!("{year},1")).collect::<Vec<_>>().join("\n");
    finds_in_chart("kind=\"line\"", &format!("x,y\n{years}"), &["figure-006 `::: chart {alt=\"a\" kind=\"line\"}`"]);
    finds_in_chart("", &format!("x,y\n{years}"), &[]);
    finds_in_chart("kind=\"donut\"", "x,y\na,6", &["text-005 `donut`"]);
    finds_in_chart("", "x,y\na,1234567890123456", &["figure-005 `1234567890123456`"]);
    finds_in_chart(".grouped", "x,y\na,6", &["figure-006 `::: chart {alt=\"a\" .grouped}`"]);
}
