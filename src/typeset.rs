//! From a composed source to the bytes of a PDF: the only room that knows the layout engine.
//!
//! The output is PDF/A-2a and PDF/UA-1. No clock is asked: the date is the edition's, and the identifier is its symbol
//! and language.

mod culprit;
mod diagnose;
mod overflow;
mod proof;
mod typefaces;
mod world;

use crate::compose::{Composed, compose};
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::fonts::{Faces, Families};
use crate::source::Sources;
pub use proof::{PageLook, Pages, Proof, Standing};
use typefaces::Typefaces;
use typst::diag::Warned;
use typst::foundations::Smart;
use typst::syntax::Source;
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{EditionWorld, Templates};

/// What all editions share: the engine's library and the faces. Workers may use one at the same time.
pub struct Typesetter {
    library: LazyHash<Library>,
    typefaces: Typefaces,
    families: Families,
    templates: Templates,
}

/// A PDF and what the engine warned of.
#[derive(Debug, Clone)]
pub struct Typeset {
    /// The bytes.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Findings that do not stop the document.
    pub warnings: Vec<Diagnostic>,
}

impl Typesetter {
    /// One that sets in `faces`.
    pub fn new(faces: &Faces) -> Self {
        Self {
            library: LazyHash::new(Library::default()),
            typefaces: Typefaces::new(faces),
            families: faces.families(),
            templates: Templates::default(),
        }
    }

    /// Sets one edition.
    ///
    /// # Errors
    /// What the engine refused, at the places in the user's files from which it was composed.
    pub fn typeset(
        &self,
        composed: &Composed,
        edition: &Edition,
        sources: &Sources,
    ) -> Result<Typeset, Vec<Diagnostic>> {
        self.set(composed, edition, sources).map_err(|found| self.traced(found, edition, sources))
    }

    /// Composes and sets an edition; what is refused stands where the engine says.
    fn set_alone(&self, edition: &Edition, sources: &Sources) -> Result<Typeset, Vec<Diagnostic>> {
        self.set(&compose(edition, sources, &self.families), edition, sources)
    }

    fn set(&self, composed: &Composed, edition: &Edition, sources: &Sources) -> Result<Typeset, Vec<Diagnostic>> {
        let world = self.world(composed, edition, sources, world::main(&composed.source));
        let LaidOut { document, mut errors, warnings } = lay_out(&world, composed);
        let pages = document.as_ref().map_or(0, |document| document.pages().len());
        let pdf = document.and_then(|document| {
            export(&document, &world, composed, edition).map_err(|found| errors.extend(found)).ok()
        });
        match pdf {
            Some(pdf) if errors.is_empty() => Ok(Typeset { pdf, pages, warnings }),
            _ => Err(errors),
        }
    }

    fn world<'w>(
        &'w self,
        composed: &'w Composed,
        edition: &Edition,
        sources: &'w Sources,
        main: Source,
    ) -> EditionWorld<'w> {
        let date = Some(edition.metadata.date);
        EditionWorld::new(&self.library, &self.typefaces, composed, sources, date, main, &self.templates)
    }
}

/// What the engine makes of a world.
struct LaidOut {
    /// The pages, if there are any.
    document: Option<PagedDocument>,
    /// What stands in the way of a PDF.
    errors: Vec<Diagnostic>,
    /// What does not.
    warnings: Vec<Diagnostic>,
}

fn lay_out(world: &EditionWorld, composed: &Composed) -> LaidOut {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let told = |found: &[typst::diag::SourceDiagnostic]| diagnose::diagnostics(found, world, composed);
    let (mut errors, warnings): (Vec<_>, Vec<_>) = told(&warnings).into_iter().partition(Diagnostic::is_error);
    let document = output.map_err(|found| errors.extend(told(&found))).ok();
    if let Some(document) = &document {
        errors.extend(diagnose::overflow(&overflow::find(document), world, composed));
    }
    LaidOut { document, errors, warnings }
}

/// The bytes of the PDF, or what the standards refuse.
fn export(
    document: &PagedDocument,
    world: &EditionWorld,
    composed: &Composed,
    edition: &Edition,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    options(edition)
        .and_then(|options| typst_pdf::pdf(document, &options))
        .map_err(|found| diagnose::diagnostics(&found, world, composed))
}

/// Frees what the engine remembers of documents set before. The cache is one for the whole process: called after each
/// document with the number of `workers`, it keeps what the others have used since as many documents were done as there
/// are others.
pub fn forget(workers: usize) {
    comemo::evict(workers.saturating_sub(1));
}

fn options(edition: &Edition) -> typst::diag::SourceResult<PdfOptions> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| {
        let refused = typst::diag::SourceDiagnostic::error(typst::syntax::Span::detached(), error.message().clone());
        typst::ecow::eco_vec![refused]
    })?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{}/{}", edition.symbol, edition.language.code())),
        creator: Smart::Custom(Some(concat!("masthead ", env!("CARGO_PKG_VERSION")).to_owned())),
        standards,
        ..PdfOptions::default()
    })
}

#[cfg(test)]
mod tests;
