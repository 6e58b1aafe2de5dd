//! Words as a language inflects them: whether a text has a name, whatever its case, number and article.
//!
//! Names are found in a translation with little asked: the words of the name, in any of their forms, close together. In
//! a source they are found strictly, as they are written. So what is doubtful raises no alarm.

use crate::language::Language;

/// A word of a text: as it is compared, and where it stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() && !is_mark(c) {
            open = false;
            continue;
        }
        let end = at + c.len_utf8();
        match words.last_mut().filter(|_| open) {
            Some(word) => {
                word.text.push(c);
                word.end = end;
            }
            None => words.push(Word { text: c.to_string(), start: at, end }),
        }
        open = true;
    }
    words
}

/// A mark that belongs to the letter before it: vowels of Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{301}')
}

/// Whether a text has a name as it is written, but for a plural; and where.
pub(super) fn written(text: &str, name: &str, language: Language) -> Option<(usize, usize)> {
    if language == Language::Zh {
        return text.find(name).map(|at| (at, at + name.len()));
    }
    let (text, name) = (words(text), words(name));
    let is_name = name.iter().skip(1).any(|word| word.text.starts_with(char::is_uppercase));
    let same = |word: &Word, of_name: &Word| {
        let plain = |word: &Word| if is_name { word.text.clone() } else { word.text.to_lowercase() };
        plain(word) == plain(of_name)
    };
    let at = text
        .windows(name.len().max(1))
        .find(|window| window.len() == name.len() && window.iter().zip(&name).all(|(a, b)| same(a, b)))?;
    Some((at.first()?.start, at.last()?.end))
}

/// Whether a text has a name in some form: its words close together, in any order.
pub(super) fn has(text: &str, name: &str, language: Language) -> bool {
    if language == Language::Zh {
        let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        return plain(text).contains(&plain(name));
    }
    let stems = |text: &str| -> Vec<String> {
        let words = words(text).into_iter().map(|word| plain(&word.text, language));
        words.filter(|word| !is_small(word, language)).collect()
    };
    let (text, name) = (stems(text), stems(name));
    if name.is_empty() {
        return true;
    }
    let window = name.len() + 3;
    (0..text.len()).any(|start| {
        let mut near: Vec<&String> = text.iter().skip(start).take(window).collect();
        name.iter().all(|wanted| {
            let found = near.iter().position(|word| is_form(word, wanted, language));
            found.map(|at| near.remove(at)).is_some()
        })
    })
}

/// Whether a name has no word by which it could be known: articles alone, or no letter.
pub(super) fn is_common(name: &str, language: Language) -> bool {
    words(name).iter().all(|word| is_small(&plain(&word.text, language), language))
}

/// A word without case, accents of writing and what its language puts before it.
fn plain(word: &str, language: Language) -> String {
    let word: String = word.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).collect();
    if language != Language::Ar {
        return word.replace('ё', "е");
    }
    let letters: String = word
        .chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ئ' => 'ي',
            'ؤ' => 'و',
            'ة' => 'ه',
            c => c,
        })
        .collect();
    // And, so, in, for, as; the article, with the letter before it.
    let mut bare = letters.as_str();
    for prefix in ["وبال", "ولل", "وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف", "ك"]
    {
        if let Some(rest) = bare.strip_prefix(prefix).filter(|rest| rest.chars().count() >= 3) {
            bare = rest;
            break;
        }
    }
    bare.to_owned()
}

/// Articles and words between those of a name, which contractions swallow: `de l’`, `des`, `del`.
fn is_small(word: &str, language: Language) -> bool {
    let small: &[&str] = match language {
        Language::En => &["the", "of", "on", "for", "and", "to", "in", "a", "an", "s"],
        Language::Fr => {
            &["le", "la", "les", "l", "de", "d", "du", "des", "a", "à", "au", "aux", "et", "en", "sur", "pour"]
        }
        Language::Es => &["el", "la", "los", "las", "de", "del", "a", "al", "y", "e", "en", "para", "sobre", "por"],
        Language::Ru => &["и", "по", "в", "во", "о", "об", "для", "на", "за", "с"],
        Language::Ar => &["في", "من", "علي", "الي", "عن"],
        Language::Zh => &[],
    };
    small.contains(&word)
}

/// How many letters at the end of a word may be others, for its case, number and gender.
fn ending(language: Language) -> usize {
    match language {
        Language::Ru => 3,
        Language::Ar => 2,
        Language::En | Language::Es | Language::Fr => 2,
        Language::Zh => 0,
    }
}

/// Whether two words are forms of one.
fn is_form(word: &str, name: &str, language: Language) -> bool {
    if word == name {
        return true;
    }
    let (shorter, longer) =
        (word.chars().count().min(name.chars().count()), word.chars().count().max(name.chars().count()));
    let common = word.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let ending = ending(language);
    // Of short words too little would be left to tell them by.
    let least = if language == Language::Ru { 3 } else { 3.min(shorter) };
    common >= least && common + ending >= longer.min(shorter + ending) && common * 2 > longer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, name: &str, expected: bool) {
        assert_eq!(has(text, name, language), expected, "{name} in {text}");
    }

    #[test]
    fn names_are_found_as_they_are_inflected() {
        check(Language::Ru, "в докладе Генеральной Ассамблее", "Генеральная Ассамблея", true);
        check(Language::Ru, "государствами-членами", "государство-член", true);
        check(Language::Ru, "Совету Безопасности", "Генеральная Ассамблея", false);
        check(Language::Fr, "aux États Membres", "État Membre", true);
        check(Language::Fr, "du Conseil économique et social", "Conseil économique et social", true);
        check(Language::Fr, "le Conseil de sécurité", "Conseil économique et social", false);
        check(Language::Es, "de los Estados Miembros", "Estado Miembro", true);
        check(Language::Ar, "وللجمعية العامة", "الجمعية العامة", true);
        check(Language::Ar, "بالأمين العام", "الأمين العام", true);
        check(Language::Ar, "مجلس الأمن", "الأمين العام", false);
        check(Language::En, "Member State’s reports", "Member States", true);
        check(Language::Zh, "提交大 会", "大会", true);
        check(Language::Zh, "理事会", "大会", false);
    }

    #[test]
    fn a_source_has_a_name_as_it_is_written() {
        assert!(written("to the General Assembly.", "General Assembly", Language::En).is_some());
        assert!(written("a general assembly of workers", "General Assembly", Language::En).is_none());
        assert!(written("Plain language", "plain language", Language::En).is_some());
        assert_eq!(written("提交大会", "大会", Language::Zh), Some((6, 12)));
    }
}
