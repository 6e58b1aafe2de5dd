//! An edition as plain text for a reader's eye: every decision visible, nothing looked up or computed.
//!
//! Signs: `[7]` a mark and its note, `[7=]` the mark again, `[a]` a lettered note; `12{#id}` words that lead to a block;
//! `<...>` a symbol or an address that leads out; `⟨en: ...⟩` words in another language; `~` a space that does not break,
//! `˜` a narrow one.

use masthead::edition::{
    Block, BlockKind, Caption, Cell, Edition, FigureContent, Inline, InlineKind, Item, Phrase, ResultsFramework,
};
use masthead::text::Panel;
use std::fmt::Write;

/// The whole of an edition.
pub(crate) fn edition(edition: &Edition) -> String {
    let mut page = Page::default();
    page.first_page(edition);
    page.line(0, "= TEXT");
    page.blocks(0, &edition.blocks);
    page.line(0, if edition.closing_rule { "________" } else { "(no closing rule)" });
    page.line(0, "= NOTES");
    for note in &edition.notes {
        let paragraphs: Vec<String> = note.paragraphs.iter().map(|text| words(text)).collect();
        page.line(0, &format!("[{}] {}", note.number, paragraphs.join(" ¶ ")));
    }
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, depth: usize, line: &str) {
        let visible = line.replace('\u{a0}', "~").replace('\u{202f}', "˜");
        let _infallible = writeln!(self.text, "{:1$}{visible}", "", depth * 4);
    }

    fn field(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(0, &format!("{name}: {value}"));
        }
    }

    fn first_page(&mut self, edition: &Edition) {
        let masthead = &edition.masthead;
        self.line(0, &format!("= {} {}, {:?}", edition.symbol, edition.language.code(), edition.kind));
        self.field("organization", &masthead.organization);
        self.field("symbol", &format!("{}|{}{}", masthead.series, masthead.rest, masthead.marks));
        self.field("organ", &masthead.organ);
        self.field("advance", masthead.advance.as_deref().unwrap_or_default());
        for Phrase { language, text } in &masthead.distribution {
            let foreign = if *language == edition.language { String::new() } else { format!("{}: ", language.code()) };
            self.line(0, &format!("  {foreign}{text}"));
        }
        self.field("body", &masthead.body.as_deref().map(words).unwrap_or_default());
        self.field("session", &masthead.session.as_deref().map(words).unwrap_or_default());
        self.field("place", &masthead.place.as_deref().map(words).unwrap_or_default());
        for item in &masthead.items {
            self.field("item", &words(&item.line));
            item.titles.iter().for_each(|title| self.field("item title", &words(title)));
        }
        self.field("title", &words(&edition.title.title));
        edition.title.subtitles.iter().for_each(|line| self.field("subtitle", &words(line)));
        for note in &edition.cover_notes {
            self.field("cover note", &format!("{} {}", note.mark, words(&note.text)));
        }
        self.field("job line", edition.foot.job_line.as_deref().unwrap_or_default());
        self.field("barcode", edition.foot.barcode.as_deref().unwrap_or_default());
        self.field("recycle", &edition.foot.recycle);
        self.field("QR code", &format!("{} ({})", edition.foot.qr.payload, edition.foot.qr.alt));
        let running = &edition.running;
        let (job, specimen) = (running.job_number.as_deref(), running.specimen.as_deref());
        self.field(
            "running",
            &[Some(running.symbol.as_str()), job, specimen].map(Option::unwrap_or_default).join(" | "),
        );
        self.field("metadata", &format!("{} | {}", edition.metadata.title, edition.metadata.description));
    }

    fn blocks(&mut self, depth: usize, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(depth, block));
    }

    fn block(&mut self, depth: usize, block: &Block) {
        match &block.kind {
            BlockKind::Heading(heading) => {
                let (label, remark) = (heading.label.as_deref(), heading.remark.as_deref());
                let parts = [label.unwrap_or_default(), &words(&heading.text), remark.unwrap_or_default()];
                let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                self.line(depth, &format!("{} {}", "#".repeat(heading.depth.into()), parts.join(" | ")));
            }
            BlockKind::Paragraph { number, text, .. } => {
                let number = number.as_ref().map(|number| format!("{number}  ")).unwrap_or_default();
                self.line(depth, &format!("{number}{}", words(text)));
            }
            BlockKind::List { items, .. } | BlockKind::Bullets { items, .. } => self.items(depth, items),
            BlockKind::Frame { frame, heading, caption, blocks } => {
                let heading = heading.as_deref().unwrap_or_default();
                self.line(depth, format!("[{frame:?}] {heading} {}", words(caption)).trim_end());
                self.blocks(depth + 1, blocks);
            }
            BlockKind::ResultsFramework(framework) => self.framework(depth, framework),
            BlockKind::Table(table) => {
                self.caption(depth, "Table", &table.caption);
                table.head.iter().for_each(|row| self.row(depth + 1, "head", row));
                for row in &table.rows {
                    self.row(depth + 1, if row.total { "total" } else { "row" }, &row.cells);
                }
                self.remarks(depth, &table.caption);
            }
            BlockKind::Figure(figure) => {
                self.caption(depth, "Figure", &figure.caption);
                self.line(depth + 1, &format!("alt: {}", figure.alt));
                self.figure(depth + 1, &figure.content);
                self.remarks(depth, &figure.caption);
            }
            BlockKind::RepeatedTitle { text } => self.line(depth, &format!("[Title again] {}", words(text))),
            BlockKind::ContentsList(list) => {
                let paragraphs = list.paragraphs_head.as_deref().unwrap_or_default();
                self.line(depth, &format!("[Contents] {} | {paragraphs} | {}", list.heading, list.page_head));
                for entry in &list.entries {
                    let label = entry.label.as_deref().unwrap_or_default();
                    let paragraphs = entry.paragraphs.as_deref().unwrap_or_default();
                    let line = format!("{label} {} | {paragraphs}", words(&entry.text));
                    self.line(depth + usize::from(entry.depth), line.trim());
                }
            }
            BlockKind::PageBreak => self.line(depth, "--------"),
        }
    }

    fn items(&mut self, depth: usize, items: &[Item]) {
        for item in items {
            let mut blocks = item.blocks.iter();
            // The label stands on the line of its words.
            match item.blocks.first().map(|block| &block.kind) {
                Some(BlockKind::Paragraph { number: None, text, .. }) => {
                    blocks.next();
                    self.line(depth + 1, &format!("{}  {}", item.label, words(text)));
                }
                _ => self.line(depth + 1, &item.label),
            }
            blocks.for_each(|block| self.block(depth + 1, block));
        }
    }

    fn framework(&mut self, depth: usize, framework: &ResultsFramework) {
        self.line(depth, "[Results framework]");
        if let Some((label, objective)) = &framework.objective {
            self.line(depth + 1, &format!("{label} {}", words(objective)));
        }
        self.line(depth + 1, &framework.heads.join(" | "));
        for row in &framework.rows {
            self.line(depth + 1, format!("{} {}", row.label, words(&row.accomplishment)).trim_start());
            for (label, indicator) in &row.indicators {
                self.line(depth + 2, format!("{label} {}", words(indicator)).trim_start());
            }
        }
    }

    fn caption(&mut self, depth: usize, what: &str, caption: &Caption) {
        let label = caption.label.as_deref().unwrap_or_default();
        let parts = [label, &words(&caption.title), &words(&caption.headnote)];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.line(depth, format!("[{what}] {}", parts.join(" | ")).trim_end());
    }

    fn remarks(&mut self, depth: usize, caption: &Caption) {
        for (label, remark) in caption.remarks.iter().chain(&caption.notes) {
            self.line(depth + 1, format!("{label} {}", words(remark)).trim_start());
        }
    }

    fn row(&mut self, depth: usize, what: &str, cells: &[Cell]) {
        let cells: Vec<String> = cells.iter().map(cell).collect();
        self.line(depth, &format!("{what}: {}", cells.join(" | ")));
    }

    fn field_at(&mut self, depth: usize, name: &str, value: &Option<String>) {
        if let Some(value) = value {
            self.line(depth, &format!("{name}: {value}"));
        }
    }

    fn panel(&mut self, depth: usize, panel: &Panel<String>) {
        self.field_at(depth, "panel", &panel.title);
        self.field_at(depth, "text", &panel.text);
        let both = |one: &Option<String>, other: &Option<String>| {
            [one, other].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" / ")
        };
        let name = |index: usize| panel.boxes.get(index).map(|one| both(&one.head, &one.text)).unwrap_or_default();
        for one in &panel.boxes {
            let (place, words) =
                (format!("({}, {})", one.cells.column + 1, one.cells.row + 1), both(&one.head, &one.text));
            self.line(depth, &format!("{place} {words}"));
        }
        for link in &panel.links {
            self.line(
                depth,
                format!("{} > {} {}", name(link.from), name(link.to), both(&link.text, &link.then)).trim_end(),
            );
        }
        for brace in &panel.braces {
            let names: Vec<String> = brace.boxes.iter().map(|index| name(*index)).collect();
            self.line(
                depth,
                &format!("{:?} {}: {}", brace.side, names.join(" + "), brace.text.as_deref().unwrap_or("")),
            );
        }
    }

    fn figure(&mut self, depth: usize, content: &FigureContent) {
        match content {
            FigureContent::Image(_) => self.line(depth, "(a picture)"),
            FigureContent::Labels(labels) => self.line(depth, &labels.join(" > ")),
            FigureContent::Chart(chart) => {
                let ticks: Vec<&str> = chart.ticks.iter().map(|tick| tick.printed.as_str()).collect();
                self.line(depth, format!("({}) {}", chart.shape.as_str(), ticks.join(" ")).trim_end());
                let groups = chart.groups.iter().map(|group| match group.name.as_str() {
                    "" => group.categories.join(" | "),
                    name => format!("{name}: {}", group.categories.join(" | ")),
                });
                self.line(depth, &groups.collect::<Vec<_>>().join(" || "));
                for one in &chart.series {
                    let values: Vec<&str> = one.values.iter().map(|value| value.printed.as_str()).collect();
                    self.line(depth, &format!("{}: {}", one.name, values.join(" | ")));
                }
            }
            FigureContent::Flow(flow) => {
                self.field_at(depth, "above", &flow.above);
                flow.panels.iter().for_each(|panel| self.panel(depth, panel));
                self.field_at(depth, "below", &flow.below);
            }
        }
    }
}

/// A cell on one line, with its span.
fn cell(cell: &Cell) -> String {
    let mut page = Page::default();
    page.blocks(0, &cell.blocks);
    let lines: Vec<&str> = page.text.lines().map(str::trim).collect();
    let words = lines.join(" ¶ ");
    if cell.columns * cell.rows > 1 { format!("({}×{}) {words}", cell.columns, cell.rows) } else { words }
}

fn words(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match &inline.kind {
        InlineKind::Text(text) => text.clone(),
        InlineKind::Emphasis(inner) => format!("*{}*", words(inner)),
        InlineKind::Strong(inner) => format!("**{}**", words(inner)),
        InlineKind::Superscript(inner) => format!("^{}^", words(inner)),
        InlineKind::Mark { label, first, .. } => format!("[{label}{}]", if *first { "" } else { "=" }),
        InlineKind::Letter(label) => format!("[{label}]"),
        InlineKind::CoverMark(marks) => marks.clone(),
        InlineKind::Symbol { text, url: None } => text.clone(),
        InlineKind::Symbol { text, url: Some(url) } => format!("{text}<{url}>"),
        InlineKind::Url(url) => format!("<{url}>"),
        InlineKind::Link { url, text } => format!("{}<{url}>", words(text)),
        InlineKind::Jump { key, text } => format!("{}{{#{key}}}", words(text)),
        InlineKind::Pending { why, text } => format!("⟨{}: {}⟩", why.as_str(), words(text)),
        InlineKind::Run { language, text } => format!("⟨{}: {}⟩", language.code(), words(text)),
        InlineKind::Break | InlineKind::LineEnd => "⏎".to_owned(),
    }
}
