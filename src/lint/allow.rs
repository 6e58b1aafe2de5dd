//! What a document allows: `[allow]` in its document.toml, a rule and the reason.

use super::rule_of;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use std::collections::BTreeSet;

/// The findings that a document does not allow; and, where its texts were looked at as a whole, each of its allowances that
/// nothing needs.
pub(super) fn sift(document: &Document, found: Vec<Diagnostic>, is_whole: bool) -> Vec<Diagnostic> {
    let mut needed: BTreeSet<Code> = BTreeSet::new();
    let mut kept = Vec::new();
    for finding in found {
        if document.allowed.iter().any(|allowed| allowed.value == finding.code) {
            needed.insert(finding.code);
        } else {
            kept.push(finding);
        }
    }
    let idle = document.allowed.iter().filter(|allowed| is_whole && !needed.contains(&allowed.value));
    for allowed in idle {
        let message = format!("nothing here needs `{}` to be allowed", allowed.value.as_str());
        kept.push(Diagnostic::at(allowed.span, Code::AllowIdle, message).hint("take the line out"));
    }
    kept
}

/// The code of a house rule; `None` for what is none, or may not be allowed.
pub fn allowable(code: &str) -> Option<Code> {
    Code::ALL.iter().copied().find(|known| known.as_str() == code).filter(|code| rule_of(*code).is_some())
}
