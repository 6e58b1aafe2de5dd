//! What addresses lead to, and which of two languages are the same.

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

    #[test]
    fn the_same_page_in_another_language_is_the_same() {
        assert_eq!(destination("http://www.example.org/en/12"), destination("https://example.org/french/12/"));
        assert_ne!(destination("http://example.org/en/12"), destination("http://example.org/fr/13"));
        assert!(!is_in("www.example.org/en/12", "voir www.example.org"));
        assert!(is_in("www.example.org/12", "voir www.example. org/12"));
    }
}
