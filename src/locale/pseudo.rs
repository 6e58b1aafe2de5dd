//! The pseudo-locale: fixed wording with accents on its letters, longer, between brackets. What stands in an
//! edition without them was not taken from the locales.

use std::borrow::Cow;

/// What is asked for in place of a language: the code that is kept free for such locales.
pub const PSEUDO: &str = "qps";

/// The words of a message with accents, and every other vowel doubled, as other languages are longer than English.
/// Variables are given their values afterwards, and stay as they are.
pub(super) fn accented(words: &str) -> Cow<'_, str> {
    let mut disguised = String::with_capacity(words.len() * 2);
    let mut vowels = 0;
    for c in words.chars() {
        let accented = match c {
            'a' => 'á',
            'e' => 'é',
            'i' => 'í',
            'o' => 'ó',
            'u' => 'ú',
            'A' => 'Á',
            'E' => 'É',
            'I' => 'Í',
            'O' => 'Ó',
            'U' => 'Ú',
            'c' => 'ç',
            'C' => 'Ç',
            'n' => 'ñ',
            'N' => 'Ñ',
            's' => 'š',
            'S' => 'Š',
            'y' => 'ý',
            'z' => 'ž',
            c => c,
        };
        disguised.push(accented);
        if "aeiou".contains(c) {
            vowels += 1;
            if vowels % 2 == 0 {
                disguised.push(accented);
            }
        }
    }
    Cow::Owned(disguised)
}

/// A message between brackets.
pub(super) fn bracketed(text: &str) -> String {
    format!("[{text}]")
}

#[cfg(test)]
mod tests {
    use crate::defaults;
    use crate::language::Language;
    use crate::locale::{Args, Locales};
    use crate::source::Sources;

    #[test]
    fn wording_is_disguised_and_what_it_is_given_is_not() {
        let files = defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let (mut locales, _) = Locales::load(&Sources::new(files), None);
        locales.disguise(Language::En);
        let args = Args::new().text("place", "Nairobi").text("dates", "13 April");
        assert_eq!(locales.get(Language::En).text("place-and-dates", &args).unwrap(), "[Nairobi, 13 April]");
        let args = Args::new().text("number", "3");
        assert_eq!(locales.get(Language::En).text("chapter", &args).unwrap(), "[Çháptéér 3]");
        assert_eq!(locales.get(Language::Fr).text("summary", &Args::new()).unwrap(), "Résumé");
    }
}
