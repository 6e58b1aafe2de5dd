//! Why an output is set again.

use super::{Common, Entry, Files, Inputs, Record, Written};
use std::fmt;

/// Why an output is set again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nothing is remembered of it.
    New,
    /// It was asked for.
    Asked,
    /// It does not stand in its place.
    Missing,
    /// It is not what was put there.
    Altered,
    /// The tool is another.
    Tool,
    /// Templates changed: their paths.
    Templates(Vec<String>),
    /// The faces of its languages changed.
    Faces,
    /// Pictures that it shows changed: of the files of its document those that did.
    Pictures(Vec<String>),
    /// What it says changed: of its files those that did; none, where its original or another document did.
    Words(Vec<String>),
    /// It says the same, but what was found in it stands elsewhere in its files.
    Places,
}

impl Reason {
    /// What of the inputs of an output is not what it was.
    pub fn of_inputs(known: &Entry, inputs: &Inputs, files: &Written, record: &Record, common: &Common) -> Vec<Self> {
        let mut reasons = Vec::new();
        if known.inputs.tool != inputs.tool {
            reasons.push(Self::Tool);
        }
        if known.inputs.templates != inputs.templates {
            let before = record.set(known.inputs.templates);
            let changed = |before: Files| before.changed(&common.each_template);
            reasons.push(Self::Templates(before.map_or(Vec::new(), changed)));
        }
        if known.inputs.faces != inputs.faces {
            reasons.push(Self::Faces);
        }
        if known.inputs.pictures != inputs.pictures {
            reasons.push(Self::Pictures(changed(known, files, record)));
        }
        if known.inputs.edition != inputs.edition {
            reasons.push(Self::Words(changed(known, files, record)));
        }
        reasons
    }
}

/// The paths of files written for an output that changed.
fn changed(known: &Entry, now: &Written, record: &Record) -> Vec<String> {
    let mut paths = known.files.changed(&now.own);
    paths.extend(record.set(known.shared).map_or(Vec::new(), |shared| shared.changed(&now.shared)));
    paths.sort();
    paths
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::New => formatter.write_str("it was not built before"),
            Self::Asked => formatter.write_str("all was to be built anew"),
            Self::Places => formatter.write_str("what was found in it has another place"),
            Self::Missing => formatter.write_str("its file is not there"),
            Self::Altered => formatter.write_str("its file was altered"),
            Self::Tool => formatter.write_str("the tool is another"),
            Self::Templates(paths) => told(formatter, paths, "the templates changed"),
            Self::Faces => formatter.write_str("its faces changed"),
            Self::Pictures(paths) => told(formatter, paths, "its pictures changed"),
            Self::Words(paths) => told(formatter, paths, "its original changed, or what another document says of it"),
        }
    }
}

/// The files that changed; `otherwise` where none is known.
fn told(formatter: &mut fmt::Formatter, paths: &[String], otherwise: &str) -> fmt::Result {
    if paths.is_empty() {
        return formatter.write_str(otherwise);
    }
    let paths: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
    write!(formatter, "{} changed", paths.join(", "))
}
