//! The marks of French: « » around what is quoted and “ ” within it (un-format 7), and one kind of apostrophe in a text.
//!
//! The spaces inside « » are those of the policy, as before the other signs (`spaces`).

use super::Reading;
use super::prose::Prose;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;

/// Every straight quotation mark, every curved one outside « » in a text that has these, and every straight apostrophe in
/// a text that has curved ones: a text that has straight ones throughout was written so.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    if reading.text.language != Language::Fr {
        return Vec::new();
    }
    let has = |wanted: char| reading.prose.iter().any(|prose| prose.characters().any(|(_, c)| c == wanted));
    let (curved, guillemets) = (has('’'), has('«'));
    let mut found = Vec::new();
    let mut depth = 0_usize;
    for prose in &reading.prose {
        // A quotation may go on in a list, and no further.
        if !prose.continues {
            depth = 0;
        }
        for (at, c) in prose.characters() {
            match c {
                '«' => depth += 1,
                '»' => depth = depth.saturating_sub(1),
                '\'' if curved && is_apostrophe(prose, at) => {
                    let range = at..at + 1;
                    let message = "a straight apostrophe stands in a text that has curved ones";
                    let finding = Diagnostic::at(prose.span(range.clone()), Code::StyleFrench, message);
                    found.push(prose.mended(finding.hint("write `’`"), range, "’"));
                }
                '"' if !prose.before(at).is_some_and(|c| c.is_ascii_digit()) => {
                    found.push(strange(prose, at, c));
                }
                '“' if guillemets && depth == 0 => found.push(strange(prose, at, c)),
                _ => {}
            }
        }
    }
    found
}

fn strange(prose: &Prose, at: usize, mark: char) -> Diagnostic {
    let span = prose.span(at..at + mark.len_utf8());
    Diagnostic::at(span, Code::StyleFrench, format!("`{mark}` is no quotation mark of French here"))
        .hint("what is quoted stands in « », and “ ” within that")
}

/// Whether a mark stands for a letter that is left out: d'eau, l'« eau », aujourd'hui.
fn is_apostrophe(prose: &Prose, at: usize) -> bool {
    let begins = |c: char| c.is_alphabetic() || matches!(c, '«' | '“' | '*' | '\u{fffc}');
    prose.before(at).is_some_and(char::is_alphabetic) && prose.after(at + 1).is_some_and(begins)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleFrench, language, text), expected);
    }

    #[test]
    fn one_text_has_one_apostrophe() {
        check("fr", "L’eau et l'air d’aujourd'hui.", &["'", "'"]);
        check("fr", "L'eau et l'air.", &[]);
        check("fr", "L’eau et l’air.", &[]);
        check("en", "It’s the keeper's.", &[]);
    }

    #[test]
    fn french_quotes_between_guillemets() {
        check("fr", "Le \"plan\" et « la liste “b” ».", &["\"", "\""]);
        check("fr", "Le “plan” et « la liste “b” ».", &["“"]);
        check("fr", "Un tube de 12\" et un “plan”.", &[]);
        check("fr", "« Le plan :\n\n- “un”; »", &[]);
        check("en", "The \"plan\".", &[]);
    }
}
