//! Notes: their definitions, wherever they stand, and whether each is called.

use super::Reader;
use super::block::{Holder, Scope};
use super::definition::{DEFINITION, defined_name};
use super::key::Keys;
use super::passage::Passage;
use super::run::Run;
use crate::diagnostic::{Code, nearest};
use crate::source::{Span, Spanned};
use crate::text::{Key, Note};
use comrak::nodes::{Node, NodeValue, Sourcepos};

impl Reader<'_> {
    /// Finds the names of all notes, before anything calls one.
    pub(super) fn find_definitions<'a>(&mut self, root: Node<'a>) {
        for node in root.descendants() {
            let data = node.data();
            match &data.value {
                NodeValue::FootnoteDefinition(note) => {
                    self.defined.insert(note.name.clone());
                }
                // It is reported where it stands, and not where it is called.
                NodeValue::CodeBlock(code) if !code.fenced => {
                    self.misplaced.extend(code.literal.lines().filter_map(defined_name).map(str::to_owned));
                }
                _ => {}
            }
        }
    }

    /// Takes in the definition of a note.
    pub(super) fn note<'a>(&mut self, passage: &Passage, node: Node<'a>, name: &str) {
        let position = node.data().sourcepos;
        if position.start.line > passage.line_count() {
            return;
        }
        let span = name_span(passage, position, name);
        if let Some(first) = self.taken.get(name) {
            let line = self.sources.position(first.file, first.start).line;
            let hint = format!("the first is in line {line}; a note called twice is defined once");
            self.report(span, Code::NoteTwice, format!("the note `{name}` is defined twice"), hint);
            return;
        }
        self.taken.insert(name.to_owned(), span);
        let mut keys = Keys::within(&Key(format!("^{name}")));
        let blocks = self.blocks(passage, node, &mut keys, Scope::of(Holder::Note));
        if blocks.is_empty() {
            let hint = "write its words after the colon; further paragraphs are set in by four spaces";
            self.report(span, Code::NoteEmpty, format!("the note `{name}` has no words"), hint);
        }
        self.notes.push(Note { name: Spanned::new(name.to_owned(), span), blocks });
    }

    /// Reports `[^name]` left as text: nothing defines it.
    pub(super) fn undefined_notes(&mut self, passage: &Passage, run: &Run) {
        let words = run.value();
        for (start, _) in words.match_indices("[^") {
            let Some(length) = words[start..].find(']') else { continue };
            let name = &words[start + 2..start + length];
            let part = start..start + length + 1;
            if name.is_empty() || name.contains(char::is_whitespace) || run.is_escaped(part.clone()) {
                continue;
            }
            // What is defined where the parser does not see it is called all the same.
            if self.defined.contains(name) {
                self.called.insert(name.to_owned());
                continue;
            }
            if self.misplaced.contains(name) {
                continue;
            }
            let range = run.range(part.clone());
            let before = passage.slice(0..range.start);
            let begins_line = before[before.rfind('\n').map_or(0, |at| at + 1)..].trim().is_empty();
            if begins_line && words[part.end..].starts_with(':') {
                let message = format!("the note `{name}` is defined within a paragraph");
                self.report(passage.span(range), Code::NoteUndefined, message, DEFINITION);
                continue;
            }
            let hint = match nearest(name, self.defined.iter().map(String::as_str)) {
                Some(near) => format!("did you mean `[^{near}]`?"),
                None => format!("define it on a line of its own: `[^{name}]: words`"),
            };
            let message = format!("the note `{name}` is not defined");
            self.report(passage.span(run.range(part)), Code::NoteUndefined, message, hint);
        }
    }

    /// Reports notes that nothing calls.
    pub(super) fn uncalled_notes(&mut self) {
        let uncalled: Vec<_> = self
            .notes
            .iter()
            .filter(|note| !self.called.contains(&note.name.value))
            .map(|note| note.name.clone())
            .collect();
        for Spanned { value, span } in uncalled {
            let hint = format!("call it where it belongs: `[^{value}]`");
            self.report(span, Code::NoteUncalled, format!("the note `{value}` is never called"), hint);
        }
    }
}

/// Where the name of a note stands in its definition.
fn name_span(passage: &Passage, position: Sourcepos, name: &str) -> Span {
    let range = passage.range(position);
    match passage.slice(range.clone()).strip_prefix("[^") {
        Some(rest) if rest.starts_with(name) => passage.span(range.start + 2..range.start + 2 + name.len()),
        _ => passage.span(range),
    }
}
