//! Proofs: pages to be looked at before they are a PDF, set again and again as their document is written.
//!
//! The engine remembers what it has laid out by the places of the words in the composed source. A [`Standing`] source is
//! changed where it differs and keeps its other places, as standing type is kept: after an edit of one paragraph only
//! that paragraph and its pages are set anew.

use super::{LaidOut, Typesetter, export, lay_out, world};
use crate::compose::Composed;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::source::Sources;
use std::sync::Arc;
use typst::syntax::Source;
use typst::utils::hash128;
use typst_layout::{Page, PagedDocument};
use typst_svg::SvgOptions;

/// The composed source of an edition as it was set last; one for each edition that is set repeatedly.
#[derive(Debug, Default)]
pub struct Standing {
    source: Option<Source>,
    /// Of all that its pages depend on.
    mark: Option<u128>,
}

impl Standing {
    /// Whether the pages would be the same again.
    pub fn stands(&self, composed: &Composed, sources: &Sources) -> bool {
        self.mark == Some(mark(composed, sources))
    }

    /// The source as it now is.
    fn replaced(&mut self, composed: &Composed) -> Source {
        let source = self.source.get_or_insert_with(|| supple(&composed.source));
        source.replace(&composed.source);
        source.clone()
    }
}

/// A source that keeps its places when it is changed. The first change of a new one moves them all, whatever it changes:
/// it is made here, in a string, and taken back.
fn supple(composed: &str) -> Source {
    let mut source = world::main(composed);
    if let Some(at) = composed.rfind(" \"") {
        let (before, after) = composed.split_at(at + 2);
        source.replace(&format!("{before}x{after}"));
    }
    source
}

/// A mark of all that an edition's pages depend on, but for faces and the engine: those stay while a process runs.
fn mark(composed: &Composed, sources: &Sources) -> u128 {
    let shown = composed.files.iter().map(|(path, file)| (path.as_str(), sources.file(*file).bytes()));
    let templates = sources.iter().map(|(_, file)| (file.path(), file.bytes()));
    let templates = templates.filter(|(path, _)| path.starts_with("templates/"));
    hash128(&(&composed.source, shown.chain(templates).collect::<Vec<_>>()))
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageLook {
    /// Pages of one mark look the same.
    pub mark: u128,
    /// In points.
    pub width: f64,
    /// In points.
    pub height: f64,
}

/// Laid-out pages.
#[derive(Debug, Clone)]
pub struct Pages {
    document: PagedDocument,
    looks: Arc<[PageLook]>,
}

impl Pages {
    fn of(document: PagedDocument) -> Self {
        let look = |page: &Page| PageLook {
            mark: hash128(page),
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
        };
        let looks = document.pages().iter().map(look).collect();
        Self { document, looks }
    }

    /// The pages, in order.
    pub fn looks(&self) -> &[PageLook] {
        &self.looks
    }

    /// The picture of the page of a mark, as SVG.
    pub fn svg(&self, mark: u128) -> Option<String> {
        let at = self.looks.iter().position(|look| look.mark == mark)?;
        self.document.pages().get(at).map(|page| typst_svg::svg(page, &SvgOptions::default()))
    }
}

/// What came of setting an edition to be looked at.
#[derive(Debug)]
pub struct Proof {
    /// The pages, if the engine made any.
    pub pages: Option<Pages>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Typesetter {
    /// Lays an edition out. What the standards of a PDF refuse and what led to an error is told by
    /// [`proof_read`](Self::proof_read), which takes longer.
    pub fn proof(&self, composed: &Composed, edition: &Edition, sources: &Sources, standing: &mut Standing) -> Proof {
        let world = self.world(composed, edition, sources, standing.replaced(composed));
        let LaidOut { document, mut errors, warnings } = lay_out(&world, composed);
        errors.extend(warnings);
        standing.mark = Some(mark(composed, sources));
        Proof { pages: document.map(Pages::of), diagnostics: errors }
    }

    /// The PDF of a proof, if nothing stands in its way, and everything that was found at the places that led to it.
    pub fn proof_read(
        &self,
        proof: &Proof,
        composed: &Composed,
        edition: &Edition,
        sources: &Sources,
        standing: &mut Standing,
    ) -> (Option<Vec<u8>>, Vec<Diagnostic>) {
        let world = self.world(composed, edition, sources, standing.replaced(composed));
        let mut found = proof.diagnostics.clone();
        let exported = proof.pages.as_ref().map(|pages| export(&pages.document, &world, composed, edition));
        let pdf = match exported {
            Some(Ok(pdf)) => Some(pdf).filter(|_| !found.iter().any(Diagnostic::is_error)),
            Some(Err(refused)) => {
                found.extend(refused);
                None
            }
            None => None,
        };
        (pdf, self.traced_errors(found, edition, sources))
    }

    /// Findings with the errors among them traced.
    fn traced_errors(&self, found: Vec<Diagnostic>, edition: &Edition, sources: &Sources) -> Vec<Diagnostic> {
        let (errors, warnings): (Vec<_>, Vec<_>) = found.into_iter().partition(Diagnostic::is_error);
        let mut found = self.traced(errors, edition, sources);
        found.extend(warnings);
        found
    }
}
