//! `masthead symbol`: what a symbol says, where its document is read, and the names of its files.

use super::{End, SymbolArguments};
use crate::language::Language;
use crate::policy::Links;
use crate::symbol::{Symbol, split_marks};
use std::io::{self, Write};

pub(super) fn run(arguments: &SymbolArguments) -> io::Result<End> {
    match arguments.symbol.parse::<Symbol>() {
        Ok(symbol) => {
            io::stdout().write_all(explained(&symbol).as_bytes())?;
            Ok(End::Clean)
        }
        Err(error) => {
            let hint = meant(&arguments.symbol).map(|symbol| format!("  hint: did you mean `{symbol}`?\n"));
            writeln!(io::stderr(), "error: {error}")?;
            io::stderr().write_all(hint.unwrap_or_default().as_bytes())?;
            Ok(End::Findings)
        }
    }
}

/// One fact a line: parts, derivation, addresses, files.
fn explained(symbol: &Symbol) -> String {
    let mut text = format!("{symbol}\n");
    let mut line = |head: &str, tail: &str| text += &format!("  {head:<12}  {tail}\n");
    for meaning in symbol.meanings() {
        line(meaning.part, &meaning.says);
    }
    for (how, parent) in symbol.derivation() {
        line("", &format!("{how} {parent}"));
    }
    for language in Language::ALL {
        line(language.code(), &symbol.link(language, Links::DocsUnOrg));
    }
    for language in Language::ALL {
        line(language.code(), &format!("{}-{}.pdf", symbol.file_name(), language.suffix()));
    }
    text
}

/// The symbol that a text without asterisks is, or that of the resolution whose number it is: `1514 (XV)`, `57/295`.
fn meant(text: &str) -> Option<Symbol> {
    let (unmarked, _) = split_marks(text);
    let unmarked = unmarked.trim();
    let is_resolution = unmarked.starts_with(|c: char| c.is_ascii_digit());
    let meant = if is_resolution { format!("A/RES/{unmarked}") } else { unmarked.to_uppercase() };
    [unmarked.to_owned(), meant].into_iter().find_map(|text| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(meant(text).map(|symbol| symbol.to_string()).as_deref(), expected);
    }

    #[test]
    fn what_was_meant_is_said() {
        check("A/99/3**", Some("A/99/3"));
        check("1514 (XV)", Some("A/RES/1514 (XV)"));
        check("57/295", Some("A/RES/57/295"));
        check("e/c.16/2099/1", Some("E/C.16/2099/1"));
        check("and/or", None);
    }

    #[test]
    fn an_explanation_has_parts_derivation_addresses_and_files() {
        let symbol: Symbol = "E/C.16/2099/2/Corr.1".parse().unwrap();
        let text = explained(&symbol);
        for line in [
            "  C.16          committee 16\n",
            "corrigendum 1 to E/C.16/2099/2\n",
            "  zh            https://docs.un.org/zh/E/C.16/2099/2/Corr.1\n",
            "E_C.16_2099_2_Corr.1-ZH.pdf\n",
        ] {
            assert!(text.contains(line), "{line:?} is not in\n{text}");
        }
    }
}
