//! The words beside numbers of resolutions in six languages: the nouns, and what stands between noun and number.

use crate::language::Language;
use std::ops::Range;

/// A word in lower case or a number, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

/// The words of a text: runs of letters, or of figures. Arabic vowel signs are dropped.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let sign = matches!(c, '\u{64b}'..='\u{652}' | '\u{640}');
        if !(c.is_alphanumeric() || sign) {
            continue;
        }
        let lower = c.to_lowercase().filter(|_| !sign);
        match words.last_mut() {
            Some(word) if word.range.end == at => {
                word.text.extend(lower);
                word.range.end = end;
            }
            _ => words.push(Word { text: lower.collect(), range: at..end }),
        }
    }
    words
}

/// What a noun says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// A resolution.
    Resolution,
    /// A decision: numbered like a resolution, and published in no document of its own.
    Decision,
}

/// The Chinese nouns.
pub(super) const CHINESE_NOUNS: [(&str, Noun); 2] = [("决议", Noun::Resolution), ("决定", Noun::Decision)];

/// The noun that a word is.
pub(super) fn noun(word: &str, language: Language) -> Option<Noun> {
    let any = |forms: &[&str]| forms.contains(&word);
    let (resolution, decision) = match language {
        Language::En => (any(&["resolution", "resolutions"]), any(&["decision", "decisions"])),
        Language::Fr => (any(&["résolution", "résolutions"]), any(&["décision", "décisions"])),
        Language::Es => (any(&["resolución", "resoluciones"]), any(&["decisión", "decisiones"])),
        Language::Ru => {
            let ends =
                |ending: &str| matches!(ending, "е" | "я" | "и" | "ю" | "й" | "ей" | "ею" | "ем" | "ям" | "ями" | "ях");
            (word.strip_prefix("резолюци").is_some_and(ends), word.strip_prefix("решени").is_some_and(ends))
        }
        Language::Ar => {
            let is = |stem: &str| bare(word).any(|word| arabic_form(&word, stem));
            (is("قرار"), is("مقرر"))
        }
        Language::Zh => return None,
    };
    match (resolution, decision) {
        (true, _) => Some(Noun::Resolution),
        (_, true) => Some(Noun::Decision),
        _ => None,
    }
}

fn arabic_form(word: &str, stem: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "",
        "ا",
        "ه",
        "ها",
        "هما",
        "هم",
        "ي",
        "يه",
        "يها",
        "يهما",
        "ين",
        "ان",
        "اه",
        "اها",
        "ات",
        "اته",
        "اتها",
        "اتهما",
        "اتهم",
    ];
    word.strip_prefix("ال").unwrap_or(word).strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether "its" is said with a noun: by the word before it, in Arabic by its ending.
pub(super) fn is_own(noun: &str, before: Option<&str>, language: Language) -> bool {
    let before = before.unwrap_or_default();
    match language {
        Language::En => matches!(before, "its" | "their"),
        Language::Fr => matches!(before, "sa" | "ses" | "leur" | "leurs"),
        Language::Es => matches!(before, "su" | "sus"),
        Language::Ru => before.starts_with("сво") || matches!(before, "его" | "ее" | "её"),
        Language::Ar => noun.ends_with('ه') || noun.ends_with("ها"),
        Language::Zh => false,
    }
}

/// Words that bind a body to its resolution: "of the", "de la".
pub(super) fn is_connector(word: &str, language: Language) -> bool {
    match language {
        Language::En => matches!(word, "of" | "the" | "by" | "adopted"),
        Language::Fr => matches!(word, "de" | "du" | "des" | "la" | "l" | "le" | "les"),
        Language::Es => matches!(word, "de" | "del" | "la" | "el" | "las" | "los"),
        Language::Ru => false,
        Language::Ar => {
            matches!(word, "الصادر" | "الصادرة" | "الصادران" | "الصادرين" | "عن" | "الذي" | "اتخذه" | "اتخذته")
        }
        Language::Zh => false,
    }
}

/// Words that announce a number: "No.", "nº", "رقم".
pub(super) fn is_sign(word: &str) -> bool {
    matches!(
        word,
        "no" | "nos" | "n" | "nº" | "núm" | "núms" | "nums" | "рез" | "رقم" | "أرقام" | "رقمي" | "number" | "برقم"
    )
}

/// Names of Russian bodies in the nominative.
pub(super) fn is_russian_subject(word: &str) -> bool {
    matches!(
        word,
        "генеральная"
            | "ассамблея"
            | "совет"
            | "экономический"
            | "комитет"
            | "комиссия"
            | "конференция"
    )
}

/// Words of the name of the Organization, with which the name of a body may go on.
pub(super) fn is_of_organization(word: &str) -> bool {
    const NAME: &[&str] = &[
        "united",
        "nations",
        "unies",
        "unidas",
        "naciones",
        "организации",
        "объединенных",
        "наций",
        "للأمم",
        "المتحدة",
    ];
    NAME.contains(&word)
}

/// Words between the members of a list.
pub(super) fn joins(word: &str, language: Language) -> bool {
    let mut letters = word.chars();
    let letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    letter
        || is_sign(word)
        || match language {
            Language::En => matches!(word, "and" | "or" | "to" | "through" | "as" | "well" | "also" | "both"),
            Language::Fr => matches!(word, "et" | "ou" | "ainsi" | "que" | "au"),
            Language::Es => matches!(word, "así" | "como" | "al"),
            Language::Ru => matches!(word, "или" | "также" | "по"),
            Language::Ar => matches!(word, "أو" | "إلى" | "وكذلك"),
            Language::Zh => false,
        }
}

/// Words for a place within a resolution: "sect. II", "annex".
pub(super) fn is_place(word: &str, language: Language) -> bool {
    let any = |forms: &[&str]| forms.contains(&word);
    match language {
        Language::En => {
            any(&["sect", "sects", "section", "sections", "annex", "annexes", "part", "parts"])
                || any(&["para", "paras", "paragraph", "paragraphs", "chap", "chapter", "appendix"])
        }
        Language::Fr => any(&["sect", "section", "sections", "annexe", "annexes", "partie", "par", "chap", "chapitre"]),
        Language::Es => any(&["secc", "sección", "secciones", "anexo", "anexos", "parte", "párr", "párrs", "cap"]),
        Language::Ru => any(&["раздел", "разделы", "приложение", "приложения", "часть", "части", "пункт", "пункты"]),
        Language::Ar => any(&["الفرع", "الجزء", "المرفق", "المرفقان", "الفقرة", "الفقرات", "الفصل"]),
        Language::Zh => false,
    }
}

/// Whether a word counts a place: figures, roman figures, a letter, an Arabic ordinal.
pub(super) fn is_numeral(word: &str) -> bool {
    let all = |test: fn(char) -> bool| word.chars().all(test);
    all(char::is_numeric) || all(|c| matches!(c, 'i' | 'v' | 'x')) || word.len() == 1 || word.starts_with("ال")
}

/// Words that join the last member to a list.
pub(super) fn is_conjunction(word: &str, language: Language) -> bool {
    match language {
        Language::En => matches!(word, "and" | "or"),
        Language::Fr => matches!(word, "et" | "ou"),
        Language::Es => matches!(word, "y" | "e" | "o"),
        Language::Ru => matches!(word, "и" | "или"),
        Language::Ar => matches!(word, "و" | "أو"),
        Language::Zh => false,
    }
}

/// Words that announce the date of a resolution.
pub(super) fn announces_date(word: &str, language: Language) -> bool {
    match language {
        Language::En => matches!(word, "of" | "dated"),
        Language::Fr => matches!(word, "du" | "en"),
        Language::Es => matches!(word, "de" | "del"),
        Language::Ru => word == "от",
        Language::Ar => matches!(word, "المؤرخ" | "المؤرخة" | "المؤرخين" | "المؤرخان" | "في"),
        Language::Zh => false,
    }
}

/// An Arabic word and what it is without the particles written close to it.
pub(super) fn bare(word: &str) -> impl Iterator<Item = String> + '_ {
    let without = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    [word, without].into_iter().flat_map(|word| {
        let article = word.strip_prefix("لل").map(|rest| format!("ال{rest}"));
        let particle = word.strip_prefix(['ب', 'ل', 'ك']).map(str::to_owned);
        [Some(word.to_owned()), article, particle].into_iter().flatten()
    })
}
