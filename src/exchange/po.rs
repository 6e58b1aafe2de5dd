//! PO (GNU gettext): an entry a segment. `msgctxt` has the folder and the id, `folder#id`; codes stand as
//! [`marks`](super::marks) in the words. What is stale is `fuzzy`.

pub(super) mod catalogue;

use super::{Exchange, Fault, Part, Received, ReceivedUnit, Stage, Unit, marks, tidy::tidied, xliff};
use crate::diagnostic::{Code, Diagnostic};
use crate::segment::Piece;
use crate::source::{FileId, Sources, Span};
use catalogue::Entry;

const FROM: &str = "X-Source-Language";
const TO: &str = "Language";
/// The note that has the hash of the source.
const HASH: &str = "source hash: ";

/// The head of every catalogue that we write.
pub(super) fn head<'a>(from: &'a str, to: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("Project-Id-Version", "masthead"),
        (TO, to),
        (FROM, from),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
}

/// A file for translators.
pub(super) fn write(exchange: &Exchange) -> Vec<u8> {
    let parts = exchange.parts.iter();
    let entries: Vec<Entry> = parts.flat_map(|part| part.units.iter().map(|unit| entry(part, unit))).collect();
    catalogue::write(&head(exchange.from.code(), exchange.to.code()), &entries)
}

fn entry(part: &Part, unit: &Unit) -> Entry {
    let meanings = unit.codes.iter().map(|(id, mark)| format!("<{id}>: {}", mark.shown));
    let notes = unit.notes.iter().cloned().chain(meanings).chain([format!("{HASH}{}", unit.hash)]);
    Entry {
        notes: notes.collect(),
        references: vec![part.title.clone()],
        fuzzy: unit.stage == Stage::Stale && unit.target.is_some(),
        context: Some(format!("{}#{}", part.folder, unit.id)),
        id: marks::write(&unit.source),
        text: unit.target.as_deref().map(marks::write).unwrap_or_default(),
        place: None,
    }
}

/// What a file holds.
pub(super) fn read(sources: &Sources, file: FileId) -> Result<Received, Diagnostic> {
    let entries = catalogue::read(sources, file)?;
    let Some(head) = entries.iter().find(|entry| entry.id.is_empty() && entry.context.is_none()) else {
        let message = "the file has no head that names its languages";
        return Err(Diagnostic::at(Span::new(file, 0..0), Code::ExchangeUnknown, message)
            .hint("its first entry has an empty `msgid` and lines such as `Language: fr`"));
    };
    let language = |key: &str| {
        let written = value(head, key);
        match xliff::language(written) {
            Some(language) => Ok(language),
            None => {
                let message = format!("`{key}` is `{written}`, which is none of the six languages");
                let span = head.place.map_or(Span::new(file, 0..0), |(_, text)| text);
                Err(Diagnostic::at(span, Code::ExchangeUnknown, message).hint("leave it as it was exported"))
            }
        }
    };
    let (from, to) = (language(FROM)?, language(TO)?);
    let units = entries.iter().filter(|entry| !entry.id.is_empty()).map(|entry| unit(file, entry)).collect();
    Ok(Received { from: Some(from), to: Some(to), is_memory: false, units, remarks: Vec::new() })
}

/// The value of a line of the head.
pub(super) fn value<'a>(head: &'a Entry, key: &str) -> &'a str {
    let mut lines = head.text.lines();
    lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(':')).map_or("", str::trim)
}

fn unit(file: FileId, entry: &Entry) -> ReceivedUnit {
    let (span, text) = entry.place.unwrap_or((Span::new(file, 0..0), Span::new(file, 0..0)));
    let (folder, id) = entry.context.as_deref().and_then(|context| context.rsplit_once('#')).unwrap_or_default();
    ReceivedUnit {
        span,
        folder: folder.to_owned(),
        id: id.to_owned(),
        hash: entry.notes.iter().find_map(|note| note.strip_prefix(HASH)).map(|hash| hash.trim().to_owned()),
        stage: entry.fuzzy.then_some(Stage::Stale),
        confirmed: !entry.fuzzy,
        source: pieces(span, &entry.id),
        target_at: text,
        target: (!entry.text.trim_ascii().is_empty()).then(|| pieces(text, &entry.text)),
    }
}

/// The place is that of the whole text: escapes and lines of their own stand between its characters.
fn pieces(span: Span, text: &str) -> Result<Vec<Piece>, Fault> {
    marks::read(text).map(tidied).map_err(|(_, message)| Fault { span, message })
}
