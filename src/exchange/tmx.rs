//! TMX 1.4b: a memory of what was translated. A `<tu>` a pair, whose codes are `<ph>` and `<bpt>`, `<ept>`; codes are
//! known by their number in the source (`x`), since other tools have other names for them.

use super::xliff::language;
use super::xml::{self, Printer};
use super::{Exchange, Fault, Part, Received, ReceivedUnit, Stage, Unit, marks, tidy::tidied};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::segment::{CodeId, Piece};
use crate::source::{FileId, Span};
use roxmltree::Node;
use std::collections::BTreeMap;

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
        printer.leaf("prop", &[("type", "x-segment")], |printer| printer.words(&place));
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
    for pair in xml::children(body, "tu") {
        let from = pair.attribute("srclang").unwrap_or(srclang);
        let texts: Vec<(Language, Node)> = xml::children(pair, "tuv")
            .filter_map(|text| {
                let code =
                    text.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).or(text.attribute("lang"))?;
                Some((language(code)?, xml::child(text, "seg")?))
            })
            .collect();
        let Some((from, source)) = texts.iter().find(|(known, _)| language(from).is_none_or(|from| from == *known))
        else {
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
            Ok(Received { from: Some(*from), to: Some(*to), is_memory: true, units })
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

fn unit(file: FileId, pair: Node, source: Node, target: Node) -> ReceivedUnit {
    let target_pieces = read_pieces(file, target);
    ReceivedUnit {
        span: xml::tag(file, pair),
        folder: String::new(),
        id: String::new(),
        hash: None,
        stage: None,
        confirmed: true,
        source: read_pieces(file, source),
        target_at: xml::tag(file, target),
        target: target.has_children().then_some(target_pieces),
    }
}

fn read_pieces(file: FileId, seg: Node) -> Result<Vec<Piece>, Fault> {
    let mut reader = Reader { file, pieces: Vec::new(), open: Vec::new(), met: 0 };
    reader.content(seg, 0)?;
    match reader.open.pop() {
        Some((_, span)) => Err(Fault { span, message: "a code is not closed".to_owned() }),
        None => Ok(tidied(reader.pieces)),
    }
}

struct Reader {
    file: FileId,
    pieces: Vec<Piece>,
    /// What `<bpt>` opened: its `i`.
    open: Vec<(String, Span)>,
    /// Codes so far.
    met: usize,
}

impl Reader {
    fn content(&mut self, node: Node, depth: usize) -> Result<(), Fault> {
        let span = xml::tag(self.file, node);
        if depth > marks::DEPTH {
            return Err(Fault { span, message: "codes stand too deep in one another".to_owned() });
        }
        for child in node.children() {
            if let Some(words) = child.text().filter(|_| child.is_text()) {
                self.pieces.push(Piece::Words(words.to_owned()));
            } else if child.is_element() {
                self.code(child, depth)?;
            }
        }
        Ok(())
    }

    fn code(&mut self, node: Node, depth: usize) -> Result<(), Fault> {
        let span = xml::tag(self.file, node);
        let i = node.attribute("i").unwrap_or_default().to_owned();
        match node.tag_name().name() {
            "ph" => {
                let id = self.id(node, "");
                self.pieces.push(Piece::Alone(id));
            }
            "bpt" => {
                let id = self.id(node, &i);
                self.pieces.push(Piece::Open(id));
                self.open.push((i, span));
            }
            "ept" => match self.open.pop() {
                Some((opened, _)) if opened == i => self.pieces.push(Piece::Close),
                _ => return Err(Fault { span, message: "a code is closed that was not opened last".to_owned() }),
            },
            "hi" => self.content(node, depth + 1)?,
            name => return Err(Fault { span, message: format!("`<{name}>` is a code without its other half") }),
        }
        Ok(())
    }

    /// What a code is called: by its `x`, which is the same in both texts, else by its place.
    fn id(&mut self, node: Node, i: &str) -> CodeId {
        self.met += 1;
        let x = node.attribute("x").filter(|x| !x.is_empty()).or(Some(i).filter(|i| !i.is_empty()));
        CodeId(x.map_or_else(|| format!("at-{}", self.met), |x| format!("x-{x}")))
    }
}
