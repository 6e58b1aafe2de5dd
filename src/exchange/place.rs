//! Where translations are put: in the place of what stands there, or, of what is missing, with the block around it after
//! the block that it follows in the source.

use crate::segment::{Segment, Unit, UnitKind, written};
use crate::source::{FileId, Sources};
use crate::text::Inline;
use crate::translation::{Line, Standing};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is put into files: by file, ranges and what is to stand there.
pub(super) type Edits = BTreeMap<FileId, Vec<(Range<usize>, String)>>;

/// The translations of one document that were held against their sources, by the place of their line in the standing.
pub(super) type Accepted = BTreeMap<usize, Vec<Inline>>;

/// Works out the edits of one document. What cannot be put anywhere is given back with the reason.
pub(super) fn edits(sources: &Sources, standing: &Standing, accepted: &Accepted) -> (Edits, Vec<(usize, String)>) {
    let mut edits = Edits::new();
    let mut refused = Vec::new();
    let mut missing = Vec::new();
    for (index, words) in accepted {
        let Some(line) = standing.lines.get(*index) else { continue };
        match line.target {
            Some(target) => match written(target, words) {
                Ok(text) => edits.entry(target.span.file).or_default().push((target.span.range(), text)),
                Err(why) => refused.push((*index, why.to_string())),
            },
            None => missing.push(*index),
        }
    }
    let mut put: Vec<&Unit> = Vec::new();
    for index in missing {
        let Some(line) = standing.lines.get(index) else { continue };
        match lost(standing, line) {
            // It came in with the first segment of its block.
            Some(unit) if put.contains(&unit) => {}
            Some(unit) => match insertion(sources, standing, accepted, index, unit) {
                Ok((file, edit)) => {
                    edits.entry(file).or_default().push(edit);
                    put.push(unit);
                }
                Err(why) => refused.push((index, why)),
            },
            None => refused.push((index, "there is nothing in this language beside which it could stand".to_owned())),
        }
    }
    (edits, refused)
}

/// The largest thing around a segment of which nothing is translated.
fn lost<'s>(standing: &Standing<'s>, line: &Line<'s>) -> Option<&'s Unit> {
    let is_lost = |unit: &&Unit| {
        let mut within = standing.lines.iter().filter(|other| other.source.units.contains(unit));
        within.all(|other| other.target.is_none())
    };
    line.source.units.iter().find(is_lost)
}

/// Where something lost is put, and with what words: translations where there are some, the source's where not.
fn insertion(
    sources: &Sources,
    standing: &Standing,
    accepted: &Accepted,
    index: usize,
    unit: &Unit,
) -> Result<(FileId, (Range<usize>, String)), String> {
    let depth = standing.lines[index].source.units.iter().position(|known| known == unit).unwrap_or_default();
    let parents = &standing.lines[index].source.units[..depth];
    // The unit of a translated line that stands in the same parents as what is lost.
    let sibling = |line: &Line| -> Option<Unit> {
        let (source, target) = (&line.source.units, &line.target?.units);
        let fits = source.len() > depth && source[..depth] == *parents && target.len() == source.len();
        target.get(depth).filter(|_| fits).filter(|known| known.kind == unit.kind).cloned()
    };
    let text = copied(sources, standing, accepted, unit)?;
    let gap = if unit.kind == UnitKind::Row { "\n" } else { "\n\n" };
    let first = standing.lines.iter().position(|line| line.source.units.contains(unit)).unwrap_or(index);
    if let Some(before) = standing.lines[..first].iter().rev().find_map(sibling) {
        return Ok((before.lines.file, (before.lines.end..before.lines.end, format!("{gap}{text}"))));
    }
    if let Some(after) = standing.lines[first..].iter().find_map(sibling) {
        return Ok((after.lines.file, (after.lines.start..after.lines.start, format!("{text}{gap}"))));
    }
    Err("there is nothing in this language beside which it could stand".to_owned())
}

/// The lines of something in the source, with the words that are translated in the place of the source's.
fn copied(sources: &Sources, standing: &Standing, accepted: &Accepted, unit: &Unit) -> Result<String, String> {
    let lines = unit.lines;
    let mut text = String::new();
    let mut end = lines.start;
    let mut within: Vec<(&Segment, &Vec<Inline>)> = standing
        .lines
        .iter()
        .zip(0..)
        .filter(|(line, _)| line.source.units.contains(unit) && line.source.span.file == lines.file)
        .filter_map(|(line, index)| Some((line.source, accepted.get(&index)?)))
        .collect();
    within.sort_by_key(|(segment, _)| segment.span);
    for (segment, words) in within {
        let between = sources.text(lines.file).get(end..segment.span.start).unwrap_or_default();
        text.push_str(between);
        text.push_str(&written(segment, words).map_err(|why| why.to_string())?);
        end = segment.span.end;
    }
    text.push_str(sources.text(lines.file).get(end..lines.end).unwrap_or_default());
    Ok(text.trim_end_matches('\n').to_owned())
}
