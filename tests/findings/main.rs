//! A bad input for every code: one file `<code>.txt` beside this one for each, which says what is wrong, shows it, and
//! holds everything that is found. [`case`] has the format.
//!
//! `UPDATE=1 cargo test --test findings` writes what is found into the cases, to be read before it is committed.

#![allow(clippy::unwrap_used, reason = "all of it is tests")]

mod case;
mod missing;
mod pictures;
mod project;
mod templates;
mod ten_mistakes;

use case::Case;
use masthead::diagnostic::Code;
use std::collections::BTreeSet;

/// Codes that no input provokes, and where else they are tested.
const WITHOUT_CASE: [(Code, &str); 2] = [
    (Code::BuildBrokeOff, "a panic of the engine: `a_panic_is_a_finding_of_its_edition` in src/build/set.rs"),
    (Code::NoteMany, "a text too long to be shown: `more_notes_than_can_be_set_are_refused` in src/check/marks.rs"),
];

#[test]
fn every_code_has_a_case_and_every_case_a_code() {
    let excepted: BTreeSet<&str> = WITHOUT_CASE.iter().map(|(code, _)| code.as_str()).collect();
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let cases: BTreeSet<String> = case::all().into_iter().map(|case| case.name).collect();
    let without: Vec<_> = codes.iter().filter(|code| !cases.contains(**code) && !excepted.contains(**code)).collect();
    let strange: Vec<_> =
        cases.iter().filter(|case| !codes.contains(case.as_str()) || excepted.contains(case.as_str())).collect();
    assert!(without.is_empty() && strange.is_empty(), "no case for {without:?}; no code for {strange:?}");
}

#[test]
fn what_the_cases_are_laid_over_is_sound() {
    let files = project::base();
    assert_eq!(project::check(files.clone()), "");
    assert_eq!(project::OnDisk::new(files).build(), "");
}

#[test]
fn every_case_in_memory_finds_what_it_says() {
    compare(case::all().into_iter().filter(|case| !case.on_disk));
}

#[cfg(unix)]
#[test]
fn every_case_on_disk_finds_what_it_says() {
    compare(case::all().into_iter().filter(|case| case.on_disk));
}

#[track_caller]
fn compare(cases: impl Iterator<Item = Case>) {
    let update = std::env::var_os("UPDATE").is_some_and(|update| !update.is_empty());
    let mut failures = String::new();
    for case in cases {
        let found = case.run();
        if found == case.expected {
            continue;
        }
        if update {
            case.write(&found);
        } else {
            failures += &format!("== {}: expected\n{}== found\n{found}\n", case.name, case.expected);
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn nothing_is_found_where_a_case_shows_what_is_right() {
    let mut failures = String::new();
    for case in case::all() {
        let found = case.run_good();
        if !found.is_empty() {
            failures += &format!("== {}\n{found}", case.name);
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn every_case_expects_its_own_code() {
    for case in case::all() {
        let shown = format!("[{}]: ", case.name);
        assert!(case.expected.contains(&shown), "{} expects\n{}", case.name, case.expected);
    }
}

#[test]
fn every_message_is_one_plain_fact_with_a_remedy() {
    for case in case::all() {
        let lines: Vec<&str> = case.expected.lines().collect();
        for pair in lines.chunks(2) {
            let message = pair[0].split_once("]: ").map(|(_, message)| message);
            let hint = pair.get(1).and_then(|line| line.strip_prefix("  hint: "));
            let (Some(message), Some(hint)) = (message, hint) else { panic!("{}: {pair:?} has no hint", case.name) };
            for words in [message, hint] {
                let mut characters = words.chars();
                let (first, second) = (characters.next(), characters.next());
                let capital = |c: Option<char>| c.is_some_and(char::is_uppercase);
                assert!(!capital(first) || capital(second), "{}: a capital begins {words:?}", case.name);
                assert!(!words.ends_with('.') || words.ends_with("..."), "{}: a full stop ends {words:?}", case.name);
                assert!(words.matches('`').count() % 2 == 0, "{}: a backtick is left open in {words:?}", case.name);
            }
        }
    }
}
