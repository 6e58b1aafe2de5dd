//! One document, from its files to its editions, each held against its output.

use super::bench::Bench;
use super::due::{Due, Register};
use super::list::List;
use super::set::{unaltered, unbroken};
use super::{Question, blocked};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::plan::{Outline, Surveyed, spoken, uncovered};
use crate::record::Blocked;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

/// What became of a document.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Its place in the outline.
    pub(super) at: usize,
    /// What was found about it before pages are set.
    pub(super) findings: Vec<Diagnostic>,
    /// The languages in which its editions show something.
    pub(super) languages: BTreeSet<Language>,
    /// The folders of the other documents into whose texts it looks.
    pub(super) reached: Vec<String>,
    /// Editions that findings keep from being set, by their places in the list of what is asked for.
    pub(super) blocked: BTreeMap<usize, Blocked>,
    /// Whether a file changed after it was read: what was found holds for no state of the files.
    pub(super) altered: bool,
    /// Editions whose outputs stand as they are.
    pub(super) standing: Vec<Due>,
}

/// What documents are surveyed with.
pub(super) struct Surveyor<'a> {
    pub(super) outline: &'a Outline,
    pub(super) question: &'a Question<'a>,
    pub(super) register: &'a Register<'a>,
    pub(super) bench: &'a Bench<'a>,
}

impl Surveyor<'_> {
    /// Surveys the document at `at`, whose editions are `asked` for: what became of it, and those of its
    /// editions that are to be set. The longest come first.
    ///
    /// # Errors
    /// An edition has no canonical form: a defect.
    pub(super) fn survey(&self, at: usize, list: &List) -> io::Result<(Found, Vec<Due>)> {
        let place = &self.outline.documents[at];
        let Question { selection, strictness, .. } = *self.question;
        // What is read for the document is let go with it.
        let own = Arc::new(self.register.sources.clone());
        let sources = &*own;
        let act = format!("reading `{}`", place.symbol);
        let surveyed = unbroken(&act, || {
            let surveyed = self.outline.survey(place, sources, selection, strictness);
            unaltered(sources, surveyed)
        });
        let mut found = Found { at, ..Found::default() };
        let Surveyed { editions, findings, reached } = match surveyed {
            Ok(surveyed) => surveyed,
            Err(findings) => {
                found.blocked = list.of_document(at).iter().map(|asked| (asked.index, blocked(asked))).collect();
                found.altered = findings.iter().any(|finding| finding.code == Code::ReadFailed);
                found.findings = findings;
                return Ok((found, Vec::new()));
            }
        };
        let mut due = Vec::new();
        let mut of_faces = Vec::new();
        for (asked, (edition, is_blocked)) in list.of_document(at).iter().zip(editions) {
            let languages = spoken(&edition);
            found.languages.extend(&languages);
            if is_blocked {
                found.blocked.insert(asked.index, blocked(asked));
                continue;
            }
            let held = self.register.due(edition, languages, asked, place, self.bench, &own)?;
            // What stands was held against the same faces before it was set.
            if held.reasons.is_empty() {
                found.standing.push(held);
                continue;
            }
            match uncovered(&held.edition, &held.languages, self.bench.faces(), sources) {
                Some(missing) if missing.is_empty() => due.push(held),
                missing => {
                    of_faces.extend(missing.unwrap_or_default());
                    found.blocked.insert(asked.index, blocked(asked));
                }
            }
        }
        found.findings = findings;
        found.findings.extend(of_faces);
        found.reached = reached;
        due.sort_by_key(|due| std::cmp::Reverse(due.edition.blocks.len()));
        Ok((found, due))
    }
}
