//! What has a name and must stand in every language as it is: symbols, addresses, marks of notes.

use super::destination;
use super::side::{Side, numbers_in};
use super::statement::Value;
use super::{Difference, Kind, Stated};
use std::collections::BTreeMap;
use std::ops::Range;

fn counted<'a>(items: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    items.for_each(|item| *counts.entry(item).or_insert(0) += 1);
    counts
}

/// A text without spaces, so that what a line end broke is found, and with Latin letters for the Cyrillic ones that
/// look the same and are typed for them.
fn squeezed(text: &str) -> String {
    const CYRILLIC: &str = "АВСЕНКМОРТХ";
    const LATIN: &str = "ABCEHKMOPTX";
    let latin =
        |c: char| CYRILLIC.chars().zip(LATIN.chars()).find(|(known, _)| *known == c).map_or(c, |(_, latin)| latin);
    text.chars().filter(|c| !c.is_whitespace()).map(latin).collect()
}

/// Whether the last number of a symbol stands on the other side beside a symbol of the same stem: S/2099/5-7.
fn ends_a_list(symbol: &str, other: &Side) -> bool {
    let Some((stem, last)) = symbol.rsplit_once(['/', '.']) else { return false };
    let number = numbers_in(last).next().filter(|_| last.chars().all(|c| c.is_ascii_digit()));
    let stated = number.is_some_and(|number| other.count(number) > 0);
    stated && other.symbols.iter().any(|(_, same)| same.starts_with(stem))
}

/// A symbol without what stands in parentheses: "(Part I)" is translated now and then.
fn bare(symbol: &str) -> String {
    let mut depth = 0u32;
    let outside = |c: &char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && *c != ')'
    };
    squeezed(symbol).chars().filter(outside).collect()
}

pub(super) fn symbols(source: &Side, target: &Side) -> Vec<Difference> {
    let mut found = Vec::new();
    let both = [(source, target, true), (target, source, false)];
    for (one, other, missing) in both.into_iter().filter(|(one, ..)| !one.symbols.is_empty()) {
        let here = counted(one.symbols.iter().map(|(_, symbol)| symbol.as_str()));
        let there = counted(other.symbols.iter().map(|(_, symbol)| symbol.as_str()));
        let text = squeezed(&other.text);
        for (symbol, count) in here {
            let bare = bare(symbol);
            let is_said = there.get(symbol).copied().unwrap_or(0).max(text.matches(&bare).count()) >= count;
            let last = one.symbols.iter().rev().find(|(_, other)| other == symbol);
            let Some((range, _)) =
                last.filter(|_| !(is_said || numbers_of_resolution(symbol, other) || ends_a_list(symbol, other)))
            else {
                continue;
            };
            let stated = Some(one.stated_at(range.clone()));
            let certain = missing || !there.keys().all(|symbol| counted_in(source, symbol));
            found.push(match missing {
                true => Difference { kind: Kind::Symbol, source: stated, target: None, certain: true },
                false => Difference { kind: Kind::Symbol, source: None, target: stated, certain },
            });
        }
    }
    found
}

fn counted_in(side: &Side, symbol: &str) -> bool {
    side.symbols.iter().any(|(_, other)| other == symbol)
}

/// Whether the other side has a resolution by its number alone: A/RES/57/295 as resolution 57/295.
fn numbers_of_resolution(symbol: &str, other: &Side) -> bool {
    symbol.contains("/RES/") && numbers_in(symbol).count() > 0 && numbers_in(symbol).all(|number| other.has(number))
}

pub(super) fn addresses(source: &Side, target: &Side) -> Vec<Difference> {
    let alone = |one: &Side, other: &Side| -> Vec<Stated> {
        let there: Vec<_> =
            other.addresses.iter().map(|range| destination::destination(&other.text[range.clone()])).collect();
        let words = |range: &Range<usize>| one.text[range.clone()].to_owned();
        let lost = |range: &&Range<usize>| {
            !there.contains(&destination::destination(&words(range))) && !destination::is_in(&words(range), &other.text)
        };
        one.addresses.iter().filter(lost).map(|range| one.stated_at(range.clone())).collect()
    };
    let missing = alone(source, target).into_iter();
    let missing = missing.map(|stated| Difference::missing(Kind::Address, stated));
    let added = alone(target, source).into_iter().map(|stated| Difference::added(Kind::Address, stated, false));
    missing.chain(added).collect()
}

pub(super) fn marks(source: &Side, target: &Side) -> Vec<Difference> {
    let alone = |one: &Side, other: &Side| -> Vec<Stated> {
        let there = counted(other.marks.iter().map(|(_, name)| name.as_str()));
        let mut found = Vec::new();
        for (name, count) in counted(one.marks.iter().map(|(_, name)| name.as_str())) {
            // Arabic marks stand in parentheses and are numbers there.
            let value = name.parse().ok().map(Value::whole);
            let number = value.is_some_and(|value| other.count(value) > one.count(value));
            let last = one.marks.iter().rev().find(|(_, other)| other == name);
            if let Some((range, _)) = last
                && there.get(name).copied().unwrap_or(0) < count
                && !number
            {
                found.push(one.stated_at(range.clone()));
            }
        }
        found
    };
    let missing = alone(source, target).into_iter().map(|stated| Difference::missing(Kind::Mark, stated));
    let added = alone(target, source).into_iter().map(|stated| Difference::added(Kind::Mark, stated, false));
    missing.chain(added).collect()
}
