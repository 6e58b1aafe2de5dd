//! TOML as the data of a table: `columns` and `rows`; cells over several columns or rows, rows of totals.

use super::passage::Place;
use super::raw_table::{Data, RawCell, RawRow};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::toml_file::{self, Origin};
use crate::source::{FileId, Sources, Span};
use crate::text::{Align, Column};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use toml::Spanned;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Written {
    /// The columns, each a head, or a head with its share and side.
    #[schemars(with = "Vec<Entry<Head>>")]
    columns: Vec<Spanned<Entry<Head>>>,
    /// The rows, each a list of cells, or a row of totals.
    #[schemars(with = "Vec<Entry<Total>>")]
    rows: Vec<Spanned<Entry<Total>>>,
}

/// What may be written short or in full.
#[derive(Debug)]
enum Entry<T> {
    Words(String),
    Number,
    Cells(Vec<Spanned<Entry<Over>>>),
    Full(T),
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Head {
    /// Its head.
    #[schemars(with = "String")]
    head: Spanned<String>,
    /// The words over its head and those beside it.
    #[schemars(with = "Option<String>")]
    group: Option<Spanned<String>>,
    /// Its share of the width.
    #[schemars(with = "Option<f64>")]
    share: Option<Spanned<f64>>,
    /// Where its words stand.
    #[schemars(with = "Option<Side>")]
    align: Option<Spanned<Side>>,
}

#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Side {
    Start,
    Center,
    End,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Total {
    /// Whether it is a total.
    #[serde(default)]
    total: bool,
    /// Its cells.
    #[schemars(with = "Vec<Entry<Over>>")]
    cells: Vec<Spanned<Entry<Over>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Over {
    /// Its words.
    #[schemars(with = "String")]
    text: Spanned<String>,
    /// How many columns it covers.
    columns: Option<u32>,
    /// How many rows it covers.
    rows: Option<u32>,
}

/// The forms in which an entry may be written.
trait Forms {
    const EXPECTED: &'static str;
    const WORDS: bool;
    const CELLS: bool;
}

impl Forms for Head {
    const EXPECTED: &'static str = "text, or a table with `head`";
    const WORDS: bool = true;
    const CELLS: bool = false;
}

impl Forms for Total {
    const EXPECTED: &'static str = "a list of cells, or a table with `cells`";
    const WORDS: bool = false;
    const CELLS: bool = true;
}

impl Forms for Over {
    const EXPECTED: &'static str = "text, a number, or a table with `text`";
    const WORDS: bool = true;
    const CELLS: bool = false;
}

impl<'de, T: Forms + Deserialize<'de>> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntryVisitor(std::marker::PhantomData))
    }
}

impl<T: Forms + JsonSchema> JsonSchema for Entry<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Entry", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut forms = vec![generator.subschema_for::<T>()];
        if T::WORDS {
            forms.push(json_schema!({ "type": ["string", "number"] }));
        }
        if T::CELLS {
            forms.push(generator.subschema_for::<Vec<Entry<Over>>>());
        }
        json_schema!({ "anyOf": forms })
    }
}

struct EntryVisitor<T>(std::marker::PhantomData<T>);

impl<'de, T: Forms + Deserialize<'de>> Visitor<'de> for EntryVisitor<T> {
    type Value = Entry<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(T::EXPECTED)
    }

    fn visit_str<E: serde::de::Error>(self, words: &str) -> Result<Entry<T>, E> {
        if T::WORDS {
            return Ok(Entry::Words(words.to_owned()));
        }
        Err(E::invalid_type(serde::de::Unexpected::Str(words), &self))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Entry<T>, E> {
        if T::WORDS {
            return Ok(Entry::Number);
        }
        Err(E::invalid_type(serde::de::Unexpected::Signed(number), &self))
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Entry<T>, E> {
        if T::WORDS {
            return Ok(Entry::Number);
        }
        Err(E::invalid_type(serde::de::Unexpected::Float(number), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, cells: A) -> Result<Entry<T>, A::Error> {
        if T::CELLS {
            return Vec::deserialize(SeqAccessDeserializer::new(cells)).map(Entry::Cells);
        }
        Err(serde::de::Error::invalid_type(serde::de::Unexpected::Seq, &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Entry::Full)
    }
}

/// What may stand in it, for editors.
pub(in crate::load) fn schema() -> schemars::Schema {
    schemars::schema_for!(Written)
}

/// The data in a part of a file.
pub(super) fn read(sources: &Sources, file: FileId, range: Range<usize>) -> (Option<Data>, Vec<Diagnostic>) {
    let (written, mut diagnostics) = toml_file::read::<Written>(sources, file, range.clone());
    let reader = Reader { sources, origin: Origin::new(file, range.start) };
    let span = Span::new(file, range);
    if written.columns.is_empty() && diagnostics.is_empty() {
        let hint = "write `columns = [\"Unit\", \"Posts\"]` and `rows = [[\"Division\", \"12\"]]`";
        diagnostics.push(Diagnostic::at(span, Code::TableNoData, "a table without columns").hint(hint));
    }
    if written.columns.is_empty() {
        return (None, diagnostics);
    }
    let mut columns = Vec::new();
    let mut heads = Vec::new();
    for column in &written.columns {
        let (column, head) = reader.head(column, &mut diagnostics);
        columns.push(column);
        heads.push(head);
    }
    let first = heads.first().map_or(span, |head| head.span);
    let last = heads.last().map_or(span, |head| head.span);
    let head = RawRow { span: Span { end: last.end, ..first }, total: false, cells: heads };
    let groups = written.columns.iter().map(|column| reader.group(column)).collect();
    let rows = written.rows.iter().map(|row| reader.row(row)).collect();
    let whole = diagnostics.is_empty();
    let looks = reader.looks(&written);
    (Some(Data { columns, head, groups, rows, whole, looks }), diagnostics)
}

struct Reader<'s> {
    sources: &'s Sources,
    origin: Origin,
}

impl Reader<'_> {
    fn head(&self, written: &Spanned<Entry<Head>>, diagnostics: &mut Vec<Diagnostic>) -> (Column, RawCell) {
        let Entry::Full(head) = written.get_ref() else {
            return (Column { align: Align::Start, share: None }, self.short(written));
        };
        let share = head.share.as_ref().filter(|share| {
            let fits = share.get_ref().is_finite() && *share.get_ref() > 0.0;
            if !fits {
                let message = format!("`{}` is no share of a width", share.get_ref());
                let place = self.origin.span(share.span());
                diagnostics.push(Diagnostic::at(place, Code::TomlValue, message).hint("write a number above 0"));
            }
            fits
        });
        let align = match head.align.as_ref().map(Spanned::get_ref) {
            None | Some(Side::Start) => Align::Start,
            Some(Side::Center) => Align::Center,
            Some(Side::End) => Align::End,
        };
        (Column { align, share: share.map(|share| *share.get_ref()) }, self.words(&head.head))
    }

    /// What stands over the head of a column and its neighbours.
    fn group(&self, written: &Spanned<Entry<Head>>) -> Option<RawCell> {
        let Entry::Full(Head { group: Some(group), .. }) = written.get_ref() else { return None };
        Some(self.words(group)).filter(|group| !group.words.trim().is_empty())
    }

    /// The keys that tell how a table looks, in the order in which they stand.
    fn looks(&self, written: &Written) -> Vec<(&'static str, Span)> {
        let mut looks = Vec::new();
        for column in &written.columns {
            let Entry::Full(head) = column.get_ref() else { continue };
            let keys = [
                ("group", head.group.as_ref().map(Spanned::span)),
                ("share", head.share.as_ref().map(Spanned::span)),
                ("align", head.align.as_ref().map(Spanned::span)),
            ];
            looks.extend(keys.into_iter().filter_map(|(key, place)| Some((key, self.origin.span(place?)))));
        }
        for row in &written.rows {
            let cells = match row.get_ref() {
                Entry::Full(full) => {
                    looks.extend(full.total.then(|| ("total", self.origin.span(row.span()))));
                    &full.cells
                }
                Entry::Cells(cells) => cells,
                Entry::Words(_) | Entry::Number => continue,
            };
            for cell in cells {
                let Entry::Full(over) = cell.get_ref() else { continue };
                let keys = [("columns", over.columns), ("rows", over.rows)];
                let span = self.origin.span(cell.span());
                looks.extend(keys.into_iter().filter_map(|(key, count)| count.map(|_| (key, span))));
            }
        }
        looks
    }

    fn row(&self, written: &Spanned<Entry<Total>>) -> RawRow {
        let (total, cells) = match written.get_ref() {
            Entry::Full(row) => (row.total, row.cells.as_slice()),
            Entry::Cells(cells) => (false, cells.as_slice()),
            Entry::Words(_) | Entry::Number => (false, Default::default()),
        };
        let cells = cells.iter().map(|cell| self.cell(cell)).collect();
        RawRow { span: self.origin.span(written.span()), total, cells }
    }

    fn cell(&self, written: &Spanned<Entry<Over>>) -> RawCell {
        let Entry::Full(over) = written.get_ref() else { return self.short(written) };
        let size = |count: Option<u32>| count.map_or(1, |count| count as usize);
        let span = self.origin.span(written.span());
        RawCell { span, columns: size(over.columns), rows: size(over.rows), ..self.words(&over.text) }
    }

    /// An entry that is one value.
    fn short<T>(&self, written: &Spanned<Entry<T>>) -> RawCell {
        let span = self.origin.span(written.span());
        let source = self.sources.slice(span);
        match written.get_ref() {
            Entry::Words(words) => RawCell::new(words, Place::of(words, span, source), span),
            Entry::Number => {
                RawCell { is_number: true, ..RawCell::new(source, Place::At(span.file, span.start), span) }
            }
            _ => RawCell::new(source, Place::At(span.file, span.start), span),
        }
    }

    fn words(&self, written: &Spanned<String>) -> RawCell {
        let span = self.origin.span(written.span());
        RawCell::new(written.get_ref(), Place::of(written.get_ref(), span, self.sources.slice(span)), span)
    }
}
