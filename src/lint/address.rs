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
