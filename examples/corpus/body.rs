//! The text: blocks in order, each as the Markdown that masthead reads as the same.

use crate::schema::{Block, Document, Entry, Words};
use crate::{escape, figure, label, note, table};
use masthead::language::{Language, Row};
use std::collections::BTreeMap;

/// A text being written.
pub(crate) struct Body<'a> {
    pub(crate) row: &'static Row,
    pub(crate) warnings: &'a mut Vec<String>,
    footnotes: &'a BTreeMap<String, Words>,
    markdown: String,
    /// The number that a paragraph without one would be given.
    next: u32,
    after_list: bool,
}

/// Everything behind the front matter.
pub(crate) fn markdown(document: &Document, language: Language, warnings: &mut Vec<String>) -> String {
    let mut body = Body {
        row: language.row(),
        warnings,
        footnotes: &document.footnotes,
        markdown: String::new(),
        next: 1,
        after_list: false,
    };
    body.frame("transmittal", &document.transmittal);
    body.frame("summary", &document.summary);
    for block in &document.blocks {
        body.block(block, &document.title.joined());
    }
    body.definitions();
    body.markdown
}

impl Block {
    /// Whether it only prints the title again.
    pub(crate) fn repeats(&self, title: &str) -> bool {
        let same = note::without_marks(&self.text.joined()) == note::without_marks(title);
        let is_title = same || self.role.joined() == "document_title_repeated";
        self.kind.joined() == "heading" && self.level() == 0 && is_title
    }
}

impl Body<'_> {
    /// A block of its own, after a blank line.
    pub(crate) fn push(&mut self, block: &str) {
        self.markdown.push_str(block.trim_end_matches('\n'));
        self.markdown.push_str("\n\n");
    }

    /// Words that begin a block, marks of notes in them.
    pub(crate) fn words(&mut self, text: &str) -> String {
        let text = escape::one_line(text);
        let mut parts = text.split("{fn:");
        let mut words = escape::block(parts.next().unwrap_or_default());
        for part in parts {
            let Some((name, after)) = part.split_once('}') else {
                words.push_str(&escape::inline(&format!("{{fn:{part}")));
                continue;
            };
            if self.footnotes.contains_key(name) {
                words.push_str(&format!("[^{}]", note_name(name)));
            } else if name.contains(|c| c != '*') {
                self.warnings.push(format!("no footnote `{name}`: its mark is kept as a raised letter"));
                words.push_str(&format!("^{}^", escape::inline(name)));
            }
            words.push_str(&escape::after_mark(after));
        }
        words
    }

    fn frame(&mut self, name: &str, words: &Words) {
        let paragraphs = words.paragraphs();
        if paragraphs.is_empty() {
            return;
        }
        self.push(&format!("::: {name}"));
        for paragraph in paragraphs {
            let words = self.words(&paragraph);
            self.push(&words);
        }
        self.push(":::");
    }

    fn block(&mut self, block: &Block, title: &str) {
        match block.kind.joined().as_str() {
            "heading" if block.repeats(title) => {}
            "heading" => self.heading(block),
            "para" => self.paragraph(block),
            "bullets" => self.list(&block.items),
            "objective" | "table" => table::write(self, block),
            "figure" => figure::write(self, block),
            "end_rule" => {}
            unknown => {
                self.warnings.push(format!("a block of type `{unknown}` is carried over as paragraphs"));
                self.unknown(block);
            }
        }
        let has_list = !(block.list.is_empty() && block.items.is_empty());
        self.after_list = matches!(block.kind.joined().as_str(), "para" | "bullets") && has_list;
    }

    fn heading(&mut self, block: &Block) {
        let level = block.level().clamp(1, 6);
        let label = escape::one_line(&block.label.joined());
        let mut words = self.words(&block.text.joined());
        let style = &self.row.headings[usize::from(level) - 1];
        let pinned = |n: Option<u32>| n.map(|n| format!(" n={n}")).unwrap_or_default();
        let attributes = if label.is_empty() {
            "{.unnumbered}".to_owned()
        } else if let Some(n) = label::headed(&label::CHAPTERS, self.row.chapter, &label) {
            self.next = 1;
            format!("{{.chapter{}}}", pinned(n))
        } else if let Some(n) = label::headed(&label::ANNEXES, self.row.annex, &label) {
            // Whether numbers go on in an annex is not asked: the first of them is pinned.
            self.next = 0;
            format!("{{.annex{}}}", pinned(n))
        } else if let Some(n) = label::position(style, &label) {
            format!("{{n={n}}}")
        } else if block.two_line.is_true() || label.contains(char::is_whitespace) {
            format!("{{label=\"{}\"}}", attribute(&label))
        } else {
            // A label of another level's sequence stays before the words.
            words = format!("{} {words}", escape::inline(&label));
            "{.unnumbered}".to_owned()
        };
        let rank = "#".repeat(usize::from(level));
        self.push(&format!("{rank} {words} {attributes}"));
    }

    fn paragraph(&mut self, block: &Block) {
        let number = block.number.joined();
        let number = number.trim_end_matches(['.', ' ', '-']);
        let mut words = self.words(&block.text.joined());
        let digits = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if let Ok(count) = number[..digits].parse::<u32>() {
            if digits < number.len() {
                words.push_str(&format!(" {{n=\"{}\"}}", attribute(number)));
            } else if count != self.next {
                words.push_str(&format!(" {{n={count}}}"));
            }
            self.next = count.saturating_add(1);
        } else {
            if !number.is_empty() {
                self.warnings.push(format!("`{number}` is no number of a paragraph: it stands before the words"));
                words = self.words(&format!("{number} {}", block.text.joined()));
            }
            words.push_str(if self.after_list { " {.continued}" } else { " {.unnumbered}" });
        }
        self.push(&words);
        self.list(&block.list);
    }

    fn list(&mut self, entries: &[Entry]) {
        let list = self.entries(entries, 0);
        if !list.is_empty() {
            self.push(&list);
        }
    }

    /// A list, and further down those in it. Where bullets follow letters a new list begins.
    fn entries(&mut self, entries: &[Entry], depth: usize) -> String {
        let mut list = String::new();
        let (mut place, mut expected) = (0, 0);
        let mut was_bullet = None;
        for entry in entries {
            let (text, label, children) = match entry {
                Entry::Item { text, label, children } => (text, label.joined(), &children[..]),
                Entry::Bare(text) => (text, String::new(), &[][..]),
            };
            let bullet = label::is_bullet(&label);
            if was_bullet.is_some_and(|was| was != bullet) {
                list.push('\n');
                (place, expected) = (0, 0);
            }
            was_bullet = Some(bullet);
            (place, expected) = (place + 1, expected + 1);
            let mut words = self.item(text);
            if !bullet {
                words = self.labelled(words, &label, depth, &mut expected);
            }
            let marker = if bullet { "- ".to_owned() } else { format!("{place}. ") };
            let nested = self.entries(children, depth + 1);
            if !nested.is_empty() {
                words.push('\n');
                words.push_str(&nested);
            }
            list.push_str(&marker);
            list.push_str(&indented(&words, marker.len()));
            list.push('\n');
        }
        list
    }

    fn item(&mut self, text: &Words) -> String {
        let paragraphs: Vec<String> = text.paragraphs().iter().map(|paragraph| self.words(paragraph)).collect();
        if paragraphs.is_empty() { "&nbsp;".to_owned() } else { paragraphs.join("\n\n") }
    }

    /// The words of an item with what gives it its label where counting would not.
    fn labelled(&mut self, words: String, label: &str, depth: usize, expected: &mut u32) -> String {
        match label::position(&self.row.lists[depth.min(2)], label) {
            Some(n) if n == *expected => words,
            Some(n) => {
                *expected = n;
                format!("{words} {{n={n}}}")
            }
            None => {
                let level = depth + 1;
                self.warnings.push(format!("`{label}` is no label of a list of level {level}: it stands in the words"));
                format!("{} {words}", escape::block(label))
            }
        }
    }

    fn unknown(&mut self, block: &Block) {
        let mut texts = Vec::new();
        for words in [&block.label, &block.caption, &block.text, &block.objective] {
            texts.extend(words.paragraphs());
        }
        for words in [&block.columns, &block.rows, &block.labels, &block.note, &block.notes, &block.source] {
            texts.extend(words.paragraphs());
        }
        for text in texts {
            let words = self.words(&text);
            self.push(&format!("{words} {{.unnumbered}}"));
        }
        self.list(&block.list);
        self.list(&block.items);
    }

    fn definitions(&mut self) {
        let footnotes = self.footnotes;
        let mut names: Vec<&String> = footnotes.keys().collect();
        names.sort_by_key(|name| (name.parse::<u32>().unwrap_or(u32::MAX), *name));
        for name in names {
            if !self.markdown.contains(&format!("[^{}]", note_name(name))) {
                self.warnings.push(format!("nothing calls the footnote `{name}`"));
            }
            let paragraphs: Vec<String> =
                footnotes[name].paragraphs().iter().map(|paragraph| self.words(paragraph)).collect();
            self.push(&format!("[^{}]: {}", note_name(name), indented(&paragraphs.join("\n\n"), 4)));
        }
    }
}

/// A name that Markdown takes for a note's.
fn note_name(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

/// The value of an attribute: what would end it is exchanged for what looks the same.
pub(crate) fn attribute(text: &str) -> String {
    escape::one_line(text).replace('"', "”").replace('{', "(").replace('}', ")")
}

/// The lines after the first moved to the right.
fn indented(text: &str, by: usize) -> String {
    let margin = format!("\n{}", " ".repeat(by));
    text.trim_end().replace('\n', &margin).replace(&format!("{margin}\n"), "\n\n")
}
