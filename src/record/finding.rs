//! Findings that are told again when nothing is built.

use crate::diagnostic::{Code, Diagnostic, Fix, Severity};
use crate::source::{Sources, Span};
use serde::{Deserialize, Serialize};

/// A finding, with its place by path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    code: String,
    error: bool,
    message: String,
    hint: Option<String>,
    place: Option<Place>,
    /// What is to stand where, if that is beyond doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fix: Option<(Place, String)>,
}

/// The path of a file, and the bytes in it.
type Place = (String, usize, usize);

fn place(span: Span, sources: &Sources) -> Place {
    (sources.path(span.file).to_owned(), span.start, span.end)
}

fn span((path, start, end): &Place, sources: &Sources) -> Option<Span> {
    Some(Span::new(sources.find(path)?, *start..*end))
}

impl Remembered {
    /// What is to be remembered of a finding.
    pub fn of(finding: &Diagnostic, sources: &Sources) -> Self {
        Self {
            code: finding.code.as_str().to_owned(),
            error: finding.is_error(),
            message: finding.message.clone(),
            hint: finding.hint.clone(),
            place: finding.span.map(|span| place(span, sources)),
            fix: finding.fix.as_ref().map(|fix| (place(fix.span, sources), fix.text.clone())),
        }
    }

    /// The finding, in sources whose files are what they were; `None` if they are not, or the code is none.
    pub fn recall(&self, sources: &Sources) -> Option<Diagnostic> {
        let code = Code::ALL.iter().copied().find(|code| code.as_str() == self.code)?;
        let stands = match &self.place {
            Some(place) => Some(span(place, sources)?),
            None => None,
        };
        let fix = match &self.fix {
            Some((place, text)) => Some(Box::new(Fix { span: span(place, sources)?, text: text.clone() })),
            None => None,
        };
        let severity = if self.error { Severity::Error } else { Severity::Warning };
        let (message, hint) = (self.message.clone(), self.hint.clone());
        Some(Diagnostic { code, severity, message, span: stands, hint, fix })
    }

    /// The path of the file in which it stands.
    pub fn path(&self) -> Option<&str> {
        self.place.as_ref().map(|(path, ..)| path.as_str())
    }
}
