//! A table for a word processor (WordprocessingML): a row a segment, what is to be translated beside the translation.
//! Codes stand as [`marks`](super::marks) in the words. The first cell of a row names the segment; a row whose first cell
//! begins with `folder:` begins a document. The head of the table names the languages.

use super::xliff::language;
use super::xml::{self, Printer};
use super::{Exchange, Fault, LARGEST, Part, Received, ReceivedUnit, Stage, Unit, marks, tidy::tidied};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Direction, Language};
use crate::segment::Piece;
use crate::source::{FileId, Span};
use roxmltree::Node;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const DOCUMENT: &str = "word/document.xml";
const FOLDER: &str = "folder: ";
const HEAD: &str = "segment";

const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>\n";
const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>\n";

/// A file for translators: the same bytes on every run.
pub(super) fn write(exchange: &Exchange) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let document = document(exchange);
    let files: [(&str, &[u8]); 3] =
        [("[Content_Types].xml", TYPES.as_bytes()), ("_rels/.rels", RELATIONS.as_bytes()), (DOCUMENT, &document)];
    for (name, content) in files {
        // Memory takes everything.
        archive.start_file(name, options).ok();
        archive.write_all(content).ok();
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// The document in an archive; `None` where the bytes are no archive with one.
pub(super) fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let file = archive.by_name(DOCUMENT).ok()?;
    let mut document = Vec::new();
    // One byte more than is allowed is enough to refuse it.
    file.take(LARGEST + 1).read_to_end(&mut document).ok()?;
    Some(document)
}

fn document(exchange: &Exchange) -> Vec<u8> {
    let mut printer = Printer::new();
    printer.block("w:document", &[("xmlns:w", MAIN)], |printer| {
        printer.block("w:body", &[], |printer| {
            printer.block("w:tbl", &[], |printer| {
                printer.leaf("w:tblPr", &[], |printer| {
                    printer.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
                    printer.start("w:tblBorders", &[]);
                    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                        printer.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:color", "999999")]);
                    }
                    printer.end("w:tblBorders");
                });
                printer.leaf("w:tblGrid", &[], |printer| {
                    ["2400", "6000", "6000"].iter().for_each(|width| printer.empty("w:gridCol", &[("w:w", width)]));
                });
                let head = [HEAD, exchange.from.code(), exchange.to.code()];
                row(printer, head.map(|text| (text.to_owned(), Language::En)));
                exchange.parts.iter().for_each(|part| write_part(printer, exchange, part));
            });
            printer.leaf("w:sectPr", &[], |printer| {
                printer.empty("w:pgSz", &[("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")]);
            });
        });
    });
    printer.finish()
}

fn write_part(printer: &mut Printer, exchange: &Exchange, part: &Part) {
    let words = |text: String| (text, Language::En);
    row(printer, [words(format!("{FOLDER}{}", part.folder)), words(part.title.clone()), words(String::new())]);
    for unit in &part.units {
        let Unit { id, hash, source, target, .. } = unit;
        let target = target.as_deref().map(marks::write).unwrap_or_default();
        let cells = [words(format!("{id} {hash}")), (marks::write(source), exchange.from), (target, exchange.to)];
        row(printer, cells);
    }
}

fn row(printer: &mut Printer, cells: [(String, Language); 3]) {
    printer.leaf("w:tr", &[], |printer| {
        for (text, language) in &cells {
            let is_rtl = language.row().direction == Direction::RightToLeft;
            printer.start("w:tc", &[]);
            printer.start("w:p", &[]);
            if is_rtl {
                printer.start("w:pPr", &[]);
                printer.empty("w:bidi", &[]);
                printer.end("w:pPr");
            }
            printer.start("w:r", &[]);
            if is_rtl {
                printer.start("w:rPr", &[]);
                printer.empty("w:rtl", &[]);
                printer.end("w:rPr");
            }
            printer.start("w:t", &[("xml:space", "preserve")]);
            printer.words(text);
            ["w:t", "w:r", "w:p", "w:tc"].iter().for_each(|name| printer.end(name));
        }
    });
}

/// What a document holds.
pub(super) fn read(file: FileId, root: Node) -> Result<Received, Diagnostic> {
    let rows = root.descendants().filter(|node| node.has_tag_name((MAIN, "tr")));
    let rows: Vec<(Node, Vec<(Node, String)>)> = rows.map(|row| (row, cells(row))).collect();
    let head = rows.iter().find_map(|(_, cells)| match cells.as_slice() {
        [(_, head), (_, from), (_, to), ..] if head == HEAD => Some((language(from)?, language(to)?)),
        _ => None,
    });
    let Some((from, to)) = head else {
        let message = "no table begins with the row that names its languages";
        return Err(Diagnostic::at(xml::tag(file, root), Code::ExchangeUnknown, message)
            .hint("leave the first row as it was exported: `segment`, and two languages"));
    };
    let mut folder = "";
    let mut units = Vec::new();
    for (row, cells) in &rows {
        let [(_, name), (source_cell, source), (target_cell, target), ..] = cells.as_slice() else { continue };
        if let Some(named) = name.strip_prefix(FOLDER) {
            folder = named;
            continue;
        }
        let Some((id, hash)) = name.rsplit_once(' ') else { continue };
        units.push(ReceivedUnit {
            span: xml::tag(file, *row),
            folder: folder.to_owned(),
            id: id.trim().to_owned(),
            hash: Some(hash.to_owned()),
            // A table has no stages: what stands in it unchanged is not said to hold.
            stage: Some(Stage::Stale),
            confirmed: true,
            source: pieces(file, *source_cell, source),
            target_at: xml::tag(file, *target_cell),
            target: (!target.is_empty()).then(|| pieces(file, *target_cell, target)),
        });
    }
    Ok(Received { from: Some(from), to: Some(to), is_memory: false, units, remarks: Vec::new() })
}

/// The cells of a row with their words; what was taken out with changes tracked is none of them.
fn cells<'a, 'i>(row: Node<'a, 'i>) -> Vec<(Node<'a, 'i>, String)> {
    let cells = row.children().filter(|node| node.has_tag_name((MAIN, "tc")));
    let text = |cell: Node| {
        let mut text = String::new();
        let is_there = |node: &Node| !node.ancestors().any(is_no_more);
        for node in cell.descendants().filter(|node| node.tag_name().namespace() == Some(MAIN)).filter(is_there) {
            match node.tag_name().name() {
                "t" => text.push_str(node.text().unwrap_or_default()),
                "tab" | "br" | "cr" | "p" => text.push(' '),
                "noBreakHyphen" => text.push('\u{2011}'),
                _ => {}
            }
        }
        text.trim_matches([' ', '\n', '\r', '\t']).to_owned()
    };
    cells.map(|cell| (cell, text(cell))).collect()
}

/// Whether what is in a node is told elsewhere: where it was moved to, or in the other of two forms of the same.
fn is_no_more(node: Node) -> bool {
    let name = node.tag_name();
    node.has_tag_name((MAIN, "moveFrom")) || (name.name() == "Fallback" && name.namespace() == Some(COMPATIBILITY))
}

fn pieces(file: FileId, cell: Node, text: &str) -> Result<Vec<Piece>, Fault> {
    let span: Span = xml::tag(file, cell);
    marks::read(text).map(tidied).map_err(|(_, message)| Fault { span, message })
}
