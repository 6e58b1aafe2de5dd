//! Pieces as running text has them: words that stand together are one piece, white space is one space, and none stands
//! at the ends. Tools wrap lines and indent; that says nothing.

use crate::segment::Piece;

/// The same pieces, tidied.
pub(super) fn tidied(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut tidy: Vec<Piece> = Vec::with_capacity(pieces.len());
    // Whether a space, or the start, stands before what comes next.
    let mut blank = true;
    for piece in pieces {
        let Piece::Words(words) = piece else {
            if matches!(piece, Piece::Alone(_)) {
                blank = false;
            }
            tidy.push(piece);
            continue;
        };
        let mut kept = String::with_capacity(words.len());
        for c in words.chars() {
            let is_blank = c.is_ascii_whitespace();
            if !(is_blank && blank) {
                kept.push(if is_blank { ' ' } else { c });
            }
            blank = is_blank;
        }
        match tidy.last_mut() {
            Some(Piece::Words(before)) => before.push_str(&kept),
            _ if kept.is_empty() => {}
            _ => tidy.push(Piece::Words(kept)),
        }
    }
    trim_end(&mut tidy);
    tidy
}

/// Takes away the space with which the last words end, however many pairs end behind them.
fn trim_end(pieces: &mut Vec<Piece>) {
    for at in (0..pieces.len()).rev() {
        match &mut pieces[at] {
            Piece::Words(words) => {
                words.truncate(words.trim_end_matches(' ').len());
                if !words.is_empty() {
                    return;
                }
                pieces.remove(at);
            }
            Piece::Close | Piece::Open(_) => {}
            Piece::Alone(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::marks;
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: &str) {
        let pieces = tidied(marks::read(written).unwrap());
        assert_eq!(marks::write(&pieces), expected);
        assert_eq!(tidied(pieces.clone()), pieces);
    }

    #[test]
    fn white_space_of_tools_says_nothing() {
        check("  one\n\t two  ", "one two");
        check(" one <a> two </a>\n three<b/> ", "one <a>two </a>three<b/>");
        check("one\u{a0}\u{a0}two", "one\u{a0}\u{a0}two");
        check("one <a>two </a> ", "one <a>two</a>");
        check("one <b/> ", "one <b/>");
        check(" <a> </a> ", "<a></a>");
    }
}
