//! Pieces as one line of text, for formats that know no codes: `<note-why/>` stands alone, `<em-1>words</em-1>` around
//! words. `&lt;` and `&amp;` are the characters themselves.

use crate::segment::{CodeId, Piece};

/// Marks within one another: far more than any text has.
pub(super) const DEPTH: usize = 32;

/// Pieces as text.
pub(super) fn write(pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut open = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => text += &words.replace('&', "&amp;").replace('<', "&lt;"),
            Piece::Alone(id) => text += &format!("<{id}/>"),
            Piece::Open(id) => {
                text += &format!("<{id}>");
                open.push(id);
            }
            Piece::Close => text += &open.pop().map(|id| format!("</{id}>")).unwrap_or_default(),
        }
    }
    text
}

/// Text as pieces.
///
/// # Errors
/// Where in the text, and what is wrong: a mark that is not closed, or closes nothing.
pub(super) fn read(text: &str) -> Result<Vec<Piece>, (usize, String)> {
    let mut open: Vec<(CodeId, usize)> = Vec::new();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = rest.find('<').unwrap_or(rest.len());
        if plain > 0 {
            pieces.push(Piece::Words(unescaped(&rest[..plain])));
            at += plain;
            continue;
        }
        let Some((mark, length)) = mark(rest) else {
            return Err((at, "a `<` begins no code".to_owned()));
        };
        pieces.push(match mark {
            Mark::Alone(id) => Piece::Alone(id),
            Mark::Open(id) => {
                if open.len() == DEPTH {
                    return Err((at, "codes stand too deep in one another".to_owned()));
                }
                open.push((id.clone(), at));
                Piece::Open(id)
            }
            Mark::Close(id) => match open.pop() {
                Some((opened, _)) if opened == id => Piece::Close,
                Some((opened, _)) => {
                    return Err((at, format!("`</{id}>` stands where `<{opened}>` is to be closed")));
                }
                None => return Err((at, format!("`</{id}>` closes nothing"))),
            },
        });
        at += length;
    }
    match open.pop() {
        Some((id, at)) => Err((at, format!("`<{id}>` is not closed"))),
        None => Ok(pieces),
    }
}

enum Mark {
    Alone(CodeId),
    Open(CodeId),
    Close(CodeId),
}

/// The longest name of a code.
const LONGEST: usize = 256;

/// The mark with which a text begins, and its length.
fn mark(text: &str) -> Option<(Mark, usize)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let inner = text.get(1..end)?;
    let (inner, kind): (&str, fn(CodeId) -> Mark) = if let Some(name) = inner.strip_prefix('/') {
        (name, Mark::Close)
    } else if let Some(name) = inner.strip_suffix('/') {
        (name, Mark::Alone)
    } else {
        (inner, Mark::Open)
    };
    // Word processors and tools put a space there.
    let name = inner.trim_matches(' ');
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(fits);
    is_name.then(|| (kind(CodeId(name.to_owned())), end + 1))
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_refused(text: &str, at: usize, expected: &str) {
        assert_eq!(read(text), Err((at, expected.to_owned())));
    }

    #[test]
    fn what_is_no_code_is_told_of() {
        check_refused("a <2", 2, "a `<` begins no code");
        check_refused("a <b>b", 2, "`<b>` is not closed");
        check_refused("a</b>", 1, "`</b>` closes nothing");
        check_refused("<b><c></b></c>", 6, "`</b>` stands where `<c>` is to be closed");
        check_refused(&"<b>".repeat(99), 96, "codes stand too deep in one another");
    }

    #[test]
    fn spaces_that_a_word_processor_puts_into_codes_do_not_matter() {
        assert_eq!(read("< br-1 />"), Ok(vec![Piece::Alone(CodeId("br-1".to_owned()))]));
    }

    proptest! {
        #[test]
        fn pieces_come_back_whole(words in "[a&<>;/lt1 é]{1,9}") {
            let id = |name: &str| CodeId(name.to_owned());
            let words = Piece::Words(words);
            let pieces = vec![words.clone(), Piece::Open(id("em-1")), words, Piece::Alone(id("ref--a")), Piece::Close];
            prop_assert_eq!(read(&write(&pieces)), Ok(pieces));
        }

        #[test]
        fn reading_never_fails_but_with_a_reason(text in "[<>/ab &;é]{0,40}") {
            if let Err((at, _)) = read(&text) {
                prop_assert!(text.is_char_boundary(at));
            }
        }
    }
}
