//! What the labels of the original count: `二.`, `(b)`, `Table 2` are all the second.

use masthead::language::{LabelStyle, Sequence};

/// How far a label is looked for in its sequence.
const LAST: u32 = 200;

/// The place in its sequence of a label that a language would print so; signs around it are not compared.
pub(crate) fn position(style: &LabelStyle, label: &str) -> Option<u32> {
    let label = letters(label);
    (1..=LAST).find(|n| !label.is_empty() && letters(&style.label(*n)) == label)
}

/// The number at the end of a label with a word: `表 1`, `Figure II`, `图一`.
pub(crate) fn number(sequence: Sequence, label: &str) -> Option<u32> {
    let label = letters(label);
    let fits = |n: &u32| {
        let member = letters(&sequence.nth(*n));
        // A word may end like a numeral only if a space or another script divides them: `图一` yes, `Civil` no.
        label.strip_suffix(member.as_str()).is_some_and(|word| !word.ends_with(|c| divides_not(c, &member)))
    };
    (1..=LAST).filter(fits).max_by_key(|n| sequence.nth(*n).len())
}

fn divides_not(last: char, member: &str) -> bool {
    member.starts_with(|first: char| {
        (last.is_ascii_digit() && first.is_ascii_digit()) || (last.is_uppercase() && first.is_uppercase())
    })
}

/// The number of a label of an annex or a chapter; `None` in the inner option where there is no number.
pub(crate) fn headed(words: &[(&str, &str)], sequence: Sequence, label: &str) -> Option<Option<u32>> {
    let label = label.trim();
    let (before, after) = words.iter().find(|(before, after)| label.starts_with(before) && label.ends_with(after))?;
    let rest = label.get(before.len()..label.len().checked_sub(after.len())?)?;
    let member = letters(rest);
    Some((1..=LAST).find(|n| letters(&sequence.nth(*n)) == member))
}

/// What a chapter is called, before and after its number.
pub(crate) const CHAPTERS: [(&str, &str); 6] =
    [("第", "章"), ("Chapter", ""), ("Chapitre", ""), ("Capítulo", ""), ("Глава", ""), ("الفصل", "")];

/// What an annex is called.
pub(crate) const ANNEXES: [(&str, &str); 6] =
    [("附件", ""), ("Annexe", ""), ("Annex", ""), ("Anexo", ""), ("Приложение", ""), ("المرفق", "")];

/// Whether a label is a bullet, or none.
pub(crate) fn is_bullet(label: &str) -> bool {
    !label.contains(char::is_alphanumeric)
}

/// Which label of a style a text begins with, and the words after it.
pub(crate) fn split<'a>(text: &'a str, style: &LabelStyle) -> Option<(u32, &'a str)> {
    (1..=LAST).find_map(|n| Some((n, strip(text, style, n)?)))
}

/// The words after the label, where a text begins with the `n`th of a style.
pub(crate) fn strip<'a>(text: &'a str, style: &LabelStyle, n: u32) -> Option<&'a str> {
    let label = style.label(n);
    let rest = text.strip_prefix(label.as_str()).or_else(|| text.strip_prefix(&format!("({})", letters(&label))))?;
    Some(rest.trim_start())
}

/// Letters and figures alone, without the vowel signs of Arabic.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !('\u{64b}'..='\u{652}').contains(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use masthead::language::Language;

    #[track_caller]
    fn check(code: &str, label: &str, heading: [Option<u32>; 3], list: [Option<u32>; 3]) {
        let row = Language::from_code(code).unwrap().row();
        assert_eq!(std::array::from_fn(|level| position(&row.headings[level], label)), heading);
        assert_eq!(std::array::from_fn(|level| position(&row.lists[level], label)), list);
    }

    #[test]
    fn a_label_is_found_in_the_sequence_of_its_level_alone() {
        check("en", "II.", [Some(2), Some(35), None], [None, None, None]);
        check("en", "C.", [Some(100), Some(3), None], [None, None, None]);
        check("fr", "i)", [None, None, None], [Some(9), Some(1), Some(9)]);
        check("zh", "二.", [Some(2), None, None], [None, None, None]);
        check("zh", "㈢", [None, None, None], [None, Some(3), None]);
        check("ar", "ثانيا -", [Some(2), None, None], [None, None, None]);
        check("ar", "(ب)", [None, None, None], [Some(2), None, Some(2)]);
        check("en", "方案 8", [None, None, None], [None, None, None]);
    }

    #[test]
    fn captions_are_numbered_by_what_they_end_with() {
        let number = |code: &str, label| number(Language::from_code(code).unwrap().row().figure, label);
        assert_eq!(number("zh", "图十二"), Some(12));
        assert_eq!(number("en", "Figure III"), Some(3));
        assert_eq!(number("ar", "الشكل الثاني"), Some(2));
        assert_eq!(number("en", "Figure"), None);
    }

    #[test]
    fn chapters_and_annexes_are_known_by_their_words() {
        let row = Language::Zh.row();
        assert_eq!(headed(&CHAPTERS, row.chapter, "第二章"), Some(Some(2)));
        assert_eq!(headed(&CHAPTERS, row.chapter, "方案 8"), None);
        assert_eq!(headed(&ANNEXES, Language::Fr.row().annex, "Annexe IV"), Some(Some(4)));
        assert_eq!(headed(&ANNEXES, Language::En.row().annex, "Annex"), Some(None));
    }

    #[test]
    fn the_label_of_a_cell_is_divided_from_its_words() {
        let row = Language::Zh.row();
        assert_eq!(split("(b) 甲", &row.lists[0]), Some((2, "甲")));
        assert_eq!(split("㈠ 甲", &row.lists[1]), Some((1, "甲")));
        assert_eq!(split("甲", &row.lists[0]), None);
    }
}
