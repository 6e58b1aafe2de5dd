//! What was found about documents while others are at work: it waits in a file until all is told.

use crate::diagnostic::Diagnostic;
use crate::record::{Line, Lines, Remembered};
use crate::source::Sources;
use std::path::Path;

/// The form of the file, which nobody reads but who wrote it.
const FORM: &str = "masthead findings";

/// What waits. Its file has no name, and is gone with it.
pub(super) struct Aside(Lines);

/// Findings that wait.
#[derive(Debug)]
pub(super) enum Waiting {
    /// In the file.
    Written(Line),
    /// Here, where there are none or the file took no more.
    Held(Vec<Remembered>),
}

impl Aside {
    /// Nothing yet. The file lies in a folder that can be written to; where it cannot, findings are held.
    pub(super) fn new(folder: &Path) -> Self {
        Self(Lines::of(tempfile::tempfile_in(folder).ok(), FORM, |_, _| ()))
    }

    /// Puts findings aside.
    pub(super) fn put(&self, findings: &[Diagnostic], sources: &Sources) -> Waiting {
        let findings: Vec<Remembered> = findings.iter().map(|found| Remembered::of(found, sources)).collect();
        if findings.is_empty() {
            return Waiting::Held(findings);
        }
        self.0.put(FORM, &findings).map_or(Waiting::Held(findings), Waiting::Written)
    }

    /// Takes findings back.
    ///
    /// # Errors
    /// The file cannot be read any more.
    pub(super) fn take(&self, waiting: Waiting) -> std::io::Result<Vec<Remembered>> {
        match waiting {
            Waiting::Written(line) => self.0.get(line).ok_or_else(|| std::io::ErrorKind::UnexpectedEof.into()),
            Waiting::Held(findings) => Ok(findings),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Span;

    #[track_caller]
    fn check(folder: &Path, is_written: bool) {
        let sources = Sources::new([("en.md".to_owned(), b"words".to_vec())]);
        let span = Span::new(sources.find("en.md").unwrap(), 1..3);
        let findings = [
            Diagnostic::at(span, Code::ReadStray, "a").hint("b").fix(span, "c"),
            Diagnostic::nowhere(Code::FontMissing, "d"),
        ];
        let aside = Aside::new(folder);
        let [all, none] = [&findings[..], &[]].map(|findings| aside.put(findings, &sources));
        assert_eq!(matches!(all, Waiting::Written(_)), is_written);
        let told = |waiting| {
            let taken = aside.take(waiting).unwrap();
            taken.iter().map(|found| found.recall(&sources).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!((told(none), told(all)), (vec![], findings.to_vec()));
    }

    #[test]
    fn findings_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        check(folder.path(), true);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        check(&folder.path().join("none"), false);
    }
}
