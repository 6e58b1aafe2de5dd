//! What stands between the slashes of a symbol in prose, where it ends, and what it says of the document.

/// What stands between two slashes, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// `2099`, with its value
    Number(u32),
    /// `S-10`, `RES`, `CO`
    Word,
    /// `C.16`, `CONF.2099`, `COP(8)`: a body or a series
    Body,
    /// `L.2`, `Add.1`, `Summary`, `Part A`: a document
    Paper,
}

impl Part {
    /// Whether letters stand before its number.
    pub(super) fn is_dotted(&self) -> bool {
        matches!(self, Self::Body | Self::Paper)
    }
}

/// The part that stands at the start of `text`, and its length. Punctuation after it is not taken; `ranged` says
/// whether two numbers with a hyphen may be one part (`Q/4-5`), or a range of documents (`A/99/4-5`).
pub(super) fn part(text: &str, ranged: bool) -> Option<(usize, Part)> {
    if let Some(rest) = text.strip_prefix("Part ") {
        let name = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_uppercase()).len();
        return (name > 0).then_some((5 + name, Part::Paper));
    }
    let run = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).unwrap_or(text.len());
    let run = text[..run].trim_end_matches(['.', '-']);
    // `3.However`, `Add.1-Add.3` are two things; `3.5`, `3.pdf` are one, and no part of a symbol.
    let divides =
        |cut: usize| run[cut..].starts_with('-') || run[cut + 1..].starts_with(|c: char| c.is_ascii_uppercase());
    let cuts = run.rmatch_indices(['.', '-']).map(|(cut, _)| cut).filter(|cut| divides(*cut));
    let (length, part) =
        std::iter::once(run.len()).chain(cuts).find_map(|cut| Some((cut, shape(&run[..cut], ranged)?)))?;
    match meeting(&text[length..]) {
        Some(meeting) if part == Part::Word => Some((length + meeting, Part::Body)),
        _ => Some((length, part)),
    }
}

/// The how-manieth meeting of a body, close to its letters: `(8)`, `(III)`, `(S-XIX)`.
fn meeting(text: &str) -> Option<usize> {
    let (inner, _) = text.strip_prefix('(')?.split_once(')')?;
    let ordinal = |c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'L' | 'S' | '-');
    (!inner.is_empty() && !inner.starts_with('-') && !inner.ends_with('-') && inner.chars().all(ordinal))
        .then_some(inner.len() + 2)
}

fn shape(run: &str, ranged: bool) -> Option<Part> {
    let is_number = |text: &str| (1..=6).contains(&text.len()) && digits(text) == text.len();
    let is_word = |text: &str| (1..=9).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase());
    if is_number(run) {
        return run.parse().ok().map(Part::Number);
    }
    if run == "Summary" {
        return Some(Part::Paper);
    }
    if let Some((first, second)) = run.split_once('-') {
        let session = matches!(first, "S" | "ES") && (is_number(second) || is_word(second));
        if session || second.split('-').chain([first]).all(is_word) {
            return Some(Part::Word);
        }
        return (ranged && is_number(first) && is_number(second)).then_some(Part::Number(0));
    }
    if is_word(run) {
        return Some(Part::Word);
    }
    let (word, number) = run.split_once('.')?;
    let spelled = matches!(word, "Sub" | "Add" | "Corr" | "Rev" | "Amend" | "Res" | "Dec" | "Conf" | "Supp" | "Misc");
    if !(spelled || is_word(word)) || !(is_number(number) || (is_word(number) && number.len() <= 3)) {
        return None;
    }
    const BODIES: &[&str] =
        &["AC", "C", "CHW", "CN", "CONF", "CP", "Conf", "COP", "EB", "EG", "GC", "MP", "PC", "SC", "SER", "Sub", "WG"];
    Some(if BODIES.contains(&word) || !is_number(number) { Part::Body } else { Part::Paper })
}

/// How many figures a text begins with.
pub(super) fn digits(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
}

/// The length of a qualifier that stands here: ` (Vol. II)`, `(Part I)`; after `RES` also ` (2099)`, ` (XV)`.
pub(super) fn qualifier(text: &str, in_resolutions: bool) -> Option<usize> {
    let open = text.strip_prefix([' ', '\u{a0}']).unwrap_or(text).strip_prefix('(')?;
    let (inner, after) = open.split_once(')')?;
    let letters = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let (keyword, value) = inner.split_at(letters);
    let named = match keyword {
        "Introduction" | "Income" | "SUPP" => true,
        "Part" | "Parts" | "Vol" | "Vols" | "Sect" | "Sects" | "Prog" | "Chap" | "Resumption" | "Supp" | "Suppl" => {
            !value.trim_start_matches('.').trim().is_empty()
        }
        _ => false,
    };
    let capital = |word: &str| word == "and" || !word.starts_with(|c: char| c.is_lowercase());
    let year_or_session = |c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'L' | 'S' | 'E' | '-');
    let fits = (named && value.split([' ', '\u{a0}']).all(capital))
        || (in_resolutions && !inner.is_empty() && inner.chars().all(year_or_session));
    fits.then_some(text.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Part)>) {
        assert_eq!(part(text, false).map(|(length, part)| (&text[..length], part)), expected);
    }

    #[test]
    fn bodies_are_told_from_papers() {
        check("C.16/2099", Some(("C.16", Part::Body)));
        check("COP(8)/16", Some(("COP(8)", Part::Body)));
        check("SER.A/44", Some(("SER.A", Part::Body)));
        check("L.2", Some(("L.2", Part::Paper)));
        check("Summary", Some(("Summary", Part::Paper)));
        check("S-10/2", Some(("S-10", Part::Word)));
        check("2099/1", Some(("2099", Part::Number(2099))));
    }

    #[test]
    fn a_sentence_that_goes_on_is_no_part() {
        check("687.", Some(("687", Part::Number(687))));
        check("687.However", Some(("687", Part::Number(687))));
        check("Add.1-Add.3", Some(("Add.1", Part::Paper)));
        check("3.pdf", None);
        check("he", None);
    }

    #[test]
    fn only_known_qualifiers_are_taken() {
        assert_eq!(qualifier(" (Vol. II), 3", false), Some(10));
        assert_eq!(qualifier("(Part I and II)", false), Some(15));
        assert_eq!(qualifier(" (2099)", false), None);
        assert_eq!(qualifier(" (2099)", true), Some(7));
        assert_eq!(qualifier(" (Part of it)", false), None);
        assert_eq!(qualifier(" (Vol. I", false), None);
    }
}
