//! Pairs that say the same, and pairs that do not.

use super::*;
use Language::{Ar, En, Es, Fr, Ru, Zh};
use proptest::prelude::*;

/// The same sentence in another language must raise nothing that is certain; `changed`, a wrong one, must.
#[track_caller]
fn check(language: Language, source: &str, target: &str, wrong: &str) {
    let certain = |target: &str| -> Vec<Difference> {
        let found = compare((source, En), (target, language));
        found.into_iter().filter(|difference| difference.certain).collect()
    };
    assert_eq!(certain(target), vec![], "{target}");
    assert_ne!(certain(wrong), vec![], "{wrong}");
}

#[test]
fn thousands_are_the_same_however_they_are_grouped() {
    check(Fr, "1,800 forms", "1\u{a0}800 formulaires", "1\u{a0}900 formulaires");
    check(Es, "31,000 forms", "31.000 formularios", "31.001 formularios");
    check(Ru, "2,784 forms and 31,000 pages", "2784 бланка и 31 000 страниц", "2784 бланка и 3100 страниц");
    check(Ar, "31,000 forms", "000 31 استمارة", "000 32 استمارة");
    check(Zh, "more than 1,800 forms", "1 800多份表格", "1 800多万份表格");
}

#[test]
fn magnitudes_are_part_of_a_number() {
    check(Zh, "$1.82 billion", "18.20亿美元", "182亿美元");
    check(Ru, "$1.82 billion", "1,82 млрд. долл. США", "1,82 млн. долл. США");
    check(Fr, "$1.82 billion", "1 820 millions de dollars", "1 820 milliards de dollars");
    check(Es, "between $2 and 3 billion", "entre 2.000 y 3.000 millones", "entre 2.000 y 30.000 millones");
    check(Ar, "$2 million", "مليوني دولار", "3 ملايين دولار");
}

#[test]
fn dates_are_the_same_in_every_order() {
    check(Zh, "15-19 April 2013", "2013年4月15日至19日", "2013年4月15日至18日");
    check(Ar, "15-19 April 2013", "15-19 نيسان/أبريل 2013", "15-19 أيار/مايو 2013");
    check(Fr, "from 1 to 5 May", "du 1er au 5 mai", "du 1er au 6 mai");
    check(Ru, "10 July and 1 August 2007", "10 июля и 1 августа 2007 года", "10 августа и 1 июля 2007 года");
}

#[test]
fn a_year_may_be_added_to_a_date_but_not_changed() {
    check(Zh, "on 13 August", "2014年8月13日", "2014年8月14日");
    check(Zh, "on 13 August 2014", "2014年8月13日", "2015年8月13日");
}

#[test]
fn a_year_that_is_understood_may_be_left_out() {
    check(Fr, "In October 2014", "En octobre", "En novembre");
    check(Fr, "on 1 December", "le 1er décembre", "en décembre");
    check(Ru, "for 1 month", "на месяц", "на 2 месяца");
}

#[test]
fn times_of_day_are_the_same_in_every_way_to_tell_them() {
    check(Fr, "at 3.30 p.m.", "à 15 h 30", "à 15 h 40");
    check(Es, "at 6 p.m.", "a las 18.00 horas", "a las 19.00 horas");
    check(Ru, "at 10 a.m.", "в 10 ч. 00 м.", "в 11 ч. 00 м.");
    check(Ar, "at 11 a.m.", "الساعة 00:11", "الساعة 00:12");
    check(Zh, "at 6.15 p.m.", "下午6时15分", "上午6时15分");
}

#[test]
fn words_and_digits_are_the_same_number() {
    check(Es, "the forty-fifth forum", "el 45º foro", "el 46º foro");
    check(Zh, "five reports in the ninety-eighth session", "第九十八届会议的5份报告", "第九十八届会议的6份报告");
    check(Fr, "10 reports", "dix rapports", "onze rapports");
    check(Zh, "the sixty-third session", "第六十三届会议", "第六十四届会议");
    check(Ar, "the 41st session", "الدورة الحادية والأربعون", "الدورة الثانية والأربعون");
}

#[test]
fn symbols_and_resolutions_are_the_same_in_every_language() {
    check(Ar, "report A/99/3/Add.1", "التقرير A/99/3/Add.1", "التقرير");
    check(Zh, "resolutions 57/295 and 1325 (2000)", "第57/295号和第1325(2000)号决议", "第57/296号和第1325(2000)号决议");
    check(Ru, "A/99/3 and A/99/4", "A/99/3 и A/99/4", "A/99/3 и A/99/3");
}

#[test]
fn addresses_and_marks_are_not_lost() {
    check(Fr, "see www.example.org/en/5.", "voir www.example.org/fr/5.", "voir.");
    check(Fr, "the agenda* and the list.¹", "l'ordre du jour* et la liste¹.", "l'ordre du jour* et la liste.");
}

#[test]
fn per_cents_are_shares_on_both_sides() {
    check(Fr, "24 per cent more", "24 % de plus", "24 de plus");
    check(Zh, "45 and 46 per cent", "45%和46%", "45%和47%");
}

#[test]
fn a_number_of_a_paragraph_may_be_left_out_but_not_changed() {
    check(Fr, "4. The group stresses", "Le groupe souligne", "5. Le groupe souligne");
    check(Ar, "4. The group stresses", "4 - وتؤكد المجموعة", "5 - وتؤكد المجموعة");
}

#[test]
fn a_number_that_stands_for_another_of_the_same_text_is_found() {
    check(Fr, "10 of 20, then 10 of 20", "10 sur 20, puis 10 sur 20", "10 sur 20, puis 20 sur 20");
}

#[test]
fn nothing_that_anybody_writes_makes_it_panic() {
    let texts = [
        "",
        "1",
        "١٢٬٣",
        "十百千万亿亿亿亿亿亿亿亿亿亿",
        "()[^{fn:",
        "1:2:3 a.m. p.m.",
        "2147483648 млрд млрд млрд млрд",
    ];
    for source in texts {
        for target in texts {
            for language in Language::ALL {
                compare((source, language), (target, En));
            }
        }
    }
}

proptest! {
    #[test]
    fn a_text_states_what_it_states(parts in prop::collection::vec(prop::sample::select(PARTS), 0..14)) {
        let text = parts.concat();
        for language in Language::ALL {
            let found = compare((&text, language), (&text, language));
            prop_assert!(found.iter().all(|difference| !difference.certain), "{found:?}");
        }
    }

    #[test]
    fn what_differs_is_told_in_the_words_of_the_texts(
        source in prop::collection::vec(prop::sample::select(PARTS), 0..14),
        target in prop::collection::vec(prop::sample::select(PARTS), 0..14),
    ) {
        let (source, target) = (source.concat(), target.concat());
        for language in Language::ALL {
            for difference in compare((&source, En), (&target, language)) {
                let stands = |text: &str, stated: &Stated| text.get(stated.range.clone()) == Some(stated.words.as_str());
                prop_assert!(difference.source.iter().all(|stated| stands(&source, stated)));
                prop_assert!(difference.target.iter().all(|stated| stands(&target, stated)));
            }
        }
    }
}

/// What numbers are made of, and what stands between them.
const PARTS: &[&str] = &[
    "1",
    "23",
    "000",
    "٣١",
    " ",
    ".",
    ",",
    "-",
    "/",
    ":",
    "月",
    "日",
    "年",
    "亿",
    "万",
    "百分之",
    "下午",
    "时",
    "半",
    "two",
    "and a half",
    "million",
    "mil",
    "millones",
    "млн.",
    "ч.",
    "м.",
    "три",
    "الساعة",
    "و",
    "ثلاثين",
    "مائة",
    "p.m.",
    "A/99/3",
    "[^a]",
    "{fn:",
    "¹",
    "http://",
    "www.a.b",
    "%",
    "per cent",
    "April",
    "نيسان/أبريل",
    "мая",
    "de",
    "à",
    "(",
    "XV",
    ")",
    "\u{200f}",
    "é",
    "²",
    "4294967295",
    "十",
    "二〇",
    "hundred",
    "twenty",
    "cent",
    "quatre",
    "vingt",
    "\n",
    "*",
];

/// A paragraph of sixty thousand numbers, of which none is the same, takes seconds; by their square it would take hours.
#[test]
fn texts_without_measure_are_compared_in_time() {
    let numbers = |from: usize| (from..from + 60_000).map(|number| format!("{number}, ")).collect::<String>();
    let found = compare((&numbers(100_000), Language::En), (&numbers(200_000), Language::Fr));
    assert!(found.len() > 60_000, "{}", found.len());
}
