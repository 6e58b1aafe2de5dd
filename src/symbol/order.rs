//! The order of symbols: component by component, figures as numbers.

use super::grammar::components;
use std::cmp::Ordering;

/// Natural order. Only equal texts are equal: `07` and `7` are told apart at the end.
pub(super) fn natural(a: &str, b: &str) -> Ordering {
    let by_parts = components(a).into_iter().map(chunks).cmp(components(b).into_iter().map(chunks));
    by_parts.then_with(|| a.cmp(b))
}

/// Figures before letters; figures by length and value, which no number of digits overflows.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Chunk<'a> {
    Figures(usize, &'a str),
    Letters(&'a str),
}

fn chunks(mut text: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    while let Some(first) = text.chars().next() {
        let figures = first.is_ascii_digit();
        let end = text.find(|c: char| c.is_ascii_digit() != figures).unwrap_or(text.len());
        let (chunk, rest) = text.split_at(end);
        chunks.push(if figures {
            let value = chunk.trim_start_matches('0');
            Chunk::Figures(value.len(), value)
        } else {
            Chunk::Letters(chunk)
        });
        text = rest;
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(smaller: &str, greater: &str) {
        assert_eq!(natural(smaller, greater), Ordering::Less);
        assert_eq!(natural(greater, smaller), Ordering::Greater);
    }

    #[test]
    fn figures_are_numbers() {
        check("E/2099/2", "E/2099/10");
        check("E/2099/L.9", "E/2099/L.10");
        check("E/2099/99999999999999999999999", "E/2099/100000000000000000000000");
    }

    #[test]
    fn a_document_stands_before_its_suffixes_and_these_before_the_next() {
        check("E/2099/2", "E/2099/2/Add.1");
        check("E/2099/2/Add.1/Corr.1", "E/2099/2/Add.2");
        check("E/2099/2/Add.9", "E/2099/10");
    }

    #[test]
    fn only_equal_texts_are_equal() {
        check("E/2099/07", "E/2099/7");
        assert_eq!(natural("E/2099/7", "E/2099/7"), Ordering::Equal);
    }
}
