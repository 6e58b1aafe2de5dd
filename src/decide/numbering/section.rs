//! How a section is cited: with what stands over it, II.A.

use crate::language::Row;

/// The citation of the `n`th section of a rank (from 0) under the section `over`: its citation, and what ends its label in
/// print.
pub(super) fn citation(row: &Row, rank: usize, n: u32, over: Option<(&str, &str)>) -> String {
    let style = row.headings[rank.min(5)];
    let own = match rank {
        0 => row.section.nth(n),
        _ => format!("{}{}", style.before, style.sequence.nth(n)),
    };
    let own = if encloses(style.after) { format!("{own}{}", style.after) } else { own };
    match over {
        Some((over, after)) => format!("{over}{}{own}", between(after, style.after)),
        None => own,
    }
}

/// The citation of a section by its numbers, one for each rank.
pub(in crate::decide) fn of_ranks(row: &Row, numbers: &[u32]) -> String {
    let mut over: Option<(String, &str)> = None;
    for (rank, n) in numbers.iter().enumerate() {
        let cited = citation(row, rank, *n, over.as_ref().map(|(over, after)| (over.as_str(), *after)));
        over = Some((cited, row.headings[rank.min(5)].after));
    }
    over.map(|(citation, _)| citation).unwrap_or_default()
}

/// Whether a label ends with what it is enclosed in, which its citation keeps: `(a)`.
fn encloses(after: &str) -> bool {
    after.ends_with([')', '\''])
}

/// What parts a section from one under it where both are cited: `II.A`, `II.A.1 (a)`; in Arabic a dash with its space.
fn between(over: &str, under: &str) -> String {
    match over {
        _ if over.ends_with('-') => format!("{over} "),
        "" => "\u{a0}".to_owned(),
        _ if encloses(over) || encloses(under) => "\u{a0}".to_owned(),
        _ => over.to_owned(),
    }
}
