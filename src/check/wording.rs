//! Everything that is wrong with the wording, of the tool and of sessions, whether a document needs it or not.

use crate::diagnostic::Diagnostic;
use crate::load::load;
use crate::locale::{Locales, review};
use crate::source::Sources;

/// What is found in `locales/` and in the sessions' own wording.
pub fn wording(sources: &Sources, documents: &str) -> Vec<Diagnostic> {
    let (_, mut found) = Locales::load(sources, None);
    let of_wording = |finding: &Diagnostic| finding.code.as_str().starts_with("locale-");
    found.extend(load(sources, documents).1.into_iter().filter(of_wording));
    found.extend(review(sources));
    found.sort_by(|a, b| (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message)));
    // What prevents a build and what this finds for itself may be the same fact with another remedy.
    found.dedup_by(|b, a| (a.span, a.code, &a.message) == (b.span, b.code, &b.message));
    found
}
