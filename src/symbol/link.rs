//! Where the official document of a symbol is read (un-format 2.4).

use super::Symbol;
use crate::language::Language;
use crate::policy::Links;

impl Symbol {
    /// The address of the official document in a language: `https://docs.un.org/en/A/80/5(Vol.II)`. Spaces are dropped.
    pub fn link(&self, language: Language, links: Links) -> String {
        let host = match links {
            Links::DocsUnOrg => "docs.un.org",
            Links::UndocsOrg => "undocs.org",
        };
        format!("https://{host}/{}/{}", language.code(), self.0.replace(' ', ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(symbol: &str, language: Language, links: Links, expected: &str) {
        assert_eq!(symbol.parse::<Symbol>().unwrap().link(language, links), expected);
    }

    #[test]
    fn a_symbol_leads_to_the_document_in_the_language_of_the_reader() {
        check("A/80/5 (Vol. II)", Language::En, Links::DocsUnOrg, "https://docs.un.org/en/A/80/5(Vol.II)");
        check("E/C.16/2099/1", Language::Zh, Links::UndocsOrg, "https://undocs.org/zh/E/C.16/2099/1");
    }
}
