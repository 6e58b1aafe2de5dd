//! The tags of a PDF: headings, paragraphs, lists, tables, figures and notes are what they look like.

use crate::built::{SPECIMEN, edition};
use crate::reader::read;
use masthead::edition::{Block, BlockKind};
use masthead::language::Language;
use std::collections::BTreeMap;
use std::path::Path;

/// The tags of a PDF in the order of reading.
fn tags(pdf: &Path) -> Vec<String> {
    let tree = read("pdfinfo", &["-struct"], pdf, &[]);
    let first = |line: &str| line.split_whitespace().next().map(|word| word.trim_end_matches(':').to_owned());
    tree.lines().filter_map(first).filter(|word| !word.starts_with('/')).collect()
}

/// How often each tag stands in a PDF.
fn counts(pdf: &Path) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    tags(pdf).into_iter().for_each(|tag| *counts.entry(tag).or_insert(0) += 1);
    counts
}

/// The level of a heading's tag: `H2`.
fn level(tag: &str) -> Option<u8> {
    tag.strip_prefix('H')?.parse().ok()
}

#[test]
fn headings_skip_no_level() {
    for built in SPECIMEN.iter() {
        let levels: Vec<u8> = tags(&built.pdf).iter().filter_map(|tag| level(tag)).collect();
        let mut above = 0;
        for level in &levels {
            assert!(*level <= above + 1, "{}: {levels:?}", built.name());
            above = *level;
        }
        let written = built.edition.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Heading(heading) => Some(heading.depth),
            _ => None,
        });
        assert_eq!(levels, written.collect::<Vec<u8>>(), "{}", built.name());
    }
}

#[test]
fn a_report_has_six_levels_of_headings() {
    for language in Language::ALL {
        let counts = counts(&edition("E/C.16/2099/5", language).pdf);
        for tag in ["H1", "H2", "H3", "H4", "H5", "H6"] {
            assert!(counts.contains_key(tag), "{}: no {tag}", language.code());
        }
    }
}

#[test]
fn tables_figures_and_notes_are_tagged_as_such() {
    for built in SPECIMEN.iter() {
        let counts = counts(&built.pdf);
        let count = |tag: &str| counts.get(tag).copied().unwrap_or_default();
        let of = |is: fn(&BlockKind) -> bool| built.edition.blocks.iter().filter(|block| is(&block.kind)).count();
        let tables = of(|kind| matches!(kind, BlockKind::Table(_)));
        let frameworks = of(|kind| matches!(kind, BlockKind::ResultsFramework(_)));
        let figures = of(|kind| matches!(kind, BlockKind::Figure(_)));
        assert_eq!(count("Table"), tables + frameworks, "{}", built.name());
        assert_eq!(count("THead"), tables + frameworks, "{}", built.name());
        assert_eq!(count("TH") > 0, tables + frameworks > 0, "{}", built.name());
        // The code at the foot of the first page is a picture too.
        assert_eq!(count("Figure"), figures + 1, "{}", built.name());
        assert_eq!(count("Note"), built.edition.notes.len(), "{}", built.name());
    }
}

#[test]
fn every_item_of_a_list_has_its_label_and_its_body() {
    for built in SPECIMEN.iter() {
        let counts = counts(&built.pdf);
        let count = |tag: &str| counts.get(tag).copied().unwrap_or_default();
        assert_eq!(count("LI"), count("LBody"), "{}", built.name());
        assert_eq!(count("LI") > 0, has_lists(&built.edition.blocks), "{}", built.name());
        assert!(count("Lbl") >= count("LI"), "{}", built.name());
    }
}

fn has_lists(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::List { .. } | BlockKind::Bullets { .. } => true,
        BlockKind::Frame { blocks, .. } => has_lists(blocks),
        _ => false,
    })
}
