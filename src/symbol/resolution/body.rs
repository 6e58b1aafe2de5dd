//! The bodies that adopt resolutions, as prose names them.

use super::words::{Word, bare, words};
use crate::language::Language;

/// A body that adopts resolutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    /// The General Assembly.
    Assembly,
    /// The Security Council.
    Security,
    /// The Economic and Social Council.
    Economic,
    /// The Human Rights Council.
    Rights,
    /// A council that is not named further.
    Council,
    /// Any other: its resolutions are not linked.
    Other,
}

/// How a body is named around a number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Named {
    /// Named with the number itself: "General Assembly resolution", "de l'Assemblée générale".
    pub(super) body: Option<Body>,
    /// The last one named before in the same words.
    pub(super) context: Option<Body>,
    /// The last one named before in the same sentence, of whatever kind.
    pub(super) subject: Option<Body>,
    /// "its resolution".
    pub(super) own: bool,
}

type Names = &'static [(&'static [&'static str], Body)];

/// Beginnings of words, so that inflected forms are met; longer names before shorter ones.
fn names(language: Language) -> Names {
    use Body::{Assembly, Council, Economic, Other, Rights, Security};
    match language {
        Language::En => &[
            (&["economic", "and", "social", "council"], Economic),
            (&["human", "rights", "council"], Rights),
            (&["general", "assembly"], Assembly),
            (&["security", "council"], Security),
            (&["governing", "council"], Other),
            (&["health", "assembly"], Other),
            (&["environment", "assembly"], Other),
            (&["council"], Council),
            (&["assembly"], Assembly),
            (&["commission"], Other),
            (&["committee"], Other),
            (&["conference"], Other),
            (&["board"], Other),
        ],
        Language::Fr => &[
            (&["conseil", "économique", "et", "social"], Economic),
            (&["conseil", "des", "droits", "de", "l", "homme"], Rights),
            (&["assemblée", "générale"], Assembly),
            (&["conseil", "de", "sécurité"], Security),
            (&["conseil", "d", "administration"], Other),
            (&["assemblée", "mondiale"], Other),
            (&["assemblée", "pour"], Other),
            (&["conseil"], Council),
            (&["assemblée"], Assembly),
            (&["commission"], Other),
            (&["comité"], Other),
            (&["conférence"], Other),
        ],
        Language::Es => &[
            (&["consejo", "económico", "y", "social"], Economic),
            (&["consejo", "de", "derechos", "humanos"], Rights),
            (&["asamblea", "general"], Assembly),
            (&["consejo", "de", "seguridad"], Security),
            (&["consejo", "de", "administración"], Other),
            (&["asamblea", "mundial"], Other),
            (&["asamblea", "de", "las", "naciones", "unidas", "sobre"], Other),
            (&["consejo"], Council),
            (&["asamblea"], Assembly),
            (&["comisión"], Other),
            (&["comité"], Other),
            (&["conferencia"], Other),
            (&["junta"], Other),
        ],
        Language::Ru => &[
            (&["экономическ", "и", "социальн", "совет"], Economic),
            (&["совет", "по", "правам", "человека"], Rights),
            (&["генеральн", "ассамбле"], Assembly),
            (&["совет", "безопасности"], Security),
            (&["совет", "управляющих"], Other),
            (&["всемирн", "ассамбле"], Other),
            (&["совет"], Council),
            (&["ассамбле"], Assembly),
            (&["комисси"], Other),
            (&["комитет"], Other),
            (&["конференци"], Other),
        ],
        Language::Ar => &[
            (&["المجلس", "الاقتصادي", "والاجتماعي"], Economic),
            (&["مجلس", "حقوق", "الإنسان"], Rights),
            (&["الجمعية", "العامة"], Assembly),
            (&["مجلس", "الأمن"], Security),
            (&["مجلس", "الإدارة"], Other),
            (&["جمعية", "الصحة"], Other),
            (&["جمعية", "الأمم"], Other),
            (&["المجلس"], Council),
            (&["الجمعية"], Assembly),
            (&["لجنة"], Other),
            (&["اللجنة"], Other),
            (&["مؤتمر"], Other),
            (&["المؤتمر"], Other),
        ],
        Language::Zh => &[],
    }
}

/// Chinese names, longer ones before those that they end with.
const CHINESE: &[(&str, Body)] = &[
    ("经济及社会理事会", Body::Economic),
    ("经济和社会理事会", Body::Economic),
    ("经社理事会", Body::Economic),
    ("人权理事会", Body::Rights),
    ("安全理事会", Body::Security),
    ("安理会", Body::Security),
    ("缔约方大会", Body::Other),
    ("卫生大会", Body::Other),
    ("环境大会", Body::Other),
    ("缔约方会议", Body::Other),
    ("联合国大会", Body::Assembly),
    ("大会", Body::Assembly),
    ("联大", Body::Assembly),
    ("委员会", Body::Other),
    ("理事会", Body::Council),
];

/// The Chinese body with which a text ends, and the length of its name.
pub(super) fn chinese_at_end(text: &str) -> Option<(Body, usize)> {
    CHINESE.iter().find(|(name, _)| text.ends_with(name)).map(|(name, body)| (*body, name.len()))
}

/// The Chinese body with which a text begins, and the length of its name.
pub(super) fn chinese_at_start(text: &str) -> Option<(Body, usize)> {
    CHINESE.iter().find(|(name, _)| text.starts_with(name)).map(|(name, body)| (*body, name.len()))
}

/// The body whose name begins at a word, and how many words it has.
pub(super) fn at(words: &[Word], language: Language) -> Option<(Body, usize)> {
    let fits = |name: &[&str]| {
        name.len() <= words.len()
            && name.iter().zip(words).enumerate().all(|(at, (stem, word))| match language {
                Language::Ar if at == 0 => bare(&word.text).any(|bare| bare == *stem),
                _ => word.text.starts_with(stem),
            })
    };
    names(language).iter().find(|(name, _)| fits(name)).map(|(name, body)| (*body, name.len()))
}

/// The last body that is named in `text`; a council that is not named further is none.
pub(super) fn last_in(text: &str, language: Language) -> Option<Body> {
    if language == Language::Zh {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
        let bodies = ends.filter_map(|end| chinese_at_end(&text[..end]));
        return bodies.map(|(body, _)| body).find(|body| !matches!(body, Body::Council | Body::Other));
    }
    let words = words(text);
    let bodies = (0..words.len()).rev().filter_map(|start| at(&words[start..], language));
    bodies.map(|(body, _)| body).find(|body| !matches!(body, Body::Council | Body::Other))
}

/// The last body of any kind that is named in the sentence with which `text` ends.
pub(super) fn last_of_sentence(text: &str, language: Language) -> Option<Body> {
    let start = text.rfind(". ").map_or(0, |stop| stop + 2);
    let words = words(&text[start..]);
    let mut bodies = Vec::new();
    let mut at_word = 0;
    while at_word < words.len() {
        let found = at(&words[at_word..], language);
        bodies.extend(found.map(|(body, _)| body));
        at_word += found.map_or(1, |(_, length)| length);
    }
    bodies.last().copied()
}
