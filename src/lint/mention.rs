//! Tables and figures that no word of the text mentions: a reader does not know when to look (editorial manual, tables).
//! Where there are no words, as in a document that is one table, nothing can mention them.
//!
//! A reference mentions, and so do typed words: the noun and the number in any of its forms, a list or a range of
//! numbers, or "the table below" for the next one.

use super::Reading;
use super::prose::{Place, Prose};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Language, Sequence};
use crate::source::Span;
use crate::text::{Block, BlockKind, Inline, InlineKind, Key, Target, Text};
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Table,
    Figure,
}

struct Display<'a> {
    kind: Kind,
    number: u32,
    key: &'a Key,
    span: Span,
}

/// Every table and figure with a number that is nowhere mentioned.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let mut displays = Vec::new();
    gather(&reading.text.blocks, &mut displays);
    let is_running = |prose: &Prose| matches!(prose.place, Place::Paragraph | Place::Item);
    if displays.is_empty() || !reading.prose.iter().any(is_running) {
        return Vec::new();
    }
    let referred = referred(reading.text);
    let mut mentioned = BTreeSet::new();
    for prose in &reading.prose {
        let lower = prose.words.to_lowercase();
        // A letter that is longer in lower case is not to be found in these languages' nouns; its text is passed over.
        if lower.len() != prose.words.len() {
            continue;
        }
        for kind in [Kind::Table, Kind::Figure] {
            mentions(prose, &lower, kind, &displays, &mut mentioned);
        }
    }
    let alone = displays
        .iter()
        .enumerate()
        .filter(|(index, display)| !mentioned.contains(index) && !referred.contains(display.key));
    let report = |(_, display): (usize, &Display)| {
        let noun = if display.kind == Kind::Table { "table" } else { "figure" };
        let message = format!("{noun} {} is mentioned nowhere", display.number);
        let hint = "mention it where it belongs, by a reference: `[](#name)`";
        Diagnostic::at(display.span, Code::StyleUnmentioned, message).hint(hint)
    };
    alone.map(report).collect()
}

fn gather<'a>(blocks: &'a [Block], displays: &mut Vec<Display<'a>>) {
    for block in blocks {
        let kind = match &block.kind {
            BlockKind::Table(table) if !table.caption.title.is_empty() => Kind::Table,
            BlockKind::Figure(_) => Kind::Figure,
            BlockKind::Frame(_, inner) => {
                gather(inner, displays);
                continue;
            }
            _ => continue,
        };
        if block.attributes.has("unnumbered") {
            continue;
        }
        let last = displays.iter().rev().find(|display| display.kind == kind).map_or(0, |display| display.number);
        let pinned = block.attributes.get("n").and_then(|written| written.value.parse().ok());
        let number = pinned.unwrap_or(last.saturating_add(1));
        displays.push(Display { kind, number, key: &block.key, span: block.span });
    }
}

/// The blocks to which a reference leads.
fn referred(text: &Text) -> BTreeSet<Key> {
    let mut keys = BTreeSet::new();
    blocks(&text.blocks, &mut keys);
    text.notes.iter().for_each(|note| blocks(&note.blocks, &mut keys));
    keys
}

fn blocks(found: &[Block], keys: &mut BTreeSet<Key>) {
    for words in crate::text::stretches(found) {
        inlines(words, keys);
    }
}

fn inlines(words: &[Inline], keys: &mut BTreeSet<Key>) {
    for inline in words {
        match &inline.kind {
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
                inlines(inner, keys);
            }
            InlineKind::Reference(reference) if reference.document.is_none() => match &reference.target {
                Target::Block(key) => keys.extend([key.clone()]),
                // What stands between the two ends is not told from here; a typed range is as rare.
                Target::Range(first, last) => keys.extend([first.clone(), last.clone()]),
                Target::Note(_) | Target::Notes(..) => {}
            },
            _ => {}
        }
    }
}

/// What a language calls a table or a figure, as it begins: cases differ at the end.
fn nouns(language: Language, kind: Kind) -> &'static [&'static str] {
    match (language, kind) {
        (Language::Ar, Kind::Table) => &["جدول", "جداول"],
        (Language::Ar, Kind::Figure) => &["شكل", "أشكال"],
        (Language::En, Kind::Table) => &["table"],
        (Language::En, Kind::Figure) => &["figure", "fig.", "chart"],
        (Language::Es, Kind::Table) => &["cuadro", "tabla"],
        (Language::Es, Kind::Figure) => &["gráfico", "figura"],
        (Language::Fr, Kind::Table) => &["tableau"],
        (Language::Fr, Kind::Figure) => &["figure", "fig.", "graphique"],
        (Language::Ru, Kind::Table) => &["таблиц", "табл."],
        (Language::Ru, Kind::Figure) => &["диаграмм", "схем", "рисун"],
        (Language::Zh, Kind::Table) => &["表"],
        (Language::Zh, Kind::Figure) => &["图"],
    }
}

/// What stands beside a noun that means the next one without its number.
const NEXT: [&str; 18] = [
    "below",
    "following",
    "next",
    "ci-dessous",
    "ci-après",
    "suivant",
    "siguiente",
    "continuación",
    "ниже",
    "следующ",
    "التالي",
    "التالية",
    "أدناه",
    "下",
    "如",
    "见",
    "附",
    "以下",
];

/// How many characters behind a noun its numbers are looked for, and before it the word for "next".
const REACH: usize = 30;

fn mentions(prose: &Prose, lower: &str, kind: Kind, displays: &[Display], mentioned: &mut BTreeSet<usize>) {
    for noun in nouns(prose.language, kind) {
        for (at, _) in lower.match_indices(noun) {
            let behind = head(&prose.words[at + noun.len()..]);
            let before = tail(&lower[..at]);
            let place = prose.span(at..at + noun.len()).start;
            let says_next = NEXT.iter().any(|word| before.contains(word) || behind.to_lowercase().contains(word));
            let next = displays.iter().position(|display| display.kind == kind && display.span.end > place);
            mentioned.extend(next.filter(|_| says_next));
            let named = displays.iter().enumerate().filter(|(_, display)| display.kind == kind);
            mentioned
                .extend(named.filter(|(_, display)| names(behind, display, prose.language)).map(|(index, _)| index));
        }
    }
}

/// The clause behind a noun.
fn head(words: &str) -> &str {
    let end = words.find(['。', '；', ';']).unwrap_or(words.len());
    let reach = words.char_indices().nth(REACH).map_or(words.len(), |(at, _)| at);
    &words[..end.min(reach)]
}

/// The few characters before a noun.
fn tail(words: &str) -> &str {
    let start = words.char_indices().rev().nth(REACH / 2).map_or(0, |(at, _)| at);
    &words[start..]
}

/// Whether the number of a display stands in the words behind its noun, in any form, in a list or in a range.
fn names(behind: &str, display: &Display, language: Language) -> bool {
    let row = language.row();
    let roman = Sequence::UpperRoman.nth(display.number);
    let own = if display.kind == Kind::Table { row.table } else { row.figure }.nth(display.number);
    let mut tokens = behind.split(|c: char| !c.is_ascii_alphanumeric()).filter(|token| !token.is_empty());
    let is_other_script = !own.is_ascii() && behind.contains(&own);
    is_other_script
        || tokens.any(|token| token == roman || token.parse() == Ok(display.number))
        || in_range(behind, display.number)
}

/// Whether a range of figures holds a number.
fn in_range(words: &str, number: u32) -> bool {
    let dashes = words.match_indices(['-', '–', '至', '—']);
    let mut ranges = dashes.filter_map(|(at, dash)| {
        let before = words[..at].trim_end();
        let stem = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let after = words[at + dash.len()..].trim_start();
        let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        Some((before[stem.len()..].parse::<u32>().ok()?, after[..after.len() - rest.len()].parse::<u32>().ok()?))
    });
    ranges.any(|(first, last)| first <= number && number <= last)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleUnmentioned, language, text), expected);
    }

    const TABLES: &str = "\n\n::: table {#one}\nA\n\n|a|\n|-|\n|1|\n:::\n\n::: table\nB\n\n|a|\n|-|\n|1|\n:::";

    #[test]
    fn a_reference_a_number_a_range_and_the_next_one_mention() {
        for words in ["See [](#one) and table 2.", "Tables 1 and 2.", "See tables 1–2."] {
            check("en", &format!("{words}{TABLES}"), &[]);
        }
        check("zh", &format!("见表1 和 2。{TABLES}"), &[]);
    }

    #[test]
    fn what_is_not_mentioned_is_found() {
        assert_eq!(found(Code::StyleUnmentioned, "en", &format!("The table below shows it.{TABLES}")).len(), 1);
        assert_eq!(found(Code::StyleUnmentioned, "en", &format!("Words.{TABLES}")).len(), 2);
    }
}
