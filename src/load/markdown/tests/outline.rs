//! A text as lines that a person can compare: a block each, set in by depth.

use crate::source::{Sources, Spanned};
use crate::text::{
    Attributes, Block, BlockKind, Caption, Cell, Cells, FigureContent, Flow, Inline, InlineKind, Item, Reference,
    Target, Text,
};
use std::fmt::Write;

pub(super) fn outline(text: &Text, sources: &Sources) -> String {
    let mut out = Outline { lines: String::new(), sources };
    out.blocks(&text.blocks, 0);
    for note in &text.notes {
        out.line(0, &format!("[^{}]", note.name.value));
        out.blocks(&note.blocks, 1);
    }
    out.lines
}

struct Outline<'s> {
    lines: String,
    sources: &'s Sources,
}

impl Outline<'_> {
    fn line(&mut self, depth: usize, line: &str) {
        writeln!(self.lines, "{}{line}", "  ".repeat(depth)).unwrap();
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            let head = format!("{}{}", block.key, attributes(&block.attributes));
            match &block.kind {
                BlockKind::Heading { level, text } => {
                    self.line(depth, &format!("{head} {} {}", "#".repeat(usize::from(*level)), inlines(text)));
                }
                BlockKind::Paragraph(text) => self.line(depth, &format!("{head}: {}", inlines(text))),
                BlockKind::List(items) | BlockKind::Bullets(items) => {
                    self.line(depth, &head);
                    self.items(items, depth + 1);
                }
                BlockKind::Frame(frame, blocks) => {
                    self.line(depth, &format!("{head} {frame:?}"));
                    self.blocks(blocks, depth + 1);
                }
                BlockKind::ResultsFramework(framework) => {
                    self.line(depth, &head);
                    if let Some(objective) = &framework.objective {
                        self.line(depth + 1, &format!("objective: {}", inlines(objective)));
                    }
                    for row in &framework.accomplishments {
                        let lettered = if row.lettered { " lettered" } else { "" };
                        self.line(depth + 1, &format!("{}{lettered}: {}", row.key, inlines(&row.text)));
                        for indicator in &row.indicators {
                            self.line(depth + 2, &inlines(indicator));
                        }
                    }
                }
                BlockKind::Table(table) => {
                    self.line(depth, &head);
                    self.caption(&table.caption, depth + 1);
                    let columns: Vec<_> = table
                        .columns
                        .iter()
                        .map(|column| {
                            format!(
                                "{:?}{}",
                                column.align,
                                column.share.map_or(String::new(), |share| share.to_string())
                            )
                        })
                        .collect();
                    self.line(depth + 1, &columns.join(" "));
                    for row in &table.head {
                        self.row(row, "head", depth + 1);
                    }
                    for row in &table.rows {
                        self.row(&row.cells, if row.total { "total" } else { "row" }, depth + 1);
                    }
                }
                BlockKind::Figure(figure) => {
                    self.line(depth, &format!("{head} {:?}", figure.kind));
                    self.caption(&figure.caption, depth + 1);
                    if let Some(alt) = &figure.alt {
                        self.line(depth + 1, &format!("alt: {}", alt.value));
                    }
                    match &figure.content {
                        FigureContent::Image(file) => {
                            let path = self.sources.path(file.value).to_owned();
                            self.line(depth + 1, &path);
                        }
                        FigureContent::Labels(labels) => {
                            let labels: Vec<_> = labels.iter().map(|label| label.value.as_str()).collect();
                            self.line(depth + 1, &labels.join(" / "));
                        }
                        FigureContent::Chart(chart) => {
                            let names: Vec<_> = chart.categories.iter().map(|name| name.value.as_str()).collect();
                            self.line(depth + 1, &names.join(" / "));
                            for (name, values) in &chart.series {
                                self.line(depth + 1, &format!("{}: {values:?}", name.value));
                            }
                        }
                        FigureContent::Flow(flow) => self.flow(flow, depth + 1),
                    }
                }
            }
        }
    }

    fn flow(&mut self, flow: &Flow<Spanned<String>>, depth: usize) {
        for panel in &flow.panels {
            for one in &panel.boxes {
                let words = one.head.iter().chain(&one.text).map(|words| words.value.as_str()).collect::<Vec<_>>();
                let Cells { column, row, columns, rows } = one.cells;
                self.line(depth, &format!("{column},{row} {columns}×{rows} {}", words.join(" / ")));
            }
            for link in &panel.links {
                let words = link.text.iter().chain(&link.then).map(|words| words.value.as_str()).collect::<Vec<_>>();
                self.line(depth, format!("{} > {} {}", link.from, link.to, words.join(" / ")).trim_end());
            }
            for brace in &panel.braces {
                self.line(depth, &format!("{:?} {:?}", brace.boxes, brace.side));
            }
        }
    }

    fn items(&mut self, items: &[Item], depth: usize) {
        for item in items {
            self.line(depth, &format!("{}{}", item.key, attributes(&item.attributes)));
            self.blocks(&item.blocks, depth + 1);
        }
    }

    fn caption(&mut self, caption: &Caption, depth: usize) {
        for (name, words) in [("title", &caption.title), ("headnote", &caption.headnote)] {
            if !words.is_empty() {
                self.line(depth, &format!("{name}: {}", inlines(words)));
            }
        }
        let remarks = [("source", &caption.source), ("note", &caption.note), ("abbreviations", &caption.abbreviations)];
        for (name, remark) in remarks {
            if let Some(remark) = remark {
                let own = if remark.own_label { " .own-label" } else { "" };
                self.line(depth, &format!("{name}{own}: {}", inlines(&remark.words)));
            }
        }
    }

    fn row(&mut self, cells: &[Cell], name: &str, depth: usize) {
        self.line(depth, name);
        for cell in cells {
            let size =
                if cell.columns * cell.rows > 1 { format!("{}x{}", cell.columns, cell.rows) } else { String::new() };
            match cell.blocks.as_slice() {
                [] => self.line(depth + 1, &format!("{size}-")),
                blocks => {
                    if !size.is_empty() {
                        self.line(depth + 1, &size);
                    }
                    self.blocks(blocks, depth + 1);
                }
            }
        }
    }
}

fn attributes(attributes: &Attributes) -> String {
    let classes = attributes.classes.iter().map(|class| format!(" .{}", class.value));
    let pairs = attributes.pairs.iter().map(|(key, value)| format!(" {}={}", key.value, value.value));
    classes.chain(pairs).collect()
}

pub(super) fn inlines(inlines: &[Inline]) -> String {
    inlines.iter().map(|inline| shown(&inline.kind)).collect()
}

fn shown(kind: &InlineKind) -> String {
    match kind {
        InlineKind::Text(words) => words.clone(),
        InlineKind::Emphasis(inner) => format!("<em {}>", inlines(inner)),
        InlineKind::Strong(inner) => format!("<strong {}>", inlines(inner)),
        InlineKind::Superscript(inner) => format!("<sup {}>", inlines(inner)),
        InlineKind::Note(name) => format!("<note {name}>"),
        InlineKind::Symbol(symbol) => format!("<symbol {symbol}>"),
        InlineKind::Resolution { number, .. } => format!("<resolution {number}>"),
        InlineKind::Url(url) => format!("<url {url}>"),
        InlineKind::Link { url, text } => format!("<link {url} {}>", inlines(text)),
        InlineKind::Reference(reference) => format!("<ref {}>", reference_shown(reference)),
        InlineKind::Break => "<br>".to_owned(),
    }
}

fn reference_shown(reference: &Reference) -> String {
    let document = reference.document.as_ref().map_or(String::new(), |symbol| format!("{symbol} "));
    let target = match &reference.target {
        Target::Block(key) => key.to_string(),
        Target::Range(first, last) => format!("{first}..{last}"),
        Target::Note(name) => format!("^{name}"),
        Target::Notes(first, last) => format!("^{first}..^{last}"),
    };
    let worded = if reference.worded { " worded" } else { "" };
    let words = if reference.words.is_empty() { String::new() } else { format!(" {}", inlines(&reference.words)) };
    format!("{document}{target}{worded}{words}")
}
