//! How long a plan lasts, how it ends, and what payment has to do with it.

use super::is_default;
use crate::time::{Day, Interval, MonthDay};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// How long a membership lasts, how it ends, and what payment has to do with it.
#[derive(Clone, Debug, PartialEq, Default, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// How long it lasts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub term: Term,
    /// What happens at the end of a term.
    #[serde(default, skip_serializing_if = "is_default")]
    pub renewal: RenewalMode,
    /// The number of cycles before which a cancellation cannot take effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<NonZeroU32>,
    /// How long before its effect a cancellation must be asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Interval>,
    /// Time after the end in which it can still be renewed as if it were current.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace: Option<Grace>,
    /// Whether access waits for the first payment.
    #[serde(default, skip_serializing_if = "is_default")]
    pub payment: PaymentGate,
    /// What a failed payment does to access until it is made good.
    #[serde(default, skip_serializing_if = "is_default")]
    pub past_due: PastDue,
    /// The timetable that a failed payment starts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dunning: Vec<DunningStep>,
    /// For how long after joining a holder counts as new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_for: Option<Interval>,
}

/// How long a membership lasts.
#[derive(Clone, Debug, PartialEq, Default, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Term {
    /// Until it is ended.
    #[default]
    Open,
    /// So long from the start.
    Rolling {
        /// From the start of the membership.
        length: Interval,
    },
    /// A fixed season; whoever joins in the middle has what is left of it.
    Season {
        /// The first day of each season.
        starts: MonthDay,
        /// How long a season lasts.
        length: Interval,
        /// Who joins on or after this day gets the next season too.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rollover: Option<MonthDay>,
    },
    /// Whole calendar units: the one in which a member joins counts in full.
    Calendar {
        /// So many days, weeks (from Monday), months or years.
        length: Interval,
        /// Who joins on or after this day of the unit's last month gets one unit more. 1 to 31.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rollover_day: Option<u8>,
    },
    /// The dates of one event.
    Event {
        /// The first day.
        from: Day,
        /// The day after the last.
        until: Day,
    },
}

/// What happens at the end of a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RenewalMode {
    /// It goes on for another term.
    #[default]
    Auto,
    /// It ends unless a renewal is recorded.
    Manual,
    /// It ends.
    None,
}

/// Time after the end in which a membership can still be renewed as if it were current.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Grace {
    /// How long.
    pub length: Interval,
    /// Whether it still admits. In neither case is there a charge or an allowance until renewed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub access: bool,
}

/// Whether access waits for the first payment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PaymentGate {
    /// It does not.
    #[default]
    FromStart,
    /// The membership is `Pending` until its first payment is recorded.
    OncePaid,
}

/// What a failed payment does until it is made good, before dunning suspends or ends the membership.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PastDue {
    /// Nothing: access is kept.
    #[default]
    Kept,
    /// The status reads `Grace`; access is kept.
    Grace,
    /// Access ends at once, as if suspended.
    Ended,
}

/// One step of the timetable that a failed payment starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DunningStep {
    /// How long after the failure; days or longer.
    pub after: Interval,
    /// What is due then.
    pub action: DunningAction,
}

/// What is due at a step of dunning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DunningAction {
    /// A message.
    Notice,
    /// The membership is suspended until the payment is made good.
    Suspend,
    /// The membership ends.
    End,
}
