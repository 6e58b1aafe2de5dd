//! The parts of a text, as a tree that is the same in every language.

use super::calls::{address, calls};
use crate::source::{Span, Spanned};
use crate::text::{
    Attributes, Block, BlockKind, Caption, Cell, FigureContent, Frame, Inline, InlineKind, Item, Table, Text,
};

const CORRECTION: &str = "an entry of the corrigendum";

/// A block, or a part of one that has words of its own.
#[derive(Debug)]
pub(super) struct Part<'t> {
    /// The name that the writer gave it.
    pub(super) name: Option<&'t str>,
    /// What it is called: parts of one noun are paired.
    pub(super) noun: &'static str,
    /// What must be the same beside: the level of a heading, whether a list is numbered, the pinned number.
    pub(super) shape: String,
    pub(super) span: Span,
    pub(super) words: Option<&'t [Inline]>,
    /// Its words, where they are plain: labels and descriptions of figures.
    pub(super) plain: Option<&'t str>,
    pub(super) children: Vec<Part<'t>>,
    /// Whether its parts stand in each language's own order.
    pub(super) by_language: bool,
}

impl<'t> Part<'t> {
    fn new(noun: &'static str, span: Span) -> Self {
        Self {
            name: None,
            noun,
            shape: noun.to_owned(),
            span,
            words: None,
            plain: None,
            children: Vec::new(),
            by_language: false,
        }
    }

    fn labelled(noun: &'static str, label: &'t Spanned<String>) -> Self {
        Self { plain: Some(&label.value), ..Self::new(noun, label.span) }
    }

    fn with(mut self, words: &'t [Inline]) -> Self {
        self.words = Some(words);
        self
    }

    fn holding(mut self, children: Vec<Part<'t>>) -> Self {
        self.children = children;
        self
    }

    fn named(mut self, attributes: &'t Attributes) -> Self {
        self.name = attributes.id.as_ref().map(|id| id.value.as_str());
        self.by_language = attributes.get("sort").is_some();
        if let Some(number) = attributes.get("n") {
            // 12 bis is 12 مكررا.
            let number = number.value.split(' ').next().unwrap_or_default();
            self.shape = format!("{} with the number {number}", self.shape);
        }
        self
    }

    /// Whether it is an entry of a corrigendum.
    pub(super) fn is_correction(&self) -> bool {
        self.noun == CORRECTION
    }

    /// What it is called in a message: with its name, where it has one.
    pub(super) fn called(&self) -> String {
        match self.name {
            Some(name) => format!("{} `#{name}`", self.noun),
            None => self.noun.to_owned(),
        }
    }

    /// How many characters it has, with all that it holds.
    pub(super) fn length(&self) -> usize {
        let own = self.words.map_or(0, |words| Inline::words(words).chars().count());
        let own = own + self.plain.map_or(0, |words| words.chars().count());
        own + self.children.iter().map(Part::length).sum::<usize>()
    }

    /// Where its words stand.
    pub(super) fn places(&self) -> Vec<Span> {
        let own = (self.words.is_some() || self.children.is_empty()).then_some(self.span);
        own.into_iter().chain(self.children.iter().flat_map(Part::places)).collect()
    }

    /// What its words state that is the same in all languages, in order: what they lead to, and figures.
    pub(super) fn anchors(&self) -> Vec<String> {
        // Of a part without measure the first tell enough.
        const MOST: usize = 64;
        let mut anchors = Vec::new();
        for (words, _) in self.all_words() {
            anchors.extend(calls(words).into_iter().map(|(called, _)| called.to_string()).take(MOST));
            let words = Inline::words(words);
            let figures = words.split(|c: char| !c.is_ascii_digit()).filter(|figures| !figures.is_empty());
            anchors.extend(figures.map(str::to_owned).take(MOST));
            if anchors.len() >= MOST {
                break;
            }
        }
        anchors.truncate(MOST);
        anchors.sort_unstable();
        anchors
    }

    /// Its first words.
    pub(super) fn excerpt(&self) -> String {
        const LONGEST: usize = 60;
        let own = self.words.map(shown).or(self.plain.map(str::to_owned)).unwrap_or_default();
        if own.is_empty() {
            return self.children.first().map(Part::excerpt).unwrap_or_default();
        }
        let words = own.split_whitespace().collect::<Vec<_>>().join(" ");
        match words.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{} ...", words[..end].trim_end()),
            None => words,
        }
    }

    /// All words in it, each stretch with its place.
    pub(super) fn all_words(&self) -> Vec<(&'t [Inline], Span)> {
        let own = self.words.map(|words| (words, self.span));
        own.into_iter().chain(self.children.iter().flat_map(Part::all_words)).collect()
    }
}

/// Words as plain text in which references stand as they are written.
fn shown(words: &[Inline]) -> String {
    let shown = |inline: &Inline| match &inline.kind {
        InlineKind::Reference(reference) => format!("[{}]({})", shown(&reference.words), address(reference)),
        InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => shown(inner),
        InlineKind::Link { text, .. } => shown(text),
        _ => Inline::words(std::slice::from_ref(inline)),
    };
    words.iter().map(shown).collect()
}

/// The parts of a text: front matter, blocks, notes.
pub(super) fn of(text: &Text) -> Vec<Part<'_>> {
    let front = &text.front;
    let mut parts = Vec::new();
    parts.extend(front.title.iter().map(|title| Part::new("the title", title.span).with(&title.value)));
    parts.extend(
        front.author.iter().map(|author| Part::new("the line under the title", author.span).with(&author.value)),
    );
    for (name, words) in &front.cover_notes {
        let mut part = Part::new("a cover note", words.span).with(&words.value);
        part.name = Some(&name.value);
        parts.push(part);
    }
    parts.extend(blocks(&text.blocks));
    for note in &text.notes {
        let mut part = Part::new("a note", note.name.span).holding(blocks(&note.blocks));
        part.name = Some(&note.name.value);
        parts.push(part);
    }
    parts
}

fn blocks(blocks: &[Block]) -> Vec<Part<'_>> {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Part<'_> {
    let part = |noun| Part::new(noun, block.span);
    let shaped = |noun, shape: &str| Part { shape: shape.to_owned(), ..part(noun) };
    let part = match &block.kind {
        BlockKind::Heading { level, text } => shaped("a heading", &format!("a heading of level {level}")).with(text),
        BlockKind::Paragraph(words) => part("a paragraph").with(words),
        BlockKind::List(list) => shaped("a list", "a numbered list").holding(items(list)),
        BlockKind::Bullets(list) => shaped("a list", "a list with bullets").holding(items(list)),
        BlockKind::Frame(Frame::Correction, inner) => part(CORRECTION).holding(blocks(inner)),
        BlockKind::Frame(frame, inner) => {
            shaped("a directive", &format!("a directive `{frame:?}`")).holding(blocks(inner))
        }
        BlockKind::ResultsFramework(framework) => {
            let objective = framework.objective.iter().map(|words| Part::new("the objective", block.span).with(words));
            let rows = framework.accomplishments.iter().map(|row| {
                let indicators = row.indicators.iter().map(|words| Part::new("an indicator", row.span).with(words));
                Part::new("an accomplishment", row.span)
                    .named(&row.attributes)
                    .with(&row.text)
                    .holding(indicators.collect())
            });
            part("a results framework").holding(objective.chain(rows).collect())
        }
        BlockKind::Table(table) => {
            let columns = table.columns.len();
            shaped("a table", &format!("a table of {columns} columns")).holding(of_table(table, block.span))
        }
        BlockKind::Figure(figure) => {
            let shape = match &figure.content {
                FigureContent::Image(_) | FigureContent::Flow(_) | FigureContent::Labels(_) => "a figure".to_owned(),
                FigureContent::Chart(chart) => {
                    let values = chart.series.iter().map(|(_, values)| format!("{values:?}")).collect::<Vec<_>>();
                    format!("a chart of {} categories and the values {}", chart.categories.len(), values.join(", "))
                }
            };
            let mut parts = of_caption(&figure.caption, block.span);
            parts.extend(figure.alt.iter().map(|alt| Part::labelled("the description", alt)));
            parts.extend(labels(&figure.content).into_iter().map(|label| Part::labelled("a label", label)));
            shaped("a figure", &shape).holding(parts)
        }
    };
    part.named(&block.attributes)
}

/// The labels of a figure, in its order.
fn labels(content: &FigureContent) -> Vec<&Spanned<String>> {
    match content {
        FigureContent::Image(_) => Vec::new(),
        FigureContent::Labels(labels) => labels.iter().collect(),
        FigureContent::Flow(flow) => flow.words(),
        FigureContent::Chart(chart) => {
            let series = chart.series.iter().map(|(name, _)| name);
            series.chain(&chart.groups).chain(&chart.categories).collect()
        }
    }
}

fn items(items: &[Item]) -> Vec<Part<'_>> {
    items.iter().map(item).collect()
}

fn item(item: &Item) -> Part<'_> {
    Part::new("an item", item.span).named(&item.attributes).holding(blocks(&item.blocks))
}

fn of_caption(caption: &Caption, span: Span) -> Vec<Part<'_>> {
    let lines = [("the caption", &caption.title), ("the headnote", &caption.headnote)];
    let lines = lines.into_iter().filter(|(_, words)| !words.is_empty());
    let remarks = [
        ("the source line", &caption.source),
        ("the remark", &caption.note),
        ("the abbreviations", &caption.abbreviations),
    ];
    let remarks = remarks.into_iter().filter_map(|(noun, remark)| Some((noun, &remark.as_ref()?.words)));
    lines.chain(remarks).map(|(noun, words)| Part::new(noun, span).with(words)).collect()
}

fn of_table(table: &Table, span: Span) -> Vec<Part<'_>> {
    let mut parts = of_caption(&table.caption, span);
    for row in &table.head {
        let span = row.first().map_or(span, |cell| cell.span);
        parts.push(Part::new("a row of heads", span).holding(cells(row)));
    }
    for row in &table.rows {
        parts.push(Part::new("a row", row.span).holding(cells(&row.cells)));
    }
    parts
}

fn cells(cells: &[Cell]) -> Vec<Part<'_>> {
    cells.iter().map(cell).collect()
}

fn cell(cell: &Cell) -> Part<'_> {
    let part = Part::new("a cell", cell.span).holding(blocks(&cell.blocks));
    match (cell.columns, cell.rows) {
        (1, 1) => part,
        (columns, rows) => Part { shape: format!("a cell over {columns} columns and {rows} rows"), ..part },
    }
}
