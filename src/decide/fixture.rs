//! A small session around one text, for tests of what is decided about it.

use crate::check::Strictness;
use crate::defaults;
use crate::document::Kind;
use crate::edition::{Block, BlockKind, Edition, Inline, InlineKind};
use crate::lint::rule_of;
use crate::plan::{Plan, plan};
use crate::selection::Selection;
use crate::source::Sources;
use std::collections::BTreeSet;

const SESSION: &str = r#"
symbol = "E/C.16/2099"
number = 98
dates = { first = 2099-04-13, last = 2099-04-17 }
issued = ["E/C.16/2098/7"]
languages = LANGUAGES
[agenda]
document = "E/C.16/2099/1"
[[agenda.item]]
number = "1"
"#;

const AGENDA: &str = r#"
symbol = "E/C.16/2099/1"
kind = "provisional-agenda"
date = 2099-01-14
original = ["en"]
"#;

const DOCUMENT: &str = r#"
symbol = "E/C.16/2099/2"
kind = "note-by-the-secretariat"
agenda-items = ["1"]
date = 2099-01-20
original = ["en"]
"#;

fn planned(language: &str, document: &str, text: &str) -> Plan {
    planned_whole(language, &format!("{DOCUMENT}{document}\n"), text)
}

fn planned_whole(language: &str, document: &str, text: &str) -> Plan {
    let defaults = defaults::files().iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let languages = BTreeSet::from([language, "zh"]);
    let mut files = vec![
        ("session.toml".to_owned(), SESSION.replace("LANGUAGES", &format!("{:?}", Vec::from_iter(&languages)))),
        ("agenda/document.toml".to_owned(), AGENDA.to_owned()),
        ("note/document.toml".to_owned(), document.to_owned()),
    ];
    for language in languages {
        files.push((format!("{language}.ftl"), "body = Committee\nplace = Town\nitem-1 = Words\n".to_owned()));
        files.push((format!("note/{language}.md"), format!("+++\ntitle = \"Title\"\n+++\n\n{text}\n")));
    }
    let files = files.into_iter().map(|(path, text)| (format!("documents/session/{path}"), text));
    let sources = Sources::new(defaults.chain(files).map(|(path, text)| (path, text.into_bytes())));
    let mut plan = plan(&sources, "documents", &Selection::default(), Strictness::default());
    // These texts are as short as they can be; how they are written is not what is tested.
    plan.diagnostics.retain(|diagnostic| rule_of(diagnostic.code).is_none());
    plan
}

/// The edition of a note by the Secretariat whose document.toml goes on with `document`; without fault.
#[track_caller]
pub(super) fn edition(language: &str, document: &str, text: &str) -> Edition {
    let plan = planned(language, document, text);
    assert_eq!(plan.diagnostics, []);
    let mut editions = plan.editions.into_iter().map(|planned| planned.edition);
    editions.find(|edition| edition.kind == Kind::NoteByTheSecretariat && edition.language.code() == language).unwrap()
}

/// The edition of a corrigendum, with the whole of its document.toml; without fault.
#[track_caller]
pub(super) fn corrigendum(language: &str, document: &str, text: &str) -> Edition {
    let plan = planned_whole(language, document, text);
    assert_eq!(plan.diagnostics, []);
    let mut editions = plan.editions.into_iter().map(|planned| planned.edition);
    editions.find(|edition| edition.kind == Kind::Corrigendum && edition.language.code() == language).unwrap()
}

/// What is wrong with it in Chinese: message and hint.
pub(super) fn found(document: &str, text: &str) -> Vec<String> {
    let found = planned("zh", document, text).diagnostics;
    found.into_iter().map(|found| format!("{}; {}", found.message, found.hint.unwrap_or_default())).collect()
}

/// The blocks of an edition, each with its label on a line; `[7]` a mark, `[7=]` the mark again.
pub(super) fn blocks(edition: &Edition) -> Vec<String> {
    let mut lines = Vec::new();
    edition.blocks.iter().for_each(|block| line(block, "", &mut lines));
    lines
}

fn line(block: &Block, indent: &str, lines: &mut Vec<String>) {
    let deeper = format!("{indent}  ");
    match &block.kind {
        BlockKind::Heading(heading) => {
            let label = heading.label.clone().unwrap_or_default();
            let remark = heading.remark.clone().unwrap_or_default();
            let parts = [format!("H{}", heading.depth), label, words(&heading.text), remark];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            lines.push(format!("{indent}{}", parts.join(" ")));
        }
        BlockKind::Paragraph { number, text, .. } => {
            let number = number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
            lines.push(format!("{indent}{number}{}", words(text)));
        }
        BlockKind::List { items, .. } | BlockKind::Bullets { items, .. } => {
            for item in items {
                lines.push(format!("{indent}{}", item.label));
                item.blocks.iter().for_each(|block| line(block, &deeper, lines));
            }
        }
        BlockKind::Frame { frame, heading, caption, blocks } => {
            let heading = heading.clone().unwrap_or_default();
            lines.push(format!("{indent}{frame:?} {heading} {}", words(caption)).trim_end().to_owned());
            blocks.iter().for_each(|block| line(block, &deeper, lines));
        }
        BlockKind::PageBreak => lines.push("new page".to_owned()),
        BlockKind::RepeatedTitle { text } => lines.push(format!("title {}", words(text))),
        _ => lines.push("object".to_owned()),
    }
}

fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Url(text) | InlineKind::Symbol { text, .. } => text.clone(),
        InlineKind::Mark { label, first, .. } => format!("[{label}{}]", if *first { "" } else { "=" }),
        InlineKind::Letter(label) | InlineKind::CoverMark(label) => label.clone(),
        InlineKind::Emphasis(inner)
        | InlineKind::Strong(inner)
        | InlineKind::Superscript(inner)
        | InlineKind::Link { text: inner, .. }
        | InlineKind::Jump { text: inner, .. }
        | InlineKind::Run { text: inner, .. }
        | InlineKind::Pending { text: inner, .. } => words(inner),
        InlineKind::Break => "\n".to_owned(),
        InlineKind::LineEnd => String::new(),
    };
    inlines.iter().map(word).collect()
}
