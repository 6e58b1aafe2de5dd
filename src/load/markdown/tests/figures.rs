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
fn a_label_holds_words_alone() {
    finds("::: figure {alt=\"a\"}\nA\n\n- b [](#c)\n- *d*\n:::\n", &["text-025 `[](#c)`", "text-025 `*d*`"]);
    finds("::: figure {alt=\"a\"}\nA\n\n- b[^n]\n:::\n\n[^n]: C\n", &["text-025 `[^n]`"]);
    finds(
        "::: chart {alt=\"a\"}\nA\n\n```csv\nx,**y**\n[b](#c),1\n```\n:::\n",
        &["text-025 `**y**`", "text-025 `[b](#c)`"],
    );
    finds("::: chart {alt=\"a\"}\nA\n\n```csv\nx,A/69/6\nb,1\n```\n:::\n", &[]);
}
