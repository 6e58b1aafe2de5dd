//! Half-width commas, stops, colons, semicolons and question marks after Chinese characters. Half-width brackets are
//! house style and no finding (un-format 14 A, 7).

use super::prose::{Prose, is_han};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;

const WIDE: [(char, char); 6] = [(',', '，'), ('.', '。'), (':', '：'), (';', '；'), ('?', '？'), ('!', '！')];

/// Every half-width mark after a Chinese character, or after the mark that closes a title or quotation of them.
pub(super) fn check(prose: &Prose) -> Vec<Diagnostic> {
    if prose.language != Language::Zh {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, character) in prose.characters() {
        let Some((_, wide)) = WIDE.iter().find(|(half, _)| *half == character) else { continue };
        let follows_han =
            prose.words[..at].trim_end_matches(['”', '’', '》', '〉']).chars().next_back().is_some_and(is_han);
        let next = prose.after(at + 1);
        let is_point = character == '.' && next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.');
        let is_label = character == '.' && prose.words[..at].chars().all(|c| "一二三四五六七八九十".contains(c));
        if !follows_han || is_point || is_label {
            continue;
        }
        let message = format!("`{character}` is half-width after a Chinese character");
        let spaces = prose.words[at + 1..].len() - prose.words[at + 1..].trim_start_matches(' ').len();
        let finding = Diagnostic::at(prose.span(at..at + 1), Code::StyleHalfWidth, message);
        found.push(prose.mended(finding.hint(format!("write `{wide}`")), at..at + 1 + spaces, *wide));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleHalfWidth, language, text), expected);
    }

    #[test]
    fn half_width_marks_after_chinese_are_found_and_others_not() {
        check("zh", "必要的,可以；见网站:http://example.org/a。问题?”, (全球)见 A.1 和 1.25。", &[",", ":", "?"]);
        check("en", "Plan, list.", &[]);
    }
}
