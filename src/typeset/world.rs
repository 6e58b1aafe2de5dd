//! All that one edition can read: its own source, the templates, the files that it shows. Nothing else exists.
//!
//! The virtual paths are the same for every edition, for the engine never frees a path.

use super::typefaces::Typefaces;
use crate::compose::Composed;
use crate::source::Sources;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Mutex;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

/// Where the composed source stands.
const MAIN: &str = "/edition.typ";
/// Where the templates stand, here and in the project.
const TEMPLATES: &str = "/templates/";

/// The templates as the engine reads them: parsed once for all editions that have the same.
#[derive(Default)]
pub(super) struct Templates(Mutex<BTreeMap<String, Source>>);

impl Templates {
    /// The template at a virtual path, whose text is given.
    fn parsed(&self, id: FileId, text: &str) -> FileResult<Source> {
        let mut known = self.0.lock().map_err(|_| FileError::Other(None))?;
        let path = id.get().vpath().get_with_slash();
        if let Some(source) = known.get(path).filter(|source| source.text() == text) {
            return Ok(source.clone());
        }
        let source = Source::new(id, text.to_owned());
        known.insert(path.to_owned(), source.clone());
        Ok(source)
    }
}

/// The world of one edition.
pub(super) struct EditionWorld<'a> {
    library: &'a LazyHash<Library>,
    typefaces: &'a Typefaces,
    composed: &'a Composed,
    sources: &'a Sources,
    date: Option<Date>,
    main: Source,
    templates: &'a Templates,
}

impl<'a> EditionWorld<'a> {
    pub(super) fn new(
        library: &'a LazyHash<Library>,
        typefaces: &'a Typefaces,
        composed: &'a Composed,
        sources: &'a Sources,
        date: Option<Date>,
        main: Source,
        templates: &'a Templates,
    ) -> Self {
        Self { library, typefaces, composed, sources, date, main, templates }
    }

    /// The composed source.
    pub(super) fn composed(&self) -> &Source {
        &self.main
    }

    /// The path, in the project, of a picture that the edition shows.
    pub(super) fn picture(&self, id: FileId) -> Option<&str> {
        let file = self.composed.files.get(id.get().vpath().get_with_slash())?;
        Some(self.sources.path(*file))
    }

    /// The file that a person wrote behind a virtual path.
    pub(super) fn written(&self, id: FileId) -> Option<crate::source::FileId> {
        let path = id.get().vpath().get_with_slash();
        if id.get().root() != &VirtualRoot::Project {
            return None;
        }
        match path.strip_prefix(TEMPLATES) {
            Some(_) => self.sources.find(path.trim_start_matches('/')),
            None => self.composed.files.get(path).copied(),
        }
    }
}

/// A composed source as the engine reads it.
pub(super) fn main(composed: &str) -> Source {
    Source::new(main_id(), composed.to_owned())
}

/// The name of the composed source; interning gives the same one every time.
fn main_id() -> FileId {
    let path = VirtualPath::new(MAIN).expect("a constant path within the root");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for EditionWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.typefaces.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let path = id.get().vpath().get_with_slash();
        let file = self.written(id).filter(|_| path.starts_with(TEMPLATES));
        let file = file.ok_or_else(|| FileError::NotFound(path.into()))?;
        self.templates.parsed(id, self.sources.text(file))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.main.id() {
            return Ok(Bytes::from_string(self.main.clone()));
        }
        let path = id.get().vpath().get_with_slash();
        let file = self.written(id).ok_or_else(|| FileError::NotFound(path.into()))?;
        Ok(Bytes::new(self.sources.file(file).bytes().to_vec()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.typefaces.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let date = self.date?;
        Datetime::from_ymd(date.year().into(), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?)
    }
}
