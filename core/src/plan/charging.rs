//! What a plan charges: prices, cycles, stubs.

use super::is_default;
use crate::money::Amount;
use crate::time::Interval;
pub use crate::time::Timing;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// What one period costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Price {
    /// One amount.
    Flat {
        /// For the period, whatever the number of seats.
        amount: Amount,
    },
    /// An amount for each seat.
    PerSeat {
        /// For each seat.
        amount: Amount,
        /// At least this much for a period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minimum: Option<Amount>,
    },
    /// Each seat at the price of the tier that it falls in.
    Graduated {
        /// In rising order; the last has no `up_to`.
        tiers: Vec<Tier>,
        /// At least this much for a period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minimum: Option<Amount>,
    },
    /// All seats at the price of the tier that their number falls in.
    Volume {
        /// In rising order; the last has no `up_to`.
        tiers: Vec<Tier>,
        /// At least this much for a period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minimum: Option<Amount>,
    },
    /// An amount for every so many seats: a package that is begun is whole.
    Package {
        /// For each package.
        amount: Amount,
        /// How many seats a package holds.
        size: NonZeroU32,
        /// At least this much for a period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minimum: Option<Amount>,
    },
}

/// One step of a price by number of seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// The last seat that this tier holds. Absent: all the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<NonZeroU32>,
    /// For each seat in the tier.
    pub each: Amount,
    /// Added once when the tier is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flat: Option<Amount>,
}

/// How a plan recurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Billing {
    /// The length of a cycle: days, weeks, months or years.
    pub every: Interval,
    /// At the start of a cycle or at its end.
    #[serde(default, skip_serializing_if = "is_default")]
    pub timing: Timing,
    /// Where cycles begin.
    #[serde(default, skip_serializing_if = "is_default")]
    pub anchor: CycleAnchor,
    /// What a first part period costs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_stub: FirstStub,
}

impl Billing {
    /// What two plans have alike if the cycles of one can go on as those of the other.
    pub(crate) fn rhythm(&self) -> (Interval, Timing, CycleAnchor) {
        (self.every, self.timing, self.anchor)
    }
}

/// Where cycles begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CycleAnchor {
    /// On the day of joining (after a trial).
    #[default]
    Anniversary,
    /// On a fixed day of the month, its phase taken from the month of joining.
    Day {
        /// 1 to 31, clamped to the month's end.
        day: u8,
    },
    /// On the calendar's own: Mondays, first days of months, quarters, half years and years.
    Calendar,
}

/// What a first part period costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FirstStub {
    /// Its share of a cycle, by whole local days.
    #[default]
    Prorated,
    /// Nothing.
    Free,
    /// A whole cycle.
    Full,
}
