//! document.toml: what all languages of a document share.

use super::allowance::{self, Allowances, Waiver};
use super::correction::{self, CorrectionTable};
use super::cover_note::{self, CoverNoteTable};
use super::date::{Date, Dates};
use super::job_number::{self, JobNumber};
use super::parent::{self, Tie};
use super::toml_file::{self, Origin};
use super::values::{PolicyTable, Values};
use crate::agenda::ItemNumber;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Advance, Contents, Distribution, Document, Kind};
use crate::duty_station::DutyStation;
use crate::language::Language;
use crate::session::Session;
use crate::source::{FileId, Sources, Span, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct DocumentFile {
    /// Its symbol: `E/C.16/2099/2`.
    #[schemars(with = "Option<String>")]
    symbol: Option<toml::Spanned<String>>,
    /// What it is.
    #[schemars(with = "Option<Kind>")]
    kind: Option<toml::Spanned<Kind>>,
    /// The agenda items to which it is submitted: `3`, `3 (a)`.
    #[schemars(with = "Vec<String>")]
    agenda_items: Vec<toml::Spanned<String>>,
    /// How far it goes.
    distribution: Distribution,
    /// Whether it is an advance version.
    advance: Option<Advance>,
    /// The date of its masthead.
    #[schemars(with = "Option<Date>")]
    date: Option<toml::Spanned<Date>>,
    /// The languages in which it was written.
    #[schemars(with = "Option<Vec<Language>>")]
    original: Option<toml::Spanned<Vec<toml::Spanned<String>>>>,
    /// The languages in which it is issued; all of the session's, if left out.
    #[schemars(with = "Option<Vec<Language>>")]
    languages: Option<toml::Spanned<Vec<toml::Spanned<String>>>>,
    /// Its job number, `99-00412`, or one for each language.
    #[schemars(with = "Option<JobNumber>")]
    job_number: Option<toml::Spanned<JobNumber>>,
    /// A list of contents, and what its columns show.
    contents: Option<Contents>,
    /// Whether the title is printed again where the text begins.
    repeat_title: bool,
    /// Whether a rule closes it.
    closing_rule: Option<bool>,
    /// Whose page is used, where it is not the session's.
    duty_station: Option<DutyStation>,
    /// The document that it corrects.
    #[schemars(with = "Option<String>")]
    corrects: Option<toml::Spanned<String>>,
    /// The document that it revises.
    #[schemars(with = "Option<String>")]
    revises: Option<toml::Spanned<String>>,
    /// The document to which it is an addendum.
    #[schemars(with = "Option<String>")]
    adds_to: Option<toml::Spanned<String>>,
    /// Why its symbol does not follow those before it.
    #[schemars(with = "Option<String>")]
    out_of_sequence: Option<toml::Spanned<String>>,
    /// The day, or the days, of issue of each language.
    #[schemars(with = "BTreeMap<String, Dates>")]
    issued: BTreeMap<toml::Spanned<String>, Dates>,
    /// Notes at the foot of the first page.
    cover_note: Vec<CoverNoteTable>,
    /// The corrections of a corrigendum.
    correction: Vec<CorrectionTable>,
    /// What it does where practice differs.
    policy: PolicyTable,
    /// House rules that it may break, each with the reason.
    #[schemars(with = "BTreeMap<String, String>")]
    allow: Allowances,
    /// A longer document than its kind may be.
    #[schemars(with = "Option<Waiver>")]
    waiver: Option<toml::Spanned<Waiver>>,
}

/// What may stand in it, for editors.
pub(super) fn schema() -> schemars::Schema {
    schemars::schema_for!(DocumentFile)
}

/// The document of the folder `folder`, whose document.toml is `file`, as yet without its texts. `None` where it has no
/// symbol to be called by.
pub(super) fn read(
    sources: &Sources,
    session: &Session,
    folder: &str,
    file: FileId,
) -> (Option<Document>, Vec<Diagnostic>) {
    let whole = 0..sources.text(file).len();
    let (written, diagnostics) = toml_file::read::<DocumentFile>(sources, file, whole.clone());
    let mut values = Values::new(Origin::new(file, 0), diagnostics);
    let mut require = |key, hint| {
        if !toml_file::has_key(sources, file, whole.clone(), key) {
            values.report(toml_file::missing(file, key, hint));
        }
    };
    require("symbol", "write `symbol = \"...\"`, such as `E/C.16/2099/2`");
    require("kind", "write `kind = \"...\"`, such as `note-by-the-secretariat`");

    let symbol = written.symbol.and_then(|symbol| values.symbol(symbol));
    let kind = written.kind.map(|kind| values.place(kind));
    let named = [(Tie::Corrects, written.corrects), (Tie::Revises, written.revises), (Tie::AddsTo, written.adds_to)];
    let parent = parent::read(named, symbol.as_ref(), kind.as_ref(), &mut values);
    let languages = written.languages.and_then(|languages| read_languages(languages, session, &mut values));
    let due: Vec<Language> = match &languages {
        Some(languages) => languages.iter().map(|language| language.value).collect(),
        None => session.languages.clone(),
    };
    let agenda_items = read_items(written.agenda_items, &mut values);
    let original = written.original.map(|original| read_original(original, &mut values)).unwrap_or_default();
    let job_numbers = written.job_number.map(|number| read_job_numbers(number, &due, &mut values)).unwrap_or_default();
    let issued = read_issued(written.issued, &due, &mut values);
    let cover_notes = written.cover_note.into_iter().map(|note| cover_note::read(note, &due, &mut values)).collect();
    let corrections = correction::read(written.correction, &due, &mut values);
    let allowed = allowance::allowed(written.allow, &mut values);
    let waiver = written.waiver.map(|waiver| allowance::waiver(waiver, &mut values));
    let duty_station = written.duty_station.unwrap_or(session.duty_station);
    let document = symbol.map(|symbol| Document {
        folder: folder.to_owned(),
        file,
        symbol,
        // A document without a kind is not built; as a report it can still be referred to.
        kind: kind.unwrap_or(Spanned::new(Kind::Report, Span::new(file, 0..0))),
        agenda_items,
        distribution: written.distribution,
        advance: written.advance,
        date: written.date.map(|date| values.date(date)),
        original,
        languages,
        job_numbers,
        issued,
        cover_notes,
        corrections,
        contents: written.contents,
        parent,
        out_of_sequence: written.out_of_sequence.map(|reason| values.place(reason)),
        repeat_title: written.repeat_title,
        closing_rule: written.closing_rule.unwrap_or(true),
        duty_station,
        policy: written.policy.over(session.policy.moved(session.duty_station, duty_station)),
        allowed,
        waiver,
        release: None,
        texts: BTreeMap::new(),
    });
    (document, values.diagnostics)
}

/// The languages in which a document is issued: some of its session's. `None`: all of them.
fn read_languages(
    written: toml::Spanned<Vec<toml::Spanned<String>>>,
    session: &Session,
    values: &mut Values,
) -> Option<Vec<Spanned<Language>>> {
    let Spanned { value, span } = values.place(written);
    if value.is_empty() {
        values.report(
            Diagnostic::at(span, Code::DocumentNoLanguage, "a document is issued in at least one language")
                .hint("name its languages, or leave `languages` out for all of the session's"),
        );
        return None;
    }
    let mut languages = values.languages(value);
    languages.retain(|language| values.is_due(language, &session.languages, "the session has no"));
    Some(languages)
}

/// The agenda items to which a document is submitted, each once.
fn read_items(written: Vec<toml::Spanned<String>>, values: &mut Values) -> Vec<Spanned<ItemNumber>> {
    let mut items: Vec<Spanned<ItemNumber>> = Vec::new();
    for number in written {
        let Some(number) = values.item_number(number) else { continue };
        if items.iter().any(|known| known.value == number.value) {
            let message = format!("item `{}` is named twice", number.value);
            values.report(Diagnostic::at(number.span, Code::DocumentTwice, message).hint("keep one of the two"));
        } else {
            items.push(number);
        }
    }
    items
}

/// The languages in which a document was written: at least one, if they are named.
fn read_original(written: toml::Spanned<Vec<toml::Spanned<String>>>, values: &mut Values) -> Vec<Spanned<Language>> {
    let Spanned { value, span } = values.place(written);
    if value.is_empty() {
        values.report(
            Diagnostic::at(span, Code::DocumentNoLanguage, "a document was written in at least one language")
                .hint("name it, or leave out `original`"),
        );
    }
    values.languages(value)
}

fn read_job_numbers(
    written: toml::Spanned<JobNumber>,
    due: &[Language],
    values: &mut Values,
) -> BTreeMap<Language, Spanned<String>> {
    let Spanned { value, span } = values.place(written);
    match value {
        JobNumber::One(number) => {
            let number = Spanned::new(number, span);
            check_job_number(&number, values);
            due.iter().map(|language| (*language, number.clone())).collect()
        }
        JobNumber::Each(numbers) => {
            let mut read = BTreeMap::new();
            for (language, number) in numbers {
                let number = values.place(number);
                check_job_number(&number, values);
                let Some(language) = values.language(language) else { continue };
                if values.is_due(&language, due, "the document is not issued in") {
                    read.insert(language.value, number);
                }
            }
            read
        }
    }
}

fn check_job_number(number: &Spanned<String>, values: &mut Values) {
    if !job_number::is_well_formed(&number.value) {
        let message = format!("`{}` is no job number", number.value);
        values.report(Diagnostic::at(number.span, Code::DocumentJobNumber, message).hint(
            "two digits, a hyphen and five digits: `99-00412`; the letters of a duty station come by themselves",
        ));
    }
}

fn read_issued(
    written: BTreeMap<toml::Spanned<String>, Dates>,
    due: &[Language],
    values: &mut Values,
) -> BTreeMap<Language, Vec<jiff::civil::Date>> {
    let mut issued = BTreeMap::new();
    for (language, Dates(dates)) in written {
        let Some(language) = values.language(language) else { continue };
        if dates.is_empty() {
            let message = format!("`{}` has no date", language.value.code());
            let hint = "write the date, or leave the language out";
            values.report(Diagnostic::at(language.span, Code::TomlValue, message).hint(hint));
        }
        let twice = dates.iter().enumerate().find(|(index, date)| dates[..*index].contains(date));
        if let Some((_, Date(date))) = twice {
            let message = format!("`{date}` is named twice");
            values.report(Diagnostic::at(language.span, Code::DocumentTwice, message).hint("keep one of the two"));
        }
        if values.is_due(&language, due, "the document is not issued in") {
            issued.insert(language.value, dates.into_iter().map(|Date(date)| date).collect());
        }
    }
    issued
}
