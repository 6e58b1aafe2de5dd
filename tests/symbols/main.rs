//! The finder of symbols and resolution numbers, held against a list that was made by reading.
//!
//! `list.tsv` has, a line each, a file of the corpus, a segment in it, its language and what is to be found there, and
//! no sentence. How the segments were chosen:
//!
//! - `parallel/`, 300 pairs of a segment and a language. First every pair that holds a figure in brackets, a slash
//!   between letters or figures, or a word for resolution or decision in that language (these hold all 36 numbers that
//!   there are, and no symbol stands there); then from each of the 55 documents in turn, the language changing with the
//!   document, the segment with most figures that was not yet taken. All of it was read.
//! - the three seeds, the four official documents and the excerpts: every text, cell and note with a symbol or a number of
//!   a resolution beside words, each read, and every second of those that hold a slash or a bracketed figure and none. (Two
//!   cells of one table are a number and nothing else: there is nothing in them to tell it by.)
//!
//! A segment is an index in `parallel/`, a JSON pointer in other JSON, and `line:column` (from 1, columns divided by tabs)
//! in text. Numbers of resolutions are listed without the noun, symbols without the asterisk of a cover note.

#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "all of it is tests")]

use masthead::{language::Language, symbol};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the finder and the list have in common.
#[derive(Debug, Default)]
struct Tally {
    segments: usize,
    listed: usize,
    found: usize,
    right: usize,
    differences: Vec<String>,
}

impl Tally {
    fn precision(&self) -> f64 {
        self.right as f64 / self.found as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / self.listed as f64
    }
}

#[test]
fn what_is_found_in_the_parallel_corpus_is_what_was_read_there() {
    held(|file| file.starts_with("parallel/"), 300);
}

#[test]
fn what_is_found_in_whole_documents_is_what_was_read_there() {
    held(|file| !file.starts_with("parallel/"), 200);
}

#[track_caller]
fn held(is_meant: fn(&str) -> bool, least: usize) {
    let Some(corpus) = std::env::var_os("MASTHEAD_CORPUS").map(PathBuf::from) else {
        eprintln!("skipped: MASTHEAD_CORPUS names no folder with the corpus");
        return;
    };
    let tally = tally(&corpus, is_meant);
    eprintln!(
        "{} segments, {} listed, {} found: precision {:.3}, recall {:.3}",
        tally.segments,
        tally.listed,
        tally.found,
        tally.precision(),
        tally.recall()
    );
    assert!(tally.segments >= least);
    assert!(tally.precision() >= 0.99 && tally.recall() >= 0.99, "{:#?}", tally.differences);
}

fn tally(corpus: &Path, is_meant: fn(&str) -> bool) -> Tally {
    let mut tally = Tally::default();
    let mut texts = BTreeMap::new();
    for line in include_str!("list.tsv").lines() {
        let [file, segment, language, listed] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line}")
        };
        if !is_meant(file) {
            continue;
        }
        let document = texts.entry(file).or_insert_with(|| std::fs::read_to_string(corpus.join(file)).unwrap());
        let text = read(file, document, segment, language);
        let language = Language::from_code(language).unwrap();
        let mut left: Vec<&str> = listed.split(" | ").filter(|one| !one.is_empty()).collect();
        let found = found(&text, language);
        tally.segments += 1;
        tally.listed += left.len();
        tally.found += found.len();
        for one in found {
            match left.iter().position(|listed| *listed == one) {
                Some(at) => {
                    left.remove(at);
                    tally.right += 1;
                }
                None => tally.differences.push(format!("{file} {segment} {language:?}: `{one}` is not listed")),
            }
        }
        tally.differences.extend(left.iter().map(|one| format!("{file} {segment} {language:?}: `{one}` is not found")));
    }
    tally
}

fn found(text: &str, language: Language) -> Vec<String> {
    let symbols = symbol::find(text).into_iter().map(|(range, _)| text[range].to_owned());
    symbols.chain(symbol::find_resolutions(text, language).into_iter().map(|found| found.number)).collect()
}

fn read(file: &str, document: &str, segment: &str, language: &str) -> String {
    if !file.ends_with(".json") {
        let (line, column) = segment.split_once(':').unwrap();
        let [line, column] = [line, column].map(|number| number.parse::<usize>().unwrap() - 1);
        return document.lines().nth(line).unwrap().split('\t').nth(column).unwrap().to_owned();
    }
    let json: Value = serde_json::from_str(document).unwrap();
    let pointer = match (file.starts_with("parallel/"), json.is_array()) {
        (true, true) => format!("/{segment}/{language}"),
        (true, false) => format!("/segments/{segment}/{language}"),
        (false, _) => segment.to_owned(),
    };
    json.pointer(&pointer).and_then(Value::as_str).unwrap().to_owned()
}
