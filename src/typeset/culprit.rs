//! What led to a finding that stands in no text: templates set most of what they are given later, when nothing tells any
//! more which block it was. The edition is set again with fewer of its blocks, until the one is known without which the
//! finding is not there. Only a document that failed pays for that.

use super::Typesetter;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::source::{Sources, Span};

/// How many findings of one document are traced so; each costs a setting for every halving of its blocks.
const MOST: usize = 4;

/// Where the templates stand in a project.
const TEMPLATES: &str = "templates/";

impl Typesetter {
    /// Findings, those in templates at the block that led to them. One that every document provokes stays where it is.
    pub(super) fn traced(&self, found: Vec<Diagnostic>, edition: &Edition, sources: &Sources) -> Vec<Diagnostic> {
        let mut left = MOST;
        let mut traced: Vec<Diagnostic> = Vec::new();
        for finding in found {
            let in_template = finding.span.is_none_or(|span| sources.path(span.file).starts_with(TEMPLATES));
            let block = match left.checked_sub(1).filter(|_| in_template) {
                Some(fewer) => {
                    left = fewer;
                    self.block_of(&finding, edition, sources)
                }
                None => None,
            };
            let finding = Diagnostic { span: block.or(finding.span), ..finding };
            if !traced.contains(&finding) {
                traced.push(finding);
            }
        }
        traced
    }

    /// The place of the first block with which an edition has a finding; `None` where it has it without any.
    fn block_of(&self, finding: &Diagnostic, edition: &Edition, sources: &Sources) -> Option<Span> {
        let has_with = |count: usize| {
            let blocks = edition.blocks.iter().take(count).cloned().collect();
            let part = Edition { blocks, ..edition.clone() };
            self.set_alone(&part, sources).is_err_and(|found| found.contains(finding))
        };
        if has_with(0) {
            return None;
        }
        let (mut without, mut with) = (0, edition.blocks.len());
        while with - without > 1 {
            let middle = without + (with - without) / 2;
            if has_with(middle) {
                with = middle;
            } else {
                without = middle;
            }
        }
        edition.blocks.get(without)?.origin
    }
}
