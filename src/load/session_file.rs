//! session.toml: what all documents of a session share.

use super::date::Date;
use super::toml_file::{self, Origin};
use super::values::{PolicyTable, Values};
use crate::agenda::{Agenda, AgendaItem, AgendaStatus};
use crate::calendar::Calendar;
use crate::diagnostic::{Code, Diagnostic};
use crate::duty_station::DutyStation;
use crate::language::Language;
use crate::policy::Policy;
use crate::session::{Organ, Session};
use crate::source::{FileId, Sources, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct SessionFile {
    /// The symbol of the session: `E/C.16/2099`.
    #[schemars(with = "Option<String>")]
    symbol: Option<toml::Spanned<String>>,
    /// The number of the session: 98. A session has a number or a year.
    #[schemars(with = "Option<u32>")]
    number: Option<toml::Spanned<u32>>,
    /// The year of a session that has no number.
    #[schemars(with = "Option<u32>")]
    year: Option<toml::Spanned<u32>>,
    /// The first day and the last.
    #[schemars(with = "Option<Dates>")]
    dates: Option<toml::Spanned<Dates>>,
    /// Whose page and numbers are used.
    duty_station: DutyStation,
    /// The principal organ under whose name the session meets.
    organ: Organ,
    /// The languages of the session; all six, if left out.
    #[schemars(with = "Option<Vec<Language>>")]
    languages: Option<toml::Spanned<Vec<toml::Spanned<String>>>>,
    /// A picture of your own, beside this file.
    #[schemars(with = "Option<String>")]
    emblem: Option<toml::Spanned<String>>,
    /// Whether every page says that it is a specimen.
    specimen: bool,
    /// Symbols of documents that were issued elsewhere and may be referred to.
    #[schemars(with = "Vec<String>")]
    issued: Vec<toml::Spanned<String>>,
    /// The agenda.
    agenda: AgendaTable,
    /// When documents are due.
    calendar: Calendar,
    /// What the session does where practice differs.
    policy: PolicyTable,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Dates {
    /// The first day.
    #[schemars(with = "Date")]
    first: toml::Spanned<Date>,
    /// The last day.
    #[schemars(with = "Date")]
    last: toml::Spanned<Date>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct AgendaTable {
    /// The symbol of the document that holds the agenda.
    #[schemars(with = "Option<String>")]
    document: Option<toml::Spanned<String>>,
    /// How far it is decided.
    status: AgendaStatus,
    /// Its items and subitems, in order. Their names stand in the wording of each language.
    item: Vec<ItemTable>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ItemTable {
    /// `3`, or `3 (a)`.
    #[schemars(with = "String")]
    number: toml::Spanned<String>,
}

/// What may stand in it, for editors.
pub(super) fn schema() -> schemars::Schema {
    schemars::schema_for!(SessionFile)
}

/// The session of the folder `folder`, whose session.toml is `file`, as yet without its documents.
pub(super) fn read(sources: &Sources, folder: &str, file: FileId) -> (Session, Vec<Diagnostic>) {
    let whole = 0..sources.text(file).len();
    let (written, diagnostics) = toml_file::read::<SessionFile>(sources, file, whole.clone());
    let is_broken = diagnostics.iter().any(|finding| finding.code == Code::TomlSyntax);
    let is_whole = !is_broken && !sources.text(file).trim().is_empty();
    let mut values = Values::new(Origin::new(file, 0), diagnostics);
    let number = written.number.map(|number| values.place(number));
    let year = written.year.map(|year| values.place(year));
    if !["number", "year"].iter().any(|key| toml_file::has_key(sources, file, whole.clone(), key)) {
        let hint = "write `number = 98`, or `year = 2099` for a session named by its year";
        values.report(toml_file::missing(file, "number", hint));
    }
    // What the parser puts in the place of a value that it could not read is no value of the writer's.
    if !is_broken {
        check_name(&number, &year, &mut values);
    }
    let session = Session {
        words: std::collections::BTreeMap::new(),
        folder: folder.to_owned(),
        file,
        whole: is_whole,
        symbol: written.symbol.and_then(|symbol| values.symbol(symbol)),
        number,
        year,
        dates: written.dates.map(|dates| read_dates(dates.into_inner(), &mut values)),
        duty_station: written.duty_station,
        organ: written.organ,
        languages: match written.languages {
            None if !is_whole => spoken(sources, folder),
            languages => read_languages(languages, &mut values),
        },
        agenda: read_agenda(written.agenda, &mut values),
        calendar: written.calendar,
        policy: written.policy.over(Policy::of(written.duty_station)),
        emblem: written.emblem.and_then(|emblem| find_emblem(sources, folder, emblem, &mut values)),
        specimen: written.specimen,
        issued: values.symbols(written.issued),
        documents: Vec::new(),
    };
    (session, values.diagnostics)
}

/// A session is named by its number or by its year.
fn check_name(number: &Option<Spanned<u32>>, year: &Option<Spanned<u32>>, values: &mut Values) {
    if let (Some(_), Some(year)) = (number, year) {
        values.report(
            Diagnostic::at(year.span, Code::SessionNamedTwice, "a session has a number or a year, not both")
                .hint("leave out `year`; the dates have it"),
        );
    }
    if let Some(number) = number.as_ref().filter(|number| number.value == 0) {
        values.report(
            Diagnostic::at(number.span, Code::SessionNumber, "`0` is no number of a session")
                .hint("sessions are counted from 1"),
        );
    }
    if let Some(year) = year.as_ref().filter(|year| !(1000..=9999).contains(&year.value)) {
        values.report(
            Diagnostic::at(year.span, Code::SessionNumber, format!("`{}` is no year", year.value))
                .hint("a year has four digits"),
        );
    }
}

fn read_dates(written: Dates, values: &mut Values) -> (Spanned<jiff::civil::Date>, Spanned<jiff::civil::Date>) {
    let (first, last) = (values.date(written.first), values.date(written.last));
    if let Some(date) = [&first, &last].into_iter().find(|date| date.value.year() < 1000) {
        let message = format!("`{}` is no day of a session", date.value);
        let hint = "a year has four digits, the first of them no nought";
        values.report(Diagnostic::at(date.span, Code::SessionDates, message).hint(hint));
    }
    if first.value > last.value {
        values.report(
            Diagnostic::at(last.span, Code::SessionDates, "the last day stands before the first")
                .hint(format!("the first day is `{}`", first.value)),
        );
    }
    (first, last)
}

/// The languages in which a session has wording.
fn spoken(sources: &Sources, folder: &str) -> Vec<Language> {
    let has_wording = |language: &Language| sources.find(&format!("{folder}/{}.ftl", language.code())).is_some();
    Language::ALL.into_iter().filter(has_wording).collect()
}

fn read_languages(written: Option<toml::Spanned<Vec<toml::Spanned<String>>>>, values: &mut Values) -> Vec<Language> {
    let Some(written) = written else { return Language::ALL.to_vec() };
    let Spanned { value, span } = values.place(written);
    if value.is_empty() {
        values.report(
            Diagnostic::at(span, Code::SessionNoLanguage, "a session has at least one language")
                .hint("name its languages, or leave `languages` out for all six"),
        );
    }
    let mut languages: Vec<_> = values.languages(value).into_iter().map(|language| language.value).collect();
    languages.sort();
    languages
}

fn read_agenda(written: AgendaTable, values: &mut Values) -> Agenda {
    let mut items: Vec<AgendaItem> = Vec::new();
    for item in written.item {
        let Some(number) = values.item_number(item.number) else { continue };
        if items.iter().any(|known| known.number.value == number.value) {
            let message = format!("item `{}` stands twice on the agenda", number.value);
            values.report(Diagnostic::at(number.span, Code::SessionItemTwice, message).hint("keep one of the two"));
            continue;
        }
        let has_item =
            |item| items.iter().any(|known| known.number.value.item == item && known.number.value.letter.is_none());
        if number.value.letter.is_some() && !has_item(number.value.item) {
            let message = format!("subitem `{}` stands before its item", number.value);
            values.report(
                Diagnostic::at(number.span, Code::SessionSubitem, message)
                    .hint(format!("put an `[[agenda.item]]` with `number = \"{}\"` before it", number.value.item)),
            );
        }
        items.push(AgendaItem { number });
    }
    let document = written.document.and_then(|document| values.symbol(document));
    Agenda { document, status: written.status, items }
}

/// The emblem stands beside session.toml, or on a path from there that stays in the project.
fn find_emblem(
    sources: &Sources,
    folder: &str,
    written: toml::Spanned<String>,
    values: &mut Values,
) -> Option<Spanned<FileId>> {
    let Spanned { value, span } = values.place(written);
    let found = sources.find(&super::join(folder, &value));
    if found.is_none() {
        values.report(
            Diagnostic::at(span, Code::SessionEmblem, format!("there is no file `{value}`"))
                .hint("an emblem is an svg, png or jpg file beside `session.toml`"),
        );
    }
    if let Some(file) = found {
        values.diagnostics.extend(super::picture::check(sources, file, span));
    }
    found.map(|file| Spanned::new(file, span))
}
