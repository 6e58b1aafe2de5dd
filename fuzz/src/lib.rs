//! A small project in which one file is whatever the fuzzer writes.

use masthead::check::Strictness;
use masthead::compose::compose;
use masthead::defaults;
use masthead::fonts::Families;
use masthead::plan::plan;
use masthead::selection::Selection;
use masthead::source::Sources;

const FILES: [(&str, &str); 6] = [
    (
        "documents/session/session.toml",
        "symbol = \"E/C.16/2099\"\nnumber = 98\ndates = { first = 2099-04-13, last = 2099-04-17 }\n\
         languages = [\"en\", \"zh\"]\nissued = [\"E/C.16/2099/1\"]\n[agenda]\ndocument = \"E/C.16/2099/1\"\n\
         [[agenda.item]]\nnumber = \"1\"\n",
    ),
    ("documents/session/en.ftl", "body = Committee\nplace = Town\nitem-1 = Words\n"),
    ("documents/session/zh.ftl", "body = 委员会\nplace = 城\nitem-1 = 文字\n"),
    (
        "documents/session/note/document.toml",
        "symbol = \"E/C.16/2099/2\"\nkind = \"note-by-the-secretariat\"\nagenda-items = [\"1\"]\n\
         date = 2099-01-20\noriginal = [\"en\"]\n",
    ),
    ("documents/session/note/en.md", "+++\ntitle = \"Title\"\n+++\n\nWords. {#a}\n"),
    ("documents/session/note/zh.md", "+++\ntitle = \"标题\"\n+++\n\n文字。 {#a}\n"),
];

/// Reads the project with `bytes` in the place of the file at `path`, checks it, decides and composes every edition.
/// Every finding stands in its file, on characters.
pub fn go_through(path: &str, bytes: &[u8]) {
    let own = defaults::files().iter().chain(&FILES).filter(|(other, _)| *other != path);
    let own = own.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let sources = Sources::new(own.chain([(path.to_owned(), bytes.to_vec())]));
    let plan = plan(&sources, "documents", &Selection::default(), Strictness::default());
    for finding in &plan.diagnostics {
        if let Some(span) = finding.span {
            let text = sources.text(span.file);
            assert!(text.get(span.range()).is_some(), "{finding:?}");
        }
    }
    for planned in plan.editions.iter().filter(|planned| !planned.blocked) {
        let composed = compose(&planned.edition, &sources, &Families::preferred());
        assert!(!composed.source.is_empty());
    }
}
