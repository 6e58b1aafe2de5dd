//! The data of tables and charts before its cells are read: whichever way it was written, heads and rows.

use super::Reader;
use super::block::{Holder, Scope};
use super::data_file::DATA;
use super::directive::Directive;
use super::key::Keys;
use super::passage::Passage;
use super::raw_table::{Data, RawCell};
use super::{csv_data, parser, toml_data};
use crate::diagnostic::Code;
use crate::source::{FileId, Spanned};
use crate::text::{Attributes, Block, BlockKind, Cell, Key};
use comrak::Arena;
use comrak::nodes::{Node, NodeCodeBlock, NodeValue};
use std::ops::Range;

impl Reader<'_> {
    /// The data of a directive: that of its file or of the one node that holds some. Its rows fit its columns, or there
    /// is a finding.
    pub(super) fn data<'a>(&mut self, directive: &Directive<'_, 'a>, nodes: &[Node<'a>]) -> Option<Data> {
        let passage = directive.passage;
        let mut sets = Vec::new();
        let file = directive.attributes.get("file").cloned();
        let mut written = usize::from(file.is_some());
        if let Some(path) = file {
            sets.extend(self.data_of_file(&path));
        }
        for node in nodes {
            written += 1;
            if written > 1 {
                let hint = "a table has one set of data: a pipe table, a fenced block or a file";
                let line = self.first_line(passage, node.data().sourcepos);
                self.report(line, Code::TableTwice, "a second set of data", hint);
                continue;
            }
            sets.extend(self.data_of_node(passage, node));
        }
        if written == 0 {
            let hint = "write a pipe table, a fenced block marked `csv` or `toml`, or `{file=\"...\"}` on this line";
            self.report(directive.line, Code::TableNoData, "a table without data", hint);
        }
        let mut data = sets.into_iter().next()?;
        self.fit(&mut data);
        Some(data)
    }

    fn data_of_file(&mut self, path: &Spanned<String>) -> Option<Data> {
        let file = self.file_beside(path, &DATA)?;
        let all = 0..self.sources.text(file).len();
        if path.value.ends_with("toml") { self.toml(file, all) } else { self.csv(file, all) }
    }

    fn data_of_node<'a>(&mut self, passage: &Passage, node: Node<'a>) -> Option<Data> {
        let data = node.data();
        let line = self.first_line(passage, data.sourcepos);
        match &data.value {
            NodeValue::Table(table) => Some(self.pipe(passage, node, table)),
            NodeValue::CodeBlock(code) if code.fenced => match self.fenced(passage, node)? {
                (language, range) if language == "csv" => self.csv(self.file, range),
                (language, range) if language == "toml" => self.toml(self.file, range),
                _ => {
                    let hint = "mark it: three backticks and `csv` or `toml`";
                    self.report(line, Code::TextCode, "a fenced block that is not marked `csv` or `toml`", hint);
                    None
                }
            },
            NodeValue::CodeBlock(code) => {
                self.code(line, code);
                None
            }
            NodeValue::Paragraph if self.ragged(passage, data.sourcepos) => None,
            _ => {
                let hint =
                    "a table or chart holds a pipe table, a fenced block marked `csv` or `toml`, or names a file";
                self.report(line, Code::TextMisplaced, "this is no data of a table", hint);
                None
            }
        }
    }

    /// The mark of a fenced block, and where what stands in it was written.
    pub(super) fn fenced(&self, passage: &Passage, node: Node) -> Option<(String, Range<usize>)> {
        let data = node.data();
        let NodeValue::CodeBlock(code) = &data.value else { return None };
        let last = data.sourcepos.end.line - usize::from(code.closed).min(data.sourcepos.end.line);
        let start = passage.line(data.sourcepos.start.line + 1).start;
        let range = passage.span(start..passage.line(last).end.max(start)).range();
        code.fenced.then(|| (language(code).to_owned(), range))
    }

    fn csv(&mut self, file: FileId, range: Range<usize>) -> Option<Data> {
        let (data, mistakes) = csv_data::read(self.sources, file, range);
        self.diagnostics.extend(mistakes);
        data
    }

    fn toml(&mut self, file: FileId, range: Range<usize>) -> Option<Data> {
        let (data, mistakes) = toml_data::read(self.sources, file, range);
        self.diagnostics.extend(mistakes);
        data
    }

    /// A cell: of one line, running text, so that `-` and `1.` are what they are; of several, blocks.
    pub(super) fn cell(&mut self, raw: &RawCell, key: &Key) -> Cell {
        let mut keys = Keys::within(key);
        let words = raw.words.as_str();
        let blocks = if words.trim().is_empty() {
            Vec::new()
        } else if words.contains('\n') {
            let mut passage = Passage::of_blocks(words, raw.place);
            if words.contains("[^") {
                passage.add_definitions(self.defined.iter());
            }
            let arena = Arena::new();
            let root = parser::parse(&arena, &passage.parsed);
            self.blocks(&passage, root, &mut keys, Scope::of(Holder::Cell))
        } else {
            let inlines = self.line(Passage::of_line(words, raw.place));
            let key = self.names.key(keys.next("p"));
            let kind = BlockKind::Paragraph(inlines);
            vec![Block { key, attributes: Attributes::default(), span: raw.span, kind }]
        };
        Cell { span: raw.span, blocks, columns: raw.columns, rows: raw.rows, is_number: raw.is_number }
    }
}

/// The word after the backticks.
fn language(code: &NodeCodeBlock) -> &str {
    code.info.split_whitespace().next().unwrap_or_default()
}
