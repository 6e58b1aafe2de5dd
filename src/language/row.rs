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
    /// What undocs.org calls it: `ch` for Chinese, seen in 2015; the others ° (un-format 2.4).
    pub undocs: &'static str,
    /// The letter on the job line: `F` (un-format 1.5).
    pub letter: char,
    /// The name in itself, for listings: `français`.
    pub name: &'static str,
    /// Where lines begin.
    pub direction: Direction,
    /// The families of its text face: chains in order, in each the first family that is there. What one chain lacks
    /// comes from the next. Chinese begins with the Latin chain, so that letters and digits are those of the other
    /// languages; quotation marks and punctuation, which both chains have, are Chinese ones: the template lets the
    /// Latin chain cover `latin-in-cjk` only.
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
    /// Numbers of sections of the first level where they are cited: sect. II, الفرع الثاني, 第二节 (un-format 14 C).
    pub section: Sequence,
    /// Numbers of annexes.
    pub annex: Sequence,
    /// Numbers of figures (un-format 9.2).
    pub figure: Sequence,
    /// What goes before the numbers of tables, figures and boxes in annexes (un-format 9.2; in Arabic the letter that
    /// goes with the English one °).
    pub annex_display: &'static str,
    /// Numbers of tables and boxes.
    pub table: Sequence,
    /// Marks of numbered notes.
    pub note: LabelStyle,
    /// Marks of the lettered notes of tables and figures (un-format 14 A, 6.1).
    pub letter_note: LabelStyle,
    /// On which side of punctuation a mark stands.
    pub mark_side: MarkSide,
    /// The comma between two marks that stand together (un-format 6.1; the Arabic one inferred °).
    pub mark_comma: &'static str,
    /// Whether the distribution block is printed in English (un-format 4.1).
    pub english_distribution: bool,
    /// What the `ordinal` message is given as `$numeral`: in Chinese 第十二.
    pub ordinal: Sequence,
    /// Up to which session ordinals are words: for the General Assembly, for other organs. Figures beyond
    /// (un-format 14 A, 4.3 ES).
    pub ordinal_words: (u32, u32),
    /// The dash that ranges keep whatever the policy: in Arabic an en dash would turn the two numbers round, French
    /// dates have the hyphen to this day (un-format 4.3), in Chinese and Spanish words are used.
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

/// Faces with the metrics of Times (un-format 1.8).
const TIMES: &[&str] = &["Liberation Serif", "Tinos", "Times New Roman"];

const AR: Row = Row {
    code: "ar",
    undocs: "ar",
    letter: 'A',
    name: "العربية",
    direction: Direction::RightToLeft,
    families: &[&["Amiri"], TIMES],
    // 5.1, 5.3, 14 A: the second level of lists in raised quotes; the third has one witness.
    headings: [
        style("", Sequence::ArabicAdverbs, "\u{a0}-"),
        style("", Sequence::AbjadNames, "\u{a0}-"),
        style("", Sequence::Arabic, "\u{a0}-"),
        style("(", Sequence::Abjad, ")"),
        style("'", Sequence::Arabic, "'"),
        style("", Sequence::Abjad, "\u{a0}-"),
    ],
    // 5.2 and 14 B: European digits, which are the more frequent.
    paragraph: style("", Sequence::Arabic, "\u{a0}-"),
    lists: ARABIC_LISTS,
    citations: citing(ARABIC_LISTS),
    subitem: Sequence::Abjad,
    // 14 A, 9.2 and 14 C: what is roman elsewhere is an ordinal in words.
    chapter: Sequence::ArabicOrdinals,
    section: Sequence::ArabicOrdinals,
    annex: Sequence::ArabicOrdinals,
    figure: Sequence::ArabicOrdinals,
    annex_display: "أ-",
    // 6.2
    note: style("(", Sequence::Arabic, ")"),
    // 14 A, 6.1
    letter_note: style("(", Sequence::Abjad, ")"),
    mark_side: MarkSide::BeforePunctuation,
    mark_comma: "،",
    english_distribution: true,
    ordinal_words: (199, 199),
    range_dash: Some("-"),
    // 14 A, 7: a point, and a space that keeps the number whole.
    decimal: '.',
    thousands: ('\u{202f}', 4),
    ..EN
};

const ARABIC_LISTS: [LabelStyle; 3] =
    [style("(", Sequence::Abjad, ")"), style("'", Sequence::Arabic, "'"), style("", Sequence::Abjad, "\u{a0}-")];

const EN: Row = Row {
    code: "en",
    undocs: "en",
    letter: 'E',
    name: "English",
    direction: Direction::LeftToRight,
    families: &[TIMES],
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
    lists: ENGLISH_LISTS,
    citations: citing(ENGLISH_LISTS),
    subitem: Sequence::LowerLatin,
    chapter: Sequence::UpperRoman,
    section: Sequence::UpperRoman,
    annex: Sequence::UpperRoman,
    figure: Sequence::UpperRoman,
    annex_display: "A.",
    table: Sequence::Arabic,
    note: style("", Sequence::Arabic, ""),
    letter_note: style("", Sequence::LowerLatin, ""),
    mark_side: MarkSide::AfterPunctuation,
    mark_comma: ",",
    english_distribution: false,
    ordinal: Sequence::Arabic,
    // 7: words below the hundredth.
    ordinal_words: (99, 99),
    range_dash: None,
    decimal: '.',
    thousands: (',', 4),
};

const ENGLISH_LISTS: [LabelStyle; 3] = [
    style("(", Sequence::LowerLatin, ")"),
    style("(", Sequence::LowerRoman, ")"),
    style("", Sequence::LowerLatin, "."),
];

const ES: Row = Row {
    code: "es",
    undocs: "es",
    letter: 'S',
    name: "español",
    // 14 A, 4.3: bodies other than the Assembly have figures from the eleventh on.
    ordinal_words: (99, 10),
    // 14 A, 7
    thousands: ('.', 4),
    ..FR
};

const FR: Row = Row {
    code: "fr",
    undocs: "fr",
    letter: 'F',
    name: "français",
    headings: HALF_PARENTHESES,
    lists: HALF_PARENTHESES_LISTS,
    citations: citing(HALF_PARENTHESES_LISTS),
    mark_side: MarkSide::BeforePunctuation,
    mark_comma: ",",
    range_dash: Some("-"),
    decimal: ',',
    thousands: ('\u{202f}', 4),
    ..EN
};

/// 5.1: French, Spanish, Russian.
const HALF_PARENTHESES: [LabelStyle; 6] = [
    style("", Sequence::UpperRoman, "."),
    style("", Sequence::UpperLatin, "."),
    style("", Sequence::Arabic, "."),
    style("", Sequence::LowerLatin, ")"),
    style("", Sequence::LowerRoman, ")"),
    style("", Sequence::LowerLatin, "."),
];

/// 5.3 and 14 A: in Russian too the letters are Latin.
const HALF_PARENTHESES_LISTS: [LabelStyle; 3] =
    [style("", Sequence::LowerLatin, ")"), style("", Sequence::LowerRoman, ")"), style("", Sequence::LowerLatin, ".")];

const RU: Row = Row {
    code: "ru",
    undocs: "ru",
    letter: 'R',
    name: "русский",
    // 14 A: labelled `b)`, cited as 44(b).
    citations: [
        style("(", Sequence::LowerLatin, ")"),
        style("(", Sequence::LowerRoman, ")"),
        style("", Sequence::LowerLatin, ""),
    ],
    english_distribution: true,
    ordinal_words: (100, 100),
    range_dash: None,
    // 14 A, 7: four digits stay closed.
    thousands: ('\u{202f}', 5),
    ..FR
};

const ZH: Row = Row {
    code: "zh",
    undocs: "ch",
    letter: 'C',
    name: "中文",
    families: &[TIMES, &["Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC"]],
    joins_lines: true,
    headings: [
        style("", Sequence::Han, "."),
        style("", Sequence::UpperLatin, "."),
        style("", Sequence::Arabic, "."),
        style("(", Sequence::LowerLatin, ")"),
        style("", Sequence::HanInParentheses, ""),
        style("", Sequence::LowerLatin, "."),
    ],
    lists: CHINESE_LISTS,
    citations: citing(CHINESE_LISTS),
    chapter: Sequence::Han,
    section: Sequence::Han,
    annex: Sequence::Han,
    // 9.2
    figure: Sequence::Han,
    english_distribution: true,
    ordinal: Sequence::Han,
    // 第 and a number in characters: there is no other form.
    ordinal_words: (9999, 9999),
    range_dash: Some("-"),
    thousands: ('\u{202f}', 4),
    ..EN
};

const CHINESE_LISTS: [LabelStyle; 3] = [
    style("(", Sequence::LowerLatin, ")"),
    style("", Sequence::HanInParentheses, ""),
    style("", Sequence::LowerLatin, "."),
];

/// How items of these lists are cited: the stop or dash that closes the third level's label is no part of it.
const fn citing(lists: [LabelStyle; 3]) -> [LabelStyle; 3] {
    [lists[0], lists[1], LabelStyle { before: lists[2].before, sequence: lists[2].sequence, after: "" }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(styles: &[LabelStyle], n: u32) -> Vec<String> {
        styles.iter().map(|style| style.label(n).replace('\u{a0}', "~")).collect()
    }

    #[track_caller]
    fn check(language: Language, n: u32, headings: [&str; 6], lists: [&str; 3], citations: [&str; 3]) {
        let row = language.row();
        assert_eq!(labels(&row.headings, n), headings);
        assert_eq!(labels(&row.lists, n), lists);
        assert_eq!(labels(&row.citations, n), citations);
    }

    #[test]
    fn labels_are_those_of_each_language() {
        let arabic_headings = ["ثانيا~-", "باء~-", "2~-", "(ب)", "'2'", "ب~-"];
        check(Language::Ar, 2, arabic_headings, ["(ب)", "'2'", "ب~-"], ["(ب)", "'2'", "ب"]);
        check(Language::En, 2, ["II.", "B.", "2.", "(b)", "(ii)", "b."], ["(b)", "(ii)", "b."], ["(b)", "(ii)", "b"]);
        check(Language::Es, 2, ["II.", "B.", "2.", "b)", "ii)", "b."], ["b)", "ii)", "b."], ["b)", "ii)", "b"]);
        check(Language::Fr, 2, ["II.", "B.", "2.", "b)", "ii)", "b."], ["b)", "ii)", "b."], ["b)", "ii)", "b"]);
        check(Language::Ru, 2, ["II.", "B.", "2.", "b)", "ii)", "b."], ["b)", "ii)", "b."], ["(b)", "(ii)", "b"]);
        check(Language::Zh, 2, ["二.", "B.", "2.", "(b)", "㈡", "b."], ["(b)", "㈡", "b."], ["(b)", "㈡", "b"]);
    }

    #[test]
    fn marks_of_notes_stand_before_punctuation_but_in_chinese_and_english() {
        let after = Language::ALL.map(|language| language.row().mark_side == MarkSide::AfterPunctuation);
        assert_eq!(after, [false, true, false, false, false, true]);
        assert_eq!(Language::Ar.row().note.label(7), "(7)");
        assert_eq!(Language::Ar.row().letter_note.label(5), "(هـ)");
        assert_eq!(Language::Ru.row().letter_note.label(1), "a");
    }

    #[test]
    fn codes_and_letters_are_those_of_the_job_line() {
        let letters: String = Language::ALL.into_iter().map(|language| language.row().letter).collect();
        assert_eq!(letters, "AESFRC");
        assert!(Language::ALL.into_iter().all(|language| Language::from_code(language.code()) == Some(language)));
    }
}
