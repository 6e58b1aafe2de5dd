//! A place by its kind and number, as it is written for a document whose text is not here. Numbers are written in figures,
//! and letters in Latin, the same for all languages: `annex 2, paragraph 3 (b) (ii)`.

/// A place of a document by kind and number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedPlace {
    /// The annex or chapter that it is in, where numbers begin again in it.
    pub within: Option<Box<NumberedPlace>>,
    /// What it is.
    pub noun: PlaceNoun,
    /// Its number; of an item that of its paragraph and what its letters count; of a section one for each rank. Empty for
    /// a single annex.
    pub numbers: Vec<u32>,
}

/// What kind of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceNoun {
    /// `paragraph 12 (b)`
    Paragraph,
    /// `section 2.1`: II.A
    Section,
    /// `chapter 3`
    Chapter,
    /// `annex 1`, or `annex` where it is the only one
    Annex,
    /// `table 4`
    Table,
    /// `figure 2`
    Figure,
    /// `chart 2`: a figure that is a chart, for languages that call it otherwise
    Chart,
    /// `box 1`
    Box,
    /// `note 6`
    Note,
    /// `note a`: a lettered note of a table
    LetterNote,
}

/// No list, chapter or note goes so far; what counts in letters would need many.
const MOST: u32 = 9999;

impl NumberedPlace {
    /// The place that is written so; `None` where it is none.
    pub fn read(written: &str) -> Option<Self> {
        let Some((within, inner)) = written.split_once(", ") else { return Self::single(written) };
        let within =
            Self::single(within).filter(|place| matches!(place.noun, PlaceNoun::Annex | PlaceNoun::Chapter))?;
        let inner = Self::single(inner).filter(|place| !matches!(place.noun, PlaceNoun::Annex | PlaceNoun::Chapter))?;
        Some(Self { within: Some(Box::new(within)), ..inner })
    }

    fn single(written: &str) -> Option<Self> {
        let (word, number) = written.split_once(' ').unwrap_or((written, ""));
        let noun = match word {
            "paragraph" => PlaceNoun::Paragraph,
            "section" => PlaceNoun::Section,
            "chapter" => PlaceNoun::Chapter,
            "annex" => PlaceNoun::Annex,
            "table" => PlaceNoun::Table,
            "figure" => PlaceNoun::Figure,
            "chart" => PlaceNoun::Chart,
            "box" => PlaceNoun::Box,
            "note" if letter(number).is_some() => PlaceNoun::LetterNote,
            "note" => PlaceNoun::Note,
            _ => return None,
        };
        let numbers = match noun {
            PlaceNoun::Annex if number.is_empty() && written == word => Vec::new(),
            PlaceNoun::LetterNote => vec![letter(number)?],
            PlaceNoun::Section => number.split('.').map(figures).collect::<Option<_>>()?,
            PlaceNoun::Paragraph => item(number)?,
            _ => vec![figures(number)?],
        };
        // Headings have six ranks, lists three.
        (numbers.len() <= 6).then_some(Self { within: None, noun, numbers })
    }
}

/// `12 (b) (ii)`: letters, small roman figures, letters again.
fn item(written: &str) -> Option<Vec<u32>> {
    let (paragraph, letters) = written.split_once(' ').unwrap_or((written, ""));
    let mut numbers = vec![figures(paragraph)?];
    let mut rest = letters;
    while !rest.is_empty() {
        let (label, after) = rest.strip_prefix('(')?.split_once(')')?;
        numbers.push(match numbers.len() {
            1 | 3 => letter(label)?,
            2 => roman(label)?,
            _ => return None,
        });
        rest = after.trim_start_matches(' ');
    }
    Some(numbers)
}

fn figures(written: &str) -> Option<u32> {
    let plain = !written.starts_with('0') && written.bytes().all(|byte| byte.is_ascii_digit());
    written.parse().ok().filter(|number| plain && *number <= MOST)
}

fn letter(written: &str) -> Option<u32> {
    match *written.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(u32::from(letter - b'a') + 1),
        _ => None,
    }
}

fn roman(written: &str) -> Option<u32> {
    let sequence = crate::language::Sequence::LowerRoman;
    (1..=50).find(|n| sequence.nth(*n) == written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: Option<(PlaceNoun, &[u32])>) {
        let place = NumberedPlace::read(written);
        assert_eq!(place.as_ref().map(|place| (place.noun, place.numbers.as_slice())), expected);
    }

    #[test]
    fn a_place_has_a_kind_and_a_number() {
        check("paragraph 12", Some((PlaceNoun::Paragraph, &[12])));
        check("paragraph 12 (b) (iv) (a)", Some((PlaceNoun::Paragraph, &[12, 2, 4, 1])));
        check("paragraph 12 (b)(ii)", Some((PlaceNoun::Paragraph, &[12, 2, 2])));
        check("section 2.1", Some((PlaceNoun::Section, &[2, 1])));
        check("annex", Some((PlaceNoun::Annex, &[])));
        check("annex 2", Some((PlaceNoun::Annex, &[2])));
        check("note 6", Some((PlaceNoun::Note, &[6])));
        check("note c", Some((PlaceNoun::LetterNote, &[3])));
        check("chart 3", Some((PlaceNoun::Chart, &[3])));
    }

    #[test]
    fn it_may_stand_in_an_annex_or_a_chapter() {
        let place = NumberedPlace::read("annex 1, table 2").unwrap();
        assert_eq!((place.noun, place.numbers), (PlaceNoun::Table, vec![2]));
        assert_eq!(place.within.map(|within| (within.noun, within.numbers)), Some((PlaceNoun::Annex, vec![1])));
        check("table 1, paragraph 2", None);
        check("annex 1, chapter 2", None);
    }

    #[test]
    fn what_is_no_place_is_none() {
        for written in [
            "",
            "kept",
            "paragraph",
            "paragraph x",
            "paragraph 012",
            "paragraph 1 b",
            "paragraph 1 (b",
            "page 3",
            "note ab",
        ] {
            check(written, None);
        }
        check("paragraph 99999999999", None);
        check("paragraph 1 (ii)", None);
    }
}
