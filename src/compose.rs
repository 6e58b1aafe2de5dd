//! One Typst source per edition.
//!
//! The source is code that a template keeper can read: calls of the functions in `templates/edition.typ`, one construct
//! a line, every word a string literal. Nothing is decided here: numbers, labels and wording stand in the [`Edition`].
//! The [`SourceMap`] leads from ranges of what is printed back to what a person wrote.

mod anchors;
mod block;
mod figure;
mod inline;
mod literal;
mod map;
mod masthead;
mod printer;
mod table;

use crate::edition::Edition;
use crate::fonts::Families;
use crate::source::{FileId, Sources};
use crate::text::Key;
use anchors::Anchors;
use printer::Printer;
use std::collections::{BTreeMap, BTreeSet};

pub use map::SourceMap;

/// What the typesetter reads of one edition.
#[derive(Debug, Clone)]
pub struct Composed {
    /// The Typst source.
    pub source: String,
    /// From its ranges to what people wrote.
    pub map: SourceMap,
    /// The files that it shows, by the paths under which it asks for them: `/files/1.svg`.
    pub files: BTreeMap<String, FileId>,
}

/// Prints `edition`, in faces of `families`. The same edition gives the same source.
pub fn compose(edition: &Edition, sources: &Sources, families: &Families) -> Composed {
    let mut composer = Composer::new(edition, sources);
    composer.printer.line("#import \"/templates/edition.typ\": *");
    composer.printer.line("");
    composer.paragraphs();
    composer.line_end();
    composer.edition(families);
    let (source, map) = composer.printer.finish();
    Composed { source, map, files: composer.files }
}

/// The state of one composition.
struct Composer<'a> {
    edition: &'a Edition,
    sources: &'a Sources,
    printer: Printer,
    files: BTreeMap<String, FileId>,
    /// Which blocks are led to.
    anchors: Anchors<'a>,
    /// The keys that have their anchor already: two anchors of one name would be refused.
    anchored: BTreeSet<&'a Key>,
    /// The notes whose words are printed already.
    noted: BTreeSet<usize>,
    /// How narrow the column is and whether it may hold links.
    place: Place,
    /// Whether the block at hand stands under the title, once more, that begins its page.
    under_title: bool,
}

/// Where the composer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the text.
    Text,
    /// In the body of a table: lists hang, as the column is narrow.
    Cell,
    /// In the head of a table, which is repeated on every page: there it is decoration, and may hold no link and no
    /// anchor (PDF/UA-1).
    Head,
}

impl<'a> Composer<'a> {
    fn new(edition: &'a Edition, sources: &'a Sources) -> Self {
        Self {
            edition,
            sources,
            printer: Printer::default(),
            files: BTreeMap::new(),
            anchors: Anchors::of(edition),
            anchored: BTreeSet::new(),
            noted: BTreeSet::new(),
            place: Place::Text,
            under_title: false,
        }
    }

    /// The name of a block's anchor, where something leads to it.
    fn anchor(&mut self, key: &'a Key) -> Option<String> {
        let needed = self.place != Place::Head && self.anchors.leads_to(key) && self.anchored.insert(key);
        needed.then(|| literal::anchor(key))
    }

    /// The virtual path of a file that the edition shows.
    fn path(&mut self, file: FileId) -> String {
        if let Some((path, _)) = self.files.iter().find(|(_, known)| **known == file) {
            return path.clone();
        }
        let path = format!("/files/{}.{}", self.files.len() + 1, literal::extension(self.sources.path(file)));
        self.files.insert(path.clone(), file);
        path
    }
}

#[cfg(test)]
mod tests;
