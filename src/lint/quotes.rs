//! Quotation marks: each that opens closes, each that closes was opened.
//!
//! A quotation of several paragraphs opens in each and closes in the last (editorial manual, quotations). Which curved
//! mark opens is settled in most languages; in Arabic both practices are seen, in Russian `“` may close `„`, and a
//! straight mark is both: there an even number is all that can be asked.

use super::Reading;
use super::prose::Prose;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use std::ops::Range;

const PAIRS: [(char, char); 4] = [('“', '”'), ('«', '»'), ('「', '」'), ('『', '』')];

/// Every mark without a partner. A pair may be opened in a paragraph and closed in its list.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let language = reading.text.language;
    let mut found = Vec::new();
    let mut report = |place: &Mark, opens: bool| {
        let prose = &reading.prose[place.stretch];
        let mark = &prose.words[place.range.clone()];
        let (message, hint) = match opens {
            true => (format!("the quotation mark `{mark}` is never closed"), "close it, or take it out"),
            false => (format!("the quotation mark `{mark}` was never opened"), "open it, or take it out"),
        };
        found.push(Diagnostic::at(prose.span(place.range.clone()), Code::StyleQuote, message).hint(hint));
    };
    let marks: Vec<Vec<(usize, char)>> = reading.prose.iter().map(marks).collect();
    let stretches: Vec<(&Prose, &[(usize, char)])> =
        reading.prose.iter().zip(marks.iter().map(Vec::as_slice)).collect();
    let pairs = PAIRS.into_iter().filter(|(opening, _)| *opening != '“' || has_settled_marks(language));
    for (opening, closing) in pairs {
        directed(&stretches, opening, closing, &mut report);
    }
    match language {
        // Russian typists pair straight and curved marks with each other.
        Language::Ru => undirected(&stretches, |c| matches!(c, '"' | '“' | '”' | '„'), &mut report),
        Language::Ar => {
            undirected(&stretches, |c| matches!(c, '“' | '”'), &mut report);
            undirected(&stretches, |c| c == '"', &mut report);
        }
        _ => undirected(&stretches, |c| c == '"', &mut report),
    }
    found
}

fn has_settled_marks(language: Language) -> bool {
    !matches!(language, Language::Ar | Language::Ru)
}

/// The marks of a stretch, of whatever kind, and where they stand.
fn marks(prose: &Prose) -> Vec<(usize, char)> {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』');
    prose.characters().filter(|(_, character)| is_mark(*character)).collect()
}

#[derive(Clone)]
struct Mark {
    stretch: usize,
    range: Range<usize>,
}

fn directed(
    stretches: &[(&Prose, &[(usize, char)])],
    opening: char,
    closing: char,
    report: &mut impl FnMut(&Mark, bool),
) {
    let mut open: Vec<Mark> = Vec::new();
    for (stretch, (prose, marks)) in stretches.iter().enumerate() {
        if !prose.continues {
            let goes_on = prose.words.starts_with(opening);
            open.drain(..).filter(|_| !goes_on).for_each(|mark| report(&mark, true));
        }
        for &(at, character) in *marks {
            let mark = Mark { stretch, range: at..at + character.len_utf8() };
            if character == opening {
                open.push(mark);
            } else if character == closing && open.pop().is_none() {
                report(&mark, false);
            }
        }
    }
    open.iter().for_each(|mark| report(mark, true));
}

fn undirected(
    stretches: &[(&Prose, &[(usize, char)])],
    is_mark: impl Fn(char) -> bool,
    report: &mut impl FnMut(&Mark, bool),
) {
    let mut open: Option<Mark> = None;
    for (stretch, (prose, marks)) in stretches.iter().enumerate() {
        if !prose.continues
            && let Some(mark) = open.take()
            && !prose.words.starts_with(&is_mark)
        {
            report(&mark, true);
        }
        for &(at, character) in marks.iter().filter(|(_, character)| is_mark(*character)) {
            // After a figure it is a sign of inches or seconds.
            if prose.before(at).is_some_and(|c| c.is_ascii_digit()) && open.is_none() {
                continue;
            }
            let mark = Mark { stretch, range: at..at + character.len_utf8() };
            open = if open.is_some() { None } else { Some(mark) };
        }
    }
    open.iter().for_each(|mark| report(mark, true));
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleQuote, language, text), expected);
    }

    #[test]
    fn a_mark_without_its_partner_is_found_at_its_place() {
        check("zh", "在“一”中指出：二。”", &["”"]);
        check("en", "He wrote “the plan.", &["“"]);
        check("fr", "Le « plan.", &["«"]);
    }

    #[test]
    fn a_quotation_of_several_paragraphs_opens_in_each() {
        check("en", "He wrote: “The plan.\n\n“The list.”", &[]);
    }

    #[test]
    fn where_a_mark_may_open_or_close_pairs_are_counted() {
        check("ru", "План „один“ и \"два\".", &[]);
        check("ar", "الخطة ”الأولى“ و“الثانية”.", &[]);
        check("ru", "План \"один.", &["\""]);
    }
}
