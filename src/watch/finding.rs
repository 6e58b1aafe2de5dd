//! A finding as a browser shows it: all that it says, with its line, so that it outlives the files it was found in. It
//! has the form of `--format json`, in which a build tells its own.

use crate::diagnostic::Diagnostic;
use crate::source::Sources;
use serde::{Deserialize, Serialize};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Finding {
    code: String,
    severity: String,
    message: String,
    hint: Option<String>,
    place: Option<Place>,
}

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    path: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// The line itself; of one that is very long, what stands at its beginning.
    source: String,
}

/// Characters of a line that are shown.
const LONG: usize = 20_000;

impl Finding {
    /// A diagnostic with what its place says.
    pub(super) fn of(diagnostic: &Diagnostic, sources: &Sources) -> Self {
        let place = diagnostic.span.map(|span| {
            let (start, end) = (sources.position(span.file, span.start), sources.position(span.file, span.end));
            let source = sources.line(span.file, span.start).chars().take(LONG).collect();
            let path = sources.path(span.file).to_owned();
            Place { path, line: start.line, column: start.column, end_line: end.line, end_column: end.column, source }
        });
        Self {
            code: diagnostic.code.as_str().to_owned(),
            severity: diagnostic.severity.as_str().to_owned(),
            message: diagnostic.message.clone(),
            hint: diagnostic.hint.clone(),
            place,
        }
    }

    /// One that a build has told, unless it is none that only a build can tell: what is planned here is found here.
    pub(super) fn of_build(line: &str) -> Option<Self> {
        let finding: Self = serde_json::from_str(line).ok()?;
        let is_of_build = ["typeset-", "build-"].iter().any(|area| finding.code.starts_with(area));
        is_of_build.then_some(finding)
    }

    /// Whether it stops its document.
    pub(super) fn is_error(&self) -> bool {
        self.severity == crate::diagnostic::Severity::Error.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Format, render};
    use crate::source::Span;

    #[track_caller]
    fn check(code: Code, expected: bool) {
        let sources = Sources::new([("en.md".to_owned(), b"one\ntwo".to_vec())]);
        let span = Span::new(sources.find("en.md").unwrap(), 4..7);
        let found = Diagnostic::at(span, code, "a fact").hint("a remedy");
        let told = Finding::of_build(&render(&found, &sources, Format::Json, false));
        assert_eq!(told, expected.then(|| Finding::of(&found, &sources)));
    }

    #[test]
    fn what_only_a_build_can_tell_is_taken_as_it_tells_it() {
        check(Code::TypesetOverflow, true);
        check(Code::BuildNotWritten, true);
        check(Code::ReadNotUtf8, false);
    }
}
