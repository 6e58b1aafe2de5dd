//! All that is asked for, edition by edition, before any is decided.

use super::{Asked, output};
use crate::plan::Outline;
use crate::selection::Selection;
use crate::source::Sources;
use std::sync::Arc;

/// The editions that are asked for, in the order of their documents and languages.
pub(super) struct List {
    pub(super) asked: Vec<Arc<Asked>>,
    /// Where the editions of each document of the outline begin; at last, where the list ends.
    firsts: Vec<usize>,
}

impl List {
    pub(super) fn of(outline: &Outline, selection: &Selection, sources: &Sources, emit_typst: bool) -> Self {
        let (mut asked, mut firsts) = (Vec::new(), vec![0]);
        for place in &outline.documents {
            for language in &place.languages {
                let text = sources.find(&format!("{}/{}.md", place.home, language.code()));
                let file = output(&place.symbol, *language, selection.disguised);
                asked.push(Arc::new(Asked {
                    index: asked.len(),
                    symbol: place.symbol.to_string(),
                    language: *language,
                    home: place.home.clone(),
                    file: if emit_typst { file.replace(".pdf", ".typ") } else { file },
                    length: text.map_or(0, |file| sources.file(file).length()),
                }));
            }
            firsts.push(asked.len());
        }
        Self { asked, firsts }
    }

    /// The editions of the document at `at`.
    pub(super) fn of_document(&self, at: usize) -> &[Arc<Asked>] {
        &self.asked[self.firsts[at]..self.firsts[at + 1]]
    }

    /// How long the texts of the document at `at` are, in bytes.
    pub(super) fn length(&self, at: usize) -> usize {
        self.of_document(at).iter().map(|asked| asked.length).sum()
    }
}
