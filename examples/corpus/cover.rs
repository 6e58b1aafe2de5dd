//! The first page: what document it is, by whom, under which numbers.

use crate::schema::Document;
use crate::sources::{Cover, DocumentFile, FrontMatter, SessionFile};
use crate::{agenda, date, escape, note, session, sources, wording};
use masthead::document::{CoverNotePlace, Kind};
use masthead::language::Language;
use masthead::locale::{Args, Locale};
use masthead::symbol::{Symbol, SymbolError, split_marks};
use std::collections::BTreeMap;

/// What is read of the first page. `name` is the name of the file, of which a symbol is made where there is none.
pub(crate) fn read(
    document: &Document,
    language: Language,
    name: &str,
    warnings: &mut Vec<String>,
) -> Result<Cover, SymbolError> {
    let symbol = symbol(document, name, warnings)?;
    let title = document.or_inferred(&document.title, "title");
    if title.is_empty() {
        warnings.push("no title: the symbol stands for it".to_owned());
    }
    let author = document.or_inferred(&document.author_line, "author_line");
    let locales = wording::locales();
    let locale = locales.get(language);
    let kind = kind(&note::without_marks(&author), locale);
    let (job_number, issued) = job_line(&document.job_number.joined(), language);
    let mut cover = Cover {
        session: SessionFile {
            languages: vec![language],
            issued: symbol.parent().into_iter().collect(),
            ..Default::default()
        },
        messages: Vec::new(),
        document: DocumentFile {
            symbol: symbol.clone(),
            kind: kind.unwrap_or(Kind::Report),
            agenda_items: Vec::new(),
            job_number,
            repeat_title: document.blocks.iter().any(|block| block.repeats(&title)),
            issued,
            cover_note: Vec::new(),
        },
        front: FrontMatter {
            title: escape::inline(&if title.is_empty() { symbol.to_string() } else { note::without_marks(&title) }),
            author: Some(escape::inline(&note::without_marks(&author)))
                .filter(|author| kind.is_none() && !author.is_empty()),
            ..Default::default()
        },
        symbol,
    };
    let notes = note::read(document, language, &title, &author, warnings);
    agenda::read(document, &notes, &mut cover, warnings);
    session::read(document, locale, &mut cover, warnings);
    note::add(notes, &mut cover);
    Ok(cover)
}

/// The symbol without marks and doubts.
fn symbol(document: &Document, name: &str, warnings: &mut Vec<String>) -> Result<Symbol, SymbolError> {
    let stem = name.split(".json").next().unwrap_or(name);
    let stem =
        Language::ALL.iter().find_map(|language| stem.strip_suffix(&format!(".{}", language.code()))).unwrap_or(stem);
    let inferred = document.or_inferred(&document.symbol, "symbol");
    let cleaned = split_marks(inferred.trim_end_matches('?').trim()).0;
    if let Ok(symbol) = cleaned.parse() {
        return Ok(symbol);
    }
    let digits: String = stem.chars().filter(char::is_ascii_digit).take(6).collect();
    let invented = format!("DOC/{}", if digits.is_empty() { "1" } else { &digits });
    let symbol: Symbol = stem.replace('_', "/").parse().or_else(|_| invented.parse())?;
    warnings.push(format!("no symbol: `{symbol}` is made of the name of the file"));
    Ok(symbol)
}

/// Where an asterisk of the symbol stands, there hangs a note.
pub(crate) fn marks_of_symbol(document: &Document) -> String {
    let symbol = document.symbol.joined();
    let inferred = document.inferred.get("symbol").map(|inferred| inferred.joined()).unwrap_or_default();
    let marks = |text: &str| split_marks(text.trim_end_matches('?').trim()).1.to_owned();
    Some(marks(&symbol)).filter(|marks| !marks.is_empty()).unwrap_or_else(|| marks(&inferred))
}

/// The places of the first page with their words, in reading order, but for the symbol.
pub(crate) fn places(document: &Document, title: &str, author: &str) -> Vec<(CoverNotePlace, String)> {
    vec![
        (CoverNotePlace::Session, document.session.joined()),
        (CoverNotePlace::Item, document.agenda_item.joined()),
        (CoverNotePlace::Item, document.agenda_item_title.joined()),
        (CoverNotePlace::Title, title.to_owned()),
        (CoverNotePlace::Author, author.to_owned()),
    ]
}

/// The number, and the output dates of this version: `99-00412* (E) 220199 230199`.
fn job_line(line: &str, language: Language) -> (Option<String>, BTreeMap<&'static str, Vec<toml::value::Datetime>>) {
    let mut words = line.split_whitespace();
    let number = words.next().map(|word| word.split(['(', '*']).next().unwrap_or(word).to_owned());
    let is_date = |word: &&str| word.len() == 6 && word.chars().all(|c| c.is_ascii_digit());
    let dates: Vec<_> = words.filter(is_date).filter_map(date::of_job_line).filter_map(sources::datetime).collect();
    let issued = if dates.is_empty() { BTreeMap::new() } else { BTreeMap::from([(language.code(), dates)]) };
    (number.filter(|number| !number.is_empty()), issued)
}

/// The kind whose fixed line this is, in the words of the tool.
fn kind(author: &str, locale: &Locale) -> Option<Kind> {
    const KINDS: [Kind; 6] = [
        Kind::NoteByTheSecretariat,
        Kind::NoteByTheSecretaryGeneral,
        Kind::ReportOfTheSecretaryGeneral,
        Kind::Corrigendum,
        Kind::Addendum,
        Kind::Revision,
    ];
    let line = |kind: Kind| locale.text(&format!("kind-{}", kind.as_str()), &Args::new()).ok();
    KINDS.into_iter().find(|kind| line(*kind).as_deref() == Some(author))
}
