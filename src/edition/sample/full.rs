//! An edition with every kind of block and of running text.

use super::figures::{chart, flow};
use super::words::words;
use super::*;
use crate::document::Contents;
use crate::text::{Align, ChartShape, FigureKind, Frame, Width};

fn caption(label: &str, title: &str) -> Caption {
    Caption {
        label: Some(label.to_owned()),
        title: text(title),
        headnote: text("(2098)"),
        remarks: vec![("Source:".to_owned(), text("E/C.16/2099/1."))],
        notes: vec![("a".to_owned(), text("2098."))],
    }
}

/// An edition with every kind of block and of running text.
pub(crate) fn full(language: Language, sources: &Sources) -> Edition {
    let words = words(language);
    let long = words.sentence.repeat(3);
    let mark = |n: u32, first| of(InlineKind::Mark { note: (n - 1) as usize, label: (words.mark)(n), first });
    let numbered = |n: u32, text: Vec<Inline>| {
        block(
            &format!("p{n}"),
            BlockKind::Paragraph { number: Some((words.paragraph_label)(n)), indent: Indent::Numbered, text },
        )
    };
    let heading = |key: &str, depth, rank, label: Option<&str>| {
        let heading =
            Heading { depth, rank, label: label.map(str::to_owned), remark: None, text: text(words.subtitle) };
        block(key, BlockKind::Heading(heading))
    };
    let entry = |key: &str, depth, label: &str, paragraphs: &str| ContentsEntry {
        key: Key(key.to_owned()),
        depth,
        label: Some(label.to_owned()),
        text: text(words.title),
        paragraphs: Some(paragraphs.to_owned()),
    };
    let nested = BlockKind::List {
        level: 2,
        items: vec![
            item(
                "l2a",
                words.roman[0],
                vec![
                    plain("l2a1", &long),
                    block(
                        "l3",
                        BlockKind::List {
                            level: 3,
                            items: vec![item("l3a", "a.", vec![plain("l3a1", words.sentence)])],
                        },
                    ),
                ],
            ),
            item("l2b", words.roman[1], vec![plain("l2b1", words.sentence)]),
        ],
    };
    let lettered = BlockKind::List {
        level: 1,
        items: vec![
            item("l1a", words.items[0], vec![plain("l1a1", &long), block("l2", nested)]),
            item("l1b", words.items[1], vec![plain("l1b1", words.sentence)]),
        ],
    };
    let bullets = BlockKind::Bullets {
        level: 1,
        items: vec![item("b1", "•", vec![plain("b11", words.sentence)]), item("b2", "•", vec![plain("b21", &long)])],
    };
    let cell = |words: &str| Cell { blocks: vec![plain("c", words)], columns: 1, rows: 1 };
    let rows = (1..60).map(|n| TableRow {
        total: false,
        cells: vec![cell(words.subtitle), cell(&n.to_string()), cell("1\u{a0}234")],
    });
    let total = TableRow { total: true, cells: vec![cell(words.organ), cell("1"), cell("2")] };
    let table = Table {
        caption: caption("Table 1", words.title),
        width: Width::Natural,
        columns: vec![(Align::Start, Some(3.0)), (Align::End, Some(1.0)), (Align::End, Some(1.0))],
        head: vec![vec![
            Cell {
                blocks: vec![block(
                    "h",
                    BlockKind::Paragraph {
                        number: None,
                        indent: Indent::Flush,
                        text: vec![
                            Inline::wording(words.body),
                            symbol("A/69/6"),
                            of(InlineKind::Letter("a".to_owned())),
                        ],
                    },
                )],
                columns: 1,
                rows: 1,
            },
            cell(words.session),
            cell("2098"),
        ]],
        rows: rows.chain([total]).collect(),
    };
    let figure = |content, kind| {
        BlockKind::Figure(Figure {
            caption: caption("Figure I", words.title),
            alt: words.title.to_owned(),
            kind,
            content,
        })
    };
    let charted = |shape| figure(FigureContent::Chart(chart(&words, shape)), FigureKind::Chart);
    let framework = ResultsFramework {
        objective: Some((words.subtitle.to_owned(), text(words.sentence))),
        heads: [words.body.to_owned(), words.session.to_owned()],
        rows: vec![
            FrameworkRow {
                label: words.items[0].to_owned(),
                accomplishment: text(words.sentence),
                indicators: vec![
                    (words.roman[0].to_owned(), text(words.sentence)),
                    (words.roman[1].to_owned(), text(words.sentence)),
                ],
                origin: None,
            },
            FrameworkRow {
                label: words.items[1].to_owned(),
                accomplishment: text(words.sentence),
                indicators: vec![(String::new(), text(words.sentence))],
                origin: None,
            },
        ],
    };
    let mixed = vec![
        Inline::wording(words.sentence),
        of(InlineKind::Emphasis(text(words.subtitle))),
        of(InlineKind::Strong(text(words.subtitle))),
        of(InlineKind::Superscript(text("2"))),
        mark(1, true),
        Inline::wording(" "),
        symbol("E/C.16/2099/3/Add.1"),
        Inline::wording(" "),
        of(InlineKind::Url("https://example.org/a/long/address/that/may/break/after/slashes/and/goes/on".to_owned())),
        Inline::wording(" "),
        of(InlineKind::Link { url: "https://example.org".to_owned(), text: text(words.body) }),
        Inline::wording(" "),
        of(InlineKind::Jump { key: Key("l1b".to_owned()), text: text("3 (b)") }),
        Inline::wording(" "),
        of(InlineKind::Jump { key: Key("nowhere".to_owned()), text: text("9") }),
        Inline::wording(" "),
        of(InlineKind::Run { language: Language::Fr, text: text("Nations Unies, 15-19 avril") }),
        Inline::wording(" "),
        of(InlineKind::Run { language: Language::Ar, text: text("الأمم المتحدة") }),
        of(InlineKind::Break),
        Inline::wording(words.sentence),
        mark(2, true),
    ];
    let blocks = vec![
        block(
            "summary",
            BlockKind::Frame {
                frame: Frame::Summary,
                heading: Some(words.subtitle.to_owned()),
                caption: vec![],
                blocks: vec![
                    block("s1", BlockKind::Paragraph { number: None, indent: Indent::FirstLine, text: text(&long) }),
                    block(
                        "s2",
                        BlockKind::Paragraph { number: None, indent: Indent::FirstLine, text: text(words.sentence) },
                    ),
                ],
            },
        ),
        block("break", BlockKind::PageBreak),
        block(
            "contents",
            BlockKind::ContentsList(ContentsList {
                heading: words.subtitle.to_owned(),
                page_head: "Page".to_owned(),
                paragraphs_head: Some("Paragraphs".to_owned()),
                style: Contents::Paragraphs,
                entries: vec![
                    entry("h1", 1, words.sections[0], "1–3"),
                    entry("h2", 2, words.sections[1], "2"),
                    entry("annex", 1, "Annex", "7"),
                ],
            }),
        ),
        block("break2", BlockKind::PageBreak),
        block("again", BlockKind::RepeatedTitle { text: text(words.title) }),
        heading("chapter", 1, Rank::Chapter, Some("Chapter I")),
        heading("h1", 2, Rank::Section(1), Some(words.sections[0])),
        numbered(1, text(&long)),
        heading("h2", 3, Rank::Section(2), Some(words.sections[1])),
        numbered(2, mixed),
        heading("h3", 4, Rank::Section(3), Some(words.sections[2])),
        numbered(3, vec![Inline::wording(&long), mark(1, false)]),
        block("l1", lettered),
        heading("h4", 5, Rank::Section(4), None),
        numbered(1234, text(&long)),
        block("bullets", bullets),
        heading("h5", 5, Rank::Section(5), None),
        plain("flush", &long),
        heading("labelled", 2, Rank::Labelled(1), Some("Programme 8")),
        block("framework", BlockKind::ResultsFramework(framework)),
        block("table", BlockKind::Table(table)),
        block("picture", figure(FigureContent::Image(picture(sources)), FigureKind::Diagram)),
        block(
            "labels",
            figure(FigureContent::Labels(vec![words.body.to_owned(), words.session.to_owned()]), FigureKind::Diagram),
        ),
        block("chart", charted(ChartShape::Bars)),
        block("columns", charted(ChartShape::Columns)),
        block("stacked", charted(ChartShape::Stacked)),
        block("line", charted(ChartShape::Line)),
        block("pie", charted(ChartShape::Pie)),
        block("flow", figure(FigureContent::Flow(flow(&words)), FigureKind::Diagram)),
        block(
            "box",
            BlockKind::Frame {
                frame: Frame::Box,
                heading: Some("Box 1".to_owned()),
                caption: text(words.subtitle),
                blocks: vec![plain("x", &long)],
            },
        ),
        block(
            "quote",
            BlockKind::Frame {
                frame: Frame::Quote,
                heading: None,
                caption: vec![],
                blocks: vec![plain("q", words.sentence)],
            },
        ),
        block(
            "decision",
            BlockKind::Frame {
                frame: Frame::Decision,
                heading: None,
                caption: vec![],
                blocks: vec![plain("d", words.sentence)],
            },
        ),
        block(
            "transmittal",
            BlockKind::Frame {
                frame: Frame::Transmittal,
                heading: None,
                caption: vec![],
                blocks: vec![plain("t", words.sentence)],
            },
        ),
        block(
            "unnumbered",
            BlockKind::Frame {
                frame: Frame::Unnumbered,
                heading: None,
                caption: vec![],
                blocks: vec![plain("u", words.sentence)],
            },
        ),
        block(
            "annex",
            BlockKind::Heading(Heading {
                depth: 1,
                rank: Rank::Annex,
                label: Some("Annex I".to_owned()),
                remark: Some("[Original: French]".to_owned()),
                text: text(words.subtitle),
            }),
        ),
        numbered(4, text(&long)),
    ];
    let note = |n: u32, paragraphs: Vec<Vec<Inline>>| Footnote { number: (words.mark)(n), paragraphs, origin: None };
    let notes = vec![
        note(1, vec![text(&long)]),
        note(
            2,
            vec![vec![symbol("A/69/6"), Inline::wording(", "), Inline::wording(words.sentence)], text(words.sentence)],
        ),
    ];
    Edition { blocks, notes, ..empty(language) }
}
