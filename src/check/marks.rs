//! Marks of notes against punctuation: after it in English and Chinese, before it in French, Spanish, Russian and
//! Arabic (un-format 6.2); and notes that call notes.

use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Language, MarkSide};
use crate::text::{Inline, InlineKind, Text, calls, stretches};

/// The most notes of a document, twice those of the longest known °: the time and memory that the engine takes grow with
/// their square.
const MOST_NOTES: usize = 3000;

/// Every mark of a text that stands on the wrong side, and every note called inside a note.
pub(super) fn check(text: &Text) -> Vec<Diagnostic> {
    if let Some(note) = text.notes.get(MOST_NOTES) {
        let message = format!("the text has {} notes", text.notes.len());
        let hint = format!("{MOST_NOTES} can be set in one document: divide it into several");
        return vec![Diagnostic::at(note.name.span, Code::NoteMany, message).hint(hint)];
    }
    let mut diagnostics: Vec<Diagnostic> =
        stretches(&text.blocks).into_iter().flat_map(|words| sides(words, text.language)).collect();
    for note in &text.notes {
        for (name, inline) in stretches(&note.blocks).into_iter().flat_map(calls) {
            let message = format!("the note `{}` calls the note `{name}`", note.name.value);
            let hint = "a note has no notes; write the words into it";
            diagnostics.push(Diagnostic::at(inline.span, Code::NoteInNote, message).hint(hint));
        }
    }
    diagnostics
}

fn sides(words: &[Inline], language: Language) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (index, inline) in words.iter().enumerate() {
        if !matches!(inline.kind, InlineKind::Note(_)) {
            continue;
        }
        let before = words[..index].iter().rev().find(|inline| !matches!(inline.kind, InlineKind::Note(_)));
        let before = before.and_then(|inline| match &inline.kind {
            InlineKind::Text(text) => text.chars().next_back(),
            _ => None,
        });
        let after = words.get(index + 1).and_then(|inline| match &inline.kind {
            InlineKind::Text(text) => text.trim_start_matches('\u{a0}').chars().next(),
            _ => None,
        });
        let message = match language.row().mark_side {
            MarkSide::AfterPunctuation if after.is_some_and(is_punctuation) => {
                "the mark of a note stands before punctuation; in this language it follows"
            }
            MarkSide::BeforePunctuation if before.is_some_and(is_punctuation) => {
                "the mark of a note follows punctuation; in this language it stands before"
            }
            _ => continue,
        };
        let hint = "move `[^...]` to the other side";
        diagnostics.push(Diagnostic::at(inline.span, Code::NoteSide, message).hint(hint));
    }
    diagnostics
}

/// A full stop after a figure or an abbreviation is no reason for a finding: only what ends a clause counts.
fn is_punctuation(character: char) -> bool {
    matches!(character, '.' | ',' | ';' | ':' | '。' | '，' | '；' | '：' | '、' | '؛' | '،')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::markdown;
    use crate::source::Sources;

    #[track_caller]
    fn check(notes: usize, expected: Option<&str>) {
        let calls: String = (0..notes).map(|note| format!("w[^{note}]\n")).collect();
        let words: String = (0..notes).map(|note| format!("[^{note}]: n\n")).collect();
        let sources = Sources::new([("en.md".to_owned(), format!("{calls}\n{words}").into_bytes())]);
        let file = sources.find("en.md").unwrap();
        let (text, _) = markdown::read(&sources, file, Language::En, "");
        let found = super::check(&text);
        assert_eq!(found.first().map(|finding| finding.message.as_str()), expected);
    }

    #[test]
    fn more_notes_than_can_be_set_are_refused() {
        check(MOST_NOTES, None);
        check(MOST_NOTES + 1, Some("the text has 3001 notes"));
    }
}
