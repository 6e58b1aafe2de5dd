//! Addresses of the web and of mail, and which of two languages are the same.

use std::ops::Range;

/// Where addresses stand in a text, in bytes.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in ["http://", "https://", "ftp://", "www."] {
        for (at, _) in text.match_indices(start) {
            let end = at + length(&text[at..]);
            if end - at > start.len() && !found.iter().any(|range| range.contains(&at)) {
                found.retain(|range| !(at..end).contains(&range.start));
                found.push(at..end);
            }
        }
    }
    for (at, _) in text.match_indices('@') {
        let before =
            text[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'));
        let name = before.len()..at;
        let host = length(&text[at + 1..]);
        if !name.is_empty() && host > 2 && !found.iter().any(|range| range.contains(&at)) {
            found.push(name.start..at + 1 + host);
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// How much of a text is one address, without the punctuation that ends a sentence.
fn length(text: &str) -> usize {
    let ends =
        |c: char| !c.is_ascii_graphic() || matches!(c, '<' | '>' | '"' | '[' | ']' | '(' | ')' | '{' | '}' | '*');
    let end = text.find(ends).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ';', ':', '\'', '/', '?', '!']).len()
}

/// What an address leads to, whatever the language: words that name one are left out, as is `www`.
pub(super) fn destination(address: &str) -> Vec<String> {
    const LANGUAGES: &[&str] = &[
        "ar", "zh", "en", "fr", "ru", "es", "arabic", "chinese", "english", "french", "russian", "spanish", "a", "c",
        "e", "f", "r", "s", "cn", "ch", "lang", "http", "https", "www", "eng", "fre", "fra", "rus", "spa", "esp",
        "index", "html", "htm", "shtml", "aspx", "asp", "php",
    ];
    let parts = address.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_ascii_lowercase);
    parts.filter(|part| !part.is_empty() && !LANGUAGES.contains(&part.as_str())).collect()
}

/// Whether a text has an address, perhaps broken by spaces.
pub(super) fn is_in(address: &str, text: &str) -> bool {
    let squeezed: String = text.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    squeezed.contains(&destination(address).concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(find(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn addresses_end_before_punctuation_and_other_scripts() {
        check("见https://www.example.org/a/2。", &["https://www.example.org/a/2"]);
        check("(www.example.org), office@example.org.", &["www.example.org", "office@example.org"]);
        check("http://", &[]);
    }

    #[test]
    fn the_same_page_in_another_language_is_the_same() {
        assert_eq!(destination("http://www.example.org/en/12"), destination("https://example.org/french/12/"));
        assert_ne!(destination("http://example.org/en/12"), destination("http://example.org/fr/13"));
        assert!(!is_in("www.example.org/en/12", "voir www.example.org"));
        assert!(is_in("www.example.org/12", "voir www.example. org/12"));
    }
}
