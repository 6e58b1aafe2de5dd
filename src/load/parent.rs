//! What a document belongs to: `corrects`, `revises`, `adds-to` of document.toml, else its symbol without the last suffix.

use super::values::Values;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Kind;
use crate::source::Spanned;
use crate::symbol::Symbol;

/// How a document belongs to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// `corrects`
    Corrects,
    /// `revises`
    Revises,
    /// `adds-to`
    AddsTo,
}

impl Tie {
    fn key(self) -> &'static str {
        match self {
            Self::Corrects => "corrects",
            Self::Revises => "revises",
            Self::AddsTo => "adds-to",
        }
    }

    /// The tie that a kind cannot be without.
    fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Corrigendum => Some(Self::Corrects),
            Kind::Revision => Some(Self::Revises),
            Kind::Addendum => Some(Self::AddsTo),
            _ => None,
        }
    }

    /// Whether a document of a kind may have it: a revised report is a report still, a revised addendum an
    /// addendum.
    fn fits(self, kind: Kind) -> bool {
        match Self::of(kind) {
            None => self != Self::Corrects,
            Some(own) => own == self || (own == Self::AddsTo && self == Self::Revises),
        }
    }
}

/// The document that one belongs to, and what is wrong with how that is written: `document-009` to `document-011`.
pub(super) fn read(
    named: [(Tie, Option<toml::Spanned<String>>); 3],
    symbol: Option<&Spanned<Symbol>>,
    kind: Option<&Spanned<Kind>>,
    values: &mut Values,
) -> Option<Spanned<Symbol>> {
    let mut parent = None;
    let mut is_written = false;
    for (tie, written) in named {
        let Some(written) = written else { continue };
        is_written = true;
        let Some(named) = values.symbol(written) else { continue };
        match kind {
            Some(kind) if !tie.fits(kind.value) => values.report(misfit(tie, kind.value, &named)),
            _ if parent.is_some() => values.report(
                Diagnostic::at(named.span, Code::DocumentParentWithout, "a document belongs to one other")
                    .hint(format!("leave out `{}`, or the key before it", tie.key())),
            ),
            _ => parent = Some(named),
        }
    }
    let (symbol, kind) = (symbol?, kind?);
    if let Some(named) = &parent
        && named.value == symbol.value
    {
        values.report(
            Diagnostic::at(named.span, Code::DocumentParentSelf, "a document is not its own parent")
                .hint("name the document that this one belongs to"),
        );
        return None;
    }
    let tie = Tie::of(kind.value);
    if parent.is_some() || tie.is_none() {
        return parent;
    }
    let derived = symbol.value.parent().map(|parent| Spanned::new(parent, symbol.span));
    if let (None, Some(tie), false) = (&derived, tie, is_written) {
        let message = format!("`{}` does not tell which document it belongs to", symbol.value);
        let hint = format!("name it: `{} = \"...\"`, or end the symbol in `/Corr.1`, `/Add.1` or `/Rev.1`", tie.key());
        values.report(Diagnostic::at(symbol.span, Code::DocumentParentMissing, message).hint(hint));
    }
    derived
}

fn misfit(tie: Tie, kind: Kind, named: &Spanned<Symbol>) -> Diagnostic {
    let message = format!("a document of kind `{}` has no `{}`", kind.as_str(), tie.key());
    let hint = match Tie::of(kind) {
        Some(own) => format!("write `{} = \"{}\"`, or another `kind`", own.key(), named.value),
        None => format!("leave out `{}`, or set `kind` to `corrigendum`", tie.key()),
    };
    Diagnostic::at(named.span, Code::DocumentParentWithout, message).hint(hint)
}
