//! The page of a code: what is wrong, why, where that is laid down, a bad example and a good one.
//!
//! A page is the code's case in `tests/findings/`, so that what it shows is what the tests run. After its first line a
//! case may say `why:` and `source:`, a line or more each, and `right:` where no file can show what is right; files follow, each under `=== path`, and under
//! `=== path (good)` as it should be; what is found stands last.

use crate::diagnostic::{Code, Severity};
use crate::lint::{RULES, rule_of};

/// What a case says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Page<'a> {
    what: &'a str,
    why: String,
    source: String,
    right: String,
    files: Vec<Example<'a>>,
    findings: &'a str,
}

#[derive(Debug, PartialEq, Eq)]
struct Example<'a> {
    path: &'a str,
    is_good: bool,
    text: &'a str,
}

/// The page of a code, as it is printed.
pub fn page(code: Code) -> String {
    let case = Page::read(code.case());
    let level = match code.severity() {
        Severity::Error => "error: the document is not built",
        Severity::Warning => "warning",
    };
    let mut text = format!("{}: {}\n{level}", code.as_str(), code.summary().trim_end_matches('.'));
    if rule_of(code).is_some() {
        text += "; a document may allow it, with the reason: `[allow]` in document.toml";
    }
    text += "\n";
    for (head, words) in [("Why", &case.why), ("Source", &case.source)] {
        if !words.is_empty() {
            text += &format!("\n{head}: {words}\n");
        }
    }
    text += &format!("\nFor instance, {}:\n", case.what);
    let good: Vec<&Example> = case.files.iter().filter(|example| example.is_good).collect();
    let is_mended = |example: &&Example| !example.is_good && good.iter().any(|it| it.path == example.path);
    let has_mended = case.files.iter().any(|example| is_mended(&example));
    let is_shown = |example: &&Example| !example.is_good && (!has_mended || is_mended(example));
    case.files.iter().filter(is_shown).for_each(|example| text += &shown(example));
    text += &format!("\nis found so:\n\n{}", indented(case.findings));
    if !case.right.is_empty() {
        text += &format!("\nRight: {}\n", case.right);
    }
    if !good.is_empty() {
        text += "\nRight is:\n";
        good.into_iter().for_each(|example| text += &shown(example));
    }
    text
}

/// Every house rule in a line.
pub fn rules() -> String {
    let line = |code: Code| format!("{:<10}  {}\n", code.as_str(), code.summary());
    RULES.iter().map(|rule| line(rule.code)).collect()
}

/// The code that is written so.
pub fn code(written: &str) -> Option<Code> {
    Code::ALL.iter().copied().find(|code| code.as_str() == written)
}

impl<'a> Page<'a> {
    fn read(case: &'a str) -> Self {
        let (input, findings) = case.split_once("=== findings\n").unwrap_or((case, ""));
        let mut parts = input.split("\n=== ");
        let head = parts.next().unwrap_or_default();
        let (what, rest) = head.split_once('\n').unwrap_or((head, ""));
        let files = parts.map(|part| {
            let (heading, text) = part.split_once('\n').unwrap_or((part, ""));
            let (path, how) = heading.split_once(" (").unwrap_or((heading, ""));
            Example { path, is_good: how.starts_with("good"), text: if how.contains("removed") { "" } else { text } }
        });
        let files = files.collect();
        Self {
            what,
            why: said(rest, "why:"),
            source: said(rest, "source:"),
            right: said(rest, "right:"),
            files,
            findings,
        }
    }
}

/// What stands behind a word at the start of a line, up to the next such line or an empty one.
fn said(head: &str, word: &str) -> String {
    let mut lines = head.lines().skip_while(|line| !line.starts_with(word));
    let first = lines.next().and_then(|line| line.strip_prefix(word)).unwrap_or_default();
    let begins = |line: &str| ["#", "why:", "source:", "right:"].iter().any(|word| line.starts_with(word));
    let is_more = |line: &&str| !line.is_empty() && !begins(line);
    let more = lines.take_while(is_more);
    std::iter::once(first).chain(more).map(str::trim).collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn shown(example: &Example) -> String {
    let text = example.text.trim_end();
    let text = if text.is_empty() { "(no such file)" } else { text };
    format!("\n  {}\n\n{}", example.path, indented(text))
}

fn indented(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_read_part_by_part() {
        let case = "a stop\nwhy: stops\n  are none\nsource: here\n# on disk\n\n=== a.md\nbad.\n\n=== a.md (good)\ngood\n\n=== findings\nfound\n";
        let page = Page::read(case);
        assert_eq!(
            (page.what, &*page.why, &*page.source, page.findings),
            ("a stop", "stops are none", "here", "found\n")
        );
        let files: Vec<_> = page.files.iter().map(|file| (file.path, file.is_good, file.text.trim())).collect();
        assert_eq!(files, [("a.md", false, "bad."), ("a.md", true, "good")]);
    }

    #[test]
    fn the_list_in_the_documentation_is_that_of_the_rules() {
        let row =
            |code: Code| format!("| {} | {} | {} |", code.as_str(), code.summary(), Page::read(code.case()).source);
        let listed: Vec<&str> = include_str!("../docs/house-rules.md")
            .lines()
            .filter(|line| line.contains("-0") || line.contains("-1"))
            .collect();
        assert_eq!(listed, RULES.iter().map(|rule| row(rule.code)).collect::<Vec<_>>());
    }

    #[test]
    fn every_code_has_a_page() {
        for code in Code::ALL {
            assert!(page(*code).starts_with(code.as_str()));
            assert!(!Page::read(code.case()).what.is_empty(), "{}", code.as_str());
        }
    }

    #[test]
    fn every_house_rule_says_why_and_by_what_source() {
        for rule in RULES {
            let page = Page::read(rule.code.case());
            assert!(!page.why.is_empty() && !page.source.is_empty(), "{}", rule.code.as_str());
        }
    }

    #[test]
    fn every_code_shows_what_is_right_or_says_why_no_file_can() {
        for code in Code::ALL {
            let page = Page::read(code.case());
            let has_good = page.files.iter().any(|file| file.is_good);
            assert!(has_good == page.right.is_empty(), "{}", code.as_str());
        }
    }
}
