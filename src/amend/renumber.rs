//! Renumbering after an insertion: in every language at once, the numbers that somebody pinned give way to counting, and
//! notes that are named by numbers take the names of their places; whatever refers to them follows.
//!
//! Everything else is renumbered by itself: numbers are never typed, and references go by name.

use super::release::is_open;
use super::table::DocumentTable;
use super::{Changes, Refusal};
use crate::check::Strictness;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::plan::plan;
use crate::selection::{Selection, What};
use crate::session::Session;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::symbol::Symbol;
use crate::text::{BlockKind, Inline, InlineKind, Target, Text, all_inlines, calls, stretches};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words to be put in place of ranges, by file.
type Edits = BTreeMap<FileId, BTreeMap<(usize, usize), String>>;

/// Renumbers a document.
///
/// # Errors
/// It was released, there is nothing to renumber, or a note of a table has a number for its name.
pub fn renumber<'s>(
    sources: &'s Sources,
    documents: &str,
    session: &Session,
    document: &Document,
) -> Result<Changes<'s>, Refusal> {
    let symbol = &document.symbol.value;
    is_open(document)?;
    let names = note_names(document)?;
    let mut edits = Edits::new();
    let pins: Vec<(&Spanned<String>, &Spanned<String>)> = document.texts.values().flat_map(pins).collect();
    let is_due = is_due(sources, documents, document, &pins);
    if is_due {
        pins.iter().for_each(|(key, value)| unpin(sources, key, value, &mut edits));
    }
    for text in document.texts.values() {
        for note in &text.notes {
            rename(sources, note.name.span, &note.name.value, &names, &mut edits);
        }
    }
    for other in session.documents() {
        for inline in other.texts.values().flat_map(Text::all_inlines) {
            follow(sources, inline, other.symbol.value == *symbol, symbol, &names, &mut edits);
        }
    }
    for words in session.words.values() {
        let annotations = words.items.values().map(|item| &item.annotation);
        for inline in annotations.chain([&words.introduction]).flat_map(|blocks| all_inlines(blocks)) {
            follow(sources, inline, false, symbol, &names, &mut edits);
        }
    }
    let mut changes = Changes::new(sources);
    for (file, edits) in edits {
        changes.splice(file, edits.into_iter().map(|((start, end), words)| (start..end, words)).collect());
    }
    if changes.iter().next().is_none() {
        let message = format!("the numbers of `{symbol}` are in order");
        return Err(Refusal::new(message, "nothing is to be done: what is not pinned counts by itself"));
    }
    let idle = if is_due { idle(&changes.applied(), documents, document) } else { Vec::new() };
    if !idle.is_empty() {
        let mut table = DocumentTable::open(sources, document.file)?;
        idle.iter().for_each(|code| table.disallow(code));
        changes.write(sources.path(document.file), table.text());
    }
    Ok(changes)
}

/// The numbers pinned in a text, with their keys. An item that goes on where another list stopped is no insertion.
fn pins(text: &Text) -> Vec<(&Spanned<String>, &Spanned<String>)> {
    let blocks = text.all_blocks().into_iter();
    let counted = blocks.filter(|block| !matches!(block.kind, BlockKind::List(_) | BlockKind::Bullets(_)));
    let pinned = counted.filter_map(|block| block.attributes.pairs.iter().find(|(key, _)| key.value == "n"));
    pinned.map(|(key, value)| (key, value)).collect()
}

/// Whether something was put in or taken out since the numbers were pinned: one of them has a letter or a word (`12
/// bis`), or breaks the count where no rule is allowed to be broken. A gap of the original, allowed as such, stays.
fn is_due(
    sources: &Sources,
    documents: &str,
    document: &Document,
    pins: &[(&Spanned<String>, &Spanned<String>)],
) -> bool {
    if pins.iter().any(|(_, value)| value.value.parse::<u32>().is_err()) {
        return true;
    }
    let selection = Selection { what: vec![What::Symbol(document.symbol.value.clone())], ..Selection::default() };
    let found = plan(sources, documents, &selection, Strictness::default()).diagnostics;
    let breaks = found.iter().filter(|found| [Code::NumberGap, Code::NumberRestart].contains(&found.code));
    breaks.filter_map(|found| found.span).any(|span| pins.iter().any(|(_, value)| value.span == span))
}

/// Rules of numbers that the document allows and no longer needs to.
fn idle(applied: &Sources, documents: &str, document: &Document) -> Vec<&'static str> {
    let numbers = [Code::NumberGap, Code::NumberRestart];
    let is_allowed = |code: &Code| document.allowed.iter().any(|allowed| allowed.value == *code);
    if !numbers.iter().any(is_allowed) {
        return Vec::new();
    }
    let selection = Selection { what: vec![What::Symbol(document.symbol.value.clone())], ..Selection::default() };
    let found = plan(applied, documents, &selection, Strictness::default()).diagnostics;
    let words = |finding: &Diagnostic| finding.span.map(|span| applied.slice(span).to_owned());
    let idle: Vec<String> = found.iter().filter(|found| found.code == Code::AllowIdle).filter_map(words).collect();
    numbers.iter().map(|code| code.as_str()).filter(|code| idle.iter().any(|idle| idle.contains(code))).collect()
}

/// New names of the notes that are named by numbers: their places in the order of the original.
fn note_names(document: &Document) -> Result<BTreeMap<String, String>, Refusal> {
    let original = document.original.iter().filter_map(|language| document.texts.get(&language.value));
    let mut called: Vec<&str> = Vec::new();
    let mut seen = BTreeSet::new();
    for text in original.chain(document.texts.values()) {
        for (name, _) in stretches(&text.blocks).into_iter().flat_map(calls) {
            if seen.insert(name) {
                called.push(name);
            }
        }
    }
    let is_number = |name: &str| name.starts_with(|c: char| c.is_ascii_digit());
    let places = called.iter().enumerate().filter(|(_, name)| is_number(name));
    let names: BTreeMap<String, String> =
        places.map(|(index, name)| ((*name).to_owned(), (index + 1).to_string())).collect();
    let kept = document.texts.values().flat_map(|text| &text.notes).map(|note| note.name.value.as_str());
    let taken: BTreeSet<&str> = kept.filter(|name| !names.contains_key(*name)).collect();
    match names.values().find(|name| taken.contains(name.as_str())) {
        None => Ok(names),
        Some(name) => {
            let message =
                format!("the note `{name}` is called by no paragraph and keeps its name, which another needs");
            Err(Refusal::new(message, "name the notes of tables by words"))
        }
    }
}

/// Takes `n=...` away, and the braces where nothing is left in them.
fn unpin(sources: &Sources, key: &Spanned<String>, value: &Spanned<String>, edits: &mut Edits) {
    let text = sources.text(key.span.file);
    let Some(range) = pin(text, key.span.start, value.span.end) else { return };
    edits.entry(key.span.file).or_default().insert((range.start, range.end), String::new());
}

/// What is to be taken away with a pin from its key to the end of its value: the quote, the space before it, the braces
/// that would be left empty.
fn pin(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let end = end + usize::from(text.get(end..)?.starts_with('"'));
    let before = text.get(..start)?.trim_end();
    let after = text.get(end..)?;
    if let Some(outside) = before.strip_suffix('{') {
        let rest = after.trim_start_matches([' ', '\t']);
        let skipped = after.len() - rest.len();
        return Some(match rest.strip_prefix('}') {
            Some(_) => outside.trim_end().len()..end + skipped + 1,
            None => start..end + skipped,
        });
    }
    Some(before.len()..end)
}

/// Puts the new name of a note at a place that holds the old one.
fn rename(sources: &Sources, span: Span, name: &str, names: &BTreeMap<String, String>, edits: &mut Edits) {
    let Some(new) = names.get(name).filter(|new| *new != name) else { return };
    let Some(at) = sources.slice(span).rfind(name) else { return };
    let place = span.part(at..at + name.len());
    edits.entry(span.file).or_default().insert((place.start, place.end), new.clone());
}

/// A mark of a renamed note, or a reference to one.
fn follow(
    sources: &Sources,
    inline: &Inline,
    is_own: bool,
    symbol: &Symbol,
    names: &BTreeMap<String, String>,
    edits: &mut Edits,
) {
    match &inline.kind {
        InlineKind::Note(name) if is_own => rename(sources, inline.span, name, names, edits),
        InlineKind::Reference(reference) => {
            let means_it = reference.document.as_ref().map_or(is_own, |document| document == symbol);
            let called = match &reference.target {
                Target::Note(name) if means_it => vec![("#^", name)],
                Target::Notes(first, last) if means_it => vec![("#^", first), ("..^", last)],
                _ => Vec::new(),
            };
            for (sign, name) in called {
                let Some(at) = sources.slice(inline.span).rfind(&format!("{sign}{name}")) else { continue };
                rename(sources, inline.span.part(at..at + sign.len() + name.len()), name, names, edits);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    const SESSION: &str = "symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"en\", \"fr\"]\n";
    const DOCUMENT: &str = "symbol = \"E/C.16/2099/2\"\nkind = \"report\"\noriginal = [\"en\"]\n";
    const OTHER: &str = "symbol = \"E/C.16/2099/3\"\nkind = \"report\"\noriginal = [\"en\"]\n";

    /// What stands in the two languages, and in another document, afterwards.
    #[track_caller]
    fn check(texts: [&str; 3], expected: Result<[&str; 3], &str>) {
        check_allowed("", texts, expected);
    }

    /// The same where the document allows something.
    #[track_caller]
    fn check_allowed(allowed: &str, texts: [&str; 3], expected: Result<[&str; 3], &str>) {
        let document = format!("{DOCUMENT}{allowed}");
        let files = [
            ("documents/s/session.toml", SESSION),
            ("documents/s/a/document.toml", document.as_str()),
            ("documents/s/a/en.md", texts[0]),
            ("documents/s/a/fr.md", texts[1]),
            ("documents/s/b/document.toml", OTHER),
            ("documents/s/b/en.md", texts[2]),
        ];
        let sources = Sources::new(files.map(|(path, text)| (path.to_owned(), text.into())));
        let (sessions, _) = load(&sources, "documents");
        let session = &sessions[0].session;
        let found = renumber(&sources, "documents", session, &session.documents[0]).map(|changes| {
            let after = changes.applied();
            ["a/en.md", "a/fr.md", "b/en.md"]
                .map(|name| after.text(after.find(&format!("documents/s/{name}")).unwrap()).to_owned())
        });
        let found = found.map_err(|refusal| refusal.message);
        assert_eq!(found, expected.map(|texts| texts.map(str::to_owned)).map_err(str::to_owned));
    }

    #[test]
    fn pinned_numbers_give_way_and_nothing_else_changes() {
        check(
            ["One. {#a n=1}\n\nNew. {n=\"1 bis\"}\n\nTwo.\n{n=2}\n", "Un. {n=1 #a}\n\nDeux. {n=2}\n", "See 1.\n"],
            Ok(["One. {#a}\n\nNew.\n\nTwo.\n", "Un. {#a}\n\nDeux.\n", "See 1.\n"]),
        );
    }

    #[test]
    fn notes_take_the_numbers_of_their_places_and_references_follow() {
        check(
            [
                "A.[^1] New.[^1a] B.[^2] See [](#^2).\n\n[^1]: one\n\n[^2]: two\n\n[^1a]: new\n",
                "A[^1]. B[^2]. Neuf[^1a].\n\n[^1]: un\n\n[^1a]: neuf\n\n[^2]: deux\n",
                "See [](<E/C.16/2099/2#^2>) and [](#^2).[^2]\n\n[^2]: own\n",
            ],
            Ok([
                "A.[^1] New.[^2] B.[^3] See [](#^3).\n\n[^1]: one\n\n[^3]: two\n\n[^2]: new\n",
                "A[^1]. B[^3]. Neuf[^2].\n\n[^1]: un\n\n[^2]: neuf\n\n[^3]: deux\n",
                "See [](<E/C.16/2099/2#^3>) and [](#^2).[^2]\n\n[^2]: own\n",
            ]),
        );
    }

    #[test]
    fn ranges_of_notes_follow() {
        check(
            [
                "A.[^1] New.[^1a] B.[^2] See [](#^1..^2).\n\n[^1]: one\n\n[^2]: two\n\n[^1a]: new\n",
                "",
                "See [](<E/C.16/2099/2#^1a..^2>).\n",
            ],
            Ok([
                "A.[^1] New.[^2] B.[^3] See [](#^1..^3).\n\n[^1]: one\n\n[^3]: two\n\n[^2]: new\n",
                "",
                "See [](<E/C.16/2099/2#^2..^3>).\n",
            ]),
        );
    }

    #[test]
    fn where_nothing_was_put_in_the_numbers_of_the_original_stay() {
        let in_order = Err("the numbers of `E/C.16/2099/2` are in order");
        let gap = ["One. {n=1}\n\nTwo. {n=4}\n\nThree.\n", "Un. {n=1}\n\nDeux. {n=4}\n\nTrois.\n", ""];
        check_allowed("\n[allow]\nnumber-001 = \"the original has it\"\n", gap, in_order);
        check(["One. {n=7}\n\nTwo. {n=8}\n", "Un. {n=7}\n\nDeux. {n=8}\n", ""], in_order);
        let counted = ["One.\n\nTwo.\n\nThree.\n", "Un.\n\nDeux.\n\nTrois.\n", ""];
        check(gap, Ok(counted));
        check(["One. {n=1}\n\nNew.\n\nTwo. {n=2}\n", "", ""], Ok(["One.\n\nNew.\n\nTwo.\n", "", ""]));
    }

    #[test]
    fn what_counts_by_itself_is_left_alone() {
        check(
            ["One.[^why]\n\n1. a {n=3}\n\n[^why]: because\n", "Un[^why].\n\n[^why]: car\n", ""],
            Err("the numbers of `E/C.16/2099/2` are in order"),
        );
    }
}
