//! Russian: how the numbers begin in every case, ordinal and compound.

use super::Lexicon;
use super::Part::{self, Hundred, Implied, Scale, Ten, Unit};
use std::sync::LazyLock;

/// Beginnings of words; of several the longest counts.
const STEMS: &[(&str, Part)] = &[
    ("нол", Unit(0)),
    ("нул", Unit(0)),
    ("одн", Unit(1)),
    ("один", Unit(1)),
    ("единств", Implied(&[10])),
    ("перв", Unit(1)),
    ("втор", Unit(2)),
    ("двух", Unit(2)),
    ("двум", Unit(2)),
    ("двумя", Unit(2)),
    ("двое", Unit(2)),
    ("двоих", Unit(2)),
    ("двойн", Implied(&[20])),
    ("двусторон", Implied(&[20])),
    ("двукратн", Implied(&[20])),
    ("дважды", Unit(2)),
    ("вдвое", Unit(2)),
    ("удвои", Implied(&[20])),
    ("удвое", Implied(&[20])),
    ("оба", Implied(&[20])),
    ("обе", Implied(&[20])),
    ("обоих", Implied(&[20])),
    ("обеих", Implied(&[20])),
    ("обои", Implied(&[20])),
    ("пара", Implied(&[20])),
    ("трет", Unit(3)),
    ("треть", Unit(3)),
    ("трех", Unit(3)),
    ("трем", Unit(3)),
    ("тремя", Unit(3)),
    ("трое", Unit(3)),
    ("троих", Unit(3)),
    ("тройн", Implied(&[30])),
    ("трижды", Unit(3)),
    ("втрое", Unit(3)),
    ("утрои", Implied(&[30])),
    ("четыре", Unit(4)),
    ("четырех", Unit(4)),
    ("четырьмя", Unit(4)),
    ("четверт", Unit(4)),
    ("четверо", Unit(4)),
    ("четверть", Implied(&[40, 250])),
    ("пят", Unit(5)),
    ("шест", Unit(6)),
    ("семь", Unit(7)),
    ("семи", Unit(7)),
    ("седьм", Unit(7)),
    ("восем", Unit(8)),
    ("восьм", Unit(8)),
    ("девят", Unit(9)),
    ("десят", Unit(10)),
    ("десятилет", Implied(&[100])),
    ("десяток", Implied(&[100])),
    ("десятк", Implied(&[100])),
    ("одиннадцат", Unit(11)),
    ("двенадцат", Unit(12)),
    ("дюжин", Implied(&[120])),
    ("тринадцат", Unit(13)),
    ("четырнадцат", Unit(14)),
    ("пятнадцат", Unit(15)),
    ("шестнадцат", Unit(16)),
    ("семнадцат", Unit(17)),
    ("восемнадцат", Unit(18)),
    ("девятнадцат", Unit(19)),
    ("двадцат", Ten(20)),
    ("тридцат", Ten(30)),
    ("сорок", Ten(40)),
    ("пятьдесят", Ten(50)),
    ("пятидесят", Ten(50)),
    ("пятьюдесят", Ten(50)),
    ("шестьдесят", Ten(60)),
    ("шестидесят", Ten(60)),
    ("шестьюдесят", Ten(60)),
    ("семьдесят", Ten(70)),
    ("семидесят", Ten(70)),
    ("семьюдесят", Ten(70)),
    ("восемьдесят", Ten(80)),
    ("восьмидесят", Ten(80)),
    ("восемьюдесят", Ten(80)),
    ("девяност", Ten(90)),
    ("сот", Hundred(100)),
    ("сотн", Implied(&[1000])),
    ("столет", Implied(&[1000])),
    ("двест", Hundred(200)),
    ("двухсот", Hundred(200)),
    ("трист", Hundred(300)),
    ("трехсот", Hundred(300)),
    ("четырест", Hundred(400)),
    ("четырехсот", Hundred(400)),
    ("пятьсот", Hundred(500)),
    ("пятисот", Hundred(500)),
    ("шестьсот", Hundred(600)),
    ("шестисот", Hundred(600)),
    ("семьсот", Hundred(700)),
    ("семисот", Hundred(700)),
    ("восемьсот", Hundred(800)),
    ("восьмисот", Hundred(800)),
    ("девятьсот", Hundred(900)),
    ("девятисот", Hundred(900)),
    ("тысячн", Scale(3)),
    ("тысячелет", Implied(&[10_000])),
    ("полов", Implied(&[5, 20, 500])),
    ("полтор", Implied(&[15, 180])),
    ("полутор", Implied(&[15, 180])),
    ("полугод", Implied(&[60, 20])),
    ("полдень", Implied(&[120])),
    ("полноч", Implied(&[0, 240])),
    ("квартал", Implied(&[30, 40])),
    ("ежеквартал", Implied(&[30, 40])),
];

/// Short words that begin others: only these forms are numbers.
const WHOLE: &[(&str, Part)] =
    &[("два", Unit(2)), ("две", Unit(2)), ("три", Unit(3)), ("сто", Hundred(100)), ("ста", Hundred(100))];

/// Words that begin like a number and are none.
const OTHERS: &[&str] =
    &["семинар", "семья", "семьи", "семье", "семьей", "семьям", "пятниц", "сотруд", "четверг", "однак"];

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(STEMS));

pub(super) fn part(word: &str) -> Option<Part> {
    if let Some((_, part)) = WHOLE.iter().find(|(whole, _)| *whole == word) {
        return Some(*part);
    }
    if OTHERS.iter().any(|other| word.starts_with(other)) {
        return None;
    }
    let (length, part) = LEXICON.longest(word)?;
    // двадцатипятилетие
    let rest = word.get(length..)?.trim_start_matches('и');
    let unit = STEMS.iter().find_map(|(stem, part)| match part {
        Unit(unit @ 1..10) if rest.starts_with(stem) => Some(*unit),
        _ => None,
    });
    match (part, unit) {
        (Ten(ten), Some(unit)) => Some(Unit(ten + unit)),
        _ => Some(part),
    }
}
