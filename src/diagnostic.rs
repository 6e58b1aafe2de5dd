//! What the tool has to say about a place in a file that a person wrote.
//!
//! A message is lower case, without a full stop, literals in backticks, one fact; the remedy stands in the hint.
//! Mistakes of users are diagnostics, which are data and many; an `Err` is for an environment that does not work.

mod code;
mod render;
mod sarif;

use crate::source::Span;

pub use code::Code;
pub use render::{Format, counted, counts, render, summary};
pub use sarif::sarif;

/// Whether a finding stops the document in which it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document is not built.
    Error,
    /// The document is built.
    Warning,
}

impl Severity {
    /// The word that is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// How grave. Usually the code's own; a final build raises some.
    pub severity: Severity,
    /// The fact.
    pub message: String,
    /// Where. `None` only for what stands in no file: a missing font, a missing folder.
    pub span: Option<Span>,
    /// What to do about it.
    pub hint: Option<String>,
    /// The remedy itself, where it is beyond doubt.
    pub fix: Option<Box<Fix>>,
}

/// A remedy that needs no judgement: what is to stand in the place of what is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The place.
    pub span: Span,
    /// What is to stand there.
    pub text: String,
}

impl Diagnostic {
    /// A finding at a place.
    pub fn at(span: Span, code: Code, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity(), message: message.into(), span: Some(span), hint: None, fix: None }
    }

    /// A finding that stands in no file.
    pub fn nowhere(code: Code, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity(), message: message.into(), span: None, hint: None, fix: None }
    }

    /// The same with a remedy.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same where it stops nothing: a warning.
    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// The same with a remedy that needs no judgement.
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some(Box::new(Fix { span, text: text.into() }));
        self
    }

    /// Whether it stops its document.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The known word nearest to `word`, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
