//! One number, two names: what the heading calls "Programme 25" and the text otherwise.
//!
//! A programme's number and name are held together by its heading, with a typed label (`{label="Programme 25"}`) or with
//! a colon ("Programme 25: Management"). Where the text names the number and puts a name in brackets, in quotation marks or after a full-width comma,
//! and that name is like the heading's and not the same, one of the two is wrong. Numbers that begin again under another
//! heading have other names altogether, and are no finding.

use super::Reading;
use super::prose::{Place, Prose};
use crate::diagnostic::{Code, Diagnostic};
use crate::text::{Block, BlockKind, Inline};
use std::collections::BTreeMap;
use std::ops::Range;

/// How alike two names are that mean the same.
const ALIKE: f64 = 0.5;

/// Every name in the text that differs from the heading's.
pub(super) fn check(reading: &Reading) -> Vec<Diagnostic> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    headings(&reading.text.blocks, &mut names);
    let mut found = Vec::new();
    for prose in reading.prose.iter().filter(|prose| prose.place != Place::Heading && !names.is_empty()) {
        let lower = Folded::of(&prose.words);
        for (label, known) in &names {
            for (at, _) in lower.text.match_indices(label) {
                let Some(range) = name_after(prose, &lower, at, label) else { continue };
                let name = plain(&prose.words[range.clone()]);
                if known.contains(&name) {
                    continue;
                }
                let like = |known: &&String| strsim::normalized_levenshtein(known, &name);
                let Some(nearest) = known.iter().max_by(|a, b| like(a).total_cmp(&like(b))) else { continue };
                if like(&nearest) < ALIKE {
                    continue;
                }
                let message = format!("`{}` is called `{nearest}` in its heading", lower.written(prose, at, label));
                let hint = "call it alike in both places; which of the two is right its own document says";
                found.push(Diagnostic::at(prose.span(range), Code::StyleTwoNames, message).hint(hint));
            }
        }
    }
    found
}

/// What headings call a number, by label.
fn headings(blocks: &[Block], names: &mut BTreeMap<String, Vec<String>>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } => {
                let words = Inline::words(text);
                let (label, name) = match block.attributes.get("label") {
                    Some(label) => (label.value.as_str(), words.as_str()),
                    None => match words.split_once([':', '：']) {
                        Some((label, name)) => (label, name),
                        None => continue,
                    },
                };
                let label = plain(label.trim_end_matches([':', '：', '.']));
                let is_number = label.ends_with(|c: char| c.is_ascii_digit());
                if is_number && !label.starts_with(|c: char| c.is_ascii_digit()) && !name.trim().is_empty() {
                    names.entry(label).or_default().push(plain(name));
                }
            }
            BlockKind::Frame(_, inner) => headings(inner, names),
            _ => {}
        }
    }
}

/// The name in brackets or after a comma, behind the label at `at` of the folded words.
fn name_after(prose: &Prose, lower: &Folded, at: usize, label: &str) -> Option<Range<usize>> {
    let goes_on = |c: char| c.is_alphanumeric();
    let (start, end) = (lower.offset(at), lower.offset(at + label.len()));
    // 方案 8 is no part of 次级方案 8, nor Programme 2 of Programme 25.
    let is_part = prose.words[..start].chars().next_back().is_some_and(goes_on_before(label));
    if is_part || prose.words[end..].starts_with(goes_on) {
        return None;
    }
    let rest = &prose.words[end..];
    let gap = rest.len() - rest.trim_start().len();
    let mut characters = rest.trim_start().chars();
    let opening = characters.next()?;
    let begin = end + gap + opening.len_utf8();
    let name = &prose.words[begin..];
    let length = match opening {
        '(' | '（' => closing(name)?,
        // Elsewhere what follows a comma is prose: "programme 9, on the statistics of ...".
        '，' => name.find(['；', '。', '(', '（'])?,
        '“' => name.find('”')?,
        '«' => name.find('»')?,
        _ => return None,
    };
    let lead = name[..length].len() - name[..length].trim_start().len();
    let trimmed = name[..length].trim();
    (!trimmed.is_empty()).then(|| begin + lead..begin + lead + trimmed.len())
}

/// Whether a character before a label makes it the end of a longer word. A Chinese label may follow any word but 次级,
/// 分 and their like, which make another noun of it.
fn goes_on_before(label: &str) -> impl Fn(char) -> bool {
    let is_chinese = label.starts_with(super::prose::is_han);
    move |c| if is_chinese { matches!(c, '级' | '分' | '子' | '副') } else { c.is_alphanumeric() }
}

/// Where the bracket before a text closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' if depth == 0 => return Some(at),
            ')' | '）' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Words for comparison: lower case, one space for many, none beside Chinese.
fn plain(words: &str) -> String {
    Folded::of(words.trim()).text
}

/// Words folded for comparison, with the place of each byte.
struct Folded {
    text: String,
    offsets: Vec<usize>,
}

impl Folded {
    fn of(words: &str) -> Self {
        let mut folded = Self { text: String::new(), offsets: Vec::new() };
        let is_space = |c: char| c.is_whitespace() || c == '\u{a0}';
        for (at, character) in words.char_indices() {
            if is_space(character) {
                let before = words[..at].chars().next_back();
                let after = words[at + character.len_utf8()..].chars().next();
                let wide = |c: Option<char>| c.is_none_or(|c| super::prose::is_han(c) || is_space(c));
                if !wide(before) && !wide(after) {
                    folded.push(' ', at);
                }
                continue;
            }
            character.to_lowercase().for_each(|lower| folded.push(lower, at));
        }
        folded.offsets.push(words.len());
        folded
    }

    fn push(&mut self, character: char, at: usize) {
        self.text.push(character);
        self.offsets.extend(std::iter::repeat_n(at, character.len_utf8()));
    }

    fn offset(&self, at: usize) -> usize {
        self.offsets.get(at).copied().unwrap_or_default()
    }

    fn written<'p>(&self, prose: &'p Prose, at: usize, label: &str) -> &'p str {
        &prose.words[self.offset(at)..self.offset(at + label.len())]
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleTwoNames, language, text), expected);
    }

    #[test]
    fn a_number_has_one_name() {
        let heading = "# 档案和登记服务 {label=\"方案 6\"}";
        check(
            "zh",
            &format!("方案 6，档案及登记事务；方案6(档案和登记事务 )。\n\n{heading}"),
            &["档案及登记事务", "档案和登记事务"],
        );
        check("zh", &format!("方案 6(档案和登记服务)、次级方案 6(档案登记)。\n\n{heading}"), &[]);
    }

    #[test]
    fn a_number_that_begins_again_has_another_name() {
        let headings = "# Letters {label=\"Component 1\"}\n\n# Broadcasting {label=\"Component 1\"}";
        check("en", &format!("Component 1 (broadcasting), component 1 (Lettres).\n\n{headings}"), &["Lettres"]);
    }
}
