//! Findings that are told again when nothing is built.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::{Sources, Span};
use serde::{Deserialize, Serialize};

/// A finding, with its place by path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    code: String,
    error: bool,
    message: String,
    hint: Option<String>,
    /// The path and the bytes.
    place: Option<(String, usize, usize)>,
}

impl Remembered {
    /// What is to be remembered of a finding.
    pub fn of(finding: &Diagnostic, sources: &Sources) -> Self {
        Self {
            code: finding.code.as_str().to_owned(),
            error: finding.is_error(),
            message: finding.message.clone(),
            hint: finding.hint.clone(),
            place: finding.span.map(|span| (sources.path(span.file).to_owned(), span.start, span.end)),
        }
    }

    /// The finding, in sources whose files are what they were; `None` if they are not, or the code is none.
    pub fn recall(&self, sources: &Sources) -> Option<Diagnostic> {
        let code = Code::ALL.iter().copied().find(|code| code.as_str() == self.code)?;
        let span = match &self.place {
            Some((path, start, end)) => Some(Span::new(sources.find(path)?, *start..*end)),
            None => None,
        };
        let severity = if self.error { Severity::Error } else { Severity::Warning };
        let (message, hint) = (self.message.clone(), self.hint.clone());
        Some(Diagnostic { code, severity, message, span, hint, fix: None })
    }

    /// The path of the file in which it stands.
    pub fn path(&self) -> Option<&str> {
        self.place.as_ref().map(|(path, ..)| path.as_str())
    }
}
