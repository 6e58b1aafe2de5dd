//! What derives one document from another: `Add.1`, `Corr.2` (un-format 2.1 and 3).

/// What a suffix makes of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuffixKind {
    /// `Add.`: adds to it.
    Addendum,
    /// `Corr.`: corrects it.
    Corrigendum,
    /// `Rev.`: replaces it.
    Revision,
    /// `Amend.`: amends it by a decision.
    Amendment,
    /// `Summary`: says it shortly.
    Summary,
}

impl SuffixKind {
    /// The English word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Addendum => "addendum",
            Self::Corrigendum => "corrigendum",
            Self::Revision => "revision",
            Self::Amendment => "amendment",
            Self::Summary => "summary",
        }
    }
}

/// One suffix of a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suffix<'a> {
    /// What it makes of the document.
    pub kind: SuffixKind,
    /// The how-manieth; a summary has no number.
    pub number: Option<u32>,
    /// As it stands in the symbol.
    pub text: &'a str,
}

impl<'a> Suffix<'a> {
    /// The suffix that a component is; `None` for another component. A volume may stand with it: `Rev.1 (Vol. I)`.
    pub(super) fn of(component: &'a str) -> Option<Self> {
        if component == "Summary" {
            return Some(Self { kind: SuffixKind::Summary, number: None, text: component });
        }
        let (word, number) = component.split_once('.')?;
        let kind = match word {
            "Add" => SuffixKind::Addendum,
            "Corr" => SuffixKind::Corrigendum,
            "Rev" => SuffixKind::Revision,
            "Amend" => SuffixKind::Amendment,
            _ => return None,
        };
        let number = number.split(['(', ' ']).next()?.parse().ok()?;
        Some(Self { kind, number: Some(number), text: component })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: Option<(SuffixKind, Option<u32>)>) {
        assert_eq!(Suffix::of(input).map(|suffix| (suffix.kind, suffix.number)), expected);
    }

    #[test]
    fn suffixes_are_told_from_other_components() {
        check("Add.1", Some((SuffixKind::Addendum, Some(1))));
        check("Corr.12", Some((SuffixKind::Corrigendum, Some(12))));
        check("Rev.1 (Vol. I)", Some((SuffixKind::Revision, Some(1))));
        check("Amend.3", Some((SuffixKind::Amendment, Some(3))));
        check("Summary", Some((SuffixKind::Summary, None)));
        check("L.1", None);
        check("Add.", None);
        check("Add.99999999999", None);
        check("2099", None);
    }
}
