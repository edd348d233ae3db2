//! When a cycle is charged.

use serde::{Deserialize, Serialize};

/// When a cycle is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At its start: through a day, everything up to the end of the cycle that contains the day.
    #[default]
    Advance,
    /// At its end: through a day, the cycles that are complete, and all of it if it has ended.
    Arrears,
    /// At its end, but through a day also the cycle that is running.
    ArrearsGreedy,
}
