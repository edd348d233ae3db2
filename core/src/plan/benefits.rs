//! What a plan gives: permissions, visits, bookings, credits, sharing, inheritance; and add-ons, which give more.

use super::is_default;
use crate::id::{AddOnId, CreditId, FactId, HoursId, ResourceId, TaxCategory};
use crate::money::{Amount, Percent, decimal};
use crate::time::{Day, Interval, Moment};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// A permission that a plan grants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Such as `door/main` or `content/courses/rust`; it may end in `/*`, which covers everything below.
    pub path: String,
    /// Granted only so long after joining (drip).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Interval>,
    /// Only during these hours, on top of the plan's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursId>,
}

/// How visits count, and how many are allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitRule {
    /// What counts as one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub counted: VisitCount,
    /// How many days with visits are allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<VisitLimit>,
}

/// What counts as one visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum VisitCount {
    /// All visits of one local day are one: coming back is free.
    #[default]
    OnceADay,
    /// Every visit.
    Each,
}

/// How many visits are allowed in a stretch of time; a hard limit, without overage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitLimit {
    /// So many visits, counted as the rule says.
    pub visits: NonZeroU32,
    /// In each such stretch.
    pub per: VisitPeriod,
}

/// The stretch of time in which visits are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum VisitPeriod {
    /// A local week, from Monday.
    Week,
    /// A calendar month.
    Month,
}

/// What may be reserved. What is absent is not limited.
#[derive(Clone, Debug, PartialEq, Default, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BookingLimits {
    /// Only these; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceId>,
    /// The longest reservation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longest_minutes: Option<NonZeroU32>,
    /// The shortest reservation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shortest_minutes: Option<NonZeroU32>,
    /// How far ahead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ahead: Option<Interval>,
    /// How many reservations that have not ended yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<u32>,
    /// On one local day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_a_day: Option<u32>,
    /// In one local week, from Monday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_a_week: Option<u32>,
    /// In one billing cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_a_cycle: Option<u32>,
}

/// Credits that a plan grants every period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The kind of credit.
    pub credit: CreditId,
    /// How much.
    pub amount: Credits,
    /// How often, from the start of the membership. Absent: with each billing cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<Interval>,
    /// What is left goes on into the next period. Absent: it is lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rollover: Option<Rollover>,
    /// Whether a part period grants its share only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub prorated: bool,
    /// Lower is drawn first among lots that expire together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub priority: i32,
}

/// What is left at the end of a period goes on into the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rollover {
    /// At most this share of the grant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
    /// At most this much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<Credits>,
    /// Topped up to at least this much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Credits>,
    /// For no longer than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<Interval>,
    /// Whether it counts for the grant of each period, or over all that has rolled.
    #[serde(default, skip_serializing_if = "is_default")]
    pub over: RolloverOver,
}

/// What a rollover's percentage, maximum and minimum count over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RolloverOver {
    /// What is left of each period's grant, by itself.
    #[default]
    Each,
    /// All that is left of all of them; the oldest are trimmed first.
    Together,
}

/// An amount of credits, exact, in the unit of its kind; written as a decimal string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
#[serde(transparent)]
pub struct Credits(#[serde(with = "decimal::text")] pub Decimal);

/// How a holder may share a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// How many children it admits besides the parent. A manager may exceed it; the share says who did.
    pub max_additional: u32,
}

/// How customers who are linked to a company inherit its membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Inheritance {
    /// How many are admitted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cap: Cap,
    /// Only links of one of these roles; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
}

/// How many links are admitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Cap {
    /// All.
    #[default]
    None,
    /// A number.
    Fixed {
        /// So many.
        places: u32,
    },
    /// As many as the membership has seats.
    Seats,
}

/// One version of an add-on: something extra that can be attached to a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddOn {
    /// This version's own id.
    pub id: FactId,
    /// When the version was entered.
    pub recorded: Moment,
    /// The add-on that this is a version of.
    pub add_on: AddOnId,
    /// The first local day on which the version is in force.
    pub from: Day,
    /// What people call it.
    pub name: String,
    /// For each cycle of the membership that it is attached to, or once if `once` is set. Absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
    /// Charged once, when attached, and not with each cycle.
    #[serde(default, skip_serializing_if = "is_default")]
    pub once: bool,
    /// The tax category of its lines. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxCategory>,
    /// What it lets the holder do, besides the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub permissions: Vec<Grant>,
    /// Hours that are added to the plan's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extends_hours: Option<HoursId>,
    /// Credits granted every period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<Allowance>,
}
