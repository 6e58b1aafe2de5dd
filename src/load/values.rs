//! Values that session.toml and document.toml both hold: symbols, languages, numbers of agenda items, policies.
//!
//! A value that is none gives a finding at its place and is left out; the rest is understood.

use super::date::Date;
use super::toml_file::Origin;
use crate::agenda::ItemNumber;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::language::Language;
use crate::policy::{
    AnnexNotes, AnnexTables, Annotations, FourDigits, FrenchNoBreak, FrenchSpaces, Links, PageNumbers, Policy, Ranges,
    RepeatedNotes, Thousands,
};
use crate::source::Spanned;
use crate::symbol::Symbol;
use schemars::JsonSchema;
use serde::Deserialize;

/// `[policy]`: what is said there stands over what holds without it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct PolicyTable {
    /// What stands where a note is called again.
    repeated_notes: Option<RepeatedNotes>,
    /// The dash of ranges.
    ranges: Option<Ranges>,
    /// What stands at the foot of a page.
    page_numbers: Option<PageNumbers>,
    /// Where symbols lead.
    links: Option<Links>,
    /// Where the annotations of the agenda stand.
    annotations: Option<Annotations>,
    /// How tables of annexes are numbered.
    annex_tables: Option<AnnexTables>,
    /// How notes of annexes are numbered.
    annex_notes: Option<AnnexNotes>,
    /// What parts thousands in running text.
    thousands_in_text: Option<Thousands>,
    /// What parts thousands in tables.
    thousands_in_tables: Option<Thousands>,
    /// Whether numbers of four digits are parted.
    four_digits: Option<FourDigits>,
    /// Before which marks French has a space.
    french_spaces: Option<FrenchSpaces>,
    /// How wide that space is.
    french_no_break: Option<FrenchNoBreak>,
}

impl PolicyTable {
    /// `under` with the words of this table over it.
    pub(super) fn over(&self, under: Policy) -> Policy {
        Policy {
            repeated_notes: self.repeated_notes.unwrap_or(under.repeated_notes),
            ranges: self.ranges.unwrap_or(under.ranges),
            page_numbers: self.page_numbers.unwrap_or(under.page_numbers),
            links: self.links.unwrap_or(under.links),
            annotations: self.annotations.unwrap_or(under.annotations),
            annex_tables: self.annex_tables.unwrap_or(under.annex_tables),
            annex_notes: self.annex_notes.unwrap_or(under.annex_notes),
            thousands_in_text: self.thousands_in_text.unwrap_or(under.thousands_in_text),
            thousands_in_tables: self.thousands_in_tables.unwrap_or(under.thousands_in_tables),
            four_digits: self.four_digits.unwrap_or(under.four_digits),
            french_spaces: self.french_spaces.unwrap_or(under.french_spaces),
            french_no_break: self.french_no_break.unwrap_or(under.french_no_break),
        }
    }
}

/// The values of one file, as they are understood one by one, and what is wrong with them.
#[derive(Debug)]
pub(super) struct Values {
    origin: Origin,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Values {
    /// The values of a file that begins at `origin`, of which `diagnostics` is known.
    pub(super) fn new(origin: Origin, diagnostics: Vec<Diagnostic>) -> Self {
        Self { origin, diagnostics }
    }

    /// A value with its place in the file.
    pub(super) fn place<T>(&self, value: toml::Spanned<T>) -> Spanned<T> {
        self.origin.spanned(value)
    }

    /// A date with its place in the file.
    pub(super) fn date(&self, written: toml::Spanned<Date>) -> Spanned<jiff::civil::Date> {
        let Spanned { value: Date(date), span } = self.place(written);
        Spanned::new(date, span)
    }

    /// A symbol, or `toml-005`.
    pub(super) fn symbol(&mut self, written: toml::Spanned<String>) -> Option<Spanned<Symbol>> {
        let Spanned { value, span } = self.place(written);
        match value.parse() {
            Ok(symbol) => Some(Spanned::new(symbol, span)),
            Err(error) => {
                let finding = Diagnostic::at(span, Code::TomlSymbol, error.to_string());
                self.diagnostics.push(finding.hint("a symbol is written as in `E/C.16/2099/2/Add.1`"));
                None
            }
        }
    }

    /// Symbols, without those that are none.
    pub(super) fn symbols(&mut self, written: Vec<toml::Spanned<String>>) -> Vec<Spanned<Symbol>> {
        written.into_iter().filter_map(|symbol| self.symbol(symbol)).collect()
    }

    /// A language, or `toml-006`.
    pub(super) fn language(&mut self, written: toml::Spanned<String>) -> Option<Spanned<Language>> {
        let Spanned { value, span } = self.place(written);
        if let Some(language) = Language::from_code(&value) {
            return Some(Spanned::new(language, span));
        }
        let codes = Language::ALL.map(Language::code);
        let hint = match nearest(&value.to_ascii_lowercase(), codes) {
            Some(code) => format!("did you mean `{code}`?"),
            None => format!("known here: {}", codes.map(|code| format!("`{code}`")).join(", ")),
        };
        self.diagnostics.push(
            Diagnostic::at(span, Code::TomlLanguage, format!("`{value}` is no language of the sources")).hint(hint),
        );
        None
    }

    /// Languages, each once: `toml-006`, and `toml-007` for one that stands twice.
    pub(super) fn languages(&mut self, written: Vec<toml::Spanned<String>>) -> Vec<Spanned<Language>> {
        let mut languages: Vec<Spanned<Language>> = Vec::new();
        for written in written {
            let Some(language) = self.language(written) else { continue };
            if languages.iter().any(|known| known.value == language.value) {
                let message = format!("`{}` is named twice", language.value.code());
                self.diagnostics
                    .push(Diagnostic::at(language.span, Code::TomlLanguageTwice, message).hint("keep one of the two"));
            } else {
                languages.push(language);
            }
        }
        languages
    }

    /// The number of an agenda item, or `toml-008`.
    pub(super) fn item_number(&mut self, written: toml::Spanned<String>) -> Option<Spanned<ItemNumber>> {
        let Spanned { value, span } = self.place(written);
        match value.parse() {
            Ok(number) => Some(Spanned::new(number, span)),
            Err(message) => {
                let finding = Diagnostic::at(span, Code::TomlItemNumber, message);
                self.diagnostics.push(finding.hint("an item is written `3`, a subitem `3 (a)`"));
                None
            }
        }
    }

    /// Notes a finding.
    pub(super) fn report(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    /// Whether a language is one of those due; if not, it is reported.
    pub(super) fn is_due(&mut self, language: &Spanned<Language>, due: &[Language], what: &str) -> bool {
        // That there are no languages is a mistake of its own.
        let is_due = due.is_empty() || due.contains(&language.value);
        if !is_due {
            let listed = due.iter().map(|language| format!("`{}`", language.code())).collect::<Vec<_>>().join(", ");
            let message = format!("{what} `{}`", language.value.code());
            self.report(
                Diagnostic::at(language.span, Code::DocumentLanguageNotDue, message)
                    .hint(format!("its languages: {listed}")),
            );
        }
        is_due
    }
}
