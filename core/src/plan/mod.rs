//! Plans: what can be held, and what follows from a plan alone.
//!
//! A plan is data. Each [`Plan`] is one *version*, in force from its `from` date until the next version of the same
//! [`PlanId`]; a holder keeps the version that they joined on unless the newer one says otherwise ([`Reach`]).
//!
//! Uses `error`, `id`, `money`, `time` and `zone`.

mod lint;
mod price;
mod reach;

pub use lint::{Bookable, Finding, FindingCode, Offer, Opening, lint};
pub use price::{PriceStep, charge, price_steps};
pub(crate) use reach::reached;
pub use reach::{Aspect, in_force};

use crate::id::{AddOnId, CreditId, FactId, HoursId, PlanId, ResourceId, TaxCategory};
use crate::money::{Amount, Percent, decimal};
use crate::time::{Day, Interval, Moment, MonthDay};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// One version of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// This version's own id.
    pub id: FactId,
    /// When the version was entered.
    pub recorded: Moment,
    /// The plan that this is a version of.
    pub plan: PlanId,
    /// The first local day (in the space's zone) on which the version is in force.
    pub from: Day,
    /// What people call it.
    pub name: String,
    /// A sentence for those who choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Which plan is the effective one when somebody holds several of the same standing: the highest.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rank: i32,
    /// Whether a visitor may sign up for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub public: bool,
    /// From this day on nobody new can take it; those who hold it keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered_until: Option<Day>,
    /// What kind of plan it is.
    pub kind: Kind,
    /// What one period (or, without `billing`, one term) costs. Absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
    /// How it recurs. Absent: the price is charged once for each term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing: Option<Billing>,
    /// The tax category of its lines. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxCategory>,
    /// Charged once, with the first line of a membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_up_fee: Option<Amount>,
    /// Charged once, untaxed, and returned when the membership ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposit: Option<Amount>,
    /// Free time at the start of a membership. An anniversary is counted from its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trial: Option<Interval>,
    /// How long it lasts, how it ends, and what payment has to do with it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub terms: Terms,
    /// What it lets its holders do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub permissions: Vec<Grant>,
    /// When it lets them. Absent: at any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursId>,
    /// How visits count, and how many are allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visits: Option<VisitRule>,
    /// What may be reserved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub booking: BookingLimits,
    /// Credits granted every period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<Allowance>,
    /// Whether a holder may share it, and with how many. Never on day passes, punch passes and free plans.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<Sharing>,
    /// How customers who are linked to a company inherit it. Absent: all of them do, without a cap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inheritance: Option<Inheritance>,
    /// What a host should say, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<NoticeRule>,
    /// When this version reaches those who hold an older one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reach: Reach,
}

/// What kind of plan it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Kind {
    /// Goes on from cycle to cycle until it is ended.
    Recurring,
    /// Bought for a term, such as a year or a season.
    FixedTerm,
    /// Admits for one day.
    DayPass {
        /// For how long it admits.
        valid: DayPassValidity,
    },
    /// Admits for a number of visits.
    PunchPass {
        /// How many visits it admits.
        uses: NonZeroU32,
    },
    /// Costs nothing. It can be the default plan, which everybody holds who holds nothing else.
    Free,
    /// Agreed with one holder; otherwise like `Recurring`.
    Custom,
}

/// For how long a day pass admits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DayPassValidity {
    /// The local day on which the membership starts.
    LocalDay,
    /// So many hours from the first visit that names it; any time before that visit.
    FromCheckIn {
        /// Hours of elapsed time.
        hours: NonZeroU32,
    },
    /// A window of the local day on which the membership starts.
    Window {
        /// When the window opens.
        from: crate::time::TimeOfDay,
        /// When it closes, on the same day.
        until: crate::time::TimeOfDay,
    },
}

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
    },
    /// All seats at the price of the tier that their number falls in.
    Volume {
        /// In rising order; the last has no `up_to`.
        tiers: Vec<Tier>,
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

/// When a cycle is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Timing {
    /// At its start.
    #[default]
    Advance,
    /// At its end.
    Arrears,
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
    pub renewal: Renewal,
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
pub enum Renewal {
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}

/// An amount of credits, exact, in the unit of its kind; written as a decimal string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// Something that a host should say, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeRule {
    /// What.
    pub notice: NoticeKind,
    /// So long before the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Interval>,
    /// So long after the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Interval>,
}

/// The event that a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum NoticeKind {
    /// The membership starts.
    Welcome,
    /// A term ends and is renewed.
    Renewal,
    /// The membership ends.
    Ending,
    /// The trial ends.
    TrialEnding,
    /// An invoice falls due.
    InvoiceDue,
    /// A pack has few uses left.
    PackNearlyUsed,
    /// The holder has not been seen.
    Quiet,
}

/// When a version reaches those who hold an older one, for each aspect of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// Price and tax category.
    #[serde(default, skip_serializing_if = "is_default")]
    pub price: ReachWhen,
    /// Permissions, hours and visits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub access: ReachWhen,
    /// Booking limits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub booking: ReachWhen,
    /// Allowances.
    #[serde(default, skip_serializing_if = "is_default")]
    pub allowances: ReachWhen,
    /// Sharing and inheritance.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sharing: ReachWhen,
    /// Grace, notice, dunning and what payment gates.
    #[serde(default, skip_serializing_if = "is_default")]
    pub terms: ReachWhen,
    /// Notices.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notices: ReachWhen,
}

/// When an edit of a plan reaches its holders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReachWhen {
    /// They keep their version (grandfathering).
    #[default]
    Never,
    /// From the first cycle that starts on or after the version's date.
    NextCycle,
    /// From the version's date.
    AtOnce,
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
