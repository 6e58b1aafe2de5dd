//! Turns a document of the corpus schema into masthead sources.
//!
//!     cargo run --release --example corpus -- FILE.json DIR
//!
//! `DIR` becomes a `documents/` folder with one session of one document in one language. Only words and their structure
//! are read: where a line or a page ended in the original, the schema of [`schema`] does not even know. What the file
//! does not say is left out, what it says in a way unknown here is carried over as a paragraph; both give a warning,
//! never an error.

#![expect(clippy::print_stderr, reason = "an example that is run by hand says its warnings where its user sees them")]

mod agenda;
mod body;
mod caption;
mod chart;

mod cover;
mod date;
mod escape;
mod figure;
mod flow;
mod label;
mod note;
mod schema;
mod session;
mod sources;
mod table;
mod wording;

use masthead::language::Language;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(file), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: corpus FILE.json DIR".into());
    };
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (sources, warnings) = convert(&fs::read_to_string(&file)?, &name)?;
    for warning in warnings {
        eprintln!("{name}: {warning}");
    }
    for (path, text) in sources {
        write(&folder.join(path), &text)?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// A path under the folder, and what stands in the file.
type Source = (String, String);

/// The files, and what could not be taken over as it was.
fn convert(json: &str, name: &str) -> Result<(Vec<Source>, Vec<String>), Box<dyn Error>> {
    let document: schema::Document = serde_json::from_str(json)?;
    let mut warnings = Vec::new();
    let code = document.language.joined();
    let language = Language::from_code(&code).unwrap_or_else(|| {
        let guess = written_in(json);
        warnings.push(format!("`{code}` is none of the six languages: its letters are those of `{}`", guess.code()));
        guess
    });
    let cover = cover::read(&document, language, name, &mut warnings)?;
    let body = body::markdown(&document, language, &mut warnings);
    let files = sources::files(&cover, &body, language)?;
    Ok((files, warnings))
}

/// The language whose letters are the most in a text; among those with Latin letters English.
fn written_in(text: &str) -> Language {
    let count = |range: std::ops::RangeInclusive<char>| text.chars().filter(|letter| range.contains(letter)).count();
    let letters = [
        (count('a'..='z'), Language::En),
        (count('\u{600}'..='\u{6ff}'), Language::Ar),
        (count('\u{400}'..='\u{4ff}'), Language::Ru),
        (count('\u{4e00}'..='\u{9fff}'), Language::Zh),
    ];
    // The keys of the file are Latin: other letters need not be many.
    let foreign = letters[1..].iter().max_by_key(|(count, _)| *count).filter(|(count, _)| *count * 10 > letters[0].0);
    foreign.map_or(Language::En, |(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with one of everything, in words of its own.
    const DOCUMENT: &str = r#"{
        "symbol": "E/C.16/2099/2*", "language": "en", "body": "Committee", "session": "98th session",
        "dates_place": "New York, 13-17 April 2099", "agenda_item": "Item 3 (a) of the provisional agenda{fn:**}",
        "agenda_item_title": "Plain words", "title": "On [plain] words", "author_line": "Note by the Secretariat",
        "job_number": "99-00412* (E) 110219", "summary": ["A summary."],
        "cover_notes": [{"marker": "*", "text": "Reissued for technical reasons on 11 February 2099."},
                        {"marker": "**", "text": "E/C.16/2099/1."}],
        "blocks": [
            {"type": "heading", "level": 0, "label": null, "text": "On [plain] words"},
            {"type": "heading", "level": 1, "label": null, "text": "Introduction", "page": 2, "lines": ["never read"]},
            {"type": "para", "number": 1, "text": "One:{fn:1}", "list":
                [{"label": "(a)", "text": "first;", "children": []}, {"label": "•", "text": "second", "children": null}]},
            {"type": "para", "number": null, "text": "and so on."},
            {"type": "para", "number": 4, "text": "3. Four *", "list": []},
            {"type": "poem", "text": "A line"},
            {"type": "table", "kind": "numbered_table", "label": "Table 2", "caption": "Posts", "columns": ["Unit", "Posts"],
             "rows": [[["Division", "of words"], "12"], ["Short"]], "note": "Note: posts."},
            {"type": "table", "kind": "results_framework", "objective": "Objective: to be plain",
             "columns": ["Expected", "Indicators"],
             "rows": [[["(a) Words"], ["(a) (i) One", "(ii) Two"]], [[""], ["(b) Three"]]]},
            {"type": "figure", "kind": "bar_chart", "label": "Figure I", "caption": "Bars", "labels": ["- one", "two"]},
            {"type": "figure", "kind": "stacked_bar_chart", "label": "Figure II", "caption": "Parts", "data":
                {"kind": "stacked_bar_100pct", "groups_en": ["A", "B"], "categories": ["2098", "2099", "2098", "2099"],
                 "series": [{"name": "Yes", "values": [60, 70, 80, 90]}, {"name": "No", "values": [40, 30, 20, 10]}]}},
            {"type": "figure", "kind": "flow_diagram", "label": "Figure III", "caption": "Flow", "structure":
                {"chain": [{"box": "Inputs", "text": "paper"}, "Outputs"], "links": [{"if": "if", "then": "then"}],
                 "bracket": "all"}},
            {"type": "end_rule"}],
        "footnotes": {"1": "A note."}
    }"#;

    #[track_caller]
    fn check(path: &str, expected: &[&str]) {
        let (files, _) = convert(DOCUMENT, "x.json").unwrap();
        let text = &files.iter().find(|(found, _)| found.ends_with(path)).unwrap().1;
        for words in expected {
            assert!(text.contains(words), "`{words}` is missing in {text}");
        }
    }

    #[track_caller]
    fn builds(json: &str) {
        let (files, _) = convert(json, "x.json").unwrap();
        let built_in = masthead::defaults::files().iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        let files = files.into_iter().map(|(path, text)| (format!("documents/{path}"), text)).chain(built_in);
        let sources = masthead::source::Sources::new(files.map(|(path, text)| (path, text.into_bytes())));
        let all = masthead::selection::Selection::default();
        let plan = masthead::plan::plan(&sources, "documents", &all, masthead::check::Strictness::default());
        let errors: Vec<_> = plan.diagnostics.iter().filter(|finding| finding.is_error()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        assert_eq!(plan.editions.len(), 1);
    }

    #[test]
    fn what_is_made_has_no_errors() {
        builds(DOCUMENT);
        builds(&DOCUMENT.replace("\"agenda_item_title\"", "\"no_title\""));
        builds(r#"{"language": "zh", "symbol": "A/70/80", "blocks": []}"#);
        builds(r#"{"language": "en", "agenda_item": "Items 3 and 4 (a) of the provisional agenda", "blocks": []}"#);
    }

    #[test]
    fn the_session_is_what_the_cover_says() {
        check(
            "session.toml",
            &["symbol = \"E/C.16/2099\"", "number = 98", "first = 2099-04-13", "last = 2099-04-17", "\"3 (a)\""],
        );
        check(
            "en.ftl",
            &[
                "session-name = 98th session",
                "item-provisional = Item 3 (a) of the provisional agenda{ $mark }",
                "item-and-subitem = { $subitem }",
            ],
        );
    }

    #[test]
    fn the_document_has_its_notes_and_number() {
        check(
            "document.toml",
            &[
                "kind = \"note-by-the-secretariat\"",
                "job-number = \"99-00412\"",
                "repeat-title = true",
                "kind = \"reissued\"",
                "date = 2099-02-11",
                "en = [2019-02-11]",
            ],
        );
    }

    #[test]
    fn the_text_keeps_its_structure() {
        check(
            "en.md",
            &[
                "title = 'On \\[plain\\] words'",
                "::: summary\n\nA summary.\n\n:::",
                "# Introduction {.unnumbered}",
                "One:[^1]\n\n1. first;\n\n- second\n",
                "and so on. {.continued}",
                "3\\. Four \\* {n=4}",
                "A line {.unnumbered}",
                "::: table {n=2}",
                "Note: posts. {.note .own-label}",
                "::: results-framework {.own-label accomplishments=\"Expected\" indicators=\"Indicators\"}",
                "2. &nbsp;\n\n   Three",
                "::: figure {alt=\"Bars: - one; two\" .chart",
                "- \\- one\n- two\n",
                "[^1]: A note.",
            ],
        );
    }

    #[test]
    fn figures_are_drawn_from_their_data_and_structure() {
        check(
            "en.md",
            &[
                "::: chart {alt=\"Parts\" kind=\"stacked\" .percent .grouped n=2}",
                "\"B\",\n    \"2099\",\n    \"90\",\n    \"10\",",
                "::: flow {alt=\"Flow: ",
                "head = \"Inputs\"\ntext = \"paper\"",
                "from = \"box-1\"\nto = \"box-2\"\ntext = \"if\"\nthen = \"then\"",
                "side = \"end\"\ntext = \"all\"",
            ],
        );
    }

    #[test]
    fn nothing_at_all_is_still_a_document() {
        let (files, warnings) =
            convert(r#"{"language": "fr", "blocks": null, "symbol": null}"#, "strange.json").unwrap();
        assert_eq!(files.len(), 4);
        assert!(!warnings.is_empty());
    }
}
