//! The tool's own locales, and what is found in others.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

const FORMATTED: [&str; 18] = [
    "date",
    "day",
    "month",
    "year",
    "day1",
    "month1",
    "year1",
    "day2",
    "month2",
    "year2",
    "dash",
    "first",
    "last",
    "symbols",
    "number",
    "language",
    "languages",
    "place",
];

/// The tool's own locales, read once.
pub(super) fn tool() -> &'static Locales {
    static TOOL: LazyLock<Locales> = LazyLock::new(|| Locales::load(&tool_sources(), None).0);
    &TOOL
}

fn tool_sources() -> Sources {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut files = Vec::new();
    for language in Language::ALL {
        for entry in std::fs::read_dir(root.join(language.code())).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            files.push((format!("locales/{}/{name}", language.code()), std::fs::read(&path).unwrap()));
        }
    }
    Sources::new(files)
}

fn sources(files: &[(&str, &str)]) -> Sources {
    Sources::new(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())))
}

/// `path:line:column: code: message` of each finding.
fn findings(sources: &Sources, diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics
        .iter()
        .map(|diagnostic| {
            let place = diagnostic.span.map_or_else(String::new, |span| {
                let at = sources.position(span.file, span.start);
                format!("{}:{}:{}: ", sources.path(span.file), at.line, at.column)
            });
            format!("{place}{}: {}", diagnostic.code.as_str(), diagnostic.message)
        })
        .collect()
}

/// What is found in the tool's locales `files`; languages not named hold no files.
#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let sources = sources(files);
    let (_, diagnostics) = Locales::load(&sources, None);
    assert_eq!(findings(&sources, &diagnostics), expected);
}

/// What is found in a session `s` due in English and French.
#[track_caller]
fn check_session(files: &[(&str, &str)], expected: &[&str]) {
    let own = Language::ALL.map(|language| (format!("locales/{}/a.ftl", language.code()), "title = words\n"));
    let own = own.iter().map(|(path, text)| (path.as_str(), *text));
    let files: Vec<(&str, &str)> = own.chain(files.iter().copied()).collect();
    let sources = sources(&files);
    let (_, diagnostics) = Locales::load(&sources, Some(("s", &[Language::En, Language::Fr])));
    assert_eq!(findings(&sources, &diagnostics), expected);
}

/// The same file in all six languages, but for some.
fn everywhere<'a>(text: &'a str, but: &[(&str, &'a str)]) -> Vec<(String, &'a str)> {
    Language::ALL
        .into_iter()
        .map(|language| {
            let other = but.iter().find(|(code, _)| *code == language.code());
            (format!("locales/{}/a.ftl", language.code()), other.map_or(text, |(_, text)| text))
        })
        .collect()
}

#[track_caller]
fn check_everywhere(text: &str, but: &[(&str, &str)], expected: &[&str]) {
    let files = everywhere(text, but);
    check(&files.iter().map(|(path, text)| (path.as_str(), *text)).collect::<Vec<_>>(), expected);
}

#[test]
fn locales_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locales>();
}

#[test]
fn the_six_locales_hold_the_same_messages() {
    let sources = tool_sources();
    let (_, diagnostics) = Locales::load(&sources, None);
    assert_eq!(findings(&sources, &diagnostics), [""; 0]);
}

#[test]
fn every_message_of_every_locale_gives_text() {
    let words = [
        "mark", "items", "item", "letter", "ordinal", "numeral", "kind", "title", "symbol", "dates", "url", "subitem",
        "change", "for", "old", "read", "new", "over",
    ];
    for language in Language::ALL {
        let locale = tool().get(language);
        for key in locale.messages.keys() {
            let mut args = Args::new().text("form", "words").text("marked", "yes").text("paragraph", "12");
            for name in FORMATTED.iter().chain(&words) {
                args = args.text(name, "x");
            }
            for number in ["count", "n", "unit", "tail", "hundreds"] {
                args = args.number(number, 1);
            }
            let text = locale.text(key, &args).unwrap();
            assert!(!text.trim().is_empty(), "{} {key}", language.code());
            assert!(!text.contains("{"), "{} {key}: {text}", language.code());
        }
    }
}

#[test]
fn a_message_that_one_language_lacks_is_named() {
    check_everywhere(
        "one = 1\ntwo = 2\n",
        &[("fr", "one = 1\n")],
        &["locales/fr/a.ftl:1:1: locale-003: `fr` has no message `two`"],
    );
}

#[test]
fn a_message_in_one_language_alone_is_named_once() {
    check_everywhere(
        "title = 1\n",
        &[("ru", "titel = 1\n")],
        &[
            "locales/ru/a.ftl:1:1: locale-004: no other language has a message `titel`",
            "locales/ru/a.ftl:1:1: locale-003: `ru` has no message `title`",
        ],
    );
}

#[test]
fn a_message_that_cannot_be_read_is_not_missed_too() {
    check_everywhere(
        "one = 1\ntwo = { $n }\n",
        &[("es", "one = 1\ntwo = { $n\n")],
        &["locales/es/a.ftl:3:1: locale-001: `}` is missing"],
    );
}

#[test]
fn a_message_that_stands_twice_is_named_at_the_second() {
    check_everywhere(
        "one = 1\n",
        &[("zh", "one = 1\n\none = 2\n")],
        &["locales/zh/a.ftl:3:1: locale-002: message `one` stands twice"],
    );
}

#[test]
fn braces_beyond_all_measure_are_refused() {
    let deep = format!("one = {}\n", "{".repeat(100_000));
    check_everywhere(
        "one = 1\n",
        &[("en", &deep)],
        &[
            "locales/en/a.ftl:1:71: locale-001: braces stand too deep in one another",
            "locales/en/a.ftl:1:1: locale-003: `en` has no message `one`",
        ],
    );
}

#[test]
fn a_session_holds_the_same_messages_in_the_languages_in_which_it_is_due() {
    check_session(
        &[
            ("s/en.ftl", "body = Committee\nitem-1 = Opening\n    .annotation = Words.\n"),
            ("s/fr.ftl", "body = Comité\nitem-1 = Ouverture\n"),
            ("s/ru.ftl", "body = Комитет\n"),
        ],
        &["s/fr.ftl:1:1: locale-003: `fr` has no message `item-1.annotation`"],
    );
}

#[test]
fn a_session_may_word_a_message_of_the_tool_anew_in_one_language() {
    check_session(&[("s/en.ftl", "title = other\nbody = a\n"), ("s/fr.ftl", "body = b\n")], &[]);
}

#[test]
fn a_session_without_wording_in_a_language_is_one_finding() {
    check_session(
        &[("s/en.ftl", "body = a\nplace = b\n"), ("s/session.toml", "number = 1\n")],
        &["s/session.toml:1:1: locale-006: the session has no wording in `fr`"],
    );
}

#[test]
fn the_words_of_a_session_go_before_those_of_the_tool() {
    let sources = sources(&[("locales/en/a.ftl", "title = Agenda\n"), ("s/en.ftl", "title =   Order of *business*\n")]);
    let (locales, _) = Locales::load(&sources, Some(("s", &[Language::En])));
    let locale = locales.get(Language::En);
    assert_eq!(locale.text("title", &Args::new()).unwrap(), "Order of *business*");
    assert_eq!(sources.slice(locale.source("title").unwrap()), "Order of *business*");
}

#[test]
fn an_attribute_keeps_its_paragraphs_and_its_place() {
    let text = "item-1 = Opening\n    .annotation =\n        One.\n\n        Two.\n";
    let sources = sources(&[("s/en.ftl", text)]);
    let (locales, _) = Locales::load(&sources, Some(("s", &[Language::En])));
    let locale = locales.get(Language::En);
    assert_eq!(locale.attribute("item-1", "annotation").unwrap().unwrap(), "One.\n\nTwo.");
    let place = locale.attribute_source("item-1", "annotation").unwrap();
    assert_eq!(sources.slice(place), "One.\n\n        Two.");
    assert!(locale.attribute("item-1", "other").is_none());
    assert!(locale.attribute("item-2", "annotation").is_none());
}

#[track_caller]
fn check_fault(text: &str, expected: &str) {
    let sources = sources(&[("locales/en/a.ftl", text)]);
    let (locales, _) = Locales::load(&sources, None);
    let fault = locales.get(Language::En).text("key", &Args::new().text("name", "x")).unwrap_err();
    assert_eq!(findings(&sources, &[fault]), [expected]);
}

#[test]
fn a_message_that_cannot_be_set_says_why() {
    check_fault("a = b\nkey = { $nmae }\n", "locales/en/a.ftl:2:1: locale-005: message `key` is given no `$nmae`");
    check_fault("key = { b }\n", "locales/en/a.ftl:1:1: locale-005: message `key` refers to `b`, which is not there");
    check_fault("key = { key }\n", "locales/en/a.ftl:1:1: locale-005: message `key` refers to itself");
    check_fault("key =\n    .a = b\n", "locales/en/a.ftl:1:1: locale-005: message `key` has no text");
    check_fault("other = b\n", "locales/en/a.ftl:1:1: locale-003: `en` has no message `key`");
}

#[test]
fn a_missing_message_is_asked_for_where_the_session_words_it() {
    let sources = sources(&[("s/en.ftl", "place = New York\n")]);
    let (locales, _) = Locales::load(&sources, Some(("s", &[Language::En])));
    let missing = locales.get(Language::En).text("body", &Args::new()).unwrap_err();
    assert_eq!(missing.hint.as_deref(), Some("add `body = ...` to `s/en.ftl`"));
}

#[test]
fn plural_and_ordinal_forms_are_known_in_every_language() {
    let text = "key = { NUMBER($name, type: \"ordinal\") ->\n    [one] one\n   *[other] other\n }\n";
    let files = everywhere(text, &[]);
    let sources = sources(&files.iter().map(|(path, text)| (path.as_str(), *text)).collect::<Vec<_>>());
    let (locales, _) = Locales::load(&sources, None);
    for language in Language::ALL {
        assert!(locales.get(language).text("key", &Args::new().number("name", 2)).is_ok());
        assert!(locales.get(language).text("key", &Args::new().number("name", f64::NAN)).is_ok());
    }
}

#[test]
fn lines_may_end_as_windows_ends_them() {
    let sources =
        sources(&[("s/en.ftl", "item-1 = Opening\r\n    .annotation =\r\n        One.\r\n\r\n        Two.\r\n")]);
    let (locales, diagnostics) = Locales::load(&sources, Some(("s", &[Language::En])));
    assert_eq!(findings(&sources, &diagnostics), [""; 0]);
    let locale = locales.get(Language::En);
    assert_eq!(locale.text("item-1", &Args::new()).unwrap(), "Opening");
    let paragraphs = locale.paragraphs(&sources, "item-1", Some("annotation")).unwrap().unwrap();
    let found: Vec<_> = paragraphs.iter().map(|p| (p.value.as_str(), sources.slice(p.span))).collect();
    assert_eq!(found, [("One.", "One."), ("Two.", "Two.")]);
}

proptest! {
    #[test]
    fn nothing_that_can_be_written_makes_reading_fail(text in "(key|item-1|\\.a|-t|[a-zé联 ={}$\"\\\\u0-9\r\n.#*\\[\\]>(),:-]){0,80}") {
        let sources = sources(&[("locales/en/a.ftl", &text), ("s/en.ftl", &text)]);
        let (locales, diagnostics) = Locales::load(&sources, Some(("s", &[Language::En])));
        for diagnostic in &diagnostics {
            if let Some(span) = diagnostic.span {
                prop_assert!(sources.text(span.file).get(span.range()).is_some());
            }
        }
        let locale = locales.get(Language::En);
        for key in locale.messages.keys() {
            let _ = (locale.text(key, &Args::new()), locale.paragraphs(&sources, key, None));
        }
    }
}
