//! From a language file to its [`Text`]: Markdown with the attributes and directives of docs/sources.md.
//!
//! The parser is comrak; a first pass finds the attributes at the ends of blocks, which are then blanked out, byte for
//! byte, so that the second pass reads words alone and every column still holds. What cannot be understood is reported
//! and left out; nothing here fails, and no place is taken from the parser unchecked (see [`passage`]).
//!
//! Keys: a block is called by its `{#id}`, else by its kind and its position among its kind in what holds it: `h2`,
//! `p12`, `list3`, `bullets1`, `table1`, `figure2`, `box1`; within: `list3/2` the second item, `list3/2/p1`, `table1/4/2`
//! a cell by row and column (`table1/head/2` one of the heads), `^trust/p1`. Positions count named blocks too, so that
//! naming one moves no other.

mod attribute;
mod block;
mod caption;
mod chart;
mod conflict;
mod construct;
mod csv_data;
mod data_file;
mod definition;
mod directive;
mod figure;
mod flow;
mod flow_data;
mod framework;
mod front_matter;
mod grid;
mod inline;
mod key;
mod label;
mod list;
mod note;
mod parser;
mod passage;
mod pipe_data;
mod raw_table;
mod reference;
mod run;
mod stray;
mod table;
mod table_data;
/// What may stand in front matter, for editors.
pub(super) fn front_matter_schema() -> schemars::Schema {
    front_matter::schema()
}

/// What may stand in the TOML of a table, for editors.
pub(super) fn table_schema() -> schemars::Schema {
    toml_data::schema()
}

/// What may stand in the TOML of a flow, for editors.
pub(super) fn flow_schema() -> schemars::Schema {
    flow_data::schema()
}

#[cfg(test)]
mod tests;
mod toml_data;
mod trap;
mod wording;

use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::source::{FileId, Sources, Span};
use crate::text::{Note, Text};
use comrak::Arena;
use key::{Keys, Names};
use passage::Passage;
use std::collections::{BTreeMap, BTreeSet};
pub use wording::read_line;

/// What `file` says, and every mistake in it: `text-xxx`, `note-xxx`, `table-xxx`, `figure-xxx`, and `toml-xxx` of its
/// front matter and data. `folder` is the document's: files of data and images are looked for there.
pub fn read(sources: &Sources, file: FileId, language: Language, folder: &str) -> (Text, Vec<Diagnostic>) {
    let source = sources.text(file);
    let front = front_matter::cut(source);
    let mut reader = Reader::new(sources, file, language, folder);
    let passage = reader.passage(source, front.body);
    let arena = Arena::new();
    let root = parser::parse(&arena, &passage.parsed);
    reader.find_definitions(root);
    let words = reader.front_matter(&front);
    let blocks = reader.blocks(&passage, root, &mut Keys::top(), block::Scope::TEXT);
    reader.link_definitions(&passage, root);
    reader.uncalled_notes();
    let mut diagnostics = reader.diagnostics;
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
    diagnostics.dedup();
    let (notes, names) = (reader.notes, reader.names.into_met());
    (Text { file, language, front: words, blocks, notes, names, pending: BTreeMap::new() }, diagnostics)
}

/// What stands before the body of a text.
pub(super) fn head_of(text: &str) -> &str {
    &text[..front_matter::cut(text).body]
}

/// What stands at the head of `file`, its front matter, without its mistakes: a text without blocks.
pub(super) fn read_head(sources: &Sources, file: FileId, language: Language, folder: &str) -> Text {
    let front = front_matter::cut(sources.text(file));
    let words = Reader::new(sources, file, language, folder).front_matter(&front);
    let (names, pending) = (BTreeMap::new(), BTreeMap::new());
    Text { file, language, front: words, blocks: Vec::new(), notes: Vec::new(), names, pending }
}

/// How many blocks and marks may stand within one another.
const DEEPEST: usize = 64;

/// What is gathered while one file is read.
struct Reader<'s> {
    sources: &'s Sources,
    file: FileId,
    folder: &'s str,
    language: Language,
    diagnostics: Vec<Diagnostic>,
    names: Names,
    notes: Vec<Note>,
    /// The names of all notes of the file.
    defined: BTreeSet<String>,
    /// The names of those that are defined where they are read as code.
    misplaced: BTreeSet<String>,
    /// The notes whose definitions have been read, and where.
    taken: BTreeMap<String, Span>,
    /// The names of the notes that are called somewhere.
    called: BTreeSet<String>,
    /// How many closing lines are left over from directives whose fence was too short.
    stray_fences: usize,
    /// How many blocks and marks are being read within one another.
    nesting: usize,
}

impl<'s> Reader<'s> {
    /// Nothing read yet.
    fn new(sources: &'s Sources, file: FileId, language: Language, folder: &'s str) -> Self {
        Self {
            sources,
            file,
            folder,
            language,
            diagnostics: Vec::new(),
            names: Names::default(),
            notes: Vec::new(),
            defined: BTreeSet::new(),
            misplaced: BTreeSet::new(),
            taken: BTreeMap::new(),
            called: BTreeSet::new(),
            stray_fences: 0,
            nesting: 0,
        }
    }

    fn report(&mut self, span: Span, code: Code, message: impl Into<String>, hint: impl Into<String>) {
        self.diagnostics.push(Diagnostic::at(span, code, message).hint(hint));
    }

    /// Reads what stands within a block or mark; not beyond [`DEEPEST`], where the stack would end before the text.
    fn within<T: Default>(&mut self, span: Span, read: impl FnOnce(&mut Self) -> T) -> T {
        if self.nesting == DEEPEST {
            self.report(span, Code::TextNested, "nested too deep", "write less within one another");
            return T::default();
        }
        self.nesting += 1;
        let read = read(self);
        self.nesting -= 1;
        read
    }

    /// The body of the file, its attributes found and blanked out.
    fn passage<'t>(&mut self, source: &'t str, body: usize) -> Passage<'t> {
        let unmarked = parser::blank(source, std::iter::once(0..body));
        let unmarked = parser::hide_colons(&unmarked);
        let arena = Arena::new();
        let mut passage = Passage::of_file(self.file, source, unmarked);
        let root = parser::parse(&arena, &passage.parsed);
        let found = attribute::find(&passage, root);
        self.diagnostics.extend(found.diagnostics);
        self.names.reserve(found.attributes.values());
        passage.parsed = parser::blank(&passage.parsed, found.ranges.into_iter());
        passage.attributes = found.attributes;
        passage
    }
}
