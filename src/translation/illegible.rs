//! What of a document could not be read: a file, or a stretch of one. No translation of it counts as done, and no command
//! says anything of it before it is mended.

use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::segment::Segment;
use crate::source::{Sources, Span};
use std::collections::BTreeSet;

/// What could not be read of a document, or of the wording of a session.
#[derive(Debug, Clone, Default)]
pub struct Illegible {
    /// The languages whose text as a whole was not read, or not as it was meant.
    languages: BTreeSet<Language>,
    /// The segments in which something was not understood, by language and place.
    segments: BTreeSet<(Language, Span)>,
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

impl Subject {
    /// Takes note of files that are there and could not be read.
    pub(super) fn leave_out_unread(&mut self, sources: &Sources) {
        let unread: Vec<Language> = Language::ALL
            .into_iter()
            .filter(|language| {
                let names = [format!("{}/{}.md", self.folder, language.code()), self.wording_path(*language)];
                let name = if self.document.is_some() { &names[0] } else { &names[1] };
                let is_broken =
                    || self.files.get(language).is_some_and(|file| sources.file(*file).invalid_at.is_some());
                sources.unread().any(|path| path == name) || is_broken()
            })
            .collect();
        self.illegible.languages.extend(unread);
    }

    fn wording_path(&self, language: Language) -> String {
        format!("{}/{}.ftl", self.folder, language.code())
    }

    /// Takes note of what was found in its files: a mistake within a block makes its segments illegible, any other the
    /// whole text.
    pub fn leave_out(&mut self, sources: &Sources, found: &[Diagnostic]) {
        for span in found.iter().filter(|finding| finding.is_error()).filter_map(|finding| finding.span) {
            let Some(language) = self.language_of(sources, span) else { continue };
            let touched: Vec<Span> = self
                .in_language(language)
                .iter()
                .filter(|segment| touches(segment, span))
                .map(|one| one.span)
                .collect();
            if touched.is_empty() {
                self.illegible.languages.insert(language);
            }
            self.illegible.segments.extend(touched.into_iter().map(|segment| (language, segment)));
        }
    }

    /// The language whose file, of the text or of data beside it, holds a place.
    fn language_of(&self, sources: &Sources, span: Span) -> Option<Language> {
        let own = self.files.iter().find(|(_, file)| **file == span.file).map(|(language, _)| *language);
        own.or_else(|| {
            let name = sources.path(span.file).strip_prefix(&self.folder)?.strip_prefix('/')?;
            self.document.as_ref()?;
            name.split('.').find_map(Language::from_code)
        })
    }
}

/// Whether a place lies in a segment, or in the largest block that holds it.
fn touches(segment: &Segment, span: Span) -> bool {
    let around = segment.units.first().map_or(segment.span, |unit| unit.lines);
    [segment.span, around].iter().any(|own| own.file == span.file && own.start <= span.end && span.start <= own.end)
}
