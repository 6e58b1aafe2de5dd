//! The table of languages: a row each.

use super::{Language, Sequence};

/// Where lines begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// At the left.
    LeftToRight,
    /// At the right.
    RightToLeft,
}

/// On which side of punctuation the mark of a note stands (un-format 6.2 and 14 A).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkSide {
    /// word¹.
    BeforePunctuation,
    /// word.¹
    AfterPunctuation,
}

/// A label: what stands around a member of a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LabelStyle {
    /// What stands before it.
    pub before: &'static str,
    /// What is counted with.
    pub sequence: Sequence,
    /// What stands after it.
    pub after: &'static str,
}

impl LabelStyle {
    /// The label of the `n`th, from 1.
    pub fn label(&self, n: u32) -> String {
        format!("{}{}{}", self.before, self.sequence.nth(n), self.after)
    }
}

/// All that differs between languages and is not wording.
#[derive(Debug)]
pub struct Row {
    /// Two letters, lower case: `fr`.
    pub code: &'static str,
    /// The letter on the job line: `F` (un-format 1.5).
    pub letter: char,
    /// The name in itself, for listings: `français`.
    pub name: &'static str,
    /// Where lines begin.
    pub direction: Direction,
    /// The families of its text face, best first: the first that is there is used, and the rest of the list for what
    /// that one lacks.
    pub families: &'static [&'static [&'static str]],
    /// Whether hard-wrapped lines join without a space.
    pub joins_lines: bool,
    /// Labels of headings, six levels (un-format 5.1).
    pub headings: [LabelStyle; 6],
    /// Label of a numbered paragraph (un-format 5.2).
    pub paragraph: LabelStyle,
    /// Labels of lists, three levels (un-format 5.3).
    pub lists: [LabelStyle; 3],
    /// How an item is cited after its paragraph: `(b)`, `b)`; with the first level's label in most languages.
    pub citations: [LabelStyle; 3],
    /// The letters of agenda subitems: `a` is the first.
    pub subitem: Sequence,
    /// Numbers of chapters.
    pub chapter: Sequence,
    /// Numbers of annexes.
    pub annex: Sequence,
    /// Numbers of figures (un-format 9.2).
    pub figure: Sequence,
    /// Numbers of tables and boxes.
    pub table: Sequence,
    /// Marks of numbered notes.
    pub note: LabelStyle,
    /// Marks of the lettered notes of tables and figures (un-format 14 A, 6.1).
    pub letter_note: LabelStyle,
    /// On which side of punctuation a mark stands.
    pub mark_side: MarkSide,
    /// Whether the distribution block is printed in English (un-format 4.1).
    pub english_distribution: bool,
    /// Up to which session ordinals are words: for the General Assembly, for other organs. Figures beyond
    /// (un-format 14 A, 4.3 ES).
    pub ordinal_words: (u32, u32),
    /// Whether ranges keep the hyphen whatever the policy: in Arabic an en dash would turn the two numbers round, in
    /// Chinese and Spanish words are used.
    pub range_dash: Option<&'static str>,
    /// The mark of decimals.
    pub decimal: char,
    /// What groups thousands, and from how many digits on (un-format 7 and 14 A).
    pub thousands: (char, usize),
}

pub(super) fn of(language: Language) -> &'static Row {
    match language {
        Language::Ar => &AR,
        Language::En => &EN,
        Language::Es => &ES,
        Language::Fr => &FR,
        Language::Ru => &RU,
        Language::Zh => &ZH,
    }
}

const fn style(before: &'static str, sequence: Sequence, after: &'static str) -> LabelStyle {
    LabelStyle { before, sequence, after }
}

const EN: Row = Row {
    code: "en",
    letter: 'E',
    name: "English",
    direction: Direction::LeftToRight,
    families: &[&["Liberation Serif", "Tinos", "Times New Roman"]],
    joins_lines: false,
    headings: [
        style("", Sequence::UpperRoman, "."),
        style("", Sequence::UpperLatin, "."),
        style("", Sequence::Arabic, "."),
        style("(", Sequence::LowerLatin, ")"),
        style("(", Sequence::LowerRoman, ")"),
        style("", Sequence::LowerLatin, "."),
    ],
    paragraph: style("", Sequence::Arabic, "."),
    lists: [
        style("(", Sequence::LowerLatin, ")"),
        style("(", Sequence::LowerRoman, ")"),
        style("", Sequence::LowerLatin, "."),
    ],
    citations: [
        style("(", Sequence::LowerLatin, ")"),
        style("(", Sequence::LowerRoman, ")"),
        style("", Sequence::LowerLatin, "."),
    ],
    subitem: Sequence::LowerLatin,
    chapter: Sequence::UpperRoman,
    annex: Sequence::UpperRoman,
    figure: Sequence::UpperRoman,
    table: Sequence::Arabic,
    note: style("", Sequence::Arabic, ""),
    letter_note: style("", Sequence::LowerLatin, ""),
    mark_side: MarkSide::AfterPunctuation,
    english_distribution: false,
    ordinal_words: (99, 99),
    range_dash: None,
    decimal: '.',
    thousands: (',', 4),
};

const AR: Row = Row {
    code: "ar",
    letter: 'A',
    name: "العربية",
    direction: Direction::RightToLeft,
    families: &[&["Amiri"], &["Liberation Serif", "Tinos", "Times New Roman"]],
    ..EN
};
const ES: Row = Row { code: "es", letter: 'S', name: "español", ..EN };
const FR: Row = Row { code: "fr", letter: 'F', name: "français", ..EN };
const RU: Row = Row { code: "ru", letter: 'R', name: "русский", ..EN };
const ZH: Row = Row {
    code: "zh",
    letter: 'C',
    name: "中文",
    joins_lines: true,
    families: &[
        &["Liberation Serif", "Tinos", "Times New Roman"],
        &["Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC"],
    ],
    ..EN
};
