//! What a plan gives: permissions, visits, bookings, credits, sharing, inheritance; and add-ons, which give more.

use super::{Allowance, is_default};
use crate::id::{AddOnId, FactId, HoursId, ResourceId, TaxCategory};
use crate::money::Amount;
use crate::time::{Day, Interval, Moment};
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
    /// Nobody: it is the company's alone, as a mail box is, and nobody waits for it.
    Nobody,
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
    /// For each cycle of the membership that it is attached to, for each month where its plan has no billing, or once if `once`
    /// is set. Absent: nothing.
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
