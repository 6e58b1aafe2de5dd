//! Symbols of documents: `E/C.16/2099/2/Add.1` (un-format 2).
//!
//! A [`Symbol`] is always well formed: it has a series, components divided by slashes, and a number somewhere. The
//! asterisks of a first page are presentation and no part of it. Symbols are ordered as a reader counts: `/2` stands
//! before `/10`, and a document before what corrects, revises or adds to it.

mod find;
mod grammar;
mod link;
mod meaning;
mod order;
mod part;
mod resolution;
mod series;
mod suffix;

use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

pub use find::find;
pub use grammar::SymbolError;
pub use meaning::Meaning;
pub use resolution::{Resolution, find as find_resolutions};
pub use suffix::{Suffix, SuffixKind};

/// The symbol of a document, or the common stem of a session's (`E/C.16/2099`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Symbol(String);

impl Symbol {
    /// What stands before the first slash, set large on a masthead: `E`, `ST`, `IDB.49`.
    pub fn series(&self) -> &str {
        &self.0[..self.series_end()]
    }

    /// What follows the series, from the first slash: `/C.16/2099/2`.
    pub fn rest(&self) -> &str {
        &self.0[self.series_end()..]
    }

    fn series_end(&self) -> usize {
        self.0.find('/').unwrap_or(self.0.len())
    }

    /// The addenda, corrigenda, revisions at its end, in the order of derivation: `Rev.1`, `Add.1` of
    /// `A/62/3/Rev.1/Add.1`.
    pub fn suffixes(&self) -> Vec<Suffix<'_>> {
        let mut suffixes: Vec<_> = grammar::components(&self.0).into_iter().rev().map_while(Suffix::of).collect();
        suffixes.reverse();
        suffixes
    }

    /// The document that this one corrects, revises or adds to: the symbol without its last suffix. `None` where it has
    /// none.
    pub fn parent(&self) -> Option<Self> {
        let last = *grammar::components(&self.0).last()?;
        Suffix::of(last)?;
        self.0[..self.0.len() - last.len()].strip_suffix('/')?.parse().ok()
    }

    /// The symbol of the document that should come before it: `Add.2` before `Add.3`. `None` for a first one, and for
    /// what ends in no numbered suffix.
    pub fn predecessor(&self) -> Option<Self> {
        let last = *self.suffixes().last()?;
        let before = last.number?.checked_sub(1).filter(|number| *number > 0)?;
        let stem = &self.0[..self.0.len() - last.text.len()];
        format!("{stem}{}.{before}", last.text.split('.').next()?).parse().ok()
    }

    /// The name of its folder and files: `E_C.16_2099_2`, `A_81_6_(Sect._9)`.
    pub fn file_name(&self) -> String {
        self.0.replace(['/', ' '], "_")
    }
}

/// A symbol as printed, and the asterisks that call cover notes: `A/61/3*` is `A/61/3` and `*`. For importers; a
/// symbol itself has none.
pub fn split_marks(text: &str) -> (&str, &str) {
    let symbol = text.trim_end_matches('*');
    (symbol.trim_end(), &text[symbol.len()..])
}

impl FromStr for Symbol {
    type Err = SymbolError;

    /// A no-break space is read as a space.
    fn from_str(text: &str) -> Result<Self, SymbolError> {
        let text = text.replace('\u{a0}', " ");
        grammar::check(&text)?;
        Ok(Self(text))
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Serialize for Symbol {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl PartialOrd for Symbol {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Symbol {
    fn cmp(&self, other: &Self) -> Ordering {
        order::natural(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(input: &str, series: &str, suffixes: &[&str], parent: Option<&str>, file_name: &str) {
        let symbol: Symbol = input.parse().unwrap();
        assert_eq!(symbol.series(), series);
        assert_eq!(symbol.series().to_owned() + symbol.rest(), input);
        assert_eq!(symbol.suffixes().iter().map(|suffix| suffix.text).collect::<Vec<_>>(), suffixes);
        assert_eq!(symbol.parent().map(|parent| parent.to_string()).as_deref(), parent);
        assert_eq!(symbol.file_name(), file_name);
    }

    #[test]
    fn a_symbol_falls_into_its_parts() {
        check("E/C.16/2099/2", "E", &[], None, "E_C.16_2099_2");
        check("ST/SGB/2099/8", "ST", &[], None, "ST_SGB_2099_8");
        check("IDB.49/1/Add.1", "IDB.49", &["Add.1"], Some("IDB.49/1"), "IDB.49_1_Add.1");
        check("A/81/6 (Sect. 9)/Part A", "A", &[], None, "A_81_6_(Sect._9)_Part_A");
        check("A/S-10/2/Summary", "A", &["Summary"], Some("A/S-10/2"), "A_S-10_2_Summary");
    }

    #[test]
    fn suffixes_stand_in_the_order_of_derivation() {
        check("A/62/3/Rev.1/Add.1", "A", &["Rev.1", "Add.1"], Some("A/62/3/Rev.1"), "A_62_3_Rev.1_Add.1");
        check("A/99/1/Rev.2 (Vol. I)", "A", &["Rev.2 (Vol. I)"], Some("A/99/1"), "A_99_1_Rev.2_(Vol._I)");
    }

    #[test]
    fn a_suffix_within_is_no_suffix() {
        check("CRC/C/15/Add.238/7", "CRC", &[], None, "CRC_C_15_Add.238_7");
    }

    #[test]
    fn documents_stand_in_the_order_in_which_they_are_counted() {
        let ordered = [
            "A/9/2",
            "A/80/5",
            "A/80/5/Add.2",
            "A/80/5/Add.10",
            "A/80/5 (Vol. I)",
            "A/80/6",
            "A/80/10",
            "E/C.16/2099/2",
            "E/C.16/2099/10",
            "ST/SGB/2099/8",
        ];
        let mut symbols: Vec<Symbol> = ordered.iter().rev().map(|symbol| symbol.parse().unwrap()).collect();
        symbols.sort();
        assert_eq!(symbols.iter().map(Symbol::to_string).collect::<Vec<_>>(), ordered);
    }

    #[test]
    fn a_predecessor_is_one_less() {
        let before = |symbol: &str| symbol.parse::<Symbol>().unwrap().predecessor().map(|symbol| symbol.to_string());
        assert_eq!(before("A/99/1/Add.3").as_deref(), Some("A/99/1/Add.2"));
        assert_eq!(before("A/99/1/Rev.2/Corr.10").as_deref(), Some("A/99/1/Rev.2/Corr.9"));
        assert_eq!(before("A/99/1/Add.1"), None);
        assert_eq!(before("A/99/3"), None);
    }

    #[test]
    fn asterisks_are_taken_off_for_importers() {
        assert_eq!(split_marks("A/99/3/Add.1**"), ("A/99/3/Add.1", "**"));
        assert_eq!(split_marks("A/99/3"), ("A/99/3", ""));
    }

    #[test]
    fn a_no_break_space_is_a_space() {
        assert_eq!("A/99/5\u{a0}(Vol.\u{a0}II)".parse::<Symbol>().unwrap().to_string(), "A/99/5 (Vol. II)");
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_as_the_same(text in grammar::any()) {
            let symbol: Symbol = text.parse().unwrap();
            prop_assert_eq!(symbol.to_string().parse::<Symbol>().unwrap(), symbol.clone());
            prop_assert_eq!(symbol.to_string(), text);
        }

        #[test]
        fn a_parent_stands_before_its_children(text in grammar::any(), number in 1u32..300) {
            let parent: Symbol = text.parse().unwrap();
            let child: Symbol = format!("{text}/Add.{number}").parse().unwrap();
            prop_assert_eq!(child.parent(), Some(parent.clone()));
            prop_assert!(parent < child);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC*") {
            let _ = text.parse::<Symbol>();
        }
    }
}
