//! Where the official document of a symbol is read (un-format 2.4).

use super::Symbol;
use crate::language::Language;
use crate::policy::Links;

impl Symbol {
    /// The address of the official document in a language: `https://docs.un.org/en/A/80/5(Vol.II)`. Spaces are dropped.
    pub fn link(&self, language: Language, links: Links) -> String {
        let (host, language) = match links {
            Links::DocsUnOrg => ("docs.un.org", language.code()),
            Links::UndocsOrg => ("undocs.org", language.row().undocs),
        };
        format!("https://{host}/{language}/{}", self.without_spaces())
    }

    /// The address in the code at the foot of the first page. That of undocs.org names no language (un-format 1.5,
    /// documents of 2018 and 2020).
    pub fn address_of_code(&self, language: Language, links: Links) -> String {
        match links {
            Links::DocsUnOrg => self.link(language, links),
            Links::UndocsOrg => format!("https://undocs.org/{}", self.without_spaces()),
        }
    }

    fn without_spaces(&self) -> String {
        self.0.replace(' ', "")
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
        check("E/C.16/2099/1", Language::Ru, Links::UndocsOrg, "https://undocs.org/ru/E/C.16/2099/1");
    }

    #[test]
    fn chinese_is_ch_where_undocs_org_is_asked() {
        check("A/69/6/Rev.1", Language::Zh, Links::UndocsOrg, "https://undocs.org/ch/A/69/6/Rev.1");
        check("A/69/6/Rev.1", Language::Zh, Links::DocsUnOrg, "https://docs.un.org/zh/A/69/6/Rev.1");
    }

    #[test]
    fn the_code_of_an_older_document_names_no_language() {
        let symbol = "A/80/5 (Vol. II)".parse::<Symbol>().unwrap();
        let of = |links| symbol.address_of_code(Language::Fr, links);
        assert_eq!(of(Links::UndocsOrg), "https://undocs.org/A/80/5(Vol.II)");
        assert_eq!(of(Links::DocsUnOrg), "https://docs.un.org/fr/A/80/5(Vol.II)");
    }
}
