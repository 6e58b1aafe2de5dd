//! Attributes that say two things of one block, or say nothing without another: one table.

use super::Reader;
use super::construct::Construct;
use crate::diagnostic::Code;
use crate::text::Attributes;

/// Those of which one block has one. A class is written with its full stop.
const EITHER: [(&[&str], &str); 4] = [
    (
        &[".annex", ".chapter", ".unnumbered", "label"],
        "a heading is an annex, a chapter, unnumbered or labelled by hand",
    ),
    (&[".unnumbered", ".continued", "n"], "what has no number has none to pin"),
    (&["label", "n"], "a label that is typed has no number"),
    (&[".headnote", ".source", ".note", ".abbreviations"], "make a paragraph of each"),
];

/// Those that say nothing without one of others.
const NEEDS: [(Construct, &str, &[&str]); 2] = [
    (Construct::Heading, "original", &[".annex"]),
    (Construct::Caption, ".own-label", &[".source", ".note", ".abbreviations"]),
];

impl Reader<'_> {
    /// Reports attributes that cannot stand together; the first of two is what holds.
    pub(super) fn conflicts(&mut self, construct: Construct, attributes: &Attributes) {
        let classes = attributes.classes.iter().map(|class| (format!(".{}", class.value), class.span));
        let keys = attributes.pairs.iter().map(|(key, _)| (key.value.clone(), key.span));
        let mut written: Vec<_> = classes.chain(keys).collect();
        written.sort_by_key(|(_, span)| *span);
        for (either, hint) in EITHER {
            let mut met = written.iter().filter(|(name, _)| either.contains(&name.as_str()));
            let Some((first, _)) = met.next() else { continue };
            if let Some((second, span)) = met.find(|(name, _)| name != first) {
                let message = format!("`{second}` does not go with `{first}`");
                self.report(*span, Code::TextAttributesConflict, message, hint);
                return;
            }
        }
        for (of, name, needed) in NEEDS {
            let Some((_, span)) = written.iter().find(|(written, _)| of == construct && written == name) else {
                continue;
            };
            if !written.iter().any(|(written, _)| needed.contains(&written.as_str())) {
                let needed = needed.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
                let message = format!("`{name}` says nothing without {needed}");
                self.report(*span, Code::TextAttributesConflict, message, "write both, or take it out");
            }
        }
    }
}
