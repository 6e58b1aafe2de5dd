//! XLIFF 2.1 (OASIS, core): a `<file>` a document, a `<unit>` a segment with one `<segment>`. Codes stand as `<ph>` and
//! `<pc>`; what they stand for is their original data.
//!
//! The hash of the source stands on the unit in an attribute of our own, and the source itself is in the file: a tool that
//! drops the attribute loses nothing. Read is XLIFF 2.0 to 2.2; segments that a tool divided are one again.

use super::walk::Walk;
use super::xml::{self, Printer};
use super::{Exchange, Fault, Mark, Part, Received, ReceivedUnit, Stage, Unit};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::segment::{CodeId, Piece};
use crate::source::{FileId, Span};
use roxmltree::Node;
use std::collections::BTreeMap;

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The namespace of our attributes.
pub(super) const OURS: &str = "urn:masthead:exchange:1";

/// A file for translators.
pub(super) fn write(exchange: &Exchange) -> Vec<u8> {
    let mut printer = Printer::new();
    let attributes = [
        ("xmlns", NAMESPACE),
        ("xmlns:mh", OURS),
        ("version", "2.1"),
        ("srcLang", exchange.from.code()),
        ("trgLang", exchange.to.code()),
    ];
    printer.block("xliff", &attributes, |printer| {
        for (index, part) in exchange.parts.iter().enumerate() {
            write_part(printer, index + 1, part);
        }
    });
    printer.finish()
}

fn write_part(printer: &mut Printer, number: usize, part: &Part) {
    let id = format!("f{number}");
    printer.block("file", &[("id", &id), ("original", &part.folder)], |printer| {
        printer.block("notes", &[], |printer| {
            printer.leaf("note", &[("id", "n1"), ("category", "document")], |printer| printer.words(&part.title));
        });
        part.units.iter().for_each(|unit| write_unit(printer, unit));
    });
}

fn write_unit(printer: &mut Printer, unit: &Unit) {
    let id = name_of(&unit.id);
    let attributes =
        [("id", id.as_str()), ("name", unit.id.as_str()), ("xml:space", "preserve"), ("mh:hash", &unit.hash)];
    printer.block("unit", &attributes, |printer| {
        if !unit.notes.is_empty() {
            printer.block("notes", &[], |printer| {
                for (index, note) in unit.notes.iter().enumerate() {
                    let id = format!("n{}", index + 1);
                    printer.leaf("note", &[("id", &id), ("category", "instruction")], |printer| printer.words(note));
                }
            });
        }
        if !unit.codes.is_empty() {
            printer.block("originalData", &[], |printer| {
                for (id, mark) in &unit.codes {
                    let halves = [(data(id, "open"), &mark.open), (data(id, "close"), &mark.close)];
                    for (id, written) in halves.iter().take(if mark.is_pair() { 2 } else { 1 }) {
                        printer.leaf("data", &[("id", id)], |printer| printer.words(written));
                    }
                }
            });
        }
        let (state, sub_state) = state(unit.stage);
        let mut attributes = vec![("canResegment", "no"), ("state", state)];
        attributes.extend(sub_state.map(|sub_state| ("subState", sub_state)));
        printer.block("segment", &attributes, |printer| {
            printer.leaf("source", &[], |printer| write_pieces(printer, &unit.source, &unit.codes));
            if let Some(target) = &unit.target {
                printer.leaf("target", &[], |printer| write_pieces(printer, target, &unit.codes));
            }
        });
    });
}

fn write_pieces(printer: &mut Printer, pieces: &[Piece], codes: &BTreeMap<CodeId, Mark>) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => printer.words(words),
            Piece::Alone(id) => {
                let (kind, data) = (codes.get(id), data(id, "open"));
                let shown = kind.map_or("", |mark| mark.shown.as_str());
                let sub_type = kind.map(|mark| format!("mh:{}", mark.kind));
                let mut attributes = vec![("id", id.0.as_str()), ("canCopy", "no"), ("canDelete", "no")];
                attributes.extend(sub_type.as_deref().map(|sub_type| ("subType", sub_type)));
                attributes.extend([("type", "other"), ("disp", shown), ("equiv", shown)]);
                if kind.is_some() {
                    attributes.push(("dataRef", &data));
                }
                printer.empty("ph", &attributes);
            }
            Piece::Open(id) => {
                let (kind, start, end) = (codes.get(id), data(id, "open"), data(id, "close"));
                let (form, sub_type) = match kind {
                    Some(mark) if mark.is_form() => ("fmt", format!("mh:{}", mark.kind)),
                    Some(mark) => ("link", format!("mh:{}", mark.kind)),
                    None => ("other", "mh:unknown".to_owned()),
                };
                let mut attributes = vec![
                    ("id", id.0.as_str()),
                    ("canCopy", "no"),
                    ("canDelete", "no"),
                    ("type", form),
                    ("subType", &sub_type),
                ];
                if kind.is_some() {
                    attributes.extend([("dataRefStart", start.as_str()), ("dataRefEnd", end.as_str())]);
                }
                printer.start("pc", &attributes);
            }
            Piece::Close => printer.end("pc"),
        }
    }
}

fn data(id: &CodeId, half: &str) -> String {
    format!("{id}.{half}")
}

fn state(stage: Stage) -> (&'static str, Option<&'static str>) {
    match stage {
        Stage::Missing => ("initial", None),
        Stage::Stale => ("initial", Some("mh:stale")),
        Stage::Draft => ("translated", None),
        Stage::Revised => ("reviewed", None),
        Stage::Final => ("final", None),
    }
}

/// An id as XLIFF allows it (NMTOKEN): `/` is `:`, what may not stand there its number.
fn name_of(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => name.push(c),
            '/' => name.push(':'),
            c => name += &format!("_{:x}_", u32::from(c)),
        }
    }
    name
}

/// The id of which this is the name; nothing where it is the name of none.
fn id_of(name: &str) -> Option<String> {
    let mut id = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..)?;
        match c {
            '_' => {
                let (number, after) = rest.split_once('_')?;
                id.push(char::from_u32(u32::from_str_radix(number, 16).ok()?)?);
                rest = after;
            }
            ':' => id.push('/'),
            c => id.push(c),
        }
    }
    Some(id)
}

/// What a file holds.
pub(super) fn read(file: FileId, root: Node) -> Result<Received, Diagnostic> {
    let refused = |message: String, hint: &str| {
        Err(Diagnostic::at(xml::tag(file, root), Code::ExchangeUnknown, message).hint(hint))
    };
    let version = root.attribute("version").unwrap_or_default();
    if !version.starts_with("2.") {
        return refused(
            format!("this is XLIFF `{version}`"),
            "the tool must write XLIFF 2, as the file that it was given",
        );
    }
    let language = |key: &str| {
        let attribute = root.attribute_node(key);
        let written = attribute.map_or("", |attribute| attribute.value());
        match language(written) {
            Some(language) => Ok(language),
            None => {
                let span = attribute.map_or(xml::tag(file, root), |attribute| Span::new(file, attribute.range()));
                let message = format!("`{key}` is `{written}`, which is none of the six languages");
                Err(Diagnostic::at(span, Code::ExchangeUnknown, message).hint("leave it as it was exported"))
            }
        }
    };
    let (from, to) = (language("srcLang")?, language("trgLang")?);
    let mut units = Vec::new();
    let mut remarks = Vec::new();
    for part in xml::children(root, "file") {
        let folder = part.attribute("original").unwrap_or_default();
        let within = part.descendants().filter(|node| node.is_element() && node.tag_name().name() == "unit");
        units.extend(within.map(|unit| read_unit(file, folder, unit)));
        let segments = part.descendants().filter(|node| node.is_element() && node.tag_name().name() == "segment");
        remarks.extend(segments.filter_map(|segment| unknown_state(file, segment)));
    }
    Ok(Received { from: Some(from), to: Some(to), is_memory: false, units, remarks })
}

/// A language by its code, with or without a country: `fr-CH`.
pub(super) fn language(written: &str) -> Option<Language> {
    Language::from_code(&written.split(['-', '_']).next()?.to_ascii_lowercase())
}

fn read_unit(file: FileId, folder: &str, unit: Node) -> ReceivedUnit {
    let name = unit.attribute("id").unwrap_or_default();
    // Where a tool divided the segment, its parts follow one another; targets may have an order of their own.
    let divided: Vec<Node> =
        unit.children().filter(|node| ["segment", "ignorable"].contains(&node.tag_name().name())).collect();
    let sources_of = divided.iter().filter_map(|segment| xml::child(*segment, "source"));
    let mut targets: Vec<(usize, Node)> = divided
        .iter()
        .enumerate()
        .filter_map(|(index, segment)| {
            let target = xml::child(*segment, "target")?;
            let order = target.attribute("order").and_then(|order| order.parse().ok());
            Some((order.unwrap_or(index + 1), target))
        })
        .collect();
    targets.sort_by_key(|(order, _)| *order);
    let has_target = targets.iter().any(|(_, target)| target.has_children());
    let segments = divided.iter().filter(|node| node.tag_name().name() == "segment");
    ReceivedUnit {
        span: xml::tag(file, unit),
        folder: folder.to_owned(),
        id: id_of(name).unwrap_or_else(|| name.to_owned()),
        hash: unit.attribute((OURS, "hash")).map(str::to_owned),
        stage: segments.map(|segment| stage(segment.attribute("state"), segment.attribute("subState"))).min().flatten(),
        confirmed: true,
        source: Walk::through(file, sources_of, code),
        target_at: xml::tag(file, targets.first().map_or(unit, |(_, target)| *target)),
        target: has_target.then(|| Walk::through(file, targets.into_iter().map(|(_, target)| target), code)),
    }
}

/// The states that XLIFF has.
const STATES: [&str; 4] = ["initial", "translated", "reviewed", "final"];

/// A state that XLIFF has not.
fn unknown_state(file: FileId, segment: Node) -> Option<Diagnostic> {
    let state = segment.attribute_node("state").filter(|state| !STATES.contains(&state.value()))?;
    let message = format!("`{}` is no state of XLIFF, and was passed over", state.value());
    let hint = format!("known here: {}", STATES.map(|state| format!("`{state}`")).join(", "));
    Some(Diagnostic::at(Span::new(file, state.range()), Code::ExchangePassedOver, message).hint(hint))
}

/// The stage that a state means; a segment without a state is initial, and may have been translated all the same.
fn stage(state: Option<&str>, sub_state: Option<&str>) -> Option<Stage> {
    match (state, sub_state) {
        (Some("translated"), _) => Some(Stage::Draft),
        (Some("reviewed"), _) => Some(Stage::Revised),
        (Some("final"), _) => Some(Stage::Final),
        (_, Some("mh:stale")) => Some(Stage::Stale),
        _ => None,
    }
}

/// What an element within words means.
fn code(walk: &mut Walk, node: Node, depth: usize) -> Result<(), Fault> {
    let name = node.attribute("id").unwrap_or_default();
    let id = CodeId(name.to_owned());
    match node.tag_name().name() {
        "ph" => walk.alone(id),
        "pc" => {
            walk.open(node, name, id);
            walk.content(node, depth + 1)?;
            if !walk.close(name) {
                return walk.fault(node, "codes overlap".to_owned());
            }
        }
        "sc" => walk.open(node, name, id),
        "ec" => {
            let start = node.attribute("startRef").unwrap_or(name);
            if !walk.close(start) {
                return walk.fault(node, format!("the code `{start}` is closed where it is not open last"));
            }
        }
        // Annotations of tools: the words in them are words.
        "mrk" => walk.content(node, depth + 1)?,
        "sm" | "em" => {}
        name => return walk.fault(node, format!("`<{name}>` is no code")),
    }
    Ok(())
}
