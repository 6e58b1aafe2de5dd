//! The text of a PDF in the order of reading, as it is copied, searched and heard.

use crate::built::{SPECIMEN, edition};
use crate::reader::bare;
use masthead::edition::{BlockKind, Indent, InlineKind, plain};
use masthead::language::Language;
use std::collections::BTreeMap;

#[track_caller]
fn check(symbol: &str, language: Language, expected: &[&str]) {
    let built = edition(symbol, language);
    let text = bare(&built.drawn.concat());
    for words in expected {
        assert!(text.contains(&bare(words)), "{} does not read {words:?}", built.name());
    }
}

#[test]
fn whole_paragraphs_are_read_back_in_their_order() {
    let mut compared = BTreeMap::new();
    for built in SPECIMEN.iter() {
        let is_arabic = built.edition.language == Language::Ar;
        let pages: Vec<String> = built.drawn.iter().map(|page| bare(page)).collect();
        let mut read = 0;
        let mut lost = Vec::new();
        for block in &built.edition.blocks {
            let BlockKind::Paragraph { text, indent: Indent::Numbered, .. } = &block.kind else { continue };
            // Marks interrupt the words; readers repeat letters under a doubling sign, and put what runs in the other
            // direction where they please.
            let is_plain = text.iter().all(|inline| matches!(inline.kind, InlineKind::Text(_)));
            let words = plain(text);
            if !is_plain || words.contains('\u{651}') || is_arabic && words.contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let words = bare(&words);
            let start: String = words.chars().take(24).collect();
            let end: String = words.chars().rev().take(24).collect::<Vec<char>>().into_iter().rev().collect();
            match pages.iter().any(|page| page.contains(&words)) {
                true => read += 1,
                // What a page divides is found in two parts.
                false if pages.iter().any(|page| page.contains(&start) && page.contains(&end)) => lost.push(words),
                false => {}
            }
        }
        assert_eq!(lost, Vec::<String>::new(), "{}", built.name());
        *compared.entry(built.edition.language).or_insert(0) += read;
    }
    for (language, count) in compared {
        assert!(count > 4, "{}: only {count} paragraphs could be compared", language.code());
    }
}

#[test]
fn marks_follow_the_words_that_call_them_in_each_language() {
    check("E/C.16/2099/3", Language::En, &["a matter of responsibility.1", "nobody was answerable.2"]);
    check("E/C.16/2099/2", Language::Fr, &["dès la première lecture1. Ce n’est pas"]);
    check("E/C.16/2099/2", Language::Es, &["desde la primera lectura1. No es"]);
    check("E/C.16/2099/2", Language::Zh, &["看懂并加以使用的语言。1简明语言"]);
}

#[test]
fn two_marks_together_are_not_one_number() {
    check("E/C.16/2099/5", Language::En, &["2.9 for records.3, 4"]);
    check("E/C.16/2099/5", Language::Zh, &["2.9分。3, 4"]);
}

#[test]
fn arabic_keeps_numbers_dates_and_letters_where_they_are_read() {
    check(
        "E/C.16/2099/2",
        Language::Ar,
        &[
            "أعيدت في الفترة من 2094 إلى 2098 صياغة 62 في المائة من أكثر",
            "(أ) أن تبين الجملة الأولى",
            "(هـ) أن تبين الرسالة",
        ],
    );
    check("E/C.16/2099/3", Language::Ar, &["** أعيد إصدارها لأسباب فنية في 20 شباط/فبراير"]);
}

#[test]
fn labels_come_before_what_they_label() {
    check("E/C.16/2099/3", Language::En, &["(a) Change of office.", "(i) The content is missing;", "a. The date on"]);
    check("E/C.16/2099/3", Language::Fr, &["a) Le changement de service.", "i) Le contenu manque;"]);
    check("E/C.16/2099/3", Language::Zh, &["(a) 机构变动。", "㈠ 内容缺失；"]);
    check("E/C.16/2099/2", Language::Ru, &["a) в первом предложении", "i) при первом упоминании"]);
}
