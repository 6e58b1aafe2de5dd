//! Front matter: the TOML between the `+++` lines at the head of a language file.

use super::Reader;
use super::passage::{Passage, Place};
use crate::diagnostic::Code;
use crate::load::toml_file::{self, Origin};
use crate::source::{Span, Spanned};
use crate::text::{FrontMatter, Inline};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

const FENCE: &str = "+++";

/// What may stand in it, for editors.
pub(in crate::load) fn schema() -> schemars::Schema {
    schemars::schema_for!(Words)
}

/// Where front matter and body stand in a file.
pub(super) struct Front {
    /// The TOML; `None`: there is no front matter.
    toml: Option<Range<usize>>,
    /// The line that opens it, or where it would.
    fence: Range<usize>,
    /// Whether it is closed.
    closed: bool,
    /// Where the body begins.
    pub(super) body: usize,
}

/// Cuts a language file in two. Front matter that is never closed goes on to the first blank line.
pub(super) fn cut(source: &str) -> Front {
    let mut lines = source.split_inclusive('\n').scan(0, |at, line| {
        let range = *at..*at + line.len();
        *at = range.end;
        Some((range, line.trim_end()))
    });
    let Some((first, FENCE)) = lines.next() else {
        return Front { toml: None, fence: 0..0, closed: true, body: 0 };
    };
    let fence = 0..FENCE.len();
    let mut blank = None;
    for (range, line) in lines {
        if line == FENCE {
            return Front { toml: Some(first.end..range.start), fence, closed: true, body: range.end };
        }
        if line.is_empty() && blank.is_none() {
            blank = Some(range.start);
        }
    }
    let body = blank.unwrap_or(source.len());
    Front { toml: Some(first.end..body), fence, closed: false, body }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct Words {
    /// The title.
    #[schemars(with = "Option<String>")]
    title: Option<toml::Spanned<String>>,
    /// The author, of a report of another than the Secretariat.
    #[schemars(with = "Option<String>")]
    author: Option<toml::Spanned<String>>,
    /// The words of cover notes, by name.
    #[schemars(with = "BTreeMap<String, String>")]
    cover_notes: BTreeMap<toml::Spanned<String>, toml::Spanned<String>>,
}

impl Reader<'_> {
    /// The words in front matter.
    pub(super) fn front_matter(&mut self, front: &Front) -> FrontMatter {
        let toml = front.toml.clone().unwrap_or(front.body..front.body);
        let fence = Span::new(self.file, front.fence.clone());
        if !front.closed {
            let hint = format!("close it with a line of its own: `{FENCE}`");
            self.report(fence, Code::TextFrontMatter, "the front matter is never closed", hint);
        }
        let (words, mistakes) = toml_file::read::<Words>(self.sources, self.file, toml.clone());
        self.diagnostics.extend(mistakes);
        let origin = Origin::new(self.file, toml.start);
        let title = words.title.map(|title| self.line_of_toml(origin.spanned(title)));
        let blank = title.as_ref().is_some_and(|title| Inline::is_blank(&title.value));
        if blank || (title.is_none() && !toml_file::has_key(self.sources, self.file, toml, "title")) {
            let span = title.as_ref().map_or(fence, |title| title.span);
            let hint = "write `title = \"...\"` between `+++` lines at the head of the file";
            self.report(span, Code::TextTitle, "the text has no title", hint);
        }
        let author = words.author.map(|author| self.line_of_toml(origin.spanned(author)));
        let cover_notes = words
            .cover_notes
            .into_iter()
            .map(|(name, note)| (origin.spanned(name), self.line_of_toml(origin.spanned(note))))
            .collect::<Vec<_>>();
        for (_, note) in cover_notes.iter().filter(|(_, note)| Inline::is_blank(&note.value)) {
            self.without_words(note.span, "a cover note");
        }
        FrontMatter { title, author, cover_notes }
    }

    /// A value of TOML as running text.
    fn line_of_toml(&mut self, value: Spanned<String>) -> Spanned<Vec<Inline>> {
        let place = Place::of(&value.value, value.span, self.sources.slice(value.span));
        let mut inlines = self.line(Passage::of_line(&value.value, place));
        // The heads of all texts are held at once.
        inlines.shrink_to_fit();
        Spanned::new(inlines, value.span)
    }
}
