//! The entries of a corrigendum against the document that they correct, in each language: the place is there, and the old
//! words stand at it.

use crate::correction::{ChangeKind, CorrectedPlace, Correction};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::{Document, Kind};
use crate::language::Language;
use crate::session::Session;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::text::{Block, BlockKind, Frame, Inline, Item, Table, Text, sentences, stretches};

/// What is wrong with the corrections of a document.
pub(super) fn check(session: &Session, document: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for text in document.texts.values() {
        diagnostics.extend(text.all_blocks().into_iter().filter_map(|block| unknown(document, block)));
    }
    let Some(first) = document.corrections.first() else { return diagnostics };
    let Some(parent) = document.parent.as_ref().filter(|_| document.kind.value == Kind::Corrigendum) else {
        let message = format!("`{}` corrects no document", document.symbol.value);
        let hint = "only a corrigendum has corrections: write `kind = \"corrigendum\"`, or leave them out";
        diagnostics.push(Diagnostic::at(first.name.span, Code::CorrectionWithoutDocument, message).hint(hint));
        return diagnostics;
    };
    for correction in &document.corrections {
        match session.document(&parent.value) {
            Some(corrected) => diagnostics.extend(of_correction(document, corrected, correction)),
            None if session.knows(&parent.value) => diagnostics.extend(elsewhere(document, &parent.value, correction)),
            // That there is no such document is told of where it is named.
            None => {}
        }
    }
    diagnostics
}

/// An entry about a document that was issued elsewhere: its words are due, and its place has a kind and a number; whether
/// the old words stand there cannot be told.
fn elsewhere(document: &Document, corrected: &Symbol, correction: &Correction) -> Vec<Diagnostic> {
    let of_text = |text: &Text| wording(document, text, correction, words_of(text, correction));
    let mut diagnostics: Vec<Diagnostic> = document.texts.values().filter_map(of_text).collect();
    let at = &correction.at;
    if at.value != CorrectedPlace::Title && at.value.numbered().is_none() {
        let message = format!("the text of `{corrected}` is not here, and this names no place in it");
        let hint =
            "write its kind and number: `paragraph 12 (b)`, `annex 1, table 2`, `section 2.1`, `note 6`, or `title`";
        diagnostics.push(Diagnostic::at(at.span, Code::CorrectionPlace, message).hint(hint));
    }
    diagnostics
}

/// A directive whose name no entry has.
fn unknown(document: &Document, block: &Block) -> Option<Diagnostic> {
    let is_correction = matches!(block.kind, BlockKind::Frame(Frame::Correction, _));
    let names = || document.corrections.iter().map(|correction| correction.name.value.as_str());
    if !is_correction || names().any(|name| name == block.key.0) {
        return None;
    }
    let message = format!("there is no correction `{}`", block.key);
    let hint = match nearest(&block.key.0, names()) {
        Some(near) => format!("did you mean `{{#{near}}}`?"),
        None => format!("add `[[correction]]` with `name = \"{}\"` to `document.toml`", block.key),
    };
    Some(Diagnostic::at(head(block.span), Code::CorrectionUnknown, message).hint(hint))
}

/// The colons that open a directive.
fn head(span: Span) -> Span {
    span.part(0..3)
}

fn of_correction(document: &Document, corrected: &Document, correction: &Correction) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut absent: Vec<(Language, &Text)> = Vec::new();
    let mut partless: Vec<(Language, String)> = Vec::new();
    for (language, text) in &document.texts {
        // That a language of the corrected document is missing is told of by the chain.
        let Some(original) = corrected.texts.get(language) else { continue };
        let words = words_of(text, correction);
        diagnostics.extend(wording(document, text, correction, words));
        let Some(place) = Place::of(original, &correction.at.value) else {
            absent.push((*language, original));
            continue;
        };
        match place.part(correction) {
            Err(fact) => partless.push((*language, fact)),
            Ok(existing) if correction.concerns(*language) => {
                diagnostics.extend(old_words(corrected, *language, correction, words, &existing));
            }
            Ok(_) => {}
        }
    }
    if let Some((_, text)) = absent.first() {
        diagnostics.push(no_place(corrected, correction, &absent, text));
    }
    if let Some((language, fact)) = partless.first() {
        let span =
            correction.sentence.as_ref().or(correction.row.as_ref()).map_or(correction.at.span, |part| part.span);
        let message = format!("{fact} in `{}`", language.code());
        let hint = format!("count again in `{}`, or name the languages that this concerns", corrected.symbol.value);
        diagnostics.push(Diagnostic::at(span, Code::CorrectionPart, message).hint(hint));
    }
    diagnostics
}

fn no_place(corrected: &Document, correction: &Correction, absent: &[(Language, &Text)], text: &Text) -> Diagnostic {
    let symbol = &corrected.symbol.value;
    let in_some = match absent.len() < corrected.texts.len() {
        true => {
            let codes: Vec<String> = absent.iter().map(|(language, _)| format!("`{}`", language.code())).collect();
            format!(" in {}", codes.join(", "))
        }
        false => String::new(),
    };
    let (place, near) = match &correction.at.value {
        CorrectedPlace::Title => ("title".to_owned(), None),
        CorrectedPlace::Note(name) => {
            let names = text.notes.iter().map(|note| note.name.value.as_str());
            (format!("note `{name}`"), nearest(name, names).map(|near| format!("^{near}")))
        }
        CorrectedPlace::Numbered(_) => ("place of that name".to_owned(), None),
        CorrectedPlace::Block(key) => {
            let names = text.names.keys().map(String::as_str);
            (format!("`#{key}`"), nearest(&key.0, names).map(str::to_owned))
        }
    };
    let hint = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "name a block by its `{#...}`, a note as `^name`, or `title`".to_owned(),
    };
    let message = format!("`{symbol}` has no {place}{in_some}");
    Diagnostic::at(correction.at.span, Code::CorrectionPlace, message).hint(hint)
}

fn items(block: &Block) -> &[Item] {
    match &block.kind {
        BlockKind::List(items) | BlockKind::Bullets(items) => items,
        _ => &[],
    }
}

/// The words that a text has for a correction.
fn words_of<'t>(text: &'t Text, correction: &Correction) -> &'t [Block] {
    let found = text.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Frame(Frame::Correction, words) if block.key.0 == correction.name.value => Some(words.as_slice()),
        _ => None,
    });
    found.unwrap_or_default()
}

/// Whether the words are those that the change needs.
fn wording(document: &Document, text: &Text, correction: &Correction, words: &[Block]) -> Option<Diagnostic> {
    let name = &correction.name;
    let code = text.language.code();
    let is_due = correction.concerns(text.language) && correction.change != ChangeKind::Delete;
    let Some(first) = words.first() else {
        let hint = format!(
            "write them into `{}/{code}.md` under `::: correction {{#{}}}`, or name the languages that it concerns",
            document.folder, name.value
        );
        let message = format!("the correction `{}` has no words in `{code}`", name.value);
        return is_due.then(|| Diagnostic::at(name.span, Code::CorrectionWithoutWords, message).hint(hint));
    };
    let (message, hint) = if !correction.concerns(text.language) {
        ("this correction does not concern the language", "take the words out, or add the language to its `languages`")
    } else if correction.change == ChangeKind::Delete {
        ("a deletion has no words", "take them out, or set `change` to `replace`")
    } else if correction.change == ChangeKind::Words
        && !(words.len() == 2 && words.iter().all(|block| matches!(block.kind, BlockKind::Paragraph(_))))
    {
        (
            "these are not the old words and the new",
            "write two paragraphs: the words that stand there, and those to be read",
        )
    } else {
        return None;
    };
    Some(Diagnostic::at(first.span, Code::CorrectionWords, message).hint(hint))
}

/// Whether the words that are to give way stand where the correction says.
fn old_words(
    corrected: &Document,
    language: Language,
    correction: &Correction,
    words: &[Block],
    existing: &str,
) -> Option<Diagnostic> {
    let first = words.first().filter(|_| correction.change == ChangeKind::Words)?;
    let BlockKind::Paragraph(old) = &first.kind else { return None };
    let old = joined(&Inline::words(old));
    if joined(existing).contains(&old) {
        return None;
    }
    let message = format!("`{old}` does not stand there in `{}`, in `{}`", corrected.symbol.value, language.code());
    let hint = format!("what stands there is `{}`", shortened(&joined(existing)));
    Some(Diagnostic::at(first.span, Code::CorrectionOldWords, message).hint(hint))
}

/// As much of a text as a line holds.
fn shortened(words: &str) -> String {
    const LINE: usize = 160;
    match words.char_indices().nth(LINE) {
        Some((end, _)) => format!("{} ...", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// Words with one space wherever there is one of whatever kind.
fn joined(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands at a place.
struct Place<'t> {
    words: String,
    table: Option<&'t Table>,
}

impl<'t> Place<'t> {
    fn of(text: &'t Text, at: &CorrectedPlace) -> Option<Self> {
        let plain = |words| Some(Self { words, table: None });
        match at {
            CorrectedPlace::Title => plain(Inline::words(&text.front.title.as_ref()?.value)),
            CorrectedPlace::Note(name) => {
                plain(words(&text.notes.iter().find(|note| note.name.value == *name)?.blocks))
            }
            CorrectedPlace::Numbered(_) => None,
            CorrectedPlace::Block(key) => {
                let blocks = text.all_blocks();
                // A key that nobody wrote is no name; an entry of a corrigendum has its own from document.toml.
                let is_entry =
                    |block: &Block| matches!(block.kind, BlockKind::Frame(Frame::Correction, _)) && block.key == *key;
                if !text.names.contains_key(&key.0) && !blocks.iter().copied().any(is_entry) {
                    return None;
                }
                if let Some(item) = blocks.iter().flat_map(|block| items(block)).find(|item| item.key == *key) {
                    return plain(words(&item.blocks));
                }
                let block: &'t Block = blocks.into_iter().find(|block| block.key == *key)?;
                match &block.kind {
                    BlockKind::Table(table) => Some(Self { words: String::new(), table: Some(table) }),
                    _ => plain(words(std::slice::from_ref(block))),
                }
            }
        }
    }

    /// The words of the sentence or row that is meant, or of the whole; else the fact that it is not there.
    fn part(&self, correction: &Correction) -> Result<String, String> {
        let nth = |n: u32| usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        if let Some(row) = &correction.row {
            let rows = self.table.map(|table| table.rows.as_slice()).unwrap_or_default();
            let found = nth(row.value).and_then(|n| rows.get(n));
            let cells = |row: &crate::text::Row| row.cells.iter().map(|cell| words(&cell.blocks)).collect::<Vec<_>>();
            return found.map(|row| cells(row).join(" ")).ok_or_else(|| format!("there is no row {}", row.value));
        }
        if let Some(sentence) = &correction.sentence {
            let found = sentences(&self.words);
            let found = nth(sentence.value).and_then(|n| found.get(n).copied());
            return found.map(str::to_owned).ok_or_else(|| format!("there is no sentence {}", sentence.value));
        }
        let whole = self.table.map(|table| {
            let cells = table.head.iter().flatten().chain(table.rows.iter().flat_map(|row| &row.cells));
            cells.map(|cell| words(&cell.blocks)).collect::<Vec<_>>().join(" ")
        });
        Ok(whole.unwrap_or_else(|| self.words.clone()))
    }
}

fn words(blocks: &[Block]) -> String {
    stretches(blocks).into_iter().map(Inline::words).collect::<Vec<_>>().join(" ")
}
