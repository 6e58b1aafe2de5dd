//! Where the wording of one language differs: from the built-in wording, which a project may put its own over, and from
//! English, in which wording is written first.

use super::inventory::{self, Inventory, Line};
use super::review::BuiltIn;
use crate::language::Language;
use crate::source::Sources;
use similar::TextDiff;
use std::fmt::Write;

/// The language in which wording is written first.
const FIRST: Language = Language::En;

/// What differs, as a page for people: what the project words anew, what it lacks, and how it stands against English.
pub fn difference(sources: &Sources, language: Language) -> String {
    let built_in = BuiltIn::read();
    let default = &built_in.inventories[language as usize];
    let here = inventory::of_tool(sources, language);
    let mut page = String::new();
    let own: Vec<(&String, &Line)> = here
        .iter()
        .filter(|(key, line)| {
            let default = default.get(*key).map(|line| built_in.sources.slice(line.text));
            default != Some(sources.slice(line.text))
        })
        .collect();
    let sessions = inventory::of_sessions(sources, language);
    let over = sessions.iter().flatten().filter(|(key, _)| default.contains_key(key.as_str()));
    let worded: Vec<(&String, &Line)> = own.into_iter().chain(over).collect();
    section(&mut page, "Worded anew", worded.len());
    for (key, line) in worded {
        let default = default.get(key).map(|line| built_in.sources.slice(line.text));
        page += &format!("  {}  {key}\n", place(sources, line));
        page += &change(default.unwrap_or_default(), sources.slice(line.text));
    }
    let gone: Vec<&String> = default.keys().filter(|key| !here.contains_key(*key)).collect();
    section(&mut page, "Taken away", gone.len());
    listed(&mut page, gone.into_iter());
    against_first(&mut page, sources, language, &here);
    page
}

/// How a language stands against the one in which wording is written first.
fn against_first(page: &mut String, sources: &Sources, language: Language, here: &Inventory) {
    if language == FIRST {
        return;
    }
    let first = inventory::of_tool(sources, FIRST);
    let name = FIRST.code();
    let missing: Vec<&String> = first.keys().filter(|key| !here.contains_key(*key)).collect();
    section(page, &format!("In `{name}` alone"), missing.len());
    listed(page, missing.into_iter());
    let alone: Vec<&String> = here.keys().filter(|key| !first.contains_key(*key)).collect();
    section(page, &format!("Not in `{name}`"), alone.len());
    listed(page, alone.into_iter());
    let both: Vec<(&String, &Line, &Line)> =
        here.iter().filter_map(|(key, line)| Some((key, line, first.get(key)?))).collect();
    let other: Vec<_> = both.iter().filter(|(_, line, first)| line.variables() != first.variables()).collect();
    section(page, &format!("Other variables than in `{name}`"), other.len());
    for (key, line, first) in other {
        let names = |line: &Line| line.variables().iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(" ");
        let _memory = writeln!(page, "  {}  {key}: {} ({name}: {})", place(sources, line), names(line), names(first));
    }
    let has_letters = |text: &str| words(text).chars().any(char::is_alphabetic);
    let same: Vec<_> = both
        .iter()
        .filter(|(_, line, first)| {
            sources.slice(line.text) == sources.slice(first.text) && has_letters(sources.slice(line.text))
        })
        .collect();
    section(page, &format!("The same words as in `{name}`"), same.len());
    for (key, line, _) in same {
        let _memory = writeln!(page, "  {}  {key}: {}", place(sources, line), sources.slice(line.text));
    }
}

/// What is printed of a message, without what stands in braces.
fn words(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = text.chars().filter(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    });
    outside.collect()
}

fn section(page: &mut String, title: &str, count: usize) {
    let _memory = writeln!(page, "{title}: {count}");
}

fn listed<'a>(page: &mut String, keys: impl Iterator<Item = &'a String>) {
    for key in keys {
        let _memory = writeln!(page, "  {key}");
    }
}

fn place(sources: &Sources, line: &Line) -> String {
    let at = sources.position(line.key.file, line.key.start);
    format!("{}:{}:{}", sources.path(line.key.file), at.line, at.column)
}

fn change(before: &str, after: &str) -> String {
    let difference = TextDiff::from_lines(before, after);
    let lines =
        difference.iter_all_changes().map(|change| format!("    {} {}\n", change.tag(), change.value().trim_end()));
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults;

    #[track_caller]
    fn check(own: &[(&str, &str)], expected: &str) {
        let built_in = defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let own = own.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        assert_eq!(
            difference(&Sources::new(built_in.chain(own)), Language::Fr)
                .lines()
                .take(12)
                .collect::<Vec<_>>()
                .join("\n"),
            expected
        );
    }

    #[test]
    fn what_a_project_words_anew_is_shown_beside_the_default() {
        let dates = defaults::files().iter().find(|(path, _)| *path == "locales/fr/dates.ftl").unwrap().1;
        let dates = dates.replace("month-1 = janvier\n", "month-1 = JANVIER\n").replace("month-2 = février\n", "");
        check(
            &[("locales/fr/dates.ftl", &dates), ("documents/s/fr.ftl", "body = Comité\nsummary = Aperçu\n")],
            "Worded anew: 2\n\
             \x20 locales/fr/dates.ftl:3:1  month-1\n\
             \x20   - janvier\n\
             \x20   + JANVIER\n\
             \x20 documents/s/fr.ftl:2:1  summary\n\
             \x20   - Résumé\n\
             \x20   + Aperçu\n\
             Taken away: 1\n\
             \x20 month-2\n\
             In `en` alone: 1\n\
             \x20 month-2\n\
             Not in `en`: 0",
        );
    }
}
