//! Addresses in running text: `https://...`, `http://...`, `www. ...`, and of mail.
//!
//! They have ASCII characters only: Chinese text goes on after one without a space. Punctuation at the end belongs to the
//! sentence, and a closing bracket too unless it was opened within.

use std::ops::Range;

const STARTS: [&str; 3] = ["https://", "http://", "www."];

/// Where addresses of the web stand, in order.
pub fn find(text: &str) -> Vec<Range<usize>> {
    beginning_with(text, &STARTS)
}

/// Where addresses of the web, of files and of mail stand, in order.
pub fn find_all(text: &str) -> Vec<Range<usize>> {
    let mut found = beginning_with(text, &[STARTS[0], STARTS[1], STARTS[2], "ftp://"]);
    for (at, _) in text.match_indices('@') {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let start = text[..at].trim_end_matches(is_name).len();
        let host = &text[at + 1..];
        let host = &host[..host.find(|c: char| !is_name(c)).unwrap_or(host.len())];
        let length = without_punctuation(host).len();
        if start < at && length > 2 && !found.iter().any(|range| range.contains(&at)) {
            found.push(start..at + 1 + length);
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

fn beginning_with(text: &str, starts: &[&str]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let candidates = text.match_indices(['f', 'h', 'w']).map(|(start, _)| start);
    for start in candidates {
        let follows_word = text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
        if follows_word || found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let rest = &text[start..];
        let Some(prefix) = starts.iter().find(|prefix| rest.starts_with(**prefix)) else { continue };
        let end = rest.find(|c| !is_address_character(c)).unwrap_or(rest.len());
        let length = without_punctuation(&rest[..end]).len();
        if length > prefix.len() && is_address(&rest[..length]) {
            found.push(start..start + length);
        }
    }
    found
}

/// Whether an address can lead somewhere: it names a host, has no space, and each `%` two digits after it (RFC 3986).
pub fn is_address(url: &str) -> bool {
    let rest = STARTS[..2].iter().find_map(|scheme| url.strip_prefix(scheme)).unwrap_or(url);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let escapes = |part: &str| part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    !host.is_empty()
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_'))
        && host.contains(char::is_alphanumeric)
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
        && url.split('%').skip(1).all(escapes)
}

/// The characters of RFC 3986.
fn is_address_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

fn without_punctuation(mut address: &str) -> &str {
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        let unbalanced = |open: char, close: char| {
            shorter.ends_with(close) && shorter.matches(close).count() > shorter.matches(open).count()
        };
        address = if unbalanced('(', ')') || unbalanced('[', ']') { &shorter[..shorter.len() - 1] } else { shorter };
        if address.len() == shorter.len() {
            return address;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(find(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn an_address_ends_before_the_punctuation_of_its_sentence() {
        check("See https://example.org/a.b, and www.example.org.", &["https://example.org/a.b", "www.example.org"]);
        check("(http://example.org/?q=1;)", &["http://example.org/?q=1"]);
    }

    #[test]
    fn a_bracket_opened_within_belongs_to_the_address() {
        check("(see https://example.org/a_(b))", &["https://example.org/a_(b)"]);
    }

    #[test]
    fn chinese_text_goes_on_after_an_address_without_a_space() {
        check("见https://example.org/a。网址www.example.org上", &["https://example.org/a", "www.example.org"]);
    }

    #[test]
    fn addresses_of_mail_and_of_files_are_found_where_all_are_asked_for() {
        let text = "见office@example.org。(www.example.org), ftp://example.org/a. At a@b, @c.org, https://a.org/@me.";
        let found: Vec<&str> = find_all(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["office@example.org", "www.example.org", "ftp://example.org/a", "https://a.org/@me"]);
    }

    #[test]
    fn what_only_looks_like_an_address_is_none() {
        check("https:// www. xhttp://a awww.b the how", &[]);
        check("https://%%% https://.../ http://?a", &[]);
    }

    #[test]
    fn an_address_has_a_host_and_no_space() {
        for url in ["https://example.org", "http://a.b:80/c%20d?e#f", "https://例え.org/路", "https://localhost"] {
            assert!(is_address(url), "{url}");
        }
        for url in
            ["https://", "https://%%%", "http://a b", "https:///a", "https://a/%2", "https://...", "https://a/%é"]
        {
            assert!(!is_address(url), "{url}");
        }
    }
}
