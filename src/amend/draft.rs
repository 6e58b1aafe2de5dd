//! A new document: the next free symbol of its series, its items held against the agenda, a text in every language.

use super::scaffold::{self, Head};
use super::{Changes, Refusal};
use crate::agenda::ItemNumber;
use crate::diagnostic::nearest;
use crate::document::Kind;
use crate::language::Language;
use crate::load::Loaded;
use crate::locale::Args;
use crate::session::Session;
use crate::source::Sources;
use crate::symbol::Symbol;
use jiff::civil::Date;

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What it is.
    pub kind: Kind,
    /// The items under which it is issued.
    pub items: Vec<ItemNumber>,
    /// Its title in the original language; else the title of its first item, else the name of its kind.
    pub title: Option<String>,
    /// The language in which it is written.
    pub original: Language,
    /// The languages in which it is issued; empty: all of the session's, and for a conference room paper the original.
    pub languages: Vec<Language>,
    /// The date of its masthead.
    pub date: Date,
}

/// Begins a document.
///
/// # Errors
/// The kind is that of a successor, an item is not on the agenda, the session has no symbol or no such language.
pub fn draft<'s>(sources: &'s Sources, loaded: &Loaded, wanted: &Draft) -> Result<Changes<'s>, Refusal> {
    let session = &loaded.session;
    on_the_agenda(session, &wanted.items)?;
    let symbol = free_symbol(session, wanted.kind)?;
    let is_paper = wanted.kind == Kind::ConferenceRoomPaper;
    let named = if wanted.languages.is_empty() && is_paper { vec![wanted.original] } else { wanted.languages.clone() };
    let languages = scaffold::asked(&named, &session.languages, &symbol)?;
    if !languages.contains(&wanted.original) {
        let message = format!("`{symbol}` is not issued in `{}`, in which it is written", wanted.original.code());
        return Err(Refusal::new(message, "name another language with `--original`"));
    }
    let head = Head {
        symbol: &symbol,
        kind: wanted.kind,
        tie: None,
        items: wanted.items.iter().map(ToString::to_string).collect(),
        distribution: distribution(wanted.kind),
        date: wanted.date,
        original: vec![wanted.original],
        languages: (languages.len() < session.languages.len()).then(|| languages.clone()),
    };
    let folder = scaffold::folder(sources, session, &symbol, wanted.kind.as_str());
    let has_text = !wanted.kind.is_generated();
    let texts = languages.into_iter().filter(|_| has_text);
    let texts = texts.map(|language| (language, scaffold::text(&title(loaded, wanted, language))));
    Ok(scaffold::put(sources, session, &folder, &head.table(), texts, None))
}

fn on_the_agenda(session: &Session, items: &[ItemNumber]) -> Result<(), Refusal> {
    let Some(unknown) = items.iter().find(|item| session.agenda.item(item).is_none()) else { return Ok(()) };
    let numbers: Vec<String> = session.agenda.items.iter().map(|item| item.number.value.to_string()).collect();
    let hint = match nearest(&unknown.to_string(), numbers.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("its items: {}", numbers.join(", ")),
    };
    Err(Refusal::new(format!("item `{unknown}` is not on the agenda"), hint))
}

/// Drafts have limited distribution (un-format 2.2); a conference room paper stays in the room.
fn distribution(kind: Kind) -> &'static str {
    match kind {
        Kind::DraftResolution | Kind::DraftDecision => "limited",
        Kind::ConferenceRoomPaper => "restricted",
        _ => "general",
    }
}

/// The symbol after the last of its series: a gap may have been given to a document that stands elsewhere.
fn free_symbol(session: &Session, kind: Kind) -> Result<Symbol, Refusal> {
    let no_stem = || Refusal::new("the session has no symbol", "write `symbol = \"...\"` into `session.toml`");
    let stem = &session.symbol.as_ref().ok_or_else(no_stem)?.value;
    let series = match kind {
        Kind::Corrigendum | Kind::Addendum | Kind::Revision => {
            let command = if kind == Kind::Revision { "revise" } else { kind.as_str() };
            let message = format!("a document of kind `{}` belongs to another", kind.as_str());
            return Err(Refusal::new(message, format!("name that one: `masthead {command} SYMBOL`")));
        }
        Kind::ProvisionalAgenda => {
            if let Some(agenda) = &session.agenda.document {
                return match session.document(&agenda.value) {
                    None => Ok(agenda.value.clone()),
                    Some(_) => {
                        let message = format!("the agenda is there: `{}`", agenda.value);
                        Err(Refusal::new(message, format!("revise it: `masthead revise {}`", agenda.value)))
                    }
                };
            }
            "/"
        }
        Kind::ConferenceRoomPaper => "/CRP.",
        Kind::DraftResolution | Kind::DraftDecision => "/L.",
        Kind::InformationNote | Kind::ListOfDocuments => "/INF/",
        _ => "/",
    };
    let start = format!("{stem}{series}");
    let number = |symbol: &Symbol| {
        let whole = symbol.to_string();
        let own = whole.strip_prefix(&start)?;
        own.split(['/', ' ']).next()?.parse::<u32>().ok()
    };
    let known = session.documents().map(|document| &document.symbol.value);
    let known = known.chain(session.issued.iter().map(|issued| &issued.value));
    let last = known.filter_map(number).max().unwrap_or(0);
    let next = format!("{start}{}", last.saturating_add(1));
    next.parse().map_err(|_| Refusal::new(format!("`{next}` is no symbol"), "look at `symbol` in `session.toml`"))
}

/// The title in a language, as front matter holds it.
fn title(loaded: &Loaded, wanted: &Draft, language: Language) -> String {
    // Nobody has translated a title that was given in one language.
    match &wanted.title {
        Some(title) if language == wanted.original => return scaffold::literal(title),
        Some(_) => return scaffold::to_be_written(),
        None => {}
    }
    let words = loaded.session.words.get(&language);
    let item = wanted.items.first().and_then(|item| words?.items.get(item));
    if let Some(item) = item {
        return scaffold::title(&item.title);
    }
    let kind = loaded.locales.get(language).text(&format!("kind-{}", wanted.kind.as_str()), &Args::new());
    scaffold::literal(&kind.unwrap_or_else(|_| wanted.kind.as_str().to_owned()))
}
