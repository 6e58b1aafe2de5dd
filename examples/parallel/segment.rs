//! Segments in several languages, read from a folder.

use masthead::language::Language;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

/// One segment by language.
pub(super) type Segment = BTreeMap<Language, String>;

/// Which of the files are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Both,
    Even,
    Odd,
}

impl Half {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "even" => Some(Self::Even),
            "odd" => Some(Self::Odd),
            _ => None,
        }
    }

    fn has(self, index: usize) -> bool {
        match self {
            Self::Both => true,
            Self::Even => index.is_multiple_of(2),
            Self::Odd => !index.is_multiple_of(2),
        }
    }
}

/// The segments of the JSON files of a folder that have some, in the order of their names.
pub(super) fn read(folder: &Path, half: Half) -> Result<Vec<Segment>, Box<dyn Error>> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?.iter().map(|file| file.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        let file: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
        if let Some(segments) = file.get("segments").and_then(Value::as_array) {
            documents.push(segments.iter().map(segment).collect::<Vec<_>>());
        }
    }
    Ok(documents
        .into_iter()
        .enumerate()
        .filter(|(index, _)| half.has(*index))
        .flat_map(|(_, segments)| segments)
        .collect())
}

fn segment(value: &Value) -> Segment {
    let text = |language: Language| Some((language, value.get(language.code())?.as_str()?.to_owned()));
    Language::ALL.into_iter().filter_map(text).collect()
}
