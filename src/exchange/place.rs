//! Where translations are put: in the place of what stands there, or, of what is missing, with the block around it after
//! the block that it follows in the source, or at the end of a text that is only begun.

use crate::segment::{Form, Segment, SegmentKind, Unit, UnitKind, Unwritable, wrapped, written};
use crate::source::{FileId, Sources};
use crate::text::Inline;
use crate::translation::{Line, Standing};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is put into files: by file, ranges and what is to stand there.
pub(super) type Edits = BTreeMap<FileId, Vec<(Range<usize>, String)>>;

/// The translations of one document that were held against their sources, by the place of their line in the standing.
pub(super) type Accepted = BTreeMap<usize, Vec<Inline>>;

/// Works out the edits of one document, whose text in the language is `file`, `in_lines` as sources are written. What cannot be put anywhere is given back with
/// the reason.
pub(super) fn edits(
    sources: &Sources,
    standing: &Standing,
    file: Option<FileId>,
    accepted: &Accepted,
    in_lines: bool,
) -> (Edits, Vec<(usize, String)>) {
    let writer = Writer { sources, file, in_lines };
    let mut edits = Edits::new();
    let mut refused = Vec::new();
    let mut missing = Vec::new();
    for (index, words) in accepted {
        let Some(line) = standing.lines.get(*index) else { continue };
        match line.target {
            Some(target) => match writer.written(target, words) {
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
            Some(unit) => match writer.insertion(standing, accepted, index, unit) {
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

/// Writes words into files.
struct Writer<'s> {
    sources: &'s Sources,
    /// The text in the language into which is translated.
    file: Option<FileId>,
    in_lines: bool,
}

impl Writer<'_> {
    /// What is to stand in the place of a segment.
    fn written(&self, segment: &Segment, words: &[Inline]) -> Result<String, Unwritable> {
        let text = written(segment, words)?;
        if !self.in_lines || segment.form != Form::Markdown || segment.kind == SegmentKind::Heading {
            return Ok(text);
        }
        let line = self.sources.line_range(segment.span.file, segment.span.start);
        let file = self.sources.text(segment.span.file);
        let before = file.get(line.start..segment.span.start).unwrap_or_default();
        let after = file.get(segment.span.end..).unwrap_or_default().lines().next().unwrap_or_default();
        Ok(match indent(before) {
            Some(indent) => wrapped(&text, before.chars().count(), &indent, after.chars().count()),
            None => text,
        })
    }

    /// Where something lost is put, and with what words: translations where there are some, the source's where not.
    fn insertion(
        &self,
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
        let text = self.copied(standing, accepted, unit)?;
        let gap = if unit.kind == UnitKind::Row { "\n" } else { "\n\n" };
        let first = standing.lines.iter().position(|line| line.source.units.contains(unit)).unwrap_or(index);
        if let Some(before) = standing.lines[..first].iter().rev().find_map(sibling) {
            return Ok((before.lines.file, (before.lines.end..before.lines.end, format!("{gap}{text}"))));
        }
        if let Some(after) = standing.lines[first..].iter().find_map(sibling) {
            return Ok((after.lines.file, (after.lines.start..after.lines.start, format!("{text}{gap}"))));
        }
        // In a text that is only begun, one follows the other.
        match self.file.filter(|_| parents.is_empty() && unit.kind != UnitKind::Row) {
            Some(file) => {
                let end = self.sources.text(file).trim_end().len();
                Ok((file, (end..end, format!("\n\n{text}"))))
            }
            None => Err("there is nothing in this language beside which it could stand".to_owned()),
        }
    }

    /// The lines of something in the source, with the words that are translated in the place of the source's.
    fn copied(&self, standing: &Standing, accepted: &Accepted, unit: &Unit) -> Result<String, String> {
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
            let between = self.sources.text(lines.file).get(end..segment.span.start).unwrap_or_default();
            text.push_str(between);
            text.push_str(&self.written(segment, words).map_err(|why| why.to_string())?);
            end = segment.span.end;
        }
        text.push_str(self.sources.text(lines.file).get(end..lines.end).unwrap_or_default());
        Ok(text.trim_end_matches('\n').to_owned())
    }
}

/// With what the further lines of a paragraph begin that begins behind `before`; `None` where it is to stand in one line.
fn indent(before: &str) -> Option<String> {
    let bare = before.trim_start_matches(' ');
    let blank = before.len() - bare.len();
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_item = matches!(number, ". " | ") ") && number.len() < bare.len();
    match bare {
        "" => Some(before.to_owned()),
        "- " | "* " | "+ " => Some(" ".repeat(blank + 2)),
        _ if is_item => Some(" ".repeat(blank + bare.len())),
        _ if bare.starts_with("[^") && bare.ends_with("]: ") => Some(String::new()),
        _ => None,
    }
}
