//! Spaces beside punctuation and brackets, by the language's rule (un-format 7): none before a mark, but in French where
//! the policy has one (un-format 14 A: before `:` alone in 2015, before `;` `?` `!` too in later years).

use super::Reading;
use super::prose::{Prose, is_han};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::policy::Policy;

/// Every space that is too many, and every one that French lacks.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    reading.prose.iter().flat_map(|prose| of_prose(prose, &reading.document.policy)).collect()
}

fn of_prose(prose: &Prose, policy: &Policy) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, character) in prose.characters() {
        let end = at + character.len_utf8();
        let after = prose.after(end);
        // What the policy has at a sign of French; `None` where the rule of all languages holds.
        let french = policy.french_spaces.has(character).filter(|_| prose.language == Language::Fr);
        let closed_after = if character == '«' { french == Some(false) } else { opens(character, prose.language) };
        if closed_after && after.is_some_and(is_space) {
            let inner = prose.words[end..].trim_start_matches(is_space);
            // Empty brackets are a blank to be filled in.
            if !inner.starts_with([')', ']', '）', '》', '”']) {
                let message = format!("a space follows `{character}`");
                found.push(too_many(prose, end, prose.words.len() - inner.len(), message));
            }
        }
        let closed_before = match french {
            _ if character == '«' => false,
            Some(has) => !has && ends(after),
            None => must_be_closed(character, after),
        };
        let is_ellipsis = || character == '.' && is_ellipsis(prose, at);
        if let Some(start) = spaced(prose, at).filter(|_| closed_before && !is_ellipsis()) {
            found.push(too_many(prose, start, at, format!("a space stands before `{character}`")));
        }
        if french == Some(true) {
            found.extend(lacking(prose, at, character, policy));
        }
    }
    found
}

/// Where the spaces begin that stand before a mark, behind words.
fn spaced(prose: &Prose, at: usize) -> Option<usize> {
    prose.before(at).filter(|before| is_space(*before))?;
    let start = prose.words[..at].trim_end_matches(is_space).len();
    let is_blank = prose.words[..start].ends_with(|c| opens(c, prose.language));
    (start > 0 && !is_blank && stand_together(prose, at)).then_some(start)
}

/// The space that French has before a sign, or after an opening guillemet, where there is none.
fn lacking(prose: &Prose, at: usize, sign: char, policy: &Policy) -> Option<Diagnostic> {
    let end = at + sign.len_utf8();
    let (before, after) = (prose.before(at), prose.after(end));
    let space = policy.french_no_break.before(sign);
    let (lacks, side, mended) = match sign {
        '«' => (after.is_some_and(|c| !c.is_whitespace()), "follows", format!("{sign}{space}")),
        '»' => (before.is_some_and(|c| !c.is_whitespace()), "stands before", format!("{space}{sign}")),
        // Not in a time of day, not in a ratio; of two signs the first has the space.
        _ => {
            let is_of_words = before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '?' | '!' | '.' | '…' | '('));
            (is_of_words && ends(after), "stands before", format!("{space}{sign}"))
        }
    };
    let span = prose.span(at..end);
    let hint = if sign == '«' { "in French a space stands after it" } else { "in French a space stands before it" };
    let finding = Diagnostic::at(span, Code::StyleSpace, format!("no space {side} `{sign}`")).hint(hint);
    lacks.then(|| finding.fix(span, mended))
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
    matches!(character, ' ' | '\u{a0}' | '\u{202f}')
}

/// Whether a mark opens: `“` does not where it may close as well.
fn opens(character: char, language: Language) -> bool {
    let settled = !matches!(language, Language::Ar | Language::Ru);
    matches!(character, '(' | '（' | '[' | '《') || (character == '“' && settled)
}

/// Whether words end at a mark, by what follows it.
fn ends(after: Option<char>) -> bool {
    after.is_none_or(|c| c.is_whitespace() || is_han(c) || matches!(c, ')' | '”' | '»' | '"'))
}

fn must_be_closed(character: char, after: Option<char>) -> bool {
    match character {
        ')' | ']' | '）' | '》' | '，' | '。' | '；' | '：' | '、' | '،' | '؛' | '؟' => true,
        ',' | '.' | ';' | ':' | '?' | '!' => ends(after),
        _ => false,
    }
}

/// Whether points stand in a row, or a point stands for what is left out.
fn is_ellipsis(prose: &Prose, at: usize) -> bool {
    prose.words[at + 1..].starts_with('.') || prose.words[..at].trim_end_matches(is_space).ends_with(['.', '…'])
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::{found, found_under};

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
    fn the_policy_says_which_french_signs_have_a_space() {
        let text = "Le plan: un; deux : trois ; «quatre» et « cinq » à 10:30 ? Oui!";
        let under = |policy| found_under(policy, Code::StyleSpace, "fr", text);
        assert_eq!(under(""), [":", " ", "«", "»", " "]);
        assert_eq!(under("french-spaces = \"all\""), [":", ";", "«", "»", "!"]);
        assert_eq!(under("french-spaces = \"none\""), [" ", " ", " ", " ", " "]);
    }

    #[test]
    fn blanks_pictures_and_points_in_a_row_are_spared() {
        check("en", "Write [ ] here ... and [^a]. Stop.\n\n[^a]: Here.", &[]);
    }
}
