//! What the space offers and the rules that it sets: taxes, hours, places, coupons, resources, groups. Versioned things are
//! in force from their `from` date until the next version; before the first, the first is.

use super::LineKind;
use crate::id::{CouponId, CreditId, FactId, GroupId, HoursId, PlaceId, PlanId, ResourceId, TaxCategory};
use crate::money::{Amount, Currency, Percent};
use crate::plan::{Credits, Order, is_default};
use crate::time::{Day, Interval, Moment, TimeRange, Window};
use crate::zone::Zone;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// The rate of tax of a category from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tax {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The category.
    pub category: TaxCategory,
    /// The first local day on which it is in force.
    pub from: Day,
    /// The rate.
    pub percent: Percent,
    /// Whether prices hold it already.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mode: TaxMode,
}

/// Whether prices hold the tax already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TaxMode {
    /// It comes on top.
    #[default]
    Exclusive,
    /// It is in the price.
    Inclusive,
}

/// A kind of credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditKind {
    /// Its id.
    pub id: CreditId,
    /// When it was entered.
    pub recorded: Moment,
    /// What people call it.
    pub name: String,
    /// The smallest amount that is drawn, such as 15 minutes or one pass.
    pub step: Credits,
    /// For money credits: their currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// In which order lots are drawn.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: Order,
    /// Whether overage that is carried is dropped when a period of an allowance ends; else it stays owed, and is paid next.
    #[serde(default, skip_serializing_if = "is_default")]
    pub drops_overage: bool,
    /// When a reservation draws.
    #[serde(default, skip_serializing_if = "is_default")]
    pub drawn: Drawn,
    /// What a reservation gives back that is cancelled.
    #[serde(default, skip_serializing_if = "is_default")]
    pub returned: Returned,
    /// For money credits: which lines of invoices they pay. Absent: none, only what takes credits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays: Option<Pays>,
    /// When they are to be topped up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_up: Option<TopUp>,
}

/// Which lines of invoices money credits pay. What is empty does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pays {
    /// Only lines of these kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineKind>,
    /// Only lines for these plans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<PlanId>,
    /// Only lines for reservations of these resources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceId>,
    /// Whether they pay a line's tax too; else only what comes before it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tax: bool,
    /// Whether the last that may pay a line goes below zero for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub negative: bool,
}

/// When credits are to be topped up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopUp {
    /// When less than this is available.
    pub below: Credits,
    /// To this much.
    pub to: Credits,
}

/// When a reservation draws its credits, which decides on which period's it draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Drawn {
    /// When it starts.
    #[default]
    AtStart,
    /// When it is made.
    WhenMade,
}

/// What a reservation gives back that is cancelled, unless the cancellation says that it is charged all the same. What was
/// drawn from a period that is over is lost in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Returned {
    /// Each slice to its lot, while that lives.
    #[default]
    WhileLiving,
    /// The same, if it is cancelled before it starts.
    BeforeStart,
    /// Nothing.
    Never,
}

/// Weekly hours from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HoursVersion {
    /// This version's own id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The hours that this is a version of.
    pub hours: HoursId,
    /// The first local day on which the version is in force.
    pub from: Day,
    /// What people call them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When they are open, each week.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub windows: Vec<Window>,
}

/// A holiday, a closure or an extra opening: it beats weekly hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HourException {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// What people call it.
    pub name: String,
    /// What it is an exception to.
    pub of: ExceptionOf,
    /// Its first local day.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
    /// When it is open on each of these days; empty: closed. A window that started the day before still runs out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<TimeRange>,
}

/// What an exception is made to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ExceptionOf {
    /// One set of hours, wherever it is used.
    Hours(HoursId),
    /// The opening hours of one place.
    Place(PlaceId),
}

/// One version of a location.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// This version's own id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The place that this is a version of.
    pub place: PlaceId,
    /// The first local day on which the version is in force.
    pub from: Day,
    /// What people call it.
    pub name: String,
    /// Its own time zone. Absent: the space's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// When it is open. Absent: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursId>,
    /// The permissions that belong to it, such as `door/east/*`, besides `place/` and its id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<String>,
}

/// A time at which nobody is let in, whatever they hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lockdown {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Where. Absent: everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// Its first instant.
    pub from: Moment,
    /// The first instant after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What takes something off the price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Coupon {
    /// Its id.
    pub id: CouponId,
    /// When it was entered.
    pub recorded: Moment,
    /// What people call it.
    pub name: String,
    /// How much.
    pub off: Off,
    /// For so many billing periods. Absent: for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub periods: Option<NonZeroU32>,
    /// Only while one of these plans is held; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<PlanId>,
    /// Off lines of these kinds: fees, add-ons, sign-up fees. Empty: fees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<LineKind>,
    /// Only the first use by a holder counts, whatever the membership.
    #[serde(default, skip_serializing_if = "is_default")]
    pub once_a_customer: bool,
}

/// What a coupon takes off a fee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Off {
    /// A share of it.
    Percent(Percent),
    /// An amount for each period, in a part period its share, and never more than the fee.
    Amount(Amount),
}

/// One version of something that can be reserved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// This version's own id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The resource that this is a version of.
    pub resource: ResourceId,
    /// The first local day on which the version is in force.
    pub from: Day,
    /// What people call it.
    pub name: String,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// How many reservations it takes at a time, as a class does. Absent: one, as a room does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<NonZeroU32>,
    /// Whether who finds it full waits in order, and moves up when another gives up. Absent: they are refused.
    #[serde(default, skip_serializing_if = "is_default")]
    pub waitlist: bool,
    /// How many people it holds, for who reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<NonZeroU32>,
    /// What an hour costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hourly: Option<Amount>,
    /// The kind of credit that pays for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<CreditId>,
    /// How many credits an hour takes. Absent: 60, as is right for minutes; of money credits what an hour costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes: Option<Credits>,
    /// What kind of thing it is, such as `quiet_room`, in the operator's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The tax category of its lines. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxCategory>,
    /// Time to be left free between two reservations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buffer_minutes: Option<NonZeroU32>,
    /// How long before it starts a reservation can still be cancelled without being charged. Absent: until it starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancel_before: Option<Interval>,
}

/// A group of customers who share hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// When it was entered.
    pub recorded: Moment,
    /// What people call it.
    pub name: String,
    /// Its members are let in only during these, on top of their plans' hours and the place's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursId>,
}
