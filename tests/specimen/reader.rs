//! PDFs read back by poppler, and the text that it gives made comparable.

use std::path::Path;
use std::process::Command;

/// What a tool of poppler prints about a PDF.
pub(crate) fn read(tool: &str, arguments: &[&str], pdf: &Path, output: &[&str]) -> String {
    let result = Command::new(tool).args(arguments).arg(pdf).args(output).output();
    let result = result.unwrap_or_else(|error| {
        panic!("`{tool}` cannot be run ({error}): install it with `apt-get install poppler-utils`")
    });
    assert!(result.status.success(), "`{tool}` refuses {}", pdf.display());
    String::from_utf8_lossy(&result.stdout).into_owned()
}

/// The text of each page, in the order in which pdftotext reads it with these arguments.
pub(crate) fn pages(pdf: &Path, order: &[&str]) -> Vec<String> {
    let arguments = [&["-enc", "UTF-8"], order].concat();
    let text = read("pdftotext", &arguments, pdf, &["-"]);
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// Text without what a reader of PDFs is free to put between words or to take away: spaces, signs of direction, places
/// where a line may break, vowel signs of Arabic.
pub(crate) fn bare(text: &str) -> String {
    let is_kept = |c: &char| {
        let is_direction = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
        !c.is_whitespace() && !is_direction && !is_vowel_sign(*c)
    };
    text.chars().filter(is_kept).collect()
}

/// The longest stretch of letters and spaces in a text: words that no mark, number or other direction interrupts.
/// Arabic words with a doubling sign end it, since readers repeat their letters.
pub(crate) fn stretch(text: &str) -> String {
    let is_arabic = text.contains(|c: char| matches!(c, '\u{600}'..='\u{6ff}'));
    let is_part = |c: char| c.is_whitespace() || is_vowel_sign(c) || c.is_alphabetic() && !(is_arabic && c.is_ascii());
    let words = text.split(|c: char| !is_part(c));
    let words = words.flat_map(|words| {
        let mut pieces = vec![String::new()];
        for word in words.split_whitespace() {
            match pieces.last_mut() {
                Some(piece) if !word.contains('\u{651}') => piece.push_str(&bare(word)),
                _ => pieces.push(String::new()),
            }
        }
        pieces
    });
    words.max_by_key(|piece| piece.chars().count()).unwrap_or_default()
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}')
}
