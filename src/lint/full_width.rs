//! Full-width punctuation where no Chinese stands: anywhere in the other languages, and between two Latin words of a
//! Chinese text, where a title in its own language keeps its own marks.

use super::prose::Prose;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;

const HALF: [(char, &str); 9] = [
    ('，', ", "),
    ('。', ". "),
    ('：', ": "),
    ('；', "; "),
    ('？', "? "),
    ('！', "! "),
    ('（', "("),
    ('）', ")"),
    ('、', ", "),
];

/// Every full-width mark that is out of place.
pub(super) fn check(prose: &Prose) -> Vec<Diagnostic> {
    let is_chinese = prose.language == Language::Zh;
    let mut found = Vec::new();
    for (at, character) in prose.characters() {
        let Some((_, half)) = HALF.iter().find(|(wide, _)| *wide == character) else { continue };
        let end = at + character.len_utf8();
        let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        // A comma divides the parts of a Chinese citation, whatever their language; a colon stands within a title.
        let within_latin =
            matches!(character, '：' | '；' | '？' | '！') && is_latin(prose.before(at)) && is_latin(prose.after(end));
        if is_chinese && !within_latin {
            continue;
        }
        let message = format!("`{character}` is full-width between words that are not Chinese");
        let ends = prose.after(end).is_none_or(char::is_whitespace);
        let half = if ends { half.trim_end() } else { half };
        let span = prose.span(at..end);
        found.push(
            Diagnostic::at(span, Code::StyleFullWidth, message)
                .hint(format!("write `{}`", half.trim()))
                .fix(span, half),
        );
    }
    found
}
