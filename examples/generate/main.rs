//! Makes a session of any size, to measure with.
//!
//!     cargo run --release --example generate -- 60 DIR
//!
//! `DIR` becomes a `documents/` folder of 60 documents in six languages, of about ten pages each, with notes, a table and
//! lists of three levels; a third argument makes each so many times as long. No sentence stands twice in the session. The same number gives the same bytes on every run.

mod chance;
mod markdown;
mod paper;
mod session;
mod speech;
mod words;

use masthead::language::Language;
use speech::Speaker;
use std::path::{Path, PathBuf};
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    let mut arguments = env::args_os().skip(1);
    let count = arguments.next().and_then(|count| count.to_str()?.parse().ok());
    let (Some(count), Some(folder)) = (count, arguments.next().map(PathBuf::from)) else {
        return Err("usage: generate COUNT DIR [TIMES]".into());
    };
    let times = arguments.next().and_then(|times| times.to_str()?.parse().ok()).unwrap_or(1);
    write(count, &folder, times)?;
    Ok(())
}

/// Writes a session of `count` documents, each so many times as long as usual.
fn write(count: usize, folder: &Path, times: usize) -> std::io::Result<()> {
    let session = folder.join("e-c16-2099");
    fs::create_dir_all(&session)?;
    fs::write(session.join("session.toml"), session::session_toml())?;
    for (at, language) in Language::ALL.iter().enumerate() {
        fs::write(session.join(format!("{}.ftl", language.code())), session::wording(at))?;
    }
    let mut speaker = Speaker::new();
    for place in 0..count {
        let paper = paper::paper(&mut speaker, (place, count), times);
        let document = session.join(format!("{:04}", place + 2));
        fs::create_dir_all(&document)?;
        fs::write(document.join("document.toml"), session::document_toml(place))?;
        for (at, language) in Language::ALL.iter().enumerate() {
            fs::write(document.join(format!("{}.md", language.code())), markdown::markdown(&paper, at))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The sentences of a text: what stands between stops, in paragraphs, notes and items, without marks and names.
    fn sentences(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        let body = text.splitn(3, "+++").nth(2).unwrap();
        // Rows of tables stand between fences; they are no sentences.
        let prose: String = body.replace("см. [", "[").split("```").step_by(2).collect();
        for line in prose.lines().filter(|line| !line.starts_with('#') && !line.starts_with(':')) {
            let line = line.split(" {").next().unwrap().trim_start().trim_start_matches("1. ").trim_matches('*');
            let line = match line.split_once("]: ") {
                Some((name, words)) if name.starts_with("[^") => words,
                _ => line,
            };
            let parts = line.split_inclusive(['。', ';', '；', '؛']).flat_map(|part| part.split_inclusive(". "));
            for part in parts {
                let words =
                    part.split(" (").next().unwrap().trim_end_matches(['.', '。', ' ', ';', '；', '؛', ':', '：']);
                let words = words.split("[^").next().unwrap().trim();
                if !words.is_empty() {
                    found.push(words.to_owned());
                }
            }
        }
        found
    }

    #[test]
    fn no_sentence_stands_twice_in_a_session() {
        let mut speaker = Speaker::new();
        let papers: Vec<_> = (0..60).map(|place| paper::paper(&mut speaker, (place, 60), 1)).collect();
        for at in 0..Language::ALL.len() {
            let mut said = BTreeSet::new();
            for paper in &papers {
                for sentence in sentences(&markdown::markdown(paper, at)) {
                    assert!(said.insert(sentence.clone()), "{sentence}");
                }
            }
            assert!(said.len() > 8_000, "{} sentences", said.len());
        }
    }

    #[test]
    fn every_document_has_notes_a_table_and_lists_of_three_levels() {
        let mut speaker = Speaker::new();
        for place in 0..12 {
            let paper = paper::paper(&mut speaker, (place, 12), 1);
            for at in 0..Language::ALL.len() {
                let text = markdown::markdown(&paper, at);
                for part in ["\n[^n5]: ", "\n::: table ", "\n1. ", "\n   1. ", "\n      1. "] {
                    assert!(text.contains(part), "{part:?} in\n{text}");
                }
            }
        }
    }

    #[test]
    fn the_same_number_gives_the_same_bytes() {
        let session = || {
            let mut speaker = Speaker::new();
            (0..3).map(|place| markdown::markdown(&paper::paper(&mut speaker, (place, 3), 1), 1)).collect::<Vec<_>>()
        };
        assert_eq!(session(), session());
    }
}
