//! Sets the editions that somebody looks at, as soon as they are wanted otherwise than they are.

use super::desk::{Desk, Read, Set, Taken};
use super::finding::Finding;
use crate::compose::{Composed, compose};
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::Edition;
use crate::fonts::{Faces, Families};
use crate::lines::{Advances, with_line_ends};
use crate::source::Sources;
use crate::typeset::{Proof, Standing, Typesetter, forget};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// How many settings ago a part of a page must have been used to be remembered by the engine: a writer turns between a
/// few languages, and what the one needs must outlive the setting of the others.
const REMEMBERED: usize = 12;

/// What setting needs, made once: loading faces costs more than a page.
pub(super) struct Setter {
    typesetter: Typesetter,
    families: Families,
    advances: Advances,
}

impl Setter {
    pub(super) fn new(faces: &Faces) -> Self {
        Self { typesetter: Typesetter::new(faces), families: faces.families(), advances: Advances::of(faces) }
    }

    /// Sets what is wanted until the desk is closed.
    pub(super) fn work(&self, desk: &Desk) {
        while let Some(Taken { name, work, standing, was_clean }) = desk.take() {
            let mut standing = standing;
            let set = catch_unwind(AssertUnwindSafe(|| self.set(desk, &name, &work, &mut standing, was_clean)));
            match set {
                Ok(read) => desk.put_back(&name, standing, read),
                Err(_) => {
                    let findings = vec![Finding::of(&broke_off(&work.edition), &work.sources)];
                    desk.put_back(&name, Standing::default(), Some(Read { pdf: None, findings }));
                }
            }
            forget(REMEMBERED);
        }
    }

    /// Shows the pages, then reads them closely, unless they are outdated by then or the same as before.
    fn set(
        &self,
        desk: &Desk,
        name: &str,
        work: &super::desk::Work,
        standing: &mut Standing,
        was_clean: bool,
    ) -> Option<Read> {
        let mut stages = work.stages;
        stages.wait = work.decided.elapsed();
        let began = Instant::now();
        let edition = &*with_line_ends(&work.edition, &self.advances);
        let composed = compose(edition, &work.sources, &self.families);
        if was_clean && standing.stands(&composed, &work.sources) {
            return None;
        }
        stages.compose = began.elapsed();
        let began = Instant::now();
        let proof = self.typesetter.proof(&composed, edition, &work.sources, standing);
        stages.typeset = began.elapsed();
        let findings = told(&proof.diagnostics, &work.sources);
        desk.show(name, Set { pages: proof.pages.clone(), findings, stages: stages.done(), round: work.round });
        (!desk.is_outdated(name)).then(|| self.read(&proof, &composed, edition, &work.sources, standing))
    }

    fn read(
        &self,
        proof: &Proof,
        composed: &Composed,
        edition: &Edition,
        sources: &Sources,
        standing: &mut Standing,
    ) -> Read {
        let (pdf, found) = self.typesetter.proof_read(proof, composed, edition, sources, standing);
        Read { pdf, findings: told(&found, sources) }
    }
}

fn told(found: &[Diagnostic], sources: &Sources) -> Vec<Finding> {
    found.iter().map(|finding| Finding::of(finding, sources)).collect()
}

/// A defect of the engine names the edition and stops no other.
fn broke_off(edition: &Edition) -> Diagnostic {
    let message = format!("setting `{}` in `{}` broke off", edition.symbol, edition.language.code());
    let hint = "this is a defect of the tool: please report it with the document";
    Diagnostic::nowhere(Code::BuildBrokeOff, message).hint(hint)
}
