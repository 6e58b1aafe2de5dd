//! What an output depends on, as digests.

use super::Files;
use crate::digest::{Digest, Digester};
use crate::edition::{Edition, pictures};
use crate::language::Language;
use crate::source::Sources;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io;

/// What one output was made from. Two with the same inputs are the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    /// The tool.
    pub tool: Digest,
    /// The templates, all of them.
    pub templates: Digest,
    /// The faces of the languages that it speaks.
    pub faces: Digest,
    /// The pictures that it shows.
    pub pictures: Digest,
    /// The edition in its canonical form: its text, its metadata, and of session data and wording what it uses.
    pub edition: Digest,
}

/// What the editions of a run have in common.
#[derive(Debug, Clone)]
pub struct Common {
    /// The tool.
    pub tool: Digest,
    /// The templates together.
    pub templates: Digest,
    /// Each template.
    pub each_template: Files,
}

impl Common {
    /// What editions from `sources` have in common.
    pub fn of(tool: Digest, sources: &Sources) -> Self {
        let templates = sources.iter().filter(|(_, file)| file.path().starts_with("templates/"));
        let each_template: Files = templates.map(|(_, file)| (file.path().to_owned(), file.digest())).collect();
        Self { tool, templates: each_template.digest(), each_template }
    }
}

impl Inputs {
    /// What an edition depends on; `faces` are those of the languages that it speaks.
    ///
    /// # Errors
    /// The edition has no canonical form: a defect.
    pub fn of(
        edition: &Edition,
        faces: &BTreeMap<Language, Digest>,
        common: &Common,
        sources: &Sources,
    ) -> io::Result<Self> {
        let faces = faces.iter().map(|(language, digest)| [language.code().as_bytes(), digest.as_bytes()]);
        let mut pictures_seen = Digester::default();
        for file in pictures(edition) {
            let path = sources.path(file);
            pictures_seen.part(path.rsplit('.').next().unwrap_or_default().as_bytes());
            pictures_seen.part(sources.file(file).digest().as_bytes());
        }
        let mut canonical = Digester::default();
        canonical.value(edition)?;
        Ok(Self {
            tool: common.tool,
            templates: common.templates,
            faces: Digest::of_parts(faces.flatten()),
            pictures: pictures_seen.finish(),
            edition: canonical.finish(),
        })
    }
}
