//! Comma-separated values as the data of a table: the first line holds the heads.

use super::passage::Place;
use super::raw_table::{Data, RawCell, RawRow};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};
use crate::text::{Align, Column};
use csv::StringRecord;
use std::ops::Range;

/// The values in a part of a file. A column of figures, but the first, is aligned at its end.
pub(super) fn read(sources: &Sources, file: FileId, range: Range<usize>) -> (Option<Data>, Vec<Diagnostic>) {
    let text = sources.text(file).get(range.clone()).unwrap_or_default();
    let start = range.start;
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut diagnostics = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).is_ok_and(|more| more) {
        let from = record.position().map_or(0, |position| position.byte() as usize);
        let to = reader.position().byte() as usize;
        let raw = text.get(from..to).unwrap_or_default();
        let from = from + raw.len() - raw.trim_start_matches(['\n', '\r']).len();
        let raw = raw.trim_matches(['\n', '\r']);
        let line = start + from..start + from + raw.len();
        let row = row(&record, raw, file, line.clone());
        if raw.matches('"').count() % 2 == 1 {
            let first = line.start..line.start + raw.find('\n').unwrap_or(raw.len());
            let message = "a quotation mark in this row is never closed";
            let hint = "close it; a quotation mark in a quoted cell is written twice";
            diagnostics.push(Diagnostic::at(Span::new(file, first), Code::TableCsv, message).hint(hint));
        }
        rows.push(row);
    }
    if rows.is_empty() {
        let hint = "the first line holds the heads, the others a row each";
        let place = Span::new(file, range);
        diagnostics.push(Diagnostic::at(place, Code::TableNoData, "a table without data").hint(hint));
        return (None, diagnostics);
    }
    let head = rows.remove(0);
    let columns = (0..head.cells.len()).map(|index| Column { align: align(&rows, index), share: None }).collect();
    let whole = diagnostics.is_empty();
    (Some(Data { columns, head, groups: Vec::new(), rows, whole, looks: Vec::new() }), diagnostics)
}

fn row(record: &StringRecord, raw: &str, file: FileId, line: Range<usize>) -> RawRow {
    let span = Span::new(file, line.clone());
    let fields = fields(raw);
    let cells = record.iter().enumerate().map(|(index, words)| match fields.get(index) {
        Some(field) if fields.len() == record.len() => {
            let span = Span::new(file, line.start + field.start..line.start + field.end);
            RawCell::new(words, Place::of(words, span, &raw[field.clone()]), span)
        }
        _ => RawCell::new(words, Place::Within(span), span),
    });
    RawRow { span, total: false, cells: cells.collect() }
}

/// Where the fields of a record stand: between commas outside quotation marks.
fn fields(raw: &str) -> Vec<Range<usize>> {
    let mut fields = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (index, byte) in raw.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                fields.push(start..index);
                start = index + 1;
            }
            _ => {}
        }
    }
    fields.push(start..raw.len());
    fields
}

fn align(rows: &[RawRow], index: usize) -> Align {
    let mut cells = rows.iter().filter_map(|row| row.cells.get(index)).map(|cell| cell.words.as_str());
    let figures = index > 0 && cells.all(is_figure);
    if figures && !rows.is_empty() { Align::End } else { Align::Start }
}

/// Figures, or a dash for none.
fn is_figure(words: &str) -> bool {
    words.trim_start_matches(['-', '−', '–', '—', '+', '(', '.']).starts_with(|c: char| c.is_ascii_digit())
        || words.chars().all(|c| matches!(c, '-' | '−' | '–' | '—' | '.'))
}
