//! Whole pages, held line by line against official ones of 2026.
//!
//! Each file under `official/` is one page: what stands on each line, its left edge and its baseline, with words of no
//! meaning whose letters are as wide as those of the page. Lines of a paragraph are run together before they are set.

mod table;

use super::frames::sheets;
use super::{pages, sample};
use crate::edition::{Block, BlockKind, Edition, Footnote, Heading, Indent, Inline, InlineKind, Rank};
use crate::language::Language;

/// How far off its official place a line may stand, in points.
const NEAR: f64 = 1.5;

/// A line of an official page.
struct Line<'a> {
    kind: &'a str,
    left: f64,
    baseline: f64,
    label: &'a str,
    words: &'a str,
}

/// What is run together of lines: its kind, its label, its words.
struct Passage<'a> {
    kind: &'a str,
    label: &'a str,
    words: String,
}

fn read(page: &str) -> (usize, usize, Vec<Line<'_>>) {
    let mut rows = page.lines().map(|row| row.split('\t').collect::<Vec<_>>());
    let head = rows.next().unwrap();
    let lines = rows.map(|row| Line {
        kind: row[0],
        left: row[1].parse().unwrap(),
        baseline: row[2].parse().unwrap(),
        label: row[3],
        words: row[4],
    });
    (head[1].parse().unwrap(), head[2].parse().unwrap(), lines.collect())
}

fn passages<'a>(lines: &[Line<'a>]) -> Vec<Passage<'a>> {
    let mut passages: Vec<Passage<'a>> = Vec::new();
    // A table is put together by itself, where its columns are told.
    for line in lines.iter().filter(|line| line.kind == "columns" || !table::is_part(line)) {
        match passages.last_mut().filter(|_| line.kind == "line") {
            Some(passage) => {
                if !passage.words.ends_with('-') {
                    passage.words.push(' ');
                }
                passage.words.push_str(line.words);
            }
            None => passages.push(Passage { kind: line.kind, label: line.label, words: line.words.to_owned() }),
        }
    }
    passages
}

/// `*bold*` and `^1^`, the mark of a note.
fn inlines(words: &str, marks: &mut usize) -> Vec<Inline> {
    let of = |kind| Inline { kind, origin: None };
    let mut set = Vec::new();
    for (index, piece) in words.replace("* *", " ").split('*').enumerate() {
        let mut text = Vec::new();
        for (index, piece) in piece.split('^').enumerate().filter(|(_, piece)| !piece.is_empty()) {
            text.push(of(if index % 2 == 0 {
                InlineKind::Text(piece.to_owned())
            } else {
                *marks += 1;
                InlineKind::Mark { note: *marks - 1, label: piece.to_owned(), first: true }
            }));
        }
        if index % 2 == 0 { set.extend(text) } else { set.push(of(InlineKind::Strong(text))) }
    }
    set
}

/// The edition whose page this is: pages with a word on each, the page, pages with a word on each.
fn edition(page: usize, pages: usize, passages: &[Passage<'_>], table: impl Fn() -> Block) -> Edition {
    let mut edition = sample::bare(Language::En);
    edition.closing_rule = passages.iter().any(|passage| passage.kind == "close");
    edition.running.specimen = None;
    edition.blocks.clear();
    let paragraph = |number, indent, text| BlockKind::Paragraph { number, indent, text };
    let filler = |n: usize| {
        let words = sample::block(&format!("filler{n}"), paragraph(None, Indent::Flush, sample::text("A")));
        [words, sample::block(&format!("break{n}"), BlockKind::PageBreak)]
    };
    edition.blocks.extend((1..page).flat_map(filler));
    let mut marks = 0;
    for (index, Passage { kind, label, words }) in passages.iter().enumerate() {
        let label = (!label.is_empty()).then(|| (*label).to_owned());
        let block = match *kind {
            "head" => {
                edition.running.symbol = words.clone();
                continue;
            }
            "foot" if words.contains('/') => continue,
            "foot" => {
                edition.running.job_number = Some(words.clone());
                continue;
            }
            "note" => {
                let number = label.unwrap_or_default();
                edition.notes.push(Footnote { number, paragraphs: vec![sample::text(words)], origin: None });
                continue;
            }
            "rule" | "close" => continue,
            "columns" => {
                edition.blocks.push(table());
                continue;
            }
            "paragraph" => paragraph(label, Indent::Numbered, inlines(words, &mut marks)),
            "flush" => paragraph(None, Indent::Flush, inlines(words, &mut marks)),
            section => {
                let rank = Rank::Section(section.trim_start_matches("section-").parse().unwrap());
                BlockKind::Heading(Heading { depth: 1, rank, label, remark: None, text: inlines(words, &mut marks) })
            }
        };
        edition.blocks.push(sample::block(&format!("b{index}"), block));
    }
    let breaks = |n: usize| filler(n).into_iter().rev().collect::<Vec<Block>>();
    edition.blocks.extend((page + 1..=pages).flat_map(breaks));
    edition
}

/// Every line of the page stands where the official one has it.
#[track_caller]
fn check(official: &str) {
    let (number, total, lines) = read(official);
    let sources = sample::sources(&[]);
    let in_table: Vec<&Line> = lines.iter().filter(|line| table::is_part(line)).collect();
    let edition = edition(number, total, &passages(&lines), || table::table(&in_table));
    let sheets = sheets(&pages(&edition, &sources));
    let set = sheets[number - 1].lines();
    let mut wrong = if in_table.is_empty() { Vec::new() } else { table::misplaced(&in_table, &sheets[number - 1]) };
    let is_rule = |line: &Line| matches!(line.kind, "rule" | "close");
    for line in lines.iter().filter(|line| !is_rule(line) && !table::is_part(line)) {
        let near = |one: f64, other: f64| (one - other).abs() <= NEAR;
        if !set.iter().any(|set| near(set.left, line.left) && near(set.baseline, line.baseline)) {
            let by = |set: &&super::frames::Run| (set.baseline - line.baseline).abs();
            let next = set.iter().min_by(|a, b| by(a).total_cmp(&by(b)));
            let next = next.map(|set| (set.left, set.baseline, set.text.clone()));
            wrong.push(format!("{} {} {:?}: {next:.2?}", line.left, line.baseline, line.words));
        }
    }
    assert!(wrong.is_empty(), "{} of {} lines stand elsewhere:\n{}", wrong.len(), lines.len(), wrong.join("\n"));
    if let Some(close) = lines.iter().find(|line| line.kind == "close") {
        let near = |one: f64, other: f64| (one - other).abs() <= NEAR;
        let rules = &sheets[number - 1].rules;
        let found = rules.iter().any(|set| near(set.left, close.left) && near(set.y, close.baseline));
        assert!(found, "no closing rule at {}: {rules:?}", close.baseline);
    }
    let rule = lines.iter().find(|line| line.kind == "rule");
    if let Some(rule) = rule {
        let found = sheets[number - 1]
            .rules
            .iter()
            .any(|set| (set.left - rule.left).abs() <= NEAR && (set.y - rule.baseline - 1.3).abs() <= NEAR);
        assert!(found, "no rule over the notes at {}: {:?}", rule.baseline, sheets[number - 1].rules);
    }
}

#[test]
fn a_page_under_a_section() {
    check(include_str!("official/sections.txt"));
}

#[test]
fn a_page_with_headings_of_lower_ranks() {
    check(include_str!("official/headings.txt"));
}

#[test]
fn a_page_with_a_section_and_a_note() {
    check(include_str!("official/note.txt"));
}

#[test]
fn a_page_that_goes_on_and_ends_with_a_note() {
    check(include_str!("official/continued.txt"));
}

#[test]
fn a_page_with_a_table_in_the_column_that_closes_the_document() {
    check(include_str!("official/table.txt"));
}
