//! One text in a small session, for tests of the rules.

use crate::check::Strictness;
use crate::diagnostic::Code;
use crate::plan::plan;
use crate::selection::Selection;
use crate::source::Sources;

/// What is found of a code in a text: each place as it is written.
pub(super) fn found(code: Code, language: &str, text: &str) -> Vec<String> {
    found_under("", code, language, text)
}

/// The same, in a document with a policy of its own.
pub(super) fn found_under(policy: &str, code: Code, language: &str, text: &str) -> Vec<String> {
    let session = format!("symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"{language}\"]\n");
    let document = format!(
        "symbol = \"E/C.16/2099/2\"\nkind = \"note-by-the-secretariat\"\ndate = 2099-01-20\n[policy]\n{policy}\n"
    );
    let sources = Sources::new([
        ("documents/s/session.toml".to_owned(), session.into_bytes()),
        ("documents/s/note/document.toml".to_owned(), document.into_bytes()),
        (format!("documents/s/note/{language}.md"), format!("+++\ntitle = \"A\"\n+++\n\n{text}\n").into_bytes()),
    ]);
    let found = plan(&sources, "documents", &Selection::default(), Strictness::default()).diagnostics;
    let found = found.into_iter().filter(|finding| finding.code == code);
    found.map(|finding| finding.span.map_or(String::new(), |span| sources.slice(span).to_owned())).collect()
}
