//! Every edition of the specimen session as readable text, held against the one that was read and approved.
//!
//! What an edition decides (numbers, labels, marks, dates, fixed terms, references) changes here first, line by line.
//! `UPDATE=1 cargo test --test golden` rewrites the files; the difference is then for a person to read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod render;

use masthead::check::Strictness;
use masthead::edition::Edition;
use masthead::plan::plan;
use masthead::read::read;
use masthead::selection::Selection;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the approved texts.
fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn specimen() -> Vec<Edition> {
    let (sources, unread) = read(Path::new(env!("CARGO_MANIFEST_DIR")), Path::new("documents"));
    let plan = plan(&sources, "documents", &Selection::default(), Strictness::default());
    assert_eq!((unread, plan.diagnostics), (Vec::new(), Vec::new()), "the specimen session is without fault");
    plan.editions.into_iter().map(|planned| planned.edition).collect()
}

fn file(edition: &Edition) -> String {
    edition.file_name().replace(".pdf", ".txt")
}

#[test]
fn every_edition_reads_as_approved() {
    let update = std::env::var_os("UPDATE").is_some_and(|set| !set.is_empty());
    let mut changed = Vec::new();
    for edition in specimen() {
        let path = golden().join(file(&edition));
        let rendered = render::edition(&edition);
        if update {
            fs::write(&path, rendered).unwrap();
        } else {
            let approved = fs::read_to_string(&path).unwrap_or_default();
            changed.extend(first_difference(&approved, &rendered).map(|line| format!("{}: {line}", file(&edition))));
        }
    }
    assert!(changed.is_empty(), "run with UPDATE=1 and read the difference:\n{}", changed.join("\n"));
}

#[test]
fn no_approved_text_is_left_over() {
    let expected: BTreeSet<String> = specimen().iter().map(file).collect();
    let there = fs::read_dir(golden()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> = there.filter(|name| name.ends_with(".txt")).collect();
    assert_eq!(there, expected);
}

/// The first line in which two texts differ, as both have it.
fn first_difference(approved: &str, rendered: &str) -> Option<String> {
    if approved == rendered {
        return None;
    }
    let same = approved.lines().zip(rendered.lines()).take_while(|(a, b)| a == b).count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("(no line)").to_owned();
    Some(format!("line {}\n  approved: {}\n  now:      {}", same + 1, line(approved), line(rendered)))
}
