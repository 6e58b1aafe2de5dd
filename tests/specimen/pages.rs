//! What stands where on the pages: heads and feet, masthead, cover notes, footnotes, heads of tables.

use crate::built::{Built, SPECIMEN, edition};
use crate::reader::{bare, stretch};
use masthead::edition::{Block, BlockKind, Inline, InlineKind, plain};
use masthead::language::Language;
use std::collections::BTreeSet;

#[test]
fn the_last_foot_counts_the_pages_there_are() {
    for built in SPECIMEN.iter() {
        let count = built.pages.len();
        for (index, page) in built.pages.iter().enumerate().skip(1) {
            let foot = format!("{}/{count}", index + 1);
            assert!(page.lines().any(|line| bare(line) == foot), "{}: no {foot} on its page", built.name());
        }
    }
}

#[test]
fn every_page_says_that_it_is_a_specimen() {
    for built in SPECIMEN.iter() {
        let specimen = built.edition.running.specimen.as_deref().unwrap();
        let without = built.pages.iter().position(|page| !page.lines().any(|line| bare(line) == specimen));
        assert_eq!(without, None, "{}", built.name());
    }
}

#[test]
fn later_pages_carry_the_symbol_without_its_asterisks() {
    for built in SPECIMEN.iter() {
        let symbol = built.edition.symbol.to_string();
        for page in &built.pages[1..] {
            assert!(page.lines().any(|line| bare(line) == symbol), "{}: no head", built.name());
            assert!(!bare(page).contains(&format!("{symbol}*")), "{}: an asterisk in a head", built.name());
        }
    }
}

#[test]
fn a_document_reissued_twice_has_two_asterisks_and_a_note_for_each() {
    for language in Language::ALL {
        let built = edition("E/C.16/2099/3", language);
        let first = bare(&built.pages[0]);
        // Where lines begin at the right, what stands at the right is read first.
        let symbol = if language == Language::Ar { "**E/C.16/2099/3" } else { "E/C.16/2099/3**" };
        assert!(first.contains(symbol), "{}", built.name());
        assert!(!first.contains(&symbol.replace("**", "***")), "{}", built.name());
        assert!(first.contains("99-00418*"), "{}", built.name());
        let marks: Vec<&str> = built.edition.cover_notes.iter().map(|note| note.mark.as_str()).collect();
        assert_eq!(marks, ["*", "**", "***", ""], "{}", built.name());
        let agenda = built.edition.cover_notes[2].text.first().map(|words| words.kind.clone());
        let symbol = InlineKind::Symbol { text: "E/C.16/2099/1".to_owned(), url: None };
        assert_eq!(agenda, Some(symbol), "{}: the note of the agenda stands last", built.name());
    }
}

#[test]
fn a_reissue_in_one_language_marks_that_language_alone() {
    for language in Language::ALL {
        let built = edition("E/C.16/2099/2", language);
        let first = bare(&built.pages[0]);
        let reissued = language == Language::Zh;
        assert_eq!(first.contains("E/C.16/2099/2*"), reissued, "{}", built.name());
        assert_eq!(first.contains("99-00412*"), reissued, "{}", built.name());
    }
    let chinese = edition("E/C.16/2099/2", Language::Zh);
    assert!(bare(&chinese.pages[0]).contains("由于技术原因于2099年2月11日重新印发"));
}

#[test]
fn cover_notes_stand_on_the_first_page() {
    for built in SPECIMEN.iter() {
        let first = bare(&built.pages[0]);
        for note in &built.edition.cover_notes {
            let words = stretch(&plain(&note.text));
            assert!(first.contains(&words), "{}: {words}", built.name());
        }
    }
}

#[test]
fn a_footnote_stands_on_the_page_of_its_mark() {
    for built in SPECIMEN.iter() {
        let mut calls = Vec::new();
        collect(&built.edition.blocks, &mut calls);
        assert_eq!(calls.len(), built.edition.notes.len(), "{}: each note is called first once", built.name());
        for (note, near) in calls {
            let words = last(&stretch(&plain(&built.edition.notes[note].paragraphs[0])), 14);
            let mark: BTreeSet<usize> = near.iter().flat_map(|near| pages_with(built, near)).collect();
            let foot = pages_with(built, &words);
            let number = note + 1;
            assert!(!mark.is_disjoint(&foot), "{}: note {number} called on {mark:?}, set on {foot:?}", built.name());
        }
    }
}

/// The pages on which words stand.
fn pages_with(built: &Built, words: &str) -> BTreeSet<usize> {
    let pages = built.drawn.iter().enumerate().filter(|(_, page)| bare(page).contains(words));
    pages.map(|(index, _)| index + 1).collect()
}

/// The first mark of each note, and words that stand shortly before it.
fn collect(blocks: &[Block], calls: &mut Vec<(usize, [String; 2])>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { text, .. } => marks(text, calls),
            BlockKind::Heading(heading) => marks(&heading.text, calls),
            BlockKind::List { items, .. } | BlockKind::Bullets { items, .. } => {
                items.iter().for_each(|item| collect(&item.blocks, calls));
            }
            BlockKind::Frame { blocks, .. } => collect(blocks, calls),
            _ => {}
        }
    }
}

fn marks(text: &[Inline], calls: &mut Vec<(usize, [String; 2])>) {
    for (index, inline) in text.iter().enumerate() {
        if let InlineKind::Mark { note, first: true, .. } = inline.kind {
            // Parts of words are still parts of the text.
            let before = stretch(&last(&plain(&text[..index]), 40));
            let after: String = plain(&text[index + 1..]).chars().take(40).collect();
            // More might stand on two pages; where a page ends just before the mark, the words after it tell.
            let after = stretch(&after).chars().take(14).collect();
            calls.push((note, [last(&before, 14), after]));
        }
    }
}

/// The last characters of a text.
fn last(text: &str, count: usize) -> String {
    let all: Vec<char> = text.chars().collect();
    all[all.len().saturating_sub(count)..].iter().collect()
}

#[test]
fn a_table_that_runs_over_pages_repeats_its_head() {
    for language in Language::ALL {
        let built = edition("E/C.16/2099/5", language);
        let table = built.edition.blocks.iter().rev().find_map(|block| match &block.kind {
            BlockKind::Table(table) => Some(table),
            _ => None,
        });
        let table = table.unwrap();
        let words = |blocks: &[Block]| match blocks.first().map(|block| &block.kind) {
            Some(BlockKind::Paragraph { text, .. }) => plain(text),
            _ => String::new(),
        };
        let years: Vec<String> = table.rows.iter().map(|row| words(&row.cells[0].blocks)).collect();
        assert_eq!(years.len(), 40, "{}", built.name());
        let rows =
            |page: &str| page.lines().map(bare).filter(|line| years.contains(line)).collect::<BTreeSet<_>>().len();
        let head = stretch(&words(&table.head[0][2].blocks));
        // A few years may stand in a text or a chart; rows of the table stand in numbers.
        let pages: Vec<&String> = built.pages.iter().filter(|page| rows(page) > 4).collect();
        assert!(pages.len() > 1, "{}: the table stands on one page", built.name());
        for page in pages {
            assert!(bare(page).contains(&head), "{}: rows without a head", built.name());
        }
    }
}
