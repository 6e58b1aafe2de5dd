//! Duty stations: pages and numbers follow the place where a session is held.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whose conventions of page and number a session follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DutyStation {
    /// US letter.
    #[default]
    NewYork,
    /// A4.
    Geneva,
}
