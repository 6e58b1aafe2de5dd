//! The segments of a language file, in the order in which its blocks stand; front matter first, notes last.

use super::form::{Fences, Form, quoted};
use super::meaning::{Fingerprint, plain};
use super::unit::{Unit, UnitKind};
use super::{Segment, SegmentId, SegmentKind, TO_BE_WRITTEN};
use crate::source::{FileId, Sources, Span, Spanned};
use crate::text::{
    Accomplishment, Attributes, Block, BlockKind, Caption, Cell, Chart, Figure, FigureContent, Frame, Inline,
    InlineKind, Item, Key, ResultsFramework, Row, Table, Text,
};
use std::collections::BTreeSet;

/// The segments of a text. What stands in a file that all languages share (a picture, one file of data) is none: nobody
/// translates it.
pub fn of_text(sources: &Sources, text: &Text) -> Vec<Segment> {
    let fences = Fences::of(sources.text(text.file));
    let mut collector = Collector {
        sources,
        file: text.file,
        own_ending: format!(".{}.", text.language.code()),
        fences,
        units: Vec::new(),
        segments: Vec::new(),
        taken: BTreeSet::new(),
        quoting: false,
    };
    collector.front(text);
    collector.blocks(&text.blocks, SegmentKind::Paragraph);
    for note in &text.notes {
        let key = Key(format!("^{}", note.name.value));
        let end = note.blocks.last().map_or(note.name.span, |block| block.span);
        let attributes = note.blocks.last().map(|block| block.attributes.clone()).unwrap_or_default();
        let span = Span { end: end.end.max(note.name.span.end), ..note.name.span };
        collector.within(UnitKind::Note, &key, span, &attributes, |collector| {
            collector.blocks(&note.blocks, SegmentKind::Note);
        });
    }
    collector.segments
}

struct Collector<'s> {
    sources: &'s Sources,
    file: FileId,
    /// What the name of a file of data has in it that is this language's own.
    own_ending: String,
    fences: Fences,
    units: Vec<Unit>,
    segments: Vec<Segment>,
    /// The spans taken: what stands for several, as the group of a chart, is one segment.
    taken: BTreeSet<Span>,
    /// Whether it is in a quotation.
    quoting: bool,
}

impl Collector<'_> {
    fn front(&mut self, text: &Text) {
        let front = &text.front;
        let lines = [(SegmentKind::Title, &front.title), (SegmentKind::Author, &front.author)];
        for (kind, line) in lines {
            if let Some(line) = line {
                let id = format!("front/{}", kind.as_str());
                self.push(id, true, kind, line.span, Form::Toml, line.value.clone());
            }
        }
        for (name, words) in &front.cover_notes {
            let id = format!("front/cover-note/{}", name.value);
            self.push(id, true, SegmentKind::CoverNote, words.span, Form::Toml, words.value.clone());
        }
    }

    fn push(&mut self, id: String, named: bool, kind: SegmentKind, span: Span, form: Form, words: Vec<Inline>) {
        let is_own = span.file == self.file || self.sources.path(span.file).contains(&self.own_ending);
        if Inline::is_blank(&words) || !is_own || !self.taken.insert(span) {
            return;
        }
        let fingerprint = Fingerprint::of(&words);
        let unwritten = !self.quoting && plain(&words) == TO_BE_WRITTEN;
        let (id, units) = (SegmentId(id), self.units.clone());
        self.segments.push(Segment { id, named, kind, span, form, words, fingerprint, unwritten, units });
    }

    /// Words of Markdown, where their inlines stand.
    fn words(&mut self, id: String, named: bool, kind: SegmentKind, words: &[Inline]) {
        if let Some(span) = covered(self.sources, words) {
            self.push(id, named, kind, span, Form::Markdown, words.to_vec());
        }
    }

    /// Plain words.
    fn plain(&mut self, id: String, named: bool, kind: SegmentKind, words: &Spanned<String>, form: Form) {
        let inline = Inline { span: words.span, kind: InlineKind::Text(words.value.clone()) };
        self.push(id, named, kind, words.span, form, vec![inline]);
    }

    fn within(
        &mut self,
        kind: UnitKind,
        key: &Key,
        span: Span,
        attributes: &Attributes,
        collect: impl FnOnce(&mut Self),
    ) {
        self.units.push(Unit::new(self.sources, kind, key, span, attributes));
        collect(self);
        self.units.pop();
    }

    fn blocks(&mut self, blocks: &[Block], paragraph: SegmentKind) {
        for block in blocks {
            self.within(UnitKind::Block, &block.key, block.span, &block.attributes, |collector| {
                collector.block(block, paragraph);
            });
        }
    }

    fn block(&mut self, block: &Block, paragraph: SegmentKind) {
        let named = block.attributes.id.is_some();
        let key = &block.key;
        if let Some(label) = block.attributes.get("label") {
            self.plain(format!("{key}/label"), named, SegmentKind::HeadingLabel, label, Form::Attribute);
        }
        match &block.kind {
            BlockKind::Heading { text, .. } => self.words(key.0.clone(), named, SegmentKind::Heading, text),
            BlockKind::Paragraph(text) => {
                let named = named || (paragraph == SegmentKind::Note && key.0.ends_with("/p1"));
                self.words(key.0.clone(), named, paragraph, text);
            }
            BlockKind::List(items) | BlockKind::Bullets(items) => {
                items.iter().for_each(|item| self.item(item, paragraph));
            }
            BlockKind::Frame(frame, blocks) => {
                // An entry of a corrigendum that has no words in this language stands in document.toml alone.
                if *frame != Frame::Correction || !blocks.is_empty() {
                    let around = self.quoting;
                    self.quoting |= matches!(frame, Frame::Quote | Frame::Correction);
                    self.blocks(blocks, paragraph);
                    self.quoting = around;
                }
            }
            BlockKind::ResultsFramework(framework) => self.framework(key, named, &block.attributes, framework),
            BlockKind::Table(table) => self.table(key, named, table),
            BlockKind::Figure(figure) => self.figure(key, named, figure),
        }
    }

    fn item(&mut self, item: &Item, paragraph: SegmentKind) {
        self.within(UnitKind::Item, &item.key, item.span, &item.attributes, |collector| {
            let first = collector.segments.len();
            collector.blocks(&item.blocks, paragraph);
            // The name of an item is that of its first paragraph.
            if item.attributes.id.is_some()
                && let Some(segment) = collector.segments.get_mut(first)
            {
                segment.named = true;
            }
        });
    }

    fn framework(&mut self, key: &Key, named: bool, attributes: &Attributes, framework: &ResultsFramework) {
        let kind = SegmentKind::Framework;
        for head in ["accomplishments", "indicators"] {
            if let Some(words) = attributes.get(head) {
                self.plain(format!("{key}/{head}"), named, kind, words, Form::Attribute);
            }
        }
        if let Some(objective) = &framework.objective {
            self.words(format!("{key}/objective"), named, kind, objective);
        }
        for accomplishment in &framework.accomplishments {
            let Accomplishment { key, attributes, span, text, indicators, .. } = accomplishment;
            self.within(UnitKind::Item, key, *span, attributes, |collector| {
                collector.words(format!("{key}/text"), attributes.id.is_some(), kind, text);
                for (number, indicator) in (1..).zip(indicators) {
                    collector.words(format!("{key}/indicator/{number}"), false, kind, indicator);
                }
            });
        }
    }

    fn caption(&mut self, key: &Key, named: bool, caption: &Caption) {
        self.words(format!("{key}/caption"), named, SegmentKind::Caption, &caption.title);
        self.words(format!("{key}/headnote"), named, SegmentKind::Headnote, &caption.headnote);
    }

    fn remarks(&mut self, key: &Key, named: bool, caption: &Caption) {
        let remarks = [("source", &caption.source), ("note", &caption.note), ("abbreviations", &caption.abbreviations)];
        for (name, remark) in remarks {
            if let Some(remark) = remark {
                self.words(format!("{key}/{name}"), named, SegmentKind::Remark, &remark.words);
            }
        }
    }

    fn table(&mut self, key: &Key, named: bool, table: &Table) {
        self.caption(key, named, &table.caption);
        for row in &table.head {
            self.cells(row);
        }
        for (number, Row { span, cells, .. }) in (1..).zip(&table.rows) {
            let row = Key(format!("{key}/{number}"));
            let of_lines = matches!(self.data_form(*span), Form::Pipe | Form::Csv);
            if of_lines {
                self.within(UnitKind::Row, &row, *span, &Attributes::default(), |collector| {
                    collector.cells(cells);
                });
            } else {
                self.cells(cells);
            }
        }
        self.remarks(key, named, &table.caption);
    }

    fn cells(&mut self, cells: &[Cell]) {
        for cell in cells {
            match cell.blocks.as_slice() {
                [block] if matches!(block.kind, BlockKind::Paragraph(_)) => self.cell(cell, block, false),
                blocks => blocks.iter().for_each(|block| self.cell_block(cell, block)),
            }
        }
    }

    fn cell_block(&mut self, cell: &Cell, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph(_) => self.cell(cell, block, true),
            BlockKind::List(items) | BlockKind::Bullets(items) => {
                items.iter().flat_map(|item| &item.blocks).for_each(|block| self.cell_block(cell, block));
            }
            _ => {}
        }
    }

    /// A paragraph of a cell; `shared`: the cell has others.
    fn cell(&mut self, cell: &Cell, block: &Block, shared: bool) {
        let BlockKind::Paragraph(words) = &block.kind else { return };
        let Some(covered) = covered(self.sources, words) else { return };
        let (span, form) = match self.data_form(cell.span) {
            Form::Toml if shared && covered == cell.span => (covered, Form::Fixed),
            Form::Toml if shared => (covered, Form::WithinToml),
            Form::Toml => match self.toml_value(covered) {
                Some(span) => (span, Form::Toml),
                None => (covered, Form::WithinToml),
            },
            form => (cell.span, form),
        };
        self.push(block.key.0.clone(), false, SegmentKind::Cell, span, form, words.clone());
    }

    /// The whole TOML value in which words stand.
    fn toml_value(&self, words: Span) -> Option<Span> {
        let written = self.sources.slice(words);
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | '_' | 'e' | 'E');
        let whole = written.starts_with(['"', '\'']) && written.ends_with(['"', '\'']) && written.len() > 1;
        quoted(self.sources, words).or_else(|| (whole || written.chars().all(is_number)).then_some(words))
    }

    /// How data are written that stand at `span`.
    fn data_form(&self, span: Span) -> Form {
        let path = self.sources.path(span.file);
        match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("csv") => Form::Csv,
            Some("toml") => Form::Toml,
            _ => self.fences.form(span.start),
        }
    }

    fn figure(&mut self, key: &Key, named: bool, figure: &Figure) {
        if let Some(alt) = &figure.alt {
            let written = self.sources.slice(alt.span);
            let words = written.starts_with("![").then(|| written.rfind("](")).flatten();
            let (span, form) = match words {
                Some(end) => (alt.span.part(2..end), Form::Image),
                None => (alt.span, Form::Attribute),
            };
            let alt = Spanned::new(alt.value.clone(), span);
            self.plain(format!("{key}/alt"), named, SegmentKind::Alt, &alt, form);
        }
        self.caption(key, named, &figure.caption);
        match &figure.content {
            FigureContent::Image(_) => {}
            FigureContent::Labels(labels) => {
                for (number, label) in (1..).zip(labels) {
                    let span = unescaped(self.sources, label.span);
                    let label = Spanned::new(label.value.clone(), span);
                    self.plain(format!("{key}/label/{number}"), false, SegmentKind::Label, &label, Form::Label);
                }
            }
            FigureContent::Chart(chart) => self.chart(key, chart),
            FigureContent::Flow(flow) => {
                for (number, words) in (1..).zip(flow.words()) {
                    let id = format!("{key}/label/{number}");
                    self.plain(id, false, SegmentKind::Label, words, Form::TomlPlain);
                }
            }
        }
        self.remarks(key, named, &figure.caption);
    }

    fn chart(&mut self, key: &Key, chart: &Chart) {
        let named = |part: &'static str, labels: Vec<&Spanned<String>>| {
            let labels = (1..).zip(labels.into_iter().cloned().collect::<Vec<_>>());
            labels.map(move |(number, label)| (format!("{key}/{part}/{number}"), label))
        };
        let series = chart.series.iter().map(|(name, _)| name).collect();
        let labels: Vec<(String, Spanned<String>)> = named("series", series)
            .chain(named("group", chart.groups.iter().collect()))
            .chain(named("category", chart.categories.iter().collect()))
            .collect();
        for (id, label) in labels {
            let is_value = self.toml_value(label.span) == Some(label.span);
            let form = match self.data_form(label.span) {
                Form::Toml if !is_value => Form::Fixed,
                form => form,
            };
            self.plain(id, false, SegmentKind::Label, &label, form);
        }
    }
}

/// The bytes that words cover, with a backslash before the first.
pub(super) fn covered(sources: &Sources, words: &[Inline]) -> Option<Span> {
    let (first, last) = (words.first()?, words.last()?);
    let span = Span { end: last.span.end.max(first.span.start), ..first.span };
    let span = if matches!(first.kind, InlineKind::Text(_)) { unescaped(sources, span) } else { span };
    // Words that close with a space, before attributes on a line of their own, do not reach so far.
    let written = sources.slice(span).trim_end_matches([' ', '\n', '\r', '\t']).len();
    Some(Span { end: span.start + written, ..span })
}

/// A span of words with the backslash that stands before their first character.
fn unescaped(sources: &Sources, span: Span) -> Span {
    let before = sources.text(span.file).get(..span.start).unwrap_or_default();
    let slashes = before.bytes().rev().take_while(|byte| *byte == b'\\').count();
    Span { start: span.start - slashes % 2, ..span }
}
