//! A translation held against its source: every code that the source has stands in it once, and no other.

use crate::diagnostic::Code;
use crate::segment::{CodeId, CodeKind, Piece, codes};
use crate::text::{Inline, InlineKind};
use std::collections::BTreeMap;

/// The codes that a segment knows, with what they stand for.
pub(super) type Known = BTreeMap<CodeId, (CodeKind, InlineKind)>;

/// What may stand in a translation, and what must.
pub(super) struct Codes {
    /// All that may.
    pub(super) known: Known,
    /// Those that must.
    bound: Vec<CodeId>,
    /// Forms of words (emphasis) that the translation has done without so far, and may do without again.
    free: Vec<CodeId>,
}

impl Codes {
    /// For a source and the translation that stands there. Forms of words are a language's own: what the translation has
    /// of them may stay, and what it does without may be done without again, if the source had the same forms when it was
    /// made from it (`same_forms`).
    pub(super) fn of(source: &[Inline], present: Option<&[Inline]>, same_forms: bool) -> Self {
        let mut known = codes(source);
        let present = present.map(codes);
        let (mut bound, mut free) = (Vec::new(), Vec::new());
        for (id, (kind, _)) in known.iter().filter(|(_, (kind, _))| *kind != CodeKind::Break) {
            let was_without = present.as_ref().is_some_and(|present| same_forms && !present.contains_key(id));
            if kind.is_bound() || !was_without { bound.push(id.clone()) } else { free.push(id.clone()) }
        }
        let own = present.into_iter().flatten().filter(|(_, (kind, _))| !kind.is_bound());
        for (id, code) in own {
            known.entry(id).or_insert(code);
        }
        Self { known, bound, free }
    }

    /// A form of words that a translation might have and does without.
    pub(super) fn forgone(&self, pieces: &[Piece]) -> Option<&CodeId> {
        self.free.iter().find(|id| !pieces.contains(&Piece::Open((*id).clone())))
    }

    /// What is wrong with the codes of a translation, if anything is.
    pub(super) fn fault(&self, pieces: &[Piece]) -> Option<(Code, String)> {
        let mut met: BTreeMap<&CodeId, usize> = BTreeMap::new();
        for piece in pieces {
            let (id, is_pair) = match piece {
                Piece::Alone(id) => (id, false),
                Piece::Open(id) => (id, true),
                Piece::Words(_) | Piece::Close => continue,
            };
            *met.entry(id).or_default() += 1;
            match self.known.get(id) {
                Some((kind, _)) if kind.is_pair() == is_pair => {}
                Some(_) if is_pair => {
                    let message = format!("the code `{id}` stands around words, and has none");
                    return Some((Code::ExchangeInvented, message));
                }
                Some(_) => {
                    let message = format!("the code `{id}` stands alone, and was around words");
                    return Some((Code::ExchangeInvented, message));
                }
                None => {
                    return Some((Code::ExchangeInvented, format!("the source has no code `{id}`")));
                }
            }
        }
        if let Some(id) = self.bound.iter().find(|id| !met.contains_key(id)) {
            return Some((Code::ExchangeDropped, format!("the code `{id}` of the source is not in the translation")));
        }
        let doubled = met.iter().find(|(_, count)| **count > 1);
        doubled.map(|(id, count)| (Code::ExchangeDoubled, format!("the code `{id}` stands {count} times")))
    }
}

#[cfg(test)]
mod tests {
    use super::super::marks;
    use super::*;
    use crate::language::Language;
    use crate::load::markdown;
    use crate::source::Sources;
    use crate::text::BlockKind;

    fn words(text: &str) -> Vec<Inline> {
        let file = format!("+++\ntitle = \"x\"\n+++\n\n{text}\n\n[^why]: x\n\n[^how]: x\n");
        let sources = Sources::new([("en.md".to_owned(), file.into_bytes())]);
        let (read, _) = markdown::read(&sources, sources.find("en.md").unwrap(), Language::En, "");
        match &read.blocks[0].kind {
            BlockKind::Paragraph(words) => words.clone(),
            _ => panic!("no paragraph"),
        }
    }

    #[track_caller]
    fn check(source: &str, present: Option<&str>, target: &str, expected: &str) {
        let (source, present) = (words(source), present.map(words));
        let found = Codes::of(&source, present.as_deref(), true).fault(&marks::read(target).unwrap());
        assert_eq!(found.map(|(code, message)| format!("{}: {message}", code.as_str())).unwrap_or_default(), expected);
    }

    const SOURCE: &str = "See E/C.16/2099/2, *one*.[^why]";

    #[test]
    fn codes_come_back_each_once_in_whatever_order() {
        check(SOURCE, None, "<note-why/><em-1>Un</em-1>, <symbol-E-C.16-2099-2/>", "");
        check("words", None, "mots", "");
    }

    #[test]
    fn what_is_dropped_doubled_or_invented_is_told() {
        check(
            SOURCE,
            None,
            "<em-1>Un</em-1>, <symbol-E-C.16-2099-2/>",
            "exchange-006: the code `note-why` of the source is not in the translation",
        );
        check(
            SOURCE,
            None,
            "Un <note-why/><symbol-E-C.16-2099-2/>",
            "exchange-006: the code `em-1` of the source is not in the translation",
        );
        check(
            SOURCE,
            None,
            "<note-why/><note-why/><em-1>Un</em-1>, <symbol-E-C.16-2099-2/>",
            "exchange-007: the code `note-why` stands 2 times",
        );
        check(SOURCE, None, "<note-how/>", "exchange-008: the source has no code `note-how`");
        check(SOURCE, None, "<em-1/>", "exchange-008: the code `em-1` stands alone, and was around words");
        check(
            SOURCE,
            None,
            "<note-why>a</note-why>",
            "exchange-008: the code `note-why` stands around words, and has none",
        );
    }

    #[test]
    fn a_form_of_words_that_is_new_in_the_source_is_missed() {
        let (source, present) = (words("*one* two"), words("un deux"));
        let (without, with) = (marks::read("un deux").unwrap(), marks::read("<em-1>un</em-1> deux").unwrap());
        let codes = Codes::of(&source, Some(&present), false);
        let message = "the code `em-1` of the source is not in the translation".to_owned();
        assert_eq!(codes.fault(&without), Some((Code::ExchangeDropped, message)));
        let codes = Codes::of(&source, Some(&present), true);
        assert_eq!((codes.fault(&without), codes.forgone(&without)), (None, Some(&CodeId("em-1".to_owned()))));
        assert_eq!((codes.fault(&with), codes.forgone(&with)), (None, None));
    }

    #[test]
    fn forms_of_words_are_a_language_s_own() {
        check("*one* two[^why]", Some("un deux[^why]"), "un deux<note-why/>", "");
        check("one two[^why]", Some("*un* deux[^why]"), "<em-1>un</em-1> deux<note-why/>", "");
        check(
            "one two[^why]",
            Some("un deux[^how]"),
            "un<note-how/><note-why/>",
            "exchange-008: the source has no code `note-how`",
        );
    }
}
