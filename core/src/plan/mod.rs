//! Plans: what can be held, and what follows from a plan alone.
//!
//! A plan is data. Each [`Plan`] is one *version*, in force from its `from` date until the next version of the same
//! [`PlanId`]; a holder keeps the version that they joined on unless the newer one says otherwise ([`Reach`]).
//!
//! Uses `error`, `id`, `money`, `time` and `zone`.

mod benefits;
mod charging;
mod credits;
mod lint;
mod price;
mod reach;
mod terms;

pub use benefits::*;
pub use charging::*;
pub use credits::*;
pub use lint::{Bookable, CatalogueOffer, Finding, FindingCode, Opening, lint};
pub use price::{PriceStep, charge, price_steps};
pub(crate) use reach::reached;
pub use reach::{Aspect, in_force};
pub use terms::*;

use crate::id::{FactId, HoursId, PlanId, TaxCategory};
use crate::money::Amount;
use crate::time::{Day, Interval, Moment};
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
    /// What it says of kinds of credit besides. It reaches holders as allowances do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<CreditTerms>,
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

impl Kind {
    /// Whether it is used up, by a day or by visits.
    pub(crate) fn is_pass(&self) -> bool {
        matches!(self, Kind::DayPass { .. } | Kind::PunchPass { .. })
    }
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

/// Something that a host should say, and when: at the event itself, or at the start of a local day before or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeRule {
    /// What.
    pub notice: NoticeKind,
    /// So long before the event, in days or longer. Not together with `after`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Interval>,
    /// So long after the event, in days or longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Interval>,
    /// For `pack_nearly_used` only: when so many uses, or credits, are left. Absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<u32>,
}

/// The event that a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum NoticeKind {
    /// The membership starts to admit.
    Welcome,
    /// The same, for the steps that follow a welcome.
    Onboarding,
    /// Somebody whom a membership covers gets access. Given without a rule.
    AccessGranted,
    /// They lose it. Given without a rule.
    AccessEnded,
    /// Somebody waits for a place in a membership that covers fewer. Given without a rule.
    SeatWaiting,
    /// A term ends and is renewed by itself; of a plan without one a billing period.
    Renewal,
    /// The membership ends.
    Ending,
    /// The trial ends, and the membership goes on.
    TrialEnding,
    /// An invoice is not paid.
    InvoiceDue,
    /// A payment failed, or a step of the plan's dunning is due. Given without a rule.
    PaymentFailed,
    /// A pass has few uses left, or a pack few credits.
    PackNearlyUsed,
    /// Credits end with something left of them.
    CreditsExpiring,
    /// There are fewer credits than their kind wants there to be. Given without a rule.
    TopUp,
    /// What a member's card carries has changed. Given without a rule.
    CardReissue,
    /// Somebody who waited for what was full has it now. Given without a rule.
    MovedUp,
    /// A member has not been seen.
    Inactive,
    /// A request for support has no answer.
    SupportUnanswered,
    /// A holder's price changes by an edit of the plan or of the agreement.
    PriceChange,
    /// The plan that is held is no longer offered.
    PlanRetired,
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
