//! An edition in which there is nothing, and one whose first page holds as much as it can.

use super::*;

/// An edition of blocks in which there is nothing.
pub(crate) fn bare(language: Language) -> Edition {
    let caption = || Caption { label: None, title: vec![], headnote: vec![], remarks: vec![], notes: vec![] };
    let figure = |content| {
        BlockKind::Figure(Figure { caption: caption(), alt: "nothing".to_owned(), kind: FigureKind::Chart, content })
    };
    let framework = ResultsFramework { objective: None, heads: [String::new(), String::new()], rows: vec![] };
    let framed = |frame| BlockKind::Frame { frame, heading: None, caption: vec![], blocks: vec![] };
    let table = Table { caption: caption(), width: Width::Natural, columns: vec![], head: vec![], rows: vec![] };
    let kinds = [
        BlockKind::Paragraph { number: None, indent: Indent::Flush, text: vec![] },
        BlockKind::Paragraph { number: Some(String::new()), indent: Indent::Numbered, text: vec![] },
        BlockKind::List { level: 9, items: vec![] },
        BlockKind::List { level: 0, items: vec![item("i", "", vec![])] },
        BlockKind::Bullets { level: 1, items: vec![] },
        BlockKind::Bullets { level: 1, items: vec![item("j", "", vec![])] },
        framed(Frame::Summary),
        framed(Frame::Box),
        framed(Frame::Quote),
        BlockKind::ResultsFramework(framework),
        BlockKind::Table(table),
        figure(FigureContent::Labels(vec![])),
        figure(FigureContent::Flow(Flow { above: None, below: None, panels: vec![] })),
    ];
    let shapes = ChartShape::WORDS.into_iter().flat_map(|(_, shape)| {
        let series = ChartSeries {
            name: String::new(),
            values: vec![Stretch { from: f64::NAN, to: f64::NAN, printed: String::new() }],
        };
        let group = ChartGroup { name: String::new(), categories: vec!["a".to_owned(), "b".to_owned()] };
        let nothing = Chart { shape, ticks: vec![], groups: vec![], series: vec![] };
        [Chart { groups: vec![group], series: vec![series], ..nothing.clone() }, nothing]
    });
    let charts = shapes.map(|chart| figure(FigureContent::Chart(chart)));
    let last = [BlockKind::RepeatedTitle { text: vec![] }, BlockKind::PageBreak, BlockKind::PageBreak];
    let blocks = kinds
        .into_iter()
        .chain(charts)
        .chain(last)
        .enumerate()
        .map(|(n, kind)| block(&format!("b{n}"), kind))
        .collect();
    Edition { blocks, ..empty(language) }
}

/// An edition whose first page holds as much as a first page can: three items, long titles, five cover notes, a note.
pub(crate) fn crowded(language: Language) -> Edition {
    let words = words(language);
    let mut edition = empty(language);
    let item = edition.masthead.items[0].clone();
    edition.masthead.items = vec![item.clone(), item.clone(), item];
    edition.masthead.advance = Some(words.subtitle.to_owned());
    edition.title.title = text(&format!("{} {} {}", words.title, words.body, words.title));
    let note = |n: usize| CoverNote { mark: "*".repeat(n), text: text(words.sentence.trim()) };
    edition.cover_notes = (1..=5).map(note).collect();
    let mark = of(InlineKind::Mark { note: 0, label: (words.mark)(1), first: true });
    let paragraph = |n: u32| BlockKind::Paragraph {
        number: Some((words.paragraph_label)(n)),
        indent: Indent::Numbered,
        text: vec![Inline::wording(words.sentence), Inline::wording(words.sentence)],
    };
    edition.blocks = (1..30).map(|n| block(&format!("p{n}"), paragraph(n))).collect();
    if let BlockKind::Paragraph { text, .. } = &mut edition.blocks[0].kind {
        text.insert(1, mark);
    }
    edition.notes = vec![Footnote { number: (words.mark)(1), paragraphs: vec![text(words.sentence)], origin: None }];
    edition
}
