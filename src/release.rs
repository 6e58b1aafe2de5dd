//! What an issued edition is held to: its text and its numbers, as fingerprints in release.toml beside the text. An
//! issued edition changes by reissue, corrigendum or revision alone.

use crate::decide::numbering::Numbers;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Document, Frozen};
use crate::language::Language;
use crate::session::Session;
use crate::source::{Sources, Span};
use crate::translation;
use sha2::{Digest, Sha256};

/// The fingerprints of an edition as it stands.
pub fn freeze(sources: &Sources, session: &Session, document: &Document, language: Language) -> Frozen {
    let mut text = Sha256::new();
    for part in masthead(document) {
        add(&mut text, part.as_bytes());
    }
    for (name, bytes) in files(sources, session, document, language) {
        add(&mut text, name.as_bytes());
        add(&mut text, bytes);
    }
    let mut numbers = Sha256::new();
    if let Some(text) = document.texts.get(&language) {
        let counted = Numbers::of(text, language.row(), &document.policy);
        for key in counted.keys() {
            let label = counted.get(key).and_then(|place| place.label.as_deref()).unwrap_or_default();
            add(&mut numbers, key.0.as_bytes());
            add(&mut numbers, label.as_bytes());
        }
        for name in counted.note_names() {
            add(&mut numbers, name.as_bytes());
            add(&mut numbers, counted.note(name).unwrap_or_default().as_bytes());
        }
    }
    Frozen { text: hexadecimal(text), numbers: hexadecimal(numbers) }
}

/// Whether the text of an edition is what was released, or none was.
pub fn is_kept(sources: &Sources, session: &Session, document: &Document, language: Language) -> bool {
    let frozen = document.release.as_ref().and_then(|release| release.editions.get(&language));
    frozen.is_none_or(|frozen| frozen.text == freeze(sources, session, document, language).text)
}

/// Editions of a document that are no longer what was released.
pub fn check(sources: &Sources, session: &Session, document: &Document) -> Vec<Diagnostic> {
    let Some(release) = &document.release else { return Vec::new() };
    let mut diagnostics = Vec::new();
    for (language, frozen) in &release.editions {
        let code = language.code();
        let now = freeze(sources, session, document, *language);
        let symbol = &document.symbol.value;
        let place = document.texts.get(language).map_or(document.symbol.span, |text| Span::new(text.file, 0..0));
        if now.text != frozen.text {
            let message = format!("`{symbol}` in `{code}` is not what was released");
            let hint = format!(
                "take the change back, then give it out: `masthead reissue {symbol} --lang {code}`, `corrigendum` or `revise`"
            );
            diagnostics.push(Diagnostic::at(place, Code::ReleaseText, message).hint(hint));
        } else if now.numbers != frozen.numbers {
            let message = format!("the numbers of `{symbol}` in `{code}` are not those released");
            let hint = "set the policy back under which it was released, in `document.toml`";
            diagnostics.push(Diagnostic::at(place, Code::ReleaseNumbers, message).hint(hint));
        }
    }
    diagnostics
}

/// What document.toml gives to the first page, without what a reissue may change.
fn masthead(document: &Document) -> Vec<String> {
    let mut parts = vec![document.symbol.value.to_string(), document.kind.value.as_str().to_owned()];
    parts.extend(document.agenda_items.iter().map(|item| item.value.to_string()));
    parts.push(document.distribution.as_str().to_owned());
    parts.extend(document.date.iter().map(|date| date.value.to_string()));
    parts.extend(document.original.iter().map(|language| language.value.code().to_owned()));
    parts
}

/// The files of an edition: its text, and the data beside it that is not another language's; of a generated one the
/// session's words.
fn files<'s>(
    sources: &'s Sources,
    session: &Session,
    document: &Document,
    language: Language,
) -> Vec<(&'s str, &'s [u8])> {
    let words = format!("{}/{}.ftl", session.folder, language.code());
    let is_generated = document.kind.value.is_generated();
    let own = |path: &'s str| {
        let name = path.strip_prefix(&document.folder)?.strip_prefix('/')?;
        let is_others = name.split('.').any(|part| Language::from_code(part).is_some_and(|other| other != language));
        (!["document.toml", "release.toml", translation::FILE].contains(&name) && !is_others).then_some(name)
    };
    let files = sources.iter().filter_map(|(_, file)| match own(file.path()) {
        Some(name) => Some((name, file.bytes())),
        None => (is_generated && file.path() == words).then_some(("", file.bytes())),
    });
    files.collect()
}

/// A part, and where it ends: two parts never run into one.
fn add(hash: &mut Sha256, part: &[u8]) {
    hash.update(part.len().to_le_bytes());
    hash.update(part);
}

fn hexadecimal(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
