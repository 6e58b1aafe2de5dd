//! Words and characters that stand twice: "the the", 其其.
//!
//! In Chinese a character often ends one word and begins the next (大会会议), and some are doubled for their meaning
//! (种种): a single one is found only where it is a particle, and not where the words around it have it of their own
//! (参与与会者). A run of two and more that stands twice is a slip in any case.

use super::prose::{Prose, is_han, is_of_word};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;

/// Every word or character that stands twice.
pub(super) fn check(prose: &Prose) -> Vec<Diagnostic> {
    let mut found = words(prose);
    found.extend(characters(prose));
    found
}

fn report(prose: &Prose, start: usize, end: usize, second: usize) -> Diagnostic {
    let span = prose.span(start..end);
    let message = format!("`{}` stands twice", &prose.words[start..second].trim_end());
    Diagnostic::at(span, Code::StyleDoubled, message).hint("take one out; if both are meant, allow it with the reason")
}

/// Words that rightly stand twice, by language.
const RIGHTLY: &[(Language, &[&str])] = &[(Language::En, &["that", "had"]), (Language::Fr, &["nous", "vous", "mieux"])];

/// Words of one letter that are words.
const LETTERS: &[(Language, &[&str])] = &[
    (Language::En, &["a"]),
    (Language::Es, &["y", "a", "o", "e"]),
    (Language::Fr, &["à", "y"]),
    (Language::Ru, &["и", "в", "с", "к", "у", "о", "а"]),
];

fn listed(table: &[(Language, &[&str])], language: Language, word: &str) -> bool {
    table.iter().any(|(listed, words)| *listed == language && words.contains(&word))
}

fn words(prose: &Prose) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    for (start, end) in spaced(&prose.words) {
        let word = &prose.words[start..end];
        if let Some((before, before_end)) = last
            && is_doubled(prose, &prose.words[before..before_end], word)
            && !prose.words[end..].starts_with(['-', '‑', '\'', '’'])
            && !prose.is_opaque(&(before..end))
        {
            // In an alphabet the second is beyond doubt too many; a Chinese particle may be another word's.
            found.push(prose.mended(report(prose, before, end, start), before_end..end, ""));
        }
        last = Some((start, end));
    }
    found
}

fn lowered(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

fn is_doubled(prose: &Prose, first: &str, second: &str) -> bool {
    if !lowered(first).eq(lowered(second)) {
        return false;
    }
    let lower = second.to_lowercase();
    // Two capitals are a name.
    let is_name = second.chars().next().is_some_and(char::is_uppercase);
    // Arabic doubles adverbs for their meaning: شيئا شيئا.
    let is_adverb = prose.language == Language::Ar && lower.ends_with(['ا', 'ً']);
    let letters = second.chars().count();
    second.chars().all(char::is_alphabetic)
        && !second.chars().any(is_han)
        && !is_name
        && !listed(RIGHTLY, prose.language, &lower)
        && !is_adverb
        && (letters > 1 || listed(LETTERS, prose.language, &lower))
}

/// The words of a text that are followed by a space or the end, or by punctuation; a word after punctuation begins anew.
fn spaced(words: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = words.get(at..)?;
        let start = at + rest.find(is_of_word)?;
        let length = words[start..].find(|c: char| !is_of_word(c)).unwrap_or(words.len() - start);
        let gap = &words[at..start];
        at = start + length;
        Some((gap, start, at))
    })
    .scan(None, |_: &mut Option<()>, (gap, start, end)| {
        let divided = !gap.is_empty() && !gap.chars().all(char::is_whitespace);
        Some((divided, start, end))
    })
    .flat_map(|(divided, start, end)| {
        // An empty word stands for what divides: no word is the same.
        divided.then_some((start, start)).into_iter().chain(std::iter::once((start, end)))
    })
}

/// Particles, with the characters before and after which two of them are the end and the beginning of two words.
const PARTICLES: &[(char, &str, &str)] = &[
    ('的', "目标有", "确"),
    ('与', "参赋授给干", ""),
    ('其', "尤极何耳莫更", ""),
    ('在', "存现正所潜内外实好自", ""),
    ('及', "涉普埃顾提波触危惠", ""),
    ('并', "合兼吞", ""),
    ('或', "", ""),
    ('将', "即干上中大少", ""),
    ('对', "针应反面相绝核校配敌", ""),
    ('于', "", ""),
    ('和', "共总饱缓温调议联", "平解谐睦约声气善"),
    ('是', "但可于要只就求都总凡尤", "非"),
    ('了', "", "解"),
    ('该', "应", ""),
    ('由', "自理事缘经", ""),
    ('从', "服自遵随听跟盲顺", ""),
    ('被', "", "告"),
    ('这', "", ""),
    ('而', "", ""),
    ('也', "", ""),
    ('已', "而业不", ""),
    ('各', "", ""),
    ('不', "", ""),
    ('但', "", ""),
    ('向', "方导走趋流指志意取偏倾面转", ""),
    ('则', "原规准法否守细通总", ""),
    ('把', "", ""),
    ('就', "成", ""),
];

/// What makes a noun of the two characters before it, so that they may follow themselves: 培训培训员, 发展发展中国家.
const NOUN_ENDS: &str = "员者师人家机器官性化法权制学会国部处司局署院站网场中";

/// The longest run that is looked for twice.
const LONGEST: usize = 10;

fn characters(prose: &Prose) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !prose.words.contains(is_han) {
        return found;
    }
    let characters: Vec<(usize, char)> = prose.words.char_indices().collect();
    let mut at = 0;
    while at + 1 < characters.len() {
        let length = if is_han(characters[at].1) { repeated(&characters, at) } else { 0 };
        if length == 0 {
            at += 1;
            continue;
        }
        let offset = |index: usize| characters.get(index).map_or(prose.words.len(), |(offset, _)| *offset);
        found.push(report(prose, offset(at), offset(at + 2 * length), offset(at + length)));
        at += 2 * length;
    }
    found
}

/// How many characters from `at` on stand twice; 0: none.
fn repeated(characters: &[(usize, char)], at: usize) -> usize {
    let get = |index: usize| characters.get(index).map(|(_, character)| *character);
    let longer = (2..=LONGEST).find(|length| {
        let same = |index: usize| get(at + index) == get(at + length + index) && get(at + index).is_some_and(is_han);
        let is_noun = *length == 2 && get(at + 4).is_some_and(|next| NOUN_ENDS.contains(next));
        // 种种种种 is no word twice.
        (0..*length).all(same) && get(at) != get(at + 1) && !is_noun
    });
    if let Some(length) = longer {
        return length;
    }
    let Some((_, before, after)) = PARTICLES.iter().find(|(particle, ..)| get(at) == Some(*particle)) else { return 0 };
    let is_theirs = |list: &str, character: Option<char>| character.is_some_and(|character| list.contains(character));
    let previous = at.checked_sub(1).and_then(get);
    let doubled = get(at) == get(at + 1) && !is_theirs(before, previous) && !is_theirs(after, get(at + 2));
    usize::from(doubled)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleDoubled, language, text), expected);
    }

    #[test]
    fn a_word_of_an_alphabet_stands_once() {
        check("en", "In the the plan, and The the plan.", &["the the", "The the"]);
        check("ru", "Он в в плане.", &["в в"]);
        check("en", "It had had effect; see *the* [^a] the plan.\n\n[^a]: The the.", &["the* [^a] the", "The the"]);
    }

    #[test]
    fn names_compounds_and_words_divided_by_punctuation_are_spared() {
        check("en", "Boutros Boutros-Ghali, so, so; Baden Baden.", &[]);
        check("fr", "Nous nous réunirons.", &[]);
    }

    #[test]
    fn a_chinese_particle_stands_once_unless_two_words_share_it() {
        check("zh", "履行其其他职能，加强与与联合国的合作，促进以及及时处理。", &["其其", "与与", "及及"]);
        check("zh", "公众参与与问责，为了了解目的的实现，土耳其其他地区。", &[]);
    }

    #[test]
    fn a_chinese_run_stands_once_and_a_doubled_character_has_its_meaning() {
        check("zh", "联合国联合国的方案，秘书\n处秘书处。", &["联合国联合国", "秘书\n处秘书处"]);
        check("zh", "大会会议、种种常常、培训培训员。", &[]);
    }
}
