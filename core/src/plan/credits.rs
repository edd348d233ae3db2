//! Credits as data: what a plan grants, in which order it is drawn, what becomes of what is left, what overage costs.

use super::is_default;
use crate::id::{CreditId, PlaceId, ResourceId};
use crate::money::{Amount, Percent, decimal};
use crate::time::{Interval, Window};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

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
    /// What the amount is for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub each: AllowanceFor,
    /// What the credits may be drawn for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub only: CreditScope,
}

/// What the amount of an allowance is for. Who comes in the middle of a period brings the amount, or its share if it is
/// prorated; who leaves takes nothing back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AllowanceFor {
    /// The membership, whoever it covers.
    #[default]
    Membership,
    /// Each of its seats.
    Seat,
    /// Each person whom it covers: the holder and the children, or those who inherit it.
    Person,
}

/// What credits may be drawn for. What is empty does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditScope {
    /// Only these resources, or those of `kinds` or at `places`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceId>,
    /// Only resources of these kinds, or those of `resources` or at `places`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Only resources at these places, or those of `resources` or of `kinds`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceId>,
    /// Only within one of these windows of the week, where the resource is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub windows: Vec<Window>,
}

/// What a plan says of one kind of credit, besides how much of it it grants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditTerms {
    /// The kind of credit.
    pub credit: CreditId,
    /// What happens to what no credits cover. Absent: it is charged at its price, and refused where nothing prices it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overage: Option<Overage>,
    /// What overage costs that is charged. Absent: the rate that a booking or a use was made at; without one nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<OveragePrice>,
    /// How much one person whom the membership covers may draw of what it grants in a period. The holder is not limited
    /// by a cap.
    #[serde(default, skip_serializing_if = "is_default")]
    pub share: CreditShare,
}

/// What happens to the part of a draw that no lot covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Overage {
    /// It should not have been used: the ledger says so, and nothing follows from it.
    Refused,
    /// It is charged to whoever drew.
    #[default]
    Charged,
    /// It is owed, and paid first by the next lot or refill.
    Carried,
}

/// What overage costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OveragePrice {
    /// So much, whatever the rate of what was booked.
    Flat(CreditRate),
    /// Steps in the overage of a local calendar month, of one membership (or of one customer, if it is under none).
    Tiers(Vec<OverageTier>),
    /// A share of the rate that a booking or a use was made at.
    OfRate(Percent),
}

/// An amount of money for an amount of credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditRate {
    /// How much money.
    pub amount: Amount,
    /// For how many credits.
    pub per: Credits,
}

/// One step of a price of overage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OverageTier {
    /// Up to so many credits in all. Absent: all the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<Credits>,
    /// What those in this step cost.
    pub rate: CreditRate,
}

/// How much of the pooled lots one person may draw. It is counted for each group of lots, from one reset to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CreditShare {
    /// Whatever there is.
    #[default]
    None,
    /// At most this much.
    Cap(Credits),
    /// What there has been in the period, divided equally by the members of the instant; what does not divide goes to the
    /// first of them by id, a step each. Who is no member then draws nothing.
    Equal,
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

impl Credits {
    /// The most steps that an amount can have: a total of thousands of such amounts still fits an `i64`.
    pub const MAX_STEPS: i64 = 1_000_000_000_000_000;
}

/// One thing that an order of lots looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DrawBy {
    /// A person's own lots before those of the pool.
    OwnBeforePooled,
    /// The soonest to expire first; never last.
    Expiry,
    /// The lowest priority number first.
    Priority,
    /// The oldest first.
    Age,
    /// The smallest id first.
    Id,
}

/// The order in which a draw takes lots: by the first thing that tells two lots apart; by id if none does.
///
/// The default is own before pooled, then soonest to expire, then priority, then oldest, then id.
///
/// ```
/// use tenure::plan::{DrawBy, Order};
/// assert_eq!(Order::default(), Order::new([DrawBy::OwnBeforePooled, DrawBy::Expiry, DrawBy::Priority, DrawBy::Age, DrawBy::Id]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Order(pub(crate) Vec<DrawBy>);

impl Default for Order {
    fn default() -> Order {
        Order(vec![DrawBy::OwnBeforePooled, DrawBy::Expiry, DrawBy::Priority, DrawBy::Age, DrawBy::Id])
    }
}

impl Order {
    /// This sequence. Naming a thing again changes nothing, and what stands after the id is never looked at.
    #[must_use]
    pub fn new(by: impl Into<Vec<DrawBy>>) -> Order {
        Order(by.into())
    }
}
