//! What stands in out/, as a browser shows it.

use crate::watch::finding::Finding;
use serde::Serialize;
use std::collections::BTreeMap;

/// Whether out/ is as a build leaves it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::watch) enum Making {
    /// Nobody keeps it.
    #[default]
    Left,
    /// A build is due or under way.
    Building,
    /// Every edition that can be built is.
    Whole,
    /// Some are not.
    Stopped,
    /// The last build could not run: another may be under way.
    Failed,
}

/// What stands in out/.
#[derive(Debug, Default, Serialize)]
pub(in crate::watch) struct Made {
    /// How it stands.
    pub(in crate::watch) state: Making,
    /// Pages of the PDFs that are there, by the names of the editions.
    pub(in crate::watch) pages: BTreeMap<String, u32>,
    /// What only the build has found.
    pub(in crate::watch) findings: Vec<Finding>,
}
