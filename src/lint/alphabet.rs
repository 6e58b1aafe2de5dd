//! Cyrillic letters that look Latin, and Latin ones that look Cyrillic: in symbols, in labels, inside words. A reader does
//! not see them; a search, a link and a screen reader do (un-format 14 A: typists slip а, е, с into `2(e)`).

use super::prose::Prose;
use crate::diagnostic::{Code, Diagnostic};
use unicode_script::{Script, UnicodeScript};

/// Cyrillic letters and the Latin ones that they look like.
const ALIKE: [(char, char); 24] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('ј', 'j'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ѕ', 'S'),
    ('Ј', 'J'),
];

/// Every word of two alphabets that look alike, and every label in the wrong one.
pub(super) fn check(prose: &Prose) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !prose.words.contains(is_cyrillic) {
        return found;
    }
    let mut start = None;
    let ends = std::iter::once((prose.words.len(), ' '));
    for (at, character) in prose.words.char_indices().chain(ends) {
        let joins = is_cyrillic(character) || character.is_alphanumeric() || matches!(character, '/' | '.' | '(' | ')');
        match (start, joins) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.extend(word(prose, from, at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// What is wrong with what stands between two spaces.
fn word(prose: &Prose, start: usize, end: usize) -> Vec<Diagnostic> {
    let whole = &prose.words[start..end];
    let mut found = Vec::new();
    let mut at = start;
    if !whole.contains(is_cyrillic) {
        return found;
    }
    for part in whole.split(|c: char| !c.is_alphabetic()) {
        let range = at..at + part.len();
        at = range.end + prose.after(range.end).map_or(0, char::len_utf8);
        if part.contains(is_cyrillic) && part.contains(is_latin) {
            found.push(mixed(prose, range, part));
        } else if is_label(prose, &range, part) || is_symbol(whole, part) {
            found.extend(in_cyrillic(prose, range, part));
        }
    }
    found
}

fn is_cyrillic(c: char) -> bool {
    match c {
        '\u{400}'..='\u{52f}' => true,
        // Nothing before the alphabet is of it, and nothing in the scripts of the other languages.
        _ => {
            c > '\u{52f}'
                && !matches!(c, '\u{600}'..='\u{6ff}' | '\u{4e00}'..='\u{9fff}')
                && c.script() == Script::Cyrillic
        }
    }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && !is_cyrillic(c) && c.script() == Script::Latin)
}

/// A word of both alphabets. Where one of them has but letters that look like the other's, those are the slips.
fn mixed(prose: &Prose, range: std::ops::Range<usize>, part: &str) -> Diagnostic {
    let span = prose.span(range.clone());
    let finding = Diagnostic::at(span, Code::StyleAlphabet, format!("`{part}` mixes Latin and Cyrillic letters"));
    let (latin, cyrillic) = (part.chars().map(to_latin), part.chars().map(to_cyrillic));
    let (latin, cyrillic): (String, String) = (latin.collect(), cyrillic.collect());
    match (latin.chars().all(is_latin), cyrillic.chars().all(is_cyrillic)) {
        (true, false) => prose.mended(finding.hint("type it again in Latin letters"), range, latin),
        (false, true) => prose.mended(finding.hint("type it again in Cyrillic letters"), range, cyrillic),
        _ => finding.hint("type it again in one alphabet"),
    }
}

/// A label or a part of a symbol whose Cyrillic letters are Latin ones by their looks.
fn in_cyrillic(prose: &Prose, range: std::ops::Range<usize>, part: &str) -> Option<Diagnostic> {
    let latin: String = part.chars().map(to_latin).collect();
    let is_slip = !part.is_empty() && part.chars().all(|c| ALIKE.iter().any(|(cyrillic, _)| *cyrillic == c));
    let span = prose.span(range);
    is_slip.then(|| {
        Diagnostic::at(span, Code::StyleAlphabet, format!("`{part}` is Cyrillic where a Latin letter belongs"))
            .hint("symbols, and letters of items and paragraphs, are Latin in every language")
            .fix(span, latin)
    })
}

/// Whether a letter stands in brackets after a figure: 2 (e), 17(c).
fn is_label(prose: &Prose, range: &std::ops::Range<usize>, part: &str) -> bool {
    let before = prose.words[..range.start].strip_suffix('(').map(str::trim_end);
    part.chars().count() == 1
        && prose.words[range.end..].starts_with(')')
        && before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether a part stands in what looks like a symbol: letters, slashes and figures, as in E/C.16/2099.
fn is_symbol(whole: &str, part: &str) -> bool {
    whole.contains('/') && whole.contains(|c: char| c.is_ascii_digit()) && part.chars().all(char::is_uppercase)
}

fn to_latin(character: char) -> char {
    ALIKE.iter().find(|(cyrillic, _)| *cyrillic == character).map_or(character, |(_, latin)| *latin)
}

fn to_cyrillic(character: char) -> char {
    ALIKE.iter().find(|(_, latin)| *latin == character).map_or(character, |(cyrillic, _)| *cyrillic)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleAlphabet, language, text), expected);
    }

    #[test]
    fn what_looks_alike_is_told_apart() {
        check("ru", "Пункт 2(е), cреда и документ Е/С.16/2099.", &["е", "cреда", "Е", "С"]);
        check("ru", "Пункт 2(e), среда, документ E/C.16/2099 и т.д. или/или.", &[]);
    }
}
