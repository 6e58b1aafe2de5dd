//! Blocks of the text: each a call of a function of the templates.

use super::literal::{array, optional, string};
use super::{Composer, Place};
use crate::document::Contents;
use crate::edition::{
    Block, BlockKind, Caption, ContentsList, Heading, Indent, Inline, InlineKind, Item, Rank, ResultsFramework, plain,
};
use crate::text::{Frame, Key};

impl<'a> Composer<'a> {
    /// Blocks, one after another.
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        for (index, block) in blocks.iter().enumerate() {
            let next = blocks.get(index + 1);
            // A chapter stands on the page of the title over it, which then begins that page.
            let opens_chapter = matches!(block.kind, BlockKind::RepeatedTitle { .. }) && next.is_some_and(begins_page);
            if opens_chapter {
                self.printer.line("new-page()");
            }
            self.block(block);
            self.under_title = opens_chapter;
        }
    }

    fn block(&mut self, block: &'a Block) {
        let start = self.printer.position();
        let key = self.key(&block.key);
        match &block.kind {
            BlockKind::Heading(heading) => self.heading(key, heading),
            BlockKind::Paragraph { number, indent, text } => {
                let number = number.as_ref().map_or_else(String::new, |number| format!("number: {}, ", string(number)));
                let call = format!("paragraph({key}{number}{}indent: {}, ", noted(text), string(indent_name(*indent)));
                self.call(&call, text);
            }
            BlockKind::List { level, items } => self.list("lettered", *level, key, items),
            BlockKind::Bullets { level, items } => self.list("bulleted", *level, key, items),
            BlockKind::Frame { frame, heading, caption, blocks } => {
                let call = self.printer.nest(&format!("{}({key}", frame_name(*frame)), ")");
                if let Some(heading) = heading {
                    self.field("heading", heading);
                }
                if is_kept(*frame, blocks) {
                    self.printer.line("keep: true,");
                }
                if !caption.is_empty() {
                    self.content("caption: ", caption);
                }
                self.body(blocks);
                self.printer.close(call);
            }
            BlockKind::ResultsFramework(framework) => self.framework(key, framework),
            BlockKind::Table(table) => self.table(key, table),
            BlockKind::Figure(figure) => self.figure(key, figure),
            BlockKind::RepeatedTitle { text } => self.call("repeated-title(", text),
            BlockKind::ContentsList(list) => self.contents_list(list),
            BlockKind::PageBreak => self.printer.line("new-page()"),
        }
        self.printer.record(start, block.origin);
    }

    /// The argument that names an anchor, or nothing.
    fn key(&mut self, key: &'a Key) -> String {
        self.anchor(key).map_or_else(String::new, |name| format!("key: {}, ", string(&name)))
    }

    /// A call whose last argument is running text.
    fn call(&mut self, open: &str, text: &'a [Inline]) {
        let call = self.printer.nest(open.trim_end(), ")");
        self.content("", text);
        self.printer.close(call);
    }

    /// Blocks as one argument.
    pub(super) fn body(&mut self, blocks: &'a [Block]) {
        let body = self.printer.nest("{", "},");
        self.blocks(blocks);
        self.printer.close(body);
    }

    fn heading(&mut self, key: String, heading: &'a Heading) {
        let (rank, level) = match heading.rank {
            Rank::Chapter => ("chapter", 1),
            Rank::Section(level) => ("section", level.clamp(1, 6)),
            Rank::Labelled(level) => ("labelled", level.clamp(1, 6)),
            Rank::Annex => ("annex", 1),
        };
        let call = self.printer.nest("section(", ")");
        self.printer.line(&format!("{key}depth: {}, rank: {}, level: {level},", heading.depth.max(1), string(rank)));
        if self.under_title {
            self.printer.line("on-new-page: false,");
        }
        if let Some(label) = &heading.label {
            self.field("label", label);
        }
        if let Some(remark) = &heading.remark {
            self.field("remark", remark);
        }
        self.content("", &heading.text);
        self.printer.close(call);
    }

    fn list(&mut self, function: &str, level: u8, key: String, items: &'a [Item]) {
        let hanging = if self.place == Place::Text { "" } else { "in-cell: true, " };
        let call = self.printer.nest(format!("{function}({key}level: {level}, {hanging}").trim_end(), ")");
        items.iter().for_each(|item| self.item(item));
        self.printer.close(call);
    }

    /// The first paragraph of an item stands beside its label, so it is an argument of its own.
    fn item(&mut self, item: &'a Item) {
        let start = self.printer.position();
        let key = self.key(&item.key);
        let (beside, rest) = match item.blocks.as_slice() {
            [Block { kind: BlockKind::Paragraph { number: None, text, .. }, .. }, rest @ ..] => (text.as_slice(), rest),
            blocks => (&[] as &[Inline], blocks),
        };
        let call = self.printer.nest(&format!("item({key}{}{},", noted(beside), string(&item.label)), "),");
        let words = self.printer.position();
        self.content("", beside);
        self.printer.record(words, item.blocks.first().and_then(|block| block.origin));
        if !rest.is_empty() {
            self.body(rest);
        }
        self.printer.close(call);
        self.printer.record(start, item.origin);
    }

    fn framework(&mut self, key: String, framework: &'a ResultsFramework) {
        let call = self.printer.nest(format!("results-framework({key}").trim_end(), ")");
        if let Some((label, text)) = &framework.objective {
            self.field("objective-label", label);
            self.content("objective: ", text);
        }
        self.printer.line(&format!("heads: {},", array(framework.heads.iter().map(|head| string(head)))));
        for row in &framework.rows {
            let start = self.printer.position();
            let entry = self.printer.nest("(", "),");
            self.field("label", &row.label);
            self.content("accomplishment: ", &row.accomplishment);
            let indicators = self.printer.nest("indicators: (", "),");
            for (label, text) in &row.indicators {
                let indicator = self.printer.nest("(", "),");
                self.field("label", label);
                self.content("text: ", text);
                self.printer.close(indicator);
            }
            self.printer.close(indicators);
            self.printer.close(entry);
            self.printer.record(start, row.origin);
        }
        self.printer.close(call);
    }

    pub(super) fn caption(&mut self, caption: &'a Caption) {
        let entry = self.printer.nest("caption: (", "),");
        self.printer.line(&format!("label: {},", optional(caption.label.as_deref())));
        self.content("title: ", &caption.title);
        self.content("headnote: ", &caption.headnote);
        for (name, pairs) in [("remarks: (", &caption.remarks), ("notes: (", &caption.notes)] {
            let list = self.printer.nest(name, "),");
            for (word, text) in pairs {
                let pair = self.printer.nest("(", "),");
                self.field("label", word);
                self.content("text: ", text);
                self.printer.close(pair);
            }
            self.printer.close(list);
        }
        self.printer.close(entry);
    }

    fn contents_list(&mut self, list: &'a ContentsList) {
        let call = self.printer.nest("contents-list(", ")");
        self.field("heading", &list.heading);
        self.field("page-head", &list.page_head);
        if list.style == Contents::Paragraphs {
            self.printer.line(&format!("paragraphs-head: {},", optional(list.paragraphs_head.as_deref())));
        }
        for entry in list.entries.iter().filter(|entry| self.anchors.leads_to(&entry.key)).collect::<Vec<_>>() {
            let call = self.printer.nest("(", "),");
            self.field("key", &super::literal::anchor(&entry.key));
            self.printer.line(&format!("depth: {},", entry.depth.max(1)));
            self.printer.line(&format!("label: {},", optional(entry.label.as_deref())));
            self.printer.line(&format!("paragraphs: {},", optional(entry.paragraphs.as_deref())));
            // The whole entry is a link, and a link holds no other.
            let outside = std::mem::replace(&mut self.place, Place::Head);
            self.content("text: ", &entry.text);
            self.place = outside;
            self.printer.close(call);
        }
        self.printer.close(call);
    }
}

/// Whether blocks set in stay on one page: the engine gives a note its room by the line of its mark and may then move
/// that very line. What is longer than half a page must break all the same.
fn is_kept(frame: Frame, blocks: &[Block]) -> bool {
    const HALF_A_PAGE: usize = 1500;
    let words = |block: &Block| match &block.kind {
        BlockKind::Paragraph { text, .. } => (text.iter().any(calls_note), plain(text).chars().count()),
        // A list is as long as it may be.
        _ => (false, HALF_A_PAGE),
    };
    let words: Vec<(bool, usize)> = blocks.iter().map(words).collect();
    frame == Frame::Quote
        && words.iter().any(|(calls, _)| *calls)
        && words.iter().map(|(_, length)| length).sum::<usize>() < HALF_A_PAGE
}

/// The argument that says of words that they call a note, or nothing.
fn noted(words: &[Inline]) -> &'static str {
    if words.iter().any(calls_note) { "noted: true, " } else { "" }
}

/// Whether the words of a note begin here, at whatever depth.
fn calls_note(inline: &Inline) -> bool {
    match &inline.kind {
        InlineKind::Mark { first, .. } => *first,
        InlineKind::Emphasis(inner)
        | InlineKind::Strong(inner)
        | InlineKind::Superscript(inner)
        | InlineKind::Link { text: inner, .. }
        | InlineKind::Jump { text: inner, .. }
        | InlineKind::Run { text: inner, .. }
        | InlineKind::Pending { text: inner, .. } => inner.iter().any(calls_note),
        _ => false,
    }
}

fn indent_name(indent: Indent) -> &'static str {
    match indent {
        Indent::Numbered => "numbered",
        Indent::Flush => "flush",
        Indent::FirstLine => "first-line",
    }
}

/// Whether a block begins a page by itself.
fn begins_page(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Heading(heading) if matches!(heading.rank, Rank::Chapter | Rank::Annex))
}

fn frame_name(frame: Frame) -> &'static str {
    match frame {
        Frame::Summary => "summary",
        Frame::Transmittal => "transmittal",
        Frame::Unnumbered => "unnumbered",
        Frame::Box => "boxed",
        Frame::Quote | Frame::Correction => "quotation",
        Frame::Decision => "decision",
    }
}
