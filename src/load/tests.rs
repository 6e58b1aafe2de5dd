//! Whole sessions in memory: each code of a session's files once, and what is understood beside the mistakes.

mod document_file;
mod session_file;

use super::*;

const SESSION: &str = "symbol = 'E/C.16/2099'\nnumber = 98\n";
const DOCUMENT: &str = "symbol = 'E/C.16/2099/2'\nkind = 'report'\n";

fn project(files: &[(&str, &str)]) -> (Sources, Vec<Session>, Vec<Diagnostic>) {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let sources = Sources::new(files);
    let (sessions, mut diagnostics) = load(&sources, "documents");
    // What texts and wording have to say is tested where they are read.
    let own = ["read", "toml", "session", "document"];
    diagnostics.retain(|finding| own.iter().any(|area| finding.code.as_str().starts_with(area)));
    (sources, sessions.into_iter().map(|loaded| loaded.session).collect(), diagnostics)
}

/// Each finding as `code path:line <what is marked> message`.
#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let (sources, _, diagnostics) = project(files);
    let shown = diagnostics.iter().map(|finding| {
        let span = finding.span.unwrap();
        let path = sources.path(span.file).strip_prefix("documents/").unwrap();
        let line = sources.position(span.file, span.start).line;
        format!("{} {path}:{line} <{}> {}", finding.code.as_str(), sources.slice(span), finding.message)
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

#[track_caller]
fn check_session(text: &str, expected: &[&str]) {
    check(&[("documents/s/session.toml", text)], expected);
}

#[track_caller]
fn check_document(text: &str, expected: &[&str]) {
    let text = format!("{DOCUMENT}{text}");
    check_whole_document(&text, expected);
}

#[track_caller]
fn check_whole_document(text: &str, expected: &[&str]) {
    check(
        &[
            ("documents/s/session.toml", &format!("{SESSION}languages = ['en', 'fr']")),
            ("documents/s/d/document.toml", text),
            ("documents/s/d/en.md", "Words.\n"),
        ],
        expected,
    );
}

#[test]
fn a_session_is_read_with_all_it_says() {
    let text = "symbol = 'E/C.16/2099'\nnumber = 98\ndates = { first = 2099-04-13, last = 2099-04-17 }\n\
        duty-station = 'geneva'\norgan = 'other'\nlanguages = ['fr', 'en']\nemblem = 'emblem.svg'\nspecimen = true\n\
        issued = ['E/C.16/2098/7']\n[agenda]\ndocument = 'E/C.16/2099/1'\nstatus = 'adopted'\n[[agenda.item]]\n\
        number = '3'\n[[agenda.item]]\nnumber = '3 (a)'\n[policy]\nranges = 'hyphen'\nlinks = 'undocs.org'\n";
    let (_, sessions, diagnostics) =
        project(&[("documents/s/session.toml", text), ("documents/s/emblem.svg", "<svg/>")]);
    assert_eq!(diagnostics, []);
    let [session] = &sessions[..] else { panic!("one session") };
    assert_eq!(session.folder, "documents/s");
    assert_eq!(session.languages, [Language::En, Language::Fr]);
    assert_eq!(
        session.agenda.items.iter().map(|item| item.number.value.to_string()).collect::<Vec<_>>(),
        ["3", "3 (a)"]
    );
    assert_eq!(session.policy.ranges, crate::policy::Ranges::Hyphen);
    assert_eq!(session.policy.page_numbers, crate::policy::PageNumbers::Bare);
    assert!(session.specimen && session.emblem.is_some() && session.dates.is_some());
}

#[test]
fn a_document_is_read_with_all_it_says() {
    let document = "symbol = 'E/C.16/2099/2/Corr.1'\nkind = 'corrigendum'\nagenda-items = ['3 (a)']\ndate = 2099-01-20\n\
        original = ['en']\njob-number = '99-00412'\nclosing-rule = false\n[issued]\nen = 2099-01-22\n\
        fr = [2099-01-25, 2099-01-26]\n[[cover-note]]\nkind = 'reissued'\ndate = 2099-02-11\nlanguages = ['fr']\n\
        [policy]\nrepeated-notes = 'note'\n";
    let (_, sessions, diagnostics) = project(&[
        ("documents/s/session.toml", SESSION),
        ("documents/s/d/document.toml", document),
        ("documents/s/d/en.md", ""),
        ("documents/s/d/fr.md", ""),
    ]);
    assert_eq!(diagnostics, []);
    let [document] = &sessions[0].documents[..] else { panic!("one document") };
    assert_eq!(document.parent.as_ref().unwrap().value.to_string(), "E/C.16/2099/2");
    assert_eq!(document.job_numbers.len(), 6);
    assert_eq!(document.issued[&Language::Fr].len(), 2);
    assert_eq!(document.texts.keys().copied().collect::<Vec<_>>(), [Language::En, Language::Fr]);
    assert!(!document.closing_rule);
}

#[test]
fn a_document_may_say_otherwise_than_its_session() {
    use crate::policy::{FourDigits, FrenchNoBreak, FrenchSpaces, PageNumbers, Thousands};
    let session = format!(
        "{SESSION}[policy]\nthousands-in-tables = 'language'\nfrench-spaces = 'all'\nfrench-no-break = 'narrow'\n"
    );
    let document = format!(
        "{DOCUMENT}duty-station = 'geneva'\n[policy]\nthousands-in-text = 'space'\nfour-digits = 'closed'\n\
         french-spaces = 'none'\n"
    );
    let (_, sessions, diagnostics) = project(&[
        ("documents/s/session.toml", &session),
        ("documents/s/d/document.toml", &document),
        ("documents/s/d/en.md", ""),
    ]);
    assert_eq!(diagnostics, []);
    let (under, own) = (sessions[0].policy, sessions[0].documents[0].policy);
    assert_eq!((under.thousands_in_text, own.thousands_in_text), (Thousands::Language, Thousands::Space));
    assert_eq!((under.thousands_in_tables, own.thousands_in_tables), (Thousands::Language, Thousands::Language));
    assert_eq!((under.four_digits, own.four_digits), (FourDigits::Language, FourDigits::Closed));
    assert_eq!((under.french_spaces, own.french_spaces), (FrenchSpaces::All, FrenchSpaces::None));
    assert_eq!((under.french_no_break, own.french_no_break), (FrenchNoBreak::Narrow, FrenchNoBreak::Narrow));
    assert_eq!((under.page_numbers, own.page_numbers), (PageNumbers::OfTotal, PageNumbers::Bare));
}

#[test]
fn the_documents_folder_may_be_the_session() {
    let files =
        [("documents/session.toml", SESSION), ("documents/d/document.toml", DOCUMENT), ("documents/d/en.md", "")];
    let (_, sessions, diagnostics) = project(&files);
    assert_eq!(diagnostics, []);
    assert_eq!(sessions[0].folder, "documents");
    assert_eq!(sessions[0].documents[0].folder, "documents/d");
}

#[test]
fn documents_stand_in_the_order_of_symbols() {
    let document = |number: u32| format!("symbol = 'E/C.16/2099/{number}'\nkind = 'provisional-agenda'");
    let (ten, two) = (document(10), document(2));
    let (_, sessions, _) = project(&[
        ("documents/s/session.toml", SESSION),
        ("documents/s/a/document.toml", &ten),
        ("documents/s/b/document.toml", &two),
    ]);
    let symbols: Vec<_> = sessions[0].documents.iter().map(|document| document.symbol.value.to_string()).collect();
    assert_eq!(symbols, ["E/C.16/2099/2", "E/C.16/2099/10"]);
}

#[test]
fn a_symbol_names_one_document() {
    let files = [
        ("documents/s/session.toml", SESSION),
        ("documents/s/a/document.toml", DOCUMENT),
        ("documents/s/a/en.md", ""),
        ("documents/s/b/document.toml", DOCUMENT),
        ("documents/s/b/en.md", ""),
    ];
    check(
        &files,
        &["document-005 s/b/document.toml:1 <'E/C.16/2099/2'> `E/C.16/2099/2` is the symbol of another document too"],
    );
    let (_, _, diagnostics) = project(&files);
    assert_eq!(diagnostics[0].hint.as_deref(), Some("it stands first in `documents/s/a/document.toml:1`"));
}

#[test]
fn a_document_has_text_unless_it_is_generated() {
    let session = ("documents/s/session.toml", SESSION);
    check(
        &[session, ("documents/s/d/document.toml", DOCUMENT)],
        &["document-003 s/d/document.toml:1 <'E/C.16/2099/2'> `E/C.16/2099/2` has no text in any language"],
    );
    let agenda = "symbol = 'E/C.16/2099/1'\nkind = 'provisional-agenda'";
    check(&[session, ("documents/s/d/document.toml", agenda)], &[]);
}

#[test]
fn what_misses_its_place_is_reported() {
    check(
        &[
            ("documents/en.ftl", ""),
            ("documents/s/README.md", ""),
            ("documents/s/d/EN.md", ""),
            ("documents/s/d/deep/document.toml", ""),
            ("documents/s/d/deep/session.toml", ""),
            ("documents/s/d/document.toml", DOCUMENT),
            ("documents/s/d/en.md", ""),
            ("documents/s/d/es.MD", ""),
            ("documents/s/d/xx.md", ""),
            ("documents/s/en.ftl", ""),
            ("documents/s/fr.md", ""),
            ("documents/s/session.toml", SESSION),
            ("documents/t/d/document.toml", DOCUMENT),
        ],
        &[
            "read-004 en.ftl:1 <> `en.ftl` is not read: this is no session's folder",
            "read-004 s/d/EN.md:1 <> `EN.md` is not read",
            "document-001 s/d/deep/document.toml:1 <> `documents/s/d/deep` is a document's folder outside a session",
            "session-001 s/d/deep/session.toml:1 <> `session.toml` stands too deep to be a session's",
            "read-004 s/d/es.MD:1 <> `es.MD` is not read",
            "read-004 s/d/xx.md:1 <> `xx.md` is not read: `xx` is no language of the sources",
            "document-002 s/fr.md:1 <> `documents/s` holds a text and no `document.toml`",
            "document-001 t/d/document.toml:1 <> `documents/t/d` is a document's folder outside a session",
        ],
    );
}

#[test]
fn what_is_not_utf8_is_reported_at_its_byte() {
    let sources = Sources::new([
        ("documents/s/session.toml".to_owned(), b"number = 1\nyear = \xff".to_vec()),
        ("documents/s/a.png".to_owned(), b"\xff".to_vec()),
    ]);
    let (_, mut diagnostics) = load(&sources, "documents");
    diagnostics.retain(|finding| !finding.code.as_str().starts_with("locale"));
    let codes: Vec<_> = diagnostics.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["read-001", "toml-001"]);
    assert_eq!(sources.position(diagnostics[0].span.unwrap().file, diagnostics[0].span.unwrap().start).line, 2);
}

proptest::proptest! {
    #[test]
    fn no_file_stops_the_reader(at in 0usize..400, cut in 0usize..9, put in "[a-zé0-9\\[\\]{}=,.'\" \n-]{0,6}") {
        let whole = "symbol = 'E/C.16/2099/2'\nkind = 'revision'\nagenda-items = ['3 (a)']\ndate = 2099-01-20\n\
            languages = ['en']\njob-number = { en = '99-00412' }\n[issued]\nen = [2099-01-22]\n[[cover-note]]\n\
            kind = 'replaces'\ndocuments = ['A/1']\n[policy]\nranges = 'hyphen'\nnumber = 3\n\
            dates = { first = 2099-01-01, last = 2099-01-02 }\n[[agenda.item]]\nnumber = '3'\n";
        let at = at.min(whole.len());
        let text = format!("{}{put}{}", &whole[..at], &whole[(at + cut).min(whole.len())..]);
        let (sources, _, diagnostics) =
            project(&[("documents/s/session.toml", &text), ("documents/s/d/document.toml", &text)]);
        for span in diagnostics.iter().filter_map(|finding| finding.span) {
            proptest::prop_assert!(sources.text(span.file).get(span.range()).is_some());
        }
    }
}

#[test]
fn a_symbol_names_one_document_of_all_sessions() {
    check(
        &[
            ("documents/a/session.toml", SESSION),
            ("documents/a/d/document.toml", DOCUMENT),
            ("documents/a/d/en.md", "Words.\n"),
            ("documents/b/session.toml", SESSION),
            ("documents/b/d/document.toml", DOCUMENT),
            ("documents/b/d/en.md", "Words.\n"),
        ],
        &["document-005 b/d/document.toml:1 <'E/C.16/2099/2'> `E/C.16/2099/2` is the symbol of another document too"],
    );
}

#[test]
fn what_is_named_twice_or_not_at_all_is_told() {
    check_document(
        "original = []",
        &["document-006 s/d/document.toml:3 <[]> a document was written in at least one language"],
    );
    check_document("agenda-items = ['2', '2']", &["document-021 s/d/document.toml:3 <'2'> item `2` is named twice"]);
    check_document("[issued]\nen = []", &["toml-003 s/d/document.toml:4 <en> `en` has no date"]);
    check_document(
        "[issued]\nen = [2099-01-22, 2099-01-22]",
        &["document-021 s/d/document.toml:4 <en> `2099-01-22` is named twice"],
    );
    check_document(
        "[[cover-note]]\nkind = 'as-received'\nlanguages = []",
        &["document-006 s/d/document.toml:5 <[]> a cover note stands in at least one language"],
    );
    check_session(
        "number = 98\nsymbol = 'E/C.16/2099'\ndates = { first = 0000-01-01, last = 2099-04-17 }",
        &["session-004 s/session.toml:3 <0000-01-01> `0000-01-01` is no day of a session"],
    );
}

#[test]
fn files_that_are_read_nowhere_are_told() {
    check(
        &[
            ("documents/README.md", ""),
            ("documents/s/foo.toml", ""),
            ("documents/s/session.toml", SESSION),
            ("documents/s/d/document.toml", DOCUMENT),
            ("documents/s/d/en.md", "Words.\n"),
            ("documents/s/d/notes.md", "Words.\n"),
            ("documents/s/d/staff.toml", ""),
        ],
        &["read-004 s/d/notes.md:1 <> `notes.md` is not read", "read-004 s/foo.toml:1 <> `foo.toml` is not read"],
    );
}

#[test]
fn of_a_session_that_cannot_be_read_nothing_is_missed() {
    check(
        &[
            ("documents/s/session.toml", "number = = 3"),
            ("documents/s/d/document.toml", &format!("{DOCUMENT}agenda-items = ['2']")),
            ("documents/s/d/en.md", "Words.\n"),
        ],
        &["toml-001 s/session.toml:1 <=> extra `=`"],
    );
}
