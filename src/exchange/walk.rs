//! The words and codes within elements of a file that came back: the walk is the same in every format, and what its
//! elements mean is each format's own.

use super::xml;
use super::{Fault, marks, tidy::tidied};
use crate::segment::{CodeId, Piece};
use crate::source::{FileId, Span};
use roxmltree::Node;

/// What an element within words means: it tells the walk.
pub(super) type Meaning = fn(&mut Walk, Node, usize) -> Result<(), Fault>;

/// Words and codes being read.
pub(super) struct Walk {
    file: FileId,
    meaning: Meaning,
    pieces: Vec<Piece>,
    /// Codes around words that were begun: how their ends call them, and where they begin.
    open: Vec<(String, Span)>,
    /// How many codes there were so far.
    pub(super) met: usize,
}

impl Walk {
    /// The pieces in elements that follow one another, tidied.
    ///
    /// # Errors
    /// Codes that do not stand in one another, or that the format has not.
    pub(super) fn through<'a, 'i: 'a>(
        file: FileId,
        nodes: impl Iterator<Item = Node<'a, 'i>>,
        meaning: Meaning,
    ) -> Result<Vec<Piece>, Fault> {
        let mut walk = Self { file, meaning, pieces: Vec::new(), open: Vec::new(), met: 0 };
        for node in nodes {
            walk.content(node, 0)?;
        }
        match walk.open.pop() {
            Some((name, span)) => Err(Fault { span, message: format!("the code `{name}` is not closed") }),
            None => Ok(tidied(walk.pieces)),
        }
    }

    /// What stands in an element.
    pub(super) fn content(&mut self, node: Node, depth: usize) -> Result<(), Fault> {
        if depth > marks::DEPTH {
            return self.fault(node, "codes stand too deep in one another".to_owned());
        }
        for child in node.children() {
            if let Some(words) = child.text().filter(|_| child.is_text()) {
                self.pieces.push(Piece::Words(words.to_owned()));
            } else if child.is_element() {
                (self.meaning)(self, child, depth)?;
            }
        }
        Ok(())
    }

    /// A code that stands alone.
    pub(super) fn alone(&mut self, id: CodeId) {
        self.pieces.push(Piece::Alone(id));
    }

    /// The beginning of a code around words, whose end calls it `name`.
    pub(super) fn open(&mut self, node: Node, name: &str, id: CodeId) {
        self.pieces.push(Piece::Open(id));
        self.open.push((name.to_owned(), xml::tag(self.file, node)));
    }

    /// The end of the code that was begun last; `false` where that has another name, or there is none.
    pub(super) fn close(&mut self, name: &str) -> bool {
        let is_last = self.open.last().is_some_and(|(open, _)| open == name);
        if is_last {
            self.open.pop();
            self.pieces.push(Piece::Close);
        }
        is_last
    }

    /// Why the words cannot be understood.
    pub(super) fn fault<T>(&self, node: Node, message: String) -> Result<T, Fault> {
        Err(Fault { span: xml::tag(self.file, node), message })
    }
}
