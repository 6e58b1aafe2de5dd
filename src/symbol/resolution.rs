//! Numbers of resolutions and decisions in running prose: `57/295`, `2011/22`, `1325 (2000)`, `1514 (XV)` (un-format 2.4
//! and 7).
//!
//! A number alone may be a fraction, a date or a financial period: it is one of a resolution only where the noun stands
//! beside it, or beside the list that it is in. Which body adopted the resolution is told by the words or by the number;
//! where neither tells, there is no symbol and nothing to link.

mod body;
mod number;
mod words;

use super::Symbol;
use crate::language::Language;
use body::Named;
use number::{Shape, digit};
use std::ops::Range;
use words::{CHINESE_NOUNS, Noun, Word, words};

/// A number of a resolution or decision in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// Where the number stands, in bytes, without the noun.
    pub range: Range<usize>,
    /// As written: `78/250 B`.
    pub number: String,
    /// The symbol of the resolution; `None` for one of a body that is not certain, and for decisions.
    pub symbol: Option<Symbol>,
}

/// How many words may stand between a noun and the first number.
const NEAR: usize = 10;

/// The numbers of resolutions and decisions in `text`, in order. Every range lies on characters.
pub fn find(text: &str, language: Language) -> Vec<Resolution> {
    let numbers = numbers(text);
    if numbers.is_empty() {
        return Vec::new();
    }
    let groups = match language {
        Language::Zh => chinese_groups(text, &numbers),
        _ => groups(text, &numbers, language),
    };
    let resolution = |group: &Group, (range, shape): &(Range<usize>, Shape)| Resolution {
        range: range.clone(),
        number: text[range.clone()].to_owned(),
        symbol: (group.noun == Noun::Resolution).then(|| shape.symbol(group.named)).flatten(),
    };
    let of_group = |group: &Group| -> Vec<_> {
        numbers[group.members.clone()].iter().map(|number| resolution(group, number)).collect()
    };
    groups.iter().flat_map(of_group).collect()
}

/// Numbers that one noun governs.
struct Group {
    members: Range<usize>,
    noun: Noun,
    named: Named,
}

/// All that has the shape of a number of a resolution.
fn numbers(text: &str) -> Vec<(Range<usize>, Shape)> {
    let mut found = Vec::new();
    if !text.contains(['/', '(', '（']) {
        return found;
    }
    let mut before = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(first) = rest.chars().next()
    {
        let begins = digit(first).is_some() || first.is_ascii_uppercase();
        let read = (begins && !before.is_some_and(joins_what_follows)).then(|| Shape::read(rest)).flatten();
        let length = match read {
            Some((length, shape)) => {
                found.push((at..at + length, shape));
                length
            }
            None => first.len_utf8(),
        };
        before = rest[..length].chars().next_back();
        at += length;
    }
    found
}

fn joins_what_follows(c: char) -> bool {
    digit(c).is_some() || c.is_lowercase() || c.is_uppercase() || matches!(c, '/' | '.')
}

/// Groups of the languages in which the noun stands before the number.
fn groups(text: &str, numbers: &[(Range<usize>, Shape)], language: Language) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, (range, _)) in numbers.iter().enumerate() {
        let read_to = index.checked_sub(1).map_or(0, |before| numbers[before].0.end);
        let between = &text[read_to..range.start];
        if let Some((noun, named)) = governor(&text[..range.start], read_to, language) {
            groups.push(Group { members: index..index + 1, noun, named });
        } else if let Some(group) = groups.last_mut()
            && group.members.end == index
            && (is_list(between, language) || (is_titled_list(between, language) && alike(numbers, index)))
        {
            group.members.end = index + 1;
        }
    }
    for group in &mut groups {
        let Some((last, _)) = numbers.get(group.members.end - 1) else { continue };
        let after = &text[last.end..];
        let named = &mut group.named;
        named.body = named.body.or_else(|| named_after(after, language));
        if named.body.is_none() && named.own {
            named.body = owner(named, after, language);
        }
    }
    groups
}

/// The noun that governs a number at the end of `before`, looked for from the byte `from`, and the body it names.
fn governor(before: &str, from: usize, language: Language) -> Option<(Noun, Named)> {
    let all = words(before);
    let near = all.iter().enumerate().rev().take(NEAR).take_while(|(_, word)| word.range.start >= from);
    let (at, word, noun) =
        near.into_iter().find_map(|(at, word)| Some((at, word, words::noun(&word.text, language)?)))?;
    let between = all.get(at + 1..)?;
    let body_between = bound(between, language)?;
    let has_sign = between.iter().any(|word| words::is_sign(&word.text));
    let marks = &before[word.range.end..];
    let plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '\'' | '’' | '°' | '№' | '-');
    if !marks.chars().all(|c| plain(c) || is_vowel_sign(c) || (c == '.' && has_sign)) {
        return None;
    }
    let head = all.get(..at)?;
    let named = Named {
        body: body_between.or_else(|| (language == Language::En).then(|| named_before(before, head, word)).flatten()),
        context: body::last_in(&before[..word.range.start], language),
        subject: body::last_of_sentence(&before[..word.range.start], language),
        own: words::is_own(&word.text, head.last().map(|word| word.text.as_str()), language),
    };
    Some((noun, named))
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{640}')
}

/// The body that words between noun and number name, if any; `None` where they are other words.
fn bound(between: &[Word], language: Language) -> Option<Option<body::Body>> {
    let filler = |word: &Word| words::is_connector(&word.text, language) || words::is_sign(&word.text);
    let start = between.iter().position(|word| !filler(word)).unwrap_or(between.len());
    let Some((body, length)) = body::at(&between[start..], language) else {
        return (start == between.len()).then_some(None);
    };
    let rest = &between[start + length..];
    (body == body::Body::Other || rest.iter().all(|word| filler(word) || words::is_of_organization(&word.text)))
        .then_some(Some(body))
}

/// The body named directly before an English noun: "General Assembly resolution", "Commission on Population resolution".
fn named_before(text: &str, head: &[Word], noun: &Word) -> Option<body::Body> {
    for back in 1..=head.len().min(8) {
        let start = head.len() - back;
        let phrase = &text[head[start].range.start..noun.range.start];
        if !phrase.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || c == '-' || c == '’' || c == '\'') {
            return None;
        }
        let Some((body, length)) = body::at(&head[start..], Language::En) else { continue };
        let longer = (start.saturating_sub(3)..start)
            .filter_map(|start| body::at(&head[start..], Language::En).filter(|(_, long)| start + long == head.len()));
        if length == back {
            return longer.map(|(body, _)| body).next().or(Some(body));
        }
        let is_name = head[start + length..].iter().all(|word| {
            text[word.range.clone()].starts_with(char::is_uppercase)
                || matches!(word.text.as_str(), "on" | "of" | "for" | "the" | "and" | "to" | "in" | "s")
        });
        if body == body::Body::Other && is_name && text[head[start].range.clone()].starts_with(char::is_uppercase) {
            return Some(body);
        }
    }
    None
}

/// Whose "its resolution" is: of the subject before it, else of the one that follows: "In its resolution 25/1, the
/// Human Rights Council". An unlinked body is told from the Assembly, whose numbers its own are like.
fn owner(named: &Named, after: &str, language: Language) -> Option<body::Body> {
    if named.subject.is_some_and(|subject| subject != body::Body::Other) {
        return None;
    }
    let clause: String = after.chars().take(160).take_while(|c| !matches!(c, '.' | ';' | ':' | '؛')).collect();
    let words = words(&clause);
    let following = (0..words.len().min(3)).find_map(|start| body::at(&words[start..], language));
    following.map(|(body, _)| body).or(named.subject)
}

/// The body named behind a list: "of the Human Rights Council", after a date too.
fn named_after(after: &str, language: Language) -> Option<body::Body> {
    let ends = |c: char| matches!(c, '.' | ',' | ';' | ':' | '(' | ')' | '،' | '؛' | '«' | '“' | '"');
    let near: String = after.chars().take(160).take_while(|c| !ends(*c)).collect();
    let words = words(&near);
    let words = after_date(&words, language);
    let connectors = words.iter().take_while(|word| words::is_connector(&word.text, language)).count();
    let rest = &words[connectors..];
    let bound = match language {
        // The nominative is the subject of what follows, and no attribute of the number.
        Language::Ru => rest.first().is_some_and(|word| !words::is_russian_subject(&word.text)),
        Language::Ar => connectors > 0 || rest.first().is_some_and(|word| word.text.starts_with('ل')),
        _ => connectors > 0,
    };
    bound.then(|| body::at(rest, language)).flatten().map(|(body, _)| body)
}

/// The words after the date with which they begin.
fn after_date(words: &[Word], language: Language) -> &[Word] {
    let announced = words.first().is_some_and(|word| words::announces_date(&word.text, language));
    let is_year = |word: &Word| word.text.len() == 4 && word.text.bytes().all(|byte| byte.is_ascii_digit());
    let year = words.iter().take(NEAR).position(is_year).filter(|_| announced);
    let Some(year) = year else { return words };
    match &words[year + 1..] {
        [word, rest @ ..] if matches!(word.text.as_str(), "года" | "г") => rest,
        rest => rest,
    }
}

/// Whether nothing but what joins the members of a list stands between two numbers.
fn is_list(between: &str, language: Language) -> bool {
    let between = &without_places(between, language);
    let marks = |c: char| matches!(c, ',' | ';' | '،' | '؛' | '-' | '–' | '—' | '/' | '.' | '№' | '°');
    let all = words(between);
    let joined = after_date(&all, language).iter().all(|word| words::joins(&word.text, language));
    let sentence_ends =
        between.contains(". ") && !all.iter().any(|word| words::is_sign(&word.text) || word.text == "г");
    !between.is_empty()
        && joined
        && !sentence_ends
        && between.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || is_vowel_sign(c) || marks(c))
}

/// What joins two numbers, without the place within the first: ", sect. II, and" is ", and".
fn without_places(between: &str, language: Language) -> String {
    let kept = |piece: &str| {
        let all = words(piece);
        let Some((first, rest)) = all.split_first() else { return piece.to_owned() };
        if !words::is_place(&first.text, language) {
            return piece.to_owned();
        }
        let numeral = |word: &&Word| words::is_numeral(&word.text);
        let end = rest.iter().take_while(numeral).last().unwrap_or(first).range.end;
        piece[end..].trim_start_matches('.').to_owned()
    };
    between.split(',').map(kept).collect::<Vec<_>>().join(",")
}

/// How many words the title of a resolution may have in a list.
const TITLE: usize = 30;

/// Whether a list goes on behind a title: "5/1 on institution-building and 5/2 on the code of conduct".
fn is_titled_list(between: &str, language: Language) -> bool {
    let all = words(between);
    let goes_on = all.last().is_some_and(|word| words::is_conjunction(&word.text, language));
    goes_on && all.len() <= TITLE && !between.contains(['.', '(', ')', ';', ':', '؛'])
}

/// Whether a number is counted as the one before it: by sessions, or by years.
fn alike(numbers: &[(Range<usize>, Shape)], index: usize) -> bool {
    let year = |at: usize| match numbers.get(at).map(|(_, shape)| shape) {
        Some(Shape::Slashed { first, .. }) => Some(*first > 999),
        _ => None,
    };
    index.checked_sub(1).and_then(year).is_some_and(|before| year(index) == Some(before))
}

/// Whether a character is Han: it divides numbers as a space does.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Groups of Chinese, where the noun stands behind: 第 63/202 号和第 64/187 号决议.
fn chinese_groups(text: &str, numbers: &[(Range<usize>, Shape)]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut start = 0;
    for (index, (range, _)) in numbers.iter().enumerate() {
        let next = numbers.get(index + 1).map_or(text.len(), |(next, _)| next.start);
        let between = &text[range.end..next];
        if index + 1 < numbers.len() && is_chinese_list(between) {
            continue;
        }
        let run = start..index + 1;
        start = index + 1;
        let Some((first, _)) = numbers.get(run.start) else { continue };
        let head = |range: &Range<usize>| text[..range.start].trim_end();
        let before_noun = CHINESE_NOUNS.iter().find_map(|(noun, kind)| {
            head(first).trim_end_matches('第').trim_end().strip_suffix(noun).map(|rest| (*kind, rest))
        });
        if let Some((noun, members)) = noun_behind(between) {
            let announced = run.clone().find(|member| head(&numbers[*member].0).ends_with('第')).unwrap_or(index);
            let before = head(&numbers[announced].0).trim_end_matches('第');
            groups.push(Group { members: announced..run.end, noun, named: chinese_named(before, members) });
        } else if let Some((noun, before)) = before_noun {
            groups.push(Group { members: run, noun, named: chinese_named(before, None) });
        }
    }
    groups
}

fn is_chinese_list(between: &str) -> bool {
    !between.is_empty()
        && between.chars().all(|c| {
            c.is_whitespace()
                || c.is_ascii_digit()
                || matches!(
                    c,
                    '号' | '第'
                        | '年'
                        | '月'
                        | '日'
                        | '、'
                        | '，'
                        | ','
                        | '和'
                        | '及'
                        | '以'
                        | '与'
                        | '或'
                        | '至'
                        | '到'
                        | '-'
                )
                || matches!(c, '–' | '—' | 'A'..='F')
        })
}

/// The noun behind the last number of a list, and the body between the two.
fn noun_behind(after: &str) -> Option<(Noun, Option<body::Body>)> {
    let rest = after.trim_start().trim_start_matches('号').trim_start();
    let (body, length) = body::chinese_at_start(rest).map_or((None, 0), |(body, length)| (Some(body), length));
    let (_, noun) = CHINESE_NOUNS.iter().find(|(noun, _)| rest[length..].starts_with(noun))?;
    Some((*noun, body))
}

/// How a body is named before 第, over a date.
fn chinese_named(before: &str, behind: Option<body::Body>) -> Named {
    let date = |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '年' | '月' | '日');
    let before = before.trim_end_matches(date);
    let before = before.strip_suffix('的').unwrap_or(before);
    let body = body::chinese_at_end(before).map(|(body, _)| body);
    Named {
        body: behind.or(body),
        context: body::last_in(before, Language::Zh),
        subject: None,
        own: before.ends_with('其'),
    }
}

#[cfg(test)]
mod tests;
