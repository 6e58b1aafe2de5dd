//! What of a document could not be read: a file, or a stretch of one. No translation of it counts as done, and no command
//! says anything of it before it is mended.

use crate::language::Language;
use crate::segment::Segment;
use crate::source::Span;
use std::collections::BTreeSet;

/// What could not be read of a document, or of the wording of a session.
#[derive(Debug, Clone, Default)]
pub struct Illegible {
    /// The languages whose text as a whole was not read, or not as it was meant.
    pub(super) languages: BTreeSet<Language>,
    /// The segments in which something was not understood, by language and place.
    pub(super) segments: BTreeSet<(Language, Span)>,
}

impl Illegible {
    /// Whether the text of a language as a whole was not understood.
    pub fn has(&self, language: Language) -> bool {
        self.languages.contains(&language)
    }

    /// Whether a segment of a language was not understood.
    pub fn holds(&self, language: Language, segment: &Segment) -> bool {
        self.has(language) || self.segments.contains(&(language, segment.span))
    }

    /// Whether anything of a language was not understood.
    pub fn concerns(&self, language: Language) -> bool {
        self.has(language) || self.segments.iter().any(|(known, _)| *known == language)
    }
}
