//! What findings can mend by themselves: those that carry a remedy which needs no judgement.

use super::Changes;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};
use std::collections::BTreeMap;
use std::ops::Range;

/// Every remedy of the findings, in its place. Of two that overlap the first is taken; the next run finds the other.
pub fn repair<'s>(sources: &'s Sources, diagnostics: &[Diagnostic]) -> Changes<'s> {
    let mut edits: BTreeMap<FileId, Vec<(Range<usize>, String)>> = BTreeMap::new();
    for fix in diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
        edits.entry(fix.span.file).or_default().push((fix.span.range(), fix.text.clone()));
    }
    let mut changes = Changes::new(sources);
    for (file, edits) in edits {
        changes.splice(file, edits);
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Strictness;
    use crate::plan::plan;
    use crate::selection::Selection;

    #[track_caller]
    fn check(language: &str, written: &str, expected: &str) {
        let toml = format!("symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"{language}\"]\n");
        let text = format!("documents/s/note/{language}.md");
        let head = "+++\ntitle = \"A\"\n+++\n\n";
        let files = [
            ("documents/s/session.toml".to_owned(), toml.into_bytes()),
            ("documents/s/note/document.toml".to_owned(), b"symbol = \"E/C.16/2099/2\"\nkind = \"report\"\n".to_vec()),
            (text.clone(), format!("{head}{written}\n").into_bytes()),
        ];
        let sources = Sources::new(files);
        let found = plan(&sources, "documents", &Selection::default(), Strictness::default()).diagnostics;
        let after = repair(&sources, &found).applied();
        let repaired = after.text(after.find(&text).unwrap());
        assert_eq!(repaired.strip_prefix(head).unwrap().trim_end(), expected);
    }

    #[test]
    fn what_needs_no_judgement_is_repaired_and_nothing_else() {
        check("zh", "必要的, 可以确保，其其他。", "必要的，可以确保，其其他。");
        check(
            "en",
            "The the  plan (see below has 24% and 31 000 posts.",
            "The  plan (see below has 24\u{a0}per cent and 31,000 posts.",
        );
        check("en", "The list[^a] the the plan.\n\n[^a]: Here.", "The list[^a] the plan.\n\n[^a]: Here.");
        check("en", "The the[^a] the .\n\n[^a]: Here.", "The[^a].\n\n[^a]: Here.");
        check("fr", "Le plan: 24% ( oui ).", "Le plan\u{a0}: 24\u{a0}% (oui).");
    }

    #[test]
    fn what_is_right_stays_as_it_is() {
        check("en", "In 2015 the plan cost $1,234; see para. 3 (b).", "In 2015 the plan cost $1,234; see para. 3 (b).");
    }
}
