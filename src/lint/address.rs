//! Addresses into which a space has slipped: the link ends there and leads nowhere.

use super::prose::Prose;
use crate::diagnostic::{Code, Diagnostic};

/// Every address that goes on after a space, and every one that begins with one.
pub(super) fn check(prose: &Prose) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut report = |range: std::ops::Range<usize>| {
        let message = "a space stands in an address";
        let hint = "take the space out, or the link leads elsewhere";
        found.push(Diagnostic::at(prose.span(range), Code::StyleAddress, message).hint(hint));
    };
    for opaque in prose.opaque.iter().filter(|opaque| opaque.is_address) {
        let address = &prose.words[opaque.range.clone()];
        let rest = &prose.words[opaque.range.end..];
        // What ended the address as punctuation of its sentence may be its own.
        let marks = rest.len() - rest.trim_start_matches(['.', '?', ':']).len();
        let after = &rest[marks..];
        let Some(next) = after.strip_prefix(' ') else { continue };
        let token = &next[..next.find(|c: char| !is_address_character(c)).unwrap_or(next.len())];
        let ends_open = marks == 0 && address.ends_with(['-', '_', '=', '&', '%', '/', '~']);
        let begins_alike = token.starts_with(|c: char| c.is_ascii_alphanumeric());
        let is_part = token.contains('/') || has_ending(token);
        let is_address = token.contains("://") || token.starts_with("www.");
        if begins_alike
            && !is_address
            && (is_part || (ends_open && !address.ends_with('/')))
            && (ends_open || marks > 0)
        {
            report(opaque.range.end + marks..opaque.range.end + marks + 1);
        }
    }
    for start in ["http:", "https:", "http://", "https://", "www."] {
        for (at, _) in prose.words.match_indices(start) {
            let end = at + start.len();
            let rest = &prose.words[end..];
            let next = rest.trim_start_matches(' ');
            let goes_on = match start.ends_with(':') {
                true => next.starts_with("//"),
                false => next.starts_with(|c: char| c.is_ascii_alphanumeric()),
            };
            if next.len() < rest.len() && goes_on && !prose.is_opaque(&(at..end)) {
                report(end..end + rest.len() - next.len());
            }
        }
    }
    found
}

fn is_address_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-._~/?#@!$&*+=%".contains(character)
}

/// Whether a word ends as a file does.
fn has_ending(token: &str) -> bool {
    let token = token.trim_end_matches(['.', '?', '!']);
    [".pdf", ".htm", ".html", ".asp", ".aspx", ".php", ".doc", ".docx", ".xls", ".xlsx", ".cfm", ".jsp"]
        .iter()
        .any(|ending| token.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleAddress, language, text), expected);
    }

    #[test]
    fn a_space_in_an_address_is_found_at_its_place() {
        check("zh", "见http://www.example.org/public-service- reform.pdf。", &[" "]);
        check("en", "At www. example.org and http:// example.org and https://example.org/a. b.pdf.", &[" ", " ", " "]);
    }

    #[test]
    fn a_sentence_goes_on_after_an_address() {
        check("en", "At https://example.org/. See https://example.org/a and/or b; https://example.org/ or more.", &[]);
    }
}
