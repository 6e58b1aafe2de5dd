//! Whatever is written: no panic, every place lies in the file and on characters, and no two blocks have one key.

use super::understood;
use crate::source::{Sources, Span};
use crate::text::{Block, BlockKind, Inline, InlineKind, Key};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Pieces that mean something to one of the readers, and characters of several bytes.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "\r\n",
    "\r",
    "\0",
    "\u{feff}",
    "+++\n",
    "title = \"é\"\n",
    "#",
    "# ",
    "-",
    "- ",
    "1. ",
    "39. ",
    "> ",
    ":::",
    "::: table",
    "::: figure {alt=\"é: b\"}",
    "::: chart",
    ":::: summary\n",
    "::: results-framework\n",
    "::: box\n",
    "\n:::\n",
    "{#a}",
    "{#p1}",
    "{#list1}",
    "{.b}",
    "{n=\"1",
    "{n=1}",
    "{",
    "}",
    "\"",
    "|",
    "\\|",
    "| a | é |\n|---|:-:|\n",
    "[^a]",
    "[^a]: ",
    "[^",
    "]",
    "[",
    "](",
    ")",
    "[](#a)",
    "{.worded}",
    "![",
    "<",
    "<b>",
    "<!--",
    "https://é.a/b",
    "www.a.b",
    "A/69/6",
    "*",
    "**",
    "_",
    "^",
    "`",
    "```csv\n",
    "```toml\n",
    "```\n",
    "a,\"b\n",
    "columns = [\"é\"]\n",
    "rows = [[\"é\"]]\n",
    "\\",
    "&amp;",
    "&#0;",
    "é",
    "中",
    "文\n字",
    "أ",
    "(a) ",
    "---\n",
    "===\n",
    "🙂",
    "\u{301}",
    "~",
    "=",
    "$",
];

fn inspect(sources: &Sources, span: Span) {
    let text = sources.text(span.file);
    assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
}

fn inspect_inlines(sources: &Sources, inlines: &[Inline]) {
    for inline in inlines {
        inspect(sources, inline.span);
        match &inline.kind {
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Superscript(inner) => {
                inspect_inlines(sources, inner);
            }
            InlineKind::Link { text, .. } => inspect_inlines(sources, text),
            InlineKind::Reference(reference) => inspect_inlines(sources, &reference.words),
            _ => {}
        }
    }
}

fn inspect_blocks(sources: &Sources, blocks: &[Block], keys: &mut BTreeSet<Key>) {
    for block in blocks {
        assert!(keys.insert(block.key.clone()), "{} stands twice", block.key);
        inspect(sources, block.span);
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => inspect_inlines(sources, text),
            BlockKind::List(items) | BlockKind::Bullets(items) => {
                for item in items {
                    inspect(sources, item.span);
                    assert!(keys.insert(item.key.clone()), "{} stands twice", item.key);
                    inspect_blocks(sources, &item.blocks, keys);
                }
            }
            BlockKind::Frame(_, blocks) => inspect_blocks(sources, blocks, keys),
            BlockKind::Table(table) => {
                let cells = table.head.iter().flatten().chain(table.rows.iter().flat_map(|row| &row.cells));
                for cell in cells {
                    inspect(sources, cell.span);
                    inspect_blocks(sources, &cell.blocks, keys);
                }
            }
            BlockKind::ResultsFramework(_) | BlockKind::Figure(_) => {}
        }
    }
}

fn check(text: &str) {
    let beside = ("d/x.csv".to_owned(), text.as_bytes().to_vec());
    let sources = Sources::new([("d/zh.md".to_owned(), text.as_bytes().to_vec()), beside]);
    let (text, diagnostics) = understood(&sources, "zh");
    for diagnostic in diagnostics {
        inspect(&sources, diagnostic.span.unwrap());
    }
    for title in [&text.front.title, &text.front.author].into_iter().flatten() {
        inspect_inlines(&sources, &title.value);
    }
    let mut keys = BTreeSet::new();
    inspect_blocks(&sources, &text.blocks, &mut keys);
    for note in &text.notes {
        inspect(&sources, note.name.span);
        inspect_blocks(&sources, &note.blocks, &mut keys);
    }
}

#[test]
fn however_deep_it_is_nested() {
    for (open, close) in
        [("> ", ""), ("::: quote\n", ""), ("- ", ""), ("*a **b ", "** *"), ("[", "](#a)"), ("^a *", "*^")]
    {
        check(&format!("{}x{}", open.repeat(3000), close.repeat(3000)));
    }
}

proptest! {
    #[test]
    fn whatever_is_written(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        check(&pieces.concat());
    }

    #[test]
    fn whatever_stands_in_a_table(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..20)) {
        let inner = pieces.concat();
        check(&format!("+++\ntitle = \"\"\"{inner}\"\"\"\n+++\n::: table\n| a | b |\n|---|---|\n| {inner}\n:::\n"));
        check(&format!("::: table\n```csv\n{inner}\n```\n:::\n::: chart {{file=\"x.csv\"}}\n:::\n"));
        check(&format!("::: table\n```toml\ncolumns = ['a']\nrows = [['''{inner}''']]\n```\n:::\n"));
    }
}
