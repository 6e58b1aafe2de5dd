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
