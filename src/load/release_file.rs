//! release.toml: what `masthead release` has frozen, by language.

use super::toml_file::{self, Origin};
use super::values::Values;
use crate::diagnostic::Diagnostic;
use crate::document::{Frozen, Release};
use crate::source::{FileId, Sources};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FrozenTable {
    text: String,
    numbers: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
struct ReleaseFile(BTreeMap<toml::Spanned<String>, FrozenTable>);

/// What `file` holds.
pub(super) fn read(sources: &Sources, file: FileId) -> (Release, Vec<Diagnostic>) {
    let whole = 0..sources.text(file).len();
    let (ReleaseFile(written), diagnostics) = toml_file::read::<ReleaseFile>(sources, file, whole);
    let mut values = Values::new(Origin::new(file, 0), diagnostics);
    let mut editions = BTreeMap::new();
    for (language, FrozenTable { text, numbers }) in written {
        if let Some(language) = values.language(language) {
            editions.insert(language.value, Frozen { text, numbers });
        }
    }
    (Release { file, editions }, values.diagnostics)
}
