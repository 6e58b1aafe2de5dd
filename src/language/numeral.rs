//! What things are counted with.

/// A sequence of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sequence {
    /// 1, 2, 3
    Arabic,
    /// I, II, III
    UpperRoman,
    /// i, ii, iii
    LowerRoman,
    /// A, B, C ... Z, AA, BB
    UpperLatin,
    /// a, b, c ... z, aa, bb
    LowerLatin,
    /// 一, 二, 三
    Han,
    /// ㈠, ㈡, ㈢
    HanInParentheses,
    /// أ, ب, ج in abjad order; the fifth is هـ
    Abjad,
    /// ألف, باء, جيم: the names of the letters
    AbjadNames,
    /// أولا, ثانيا, ثالثا
    ArabicAdverbs,
    /// الأول, الثاني, الثالث
    ArabicOrdinals,
}

impl Sequence {
    /// The `n`th member, from 1.
    pub fn nth(self, n: u32) -> String {
        n.to_string()
    }
}
