//! What a document is allowed: house rules that it may break, and more words than its kind may have; each with a reason.

use super::values::Values;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::lint::{RULES, allowable};
use crate::source::{Span, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `[allow]`: the code of a rule, and the reason.
pub(super) type Allowances = BTreeMap<toml::Spanned<String>, String>;

/// `waiver = { words = 12000, reason = "..." }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Waiver {
    /// How many words it may have.
    words: usize,
    /// Who allowed it, and why.
    reason: String,
}

/// The rules that a document may break: those that there are, and for which a reason is given.
pub(super) fn allowed(written: Allowances, values: &mut Values) -> Vec<Spanned<Code>> {
    let mut allowed = Vec::new();
    for (code, reason) in written {
        let Spanned { value, span } = values.place(code);
        has_reason(&reason, span, values);
        match allowable(&value) {
            Some(code) => allowed.push(Spanned::new(code, span)),
            None => values.report(unknown(&value, span)),
        }
    }
    allowed
}

/// How many words a document may have.
pub(super) fn waiver(written: toml::Spanned<Waiver>, values: &mut Values) -> Spanned<usize> {
    let Spanned { value, span } = values.place(written);
    has_reason(&value.reason, span, values);
    Spanned::new(value.words, span)
}

fn has_reason(reason: &str, span: Span, values: &mut Values) {
    if reason.trim().is_empty() {
        let hint = "write down who allowed it and why";
        values.report(Diagnostic::at(span, Code::AllowReason, "this is allowed without a reason").hint(hint));
    }
}

fn unknown(code: &str, span: Span) -> Diagnostic {
    let is_code = Code::ALL.iter().any(|known| known.as_str() == code);
    let message = match is_code {
        true => format!("`{code}` is no house rule, and cannot be allowed"),
        false => format!("there is no rule `{code}`"),
    };
    let hint = match nearest(code, RULES.iter().map(|rule| rule.code.as_str())) {
        Some(near) if !is_code => format!("did you mean `{near}`?"),
        _ => "`masthead explain` lists the house rules".to_owned(),
    };
    Diagnostic::at(span, Code::AllowUnknown, message).hint(hint)
}
