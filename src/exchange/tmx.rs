//! TMX 1.4b: a memory of what was translated. A `<tu>` a pair, whose codes are `<ph>` and `<bpt>`, `<ept>`; codes are
//! known by their number in the source (`x`), since other tools have other names for them.

use super::walk::Walk;
use super::xliff::language;
use super::xml::{self, Printer};
use super::{Exchange, Fault, Part, Received, ReceivedUnit, Stage, Unit};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::segment::{CodeId, Piece};
use crate::source::{FileId, Span};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// The property that has the folder and the id of a pair, `folder#id`.
const PLACE: &str = "x-segment";

/// A memory of the pairs that are final.
pub(super) fn write(exchange: &Exchange) -> Vec<u8> {
    let mut printer = Printer::new();
    printer.doctype("tmx SYSTEM \"tmx14.dtd\"");
    printer.block("tmx", &[("version", "1.4")], |printer| {
        let head = [
            ("creationtool", "masthead"),
            ("creationtoolversion", env!("CARGO_PKG_VERSION")),
            ("segtype", "paragraph"),
            ("o-tmf", "masthead"),
            ("adminlang", "en"),
            ("srclang", exchange.from.code()),
            ("datatype", "plaintext"),
        ];
        printer.leaf("header", &head, |_| {});
        printer.block("body", &[], |printer| {
            for part in &exchange.parts {
                let pairs = part.units.iter().filter(|unit| unit.stage == Stage::Final);
                pairs.for_each(|unit| write_unit(printer, exchange, part, unit));
            }
        });
    });
    printer.finish()
}

fn write_unit(printer: &mut Printer, exchange: &Exchange, part: &Part, unit: &Unit) {
    let Some(target) = &unit.target else { return };
    let numbers = numbers(&unit.source, target);
    printer.block("tu", &[], |printer| {
        let place = format!("{}#{}", part.folder, unit.id);
        printer.leaf("prop", &[("type", PLACE)], |printer| printer.words(&place));
        for (language, pieces) in [(exchange.from, &unit.source), (exchange.to, target)] {
            printer.block("tuv", &[("xml:lang", language.code())], |printer| {
                printer.leaf("seg", &[], |printer| write_pieces(printer, unit, pieces, &numbers));
            });
        }
    });
}

/// Codes by their order in the source; those that the target alone has follow.
fn numbers<'p>(source: &'p [Piece], target: &'p [Piece]) -> BTreeMap<&'p CodeId, String> {
    let mut numbers = BTreeMap::new();
    for piece in source.iter().chain(target) {
        if let Piece::Alone(id) | Piece::Open(id) = piece {
            let next = (numbers.len() + 1).to_string();
            numbers.entry(id).or_insert(next);
        }
    }
    numbers
}

fn write_pieces(printer: &mut Printer, unit: &Unit, pieces: &[Piece], numbers: &BTreeMap<&CodeId, String>) {
    let mut open = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => printer.words(words),
            Piece::Alone(id) | Piece::Open(id) => {
                let number = numbers.get(id).map_or("", String::as_str);
                let mark = unit.codes.get(id);
                let (kind, written) = mark.map_or(("", ""), |mark| (mark.kind, mark.open.as_str()));
                let is_pair = matches!(piece, Piece::Open(_));
                let name = if is_pair { "bpt" } else { "ph" };
                let mut attributes = vec![("x", number), ("type", kind)];
                if is_pair {
                    attributes.insert(0, ("i", number));
                    open.push((number, mark.map_or("", |mark| mark.close.as_str())));
                }
                printer.start(name, &attributes);
                printer.words(written);
                printer.end(name);
            }
            Piece::Close => {
                let Some((number, written)) = open.pop() else { continue };
                printer.start("ept", &[("i", number)]);
                printer.words(written);
                printer.end("ept");
            }
        }
    }
}

/// What a memory holds of pairs into a language; where none is named, into the only one that it has beside its source's.
pub(super) fn read(file: FileId, root: Node, wanted: Option<Language>) -> Result<Received, Diagnostic> {
    let head = xml::child(root, "header");
    let (Some(head), Some(body)) = (head, xml::child(root, "body")) else {
        let missing = if head.is_none() { "header" } else { "body" };
        let message = format!("the memory has no `<{missing}>`");
        return Err(
            Diagnostic::at(xml::tag(file, root), Code::ExchangeUnknown, message).hint("export it anew, as TMX 1.4")
        );
    };
    let srclang = head.attribute("srclang").unwrap_or_default();
    let mut languages = Vec::new();
    let mut units = Vec::new();
    let mut strange = Strange { file, said: BTreeSet::new(), remarks: Vec::new() };
    // `*all*` is what the format has for no language in particular.
    let known = |node: Node, strange: &mut Strange| match node.attribute("srclang") {
        Some(code) if code != "*all*" && language(code).is_none() => strange.language(node, "srclang", code),
        _ => {}
    };
    known(head, &mut strange);
    for pair in xml::children(body, "tu") {
        known(pair, &mut strange);
        let from = pair.attribute("srclang").unwrap_or(srclang);
        let mut texts: Vec<(Language, Node)> = Vec::new();
        for text in xml::children(pair, "tuv") {
            let code = text.attribute((XML, "lang")).or(text.attribute("lang"));
            match (code, code.and_then(language), xml::child(text, "seg")) {
                (_, Some(language), Some(seg)) => texts.push((language, seg)),
                (Some(code), None, _) => strange.language(text, "xml:lang", code),
                (None, ..) => strange.remark(text, "a text of the memory names no language"),
                (_, Some(_), None) => strange.remark(text, "a text of the memory has no `<seg>`"),
            }
        }
        let Some((from, source)) = texts.iter().find(|(known, _)| language(from).is_none_or(|from| from == *known))
        else {
            strange.remark(pair, "a pair of the memory has no text in the language of its sources");
            continue;
        };
        for (to, target) in texts.iter().filter(|(to, _)| to != from && wanted.is_none_or(|wanted| wanted == *to)) {
            languages.push((*from, *to));
            units.push((*to, unit(file, pair, *source, *target)));
        }
    }
    languages.sort_unstable();
    languages.dedup();
    match languages.as_slice() {
        [(from, to)] => {
            let units = units.into_iter().map(|(_, unit)| unit).collect();
            let remarks = strange.remarks;
            Ok(Received { from: Some(*from), to: Some(*to), is_memory: true, units, remarks })
        }
        [] => {
            let message = "the memory has no pair in two of the six languages";
            Err(Diagnostic::at(xml::tag(file, body), Code::ExchangeUnknown, message)
                .hint("`srclang` and each `xml:lang` name a language, such as `en` or `fr-FR`"))
        }
        _ => {
            let message = "the memory has pairs of more than two languages";
            Err(Diagnostic::at(xml::tag(file, body), Code::ExchangeUnknown, message)
                .hint("say into which language: `--to fr`"))
        }
    }
}

/// What is passed over in a memory, each kind once.
struct Strange {
    file: FileId,
    said: BTreeSet<String>,
    remarks: Vec<Diagnostic>,
}

impl Strange {
    fn language(&mut self, node: Node, key: &'static str, code: &str) {
        let attribute = node.attributes().find(|attribute| key.ends_with(attribute.name()));
        let span = attribute.map_or(xml::tag(self.file, node), |attribute| Span::new(self.file, attribute.range()));
        self.say(span, format!("`{key}` is `{code}`, which is none of the six languages"));
    }

    fn remark(&mut self, node: Node, message: &str) {
        self.say(xml::tag(self.file, node), message.to_owned());
    }

    fn say(&mut self, span: Span, message: String) {
        if self.said.insert(message.clone()) {
            let hint = "it was passed over; each `xml:lang` names a language, such as `en` or `fr-FR`";
            self.remarks.push(Diagnostic::at(span, Code::ExchangePassedOver, message).hint(hint));
        }
    }
}

fn unit(file: FileId, pair: Node, source: Node, target: Node) -> ReceivedUnit {
    let target_pieces = Walk::through(file, std::iter::once(target), code);
    let place = xml::children(pair, "prop").find(|prop| prop.attribute("type") == Some(PLACE));
    let place = place.and_then(|prop| prop.text()).unwrap_or_default();
    let (folder, id) = place.rsplit_once('#').unwrap_or_default();
    ReceivedUnit {
        span: xml::tag(file, pair),
        folder: folder.to_owned(),
        id: id.to_owned(),
        hash: None,
        stage: None,
        confirmed: true,
        source: Walk::through(file, std::iter::once(source), code),
        target_at: xml::tag(file, target),
        target: target.has_children().then_some(target_pieces),
    }
}

/// What an element within words means.
fn code(walk: &mut Walk, node: Node, depth: usize) -> Result<(), Fault> {
    let i = node.attribute("i").unwrap_or_default();
    match node.tag_name().name() {
        "ph" => {
            let id = id(walk, node, "");
            walk.alone(id);
        }
        "bpt" => {
            let id = id(walk, node, i);
            walk.open(node, i, id);
        }
        "ept" => {
            if !walk.close(i) {
                return walk.fault(node, "a code is closed that was not opened last".to_owned());
            }
        }
        "hi" => walk.content(node, depth + 1)?,
        name => return walk.fault(node, format!("`<{name}>` is a code without its other half")),
    }
    Ok(())
}

/// What a code is called: by its `x`, which is the same in both texts, else by its place.
fn id(walk: &mut Walk, node: Node, i: &str) -> CodeId {
    walk.met += 1;
    let x = node.attribute("x").filter(|x| !x.is_empty()).or(Some(i).filter(|i| !i.is_empty()));
    CodeId(x.map_or_else(|| format!("at-{}", walk.met), |x| format!("x-{x}")))
}
