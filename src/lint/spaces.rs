//! Spaces beside punctuation and brackets, by the language's rule (un-format 7): none before a mark, but in French before
//! a colon, where New York sets one (un-format 14 A: 199 to 30; before `;` and `?` practice varies by year, and both are
//! let be).

use super::prose::{Prose, is_han};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;

/// Every space that is too many, and every one that French lacks.
pub(super) fn check(prose: &Prose) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, character) in prose.characters() {
        let end = at + character.len_utf8();
        let (before, after) = (prose.before(at), prose.after(end));
        let inner = prose.words[end..].trim_start_matches(is_space);
        // Empty brackets are a blank to be filled in.
        let is_blank = inner.starts_with([')', ']', '）', '》', '”']);
        if opens(character, prose.language) && after.is_some_and(is_space) && !is_blank {
            let spaces = prose.words[end..].len() - prose.words[end..].trim_start_matches(is_space).len();
            let message = format!("a space follows `{character}`");
            found.push(too_many(prose, end, end + spaces, message));
        }
        let start = prose.words[..at].trim_end_matches(is_space).len();
        let is_blank = prose.words[..start].ends_with(|c| opens(c, prose.language));
        let spaced = start < at && start > 0 && !is_blank && stand_together(prose, at);
        if spaced && must_be_closed(character, after, prose.language) && !(character == '.' && is_ellipsis(prose, at)) {
            found.push(too_many(prose, start, at, format!("a space stands before `{character}`")));
        }
        if character == ':' && prose.language == Language::Fr && is_colon_of_words(before, after) {
            let span = prose.span(at..end);
            found.push(
                Diagnostic::at(span, Code::StyleSpace, "no space stands before `:`")
                    .hint("in French a space stands before a colon")
                    .fix(span, "\u{a0}:"),
            );
        }
    }
    found
}

fn too_many(prose: &Prose, start: usize, end: usize, message: String) -> Diagnostic {
    let finding = Diagnostic::at(prose.span(start..end), Code::StyleSpace, message).hint("take the space out");
    prose.mended(finding, start..end, "")
}

/// Whether a mark stands right after what is before it: a note's mark or a picture may stand between the two.
fn stand_together(prose: &Prose, at: usize) -> bool {
    prose.span(at - 1..at).end == prose.span(at..at + 1).start
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}')
}

/// Whether a mark opens: `“` does not where it may close as well.
fn opens(character: char, language: Language) -> bool {
    let settled = !matches!(language, Language::Ar | Language::Ru);
    matches!(character, '(' | '（' | '[' | '《') || (character == '“' && settled)
}

fn must_be_closed(character: char, after: Option<char>, language: Language) -> bool {
    let ends = after.is_none_or(|c| c.is_whitespace() || is_han(c) || matches!(c, ')' | '”' | '»' | '"'));
    match character {
        ')' | ']' | '）' | '》' | '，' | '。' | '；' | '：' | '、' | '،' | '؛' | '؟' => true,
        ',' => ends,
        '.' => ends,
        ';' | ':' | '?' | '!' => ends && language != Language::Fr,
        _ => false,
    }
}

/// Whether points stand in a row, or a point stands for what is left out.
fn is_ellipsis(prose: &Prose, at: usize) -> bool {
    prose.words[at + 1..].starts_with('.') || prose.words[..at].trim_end_matches(is_space).ends_with(['.', '…'])
}

/// Whether a colon stands after a word and before a space: not in a time of day, not in a ratio.
fn is_colon_of_words(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleSpace, language, text), expected);
    }

    #[test]
    fn no_space_stands_before_a_mark_nor_inside_brackets() {
        check("en", "The plan , and ( the list ).", &[" ", " ", " "]);
        check("zh", "(档案保管事务 )。", &[" "]);
    }

    #[test]
    fn french_has_a_space_before_its_colon() {
        check("fr", "Le plan: un; deux : trois à 10:30.", &[":"]);
        check("en", "The plan : one.", &[" "]);
    }

    #[test]
    fn blanks_pictures_and_points_in_a_row_are_spared() {
        check("en", "Write [ ] here ... and [^a]. Stop.\n\n[^a]: Here.", &[]);
    }
}
