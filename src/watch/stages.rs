//! How long a change was under way, stage by stage.

use serde::{Serialize, Serializer};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The stages from the first sign of a change to the pages.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct Stages {
    /// From the first sign until the folder was at rest.
    #[serde(serialize_with = "milliseconds")]
    pub(super) event: Duration,
    /// Reading the files.
    #[serde(serialize_with = "milliseconds")]
    pub(super) read: Duration,
    /// Understanding them.
    #[serde(serialize_with = "milliseconds")]
    pub(super) load: Duration,
    /// Checking them and deciding the editions.
    #[serde(serialize_with = "milliseconds")]
    pub(super) decide: Duration,
    /// Waiting for another edition to be set.
    #[serde(serialize_with = "milliseconds")]
    pub(super) wait: Duration,
    /// Printing the source for the engine.
    #[serde(serialize_with = "milliseconds")]
    pub(super) compose: Duration,
    /// Laying the pages out.
    #[serde(serialize_with = "milliseconds")]
    pub(super) typeset: Duration,
    /// When the pages were there, in milliseconds of the clock by which a browser counts too; 0: never.
    pub(super) at: f64,
}

impl Stages {
    /// The same, done now.
    pub(super) fn done(mut self) -> Self {
        self.at = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64() * 1000.0);
        self
    }
}

fn milliseconds<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64((duration.as_secs_f64() * 10_000.0).round() / 10.0)
}
