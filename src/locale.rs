//! Wording: what is printed but was written for no single document. The tool's own stands in `locales/<lang>/*.ftl`,
//! a session's in its `<lang>.ftl`, whose messages go before the tool's.
//!
//! All languages hold the same messages: what one lacks is found when the files are read, not when a page is set.
//! Numbers, dates and lists are put into words here, each in a file of its own; nobody else looks up a month.

mod agreement;
mod args;
mod date;
mod difference;
mod inventory;
mod item_line;
mod messages;
mod number;
mod ordinal;
mod paragraphs;
mod place;
mod pseudo;
mod review;

use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Language, Row};
use crate::source::{FileId, Sources, Span};
use fluent::concurrent::FluentBundle;
use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;
use fluent::{FluentError, FluentResource};
use fluent_syntax::ast::Pattern;
use messages::{Message, Parsed};
use std::collections::BTreeMap;
use std::fmt;

pub use args::Args;
pub use difference::difference;
pub use inventory::{Inventory, Line, of_tool as inventory};
pub use pseudo::PSEUDO;
pub use review::{Standing, inferred, review, standings};

/// The wording of all languages.
#[derive(Debug)]
pub struct Locales([Locale; 6]);

impl Locales {
    /// The wording that stands in `sources`: the tool's, and over it that of the session in a folder, for the
    /// languages in which the session is due. Mistakes in the files are diagnostics; what was understood stands.
    pub fn load(sources: &Sources, session: Option<(&str, &[Language])>) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let own = Language::ALL.map(|language| messages::of_tool(sources, language, &mut diagnostics));
        diagnostics.extend(agreement::of_tool(sources, &own));
        let sessions = match session {
            None => Default::default(),
            Some((folder, languages)) => {
                let sessions =
                    Language::ALL.map(|language| messages::of_session(sources, folder, language, &mut diagnostics));
                diagnostics.extend(agreement::of_session(sources, folder, languages, &own, &sessions));
                sessions
            }
        };
        let session_folder = session.map(|(folder, _)| folder);
        let mut layers = own.into_iter().zip(sessions);
        let locales = Language::ALL.map(|language| {
            let (own, session) = layers.next().unwrap_or_default();
            let home = match session_folder {
                Some(folder) => format!("{folder}/{}.ftl", language.code()),
                None => format!("locales/{}/", language.code()),
            };
            Locale::new(language, own, session, home, &diagnostics)
        });
        (Self(locales), diagnostics)
    }

    /// Disguises the wording of a language, so that what is not taken from it stands out.
    pub fn disguise(&mut self, language: Language) {
        let locale = &mut self.0[language as usize];
        locale.disguised = true;
        locale.bundle.set_transform(Some(pseudo::accented));
    }

    /// The wording of one language.
    pub fn get(&self, language: Language) -> &Locale {
        &self.0[language as usize]
    }
}

/// The wording of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    messages: BTreeMap<String, Message>,
    /// The file, or folder, to which a missing message is added, and the file that is shown for it.
    home: (String, Option<FileId>),
    /// The messages that were missed when the files were read: missed again, each is the same finding.
    missed: Vec<Diagnostic>,
    /// Whether its words are disguised.
    disguised: bool,
}

impl Locale {
    fn new(language: Language, own: Parsed, session: Parsed, home: String, found: &[Diagnostic]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
        // Isolates are control characters; what runs in another direction is marked in the edition instead.
        bundle.set_use_isolating(false);
        // Fails only where a function of that name is there already.
        bundle.add_builtins().ok();
        for resource in own.resources.into_iter().chain(session.resources) {
            bundle.add_resource_overriding(resource);
        }
        let home = (home, session.files.first().or(own.files.first()).copied());
        let mut messages = own.messages;
        messages.extend(session.messages);
        let missed = found.iter().filter(|finding| finding.code == Code::LocaleMissing).cloned().collect();
        Self { language, bundle, messages, home, missed, disguised: false }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Its row of the table of languages.
    pub fn row(&self) -> &'static Row {
        self.language.row()
    }

    /// Whether there is a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// The message of a key, with its variables filled in.
    ///
    /// # Errors
    /// A diagnostic where there is no such message, or where it names a variable or message that is not there.
    pub fn text(&self, key: &str, args: &Args) -> Result<String, Diagnostic> {
        let message = self.messages.get(key).ok_or_else(|| self.unknown(key))?;
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| {
            Diagnostic::at(message.key, Code::LocaleFormat, format!("message `{key}` has no text"))
                .hint(format!("write it after the equals sign: `{key} = ...`"))
        })?;
        self.format(key, message.key, pattern, args)
    }

    /// The text of an attribute, such as the `annotation` of an agenda item; `None` where the message has none.
    pub fn attribute(&self, key: &str, name: &str) -> Option<Result<String, Diagnostic>> {
        let place = self.messages.get(key)?.attributes.get(name)?;
        let attribute = self.bundle.get_message(key)?.get_attribute(name)?;
        Some(self.format(&format!("{key}.{name}"), place.key, attribute.value(), &Args::new()))
    }

    /// Where the text of a message stands.
    pub fn source(&self, key: &str) -> Option<Span> {
        self.messages.get(key)?.value
    }

    /// Where the key of a message stands.
    pub fn key(&self, key: &str) -> Option<Span> {
        self.messages.get(key).map(|message| message.key)
    }

    /// Where the text of an attribute stands.
    pub fn attribute_source(&self, key: &str, name: &str) -> Option<Span> {
        self.messages.get(key)?.attributes.get(name).map(|attribute| attribute.value)
    }

    fn format(&self, key: &str, place: Span, pattern: &Pattern<&str>, args: &Args) -> Result<String, Diagnostic> {
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args.fluent()), &mut errors);
        match errors.first() {
            None if self.disguised => Ok(pseudo::bracketed(&text)),
            None => Ok(text.into_owned()),
            Some(error) => Err(Diagnostic::at(place, Code::LocaleFormat, fault(key, error)).hint(remedy(error, args))),
        }
    }

    fn unknown(&self, key: &str) -> Diagnostic {
        let message = format!("`{}` has no message `{key}`", self.language.code());
        if let Some(missed) = self.missed.iter().find(|finding| finding.message == message) {
            return missed.clone();
        }
        let (home, file) = &self.home;
        let finding = match file {
            Some(file) => Diagnostic::at(Span::new(*file, 0..0), Code::LocaleMissing, message),
            None => Diagnostic::nowhere(Code::LocaleMissing, message),
        };
        finding.hint(format!("add `{key} = ...` to `{home}`"))
    }
}

/// What to do about what Fluent could not resolve.
fn remedy(error: &FluentError, args: &Args) -> String {
    let FluentError::ResolverError(error) = error else { return "write fewer braces".to_owned() };
    match error {
        ResolverError::Reference(ReferenceKind::Variable { .. }) => args.hint(),
        ResolverError::Reference(ReferenceKind::Function { .. }) => {
            "the functions are `NUMBER` and `DATETIME`".to_owned()
        }
        ResolverError::Reference(ReferenceKind::Term { id, .. }) => {
            format!("add `-{id} = ...` to the file, or write the words themselves")
        }
        ResolverError::Reference(ReferenceKind::Message { id, .. }) | ResolverError::NoValue(id) => {
            format!("add `{id} = ...`, or write the words themselves")
        }
        ResolverError::Cyclic => "write the words themselves in one of the messages".to_owned(),
        _ => "write fewer braces".to_owned(),
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

/// What Fluent could not resolve in a message, in this tool's words.
fn fault(key: &str, error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(ResolverError::Reference(kind)) => match kind {
            ReferenceKind::Variable { id } => format!("message `{key}` is given no `${id}`"),
            ReferenceKind::Message { id, attribute: None } => {
                format!("message `{key}` refers to `{id}`, which is not there")
            }
            ReferenceKind::Message { id, attribute: Some(attribute) } => {
                format!("message `{key}` refers to `{id}.{attribute}`, which is not there")
            }
            ReferenceKind::Term { id, .. } => format!("message `{key}` refers to `-{id}`, which is not there"),
            ReferenceKind::Function { id } => format!("message `{key}` calls `{id}`, which is no function"),
        },
        FluentError::ResolverError(ResolverError::NoValue(id)) => {
            format!("message `{key}` refers to `{id}`, which has no text")
        }
        FluentError::ResolverError(ResolverError::Cyclic) => format!("message `{key}` refers to itself"),
        _ => format!("message `{key}` has too many placeables"),
    }
}

#[cfg(test)]
mod tests;
