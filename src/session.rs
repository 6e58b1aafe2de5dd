//! One session: plain data, the same for every language and every output.

use crate::agenda::{Agenda, ItemNumber};
use crate::calendar::Calendar;
use crate::document::Document;
use crate::duty_station::DutyStation;
use crate::language::Language;
use crate::policy::Policy;
use crate::source::{FileId, Span, Spanned};
use crate::symbol::Symbol;
use crate::text::{self, Block, Inline, InlineKind, Pending, Text};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One session and its documents.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its folder, relative to the project.
    pub folder: String,
    /// Its session.toml.
    pub file: FileId,
    /// Whether its file could be understood: what is missing in one that could not is no mistake of its own.
    pub whole: bool,
    /// The common stem of its symbols.
    pub symbol: Option<Spanned<Symbol>>,
    /// The how-manieth session it is; `None` for a session named by its year.
    pub number: Option<Spanned<u32>>,
    /// The year by which an annual session is named: "2099 session".
    pub year: Option<Spanned<u32>>,
    /// The first and the last day.
    pub dates: Option<(Spanned<Date>, Spanned<Date>)>,
    /// Whose conventions of page and number it follows.
    pub duty_station: DutyStation,
    /// The principal organ: some write the ordinals of the General Assembly otherwise.
    pub organ: Organ,
    /// The languages in which its documents are due.
    pub languages: Vec<Language>,
    /// Its agenda.
    pub agenda: Agenda,
    /// When its documents are due.
    pub calendar: Calendar,
    /// What it does where practice differs.
    pub policy: Policy,
    /// The user's own emblem, relative to the project. None is shipped.
    pub emblem: Option<Spanned<FileId>>,
    /// Marked as a specimen on every page: no document of any organization.
    pub specimen: bool,
    /// Documents issued elsewhere that this session's refer to.
    pub issued: Vec<Spanned<Symbol>>,
    /// Its documents, in the order of their symbols. A clone of the session shares them.
    pub documents: Vec<Arc<Document>>,
    /// Its own words, by language: those of its `<lang>.ftl` that are more than fixed wording.
    pub words: BTreeMap<Language, SessionWords>,
}

impl Session {
    /// The document of a symbol.
    pub fn document(&self, symbol: &Symbol) -> Option<&Document> {
        self.documents().find(|document| document.symbol.value == *symbol)
    }

    /// Its documents, in the order of their symbols.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.documents.iter().map(|document| &**document)
    }

    /// Whether a symbol is one of this session's documents or of those issued elsewhere.
    pub fn knows(&self, symbol: &Symbol) -> bool {
        self.document(symbol).is_some() || self.issued.iter().any(|issued| issued.value == *symbol)
    }

    /// The documents, but itself, into whose texts the document at `at` looks: that which it corrects, revises or adds to,
    /// and those to whose places its own text refers; of a generated one, the session's words. By their places.
    pub fn reached(&self, at: usize) -> BTreeSet<usize> {
        let Some(document) = self.documents.get(at) else { return BTreeSet::new() };
        let mut inlines: Vec<&Inline> = document.texts.values().flat_map(Text::all_inlines).collect();
        if document.kind.value.is_generated() {
            inlines.extend(self.words.values().flat_map(SessionWords::all_inlines));
        }
        let named = inlines.into_iter().filter_map(|inline| match &inline.kind {
            InlineKind::Reference(reference) => reference.document.as_ref(),
            _ => None,
        });
        let symbols: BTreeSet<&Symbol> = named.chain(document.parent.as_ref().map(|parent| &parent.value)).collect();
        let is_one = |other: &Document| symbols.contains(&other.symbol.value);
        let others = self.documents().enumerate().filter(|(other, it)| *other != at && is_one(it));
        others.map(|(other, _)| other).collect()
    }

    /// The languages in which a document is due.
    pub fn due(&self, document: &Document) -> Vec<Language> {
        match &document.languages {
            Some(languages) => languages.iter().map(|language| language.value).collect(),
            None => self.languages.clone(),
        }
    }

    /// The languages in which a document has an edition: those that have a text, and for a generated one all that are
    /// due.
    pub fn editions(&self, document: &Document) -> Vec<Language> {
        let due = self.due(document);
        let there = |language: &Language| document.kind.value.is_generated() || document.texts.contains_key(language);
        let mut languages: Vec<Language> = due.into_iter().filter(there).collect();
        languages.sort();
        languages.dedup();
        languages
    }
}

/// What a session says in one language.
#[derive(Debug, Clone, Default)]
pub struct SessionWords {
    /// The body that meets, where it is not the organ itself.
    pub body: Option<Vec<Inline>>,
    /// Where it meets.
    pub place: Option<String>,
    /// What stands before the annotations.
    pub introduction: Vec<Block>,
    /// The items of the agenda.
    pub items: BTreeMap<ItemNumber, ItemWords>,
    /// What of it is not as it will be issued, by where its first piece stands.
    pub pending: BTreeMap<Span, Pending>,
}

impl SessionWords {
    /// Every piece of running text, those within others after them.
    pub fn all_inlines(&self) -> Vec<&Inline> {
        let items = self.items.values();
        let lines = self.body.iter().chain(items.clone().map(|item| &item.title));
        let blocks = std::iter::once(&self.introduction).chain(items.map(|item| &item.annotation));
        let lines = lines.flat_map(|line| text::within(line));
        lines.chain(blocks.flat_map(|blocks| text::all_inlines(blocks))).collect()
    }
}

/// What a session says of one item of its agenda.
#[derive(Debug, Clone, Default)]
pub struct ItemWords {
    /// Its title.
    pub title: Vec<Inline>,
    /// Its annotation.
    pub annotation: Vec<Block>,
}

/// The principal organ under whose name a session meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Organ {
    /// General Assembly
    GeneralAssembly,
    /// Security Council
    SecurityCouncil,
    /// Economic and Social Council
    #[default]
    EconomicAndSocialCouncil,
    /// Another, whose name `organ` stands in the session's `<lang>.ftl`.
    Other,
}
