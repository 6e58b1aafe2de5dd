//! How it is found out what of a document could not be read: from files that are there and are none, and from findings.

use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::segment::Segment;
use crate::source::{Sources, Span};

impl Subject {
    /// Takes note of files that are there and could not be read.
    pub(super) fn leave_out_unread(&mut self, sources: &Sources) {
        let unread: Vec<Language> = Language::ALL
            .into_iter()
            .filter(|language| {
                let names = [format!("{}/{}.md", self.folder, language.code()), self.wording_path(*language)];
                let name = if self.document.is_some() { &names[0] } else { &names[1] };
                let is_broken =
                    || self.files.get(language).is_some_and(|file| sources.file(*file).invalid_at().is_some());
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
